/** How the row of a table read again differs from the person it is about, field by field. */
import type { Draft } from '../../document/draft';
import { list, type Document } from '../../document/document';
import { displayName } from '../../document/personName';
import type { Stakeholder } from '../../document/stakeholder';
import { fieldOf, longestOf, type AnyRecord, type FieldName, type Person, type Seat } from '../../model';
import { fold } from '../../model/fold';
import { labelOf } from '../../model/labels';
import { heldValueWords } from '../../personal/heldAbout';
import { REMOVED_PERSON } from '../../personal/redaction';
import { cellFields, type ImportField, type Mapping } from './columns';
import type { Entry } from './entries';
import type { namedRecords } from './namedRecords';
import { nameKey, orderlessName } from './nameKeys';
import { inRows } from './problems';
import { dottedLinesOf, type Reading } from './tableReading';
import { saysNothing } from './values';

/** One field of somebody that the table has otherwise. */
export type RefreshChange = {
  /** By which an answer names it. */
  readonly key: string;
  readonly personId: string;
  readonly name: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** Who they report to, or where they belong. */
  readonly isMove: boolean;
  /** Whether it is taken unless somebody says otherwise: ratings and notes of your own are kept. */
  readonly isUsual: boolean;
};
export type Change = RefreshChange & {
  readonly set: (draft: Draft, named: ReturnType<typeof namedRecords>) => void;
};

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const areSameIds = (a: readonly string[], b: readonly string[]): boolean => isSame(a.toSorted(), b.toSorted());
/** Whether a text is written otherwise only: in other letters or with other blanks. */
const isSameText = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && nameKey(a) === nameKey(b);

/** Fields that say what you think or wrote: the table of the customer's organisation knows no better. */
const isOwnJudgement = (kind: 'person' | 'seat', field: string): boolean => {
  const { nature } = fieldOf(kind, field as never);
  return nature === 'opinion' || nature === 'note';
};

/** How somebody is called in a list: who has no name by their title. */
export const calledBy = (one: Stakeholder): string =>
  one.name === null && one.title !== null ? `${displayName(one)}, ${one.title}` : displayName(one);

/** A row of the table beside the person it is about, and what differs so far. */
type Beside = {
  readonly document: Document;
  readonly reading: Reading;
  readonly entry: Entry;
  readonly row: readonly string[];
  readonly person: Person;
  /** What the row says of the person. */
  readonly given: Partial<Person>;
  /** Whether the row says anything in a column. */
  readonly says: (key: ImportField) => boolean;
  readonly found: Change[];
  readonly name: string;
};
type Difference = {
  readonly field: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly set: Change['set'];
  readonly isMove?: boolean;
  readonly isUsual?: boolean;
};

const note = ({ found, person, name }: Beside, { field, ...difference }: Difference): void => {
  found.push({ key: `${person.id}:${field}`, personId: person.id, name, isMove: false, isUsual: true, ...difference });
};

const wordsFor = (document: Document, kind: 'person' | 'seat', field: string, value: unknown): string =>
  heldValueWords(document, kind, field, value) ?? 'nothing';

const compareName = (beside: Beside): void => {
  const { entry, person, given } = beside;
  // A vacant seat that has a name again is another person's; that is said by their row.
  if (entry.name === '' || person.status === 'vacant') return;
  const next = given.name ?? null;
  const now = person.name ?? '';
  if (next === null || orderlessName(entry.name) === orderlessName(now) || fold(next) === fold(now)) return;
  note(beside, {
    field: 'name',
    label: labelOf('person', 'name'),
    from: person.name ?? 'not known',
    to: next,
    set: (draft) => draft.set('person', person.id, { name: next }),
  });
};

/** Whether what a row says of a person is not taken for a change, although it is written otherwise. */
const isKept = (field: string, now: unknown, next: unknown): boolean => {
  // The newest contact counts, wherever it is written.
  if (field === 'lastContact') return typeof now === 'string' && now >= (next as string);
  if (field === 'status') return next === 'vacant' || now === 'vacant' || now === 'left';
  if (field === 'email') return fold(String(next)) === fold(String(now ?? ''));
  if (field === 'buyingRoles') return areSameIds(next as readonly string[], now as readonly string[]);
  return false;
};

