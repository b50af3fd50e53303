import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import type { KeptEdits } from '../../shared/api/errorDetails';
import { AtlasError, editsKeptAhead, SENTENCES } from '../../shared/api/errors';
import { atlasIdIn } from '../atlasId';
import type { Changes, Written } from '../changing';
import { prepareCopy, renameOver } from '../copy';
import { codeOf } from '../failures';
import type { AtlasKey } from '../keys';
import { removeUnfinished } from '../parts';
import { backupsIn, nameOfBackup, type BackupReason } from './backups';
import { keepBlob } from './blobs';
import { boxOf } from './box';
import { goOnWithJournal, newJournal, readJournal, type Journal, type ReadJournal } from './journalFile';
import {
  DELETED,
  endOf,
  FORGOT,
  LINE_COLUMNS,
  markOf,
  saysAll,
  type AttachmentLine,
  type Entry,
  type LogEnd,
  type LogLine,
} from './line';
import type { Vault } from './compose';
import { forgetLeft, leftEditsOf, leftUnder, type LeftEdits } from './leftEdits';
import {
  backupsFolder,
  finishForgetting,
  folderOfKey,
  forgetKept,
  keptFor,
  keptOf,
  leave,
  makeFolder,
  newKept,
  noteFile,
  otherKeys,
  type Kept,
} from './places';
import { wipeScratches } from './scratch';

/** What somebody chose where more edits are kept than the file holds. */
export type EditsChoice = 'bringBack' | 'leave';
/** Where edits and copies of atlases are kept, and what was chosen for this one. */
export type SafetyOptions = { readonly folder: string; readonly edits?: EditsChoice };

/** Keeps the edits of one open file a second time. */
export type Keeper = {
  /** Writes down and syncs what is about to be committed. Throws diskFull where there is no room. */
  readonly before: (written: readonly Written[]) => void;
  /** What was told of last is committed. */
  readonly committed: () => void;
  /** What was told of last was not committed. */
  readonly failed: () => void;
  /** The account that was deleted, or the person who was forgotten, goes from everything that is kept. */
  readonly forgot: () => void;
  /** Where it is kept; null where nothing can be kept. */
  readonly vault: () => Vault | null;
  /** Edits that were kept and not taken in, when somebody went on with another state of the file. */
  readonly left: () => readonly LeftEdits[];
  /** Takes such edits away for good. Whether there were any of this name. */
  readonly forgetLeft: (id: string) => boolean;
  /** What was left under the key the file had before, and where it is to be under its own. */
  readonly leftUnder: (before: AtlasKey | null) => readonly { readonly from: Vault; readonly to: Vault }[];
  /** Folders of what is kept under other keys; they go once everything is made anew. */
  readonly otherKeys: () => readonly string[];
  /** Why nothing is kept, in words, or null. */
  readonly trouble: () => string | null;
  /** Edits that came back when the file was opened. */
  readonly broughtBack: number;
  /** Makes a copy of the file itself, where none can be made of what is kept. */
  readonly copyNow: (reason: BackupReason) => void;
  /** Begins another file of the journal where the one that is written to has grown. */
  readonly turn: () => void;
  readonly close: () => void;
};

type Open = {
  readonly db: BetterSqlite3.Database;
  readonly changes: () => Changes;
  readonly path: string;
  readonly key: AtlasKey | null;
};

const LONGEST_PART = 1024 * 1024;
const MOST_LABELS = 6;

const logFrom = (db: BetterSqlite3.Database, after: number): readonly LogLine[] =>
  db.prepare<[number], LogLine>(`SELECT ${LINE_COLUMNS} FROM "change" WHERE "id" > ? ORDER BY "id"`).all(after);
const markAt = (db: BetterSqlite3.Database, revision: number): string => {
  const line = db.prepare<[number], LogLine>(`SELECT ${LINE_COLUMNS} FROM "change" WHERE "id" = ?`).get(revision);
  return line === undefined ? '' : markOf(line);
};
/** The last time something was taken out of the log for good: an account, or a person. */
const lastDeletion = (db: BetterSqlite3.Database): number =>
  (db
    .prepare('SELECT max("id") FROM "change" WHERE "label" IN (?, ?) AND "windowId" IS NULL')
    .pluck()
    .get(DELETED, FORGOT) as number | null) ?? 0;
const hasAttachment = (db: BetterSqlite3.Database, id: string): boolean =>
  db.prepare('SELECT count(*) FROM "attachment" WHERE "id" = ?').pluck().get(id) === 1;

/** How what is kept and the file stand to each other. */
type Standing =
  | { readonly is: 'equal' }
  /** The journal holds more; it goes on from where the file ends. */
  | { readonly is: 'ahead'; readonly entries: readonly Entry[] }
  /** The file holds more; the journal can go on. */
  | { readonly is: 'behind' }
  /** They are two histories. */
  | { readonly is: 'other' };

