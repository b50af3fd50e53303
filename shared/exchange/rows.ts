import { KINDS, fieldsOf, type AnyRecord, type Kind } from '../model';
import { sameValue } from '../document/diff';
import { recordSchema } from '../model/kind';
import { cleaned, seen } from '../model/seen';

/** One thing wrong in a file, in words with its place. */
export type Problem = string;
/** What a file gets wrong, up to as many as anybody reads. */
type Problems = {
  readonly push: (problem: Problem) => void;
  /** Nothing more is kept: what is left of the file need not be looked at. */
  readonly isFull: () => boolean;
  /** Those kept; the last one says so where there were more. */
  readonly all: () => readonly Problem[];
};
/** Collects what a file gets wrong and what it holds beyond this version. */
export type ImportFindings = { readonly problems: Problems; readonly unknown: Unknown };
/** Fields this version does not know, by their place, with how often they stand there. */
type Unknown = {
  readonly add: (field: string) => void;
  readonly all: () => readonly (readonly [field: string, times: number])[];
  /** How many fields beyond those named. */
  readonly more: () => number;
};

export const MOST_PROBLEMS = 100;
const LONGEST_NAME = 120;
/** An id or a value of the file stands in a problem, whatever its length. */
const LONGEST_PROBLEM = 300;

const problemList = (most = MOST_PROBLEMS): Problems => {
  const kept: Problem[] = [];
  let isMore = false;
  return {
    push: (problem) => {
      if (kept.length < most) kept.push(seen(problem).slice(0, LONGEST_PROBLEM));
      else isMore = true;
    },
    isFull: () => isMore,
    all: () => (isMore ? [...kept, 'And more.'] : kept),
  };
};

export const importFindings = (): ImportFindings => {
  const unknown = new Map<string, number>();
  let more = 0;
  return {
    problems: problemList(),
    unknown: {
      add: (given) => {
        const field = seen(given).slice(0, LONGEST_NAME);
        if (unknown.size >= MOST_PROBLEMS && !unknown.has(field)) more += 1;
        else unknown.set(field, (unknown.get(field) ?? 0) + 1);
      },
      all: () => [...unknown],
      more: () => more,
    },
  };
};

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const schemas = new Map<Kind, ReturnType<typeof recordSchema>>();
/** The check of a record of a kind. */
export const schemaOf = (kind: Kind): ReturnType<typeof recordSchema> => {
  const known = schemas.get(kind);
  if (known) return known;
  const schema = recordSchema(KINDS[kind] as never);
  schemas.set(kind, schema);
  return schema;
};

/** A value as a file may hold it in place of another: nothing where a list is wanted, an empty text where a date is. */
const settled = (value: unknown, initial: unknown, nullable: boolean, type: string): unknown => {
  if (value === undefined) return initial;
  if (value === null && !nullable) return initial === '' || initial === 0 ? value : initial;
  return type === 'TEXT' && value === '' && nullable ? null : value;
};

type Given = { readonly kind: Kind; readonly id: string; readonly ordinal: number; readonly place: string };

/** Fields of a row that are somebody else's: those named, or all where the row was counted once. */
export type Ignored = readonly string[] | 'all';

/**
 * Reads a row of a file as a record. Missing fields get their default, unknown ones are counted in `findings`,
 * wrong ones become problems and the answer is null.
 */
export const readRow = (given: Given, row: Row, findings: ImportFindings, ignore: Ignored = []): AnyRecord | null => {
  const { kind, id, ordinal, place } = given;
  if (findings.problems.isFull()) return null;
  const record: Record<string, unknown> = { id, ordinal, updatedAt: row['updatedAt'] ?? null };
  const fields = fieldsOf(kind);
  for (const [name, field] of Object.entries(fields)) {
    record[name] = settled(cleaned(row[name]), field.initial, field.column.nullable, field.column.type);
  }
  const part = place.split(', row', 1)[0] ?? place;
  for (const name of ignore === 'all' ? [] : Object.keys(row)) {
    if (Object.hasOwn(fields, name) || name === 'id' || name === 'updatedAt' || ignore.includes(name)) continue;
    findings.unknown.add(`${part}: ${name}`);
  }
  const result = schemaOf(kind).safeParse(record);
  if (result.success) return record as AnyRecord;
  for (const issue of result.error.issues.slice(0, 3)) {
    findings.problems.push(`${place}, ${issue.path.join('.') || 'row'}: ${sentence(issue.message)}.`);
  }
  return null;
};

const sentence = (message: string): string =>
  message
    .replace(/^Invalid input: /, '')
    .replace(/^Too (big|small): /, '')
    .replace(/\.$/, '');

/** A record as a row of a file: exchange fields always, fields beyond them only when they are set. */
export const writeRow = (kind: Kind, record: AnyRecord, without: readonly string[] = []): Record<string, unknown> => {
  const row: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fieldsOf(kind))) {
    if (without.includes(name)) continue;
    if (field.beyond && sameValue(record[name], field.initial)) continue;
    row[name] = record[name];
  }
  if (record.updatedAt !== null) row['updatedAt'] = record.updatedAt;
  return row;
};
