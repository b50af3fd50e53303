/** A table of people read again: who is new, what changed, who moved, who is gone. What the table does not say stays. */
import { edit, type Draft } from '../../document/draft';
import type { Diff } from '../../document/diff';
import { list, type Document } from '../../document/document';
import { leaveSeat, placeAgain } from '../../document/people';
import { displayName } from '../../document/personName';
import { stakeholders, type Stakeholder } from '../../document/stakeholder';
import { fieldOf, longestOf, type AnyRecord, type FieldName, type RecordOf } from '../../model';
import { fold } from '../../model/fold';
import { labelOf } from '../../model/labels';
import { heldValueWords } from '../../personal/heldAbout';
import { REMOVED_PERSON } from '../../personal/redaction';
import { cellFields, type ImportField, type Mapping } from './columns';
import type { Entry } from './entries';
import { matchRows } from './matching';
import { namedRecords } from './namedRecords';
import { nameKey, orderlessName } from './nameKeys';
import { isTopWord } from './oddNames';
import { inRows, type ImportProblem } from './problems';
import type { Ambiguity } from './reporting';
import type { Table } from './table';
import {
  bringIn,
  dottedLinesOf,
  readingOf,
  seatOf,
  type ImportOptions,
  type PreviewPost,
  type Reading,
} from './tableReading';
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
export type Gone = { readonly personId: string; readonly name: string; readonly title: string | null };

export type RefreshAnswers = {
  /** Whether a change is taken, by its key; without an answer as is usual. */
  readonly taken?: Readonly<Record<string, boolean>>;
  /** Whether somebody who is not in the table leaves, by id; without an answer as `goneLeave` says. */
  readonly leaves?: Readonly<Record<string, boolean>>;
  readonly goneLeave?: boolean;
  /** The day on which they leave, or are back. */
  readonly on: string;
};

export type RefreshPlan = {
  /** All that is taken, as one change. */
  readonly diff: Diff;
  readonly added: readonly PreviewPost[];
  readonly changes: readonly RefreshChange[];
  readonly gone: readonly Gone[];
  /** People the table says nothing new of. */
  readonly same: number;
  /** Whether the table names so few of the account that it may be one of a part. */
  readonly isPart: boolean;
  readonly problems: readonly ImportProblem[];
  readonly ambiguities: readonly Ambiguity[];
  readonly openDays: string | null;
  readonly unmapped: Reading['unmapped'];
};

/** Below this share of the people of the account a table is taken for one of a part. */
const WHOLE_SHARE = 0.5;

type Change = RefreshChange & { readonly set: (draft: Draft, named: ReturnType<typeof namedRecords>) => void };

const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
/** Whether a text is written otherwise only: in other letters or with other blanks. */
const isSameText = (a: unknown, b: unknown): boolean =>
  typeof a === 'string' && typeof b === 'string' && nameKey(a) === nameKey(b);

/** Fields that say what you think or wrote: the table of the customer's organisation knows no better. */
const isOwnJudgement = (kind: 'person' | 'seat', field: string): boolean => {
  const { nature } = fieldOf(kind, field as never);
  return nature === 'opinion' || nature === 'note';
};

/** How somebody is called in a list: who has no name by their title. */
const calledBy = (one: Stakeholder): string =>
  one.name === null && one.title !== null ? `${displayName(one)}, ${one.title}` : displayName(one);

