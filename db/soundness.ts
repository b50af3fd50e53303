import type BetterSqlite3 from 'better-sqlite3';
import { between, isEmpty, sameValue, type Diff } from '../shared/document/diff';
import { emptyDocument, isAtlasKind, type Document } from '../shared/document/document';
import { KIND_NAMES, fieldsOf, isKind, type AnyRecord, type Kind } from '../shared/model';
import { isTextChange, loggedDiff, textMark } from './logged';
import { completed, statesOf, type StateRow } from './stateAt';
import { sqlName } from './tables/table';
import { rowsOf } from './tables/rows';

type LogRow = { readonly id: number; readonly at: string; readonly accountId: string | null; readonly diff: string };

/**
 * What the rows hold and the log does not lead to: the difference for one account, with what all accounts share in the
 * first.
 */
type Unexplained = { readonly accountId: string | null; readonly diff: Diff };

const wholeLog = (db: BetterSqlite3.Database): IterableIterator<StateRow> =>
  db.prepare<[], StateRow>('SELECT "id", "at", "accountId", "windowId", "diff" FROM "change" ORDER BY "id"').iterate();

/** What the rows hold that the whole log, from its first entry to its last, does not lead to. Reads everything. */
export const unexplained = (db: BetterSqlite3.Database): readonly Unexplained[] => {
  const states = statesOf(wholeLog(db));
  const accountIds = db.prepare('SELECT "id" FROM "account"').pluck().all() as readonly string[];
  const rows = new Map(KIND_NAMES.map((kind) => [kind, rowsOf(db, kind)]));
  const owners = new Set<string | null>([...states.keys(), ...accountIds]);
  return [...owners].flatMap((accountId) => {
    const kinds = KIND_NAMES.filter((kind) => isAtlasKind(kind) === (accountId === null));
    const kept = Object.fromEntries(
      kinds.map((kind) => [kind, rows.get(kind)?.load(accountId ?? '') ?? new Map<string, AnyRecord>()]),
    );
    const diff = between(states.get(accountId) ?? emptyDocument(), { ...emptyDocument(), ...kept } as Document);
    return isEmpty(diff) ? [] : [{ accountId, diff }];
  });
};

/** Whether the log, without a gap, leads to exactly what the rows hold. */
export const isExplainedByLog = (db: BetterSqlite3.Database): boolean => {
  const [count, last] = db.prepare('SELECT count(*), max("id") FROM "change"').raw().get() as [number, number | null];
  return count === (last ?? 0) && unexplained(db).length === 0;
};

const stampedLater = (
  db: BetterSqlite3.Database,
  than: string,
): readonly (readonly [kind: Kind, id: string, at: string])[] =>
  KIND_NAMES.flatMap((kind) =>
    (
      db
        .prepare(`SELECT "id", "updatedAt" FROM ${sqlName(kind)} WHERE "updatedAt" > ? LIMIT 50`)
        .raw()
        .all(than) as [string, string][]
    ).map(([id, at]) => [kind, id, at] as const),
  );

const LAST_ROW = 'SELECT "id", "at", "accountId", "diff" FROM "change" ORDER BY "id" DESC LIMIT 1';

/**
 * Of an entry that brings in thousands of records these many are compared: a change that was cut off shows in any of
 * them.
 */
const MOST_COMPARED = 500;

/** Whether the rows hold what the last entry of the log says was written. */
const holdsLastEntry = (db: BetterSqlite3.Database): boolean => {
  const last = db.prepare<[], LogRow>(LAST_ROW).get();
  if (!last) return true;
  return Object.entries(loggedDiff(last.diff)).every(([kind, change]) => {
    if (!isKind(kind)) return true;
    const kept = rowsOf(db, kind).load(last.accountId ?? '');
    const isGone = (change.removed ?? []).slice(0, MOST_COMPARED).every(({ id }) => !kept.has(id));
    const isThere = (change.added ?? []).slice(0, MOST_COMPARED).every((record) => {
      const row = kept.get(record.id);
      return (
        row !== undefined &&
        Object.keys(fieldsOf(kind)).every((name) => sameValue(completed(kind, record)[name], row[name]))
      );
    });
    const isChanged = Object.entries(change.updated ?? {}).every(([id, fields]) =>
      Object.entries(fields).every(([name, to]) => {
        const now = kept.get(id)?.[name];
        if (isTextChange(to)) return typeof now === 'string' && textMark(now) === to[4];
        return name === 'ordinal' || sameValue(now, to[1]);
      }),
    );
    return isGone && isThere && isChanged;
  });
};

/**
 * Records that came from account files with the times they carry, which another computer's clock may have set ahead.
 */
const timesFromFiles = (db: BetterSqlite3.Database): ReadonlySet<string> => {
  const imports = db.prepare<[], string>('SELECT "diff" FROM "change" WHERE "windowId" IS NULL').pluck();
  const known = new Set<string>();
  for (const diff of imports.iterate() as IterableIterator<string>) {
    for (const [kind, change] of Object.entries(loggedDiff(diff))) {
      for (const { id, updatedAt } of change.added ?? [])
        if (updatedAt !== null) known.add(JSON.stringify([kind, id, updatedAt]));
    }
  }
  return known;
};

/**
 * Whether the file was caught in the middle of a change: its last entry is not in its rows, or a row is newer than the
 * whole log. A file copied while it is written, or without the journal that a crash left beside it, is like that, and
 * SQLite calls it sound.
 */
export const holdsHalfChange = (db: BetterSqlite3.Database): boolean => {
  if (!holdsLastEntry(db)) return true;
  const latest = db.prepare('SELECT max("at") FROM "change"').pluck().get() as string | null;
  const later = stampedLater(db, latest ?? '');
  if (later.length === 0) return false;
  const known = timesFromFiles(db);
  return later.some((stamp) => !known.has(JSON.stringify(stamp)));
};