const comparePerson = (beside: Beside): void => {
  const { document, person, given, says } = beside;
  for (const field of new Set<string>(['status', 'note', 'buyingRoles', ...cellFields('person')])) {
    if (field === 'name' || !says(field as ImportField)) continue;
    const next = (given as Readonly<Record<string, unknown>>)[field];
    const now = (person as unknown as AnyRecord)[field];
    if (isNothing(next) || isSame(next, now) || isSameText(next, now) || isKept(field, now, next)) continue;
    note(beside, {
      field,
      label: labelOf('person', field as FieldName<'person'>),
      from: wordsFor(document, 'person', field, now),
      to: wordsFor(document, 'person', field, next),
      set: (draft) => draft.set('person', person.id, { [field]: next } as Partial<Person>),
      isUsual: !isOwnJudgement('person', field),
    });
  }
};

const compareOwners = (beside: Beside): void => {
  const { document, reading, entry, row, person, given, says } = beside;
  if (says('contactOwner')) {
    const cell = reading.cells.text(row, 'contactOwner', longestOf('member', 'name'));
    const now = document.member.get(person.contactOwnerId ?? '')?.name ?? '';
    if (nameKey(cell) !== nameKey(now) && cell !== person.contactOwnerId)
      note(beside, {
        field: 'contactOwner',
        label: labelOf('person', 'contactOwnerId'),
        from: now || 'nobody',
        to: cell,
        set: (draft, named) => draft.set('person', person.id, { contactOwnerId: named.member(cell, entry.row) }),
      });
  }
  if (!says('secondaryOwners')) return;
  const next = given.secondaryOwnerIds ?? [];
  if (next.length === 0 || areSameIds(next, person.secondaryOwnerIds)) return;
  note(beside, {
    field: 'secondaryOwners',
    label: labelOf('person', 'secondaryOwnerIds'),
    from: wordsFor(document, 'person', 'secondaryOwnerIds', person.secondaryOwnerIds),
    to: reading.cells.text(row, 'secondaryOwners'),
    set: (draft, named) => {
      const secondaryOwnerIds = next.flatMap((id) =>
        id.startsWith(NEW_MEMBER) ? (named.member(id.slice(NEW_MEMBER.length), entry.row) ?? []) : [id],
      );
      draft.set('person', person.id, { secondaryOwnerIds });
    },
  });
};

const compareSeat = (beside: Beside, seat: Seat): void => {
  const { document, reading, entry, row, says } = beside;
  const ofSeat = reading.cells.seat(row, entry);
  for (const field of cellFields('seat')) {
    if (!says(field)) continue;
    const next = (ofSeat as Readonly<Record<string, unknown>>)[field];
    const now = (seat as unknown as AnyRecord)[field];
    if (isNothing(next) || isSame(next, now) || isSameText(next, now)) continue;
    if (next === false && now === null) continue;
    note(beside, {
      field,
      label: labelOf('seat', field),
      from: wordsFor(document, 'seat', field, now),
      to: wordsFor(document, 'seat', field, next),
      set: (draft) => draft.set('seat', seat.id, { [field]: next } as Partial<Seat>),
      isUsual: !isOwnJudgement('seat', field),
    });
  }
};

const PLACES = [
  ['unit', 'businessUnit', 'businessUnitId'],
  ['department', 'department', 'departmentId'],
] as const;

const comparePlaces = (beside: Beside, seat: Seat): void => {
  const { document, reading, row, says } = beside;
  for (const [key, kind, field] of PLACES) {
    if (!says(key)) continue;
    const next = reading.cells.text(row, key, longestOf(kind, 'name'));
    const now = document[kind].get(seat[field] ?? '')?.name ?? '';
    if (nameKey(next) === nameKey(now)) continue;
    note(beside, {
      field: key,
      label: labelOf('seat', field),
      from: now || 'none',
      to: next,
      set: (draft, named) => draft.set('seat', seat.id, { [field]: named[kind](next) }),
      isMove: true,
    });
  }
};

