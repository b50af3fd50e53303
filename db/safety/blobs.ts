import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { hashOf } from '../attachments';
import { flush } from '../connection';
import type { Box } from './box';
import { blobsFolder, makeFolder } from './places';

/*
 * The bytes of attached files lie once in the safety folder, however many backups there are: a backup holds their names
 * in place of the bytes.
 */

const NOTHING = Buffer.alloc(0);
const STANDS_FOR = 'account atlas attachment:';

/** Keeps bytes and syncs them; the answer is the name they are known by. */
export const keepBlob = (folder: string, box: Box, bytes: Uint8Array): string => {
  const name = box.nameOf(bytes);
  const blobs = blobsFolder(folder);
  const path = join(blobs, name);
  if (existsSync(path)) return name;
  makeFolder(blobs);
  const part = `${path}.${process.pid}.new`;
  const handle = openSync(part, 'w', 0o600);
  try {
    const closed = box.close(Buffer.from(bytes), NOTHING);
    for (let at = 0; at < closed.length;) at += writeSync(handle, closed, at);
    fsyncSync(handle);
  } catch (error) {
    closeSync(handle);
    rmSync(part, { force: true });
    throw error;
  }
  closeSync(handle);
  renameSync(part, path);
  flush(blobs);
  return name;
};

/** The bytes of a name, or null where they are not there or not whole. */
export const blobNamed = (folder: string, box: Box, name: string): Buffer | null => {
  try {
    const bytes = box.open(readFileSync(join(blobsFolder(folder), name)), NOTHING);
    return bytes !== null && box.nameOf(bytes) === name ? bytes : null;
  } catch {
    return null;
  }
};

const rows = (db: BetterSqlite3.Database): readonly string[] =>
  db.prepare<[], string>('SELECT "id" FROM "attachment"').pluck().all() as unknown as readonly string[];
const bytesOf = (db: BetterSqlite3.Database, id: string): Buffer =>
  db.prepare('SELECT "bytes" FROM "attachment" WHERE "id" = ?').pluck().get(id) as Buffer;

export const standIn = (name: string): Buffer => Buffer.from(`${STANDS_FOR}${name}`, 'utf8');
const nameIn = (bytes: Buffer): string | null => {
  const text = bytes.length < 200 ? bytes.toString('utf8') : '';
  return text.startsWith(STANDS_FOR) ? text.slice(STANDS_FOR.length) : null;
};

/** Whether a copy holds bytes of attachments itself. */
export const holdsBlobs = (db: BetterSqlite3.Database): boolean =>
  rows(db).some((id) => nameIn(bytesOf(db, id)) === null);

/** Takes the bytes of attachments out of a copy and keeps them beside it. Answers whether there were any. */
export const takeOutBlobs = (db: BetterSqlite3.Database, folder: string, box: Box): boolean => {
  let isAny = false;
  const put = db.prepare('UPDATE "attachment" SET "bytes" = ? WHERE "id" = ?');
  for (const id of rows(db)) {
    const bytes = bytesOf(db, id);
    if (nameIn(bytes) !== null) continue;
    put.run(standIn(keepBlob(folder, box, bytes)), id);
    isAny = true;
  }
  return isAny;
};

/** Puts the bytes of attachments back into a copy. Answers how many cannot be found; these are taken out of the copy. */
export const putBackBlobs = (db: BetterSqlite3.Database, folder: string, box: Box): number => {
  let missing = 0;
  const put = db.prepare('UPDATE "attachment" SET "bytes" = ?, "hash" = coalesce("hash", ?) WHERE "id" = ?');
  const remove = db.prepare('DELETE FROM "attachment" WHERE "id" = ?');
  for (const id of rows(db)) {
    const name = nameIn(bytesOf(db, id));
    if (name === null) continue;
    const bytes = blobNamed(folder, box, name);
    if (bytes === null) {
      missing += 1;
      remove.run(id);
    } else put.run(bytes, hashOf(bytes), id);
  }
  return missing;
};
