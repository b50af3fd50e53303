/** Where two cards of one person say different things: what is asked before they become one. */
import { fieldEntries, type AnyRecord, type FieldKey, type Person, type Seat } from '../model';
import { sameValue } from './diff';
import { find, type Document } from './document';
import { seatOf } from './occupancy';

/** Whose value stays; `both` joins two texts. */
export type Side = 'kept' | 'other' | 'both';
export type Choices = ReadonlyMap<FieldKey, Side>;

/** A field both cards fill, and not alike. */
export type MergeQuestion = {
  readonly kind: 'person' | 'seat';
  readonly field: FieldKey;
  readonly name: string;
  readonly kept: unknown;
  readonly other: unknown;
  /** Two texts can be joined. */
  readonly canBeBoth: boolean;
};

/** Joined without a question, or decided by what the cards are. */
const UNASKED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'person.buyingRoles',
  'person.secondaryOwnerIds',
  'person.earlierRatings',
  'person.lastContact',
  'person.status',
  'seat.dottedLineToIds',
  'seat.unplaced',
]);

export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** The two people, and the seats they sit in; null where one of them is not there. */
export const pairOf = (
  document: Document,
  keptId: string,
  otherId: string,
): {
  readonly people: readonly [Person, Person];
  readonly seats: readonly [Seat | undefined, Seat | undefined];
} | null => {
  const kept = find(document, 'person', keptId);
  const other = find(document, 'person', otherId);
  if (kept === undefined || other === undefined || keptId === otherId) return null;
  return {
    people: [kept, other],
    seats: [find(document, 'seat', seatOf(document, keptId)), find(document, 'seat', seatOf(document, otherId))],
  };
};

const questionsOf = (kind: 'person' | 'seat', kept: AnyRecord, other: AnyRecord): readonly MergeQuestion[] =>
  fieldEntries(kind).flatMap(([name, { column, longest }]) => {
    const field = `${kind}.${name}` as FieldKey;
    const [one, two] = [kept[name], other[name]];
    if (UNASKED.has(field) || isNothing(one) || isNothing(two) || sameValue(one, two)) return [];
    // Whether one of the two has the other above is no question.
    if (field === 'seat.reportsToId' && (one === other.id || two === kept.id)) return [];
    const canBeBoth = column.long === true && longest !== null && !column.json;
    return [{ kind, field, name, kept: one, other: two, canBeBoth }];
  });

/** What has to be asked, in the order of the fields. */
export const mergeQuestions = (document: Document, keptId: string, otherId: string): readonly MergeQuestion[] => {
  const pair = pairOf(document, keptId, otherId);
  if (pair === null) return [];
  const [kept, other] = pair.people;
  const [keptSeat, otherSeat] = pair.seats;
  return [
    ...questionsOf('person', kept as AnyRecord, other as AnyRecord),
    ...(keptSeat && otherSeat ? questionsOf('seat', keptSeat as AnyRecord, otherSeat as AnyRecord) : []),
  ];
};

/** What is chosen where nobody says otherwise: two texts are joined, else the card that stays says it. */
export const usualSide = ({ canBeBoth }: Pick<MergeQuestion, 'canBeBoth'>): Side => (canBeBoth ? 'both' : 'kept');
