/** What a record nobody filled is: one that was added and never written in. It counts nowhere and prints nothing. */
import { fieldEntries, KIND_NAMES, KINDS, type AnyRecord, type FieldKey, type Kind, type RecordOf } from '../model';
import type { Field } from '../model/fields';
import { derived } from './derived';
import { list, type Document, type TableOf } from './document';

type Table = ReadonlyMap<string, AnyRecord>;
type Tables = Partial<Readonly<Record<Kind, Table>>>;

/** Kinds of which a record says something by being there: a place on the map, a line, an answer somebody gave. */
const SAYS_BY_BEING_THERE: ReadonlySet<Kind> = new Set<Kind>([
  'account',
  'plan',
  'setting',
  'person',
  'seat',
  'holding',
  'link',
  'basis',
  'override',
  'contactNote',
  'scenario',
  'ghost',
  'counterpart',
  'mapNote',
  'wallPhoto',
  'composition',
  'houseStyle',
  'wordPack',
  'map',
  'placement',
  'snapshot',
  'cell',
  'lifecycleChange',
  'confirmation',
  'waiver',
  'suggestion',
  'vote',
  'voteOutcome',
  'planVersion',
  'copyMerge',
  'agenda',
  'agendaStep',
  'participant',
  'captured',
  'preWorkReply',
  'agendaTemplate',
  'taskPart',
  'procedureRun',
]);

/** Fields that the button which adds a record fills: where it stands, whose it is, in which rhythm it comes back. */
const GIVEN: ReadonlySet<string> = new Set<FieldKey>([
  'action.objectiveId',
  'action.stakeholderId',
  'action.riskId',
  'action.opportunityId',
  'action.ownerId',
  'action.origin',
  'action.workshopStep',
  'callSheet.opportunityId',
  'fieldSource.fy',
  'financialYear.fy',
  'target.fy',
  'revenueLine.fy',
  'review.nextDate',
  'sponsorPairing.rhythmDays',
  'strategyStep.customerGoalId',
  'statementEvidence.statement',
  'strategyStep.fromIds',
]);

/** Records that put one of the atlas into the account say nothing until that one is filled. */
const FOLLOWS: Partial<Readonly<Record<Kind, { readonly field: string; readonly kind: Kind }>>> = {
  assignment: { field: 'memberId', kind: 'member' },
  rival: { field: 'competitorId', kind: 'competitor' },
};

/**
 * Whether a value of the field is somebody's word. A reference or a day that must be there is filled by whoever adds
 * the record, and one of a closed set, a flag or a kind of thing is of nothing as long as nothing else is said. Who may
 * see it says nothing of it either.
 */
const isTelling = (kind: Kind, name: string, { column }: Field<unknown>): boolean =>
  !GIVEN.has(`${kind}.${name}`) &&
  name !== 'sharedWithCustomer' &&
  (column.nullable || column.list === true || !(column.ref ?? column.date ?? column.values ?? column.boolean));

const TELLING = new Map(
  KIND_NAMES.map((kind) => [kind, fieldEntries(kind).filter(([name, field]) => isTelling(kind, name, field))]),
);

const isValue = (value: unknown, initial: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '' && value !== initial;
  return value !== null && value !== undefined && JSON.stringify(value) !== JSON.stringify(initial);
};

const isTouched = (kind: Kind, record: AnyRecord): boolean =>
  SAYS_BY_BEING_THERE.has(kind) ||
  (TELLING.get(kind) ?? []).some(([name, field]) => isValue(record[name], field.initial));

/** Records that say nothing without a title, whatever else was chosen: what is to be reached, done, feared or sold. */
const TITLED: ReadonlySet<Kind> = new Set<Kind>(['objective', 'action', 'risk', 'opportunity', 'project']);

const isUntitled = (kind: Kind, record: AnyRecord): boolean => {
  const title = record['title'];
  return TITLED.has(kind) && (typeof title !== 'string' || title.trim() === '');
};

/**
 * Whether somebody typed or chose something in the record, beyond what it starts with and its place in a list. What
 * needs a title is filled once it has one.
 */
