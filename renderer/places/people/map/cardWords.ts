import type { Document } from '../../../../shared/document/document';
import { occupancyOf } from '../../../../shared/document/occupancy';
import { displayName, knownName } from '../../../../shared/document/personName';
import type { Person, Seat } from '../../../../shared/model';
import type { CardWords } from '../../../parts/drawings/cardText';

/** Name and title as a card says them. */
export const wordsOf = (person: Person, seat: Seat): CardWords => ({
  name: displayName(person),
  job: [seat.title, seat.company].filter(Boolean).join(' · '),
  isUnnamed: knownName(person) === null && person.status !== 'vacant',
});

const sayTheSame = (one: CardWords, other: CardWords): boolean =>
  one.name === other.name && one.job === other.job && one.isUnnamed === other.isUnnamed;

/**
 * What cards say, by seat. What says the same as in `before` is the same object, and the whole is where nothing of it
 * changed.
 */
export const wordsOfAll = (
  seatIds: readonly string[],
  { seat, holding, person }: Pick<Document, 'seat' | 'holding' | 'person'>,
  before: ReadonlyMap<string, CardWords> = new Map(),
): ReadonlyMap<string, CardWords> => {
  const { personOfSeat } = occupancyOf({ holding, person });
  const all = new Map<string, CardWords>();
  let isLikeBefore = true;
  for (const seatId of seatIds) {
    const one = seat.get(seatId);
    const holder = person.get(personOfSeat.get(seatId) ?? '');
    if (!one || !holder) continue;
    const words = wordsOf(holder, one);
    const known = before.get(seatId);
    const isKnown = known !== undefined && sayTheSame(words, known);
    all.set(seatId, isKnown ? known : words);
    isLikeBefore &&= isKnown;
  }
  return isLikeBefore && all.size === before.size ? before : all;
};
