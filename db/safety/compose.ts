import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../../shared/api/errors';
import { changesOf } from '../changes';
import { connect, flush, isReadableByAnyone } from '../connection';
import { renameOver } from '../copy';
import { keyPragma, type AtlasKey } from '../keys';
import { ageOf, runSteps, STEPS } from '../migrate';
import { discardPart, makeEmpty, newPart } from '../parts';
import { backupsIn, nameOfBackup, thinBackups, type Backup, type BackupReason } from './backups';
import { holdsBlobs, putBackBlobs, standIn, takeOutBlobs } from './blobs';
import { boxOf } from './box';
import { dropJournalUpTo, endOfEntries, readJournal, type ReadJournal } from './journalFile';
import { endOf, type Entry, type LogEnd } from './line';
import { backupsFolder, makeFolder } from './places';
import { copyInSteps } from './steps';

/*
 * Copies are made of what is kept already: the newest backup, with the edits of the journal since done again. So the
 * live file is neither read nor locked, it cannot hand on a damage, and every copy proves that backup and journal
 * together give the atlas. All of it may run in a thread of its own.
 */

/** What is kept of a file under one key. */
export type Vault = { readonly folder: string; readonly key: AtlasKey | null };

const isSound = (db: BetterSqlite3.Database): boolean => db.pragma('quick_check(1)', { simple: true }) === 'ok';

/** Does entries again that come after what the file holds. Answers how many changes. */
const doAgain = (db: BetterSqlite3.Database, entries: readonly Entry[]): number => {
  const changes = changesOf(db);
  const attach = db.prepare(
    'INSERT OR IGNORE INTO "attachment" ("id", "accountId", "name", "mediaType", "addedAt", "bytes") VALUES (?, ?, ?, ?, ?, ?)',
  );
  let done = 0;
  for (const entry of entries) {
    if (entry.is === 'attachment') {
      const { id, accountId, name, mediaType, addedAt, blob } = entry.line;
      attach.run(id, accountId, name, mediaType, addedAt, standIn(blob));
    } else if (entry.line.id > changes.revision()) {
      changes.again(entry.line);
      done += 1;
    }
  }
  return done;
};

/** Entries of a journal up to a revision. */
const upTo = (entries: readonly Entry[], revision: number): readonly Entry[] => {
  const first = entries.findIndex((entry) => entry.is === 'change' && entry.line.id > revision);
  return first < 0 ? entries : entries.slice(0, first);
};

/** Whether the log of a file, as it ends, is part of what the journal tells. */
const belongs = (end: LogEnd, journal: ReadJournal): boolean => {
  if (end.revision === journal.base.revision) return end.mark === journal.base.mark;
  return endOfEntries(journal.base, upTo(journal.entries, end.revision)).mark === end.mark;
};

const failed = (what: string): AtlasError => new AtlasError('diskFailed', `No copy could be made: ${what}.`);

const openPart = (part: string, key: AtlasKey | null): BetterSqlite3.Database => {
  const db = connect(part, key, 'write');
  // It is synced as a whole once it is complete, and thrown away if it never is.
  db.pragma('synchronous=OFF');
  return db;
};

/** Verifies a file by opening it. Throws diskFailed. Answers where its log ends. */
const verified = (path: string, key: AtlasKey | null): LogEnd => {
  if (isReadableByAnyone(path) !== (key === null)) throw failed('it is not sealed as the atlas is');
  const db = connect(path, key, 'read');
  try {
    if (!isSound(db)) throw failed('what was written does not read as it should');
    return endOf(db);
  } finally {
    db.close();
  }
};

/** Whether a backup opens and is whole. */
export const isGoodBackup = ({ folder, key }: Vault, { name, revision }: Backup): boolean => {
  try {
    return verified(join(backupsFolder(folder), name), key).revision === revision;
  } catch {
    return false;
  }
};

type Made = { readonly part: string; readonly edits: number; readonly from: Backup; readonly missing: number };

/**
 * Makes, under a temporary name beside `target`, the newest good backup with the journal's edits up to `revision`.
 * Throws notFound where no backup is good.
 */
const makeFrom = (vault: Vault, target: string, revision: number, isForUse: boolean): Made => {
  const { folder, key } = vault;
  const box = boxOf(key);
  const journal = readJournal(folder, box);
  const wanted = backupsIn(backupsFolder(folder))
    .filter((backup) => backup.revision <= revision)
    .toSorted((a, b) => b.revision - a.revision || b.at.localeCompare(a.at));
  let why: unknown = null;
  for (const from of wanted) {
    const part = newPart(target);
    try {
      makeEmpty(part);
      copyInSteps(join(backupsFolder(folder), from.name), part);
      const db = openPart(part, key);
      let edits = 0;
      let missing = 0;
      try {
        if (!isSound(db)) throw failed('a backup is damaged');
        if (ageOf(db, STEPS) === 'older') runSteps(db, STEPS);
        if (journal !== null && belongs(endOf(db), journal)) edits = doAgain(db, upTo(journal.entries, revision));
        if (isForUse) missing = putBackBlobs(db, folder, box);
        else if (takeOutBlobs(db, folder, box)) db.exec('VACUUM');
      } finally {
        db.close();
      }
      rmSync(`${part}-journal`, { force: true });
      flush(part);
      return { part, edits, from, missing };
    } catch (error) {
      why ??= error;
      discardPart(part);
    }
  }
  throw why instanceof AtlasError
    ? why
    : new AtlasError('notFound', 'There is no good copy of this atlas. Nothing was changed.');
};

