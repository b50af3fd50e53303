import type { Person, RecordOf, Seat } from '../model';
import { derived } from './derived';
import { list, type Document } from './document';
import { occupancyOf, type Occupancy } from './occupancy';

/**
 * The exchange format's stakeholder: a person with the seat they hold, of those who left the one they had. `id` is the
 * person's id, `seatId` the seat's. `reportsToId` and `dottedLineToIds` name the people who hold those seats now.
 */
export type Stakeholder = Omit<Person, 'ordinal' | 'updatedAt'> & {
  readonly ordinal: number;
  readonly seatId: string | null;
  readonly title: string | null;
  readonly departmentId: string | null;
  readonly businessUnitId: string | null;
  readonly reportsToId: string | null;
  readonly dottedLineToIds: readonly string[];
  readonly stakeholderClass: string | null;
  readonly level: number | null;
  readonly outside: boolean;
  readonly company: string | null;
  readonly holding: RecordOf<'holding'> | null;
};

type Source = Pick<Document, 'person' | 'seat' | 'holding'>;

type Views = { readonly value: readonly Stakeholder[]; readonly byId: ReadonlyMap<string, Stakeholder> };

const viewsIn = derived((person: Source['person'], seat: Source['seat'], holding: Source['holding']): Views => {
  const tables = { person, seat, holding };
  const occupancy = occupancyOf(tables);
  const value = list(tables, 'person').map((one) => viewOf(one, tables, occupancy));
  return { value, byId: new Map(value.map((one) => [one.id, one])) };
});
const read = (document: Source): Views => viewsIn(document.person, document.seat, document.holding);

const viewOf = (person: Person, document: Source, occupancy: Occupancy): Stakeholder => {
  const holding = occupancy.holdingOfPerson.get(person.id) ?? null;
  const seat: Seat | undefined = holding ? document.seat.get(holding.seatId) : undefined;
  const holder = (seatId: string) => occupancy.personOfSeat.get(seatId) ?? null;
  return {
    ...person,
    seatId: seat?.id ?? null,
    title: seat?.title ?? null,
    departmentId: seat?.departmentId ?? null,
    businessUnitId: seat?.businessUnitId ?? null,
    reportsToId: seat?.reportsToId ? holder(seat.reportsToId) : null,
    dottedLineToIds: (seat?.dottedLineToIds ?? []).flatMap((id) => holder(id) ?? []),
    stakeholderClass: seat?.stakeholderClass ?? null,
    level: seat?.level ?? null,
    outside: seat?.outside ?? false,
    company: seat?.company ?? null,
    holding,
  };
};

/**
 * Every stakeholder of the account in order, whatever their status. The same array until people, seats or holdings
 * change.
 */
export const stakeholders = (document: Source): readonly Stakeholder[] => read(document).value;

export const stakeholderById = (document: Source): ReadonlyMap<string, Stakeholder> => read(document).byId;

/** The people figures count: active and leaving. */
export const counted = (one: Pick<Stakeholder, 'status'>): boolean =>
  one.status === 'active' || one.status === 'leaving';