/** How one row differs from the person it is about. */
const changesOf = (
  document: Document,
  reading: Reading,
  mapping: Mapping,
  at: number,
  one: Stakeholder,
  parentOf: (at: number) => string | null | undefined,
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
  const seat = one.seatId === null ? undefined : document.seat.get(one.seatId);
  const says = (key: ImportField): boolean => {
    const cell = cells.text(row, key);
    return mapping[key] !== undefined && cell !== '' && !saysNothing(cell);
  };
  const name = calledBy(one);
  const found: Change[] = [];
  const change = (
    field: string,
    label: string,
    from: string,
    to: string,
    set: Change['set'],
    more: Partial<Pick<RefreshChange, 'isMove' | 'isUsual'>> = {},
  ): void => {
    found.push({
      key: `${one.id}:${field}`,
      personId: one.id,
      name,
      label,
      from,
      to,
      isMove: false,
      isUsual: true,
      ...more,
      set,
    });
  };
  const members = new Map(list(document, 'member').map((member) => [nameKey(member.name), member.id]));
  const memberId = (given: string): string | null =>
    given === '' ? null : document.member.has(given) ? given : (members.get(nameKey(given)) ?? `new ${given}`);
  const given = cells.person(row, entry, memberId);
  const personFields = ['name', 'status', 'note', 'buyingRoles', ...cellFields('person')] as const;
  const words = (kind: 'person' | 'seat', field: string, value: unknown): string =>
    heldValueWords(document, kind, field, value) ?? 'nothing';
  for (const field of new Set<string>(personFields)) {
    const key = field as ImportField;
    if (field === 'name') {
      // A vacant seat that has a name again is another person's; that is said by their row.
      if (entry.name === '' || orderlessName(entry.name) === orderlessName(person.name ?? '')) continue;
      const next = given.name ?? null;
      if (next === null || person.status === 'vacant' || fold(next) === fold(person.name ?? '')) continue;
      change('name', labelOf('person', 'name'), person.name ?? 'not known', next, (draft) =>
        draft.set('person', one.id, { name: next }),
      );
      continue;
    }
    if (!says(key)) continue;
    const next = (given as Readonly<Record<string, unknown>>)[field];
    const now = (person as unknown as AnyRecord)[field];
    if (isNothing(next) || isSame(next, now) || isSameText(next, now)) continue;
    // The newest contact counts, wherever it is written.
    if (field === 'lastContact' && typeof now === 'string' && now >= (next as string)) continue;
    if (field === 'status' && (next === 'vacant' || now === 'vacant' || now === 'left')) continue;
    if (field === 'email' && fold(String(next)) === fold(String(now ?? ''))) continue;
    if (field === 'buyingRoles' && isSame([...(next as string[])].sort(), [...(now as string[])].sort())) continue;
    change(
      field,
      labelOf('person', field as FieldName<'person'>),
      words('person', field, now),
      words('person', field, next),
      (draft) => draft.set('person', one.id, { [field]: next } as Partial<RecordOf<'person'>>),
      { isUsual: !isOwnJudgement('person', field) },
    );
  }
  if (says('contactOwner')) {
    const cell = cells.text(row, 'contactOwner', longestOf('member', 'name'));
    const now = document.member.get(person.contactOwnerId ?? '')?.name ?? '';
    if (nameKey(cell) !== nameKey(now) && cell !== person.contactOwnerId)
      change('contactOwner', labelOf('person', 'contactOwnerId'), now || 'nobody', cell, (draft, named) =>
        draft.set('person', one.id, { contactOwnerId: named.member(cell, entry.row) }),
      );
  }
  if (says('secondaryOwners')) {
    const next = [...(given.secondaryOwnerIds ?? [])];
    if (next.length > 0 && !isSame(next.toSorted(), [...person.secondaryOwnerIds].toSorted()))
      change(
        'secondaryOwners',
        labelOf('person', 'secondaryOwnerIds'),
        words('person', 'secondaryOwnerIds', person.secondaryOwnerIds),
        cells.text(row, 'secondaryOwners'),
        (draft, named) =>
          draft.set('person', one.id, {
            secondaryOwnerIds: next.flatMap((id) =>
              id.startsWith('new ') ? (named.member(id.slice(4), entry.row) ?? []) : [id],
            ),
          }),
      );
  }
  if (seat === undefined) return found;
  const ofSeat = cells.seat(row, entry);
  for (const field of cellFields('seat')) {
    if (!says(field)) continue;
    const next = (ofSeat as Readonly<Record<string, unknown>>)[field];
    const now = (seat as unknown as AnyRecord)[field];
    if (isNothing(next) || isSame(next, now) || isSameText(next, now)) continue;
    if (next === false && now === null) continue;
    change(
      field,
      labelOf('seat', field),
      words('seat', field, now),
      words('seat', field, next),
      (draft) => draft.set('seat', seat.id, { [field]: next } as Partial<RecordOf<'seat'>>),
      { isUsual: !isOwnJudgement('seat', field) },
    );
  }
  const place = (
    key: 'unit' | 'department',
    kind: 'businessUnit' | 'department',
    field: 'businessUnitId' | 'departmentId',
  ) => {
    if (!says(key)) return;
    const next = cells.text(row, key, longestOf(kind, 'name'));
    const now = document[kind].get(seat[field] ?? '')?.name ?? '';
    if (nameKey(next) === nameKey(now)) return;
    change(
      key,
      labelOf('seat', field),
      now || 'none',
      next,
      (draft, named) => draft.set('seat', seat.id, { [field]: named[kind](next) }),
      { isMove: true },
    );
  };
  place('unit', 'businessUnit', 'businessUnitId');
  place('department', 'department', 'departmentId');
  const parent = parentOf(at);
  if (says('reportsTo') && parent !== undefined && parent !== seat.reportsToId && parent !== seat.id)
    change(
      'reportsTo',
      labelOf('seat', 'reportsToId'),
      seat.reportsToId === null ? 'nobody' : words('seat', 'reportsToId', seat.reportsToId),
      parent === null ? 'nobody' : postWords(document, reading, parent),
      (draft) => draft.set('seat', seat.id, { reportsToId: parent }),
      { isMove: true },
    );
  if (says('dottedLineTo')) {
    const next = dottedLinesOf(reading, at, seat.id, parent === undefined ? seat.reportsToId : parent);
    if (next.length > 0 && !isSame([...next].sort(), [...seat.dottedLineToIds].sort()))
      change(
        'dottedLineTo',
        labelOf('seat', 'dottedLineToIds'),
        words('seat', 'dottedLineToIds', seat.dottedLineToIds),
        next.map((id) => postWords(document, reading, id)).join(', '),
        (draft) => draft.set('seat', seat.id, { dottedLineToIds: next }),
      );
  }
  return found;
};

