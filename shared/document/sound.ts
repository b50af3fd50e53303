/** What a document from a file must hold so that no place of the app fails on it. */
import { derived } from './derived';
import { KINDS, KIND_NAMES, fieldsOf, type AnyRecord, type FieldName, type Kind } from '../model';
import {
  isCalendarDay,
  isTime,
  LARGEST_NUMBER,
  LARGEST_ORDINAL,
  LONGEST_TEXT,
  type Column,
  type Field,
} from '../model/fields';
import { labelOf } from '../model/labels';
import { isNestedDeeper } from '../model/nesting';
import { kindsOf, type Diff } from './diff';
import { find, type Document } from './document';
import { POINTERS } from './references';

const LONGEST_ID = 80;
/** Deeper than any shape of the model. */
const DEEPEST_SHAPE = 16;

/** Answers that were given before: the same few days and times stand in thousands of records. */
const remembering = (ask: (text: string) => boolean): ((text: string) => boolean) => {
  const most = 10_000;
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    if (known.size >= most) known.clear();
    const answer = ask(text);
    known.set(text, answer);
    return answer;
  };
};
const isKnownDay = remembering(isCalendarDay);
const isKnownTime = remembering(isTime);

const isId = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && value.length <= LONGEST_ID && value !== '__proto__';
const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && value >= -most && value <= most;

const textFault = (value: unknown, column: Column): string | null => {
  if (typeof value !== 'string') return 'is no text';
  if (value.length > LONGEST_TEXT) return 'is too long';
  if (column.ref !== undefined && !isId(value)) return 'names nothing';
  if (column.values !== undefined && !column.values.includes(value)) return 'is none of its choices';
  if (column.date === true && !isKnownDay(value)) return 'is no day of the calendar';
  return null;
};

const numberFault = (value: unknown, column: Column): string | null => {
  if (!isNumber(value, LARGEST_NUMBER)) return 'is no number that can be meant';
  if (column.type === 'INTEGER' && !Number.isSafeInteger(value)) return 'is no whole number that can be meant';
  if (column.range !== undefined && (value < column.range[0] || value > column.range[1]))
    return 'lies outside its scale';
  return null;
};

const hasShape = (schema: Field<unknown>['schema'], value: unknown): boolean =>
  !isNestedDeeper(value, DEEPEST_SHAPE) && schema.safeParse(value).success;
/** Each shape is checked once: rows with the same text in the file share one value. */
const hasShapeOnce = derived((schema: Field<unknown>['schema'], value: object): boolean => hasShape(schema, value));
const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const isSoundShape = (value: unknown, { schema, initial }: Field<unknown>): boolean => {
  if (value === initial || (isEmptyList(value) && isEmptyList(initial))) return true;
  return typeof value === 'object' && value !== null ? hasShapeOnce(schema, value) : hasShape(schema, value);
};

/**
 * Why a value could not be worked with in its field, or null. Looks at the column: the full check of every field of
 * thousands of records would hold up opening.
 */
const valueFault = (value: unknown, field: Field<unknown>): string | null => {
  const { column } = field;
  if (column.json === true) return isSoundShape(value, field) ? null : 'does not have its shape';
  if (column.list === true) return Array.isArray(value) && value.every(isId) ? null : 'is no list of names';
  if (value === null) return column.nullable ? null : 'is missing';
  if (column.boolean === true) return typeof value === 'boolean' ? null : 'is neither yes nor no';
  return column.type === 'TEXT' ? textFault(value, column) : numberFault(value, column);
};

const stampFault = (record: AnyRecord): string | null => {
  if (!isId(record.id)) return 'its id cannot be used';
  if (!isNumber(record.ordinal, LARGEST_ORDINAL)) return 'its place is no number that can be meant';
  if (record.updatedAt !== null && !(typeof record.updatedAt === 'string' && isKnownTime(record.updatedAt)))
    return 'its last change has no time';
  return null;
};

const FIELDS: ReadonlyMap<Kind, readonly (readonly [string, Field<unknown>])[]> = new Map(
  KIND_NAMES.map((kind) => [kind, Object.entries(fieldsOf(kind))]),
);

/**
 * What is wrong with the values of one record, in words with their place, or null. Every field must be there, and no
 * other.
 */
export const recordFault = (kind: Kind, record: AnyRecord): string | null => {
  const list = FIELDS.get(kind) ?? [];
  const fault =
    stampFault(record) ??
    (Object.keys(record).length === list.length + 3 ? null : 'it has other fields than it should') ??
    (KINDS[kind].single && record.id !== kind ? 'there is only one of its kind' : null);
  if (fault !== null) return `${KINDS[kind].noun} ${record.id}: ${fault}`;
  for (const [name, field] of list) {
    const wrong = valueFault(record[name], field);
    if (wrong !== null) return `${KINDS[kind].noun} ${record.id}: ${name} ${wrong}`;
  }
  return null;
};

