import { accessSync, constants, lstatSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { besideOf, connect, hasHotJournal, readHead } from './connection';
import { copyTo, freeName, modeOf, setAside, stampNow, type Side } from './copy';
import { isWriteRefused } from './failures';
import { sweep } from './forgetting';
import type { GoOnWith } from '../shared/api/shapes';
import { settleJournal } from './journal';
import type { AtlasKey } from './keys';
import { ageOf, migrate, runSteps, type Age, type Step } from './migrate';
import { requireSmallSchema } from './schemaSize';
import { holdsHalfChange, unexplained } from './soundness';
import { OPENING } from './safety/line';
import { columnsOf, listTables } from './tables/table';
import { temporaryCopyOf, type TemporaryCopy } from './temporary';
import { KIND_NAMES } from '../shared/model';

/**
 * A file as it is opened: the connection, why it cannot be written (null: it can), and the copy it is read from, if
 * any.
 */
export type OpenedFile = {
  readonly db: BetterSqlite3.Database;
  readonly readOnly: string | null;
  readonly copy: TemporaryCopy | null;
};

type Opening = {
  readonly path: string;
  readonly key: AtlasKey | null;
  readonly steps: readonly Step[];
  readonly isForReading: boolean;
  readonly goOnWith: GoOnWith | undefined;
};

const mayWriteAt = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** A newer file is shown as far as its tables prove to be what this version reads. Throws newerAtlas. */
const requireOurTables = (db: BetterSqlite3.Database): void => {
  const columns = db.prepare<[string], string>('SELECT "name" FROM pragma_table_info(?)').pluck();
  const isTable = db
    .prepare<[string], number>("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?")
    .pluck();
  const holds = (table: string, wanted: readonly string[]): boolean => {
    const there = new Set(columns.all(table) as unknown as readonly string[]);
    return (isTable.get(table) as unknown) === 1 && wanted.every((name) => there.has(name));
  };
  const isOurs = KIND_NAMES.every(
    (kind) =>
      holds(
        kind,
        columnsOf(kind).map(({ name }) => name),
      ) && listTables(kind).every(({ name }) => holds(name, ['id', 'position', 'value'])),
  );
  const isLog = holds('change', [
    'id',
    'at',
    'accountId',
    'windowId',
    'sessionId',
    'label',
    'kind',
    'refersTo',
    'step',
    'diff',
  ]);
  const isBeside =
    holds('meta', ['name', 'value']) && holds('attachment', ['id', 'accountId', 'name', 'mediaType', 'bytes']);
  if (!isOurs || !isLog || !isBeside) throw new AtlasError('newerAtlas', SENTENCES.newerUnknown);
};

/** Throws halfChange, unless the person chose to go on with the file as it is. */
const requireWholeChange = (db: BetterSqlite3.Database, goOnWith: GoOnWith | undefined): void => {
  if (goOnWith !== 'file' && holdsHalfChange(db)) throw new AtlasError('halfChange', SENTENCES.halfChange);
};

/**
 * What the file is, read without a way to write: nothing of it is trusted yet. Throws damaged, notAnAtlas, halfChange.
 */
const inspect = (db: BetterSqlite3.Database, { steps, goOnWith }: Opening): Age => {
  const age = ageOf(db, steps);
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AtlasError('damaged', SENTENCES.damaged);
  if (age === 'newer') requireOurTables(db);
  // What the tables of an older file are called is known only after it was brought up to date.
  if (age === 'current') requireWholeChange(db, goOnWith);
  return age;
};

const inspected = (opening: Opening): Age => {
  const db = connect(opening.path, opening.key, 'read');
  try {
    return inspect(db, opening);
  } finally {
    db.close();
  }
};

/** Shows a file that must not be touched: a copy of it, brought up to date where it is older, for reading only. */
const openCopy = (opening: Opening, readOnly: string, sides: readonly Side[]): OpenedFile => {
  const { path, key, steps, goOnWith } = opening;
  const copy = temporaryCopyOf(path, sides);
  let db: BetterSqlite3.Database | null = null;
  try {
    const writable = connect(copy.path, key, 'write');
    db = writable;
    const age = inspect(writable, opening);
    if (age === 'older') runSteps(writable, steps, () => requireWholeChange(writable, goOnWith));
    writable.close();
    db = connect(copy.path, key, 'read');
    return {
      db,
      readOnly: age === 'newer' ? SENTENCES.newerAtlas : age === 'older' ? SENTENCES.olderReadOnly : readOnly,
      copy,
    };
  } catch (error) {
    db?.close();
    copy.remove();
    throw error;
  }
};

/**
 * Shows a file beside which a crash left a journal and that must not be touched: with the journal rolled in, or without
 * it where that gives nothing whole, as the journal of another file does.
 */
const openCopyWithJournal = (opening: Opening, readOnly: string): OpenedFile => {
  try {
    return openCopy(opening, readOnly, ['-journal']);
  } catch (withJournal) {
    try {
      return openCopy(opening, readOnly, []);
    } catch {
      throw withJournal;
    }
  }
};

/** Writes down what the log does not explain, so that from here on it does: the file counts as it was found. */
const takeAsFound = (db: BetterSqlite3.Database): void => {
  const put = db.prepare(
    'INSERT INTO "change" ("at", "accountId", "sessionId", "label", "kind", "diff") VALUES (?, ?, ?, ?, ?, ?)',
  );
  const at = new Date().toISOString();
  const found = unexplained(db);
  db.exec('BEGIN IMMEDIATE');
  for (const { accountId, diff } of found)
    put.run(at, accountId, OPENING, 'Taken as it was found', 'edit', JSON.stringify(diff));
  if (found.length === 0) put.run(at, null, OPENING, 'Taken as it was found', 'edit', '{}');
  db.exec('COMMIT');
};

const openToWrite = (opening: Opening, age: Age): OpenedFile => {
  const { path, key, steps, goOnWith } = opening;
  const db = connect(path, key, 'write');
  try {
    // Between the look and the lock another program may have written.
    if (ageOf(db, steps) !== age) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
    if (age === 'older') {
      const version = db.pragma('user_version', { simple: true }) as number;
      const copyPath = freeName(path, `version ${version}, ${stampNow()}`);
      const copy = (): string => {
        copyTo(db, copyPath, key, modeOf(path));
        return copyPath;
      };
      migrate(db, steps, copy, () => requireWholeChange(db, goOnWith));
    }
    if (goOnWith === 'file' && holdsHalfChange(db)) takeAsFound(db);
    sweep(db);
    return { db, readOnly: null, copy: null };
  } catch (error) {
    db.close();
    throw error;
  }
};

/** As `openFile`, where the system says by itself what may be written. */
const openAsAllowed = (opening: Opening): OpenedFile => {
  const { path, key, steps, isForReading, goOnWith } = opening;
  const mayWrite = !isForReading && mayWriteAt(path);
  const { salt, isAhead } = readHead(path);
  if (salt === null) requireSmallSchema(path);
  const beside = besideOf(path);
  // A file of this way of writing has no log ahead of it: what lies under that name would be taken for one.
  const hasForeignLog = !isAhead && lstatSync(`${path}-wal`, { throwIfNoEntry: false }) !== undefined;
  // Another way of writing, or what may not be rolled in or set aside here: looking at the file itself would change it.
  if (isAhead) return openCopy(opening, SENTENCES.readOnly, ['-wal']);
  if (!mayWrite && beside === 'hot') return openCopyWithJournal(opening, SENTENCES.readOnly);
  if (!mayWrite && (beside === 'foreign' || hasForeignLog)) return openCopy(opening, SENTENCES.readOnly, []);
  if (beside === 'foreign') setAside(path, '-journal');
  if (hasForeignLog) setAside(path, '-wal');
  // A newer version's own journal is rolled into a copy: neither its file nor the journal is ours to change.
  if (mayWrite && settleJournal(path, key, steps, goOnWith) === 'newer')
    return openCopyWithJournal(opening, SENTENCES.newerAtlas);
  // A journal that was proved to be the file's own can be rolled in only by a connection that may write.
  if (hasHotJournal(path)) connect(path, key, 'write').close();
  const age = inspected(opening);
  if (age === 'older' && !mayWrite) return openCopy(opening, SENTENCES.olderReadOnly, []);
  if (age === 'newer' || !mayWrite)
    return {
      db: connect(path, key, 'read'),
      readOnly: age === 'newer' ? SENTENCES.newerAtlas : SENTENCES.readOnly,
      copy: null,
    };
  return openToWrite(opening, age);
};

/**
 * Opens a file that nobody here holds: looked at for reading only, then, if it is ours, whole and may be written, with
 * the lock. Throws damaged, notAnAtlas, newerAtlas, openElsewhere, halfChange, journalLeft; then nothing was changed.
 */
export const openFile = (opening: Opening): OpenedFile => {
  try {
    return openAsAllowed(opening);
  } catch (error) {
    // Windows tells only by trying what its lists of rights forbid.
    if (opening.isForReading || !isWriteRefused(error)) throw error;
    return openAsAllowed({ ...opening, isForReading: true });
  }
};
