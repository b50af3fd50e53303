/** Who sits where: the one answer that charts, figures, lists, files and paper go by. */
import type { RecordOf } from '../model';
import { derived } from './derived';
import { list, type Document } from './document';

type Source = Pick<Document, 'holding' | 'person'>;

/**
 * A seat is held by the person of its open holding, unless they left: whoever left sits nowhere, also where a file
 * forgot to end their holding. A vacant seat is held by its placeholder.
 */
export type Occupancy = {
  readonly personOfSeat: ReadonlyMap<string, string>;
  readonly seatOfPerson: ReadonlyMap<string, string>;
  /** Each person's last holding: of those who left, the one they had. */
  readonly holdingOfPerson: ReadonlyMap<string, RecordOf<'holding'>>;
};

const occupancyIn = derived((holdings: Source['holding'], people: Source['person']): Occupancy => {
  const personOfSeat = new Map<string, string>();
  const holdingOfPerson = new Map<string, RecordOf<'holding'>>();
  for (const holding of list({ holding: holdings }, 'holding')) {
    const before = holdingOfPerson.get(holding.personId);
    if (!before || before.to !== null || holding.to === null) holdingOfPerson.set(holding.personId, holding);
    if (holding.to === null && people.get(holding.personId)?.status !== 'left')
      personOfSeat.set(holding.seatId, holding.personId);
  }
  const seatOfPerson = new Map([...personOfSeat].map(([seatId, personId]) => [personId, seatId]));
  return { personOfSeat, seatOfPerson, holdingOfPerson };
});

/** Reads the holdings once per change of them or of the people. */
export const occupancyOf = (document: Source): Occupancy => occupancyIn(document.holding, document.person);

/** The person who holds a seat now, or null. */
export const holderOf = (document: Source, seatId: string): string | null =>
  occupancyOf(document).personOfSeat.get(seatId) ?? null;

/** The seat a person holds now, or null. */
export const seatOf = (document: Source, personId: string): string | null =>
  occupancyOf(document).seatOfPerson.get(personId) ?? null;