/** A copy as it was made. */
export type Copied = { readonly backups: readonly Backup[]; readonly isNew: boolean };

/**
 * Makes a backup of the atlas as it was after the change `revision`, verifies it and thins the others. Where the
 * newest one holds that already it is only made smaller. Throws diskFailed, diskFull, notFound.
 */
export const makeBackup = (vault: Vault, revision: number, reason: BackupReason, limit: number): Copied => {
  const { folder, key } = vault;
  const backups = backupsFolder(folder);
  makeFolder(backups);
  const same = backupsIn(backups).find((backup) => backup.revision === revision);
  if (same && isGoodBackup(vault, same)) {
    slim(vault, same);
    return { backups: thinBackups(backups, Date.now(), limit), isNew: false };
  }
  if (same) rmSync(join(backups, same.name), { force: true });
  const target = join(backups, nameOfBackup(new Date().toISOString(), revision, reason));
  const { part } = makeFrom(vault, target, revision, false);
  try {
    const end = verified(part, key);
    const journal = readJournal(folder, boxOf(key));
    const told = journal === null ? null : endOfEntries(journal.base, upTo(journal.entries, revision));
    if (end.revision !== revision || (told !== null && told.revision === revision && told.mark !== end.mark))
      throw failed('the edits kept beside the atlas do not lead to it');
    renameOver(part, target);
  } catch (error) {
    discardPart(part);
    throw error;
  }
  const left = thinBackups(backups, Date.now(), limit);
  // Two copies that hold them stand for the edits of a file of the journal.
  const second = left.toSorted((a, b) => b.revision - a.revision)[1];
  if (second) dropJournalUpTo(folder, second.revision);
  return { backups: left, isNew: true };
};

/** Takes the attachments out of a backup that was made straight from the file; their bytes lie beside it once. */
const slim = ({ folder, key }: Vault, { name }: Backup): void => {
  const path = join(backupsFolder(folder), name);
  const whole = connect(path, key, 'read');
  try {
    if (!holdsBlobs(whole)) return;
  } finally {
    whole.close();
  }
  const part = newPart(path);
  try {
    makeEmpty(part);
    copyInSteps(path, part);
    const db = openPart(part, key);
    try {
      takeOutBlobs(db, folder, boxOf(key));
      db.exec('VACUUM');
    } finally {
      db.close();
    }
    rmSync(`${part}-journal`, { force: true });
    flush(part);
    verified(part, key);
    renameOver(part, path);
  } finally {
    discardPart(part);
  }
};

/** A file that was made from what is kept: how many edits since the backup came back, and the backup's time. */
export type Restored = {
  readonly part: string;
  readonly edits: number;
  readonly backupAt: string;
  /** Attached files whose bytes are not there. */
  readonly missing: number;
  readonly atlasId: string;
};

/**
 * Makes an atlas of what is kept, whole, for itself and with an id of its own, under a temporary name beside `target`:
 * of the newest good backup and the journal, or as it was after the change `revision`.
 */
export const restore = (vault: Vault, target: string, revision: number = Number.MAX_SAFE_INTEGER): Restored => {
  const { part, edits, from, missing } = makeFrom(vault, target, revision, true);
  try {
    const atlasId = randomUUID();
    const db = connect(part, vault.key, 'write');
    try {
      db.prepare('UPDATE "meta" SET "value" = ? WHERE "name" = ?').run(atlasId, 'atlasId');
      db.prepare('DELETE FROM "meta" WHERE "name" = ?').run('sample');
    } finally {
      db.close();
    }
    rmSync(`${part}-journal`, { force: true });
    flush(part);
    verified(part, vault.key);
    return { part, edits, backupAt: from.at, missing, atlasId };
  } catch (error) {
    discardPart(part);
    throw error;
  }
};

/** Makes every backup anew under another key, newest first, each verified. What cannot be is left out. */
export const sealBackupsAnew = (from: Vault, to: Vault): void => {
  const [oldBox, newBox] = [boxOf(from.key), boxOf(to.key)];
  const into = backupsFolder(to.folder);
  makeFolder(into);
  for (const backup of backupsIn(backupsFolder(from.folder))) {
    const target = join(into, backup.name);
    if (existsSync(target)) continue;
    const part = newPart(target);
    try {
      makeEmpty(part);
      copyInSteps(join(backupsFolder(from.folder), backup.name), part);
      const db = openPart(part, from.key);
      try {
        putBackBlobs(db, from.folder, oldBox);
        takeOutBlobs(db, to.folder, newBox);
        db.exec('VACUUM');
        db.pragma("cipher='chacha20'");
        db.pragma(to.key ? keyPragma('rekey', to.key) : "rekey=''");
      } finally {
        db.close();
      }
      rmSync(`${part}-journal`, { force: true });
      flush(part);
      if (verified(part, to.key).revision !== backup.revision) throw failed('a backup is not what its name says');
      renameOver(part, target);
    } catch {
      discardPart(part);
    }
  }
};
