import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import { connect, flush, besideOf, isReadableByAnyone, lockTarget } from './connection';
import { codeOf } from './failures';
import { keyPragma, type AtlasKey } from './keys';
import { discardPart, isPlaced, makeEmpty, newPart } from './parts';
import { fingerprintOf } from './schema';

/** What two files of the same content have in common: schema, accounts, and the end of the log. */
const headOf = (db: BetterSqlite3.Database): string =>
  JSON.stringify([
    fingerprintOf(db),
    db.prepare('SELECT count(*), max("id"), max("at") FROM "change"').raw().get(),
    db.prepare('SELECT count(*) FROM "account"').raw().get(),
  ]);

/** Renames over a file that may be watched by another program for a moment (Windows). */
export const renameOver = (from: string, to: string): void => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      break;
    } catch (error) {
      if (attempt === 10 || process.platform !== 'win32' || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error)))
        throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt);
    }
  }
  isPlaced(from);
  flush(dirname(to));
};

const verify = (path: string, key: AtlasKey | null, head: string): void => {
  if (isReadableByAnyone(path) !== (key === null))
    throw new AtlasError('internal', 'The new file is not sealed as asked. The atlas was not changed.');
  const db = connect(path, key, 'read');
  try {
    const isWhole = db.pragma('quick_check', { simple: true }) === 'ok' && headOf(db) === head;
    if (!isWhole)
      throw new AtlasError(
        'diskFailed',
        'The copy could not be verified and was thrown away. The atlas was not changed. Choose another disk.',
      );
  } finally {
    db.close();
  }
};

/** Who may read and write a file, as the system keeps it; a file that is not there yet is its owner's alone. */
export const OWNERS_ALONE = 0o600;
export const modeOf = (path: string): number => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? OWNERS_ALONE : stat.mode & 0o777;
};

/**
 * Writes a verified copy of an open atlas beside `path`, under another key if asked, and gives its temporary name. It
 * may be read by whoever may read the atlas, `mode`. The live file is only read: a re-key in place that is killed
 * leaves a file no passphrase opens.
 */
export const prepareCopy = (
  db: BetterSqlite3.Database,
  path: string,
  from: AtlasKey | null,
  to: AtlasKey | null,
  mode: number,
): string => {
  const part = newPart(path);
  try {
    const head = headOf(db);
    makeEmpty(part, mode);
    db.prepare('VACUUM INTO ?').run(part);
    if (from !== to) {
      const copy = connect(part, from, 'write');
      try {
        copy.pragma("cipher='chacha20'");
        copy.pragma(to ? keyPragma('rekey', to) : "rekey=''");
      } finally {
        copy.close();
      }
      rmSync(`${part}-journal`, { force: true });
    }
    flush(part);
    verify(part, to, head);
    return part;
  } catch (error) {
    discardPart(part);
    throw error;
  }
};

/**
 * Gives a finished file its name, over one that nobody has open. Throws openElsewhere; then the file there is as it
 * was.
 */
export const placeOver = (part: string, path: string): void => {
  try {
    const unlock = lockTarget(path);
    // Windows renames only over a file that nobody holds.
    if (process.platform === 'win32') unlock();
    try {
      renameOver(part, path);
      // What a crash left beside the file that is replaced would be rolled into the new one.
      rmSync(`${path}-journal`, { force: true });
    } finally {
      if (process.platform !== 'win32') unlock();
    }
  } catch (error) {
    discardPart(part);
    throw error;
  }
};

/**
 * A copy is an atlas of its own: what is kept of the one never gets into the other. That of a sample's working copy is a
 * file of the person's own.
 */
const takeAsOwn = (part: string, key: AtlasKey | null): void => {
  const db = connect(part, key, 'write');
  try {
    db.prepare('DELETE FROM "meta" WHERE "name" = ?').run('sample');
    db.prepare('UPDATE "meta" SET "value" = ? WHERE "name" = ?').run(randomUUID(), 'atlasId');
  } finally {
    db.close();
  }
  rmSync(`${part}-journal`, { force: true });
  flush(part);
};

/**
 * A verified copy of an open atlas at `path`, sealed as the atlas is. It may be read by whoever may read the atlas, and
 * be written by its owner also where the atlas may not: for that it is made. Throws openElsewhere where another program
 * has that file open.
 */
export const copyTo = (db: BetterSqlite3.Database, path: string, key: AtlasKey | null, mode: number): void => {
  const part = prepareCopy(db, path, key, key, mode | OWNERS_ALONE);
  try {
    takeAsOwn(part, key);
  } catch (error) {
    discardPart(part);
    throw error;
  }
  placeOver(part, path);
};

/** A time as part of a file's name, to the second. */
export const stampNow = (at = new Date()): string =>
  at.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');

/** A name beside `path` that nothing has yet. */
export const freeName = (path: string, what: string): string => {
  const ending = extname(path);
  const start = `${path.slice(0, path.length - ending.length)} (${what})`;
  for (let count = 1; ; count += 1) {
    const name = `${start}${count === 1 ? '' : ` ${count}`}${ending}`;
    if (!existsSync(name)) return name;
  }
};

export type Side = '-journal' | '-wal';

/** Gives what lies beside a file and does not belong to it a name under which it does nothing. */
export const setAside = (path: string, side: Side): void => {
  renameOver(`${path}${side}`, `${freeName(path, `set aside ${stampNow()}`)}${side}-kept`);
};

/** Gives a journal that would be rolled into whatever file comes next another name. */
export const setAsideJournal = (path: string): void => {
  if (['hot', 'foreign'].includes(besideOf(path))) setAside(path, '-journal');
};

/**
 * Builds a file under a temporary name and gives it its own name once it is complete on the disk. Throws fileExists.
 */
export const buildAt = (path: string, key: AtlasKey | null, build: (db: BetterSqlite3.Database) => void): void => {
  const part = newPart(path);
  try {
    makeEmpty(part);
    const db = connect(part, key, 'write');
    try {
      build(db);
    } finally {
      db.close();
    }
    rmSync(`${part}-journal`, { force: true });
    if (isReadableByAnyone(part) !== (key === null))
      throw new AtlasError('internal', 'The new file is not sealed as asked. Nothing was written.');
    flush(part);
    if (existsSync(path))
      throw new AtlasError(
        'fileExists',
        'There is already a file with this name. It was not changed. Choose another name.',
      );
    // A journal left by a file that is gone would be rolled into the new one.
    setAsideJournal(path);
    renameOver(part, path);
  } catch (error) {
    discardPart(part);
    throw error;
  }
};