/** What is wrong with a value that a field, or the place among its kind, is to have. */
const changeFault = (kind: Kind, name: string, to: unknown): string | null => {
  if (name === 'ordinal') return isNumber(to, LARGEST_ORDINAL) ? null : 'is no place';
  const field = fieldsOf(kind)[name];
  return field === undefined ? 'is no field' : valueFault(to, field);
};

/** The first fault of what a diff writes: of a record that it adds, or of a value that it changes. */
const firstFault = (
  diff: Diff,
  faultOfAdded: (kind: Kind, record: AnyRecord) => string | null,
  faultOfChange: (kind: Kind, name: string, to: unknown, id: string) => string | null,
): string | null => {
  for (const kind of kindsOf(diff)) {
    const { added = [], updated = {} } = diff[kind] ?? {};
    for (const record of added) {
      const wrong = faultOfAdded(kind, record);
      if (wrong !== null) return wrong;
    }
    for (const [id, changes] of Object.entries(updated)) {
      for (const [name, [, to]] of Object.entries(changes)) {
        const wrong = faultOfChange(kind, name, to, id);
        if (wrong !== null) return wrong;
      }
    }
  }
  return null;
};

/** What is wrong with the values of a diff that is known to have the form of one, or null. */
export const diffFault = (diff: Diff): string | null => {
  for (const kind of kindsOf(diff)) {
    for (const record of diff[kind]?.removed ?? []) {
      const wrong = recordFault(kind, record);
      if (wrong !== null) return wrong;
    }
  }
  return firstFault(diff, recordFault, (kind, name, to, id) => {
    const wrong = changeFault(kind, name, to);
    return wrong === null ? null : `${KINDS[kind].noun} ${id}: ${name} ${wrong}`;
  });
};

const textLengthFault = (kind: Kind, name: string, value: unknown): string | null => {
  const longest = fieldsOf(kind)[name]?.longest ?? null;
  if (longest === null || typeof value !== 'string' || value.length <= longest) return null;
  const words = labelOf(kind, name as FieldName<Kind>);
  return `at most ${longest} characters fit into “${words}”. Shorten it by ${value.length - longest}.`;
};

/**
 * Which text of a diff is longer than its field takes, and by how much, in a sentence; null where all fit. What a diff
 * removes may be too long: an earlier version took it.
 */
export const lengthFault = (diff: Diff): string | null =>
  firstFault(
    diff,
    (kind, record) => {
      for (const [name, value] of Object.entries(record)) {
        const wrong = textLengthFault(kind, name, value);
        if (wrong !== null) return wrong;
      }
      return null;
    },
    textLengthFault,
  );

/**
 * The first reference that leads nowhere, in words. An account names its accounts outside the document, so those are
 * not checked.
 */
const referenceFault = (document: Document): string | null => {
  for (const { kind, field, to, list } of POINTERS) {
    if (to === 'account') continue;
    const targets: ReadonlyMap<string, unknown> = document[to];
    for (const record of (document[kind] as ReadonlyMap<string, AnyRecord>).values()) {
      const value = record[field];
      if (value === null || (!list && targets.has(value as string))) continue;
      const missing = list ? (value as readonly string[]).find((id) => !targets.has(id)) : (value as string);
      if (missing !== undefined)
        return `${KINDS[kind].noun} ${record.id}: ${field} names ${KINDS[to].noun} ${missing}, which is not there`;
    }
  }
  return null;
};

/** The first seat found on a circle of reporting lines, or null. Each seat is walked once. */
export const seatOnCircle = (document: Pick<Document, 'seat'>): string | null => {
  const sound = new Set<string>();
  for (const seatId of document.seat.keys()) {
    const path = new Set<string>();
    for (
      let at: string | null = seatId;
      at !== null && !sound.has(at);
      at = find(document, 'seat', at)?.reportsToId ?? null
    ) {
      if (path.has(at)) return at;
      path.add(at);
    }
    for (const id of path) sound.add(id);
  }
  return null;
};

/**
 * What is wrong with a document as it lies in a file, in words, or null. Asks less than an edit is asked: what an
 * earlier version took must still open.
 */
export const documentFault = (document: Document): string | null => {
  for (const kind of KIND_NAMES) {
    for (const record of (document[kind] as ReadonlyMap<string, AnyRecord>).values()) {
      const wrong = recordFault(kind, record);
      if (wrong !== null) return wrong;
    }
  }
  const missing = referenceFault(document);
  if (missing !== null) return missing;
  const circle = seatOnCircle(document);
  return circle === null ? null : `seat ${circle}: it reports to itself by way of others`;
};
