/** Everybody of two moments in a list: how they were and are rated, and what became of them. */
import { find } from '../document/document';
import type { Moment } from '../document/moments';
import { displayName } from '../document/personName';
import type { LensMark } from './lenses';
import type { DayOf } from './thenAndNowDays';
import { isGone, marksAt, presentAt, type Present } from './thenAndNowPresent';

/** A value then and now; `from` is null where it is the same. */
type Pair = { readonly from: LensMark | null; readonly to: LensMark | null };
export type ComparedPerson = {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly word: 'new' | 'left' | 'moved' | null;
  /** Of what the word says. */
  readonly day: string | null;
  readonly attitude: Pair;
  readonly relationship: Pair;
  readonly isChanged: boolean;
};

const NONE: Pair = { from: null, to: null };

/** In the order of the chart now; whoever left stands at the end. */
export const comparedPeople = (then: Moment, now: Moment, dayOf: DayOf): readonly ComparedPerson[] => {
  const [before, after] = [presentAt(then), presentAt(now)];
  const marks = (lens: 'attitude' | 'relationship') => [marksAt(lens, then), marksAt(lens, now)] as const;
  const rated = { attitude: marks('attitude'), relationship: marks('relationship') };
  const pairOf = (one: Present, lens: 'attitude' | 'relationship', wasThere: boolean, isThere: boolean): Pair => {
    if (one.person.status === 'vacant') return NONE;
    const from = wasThere ? (rated[lens][0].get(one.person.id) ?? null) : null;
    const to = isThere ? (rated[lens][1].get(one.person.id) ?? null) : null;
    if (!isThere) return { from: null, to: from };
    return from !== null && to !== null && from.key !== to.key ? { from, to } : { from: null, to };
  };
  const rowOf = (one: Present, { document }: Moment, word: ComparedPerson['word']): ComparedPerson => {
    const [wasThere, isThere] = [before.has(one.key), after.has(one.key)];
    const attitude = pairOf(one, 'attitude', wasThere, isThere);
    const relationship = pairOf(one, 'relationship', wasThere, isThere);
    return {
      key: one.key,
      name: displayName(one.person),
      title: [one.seat.title, one.seat.company].filter(Boolean).join(' · '),
      department: find(document, 'department', one.seat.departmentId)?.name ?? '',
      word,
      day: word === null ? null : dayOf(word === 'moved' ? 'place' : 'there', one.key),
      attitude,
      relationship,
      isChanged: word !== null || attitude.from !== null || relationship.from !== null,
    };
  };
  const order = (a: Present, b: Present): number => a.seat.ordinal - b.seat.ordinal;
  return [
    ...[...after.values()].toSorted(order).map((one) => {
      const was = before.get(one.key);
      return rowOf(one, now, was === undefined ? 'new' : was.placeId === one.placeId ? null : 'moved');
    }),
    ...[...before.values()]
      .filter((one) => !after.has(one.key) && isGone(one, after))
      .toSorted(order)
      .map((one) => rowOf(one, then, 'left')),
  ];
};