const postWords = (document: Document, { entries, ids }: Reading, seatId: string): string => {
  const at = ids.indexOf(seatId);
  const entry = document.seat.has(seatId) ? undefined : entries[at];
  if (entry !== undefined) return entry.name || entry.title || `row ${entry.row}`;
  return heldValueWords(document, 'seat', 'reportsToId', seatId) ?? 'somebody';
};

/** Moves that are taken, without those that would close a circle: the lines of all who move are put down one by one. */
const withoutCircles = (
  document: Document,
  moves: ReadonlyMap<string, string | null>,
  added: ReadonlyMap<string, string | null>,
) => {
  const parents = new Map<string, string | null>(
    list(document, 'seat').map(({ id, reportsToId }) => [id, reportsToId]),
  );
  for (const [id, parent] of added) parents.set(id, parent);
  for (const id of moves.keys()) parents.set(id, null);
  const closing = new Set<string>();
  for (const [id, parent] of moves) {
    let at: string | null = parent;
    const seen = new Set<string>();
    while (at !== null && at !== id && !seen.has(at)) {
      seen.add(at);
      at = parents.get(at) ?? null;
    }
    if (at === id) {
      closing.add(id);
      parents.set(id, document.seat.get(id)?.reportsToId ?? null);
    } else parents.set(id, parent);
  }
  return closing;
};

/** The manager a row names: a seat, nobody, or undefined where that is not clear. */
const parentsOf = (reading: Reading): ((at: number) => string | null | undefined) => {
  const { entries, managers, options, ids } = reading;
  const tops = options.topValues === undefined ? null : new Set(options.topValues.map(nameKey));
  const nobody = new Set((options.noManagers ?? []).map(nameKey));
  return (at) => {
    const entry = entries[at];
    if (entry === undefined || entry.manager === '') return undefined;
    const manager = managers[at] ?? null;
    if (manager !== null) return seatOf(manager, entries, ids);
    const key = nameKey(entry.manager);
    return isTopWord(entry.manager) || tops?.has(key) === true || nobody.has(key) ? null : undefined;
  };
};

