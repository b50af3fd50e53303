import { randomBytes } from 'node:crypto';
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import { connect, flush, isReadableByAnyone } from './connection';
import { codeOf } from './failures';
import { keyPragma, type AtlasKey } from './keys';
import { fingerprintOf } from './schema';

/** What two files of the same content have in common: schema, accounts, and the end of the log. */
const headOf = (db: BetterSqlite3.Database): string =>
  JSON.stringify([fingerprintOf(db), db.prepare('SELECT count(*), max("id"), max("at") FROM "change"').raw().get(), db.prepare('SELECT count(*) FROM "account"').raw().get()]);

const PART = /^[0-9a-f]{16}\.part(-journal)?$/;
const partPath = (path: string): string => join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.part`);

/** Unfinished copies of this very file, left by a run that was killed: they may hold in clear what is sealed now. */
export const removeUnfinished = (path: string): void => {
  const start = `.${basename(path)}.`;
  try {
    for (const name of readdirSync(dirname(path))) {
      if (name.startsWith(start) && PART.test(name.slice(start.length))) rmSync(join(dirname(path), name), { force: true });
    }
  } catch {
    // A folder that cannot be read or written keeps them; opening goes on.
  }
};

const discard = (path: string): void => {
  for (const name of [path, `${path}-journal`]) rmSync(name, { force: true });
};

/** Renames over a file that may be watched by another program for a moment (Windows). */
export const renameOver = (from: string, to: string): void => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(from, to);
      break;
    } catch (error) {
      if (attempt === 10 || process.platform !== 'win32' || !['EPERM', 'EBUSY', 'EACCES'].includes(codeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20 * attempt);
    }
  }
  flush(dirname(to));
};

const verify = (path: string, key: AtlasKey | null, head: string): void => {
  if (isReadableByAnyone(path) !== (key === null)) throw new AtlasError('internal', 'The new file is not sealed as asked. The atlas was not changed.');
  const db = connect(path, key, 'read');
  try {
    if (db.pragma('quick_check', { simple: true }) !== 'ok' || headOf(db) !== head) throw new AtlasError('damaged', 'The copy could not be verified and was thrown away. The atlas was not changed.');
  } finally {
    db.close();
  }
};

/**
 * Writes a verified copy of an open atlas beside `path`, under another key if asked, and gives its temporary name.
 * The live file is only read: a re-key in place that is killed leaves a file no passphrase opens.
 */
export const prepareCopy = (db: BetterSqlite3.Database, path: string, from: AtlasKey | null, to: AtlasKey | null): string => {
  const part = partPath(path);
  try {
    const head = headOf(db);
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
    discard(part);
    throw error;
  }
};

/** A verified copy of an open atlas at `path`, sealed as the atlas is. */
export const copyTo = (db: BetterSqlite3.Database, path: string, key: AtlasKey | null): void => {
  const part = prepareCopy(db, path, key, key);
  try {
    renameOver(part, path);
  } catch (error) {
    discard(part);
    throw error;
  }
};

/** Builds a file under a temporary name and gives it its own name once it is complete on the disk. */
export const buildAt = (path: string, key: AtlasKey | null, build: (db: BetterSqlite3.Database) => void): void => {
  const part = partPath(path);
  try {
    const db = connect(part, key, 'write');
    try {
      build(db);
    } finally {
      db.close();
    }
    rmSync(`${part}-journal`, { force: true });
    if (isReadableByAnyone(part) !== (key === null)) throw new AtlasError('internal', 'The new file is not sealed as asked. Nothing was written.');
    flush(part);
    renameOver(part, path);
  } catch (error) {
    discard(part);
    throw error;
  }
};
