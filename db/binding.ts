import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { atlasIdIn } from './atlasId';
import { attachmentsOf, type Attachments } from './attachments';
import { layoutsOf, type Layouts } from './layouts';
import { momentsOf, type Moments } from './moments';
import { changesOf } from './changes';
import { connect, hasHotJournal, readHead } from './connection';
import { modeOf, OWNERS_ALONE } from './copy';
import { absenceOf, failureOf, type Doing } from './failures';
import { reserveFor, type Reserve } from './reserve';
import { hold, isFile, isHeld, letGo, nameInFolder, removeOwnJournal, whereIs, wrote, type HeldFile } from './held';
import type { AtlasKey } from './keys';
import type { OpenedFile } from './opening';
import type { Keeper } from './safety/keeper';
import type { Changes, Written } from './changing';

/** An atlas and the file it is bound to at this moment. */
export type Connection = OpenedFile & {
  readonly file: HeldFile;
  readonly changes: Changes;
  readonly attachments: Attachments;
  readonly moments: Moments;
  readonly layouts: Layouts;
  readonly key: AtlasKey | null;
  /** Keeps its edits a second time; null where it is only read, or nothing is to be kept of it. */
  readonly keeper: Keeper | null;
};
/** Does something with what is open, and tells what fails in words. */
export type Guarded = <T>(doing: Doing, work: (connection: Connection) => T) => T;
/** Begins to keep the edits of a file that was opened for writing. */
type KeepAt = (opened: OpenedFile, path: string, key: AtlasKey | null, changes: () => Changes) => Keeper | null;

/**
 * Keeps an atlas with its file: follows it when it is renamed, notices when it is gone, takes it back when it returns.
 */
export type Binding = {
  /** Throws the trouble, or noAtlas once it is closed. */
  readonly current: () => Connection;
  readonly path: () => string;
  /** Who may read and write the file, also where it is gone by now. */
  readonly mode: () => number;
  readonly trouble: () => AtlasError | null;
  readonly isAt: (path: string) => boolean;
  /** Looks where the file is. What is wrong is kept, so that nothing is called saved from then on. */
  readonly find: () => void;
  /** Throws where nothing can be written: readOnly, fileGone, driveRemoved. */
  readonly requireWritable: () => void;
  /**
   * Does a change. On a full disk it is done from the reserve: then it is saved, and nothing more is written until there
   * is room again.
   */
  readonly withReserve: <T>(work: () => T) => T;
  /** Whether the file can still be read as it was: deleted it can, overwritten or on a drive that is gone it cannot. */
  readonly isReadable: () => boolean;
  /** What is in memory, also where no file is open any more. */
  readonly inMemory: Changes['inMemory'];
  /** The key of the file that is open, or was to be. */
  readonly lastKey: () => AtlasKey | null;
  /** Closes what is open and opens another file for this atlas, or the same one under another key. */
  readonly goOnAt: (path: string, key: AtlasKey | null) => void;
  readonly close: () => void;
};

/** One state of one atlas, told from every other: whose it is, and its last change. */
const stateOf = (db: BetterSqlite3.Database): string =>
  JSON.stringify([
    atlasIdIn(db),
    db.prepare('SELECT "id", "at", "label" FROM "change" ORDER BY "id" DESC LIMIT 1').raw().get() ?? null,
  ]);

