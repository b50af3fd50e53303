/** Records that were added in both copies under two ids and are one. */
import { KIND_NAMES, fieldsOf, type AnyRecord, type Kind } from '../../model';
import { fold } from '../../model/fold';
import { sameValue } from '../diff';
import { POINTERS } from '../references';
import { isSurelyOne, likeness, ALIKE_FROM } from '../similar';
import type { Joined, Tables, WritableTables } from './copies';

/** There is one of these for what they are about. */
const ONE_FOR: Readonly<Partial<Record<Kind, (record: AnyRecord) => unknown>>> = {
  basis: (one) => [one['personId'], one['rating']],
  override: (one) => [one['opportunityId'], one['personId']],
  photo: (one) => one['personId'],
  handover: (one) => [one['personId'], one['about']],
  ghost: (one) => [one['scenarioId'], one['personId']],
  counterpart: (one) => [one['personId'], one['businessUnitId'], one['otherAccountId'], one['otherId']],
  vote: (one) => [one['participant'], one['stakeholderId'], one['dimension'], one['round']],
  voteOutcome: (one) => [one['agendaId'], one['personId'], one['dimension']],
  placement: (one) => [one['mapId'], one['seatId'], one['groupId']],
  wallPhoto: (one) => one['mapId'],
  dottedNote: (one) => [one['seatId'], one['bossId']],
  link: (one) => [one['fromId'], one['toId'], one['type']],
  cell: (one) => [one['businessUnitId'], one['offeringId']],
  target: (one) => one['fy'],
  financialYear: (one) => one['fy'],
  rival: (one) => one['competitorId'],
  confirmation: (one) => one['section'],
  attractivenessScore: (one) => one['factorId'],
  department: (one) => fold(String(one['name'])) || one.id,
  businessUnit: (one) => fold(String(one['name'])) || one.id,
};

/** Asked about where they have the same name. */
const NAMED: Readonly<Partial<Record<Kind, string>>> = {
  member: 'name',
  offering: 'name',
  competitor: 'name',
  supplierGoal: 'title',
  criterion: 'name',
  attractivenessFactor: 'factor',
  group: 'name',
  map: 'name',
  scenario: 'name',
  savedView: 'name',
  composition: 'name',
  agenda: 'title',
  opportunity: 'title',
  objective: 'title',
  customerGoal: 'title',
  contract: 'title',
  action: 'title',
  project: 'title',
  risk: 'title',
  planVersion: 'version',
};

/** Records of a kind that only one copy has, and the ancestor had not. */
const addedIn = (kind: Kind, base: Tables, copy: Tables, other: Tables): readonly AnyRecord[] =>
  [...copy[kind].values()].filter(({ id }) => !base[kind].has(id) && !other[kind].has(id));

/** Their records that are ones of ours without a question: there can be one of them only, or they are alike in all. */
export const sureTwins = (base: Tables, mine: Tables, theirs: Tables): readonly Joined[] =>
  KIND_NAMES.flatMap((kind) => {
    const fresh = addedIn(kind, base, theirs, mine);
    if (fresh.length === 0 || kind === 'holding' || kind === 'seat' || kind === 'person') return [];
    const oneFor = ONE_FOR[kind];
    const keyOf = oneFor ?? ((record: AnyRecord) => Object.keys(fieldsOf(kind)).map((field) => record[field]));
    // Two that were there under one key already are two.
    const taken = new Set(
      oneFor === undefined
        ? []
        : [...theirs[kind].values()].filter(({ id }) => mine[kind].has(id)).map((one) => JSON.stringify(keyOf(one))),
    );
    const ours =
      oneFor === undefined
        ? addedIn(kind, base, mine, theirs)
        : [...mine[kind].values()].filter(({ id }) => !theirs[kind].has(id));
    const byKey = new Map(ours.map((record) => [JSON.stringify(keyOf(record)), record.id]));
    return fresh.flatMap((record): readonly Joined[] => {
      const key = JSON.stringify(keyOf(record));
      const id = taken.has(key) ? undefined : byKey.get(key);
      if (id === undefined) return [];
      byKey.delete(key);
      return [{ kind, theirs: record.id, mine: id }];
    });
  });

const described = (copy: Tables, seatOf: ReadonlyMap<string, string>, person: AnyRecord) => ({
  name: (person['name'] as string | null) ?? null,
  title: (copy.seat.get(seatOf.get(person.id) ?? '')?.['title'] as string | null | undefined) ?? null,
});

/** Who sits where in tables, by person. */
const seatsIn = (copy: Tables): ReadonlyMap<string, string> =>
  new Map(
    [...copy.holding.values()]
      .filter((one) => one['to'] === null)
      .map((one) => [one['personId'] as string, one['seatId'] as string]),
  );

const mailOf = (person: AnyRecord): string => fold(String(person['email'] ?? '')).trim();

