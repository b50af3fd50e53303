import { randomUUID } from 'node:crypto';
import { accessSync, constants, existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { danglingReferences } from '../shared/document/references';
import { attachmentsOf, type Attachments } from './attachments';
import { changesOf, type Changes } from './changes';
import { connect, readHead, type Mode } from './connection';
import { buildAt, copyTo, prepareCopy, removeUnfinished, renameOver } from './copy';
import { failureOf, identityOf, type Identity } from './failures';
import { keyFromPassphrase, keyFromRecoveryCode, newKey, recoveryCodeOf, type AtlasKey } from './keys';
import { ageOf, migrate, runSteps, STEPS, type Step } from './migrate';

export { atlasPart, type Change, type HistoryState, type LoggedChange } from './changes';
export type { Author } from './history';
export type { AtlasKey } from './keys';
export { failureOf } from './failures';

/** How a sealed atlas is opened. `key` is for reopening within a run. */
export type Unlock = { readonly passphrase: string } | { readonly recoveryCode: string } | { readonly key: AtlasKey };
export type AccountRow = { readonly id: string; readonly name: string; readonly people: number; readonly updatedAt: string | null; readonly archived: boolean; readonly asOf: string | null; readonly parentAccountId: string | null };

/** One open atlas file. Every method throws AtlasError. */
export type Atlas = Changes & Attachments & {
  readonly path: string;
  readonly atlasId: string;
  readonly isSealed: () => boolean;
  /** Why nothing can be written, in words, or null. */
  readonly readOnly: string | null;
  /** Which sample this is a working copy of, or null. */
  readonly sample: string | null;
  readonly accounts: () => readonly AccountRow[];
  /** Reads the whole file: what is wrong with it in sentences, none when it is sound. */
  readonly check: () => readonly string[];
  /** Writes a verified copy, sealed as the atlas is. Refuses to write over a file that is open here. */
  readonly copyTo: (path: string) => void;
  /** Seals the file; the answer is the recovery code. Throws alreadySealed. */
  readonly seal: (passphrase: string) => Promise<string>;
  /** Throws notSealed, wrongPassphrase. */
  readonly unseal: (passphrase: string) => Promise<void>;
  readonly changePassphrase: (passphrase: string, next: string) => Promise<string>;
  /** Whether this passphrase or code opens the file as it is now. The file itself is not read: it is held open. */
  readonly admits: (unlock: Unlock | undefined) => Promise<void>;
  readonly close: () => void;
};

export type CreateOptions = { readonly passphrase?: string; readonly sample?: string };
export type OpenOptions = { readonly unlock?: Unlock; readonly steps?: readonly Step[]; readonly readOnly?: boolean };

/** Files this process holds. Nobody may read one of these with `fs`: closing the handle would drop the lock. */
const held = new Set<string>();
const heldName = ({ dev, ino }: Identity): string => `${dev}:${ino}`;
const isHeld = (path: string): boolean => existsSync(path) && held.has(heldName(identityOf(path)));

const unlocked = async (salt: Buffer, unlock: Unlock | undefined): Promise<AtlasKey> => {
  if (!unlock) throw new AtlasError('passphraseNeeded', SENTENCES.passphraseNeeded);
  if ('key' in unlock) return unlock.key;
  if ('passphrase' in unlock) {
    const key = await keyFromPassphrase(unlock.passphrase, salt);
    if (!key) throw new AtlasError('wrongPassphrase', SENTENCES.wrongPassphrase);
    return key;
  }
  const key = keyFromRecoveryCode(unlock.recoveryCode, salt);
  if (!key) throw new AtlasError('wrongPassphrase', 'That recovery code does not open this atlas. Nothing was changed. Check every group of four, then try again.');
  return key;
};

const canWriteAt = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes a new atlas and opens it. Never writes over a file: throws fileExists, readOnly, diskFull.
 * The answer's recovery code is null for an atlas that is not sealed.
 */
export const createAtlas = async (path: string, options: CreateOptions = {}): Promise<{ readonly atlas: Atlas; readonly recoveryCode: string | null }> => {
  if (existsSync(path)) throw new AtlasError('fileExists', 'There is already a file with this name. It was not changed. Choose another name.');
  const key = options.passphrase === undefined ? null : await newKey(options.passphrase);
  try {
    buildAt(path, key, (db) => {
      runSteps(db, STEPS);
      const put = db.prepare('INSERT INTO "meta" ("name", "value") VALUES (?, ?)');
      put.run('atlasId', randomUUID());
      put.run('createdAt', new Date().toISOString());
      if (options.sample !== undefined) put.run('sample', options.sample);
    });
  } catch (error) {
    throw failureOf(error, null);
  }
  const atlas = await openAtlas(path, key ? { unlock: { key } } : {});
  return { atlas, recoveryCode: key ? recoveryCodeOf(key) : null };
};

/**
 * Opens an atlas. Throws notFound, notAnAtlas, damaged, openElsewhere, passphraseNeeded, wrongPassphrase, driveRemoved.
 * A newer file, and one in a folder that cannot be written, opens for reading only.
 */
export const openAtlas = async (givenPath: string, options: OpenOptions = {}): Promise<Atlas> => {
  const path = existsSync(givenPath) ? realpathSync(givenPath) : givenPath;
  if (isHeld(path)) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  let identity: Identity | null = null;
  try {
    const head = readHead(path);
    const key = head.sealed ? await unlocked(head.salt, options.unlock) : null;
    // The key took a while; meanwhile another window may have opened the same file.
    if (isHeld(path)) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
    identity = identityOf(path);
    return opened(path, key, options.steps ?? STEPS, options.readOnly === true ? 'read' : 'write');
  } catch (error) {
    throw failureOf(error, identity);
  }
};

type Connection = { db: BetterSqlite3.Database; changes: Changes; attachments: Attachments; key: AtlasKey | null; identity: Identity };

const checked = (db: BetterSqlite3.Database): void => {
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new AtlasError('damaged', SENTENCES.damaged);
};

const opened = (path: string, firstKey: AtlasKey | null, steps: readonly Step[], wanted: Mode): Atlas => {
  let readOnly: string | null = wanted === 'read' ? SENTENCES.readOnly : canWriteAt(path) ? null : SENTENCES.readOnly;
  let isSynchronous = false;

  const connected = (key: AtlasKey | null): Connection => {
    let db = connect(path, key, readOnly === null ? 'write' : 'read');
    try {
      const age = ageOf(db, steps);
      if (age === 'newer' && readOnly === null) {
        db.close();
        readOnly = SENTENCES.newerAtlas;
        db = connect(path, key, 'read');
      }
      checked(db);
      if (age === 'older') {
        if (readOnly !== null) throw new AtlasError('readOnly', 'This atlas is of an older version and cannot be brought up to date here. Copy it to a folder you may write to.');
        const version = db.pragma('user_version', { simple: true }) as number;
        const stamp = new Date().toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
        const copyPath = join(dirname(path), `${basename(path, '.atlas')} (version ${version}, ${stamp}).atlas`);
        migrate(db, steps, () => { copyTo(db, copyPath, key); return copyPath; });
      }
      const changes = readOnly === SENTENCES.newerAtlas ? readable(db) : changesOf(db, canWrite);
      const attachments = attachmentsOf(db, canWrite);
      const identity = identityOf(path);
      held.add(heldName(identity));
      return { db, changes, attachments, key, identity };
    } catch (error) {
      db.close();
      throw error;
    }
  };
  const canWrite = (): void => {
    if (readOnly !== null) throw new AtlasError('readOnly', readOnly);
    if (isSynchronous) return;
    // Asked again at the first write of a run: the setting is what makes saved mean saved.
    if (open().db.pragma('synchronous', { simple: true }) !== 3) open().db.pragma('synchronous=EXTRA');
    isSynchronous = true;
  };

  let connection: Connection | null = connected(firstKey);
  removeUnfinished(path);
  const open = (): Connection => {
    if (!connection) throw new AtlasError('noAtlas', 'The atlas is closed.');
    return connection;
  };
  const disconnect = (): void => {
    if (!connection) return;
    const { db, identity } = connection;
    connection = null;
    held.delete(heldName(identity));
    db.close();
  };
  const guarded = <T>(work: (current: Connection) => T): T => {
    const current = open();
    try {
      return work(current);
    } catch (error) {
      throw failureOf(error, current.identity);
    }
  };

  /** Replaces the file by one under another key. The old file is whole until the new one has its name. */
  const replaceBy = (key: AtlasKey | null): void => guarded((current) => {
    if (readOnly !== null) throw new AtlasError('readOnly', readOnly);
    const part = prepareCopy(current.db, path, current.key, key);
    // The new file takes the name while the old one is still locked: nobody can open the old one in between and write into
    // what has lost its name. Windows renames only over a file that nobody holds.
    if (process.platform === 'win32') disconnect();
    let isReplaced = false;
    try {
      renameOver(part, path);
      isReplaced = true;
    } finally {
      if (isReplaced) disconnect();
      else removeUnfinished(path);
      connection ??= connected(isReplaced ? key : current.key);
    }
  });
  const requireKey = async (passphrase: string): Promise<AtlasKey> => {
    const { key } = open();
    if (!key) throw new AtlasError('notSealed', 'This atlas is not sealed.');
    const given = await keyFromPassphrase(passphrase, key.salt);
    if (!given) throw new AtlasError('wrongPassphrase', SENTENCES.wrongPassphrase);
    return given;
  };
  const meta = (name: string): string | null => guarded(({ db }) => (db.prepare('SELECT "value" FROM "meta" WHERE "name" = ?').pluck().get(name) as string | undefined) ?? null);

  return {
    path,
    atlasId: meta('atlasId') ?? '',
    sample: meta('sample'),
    readOnly,
    isSealed: () => open().key !== null,
    accounts: () => guarded(({ db }) => db.prepare<[], Omit<AccountRow, 'archived'> & { archived: number }>(ACCOUNT_ROWS).all()
      .map((row) => ({ ...row, archived: row.archived === 1 }))),
    document: (accountId) => guarded(({ changes }) => changes.document(accountId)),
    atlasDocument: () => guarded(({ changes }) => changes.atlasDocument()),
    hasAccount: (accountId) => guarded(({ changes }) => changes.hasAccount(accountId)),
    revision: () => guarded(({ changes }) => changes.revision()),
    apply: (author, request) => guarded(({ changes }) => changes.apply(author, request)),
    putAccount: (author, accountId, label, diff) => guarded(({ changes }) => changes.putAccount(author, accountId, label, diff)),
    removeAccount: (author, accountId, label) => guarded(({ changes }) => changes.removeAccount(author, accountId, label)),
    undo: (author, accountId) => guarded(({ changes }) => changes.undo(author, accountId)),
    redo: (author, accountId) => guarded(({ changes }) => changes.redo(author, accountId)),
    history: (author, accountId) => guarded(({ changes }) => changes.history(author, accountId)),
    log: (accountId, limit) => guarded(({ changes }) => changes.log(accountId, limit)),
    addAttachment: (accountId, attachment) => guarded(({ attachments }) => attachments.addAttachment(accountId, attachment)),
    attachment: (id) => guarded(({ attachments }) => attachments.attachment(id)),
    copyAttachments: (ids, accountId) => guarded(({ attachments }) => attachments.copyAttachments(ids, accountId)),
    check: () => guarded(({ db, changes }) => {
      const integrity = (db.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[]).map((row) => row.integrity_check).filter((line) => line !== 'ok');
      const broken = (db.pragma('foreign_key_check') as readonly { readonly table: string }[]).map((row) => `A record of ${row.table} names one that is not there.`);
      const ids = db.prepare<[], string>('SELECT "id" FROM "account"').pluck().all() as unknown as readonly string[];
      return [...integrity, ...new Set(broken), ...ids.flatMap((id) => danglingReferences(changes.document(id)))];
    }),
    copyTo: (target) => guarded(({ db, key }) => {
      if (isHeld(target)) throw new AtlasError('fileExists', 'This file is open in the app. Choose another name for the copy.');
      copyTo(db, target, key);
    }),
    seal: async (passphrase) => {
      if (open().key) throw new AtlasError('alreadySealed', 'This atlas is already sealed.');
      const key = await newKey(passphrase);
      replaceBy(key);
      return recoveryCodeOf(key);
    },
    unseal: async (passphrase) => {
      await requireKey(passphrase);
      replaceBy(null);
    },
    changePassphrase: async (passphrase, next) => {
      await requireKey(passphrase);
      const key = await newKey(next);
      replaceBy(key);
      return recoveryCodeOf(key);
    },
    admits: async (unlock) => {
      const { key } = open();
      if (key) await unlocked(key.salt, unlock);
    },
    close: disconnect,
  };
};

/** A newer file may have lost what this version reads; then it cannot be shown at all. */
const readable = (db: BetterSqlite3.Database): Changes => {
  try {
    return changesOf(db, () => { throw new AtlasError('readOnly', SENTENCES.newerAtlas); });
  } catch {
    throw new AtlasError('newerAtlas', 'This atlas was written by a newer version that this one cannot show. It was not changed. Update the app to open it.');
  }
};

const ACCOUNT_ROWS = `SELECT a."id", a."name", a."archived", a."asOf", a."parentAccountId",
  (SELECT count(*) FROM "person" p WHERE p."accountId" = a."id" AND p."status" IN ('active', 'leaving')) AS "people",
  (SELECT max(c."at") FROM "change" c WHERE c."accountId" = a."id") AS "updatedAt"
  FROM "account" a ORDER BY a."name", a."id"`;