/** The place of the last entry the file holds, or null where it holds another history than the journal. */
const commonEnd = (db: BetterSqlite3.Database, journal: ReadJournal, end: LogEnd): number | null => {
  if (end.revision === journal.base.revision) return end.mark === journal.base.mark ? 0 : null;
  const at = journal.entries.findIndex(
    (entry) => entry.is === 'change' && entry.line.id === end.revision && markOf(entry.line) === end.mark,
  );
  if (at < 0) return null;
  const isHeld = (entry: Entry | undefined): boolean => entry?.is === 'attachment' && hasAttachment(db, entry.line.id);
  let next = at + 1;
  while (isHeld(journal.entries[next])) next += 1;
  return next;
};

const standingOf = (db: BetterSqlite3.Database, journal: ReadJournal): Standing => {
  const end = endOf(db);
  if (end.revision > journal.end.revision)
    return markAt(db, journal.end.revision) === journal.end.mark ? { is: 'behind' } : { is: 'other' };
  const common = commonEnd(db, journal, end);
  if (common === null) return { is: 'other' };
  const entries = journal.entries
    .slice(common)
    .filter((entry) => entry.is === 'change' || !hasAttachment(db, entry.line.id));
  return entries.length === 0 ? { is: 'equal' } : { is: 'ahead', entries };
};

/** Throws editsKept with what is kept, for the person to choose. */
const ask = (standing: Standing, journal: ReadJournal, db: BetterSqlite3.Database): never => {
  const entries = standing.is === 'ahead' ? standing.entries : [];
  const lines = entries.flatMap((entry) => (entry.is === 'change' ? [entry.line] : []));
  const attached = entries.flatMap((entry) => (entry.is === 'attachment' ? [`Attach ${entry.line.name}`] : []));
  const last = journal.entries.findLast((entry) => entry.is === 'change');
  throw new AtlasError(
    'editsKept',
    standing.is === 'ahead' ? editsKeptAhead(entries.length) : SENTENCES.editsKeptOther,
    {
      kind: standing.is === 'ahead' ? 'ahead' : 'other',
      edits: entries.length,
      firstAt: lines[0]?.at ?? null,
      lastAt: (lines.at(-1) ?? (last?.is === 'change' ? last.line : undefined))?.at ?? null,
      labels: [...lines.map(({ label }) => label), ...attached].slice(-MOST_LABELS).toReversed(),
      fileAt: (db.prepare('SELECT max("at") FROM "change"').pluck().get() as string | null) ?? null,
    } satisfies KeptEdits,
  );
};

/** Takes away what is kept of files of this atlas that are not there any more, and all that is kept of this one. */
const forgetAll = (safety: string, atlasId: string, own: Kept, isThere: (path: string) => boolean): void => {
  for (const kept of keptOf(safety, atlasId))
    if (kept.folder === own.folder || kept.file.leftAt !== null || !isThere(kept.file.path)) forgetKept(kept);
};

/**
 * Begins to keep the edits of a file that was just opened for writing. Throws editsKept, with details, where more is
 * kept than the file holds and nobody has chosen yet. Where the folder cannot be written the app goes on without:
 * `trouble` says so.
 */