/** Whether the file at `path` holds this very state: it was put back, or synchronised with itself. It is only read. */
const holdsState = (path: string, key: AtlasKey | null, state: string): boolean => {
  try {
    // A file that is open here under another name is another atlas, and looking into it would drop its lock.
    if (!existsSync(path) || isHeld(path) || hasHotJournal(path) || (readHead(path).salt === null) !== (key === null))
      return false;
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
  keepAt: KeepAt = () => null,
): Binding => {
  let path = firstPath;
  let trouble: AtlasError | null = null;
  let isSynchronous = false;
  /** What is to be opened and could not be yet: another program was faster. */
  let pending: { readonly path: string; readonly key: AtlasKey | null; readonly file: HeldFile | null } | null = null;
  /** What was in memory of the connection that was closed last: all there is where the next one does not come. */
  let lastChanges: Changes | null = null;
  let lastMode = OWNERS_ALONE;
  /** A file under our name that is not ours, as it looked when that was found out. */
  let foreign = '';

  /** The last moment at which a change can still be taken back. */
  const beforeCommit = (written: readonly Written[]): void => {
    // What comes back while the file is opened is written before there is a connection.
    if (!connection) return;
    const absence = absenceOf(connection.file, true);
    if (absence) throw absence;
    connection.keeper?.before(written);
  };
  /**
   * The file may have gone, or been written into, while the change was written: then the change is whole in memory, and
   * the trouble is told.
   */
  const afterCommit = (): void => {
    if (!connection) return;
    const { file, db, keeper } = connection;
    keeper?.committed();
    const pages = db.pragma('page_count', { simple: true }) as number;
    const size = db.pragma('page_size', { simple: true }) as number;
    const isOurs = statSync(file.path, { throwIfNoEntry: false })?.size === pages * size;
    if (isOurs) wrote(file);
    trouble = absenceOf(file);
  };
  const aroundCommit = { before: beforeCommit, after: afterCommit, failed: () => connection?.keeper?.failed() };
  const connected = (at: string, key: AtlasKey | null): Connection => {
    const opened = openAt(at, key);
    try {
      const changes = changesOf(opened.db, aroundCommit);
      const keeper = keepAt(opened, at, key, () => changes);
      return {
        ...opened,
        key,
        keeper,
        file: hold(opened.copy?.path ?? at),
        changes,
        attachments: attachmentsOf(opened.db, aroundCommit),
        moments: momentsOf(opened.db),
        layouts: layoutsOf(opened.db, aroundCommit),
      };
    } catch (error) {
      opened.db.close();
      opened.copy?.remove();
      throw error;
    }
  };
  let connection: Connection | null = null;
  let reserve: Reserve | null = null;
  connection = connected(path, firstKey);

  const current = (): Connection => {
    if (!connection) throw trouble ?? new AtlasError('noAtlas', 'The atlas is closed.');
    return connection;
  };
  /** A file that is shown from a copy has a mode of its own, where it lies. */
  const mode = (): number => {
    if (!connection) return lastMode;
    return connection.copy === null ? connection.file.seen.mode : modeOf(path);
  };
  const close = (): void => {
    if (!connection) return;
    const { db, copy, file, changes, keeper } = connection;
    lastMode = mode();
    lastChanges = changes;
    connection = null;
    reserve?.remove();
    reserve = null;
    keeper?.close();
    letGo(file);
    db.close();
    copy?.remove();
  };
  /** Where the file that is to be opened is by now: it may have been renamed once more. */
  const presentPath = ({ path: at, file }: NonNullable<typeof pending>): string => {
    if (file === null || isFile(file, at)) return at;
    return nameInFolder(dirname(at), file) ?? nameInFolder(dirname(file.path), file) ?? at;
  };
  const openPending = (): void => {
    if (!pending) return;
    connection = connected(presentPath(pending), pending.key);
    path = connection.copy === null ? connection.file.path : pending.path;
    pending = null;
    trouble = null;
    foreign = '';
    isSynchronous = false;
  };
  const goOnAt = (next: string, key: AtlasKey | null, file: HeldFile | null = null): void => {
    close();
    pending = { path: next, key, file };
    try {
      openPending();
    } catch (error) {
      trouble = failureOf(error, null, 'edit');
      throw trouble;
    }
  };
  /** Whether the file, read again from the disk, is whole and holds what is in memory. */
  const isStillWhole = ({ db, changes }: Connection): boolean => {
    try {
      // Without it the pages would come from memory.
      db.pragma('shrink_memory');
      return db.pragma('quick_check(1)', { simple: true }) === 'ok' && changes.isInFile();
    } catch {
      return false;
    }
  };
  const follow = (to: string, { file, key }: Connection): void => {
    // The journal keeps the old name as long as the file is open, so it is opened anew.
    goOnAt(to, key, file);
    removeOwnJournal(file);
  };
  const lookFor = (held: Connection): void => {
    const { file, key, db } = held;
    const where = whereIs(file);
    if (where.is === 'there') {
      trouble = null;
    } else if (where.is === 'moved') {
      follow(where.to, held);
    } else if (where.is === 'touched' && isStillWhole(held)) {
      wrote(file);
      trouble = null;
    } else if (where.is === 'touched') {
      trouble = new AtlasError('fileGone', SENTENCES.fileOverwritten);
    } else if (looksOf(file.path) !== foreign && holdsState(file.path, key, stateOf(db))) {
      goOnAt(file.path, key);
    } else {
      foreign = looksOf(file.path);
      trouble = absenceOf(file);
    }
  };
  const find = (): void => {
    try {
      openPending();
      if (connection && connection.copy === null) lookFor(connection);
    } catch (error) {
      trouble = failureOf(error, connection?.file ?? null, 'edit');
    }
  };

  return {
    current,
    path: () => path,
    mode,
    trouble: () => trouble,
    isAt: (other) => {
      const { file, copy } = current();
      return copy === null ? isFile(file, other) : existsSync(other) && realpathSync(other) === path;
    },
    find,
    requireWritable: () => {
      find();
      if (trouble) throw trouble;
      const { readOnly, db, keeper } = current();
      if (readOnly !== null) throw new AtlasError('readOnly', readOnly);
      if (keeper !== null) reserve ??= reserveFor(path, keeper.vault()?.folder ?? null);
      if (reserve?.isUsed() === true && !reserve.fill()) throw new AtlasError('diskFull', SENTENCES.diskFullKept);
      if (isSynchronous) return;
      // Asked again at the first write of a run: the setting is what makes saved mean saved.
      if (db.pragma('synchronous', { simple: true }) !== 3) db.pragma('synchronous=EXTRA');
      isSynchronous = true;
    },
    withReserve: (work) => {
      try {
        return work();
      } catch (error) {
        if (failureOf(error, null, 'edit').code !== 'diskFull' || reserve?.use() !== true) throw error;
        return work();
      }
    },
    isReadable: () => connection !== null && whereIs(connection.file).is !== 'overwritten' && isStillWhole(connection),
    inMemory: () => (connection?.changes ?? lastChanges)?.inMemory() ?? { documents: [], missing: 0 },
    lastKey: () => connection?.key ?? pending?.key ?? null,
    goOnAt: (next, key) => goOnAt(next, key),
    close,
  };
};
