/** A document in which what may not be seen is not there. */
import { isAgreed } from '../analysis/valueCase';
import { derived } from '../document/derived';
import type { Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { fieldEntries, fieldsOf, KIND_NAMES, type AnyRecord, type Kind, type RecordOf } from '../model';
import { aliasedTable, aliasesOf, type Aliases } from './aliases';
import { isShared } from './sharing';
import {
  hiddenFields,
  hides,
  isTickedKind,
  madeFor,
  seesAll,
  showsKind,
  viewerOf,
  type Audience,
  type Hideable,
  type Viewer,
} from './viewer';

type Table = ReadonlyMap<string, AnyRecord>;
type Tables = Record<Kind, Table>;

/**
 * The document as its reader may see it. What may not be seen is not there: records are left out, fields are as a new
 * record has them, references to what is gone are empty. Figures worked out from it say *not shown to this audience*.
 * What was left out before stays left out. Two documents that differ only in what may not be seen give the same one. For the team with nothing hidden it is the
 * document itself.
 */
export const redacted = (document: Document, audience: Audience, hidden: readonly Hideable[] = []): Document => {
  const before = viewerOf(document);
  const viewer: Viewer = seesAll(before)
    ? { audience, hidden }
    : {
        audience: before.audience === 'customer' ? before.audience : audience,
        hidden: [...new Set([...before.hidden, ...hidden])],
      };
  return seesAll(viewer) ? document : redactorFor(viewer)(document);
};

/** One for each kind of reader: what was derived from a table stays as long as the table does. */
const redactors = new Map<string, (document: Document) => Document>();

const redactorFor = (viewer: Viewer): ((document: Document) => Document) => {
  const name = `${viewer.audience} ${viewer.hidden.toSorted().join(' ')}`;
  const there = redactors.get(name);
  if (there) return there;
  const made = redactor(viewer);
  redactors.set(name, made);
  return made;
};

const redactor = (viewer: Viewer): ((document: Document) => Document) => {
  const seenTables = new Map(KIND_NAMES.map((kind) => [kind, derived(seenTable(viewer, kind))]));
  const aliasedTables = new Map(
    KIND_NAMES.map((kind) => [kind, derived((table: Table, aliases: Aliases) => aliasedTable(kind, table, aliases))]),
  );
  const joinedTables = new Map(
    KIND_NAMES.map((kind) => [
      kind,
      derived((table: Table, ...others: readonly Table[]) => joined(kind, table, others)),
    ]),
  );
  const isAliased = hides(viewer, 'name');
  const canBeLess = (kind: Kind): boolean => viewer.audience === 'customer' || !showsKind(viewer, kind);
  return (document) => {
    const ticks = document.plan;
    const seatedOutside = viewer.audience === 'customer' ? outsidersOf(document) : NOBODY;
    const tables = {} as Tables;
    for (const kind of KIND_NAMES) {
      const table = document[kind] as unknown as Table;
      const own = seenTables.get(kind)?.(table, ticks, seatedOutside) ?? table;
      tables[kind] = isAliased ? (aliasedTables.get(kind)?.(own, aliasesOf(document)) ?? own) : own;
    }
    for (let isSettled = false; !isSettled;) {
      isSettled = true;
      for (const kind of KIND_NAMES) {
        const others = referredKinds(kind);
        if (!others.some(canBeLess)) continue;
        const left = joinedTables.get(kind)?.(tables[kind], ...others.map((other) => tables[other])) ?? tables[kind];
        if (left === tables[kind]) continue;
        tables[kind] = left;
        isSettled = false;
      }
    }
    return madeFor(tables as unknown as Document, viewer);
  };
};

/** Nothing of people from outside goes to the customer: who else is asked is the team's own knowledge. */
const outsiders = derived(
  (seat: Document['seat'], holding: Document['holding'], person: Document['person']): ReadonlySet<string> => {
    const { seatOfPerson } = occupancyOf({ holding, person });
    const seats = new Set([...seat.values()].flatMap(({ id, outside }) => (outside ? [id] : [])));
    const people = [...seatOfPerson].flatMap(([personId, seatId]) => (seats.has(seatId) ? [personId] : []));
    return new Set([...seats, ...people]);
  },
);
const outsidersOf = ({ seat, holding, person }: Document): ReadonlySet<string> => outsiders(seat, holding, person);
const NOBODY: ReadonlySet<string> = new Set();

/** Whether a record goes to the customer at all. */
const goesOut = (kind: Kind, record: AnyRecord, seatedOutside: ReadonlySet<string>): boolean => {
  if (isTickedKind(kind)) return isShared(kind, record);
  switch (kind) {
    case 'person':
      return (record as RecordOf<'person'>).status !== 'left' && !seatedOutside.has(record.id);
    case 'seat':
      return !seatedOutside.has(record.id);
    case 'holding':
      return (record as RecordOf<'holding'>).to === null;
    case 'map':
      return (record as RecordOf<'map'>).opportunityId === null;
    case 'placement':
      return (record as RecordOf<'placement'>).seatId !== null;
    default:
      return true;
  }
};

/** Amounts whose field holds other measures as well. */
const amountsIn = (kind: Kind, record: AnyRecord): readonly string[] =>
  kind === 'objective' && (record as RecordOf<'objective'>).type === 'revenue' ? ['measure', 'baseline', 'target'] : [];

/** The records of a kind that may be seen, with the fields of them that may. */
const seenTable = (viewer: Viewer, kind: Kind) => {
  const hidden = hiddenFields(viewer, kind);
  const isCustomer = viewer.audience === 'customer';
  const onTick = fieldEntries(kind).flatMap(([name, { audience }]) =>
    isCustomer && audience === 'onTick' ? [name] : [],
  );
  const initial = fieldsOf(kind);
  const emptied = (fields: readonly string[]) =>
    Object.fromEntries(fields.map((name) => [name, initial[name]?.initial ?? null]));
  return (table: Table, plan: Document['plan'], seatedOutside: ReadonlySet<string>): Table => {
    if (!showsKind(viewer, kind)) return table.size === 0 ? table : new Map();
    if (!isCustomer && hidden.length === 0 && !(kind === 'objective' && hides(viewer, 'money'))) return table;
    const ticked: ReadonlySet<string> = new Set(plan.get('plan')?.sharedTexts ?? []);
    const notTicked = onTick.filter((name) => !ticked.has(`${kind}.${name}`));
    const rows = [...table].filter(([, record]) => !isCustomer || goesOut(kind, record, seatedOutside));
    return new Map(
      rows.map(([id, record]) => [
        id,
        {
          ...record,
          ...emptied([...hidden, ...notTicked, ...(hides(viewer, 'money') ? amountsIn(kind, record) : [])]),
          ...(isCustomer ? { ...asShared(kind, record), updatedAt: null } : {}),
        },
      ]),
    );
  };
};

/**
 * What the customer reads where the team's word says more, or less than the rules: that somebody is about to leave, that
 * a record is ticked, that value is agreed to which nobody is known to have agreed.
 */
const asShared = (kind: Kind, record: AnyRecord): { readonly [field: string]: unknown } => ({
  ...(isTickedKind(kind) ? { sharedWithCustomer: true } : {}),
  ...(kind === 'person' && record['status'] === 'leaving' ? { status: 'active' } : {}),
  ...(kind === 'valueDriver' && !isAgreed(record as RecordOf<'valueDriver'>) ? { state: 'claimed' } : {}),
});

/** The kinds the records of a kind refer to, each once. */
const referredKinds = (kind: Kind): readonly Kind[] => [
  ...new Set(fieldEntries(kind).flatMap(([, { column }]) => (column.ref === undefined ? [] : [column.ref as Kind]))),
];

/** Without references to records that are not there; without a record that cannot be without one. */
const joined = (kind: Kind, table: Table, others: readonly Table[]): Table => {
  const byKind = new Map(referredKinds(kind).map((other, at) => [other, others[at]]));
  const references = fieldEntries(kind).flatMap(([name, { column }]) =>
    column.ref === undefined || column.ref === 'account'
      ? []
      : [{ name, column, there: byKind.get(column.ref as Kind) }],
  );
  const isGone = (there: Table | undefined, id: string): boolean => there !== undefined && !there.has(id);
  let isSame = true;
  const left = new Map<string, AnyRecord>();
  for (const [id, record] of table) {
    let own: AnyRecord | null = record;
    for (const { name, column, there } of references) {
      const value: unknown = record[name];
      if (own === null || value === null) continue;
      if (column.list) {
        const ids = value as readonly string[];
        const kept = ids.filter((one) => !isGone(there, one));
        if (kept.length < ids.length) own = { ...own, [name]: kept };
      } else if (typeof value === 'string' && isGone(there, value)) {
        own = column.nullable ? { ...own, [name]: null } : null;
      }
    }
    if (own !== record) isSame = false;
    if (own !== null) left.set(id, own);
  }
  return isSame ? table : left;
};