/** What a table would change in an account that has people already. Changes nothing; `diff` is all that is taken. */
export const planRefresh = (
  document: Document,
  table: Table,
  mapping: Mapping,
  options: ImportOptions,
  answers: RefreshAnswers,
): RefreshPlan => {
  const unitColumn = mapping.unit === undefined ? -1 : table.columns.indexOf(mapping.unit);
  let matched: readonly (Stakeholder | null)[] = [];
  const back = new Set<number>();
  const reading = readingOf(
    document,
    table,
    mapping,
    { ...options, alreadyThere: 'add' },
    (entries: readonly Entry[]) => {
      matched = matchRows(document, entries, ({ place }) => table.rows[place]?.[unitColumn] ?? '');
      return matched.map((one, at) => {
        if (one?.status === 'left') back.add(at);
        return one === null || one.status === 'left' ? (one?.seatId ?? null) : one.seatId;
      });
    },
  );
  const { entries, findings } = reading;
  const parentOf = parentsOf(reading);
  const changes = entries.flatMap((_, at): readonly Change[] => {
    const one = matched[at];
    if (one == null) return [];
    const found = changesOf(document, reading, mapping, at, one, parentOf);
    if (!back.has(at)) return found;
    return [
      {
        key: `${one.id}:back`,
        personId: one.id,
        name: calledBy(one),
        label: labelOf('person', 'status'),
        from: 'left',
        to: 'back',
        isMove: false,
        isUsual: true,
        set: (draft) => void placeAgain(draft, one.id, answers.on),
      },
      ...found.filter(({ isMove }) => !isMove),
    ];
  });
  const isTaken = ({ key, isUsual }: RefreshChange): boolean => answers.taken?.[key] ?? isUsual;
  const there = new Set(matched.flatMap((one) => (one === null ? [] : [one.id])));
  const present = stakeholders(document).filter(
    (one) => one.status !== 'left' && one.status !== 'vacant' && one.seatId !== null && one.name !== REMOVED_PERSON,
  );
  const gone = present
    .filter((one) => !there.has(one.id) && !one.outside)
    .map((one): Gone => ({ personId: one.id, name: calledBy(one), title: one.name === null ? null : one.title }));
  const isPart = present.length > 0 && (present.length - gone.length) / present.length < WHOLE_SHARE;
  const leaves = ({ personId }: Gone): boolean =>
    answers.leaves?.[personId] ?? ((answers.goneLeave ?? true) && !isPart);
  const added: PreviewPost[] = [];
  const diff = edit(document, (draft) => {
    const named = namedRecords(draft, findings);
    entries.forEach((entry, at) => {
      if (!entry.isSkipped && matched[at] == null) added.push(bringIn(draft, named, reading, at));
    });
    const taken = changes.filter(isTaken);
    const moves = new Map(
      taken.flatMap((change) => {
        if (!change.key.endsWith(':reportsTo')) return [];
        const at = matched.findIndex((one) => one?.id === change.personId);
        const seatId = matched[at]?.seatId;
        const parent = parentOf(at);
        return seatId == null || parent === undefined ? [] : [[seatId, parent] as const];
      }),
    );
    const closing = withoutCircles(document, moves, new Map(added.map(({ id, parentId }) => [id, parentId])));
    for (const change of taken) {
      const seatId = matched.find((one) => one?.id === change.personId)?.seatId ?? '';
      if (change.key.endsWith(':reportsTo') && closing.has(seatId)) {
        findings.note(
          'circle',
          change.personId,
          entries[matched.findIndex((one) => one?.id === change.personId)]?.row ?? 0,
          '',
          () => `${change.name} would report to somebody who reports to them. The line of before was kept.`,
        );
        continue;
      }
      change.set(draft, named);
    }
    for (const one of gone) if (leaves(one)) leaveSeat(draft, one.personId, answers.on);
  });
  const changedIds = new Set(changes.map(({ personId }) => personId));
  return {
    diff,
    added,
    changes: changes.map(({ set: _, ...change }) => change),
    gone,
    same: [...there].filter((id) => !changedIds.has(id)).length,
    isPart,
    // Who is there twice in the table is there twice in the account: that was asked when they came in.
    problems: findings.problems().filter(({ kind }) => kind !== 'alreadyThere' && kind !== 'duplicate'),
    ambiguities: reading.ambiguities,
    openDays: reading.cells.openDays,
    unmapped: reading.unmapped,
  };
};

/** How many people a refresh is about, each counted once whatever the table says of them. */
export type RefreshCounts = {
  readonly added: number;
  /** Of whom something else than their place changed. */
  readonly changed: number;
  readonly moved: number;
  readonly gone: number;
  readonly same: number;
};

/** The same for the screen and the command line. `isTaken`: which changes count. */
export const refreshCounts = (
  { added, changes, gone, same }: Pick<RefreshPlan, 'added' | 'changes' | 'gone' | 'same'>,
  isTaken: (change: RefreshChange) => boolean = ({ isUsual }) => isUsual,
): RefreshCounts => {
  const peopleWith = (isMove: boolean): number =>
    new Set(changes.filter((change) => change.isMove === isMove && isTaken(change)).map(({ personId }) => personId))
      .size;
  return { added: added.length, changed: peopleWith(false), moved: peopleWith(true), gone: gone.length, same };
};
