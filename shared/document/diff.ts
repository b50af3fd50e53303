import { KIND_NAMES, fieldsOf, isKind, type AnyRecord, type Kind } from '../model';
import type { Document } from './document';

/** One field's change, old value first. */
export type FieldChange = readonly [from: unknown, to: unknown];
export type KindDiff = {
  readonly added?: readonly AnyRecord[];
  readonly removed?: readonly AnyRecord[];
  readonly updated?: { readonly [id: string]: { readonly [field: string]: FieldChange } };
};
/**
 * A change of a document as a value. No order within; a record is in one of added, removed, updated. `updatedAt` is
 * never part.
 */
export type Diff = { readonly [K in Kind]?: KindDiff };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isRecord = (value: unknown): boolean => isObject(value) && typeof value['id'] === 'string';
const isRecords = (value: unknown): boolean => value === undefined || (Array.isArray(value) && value.every(isRecord));
const isFields = (value: unknown): boolean =>
  isObject(value) && Object.values(value).every((change) => Array.isArray(change) && change.length === 2);
const isUpdates = (value: unknown): boolean =>
  value === undefined || (isObject(value) && Object.values(value).every(isFields));

/** Whether a value has the form of a diff. What its values are is another question: see `malformed` and `diffFault`. */
export const isDiff = (value: unknown): value is Diff =>
  isObject(value) &&
  Object.entries(value).every(
    ([kind, change]) =>
      isKind(kind) &&
      isObject(change) &&
      isRecords(change['added']) &&
      isRecords(change['removed']) &&
      isUpdates(change['updated']),
  );

export const isEmpty = (diff: Diff): boolean => Object.keys(diff).length === 0;

/** Equality of field values, which are JSON. */
export const sameValue = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as Record<string, unknown>;
  const right = b as Record<string, unknown>;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => Object.hasOwn(right, key) && sameValue(left[key], right[key]))
  );
};

type Updates = NonNullable<KindDiff['updated']>;

/** Updates without the fields set to what they were, and without records of which no field is left. */
const effectiveUpdates = (updates: Updates): Updates => {
  const kept = Object.entries(updates).flatMap(([id, fields]) => {
    const changed = Object.entries(fields).filter(([, [from, to]]) => !sameValue(from, to));
    return changed.length === 0 ? [] : [[id, Object.fromEntries(changed)] as const];
  });
  return Object.fromEntries(kept);
};

/** A diff without what changes nothing. Where nothing is left it is empty. */
export const effective = (diff: Diff): Diff => {
  const kept: Record<string, KindDiff> = {};
  for (const kind of kindsOf(diff)) {
    const { added = [], removed = [], updated = {} } = diff[kind] ?? {};
    const changed = effectiveUpdates(updated);
    const isUpdated = Object.keys(changed).length > 0;
    if (added.length + removed.length === 0 && !isUpdated) continue;
    kept[kind] = {
      ...(added.length > 0 ? { added } : {}),
      ...(removed.length > 0 ? { removed } : {}),
      ...(isUpdated ? { updated: changed } : {}),
    };
  }
  return kept as Diff;
};

/** Kinds a diff touches. */
export const kindsOf = (diff: Diff): Kind[] => Object.keys(diff) as Kind[];

/**
 * The document after a diff. `at` stamps the touched records (ISO time; null keeps what added records carry).
 * Does not check: see `refusal`.
 */
export const apply = (document: Document, diff: Diff, at: string | null = null): Document => {
  const next: Record<string, ReadonlyMap<string, AnyRecord>> = {};
  for (const kind of kindsOf(diff)) {
    const change = diff[kind];
    if (!change) continue;
    const table = new Map<string, AnyRecord>(document[kind] as ReadonlyMap<string, AnyRecord>);
    for (const record of change.removed ?? []) table.delete(record.id);
    for (const record of change.added ?? []) table.set(record.id, at === null ? record : { ...record, updatedAt: at });
    for (const [id, fields] of Object.entries(change.updated ?? {})) {
      const record = table.get(id);
      if (!record) continue;
      const changed: Record<string, unknown> = { ...record };
      for (const [name, [, to]] of Object.entries(fields)) changed[name] = to;
      if (at !== null) changed['updatedAt'] = at;
      table.set(id, changed as AnyRecord);
    }
    next[kind] = table;
  }
  return { ...document, ...next } as Document;
};

const swapped = (fields: { readonly [field: string]: FieldChange }): { [field: string]: FieldChange } =>
  Object.fromEntries(Object.entries(fields).map(([name, [from, to]]) => [name, [to, from] as const]));

