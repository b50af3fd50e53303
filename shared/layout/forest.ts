/** A card to be placed. Sizes in map units (pixels at zoom 1). */
export type Card = {
  readonly id: string;
  readonly parentId: string | null;
  readonly width: number;
  readonly height: number;
  /** Hangs beside the boss instead of below. */
  readonly assistant?: boolean;
};
export type Point = { readonly x: number; readonly y: number };
/** Top left corner of each card, by id. */
export type Positions = ReadonlyMap<string, Point>;

/**
 * The reporting lines as a forest. Cards are named by their place in `cards`; children keep the order of the input.
 * `parents[i]` is −1 for a root.
 */
export type Forest = {
  readonly cards: readonly Card[];
  readonly parents: readonly number[];
  readonly children: readonly (readonly number[])[];
  readonly roots: readonly number[];
  /** Every card after its children. */
  readonly upward: readonly number[];
};

/**
 * Reads a list of cards as a forest. A card whose parent is not in the list is a root; a circle is cut at the first of
 * its cards, which becomes a root; of two cards with one id the first counts.
 */
export const forestOf = (given: readonly Card[]): Forest => {
  const place = new Map<string, number>();
  const cards = given.filter((card) => !place.has(card.id) && place.set(card.id, place.size));
  const parents = cards.map((card) => (card.parentId === null ? -1 : (place.get(card.parentId) ?? -1)));
  cutCircles(parents);
  const children: number[][] = cards.map(() => []);
  const roots: number[] = [];
  parents.forEach((parent, at) => {
    (parent < 0 ? roots : (children[parent] ?? roots)).push(at);
  });
  const downward: number[] = [];
  const open = [...roots].reverse();
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    downward.push(at);
    const own = children[at] ?? [];
    for (let k = own.length - 1; k >= 0; k--) open.push(own[k] as number);
  }
  return { cards, parents, children, roots, upward: downward.reverse() };
};

/** Every card before its children, in reading order. */
export const downward = (forest: Forest): readonly number[] => [...forest.upward].reverse();

const cutCircles = (parents: number[]): void => {
  // 0: not seen, otherwise the number of the walk that saw it first.
  const seenBy = new Int32Array(parents.length);
  for (let start = 0; start < parents.length; start++) {
    let at = start;
    while (at >= 0 && seenBy[at] === 0) {
      seenBy[at] = start + 1;
      at = parents[at] ?? -1;
    }
    if (at >= 0 && seenBy[at] === start + 1) {
      let first = at;
      for (let next = parents[at] ?? at; next !== at; next = parents[next] ?? at) first = Math.min(first, next);
      parents[first] = -1;
    }
  }
};