const alikePeople = (base: Tables, mine: Tables, theirs: Tables): readonly Joined[] => {
  const isNamed = (one: AnyRecord): boolean => one['name'] !== null && one['name'] !== '';
  const fresh = addedIn('person', base, theirs, mine).filter(isNamed);
  const ours = addedIn('person', base, mine, theirs).filter(isNamed);
  if (fresh.length === 0 || ours.length === 0) return [];
  const [here, there] = [seatsIn(mine), seatsIn(theirs)];
  const free = new Map(ours.map((one) => [one.id, { one, said: described(mine, here, one), mail: mailOf(one) }]));
  return fresh.flatMap((other): readonly Joined[] => {
    const said = described(theirs, there, other);
    const mail = mailOf(other);
    let best: string | null = null;
    let most = 0;
    for (const [id, known] of free) {
      const isOneMail = mail !== '' && known.mail === mail;
      const value = isOneMail ? 2 : isSurelyOne(said, known.said) ? 1.5 : likeness(said, known.said);
      if (value >= ALIKE_FROM && value > most) [best, most] = [id, value];
    }
    if (best === null) return [];
    free.delete(best);
    return [{ kind: 'person', theirs: other.id, mine: best }];
  });
};

/** Their records that look like ones of ours, and may be two all the same. */
export const alikeIn = (base: Tables, mine: Tables, theirs: Tables): readonly Joined[] => [
  ...alikePeople(base, mine, theirs),
  ...KIND_NAMES.flatMap((kind) => {
    const field = NAMED[kind];
    if (field === undefined) return [];
    const nameOf = (one: AnyRecord): string => fold(String(one[field] ?? '')).trim();
    const ours = new Map<string, string>();
    for (const one of addedIn(kind, base, mine, theirs)) if (nameOf(one) !== '') ours.set(nameOf(one), one.id);
    return addedIn(kind, base, theirs, mine).flatMap((other): readonly Joined[] => {
      const id = ours.get(nameOf(other));
      if (id === undefined || ours.size === 0) return [];
      ours.delete(nameOf(other));
      return [{ kind, theirs: other.id, mine: id }];
    });
  }),
];

/** A person who is one in both copies brings their seat and the holding between. */
export const withSeat = (one: Joined, base: Tables, mine: Tables, theirs: Tables): readonly Joined[] => {
  if (one.kind !== 'person') return [one];
  const holdingOf = (copy: Tables, personId: string): AnyRecord | undefined =>
    [...copy.holding.values()].find((holding) => holding['personId'] === personId && holding['to'] === null);
  const [here, there] = [holdingOf(mine, one.mine), holdingOf(theirs, one.theirs)];
  if (here === undefined || there === undefined) return [one];
  const isFresh = (kind: Kind, id: string, other: Tables): boolean => !base[kind].has(id) && !other[kind].has(id);
  const [seatHere, seatThere] = [String(here['seatId']), String(there['seatId'])];
  const isSeat = isFresh('seat', seatHere, theirs) && isFresh('seat', seatThere, mine);
  const isHolding = isFresh('holding', here.id, theirs) && isFresh('holding', there.id, mine);
  return [
    one,
    ...(isSeat ? [{ kind: 'seat' as const, theirs: seatThere, mine: seatHere }] : []),
    ...(isHolding ? [{ kind: 'holding' as const, theirs: there.id, mine: here.id }] : []),
  ];
};

type Renaming = ReadonlyMap<Kind, ReadonlyMap<string, string>>;
const renamingOf = (joined: readonly Joined[]): Renaming => {
  const names = new Map<Kind, Map<string, string>>();
  for (const { kind, theirs, mine } of joined) {
    const of = names.get(kind) ?? new Map<string, string>();
    of.set(theirs, mine);
    names.set(kind, of);
  }
  return names;
};

/** Texts in which a record is named without being a reference of the model. */
const soft = (kind: Kind, record: AnyRecord, names: Renaming): AnyRecord => {
  const people = names.get('person');
  if (people === undefined) return record;
  if (kind === 'snapshot') {
    const frozen = record['stakeholders'] as readonly { readonly id: string }[];
    return { ...record, stakeholders: frozen.map((one) => ({ ...one, id: people.get(one.id) ?? one.id })) };
  }
  const isNamed = kind === 'waiver' || kind === 'suggestion';
  const ref = isNamed ? record['ref'] : null;
  return typeof ref === 'string' && people.has(ref) ? { ...record, ref: people.get(ref) } : record;
};

/** Gives records of tables other ids, and lets everything that names them name those. */
export const rename = (tables: WritableTables, joined: readonly Joined[]): void => {
  const names = renamingOf(joined);
  if (names.size === 0) return;
  for (const kind of KIND_NAMES) {
    const pointers = POINTERS.filter((one) => one.kind === kind && names.has(one.to));
    const own = names.get(kind);
    const isSoft = names.has('person') && ['snapshot', 'waiver', 'suggestion'].includes(kind);
    if (pointers.length === 0 && own === undefined && !isSoft) continue;
    const renamed = [...tables[kind]].map(([id, record]): readonly [string, AnyRecord] => {
      let next = soft(kind, record, names);
      for (const { field, to, list } of pointers) {
        const ids = names.get(to);
        const value = next[field];
        const other = list
          ? [...new Set((value as readonly string[]).map((one) => ids?.get(one) ?? one))]
          : typeof value === 'string'
            ? (ids?.get(value) ?? value)
            : value;
        if (!sameValue(other, value)) next = { ...next, [field]: other };
      }
      const nextId = own?.get(id) ?? id;
      return [nextId, nextId === id ? next : { ...next, id: nextId }];
    });
    tables[kind] = new Map(renamed);
  }
};