/** The diff that takes back `diff`. */
export const invert = (diff: Diff): Diff => {
  const inverse: Record<string, KindDiff> = {};
  for (const kind of kindsOf(diff)) {
    const { added, removed, updated } = diff[kind] ?? {};
    inverse[kind] = {
      ...(removed ? { added: removed } : {}),
      ...(added ? { removed: added } : {}),
      ...(updated
        ? { updated: Object.fromEntries(Object.entries(updated).map(([id, fields]) => [id, swapped(fields)])) }
        : {}),
    };
  }
  return inverse as Diff;
};

/** The diff that leads from one document to another; equal tables cost nothing. */
export const between = (from: Document, to: Document): Diff => {
  const diff: Record<string, KindDiff> = {};
  for (const kind of KIND_NAMES) {
    if (from[kind] === to[kind]) continue;
    const change = betweenTables(
      kind,
      from[kind] as ReadonlyMap<string, AnyRecord>,
      to[kind] as ReadonlyMap<string, AnyRecord>,
    );
    if (change) diff[kind] = change;
  }
  return diff as Diff;
};

const betweenTables = (
  kind: Kind,
  from: ReadonlyMap<string, AnyRecord>,
  to: ReadonlyMap<string, AnyRecord>,
): KindDiff | null => {
  const added: AnyRecord[] = [];
  const removed: AnyRecord[] = [];
  const updated: Record<string, Record<string, FieldChange>> = {};
  const names = ['ordinal', ...Object.keys(fieldsOf(kind))];
  for (const [id, record] of from) {
    const other = to.get(id);
    if (!other) {
      removed.push(record);
      continue;
    }
    if (other === record) continue;
    const fields: Record<string, FieldChange> = {};
    for (const name of names) if (!sameValue(record[name], other[name])) fields[name] = [record[name], other[name]];
    if (Object.keys(fields).length > 0) updated[id] = fields;
  }
  for (const [id, record] of to) if (!from.has(id)) added.push(record);
  if (added.length + removed.length + Object.keys(updated).length === 0) return null;
  return {
    ...(added.length ? { added } : {}),
    ...(removed.length ? { removed } : {}),
    ...(Object.keys(updated).length ? { updated } : {}),
  };
};

const withFields = (record: AnyRecord, fields: { readonly [field: string]: FieldChange }): AnyRecord => {
  const changed: Record<string, unknown> = { ...record };
  for (const [name, [, to]] of Object.entries(fields)) changed[name] = to;
  return changed as AnyRecord;
};

/** Two diffs in a row as one: apply(apply(d, a), b) = apply(d, squash(a, b)). */
export const squash = (first: Diff, second: Diff): Diff => {
  const result: Record<string, KindDiff> = {};
  for (const kind of new Set([...kindsOf(first), ...kindsOf(second)])) {
    const merged = squashKind(first[kind] ?? {}, second[kind] ?? {});
    if (merged) result[kind] = merged;
  }
  return result as Diff;
};

const squashKind = (first: KindDiff, second: KindDiff): KindDiff | null => {
  const added = new Map((first.added ?? []).map((record) => [record.id, record]));
  const removed = new Map((first.removed ?? []).map((record) => [record.id, record]));
  const updated = new Map(Object.entries(first.updated ?? {}));
  for (const record of second.removed ?? []) {
    if (added.delete(record.id)) continue;
    const fields = updated.get(record.id);
    updated.delete(record.id);
    removed.set(record.id, fields ? withFields(record, swapped(fields)) : record);
  }
  for (const record of second.added ?? []) {
    const before = removed.get(record.id);
    if (!before) {
      added.set(record.id, record);
      continue;
    }
    removed.delete(record.id);
    const fields: Record<string, FieldChange> = {};
    for (const name of Object.keys(record))
      if (name !== 'updatedAt' && !sameValue(before[name], record[name])) fields[name] = [before[name], record[name]];
    if (Object.keys(fields).length > 0) updated.set(record.id, fields);
  }
  for (const [id, fields] of Object.entries(second.updated ?? {})) {
    const fresh = added.get(id);
    if (fresh) {
      added.set(id, withFields(fresh, fields));
      continue;
    }
    const merged: Record<string, FieldChange> = { ...updated.get(id) };
    for (const [name, [from, to]] of Object.entries(fields)) {
      const earlier = merged[name];
      const origin = earlier ? earlier[0] : from;
      if (sameValue(origin, to)) delete merged[name];
      else merged[name] = [origin, to];
    }
    if (Object.keys(merged).length > 0) updated.set(id, merged);
    else updated.delete(id);
  }
  if (added.size + removed.size + updated.size === 0) return null;
  return {
    ...(added.size ? { added: [...added.values()] } : {}),
    ...(removed.size ? { removed: [...removed.values()] } : {}),
    ...(updated.size ? { updated: Object.fromEntries(updated) } : {}),
  };
};