export const keeperOf = (open: Open, safety: SafetyOptions, isThere: (path: string) => boolean): Keeper => {
  const { db, path, key } = open;
  const box = boxOf(key);
  const atlasId = atlasIdIn(db);
  const whose = { safety: safety.folder, atlasId, path, key };
  let kept: Kept | null = null;
  let journal: Journal | null = null;
  let trouble: string | null = null;
  let broughtBack = 0;

  const fail = (): void => {
    trouble = SENTENCES.nothingKept;
    try {
      journal?.close();
    } catch {
      // It is given up anyway.
    }
    journal = null;
  };
  const folder = (): string => {
    if (kept === null) throw new Error('Nothing is kept of this file.');
    return folderOfKey(kept, key);
  };
  const isSameDisk = (): boolean => statSync(folder()).dev === statSync(path).dev;
  const place = () => ({ folder: folder(), atlasId, box });

  const copyNow = (reason: BackupReason): void => {
    const backups = backupsFolder(folder());
    makeFolder(backups);
    const name = nameOfBackup(new Date().toISOString(), endOf(db).revision, reason);
    renameOver(prepareCopy(db, join(backups, name), key, key, 0o600), join(backups, name));
  };
  /** Begins anew: a copy of the file as it is, and a journal from there. */
  const beginAnew = (reason: BackupReason): void => {
    makeFolder(folder());
    copyNow(reason);
    journal?.close();
    journal = newJournal(place(), endOf(db));
  };

  const attachmentLine = (id: string): AttachmentLine => {
    const row = db
      .prepare<[string], Omit<AttachmentLine, 'blob'> & { bytes: Buffer }>(
        'SELECT "id", "accountId", "name", "mediaType", "addedAt", "bytes" FROM "attachment" WHERE "id" = ?',
      )
      .get(id);
    if (row === undefined) throw new Error('There is no such attachment.');
    const { bytes, ...line } = row;
    return { ...line, blob: keepBlob(folder(), box, bytes) };
  };
  const entryOf = (written: Written): Entry =>
    written.is === 'change'
      ? { is: 'change', line: written.line }
      : { is: 'attachment', line: attachmentLine(written.id) };

  /** The file was edited where nothing could be kept, on another computer perhaps: the journal takes up what came. */
  const catchUp = (read: ReadJournal): void => {
    const lines = logFrom(db, read.end.revision);
    if (!lines.every(saysAll)) {
      beginAnew('opened');
      return;
    }
    const since = lines[0]?.at ?? '';
    const ids = db
      .prepare<[string], string>('SELECT "id" FROM "attachment" WHERE "addedAt" >= ?')
      .pluck()
      .all(since) as unknown as readonly string[];
    journal = goOnWithJournal(place(), read);
    journal.add([
      ...ids.map((id): Entry => ({ is: 'attachment', line: attachmentLine(id) })),
      ...lines.map((line): Entry => ({ is: 'change', line })),
    ]);
  };
  const bringBack = (entries: readonly Entry[]): void => {
    const changes = open.changes();
    for (const entry of entries) {
      if (entry.is === 'change') changes.again(entry.line);
      broughtBack += 1;
    }
  };

  const startIn = (own: Kept): void => {
    kept = noteFile(own, path);
    removeUnfinished(backupsFolder(folder()));
    let read: ReadJournal | null = null;
    try {
      read = readJournal(folder(), box);
    } catch {
      // What cannot be read is made anew.
    }
    const hasBackup = backupsIn(backupsFolder(folder())).length > 0;
    const deletion = lastDeletion(db);
    if (deletion > 0 && (read?.base.revision ?? 0) < deletion) {
      // It was deleted on another computer, or the app ended before what is kept was taken away.
      forgetAll(safety.folder, atlasId, own, isThere);
      kept = newKept(safety.folder, atlasId, path);
      beginAnew('opened');
      return;
    }
    if (read === null || !hasBackup || read.atlasId !== atlasId) {
      beginAnew('opened');
      return;
    }
    const standing = standingOf(db, read);
    switch (standing.is) {
      case 'equal':
        journal = goOnWithJournal(place(), read);
        break;
      case 'behind':
        catchUp(read);
        break;
      case 'ahead':
      case 'other':
        // Another history cannot be done again in this file: what was saved comes back as a file of its own.
        if (safety.edits === undefined || (safety.edits === 'bringBack' && standing.is === 'other'))
          ask(standing, read, db);
        if (safety.edits === 'bringBack' && standing.is === 'ahead') {
          bringBack(standing.entries);
          // What came back is in the journal already.
          journal = goOnWithJournal(place(), read);
        } else {
          leave(kept);
          kept = newKept(safety.folder, atlasId, path);
          beginAnew('opened');
        }
    }
  };

  const start = (): void => {
    try {
      mkdirSync(safety.folder, { recursive: true, mode: 0o700 });
      finishForgetting(safety.folder, atlasId);
      startIn(keptFor(safety.folder, atlasId, path) ?? newKept(safety.folder, atlasId, path));
    } catch (error) {
      if (error instanceof AtlasError && error.code === 'editsKept') throw error;
      fail();
    }
  };
  start();

  return {
    before: (written) => {
      if (journal === null || written.length === 0) return;
      try {
        journal.add(written.map(entryOf));
      } catch (error) {
        // A full disk is one for the atlas as well where both lie on it; that is told as such.
        if (['ENOSPC', 'EDQUOT'].includes(codeOf(error)) && isSameDisk()) throw error;
        fail();
      }
    },
    committed: () => journal?.settle(),
    failed: () => {
      try {
        journal?.takeBack();
      } catch {
        fail();
      }
    },
    forgot: () => {
      if (kept === null) return;
      try {
        journal?.close();
        journal = null;
        forgetAll(safety.folder, atlasId, kept, isThere);
        kept = newKept(safety.folder, atlasId, path);
        beginAnew('opened');
      } catch {
        fail();
      }
    },
    vault: () => (journal === null || kept === null ? null : { folder: folder(), key }),
    left: () => leftEditsOf(db, whose),
    forgetLeft: (id) => forgetLeft(safety.folder, atlasId, path, id),
    leftUnder: (before) => leftUnder(whose, before),
    otherKeys: () => (kept === null ? [] : otherKeys(kept, key)),
    trouble: () => trouble,
    get broughtBack() {
      return broughtBack;
    },
    copyNow: (reason) => {
      try {
        copyNow(reason);
      } catch {
        // The next one may find room.
      }
    },
    turn: () => {
      try {
        if (journal !== null && journal.length() > LONGEST_PART) journal.turn();
      } catch {
        fail();
      }
    },
    close: () => {
      try {
        journal?.close();
      } catch {
        // Everything in it was synced.
      }
      journal = null;
    },
  };
};

/** Takes away what is kept under other keys. */
export const dropOtherKeys = (folders: readonly string[]): void => {
  for (const folder of folders) wipeScratches(folder);
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
};
