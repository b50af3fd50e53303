/*
 * What an account held at a moment, made of the rows of the log alone and of nothing else: the log begins with the whole
 * account, and every later row says what it changed.
 */
import { ATLAS_ITSELF, emptyDocument, isAtlasKind, type Document } from '../shared/document/document';
import { fieldsOf, isKind, KIND_NAMES, type AnyRecord, type Kind } from '../shared/model';
import { isTextChange, loggedDiff, textAfter, type LoggedKind } from './logged';

/** A row of the log, as far as a state is made of it. A row without a window brought records with times of their own. */
export type StateRow = {
  readonly id: number;
  readonly at: string;
  readonly accountId: string | null;
  readonly windowId: string | null;
  readonly diff: string;
};

type Tables = Map<Kind, Map<string, AnyRecord>>;

const tableIn = (tables: Tables, kind: Kind): Map<string, AnyRecord> => {
  const known = tables.get(kind);
  if (known) return known;
  const made = new Map<string, AnyRecord>();
  tables.set(kind, made);
  return made;
};

const STAMPS = ['id', 'ordinal', 'updatedAt'] as const;

/**
 * A record in the shape of today. The log keeps records as they were written: those of an older version lack the fields
 * that came later, which have their first value. No migration has changed a value so far; one that does has to say so
 * here as well.
 */
export const completed = (kind: Kind, record: Readonly<Record<string, unknown>>): AnyRecord => {
  const whole: Record<string, unknown> = {};
  for (const name of STAMPS) whole[name] = record[name] ?? null;
  for (const [name, { initial }] of Object.entries(fieldsOf(kind))) {
    whole[name] = record[name] ?? initial ?? null;
  }
  return whole as AnyRecord;
};

/** Writes one kind of a row into a table. `at` stamps what it touched; null where records bring their own times. */
const applyTo = (table: Map<string, AnyRecord>, kind: Kind, change: LoggedKind, at: string | null): void => {
  for (const { id } of change.removed ?? []) table.delete(id);
  for (const record of change.added ?? [])
    table.set(record.id, completed(kind, at === null ? record : { ...record, updatedAt: at }));
  for (const [id, fields] of Object.entries(change.updated ?? {})) {
    const changed: Record<string, unknown> = { ordinal: 0, updatedAt: null, ...table.get(id), id };
    for (const [name, to] of Object.entries(fields))
      changed[name] = isTextChange(to) ? textAfter(changed[name], to) : to[1];
    if (at !== null) changed['updatedAt'] = at;
    table.set(id, completed(kind, changed));
  }
};

/** What a log leads to: what all accounts share under null, and what is of one account under its id. */
export type LogStates = ReadonlyMap<string | null, Document>;

const ofTables = (tables: Tables | undefined): Document =>
  ({ ...emptyDocument(), ...Object.fromEntries(tables ?? []) }) as Document;

/** Of a row of another account only what all accounts share counts; most hold nothing of it, which its text tells. */
const SHARED_KINDS = new RegExp(`"(?:${KIND_NAMES.filter(isAtlasKind).join('|')})":`);

/**
 * The records the rows of a log, oldest first, lead to. With `only`, those of other accounts are left out.
 *
 * @throws damaged where a row is no change.
 */
export const statesOf = (rows: Iterable<StateRow>, only: string | null = null): LogStates => {
  const states = new Map<string | null, Tables>([[null, new Map()]]);
  for (const { at, accountId, windowId, diff } of rows) {
    const isOther = only !== null && accountId !== only;
    if (isOther && !SHARED_KINDS.test(diff)) continue;
    const stamp = windowId === null ? null : at;
    for (const [kind, change] of Object.entries(loggedDiff(diff))) {
      if (!isKind(kind)) continue;
      const isShared = isAtlasKind(kind);
      if (isOther && !isShared) continue;
      const owner = isShared ? null : accountId;
      const tables: Tables = states.get(owner) ?? new Map();
      states.set(owner, tables);
      applyTo(tableIn(tables, kind), kind, change, stamp);
    }
  }
  return new Map([...states].map(([owner, tables]) => [owner, ofTables(tables)]));
};

/**
 * The document of an account with what all accounts share, or the atlas itself; null where the log holds no such
 * account.
 */
const documentIn = (states: LogStates, accountId: string): Document | null => {
  if (accountId === ATLAS_ITSELF) return states.get(null) ?? emptyDocument();
  const own = states.get(accountId);
  if (own === undefined || own.account.size === 0) return null;
  const shared = states.get(null) ?? emptyDocument();
  return Object.fromEntries(
    KIND_NAMES.map((kind) => [kind, (isAtlasKind(kind) ? shared : own)[kind]]),
  ) as unknown as Document;
};

/**
 * The document of an account as it was after a revision, from the rows of the log, oldest first. Null where the account
 * was not there yet, not there any more, or is not in this log.
 *
 * @throws damaged where a row is no change.
 */
export const stateAt = (rows: Iterable<StateRow>, accountId: string, revision: number): Document | null => {
  function* upTo(): Generator<StateRow> {
    for (const row of rows) {
      if (row.id > revision) return;
      yield row;
    }
  }
  return documentIn(statesOf(upTo(), accountId), accountId);
};