export const isFilled = (kind: Kind, record: AnyRecord): boolean =>
  !isUntitled(kind, record) && isTouched(kind, record);

/** Whether a record does not count because its title alone is missing. */
export const wantsTitle = (document: Document, kind: Kind, id: string): boolean => {
  const record = (document[kind] as unknown as Table).get(id);
  return record !== undefined && isUntitled(kind, record) && isTouched(kind, record);
};

/** The same table where all of its records are filled. */
const without = (table: Table, isEmpty: (record: AnyRecord) => boolean): Table => {
  const empty = [...table.values()].filter(isEmpty);
  if (empty.length === 0) return table;
  const left = new Map(table);
  for (const record of empty) left.delete(record.id);
  return left;
};

const filledTables = new Map(
  KIND_NAMES.map((kind) => [kind, derived((table: Table) => without(table, (record) => !isFilled(kind, record)))]),
);
const followingTables = new Map(
  Object.entries(FOLLOWS).map(([kind, { field, kind: to }]) => [
    kind as Kind,
    derived((table: Table, followed: Table) =>
      without(table, (record) => {
        const other = followed.get(String(record[field]));
        return other !== undefined && !isFilled(to, other);
      }),
    ),
  ]),
);

const filledTable = (tables: Tables, kind: Kind): Table | undefined => {
  const table = tables[kind];
  const follows = FOLLOWS[kind];
  // A single record is never added by a button: without a word in it its figures say themselves what is missing.
  if (table === undefined || SAYS_BY_BEING_THERE.has(kind) || KINDS[kind].single) return table;
  if (follows === undefined) return filledTables.get(kind)?.(table);
  const followed = tables[follows.kind];
  return followed === undefined ? table : followingTables.get(kind)?.(table, followed);
};

/**
 * The document as it counts and is printed: without the records nobody filled. Tables in which all are filled stay the
 * same objects, and so does what was derived from them.
 */
export const filledContent = <D extends Partial<Document>>(document: D, kinds: readonly Kind[] = KIND_NAMES): D => {
  const tables = document as Tables;
  const changed = kinds.flatMap((kind): readonly (readonly [Kind, Table])[] => {
    const left = filledTable(tables, kind);
    return left === undefined || left === tables[kind] ? [] : [[kind, left]];
  });
  return changed.length === 0 ? document : { ...document, ...Object.fromEntries(changed) };
};

/** Whether a record of the document counts: it is filled, and so is what it follows. */
export const counts = (document: Document, kind: Kind, id: string): boolean =>
  filledTable(document as unknown as Tables, kind)?.has(id) === true;

/** The same list for the same table. */
const filledList = <K extends Kind>(document: Pick<Document, K>, kind: K): readonly RecordOf<K>[] => {
  const table = (filledTable(document as unknown as Tables, kind) ?? document[kind]) as unknown as TableOf<K>;
  return list({ [kind]: table } as unknown as Pick<Document, K>, kind);
};

/**
 * The records of a kind one may choose, in their order: those somebody filled, and those that are chosen already. The
 * same list for the same table as long as every chosen one is filled.
 */
export const offered = <K extends Kind>(
  document: Pick<Document, K>,
  kind: K,
  chosen: readonly (string | null | undefined)[] = [],
): readonly RecordOf<K>[] => {
  const filled = filledList(document, kind);
  const asked = new Set(chosen);
  const isAmong = (id: string): boolean => filled.some((record) => record.id === id);
  const all = list(document, kind);
  if (all.length === filled.length || !all.some(({ id }) => asked.has(id) && !isAmong(id))) return filled;
  return all.filter(({ id }) => asked.has(id) || isAmong(id));
};

/** The records nobody filled, in the order of the kinds. One that only follows another is not named beside it. */
export const emptyRecords = (document: Document): readonly { readonly kind: Kind; readonly id: string }[] =>
  KIND_NAMES.flatMap((kind) => {
    const table = document[kind] as unknown as Table;
    const left = filledTable(document as unknown as Tables, kind);
    return left === table || left === undefined
      ? []
      : [...table.keys()].filter((id) => !left.has(id)).map((id) => ({ kind, id }));
  });
