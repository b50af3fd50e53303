import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { isHeld } from './held';
import { keyPragma, type AtlasKey } from './keys';

/** Marks an SQLite file as an atlas ('AcAt'). */
export const APPLICATION_ID = 0x41634174;

const PLAIN = 'SQLite format 3\0';
/**
 * Bytes 16 to 23 of page 1 stay in clear in a sealed file: page size 4096, how it is written, 32 reserved bytes, fixed
 * fractions.
 */
const SEALED_SHAPE = { size: Buffer.from([0x10, 0x00]), rest: Buffer.from([0x20, 0x40, 0x20, 0x20]) };
const ROLLBACK = 1;
const AHEAD = 2;

type Head = {
  /** What stands in clear at the start of a sealed file; null where the file is not sealed. */
  readonly salt: Buffer | null;
  /**
   * Whether it is written by a log ahead of the file, as no version of ours does so far: opening it so would change its
   * bytes.
   */
  readonly isAhead: boolean;
};

const firstBytes = (path: string, length: number): Buffer => {
  const bytes = Buffer.alloc(length);
  const handle = openSync(path, 'r');
  try {
    readSync(handle, bytes, 0, length, 0);
  } finally {
    closeSync(handle);
  }
  return bytes;
};

/**
 * Looks at the first bytes of a file without opening it as a database. Only for a file this process does not hold open:
 * closing any handle on it would drop the locks SQLite keeps there, and a second program could then write.
 * Throws notFound, notAnAtlas, fileUnreadable, driveRemoved.
 */
export const readHead = (path: string): Head => {
  if (isHeld(path)) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    throw existsSync(dirname(path))
      ? new AtlasError('notFound', 'The file is not there any more. It may have been moved or renamed.')
      : new AtlasError('driveRemoved', SENTENCES.driveRemoved);
  }
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new AtlasError('fileUnreadable', SENTENCES.unreadable);
  }
  if (!stat.isFile() || stat.size < 512) throw new AtlasError('notAnAtlas', SENTENCES.notAnAtlas);
  const head = firstBytes(path, 100);
  const written = head[18];
  const isAhead = written === AHEAD;
  if (written !== ROLLBACK && !isAhead) throw new AtlasError('notAnAtlas', SENTENCES.notAnAtlas);
  if (head.subarray(0, 16).toString('latin1') === PLAIN) {
    if (head.readUInt32BE(68) !== APPLICATION_ID) throw new AtlasError('notAnAtlas', SENTENCES.notAnAtlas);
    return { salt: null, isAhead };
  }
  const isSealed = head.subarray(16, 18).equals(SEALED_SHAPE.size) && head.subarray(20, 24).equals(SEALED_SHAPE.rest);
  if (!isSealed) throw new AtlasError('notAnAtlas', SENTENCES.notAnAtlas);
  return { salt: head.subarray(0, 16), isAhead };
};

/** Whether a file's first bytes are those of an unencrypted database. Same caution as `readHead`. */
export const isReadableByAnyone = (path: string): boolean =>
  firstBytes(path, 15).toString('latin1') === PLAIN.slice(0, 15);

/** The first bytes of a journal that is whole: one whose beginning was not synced holds zeros here, and is over. */
const JOURNAL_MARK = Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]);

/** What lies beside a file under the name of its journal. */
type Beside = 'nothing' | 'over' | 'hot' | 'foreign';

/**
 * A link, a pipe or a folder of that name would be followed, waited for, or fail without a word: only a file is looked
 * into.
 */
export const besideOf = (path: string): Beside => {
  const journal = `${path}-journal`;
  const stat = lstatSync(journal, { throwIfNoEntry: false });
  if (stat === undefined) return 'nothing';
  if (!stat.isFile()) return 'foreign';
  if (stat.size === 0) return 'over';
  const mark = firstBytes(journal, JOURNAL_MARK.length);
  if (mark.equals(JOURNAL_MARK)) return 'hot';
  return mark[0] === 0 ? 'over' : 'foreign';
};

/**
 * Whether a journal lies beside the file that a run which ended in the middle of a change has left: it will be rolled
 * into the file by whoever opens it next.
 */
export const hasHotJournal = (path: string): boolean => besideOf(path) === 'hot';

/**
 * Takes the lock of the file that is about to be replaced, whether or not we can read it, so that no other program
 * writes into what loses its name. Answers the way to let go. Throws openElsewhere while another program has it.
 */
export const lockTarget = (path: string): (() => void) => {
  if (!existsSync(path)) return () => undefined;
  const db = new Database(path, { timeout: 0, fileMustExist: true });
  try {
    // A lock taken in this mode stays, also where what lies behind it is sealed or no database.
    db.pragma('locking_mode=EXCLUSIVE');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
      db.close();
      throw new AtlasError(
        'openElsewhere',
        'The file to be replaced is open in another program. Nothing was written. Close it there, or choose another name.',
      );
    }
  }
  return () => db.close();
};

/** Throws openElsewhere while another program has the file open. It is only asked for, whatever it holds. */
export const requireNobodyAt = (path: string): void => {
  if (!existsSync(path)) return;
  const db = new Database(path, { readonly: true, timeout: 0, fileMustExist: true });
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
      throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  } finally {
    db.close();
  }
};

/** A journal that was rolled in keeps its pages, in clear where the file was. Only while the lock is held. */
const emptyJournal = (path: string): void => {
  const journal = `${path}-journal`;
  const stat = statSync(journal, { throwIfNoEntry: false });
  if (stat?.isFile() === true && stat.size > 0) truncateSync(journal);
};

type Mode = 'write' | 'read';

/**
 * Opens the file with the settings an atlas needs, in the order they need. On a writable open the lock is taken here.
 */
export const connect = (path: string, key: AtlasKey | null, mode: Mode): Database.Database => {
  const db = new Database(path, { readonly: mode === 'read', timeout: 0, fileMustExist: true });
  try {
    if (key) {
      db.pragma("cipher='chacha20'");
      db.pragma(keyPragma('key', key));
    }
    db.pragma('locking_mode=EXCLUSIVE');
    if (mode === 'write') {
      db.exec('BEGIN EXCLUSIVE');
      db.exec('COMMIT');
      db.pragma('journal_mode=TRUNCATE');
      emptyJournal(path);
    }
    // The library's own default drops to NORMAL in some modes without telling; EXTRA also syncs the folder.
    db.pragma('synchronous=EXTRA');
    if (process.platform === 'darwin') db.pragma('fullfsync=1');
    // Temporary files of an encrypted database are in clear.
    db.pragma('temp_store=MEMORY');
    db.pragma('secure_delete=ON');
    db.pragma('foreign_keys=ON');
    db.pragma('trusted_schema=OFF');
    db.pragma('cell_size_check=ON');
    db.pragma('mmap_size=0');
    db.pragma('busy_timeout=0');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};

/** Makes sure what lies at `path` (a file or, where the system can, a folder) is on the disk. */
export const flush = (path: string): void => {
  let handle: number;
  try {
    handle = openSync(path, process.platform === 'win32' && statSync(path).isFile() ? 'r+' : 'r');
  } catch (error) {
    if (process.platform === 'win32') return;
    throw error;
  }
  try {
    fsyncSync(handle);
  } catch (error) {
    // Some systems cannot sync a folder; the rename is then as safe as they make it.
    if (!statSync(path).isDirectory()) throw error;
  } finally {
    closeSync(handle);
  }
};
