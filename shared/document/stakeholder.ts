import type { Person, RecordOf, Seat } from '../model';
import { list, type Document } from './document';

/**
 * The exchange format's stakeholder (5.2): a person with the seat they hold. `id` is the person's id, `seatId` the seat's.
 * `reportsToId` and `dottedLineToIds` name the people who hold those seats now.
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

/** Who holds which seat now, both ways, and each person's last holding. */
export type Occupancy = {
  readonly personOfSeat: ReadonlyMap<string, string>;
  readonly holdingOfPerson: ReadonlyMap<string, RecordOf<'holding'>>;
};

/**
 * A value per combination of tables, kept as long as the tables are. Two documents may share some of their tables, an edit
 * and the state before it for one, so each combination has its own place; otherwise they would push each other out.
 */
const perTables = <V>(): ((tables: readonly object[], make: () => V) => V) => {
  type Level = WeakMap<object, Level | { readonly value: V }>;
  const root: Level = new WeakMap();
  return (tables, make) => {
    let level = root;
    for (const table of tables.slice(0, -1)) {
      let next = level.get(table) as Level | undefined;
      if (!next) {
        next = new WeakMap();
        level.set(table, next);
      }
      level = next;
    }
    const last = tables.at(-1);
    if (!last) return make();
    const known = level.get(last) as { readonly value: V } | undefined;
    if (known) return known.value;
    const value = make();
    level.set(last, { value });
    return value;
  };
};

const occupancies = perTables<Occupancy>();

/** Reads the holdings once per change of them. A seat is held by its open holding of a person who has not left. */
export const occupancyOf = (document: Pick<Document, 'holding' | 'person'>): Occupancy =>
  occupancies([document.holding, document.person], () => {
    const personOfSeat = new Map<string, string>();
    const holdingOfPerson = new Map<string, RecordOf<'holding'>>();
    for (const holding of list(document, 'holding')) {
      const before = holdingOfPerson.get(holding.personId);
      if (!before || before.to !== null || holding.to === null) holdingOfPerson.set(holding.personId, holding);
      if (holding.to === null && document.person.get(holding.personId)?.status !== 'left')
        personOfSeat.set(holding.seatId, holding.personId);
    }
    return { personOfSeat, holdingOfPerson };
  });

type Views = { readonly value: readonly Stakeholder[]; readonly byId: ReadonlyMap<string, Stakeholder> };
const views = perTables<Views>();

const read = (document: Source): Views =>
  views([document.person, document.seat, document.holding], () => {
    const occupancy = occupancyOf(document);
    const value = list(document, 'person').map((person) => viewOf(person, document, occupancy));
    return { value, byId: new Map(value.map((one) => [one.id, one])) };
  });

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

/** Every stakeholder of the account in order, whatever their status. The same array until people, seats or holdings change. */
export const stakeholders = (document: Source): readonly Stakeholder[] => read(document).value;

export const stakeholderById = (document: Source): ReadonlyMap<string, Stakeholder> => read(document).byId;

/** The people figures count: active and leaving (2.0 rule 6). */
export const counted = (one: Pick<Stakeholder, 'status'>): boolean =>
  one.status === 'active' || one.status === 'leaving';

/** How a person is called on screen and paper. */
export const displayName = (one: Pick<Stakeholder, 'name' | 'status'>): string =>
  one.status === 'vacant' ? 'Vacant' : one.name?.trim() ? one.name : 'Name not known';
