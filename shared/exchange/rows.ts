import { KINDS, fieldsOf, type AnyRecord, type Kind } from '../model/index';
import { sameValue } from '../document/diff';
import { recordSchema } from '../model/kind';
import { seen } from '../model/seen';

/** One thing wrong in a file, in words with its place. */
export type Problem = string;
/** Collects what a file gets wrong and what it holds beyond this version. */
export type Findings = { readonly problems: Problem[]; readonly unknown: Map<string, number> };

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);

const schemas = new Map<Kind, ReturnType<typeof recordSchema>>();
/** The check of a record of a kind. */
export const schemaOf = (kind: Kind): ReturnType<typeof recordSchema> => {
  const known = schemas.get(kind);
  if (known) return known;
  const schema = recordSchema(KINDS[kind] as never);
  schemas.set(kind, schema);
  return schema;
};

/** Text without characters that are not seen; other values unchanged, lists and objects through and through. */
export const cleaned = (value: unknown): unknown => {
  if (typeof value === 'string') return seen(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (isRow(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
  return value;
};

/** A value as a file may hold it in place of another: nothing where a list is wanted, an empty text where a date is. */
const settled = (value: unknown, initial: unknown, nullable: boolean, type: string): unknown => {
  if (value === undefined) return initial;
  if (value === null && !nullable) return initial === '' || initial === 0 ? value : initial;
  return type === 'TEXT' && value === '' && nullable ? null : value;
};

type Given = { readonly kind: Kind; readonly id: string; readonly ordinal: number; readonly place: string };

/**
 * Reads a row of a file as a record. Missing fields get their default, unknown ones are counted in `findings`,
 * wrong ones become problems and the answer is null.
 */
export const readRow = (given: Given, row: Row, findings: Findings, ignore: readonly string[] = []): AnyRecord | null => {
  const { kind, id, ordinal, place } = given;
  const record: Record<string, unknown> = { id, ordinal, updatedAt: typeof row['updatedAt'] === 'string' ? row['updatedAt'] : null };
  const fields = fieldsOf(kind);
  for (const [name, field] of Object.entries(fields)) {
    record[name] = settled(cleaned(row[name]), field.initial, field.column.nullable, field.column.type);
  }
  for (const name of Object.keys(row)) {
    if (name in fields || name === 'id' || name === 'updatedAt' || ignore.includes(name)) continue;
    const key = `${place.replace(/, row.*$/, '')}: ${name}`;
    findings.unknown.set(key, (findings.unknown.get(key) ?? 0) + 1);
  }
  const result = schemaOf(kind).safeParse(record);
  if (result.success) return record as AnyRecord;
  for (const issue of result.error.issues.slice(0, 3)) {
    findings.problems.push(`${place}, ${issue.path.join('.') || 'row'}: ${sentence(issue.message)}.`);
  }
  return null;
};

const sentence = (message: string): string => message.replace(/^Invalid input: /, '').replace(/^Too (big|small): /, '').replace(/\.$/, '');

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