/** `parent`: the manager the row names; undefined where that is not clear. */
const compareManagers = (beside: Beside, seat: Seat, at: number, parent: string | null | undefined): void => {
  const { document, reading, says } = beside;
  if (says('reportsTo') && parent !== undefined && parent !== seat.reportsToId && parent !== seat.id)
    note(beside, {
      field: 'reportsTo',
      label: labelOf('seat', 'reportsToId'),
      from: seat.reportsToId === null ? 'nobody' : wordsFor(document, 'seat', 'reportsToId', seat.reportsToId),
      to: parent === null ? 'nobody' : postWords(document, reading, parent),
      set: (draft) => draft.set('seat', seat.id, { reportsToId: parent }),
      isMove: true,
    });
  if (!says('dottedLineTo')) return;
  const next = dottedLinesOf(reading, at, seat.id, parent === undefined ? seat.reportsToId : parent);
  if (next.length === 0 || areSameIds(next, seat.dottedLineToIds)) return;
  note(beside, {
    field: 'dottedLineTo',
    label: labelOf('seat', 'dottedLineToIds'),
    from: wordsFor(document, 'seat', 'dottedLineToIds', seat.dottedLineToIds),
    to: next.map((id) => postWords(document, reading, id)).join(', '),
    set: (draft) => draft.set('seat', seat.id, { dottedLineToIds: next }),
  });
};

const postWords = (document: Document, { entries, ids }: Reading, seatId: string): string => {
  const at = ids.indexOf(seatId);
  const entry = document.seat.has(seatId) ? undefined : entries[at];
  if (entry !== undefined) return entry.name || entry.title || `row ${entry.row}`;
  return heldValueWords(document, 'seat', 'reportsToId', seatId) ?? 'somebody';
};

/** Before the name of somebody the table names as a member of your team, and who is none yet. */
const NEW_MEMBER = 'new ';

/** How one row differs from the person it is about. `parent`: the manager it names; undefined where that is not clear. */
export const changesOf = (
  document: Document,
  reading: Reading,
  mapping: Mapping,
  at: number,
  one: Stakeholder,
  parent: string | null | undefined,
): readonly Change[] => {
  const { table, cells, entries } = reading;
  const entry = entries[at];
  const person = document.person.get(one.id);
  if (entry === undefined || person === undefined) return [];
  if (person.name === REMOVED_PERSON) {
    // Who was forgotten does not come back by a table that still has them.
    reading.findings.note('forgotten', '', entry.row, '', (_, rows) =>
      rows.length === 1
        ? `The person of ${inRows(rows)} was forgotten in this account. The row was left out.`
        : `The people of ${inRows(rows)} were forgotten in this account. The rows were left out.`,
    );
    return [];
  }
  const row = table.rows[entry.place] ?? [];
  const members = new Map(list(document, 'member').map((member) => [nameKey(member.name), member.id]));
  const memberId = (called: string): string | null =>
    called === ''
      ? null
      : document.member.has(called)
        ? called
        : (members.get(nameKey(called)) ?? `${NEW_MEMBER}${called}`);
  const says: Beside['says'] = (key) => {
    const cell = cells.text(row, key);
    if (mapping[key] !== undefined && cell !== '' && !saysNothing(cell)) return true;
    // Who has no number yet gets a mobile one for it; it takes the place of none.
    return key === 'phone' && person.phone === null && says('mobile');
  };
  const beside: Beside = {
    document,
    reading,
    entry,
    row,
    person,
    given: cells.person(row, entry, memberId),
    says,
    found: [],
    name: calledBy(one),
  };
  compareName(beside);
  comparePerson(beside);
  compareOwners(beside);
  const seat = one.seatId === null ? undefined : document.seat.get(one.seatId);
  if (seat !== undefined) {
    compareSeat(beside, seat);
    comparePlaces(beside, seat);
    compareManagers(beside, seat, at, parent);
  }
  return beside.found;
};
