type Place<V> = { below: WeakMap<object, Place<V>> | null; known: { readonly value: V } | null };

const newPlace = <V>(): Place<V> => ({ below: null, known: null });

const placeBelow = <V>(place: Place<V>, one: object): Place<V> => {
  place.below ??= new WeakMap();
  const there = place.below.get(one);
  if (there) return there;
  const made = newPlace<V>();
  place.below.set(one, made);
  return made;
};

/**
 * What is worked out from values that are replaced and never changed, tables for one: the same values give the very
 * same answer, which is kept as long as they are. Each combination has its own place, so that two documents that share
 * some of their tables, an edit and the state before it for one, do not push each other out. A figure of a day is made
 * by `figure`.
 */
export const derived = <Given extends readonly object[], V>(work: (...given: Given) => V): ((...given: Given) => V) => {
  const root = newPlace<V>();
  return (...given) => {
    let place = root;
    for (const one of given) place = placeBelow(place, one);
    place.known ??= { value: work(...given) };
    return place.known.value;
  };
};
