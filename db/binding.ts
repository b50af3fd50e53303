import { existsSync, realpathSync, rmSync, statSync } from 'node:fs';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError } from '../shared/api/errors';
import { attachmentsOf, type Attachments } from './attachments';
import { changesOf, type Changes } from './changes';
import { connect, hasHotJournal, readHead } from './connection';
import { absenceOf, failureOf } from './failures';
import { hold, isFile, letGo, whereIs, wrote, type HeldFile } from './held';
import type { AtlasKey } from './keys';
import type { OpenedFile } from './opening';

/** An atlas and the file it is bound to at this moment. */
export type Connection = OpenedFile & {
  readonly file: HeldFile;
  readonly changes: Changes;
  readonly attachments: Attachments;
  readonly key: AtlasKey | null;
};

/**
 * Keeps an atlas with its file: follows it when it is renamed, notices when it is gone, takes it back when it returns.
 */
export type Binding = {
  /** Throws the trouble, or noAtlas once it is closed. */
  readonly current: () => Connection;
  readonly path: () => string;
  readonly trouble: () => AtlasError | null;
  readonly isAt: (path: string) => boolean;
  /** Looks where the file is. What is wrong is kept, so that nothing is called saved from then on. */
  readonly find: () => void;
  /** Throws where nothing can be written: readOnly, fileGone, driveRemoved. */
  readonly requireWritable: () => void;
  /** Notes that the database wrote other than by a change. */
  readonly wrote: () => void;
  /** Whether the file can still be read as it was: deleted it can, overwritten or on a drive that is gone it cannot. */
  readonly isReadable: () => boolean;
  /** Closes what is open and opens another file for this atlas, or the same one under another key. */
  readonly goOnAt: (path: string, key: AtlasKey | null) => void;
  readonly close: () => void;
};

export const atlasIdIn = (db: BetterSqlite3.Database): string =>
  (db.prepare('SELECT "value" FROM "meta" WHERE "name" = \'atlasId\'').pluck().get() as string | undefined) ?? '';

/** One state of one atlas, told from every other: whose it is, and its last change. */
const stateOf = (db: BetterSqlite3.Database): string =>
  JSON.stringify([
    atlasIdIn(db),
    db.prepare('SELECT "id", "at", "label" FROM "change" ORDER BY "id" DESC LIMIT 1').raw().get() ?? null,
  ]);

/** Whether the file at `path` holds this very state: it was put back, or synchronised with itself. It is only read. */
const holdsState = (path: string, key: AtlasKey | null, state: string): boolean => {
  try {
    if (!existsSync(path) || hasHotJournal(path) || (readHead(path).salt === null) !== (key === null)) return false;
    const db = connect(path, key, 'read');
    try {
      return stateOf(db) === state;
    } finally {
      db.close();
    }
  } catch {
    return false;
  }
};

/** What tells a file that was looked into from one that was written since. */
const looksOf = (path: string): string => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? '' : [stat.dev, stat.ino, stat.size, stat.mtimeMs].join(':');
};

/** Opens `path` by `openAt` and keeps it. Throws what `openAt` throws. */
export const bindingOf = (
  firstPath: string,
  firstKey: AtlasKey | null,
  openAt: (path: string, key: AtlasKey | null) => OpenedFile,
): Binding => {
  let path = firstPath;
  let trouble: AtlasError | null = null;
  let isSynchronous = false;
  /** What is to be opened and could not be yet: another program was faster. */
  let pending: { readonly path: string; readonly key: AtlasKey | null } | null = null;
  /** A file under our name that is not ours, as it looked when that was found out. */
  let foreign = '';

  /**
   * The last moment at which a change can still be taken back. Pages of it may be in the file already, so only its name
   * is asked for.
   */
  const beforeCommit = (): void => {
    const { file } = current();
    wrote(file);
    const absence = absenceOf(file);
    if (absence) throw absence;
  };
  /**
   * The file may have gone while the change was written: then the change is whole in memory, and the trouble is told.
   */
  const afterCommit = (): void => {
    const { file } = current();
    wrote(file);
    trouble = absenceOf(file);
  };
  const connected = (at: string, key: AtlasKey | null): Connection => {
    const opened = openAt(at, key);
    try {
      return {
        ...opened,
        key,
        file: hold(opened.copy?.path ?? at),
        changes: changesOf(opened.db, { before: beforeCommit, after: afterCommit }),
        attachments: attachmentsOf(opened.db),
      };
    } catch (error) {
      opened.db.close();
      opened.copy?.remove();
      throw error;
    }
  };
  let connection: Connection | null = connected(path, firstKey);

  const current = (): Connection => {
    if (!connection) throw trouble ?? new AtlasError('noAtlas', 'The atlas is closed.');
    return connection;
  };
  const close = (): void => {
    if (!connection) return;
    const { db, copy, file } = connection;
    connection = null;
    letGo(file);
    db.close();
    copy?.remove();
  };
  const openPending = (): void => {
    if (!pending) return;
    connection = connected(pending.path, pending.key);
    path = pending.path;
    pending = null;
    trouble = null;
    foreign = '';
    isSynchronous = false;
  };
  const goOnAt = (next: string, key: AtlasKey | null): void => {
    close();
    pending = { path: next, key };
    try {
      openPending();
    } catch (error) {
      trouble = failureOf(error, null, 'edit');
      throw trouble;
    }
  };
  const find = (): void => {
    try {
      openPending();
    } catch (error) {
      trouble = failureOf(error, null, 'edit');
    }
    if (!connection || connection.copy !== null) return;
    const { file, key, db } = connection;
    const where = whereIs(file);
    if (where.is === 'there') {
      trouble = null;
      return;
    }
    try {
      if (where.is === 'moved') {
        // The journal keeps the old name as long as the file is open, so it is opened anew.
        goOnAt(where.to, key);
        rmSync(`${file.path}-journal`, { force: true });
        return;
      }
      if (looksOf(file.path) !== foreign && holdsState(file.path, key, stateOf(db))) {
        goOnAt(file.path, key);
        return;
      }
      foreign = looksOf(file.path);
      trouble = absenceOf(file);
    } catch (error) {
      trouble = failureOf(error, file, 'edit');
    }
  };

  return {
    current,
    path: () => path,
    trouble: () => trouble,
    isAt: (other) => {
      const { file, copy } = current();
      return copy === null ? isFile(file, other) : existsSync(other) && realpathSync(other) === path;
    },
    find,
    requireWritable: () => {
      find();
      if (trouble) throw trouble;
      const { readOnly, db } = current();
      if (readOnly !== null) throw new AtlasError('readOnly', readOnly);
      if (isSynchronous) return;
      // Asked again at the first write of a run: the setting is what makes saved mean saved.
      if (db.pragma('synchronous', { simple: true }) !== 3) db.pragma('synchronous=EXTRA');
      isSynchronous = true;
    },
    wrote: () => {
      // Closed by the work itself, or gone: then there is nothing to note.
      if (connection) wrote(connection.file);
    },
    isReadable: () => {
      const { db, file } = current();
      if (whereIs(file).is === 'overwritten') return false;
      try {
        return db.pragma('quick_check(1)', { simple: true }) === 'ok';
      } catch {
        return false;
      }
    },
    goOnAt,
    close,
  };
};
