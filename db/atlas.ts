import { existsSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { danglingReferences } from '../shared/document/references';
import type { Attachments } from './attachments';
import { counterpartRows, type CounterpartRow } from './counterpartRows';
import { accountRows, type AccountRow } from './accountRows';
import { atlasIdIn } from './atlasId';
import { bindingOf, type Binding, type Connection, type Guarded } from './binding';
import type { Changes } from './changing';
import { readHead } from './connection';
import { buildAt, copyTo, freeName, renameOver, setAsideJournal, stampNow } from './copy';
import { failureOf, requireUsableName } from './failures';
import { isHeld } from './held';
import type { GoOnWith } from '../shared/api/shapes';
import { newKey, recoveryCodeOf } from './keys';
import type { Layouts } from './layouts';
import { isOfAtlas } from './sameOrigin';
import { runSteps, STEPS, type Step } from './migrate';
import type { Moments } from './moments';
import { openFile } from './opening';
import { discardPart, removeUnfinished } from './parts';
import { rebuildOf, type Rebuild } from './rebuild';
import type { BackupReason } from './safety/backups';
import type { Copied, Vault } from './safety/compose';
import { copyHere, vaultOf, type Copier } from './safety/copier';
import { keeperOf, type SafetyOptions } from './safety/keeper';
import type { LeftEdits } from './safety/leftEdits';
import { finishKeys } from './safety/keyChange';
import { removeTemporaryCopies } from './temporary';
import type { AtlasKey } from './keys';
import { writeHandOver } from './handOver';
import { leftoversIn, type Leftovers } from './leftovers';
import { sealingOf, type Sealing } from './sealing';
import { startAtlas, writeFromMemory } from './fromMemory';
import { unlocked, type Unlock } from './unlock';

export { atlasPart } from './changedRows';
export type { Change } from './changing';
export type { LoggedChange } from './logged';
export type { Author } from './history';
export type { AtlasKey } from './keys';
export type { Unlock } from './unlock';
export type { Tried } from './journal';
export type { Sealed } from './sealing';
export { failureOf } from './failures';
export { isHeld, isHeldHandle } from './held';

/** One open atlas file. Every method throws AtlasError. */
export type Atlas = Omit<Changes, 'inMemory' | 'isInFile' | 'again'> &
  Attachments &
  Layouts &
  Moments &
  Sealing & {
    /** Where the file lies now: it follows a file that is renamed. */
    readonly path: string;
    readonly atlasId: string;
    /** The file this is a passing copy of, which goes when it is closed; null: it is a file of its own. */
    readonly copyOf: string | null;
    /** Whether the file at `path`, under whatever name, is the one that is open here. */
    readonly isAt: (path: string) => boolean;
    /** Whether the file at `path`, which is not open here, began as a copy of this atlas. */
    readonly isOrigin: (path: string) => boolean;
    /** Why nothing can be written, in words, or null. */
    readonly readOnly: string | null;
    /**
     * Why what is on screen is saved nowhere, in words, or null: the file was deleted or replaced, or its drive is
     * gone.
     */
    readonly trouble: () => string | null;
    /**
     * Looks where the file is, without touching it. Answers whether its name or the trouble with it changed since the
     * last time.
     */
    readonly look: () => boolean;
    /** Which sample this is a working copy of, or null. */
    readonly sample: string | null;
    readonly accounts: () => readonly AccountRow[];
    /** What other accounts have joined to this one. */
    readonly counterparts: (accountId: string) => readonly CounterpartRow[];
    /** Reads the whole file: what is wrong with it in sentences, none when it is sound. */
    readonly check: () => readonly string[];
    /** Makes the file again of its log alone, in memory, and says what of it is another. Reads everything. */
    readonly rebuild: () => Rebuild;
    /**
     * Writes a verified copy, sealed as the atlas is. Refuses to write over a file that is open, here or in another
     * program.
     */
    readonly copyTo: (path: string) => void;
    /**
     * Writes everything to another file and goes on there; the old file is left as it is. Where it can no longer be
     * read, what is in memory is written, and the answer says in words what that lacks; else it is null.
     */
    readonly saveElsewhere: (path: string) => string | null;
    /** Where its edits are kept a second time; null where they are not. */
    readonly vault: () => Vault | null;
    /** Edits that were kept and not taken in, when somebody went on with another state of the file. */
    readonly leftEdits: () => readonly LeftEdits[];
    /** Takes such edits away for good. Whether there were any of this name. */
    readonly forgetLeft: (id: string) => boolean;
    /** Why edits are kept nowhere else, in words, or null. */
    readonly keepingTrouble: () => string | null;
    /** How many edits came back from what was kept when it was opened. */
    readonly broughtBack: number;
    /**
     * Makes a verified backup of the atlas as it is at the moment of the call, however it is edited meanwhile; null
     * where nothing is kept. Throws diskFull, diskFailed.
     */
    readonly backUp: (reason: BackupReason, limit: number) => Promise<Copied | null>;
    /**
     * Goes on with another file under the name of this one, whose file is set aside under a name that is given back,
     * null where there was none any more. `part` is the new file under its temporary name; `placed` is called once it
     * has its own.
     */
    readonly goOnWithRestored: (part: string, placed: (path: string) => void) => string | null;
    /** Where words stand in the file, beside it and in what is kept of it: also in pages that are free. */
    readonly leftovers: (words: readonly string[]) => Leftovers;
    /**
     * Writes one account as a new atlas of its own, sealed with a passphrase, with or without its history. Throws
     * fileExists, diskFull, noAccount.
     */
    readonly handOver: (
      accountId: string,
      path: string,
      options: { readonly withHistory: boolean; readonly passphrase: string },
    ) => Promise<{ readonly recoveryCode: string; readonly key: AtlasKey }>;
    /** Opens another file with the key of this one. Throws what `openAtlas` throws. */
    readonly openAlike: (path: string, keeping: Keeping) => Promise<Atlas>;
    readonly close: () => void;
    /** Closes the file and overwrites its key in memory: nothing here opens it again without the passphrase. */
    readonly closeAndForgetKey: () => void;
  };

type CreateOptions = { readonly passphrase?: string; readonly sample?: string } & Keeping;
type Keeping = {
  /** Where its edits are kept a second time; null: nowhere. */
  readonly safety?: SafetyOptions | null;
  /** What makes backups. */
  readonly copier?: Copier;
};
export type OpenOptions = {
  readonly unlock?: Unlock;
  readonly steps?: readonly Step[];
  /** Looked at only; a text is what is said of why. */
  readonly readOnly?: boolean | string;
  /** What the person chose after journalLeft or halfChange. */
  readonly goOnWith?: GoOnWith;
} & Keeping;

/**
 * Makes a new atlas and opens it. Never writes over a file: throws fileExists, readOnly, diskFull.
 * The answer's recovery code is null for an atlas that is not sealed.
 */
export const createAtlas = async (
  path: string,
  options: CreateOptions = {},
): Promise<{ readonly atlas: Atlas; readonly recoveryCode: string | null }> => {
  if (existsSync(path))
    throw new AtlasError(
      'fileExists',
      'There is already a file with this name. It was not changed. Choose another name.',
    );
  requireUsableName(path);
  const key = options.passphrase === undefined ? null : await newKey(options.passphrase);
  try {
    buildAt(path, key, (db) => {
      runSteps(db, STEPS);
      startAtlas(db, options.sample);
    });
  } catch (error) {
    throw failureOf(error, null, 'copy');
  }
  const { safety = null, copier = copyHere } = options;
  const atlas = await openAtlas(path, { ...(key ? { unlock: { key } } : {}), safety, copier });
  return { atlas, recoveryCode: key ? recoveryCodeOf(key) : null };
};

const requireFree = (path: string): void => {
  if (isHeld(path)) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
};

/**
 * Opens an atlas. Throws notFound, notAnAtlas, damaged, openElsewhere, passphraseNeeded, wrongPassphrase, driveRemoved,
 * fileUnreadable, and journalLeft and halfChange, after which `goOnWith` says what the person chose, and editsKept, after
 * which `safety.edits` does.
 * A newer file, and one in a folder that cannot be written, opens for reading only.
 */
export const openAtlas = async (givenPath: string, options: OpenOptions = {}): Promise<Atlas> => {
  const path = existsSync(givenPath) ? realpathSync(givenPath) : givenPath;
  requireFree(path);
  try {
    const head = readHead(path);
    const key = head.salt ? await unlocked(head.salt, options.unlock) : null;
    // The key took a while; meanwhile another window may have opened the same file.
    requireFree(path);
    removeUnfinished(dirname(path));
    removeTemporaryCopies();
    const { steps = STEPS, readOnly = false, goOnWith, safety = null, copier = copyHere } = options;
    const binding = bindingOf(
      path,
      key,
      (at, withKey) => {
        const opened = openFile({ path: at, key: withKey, steps, isForReading: readOnly !== false, goOnWith });
        const isAsWished = typeof readOnly === 'string' && opened.readOnly === SENTENCES.readOnly;
        return isAsWished ? { ...opened, readOnly } : opened;
      },
      (opened, at, withKey, changes) =>
        safety === null || opened.readOnly !== null
          ? null
          : keeperOf({ db: opened.db, path: at, key: withKey, changes }, safety, existsSync),
    );
    await finishKeys(binding.current().keeper, copier);
    return atlasOver(binding, copier);
  } catch (error) {
    throw failureOf(error, null, 'open');
  }
};

const atlasOver = (binding: Binding, copier: Copier): Atlas => {
  const { current, requireWritable, withReserve } = binding;
  const guarded: Guarded = (doing, work) => {
    const connection = current();
    try {
      return work(connection);
    } catch (error) {
      throw failureOf(error, connection.copy === null ? connection.file : null, doing);
    }
  };
  const reading = <T>(work: (connection: Connection) => T): T => guarded('open', work);
  /** A change finds the file first: following it may take another connection than the one before. */
  const writing = <T>(work: (connection: Connection) => T): T => {
    requireWritable();
    return guarded('edit', (connection) => withReserve(() => work(connection)));
  };
  const meta = (name: string): string | null =>
    reading(
      ({ db }) =>
        (db.prepare('SELECT "value" FROM "meta" WHERE "name" = ?').pluck().get(name) as string | undefined) ?? null,
    );

  const requireNotHeld = (target: string): void => {
    if (isHeld(target))
      throw new AtlasError('fileExists', 'This file is open in the app. Choose another name for the copy.');
  };

  return {
    get path() {
      return binding.path();
    },
    get readOnly() {
      return current().readOnly;
    },
    get sample() {
      return meta('sample');
    },
    get atlasId() {
      return reading(({ db }) => atlasIdIn(db));
    },
    isAt: binding.isAt,
    isOrigin: (path) => reading(({ db, key }) => isOfAtlas(path, atlasIdIn(db), key)),
    trouble: () => binding.trouble()?.message ?? null,
    look: () => {
      const before = [binding.path(), binding.trouble()?.message];
      binding.find();
      return before[0] !== binding.path() || before[1] !== binding.trouble()?.message;
    },
    accounts: () => reading(({ db }) => accountRows(db)),
    counterparts: (accountId) => reading(({ db }) => counterpartRows(db, accountId)),
    document: (accountId) => reading(({ changes }) => changes.document(accountId)),
    atlasDocument: () => reading(({ changes }) => changes.atlasDocument()),
    hasAccount: (accountId) => reading(({ changes }) => changes.hasAccount(accountId)),
    revision: () => reading(({ changes }) => changes.revision()),
    apply: (author, request) => writing(({ changes }) => changes.apply(author, request)),
    putAccount: (author, accountId, label, diff) =>
      writing(({ changes }) => changes.putAccount(author, accountId, label, diff)),
    removeAccount: (author, accountId) =>
      writing(({ changes, keeper }) => {
        const change = changes.removeAccount(author, accountId);
        keeper?.forgot();
        return change;
      }),
    peopleSince: (accountId) => reading(({ changes }) => changes.peopleSince(accountId)),
    findPerson: (accountId, personId) => reading(({ changes }) => changes.findPerson(accountId, personId)),
    forgetPerson: (author, accountId, personId, choice) =>
      writing(({ changes, keeper }) => {
        const change = changes.forgetPerson(author, accountId, personId, choice);
        keeper?.forgot();
        return change;
      }),
    leftovers: (words) => reading(({ db, keeper }) => leftoversIn(db, binding.path(), keeper?.vault() ?? null, words)),
    openAlike: (other, keeping) => {
      const { key } = current();
      return openAtlas(other, { ...(key === null ? {} : { unlock: { key } }), ...keeping });
    },
    handOver: async (accountId, target, options) => {
      const { db, changes } = current();
      const documents = new Map(accountRows(db).map(({ id }) => [id, changes.document(id)]));
      try {
        return await writeHandOver(db, documents, accountId, target, options);
      } catch (error) {
        throw failureOf(error, null, 'copy');
      }
    },
    attachmentsOfAccount: (accountId) => reading(({ attachments }) => attachments.attachmentsOfAccount(accountId)),
    editCalled: (author, accountId, editId) => reading(({ changes }) => changes.editCalled(author, accountId, editId)),
    undo: (author, accountId, steps) => writing(({ changes }) => changes.undo(author, accountId, steps)),
    stepsBackTo: (author, accountId) => reading(({ changes }) => changes.stepsBackTo(author, accountId)),
    redo: (author, accountId, steps) => writing(({ changes }) => changes.redo(author, accountId, steps)),
    history: (author, accountId) => reading(({ changes }) => changes.history(author, accountId)),
    log: (accountId, limit, longest) => reading(({ changes }) => changes.log(accountId, limit, longest)),
    stateAt: (...asked) => reading(({ moments }) => moments.stateAt(...asked)),
    logMarks: () => reading(({ moments }) => moments.logMarks()),
    momentRows: (...asked) => reading(({ moments }) => moments.momentRows(...asked)),
    loggedDiff: (accountId, revision) => reading(({ changes }) => changes.loggedDiff(accountId, revision)),
    layouts: (accountId) => reading(({ layouts }) => layouts.layouts(accountId)),
    keepLayout: (accountId, layout) =>
      writing(({ changes, layouts }) => {
        if (changes.hasAccount(accountId)) layouts.keepLayout(accountId, layout);
      }),
    addAttachment: (accountId, attachment) =>
      writing(({ attachments }) => attachments.addAttachment(accountId, attachment)),
    attachment: (id) => reading(({ attachments }) => attachments.attachment(id)),
    copyAttachments: (ids, accountId) => writing(({ attachments }) => attachments.copyAttachments(ids, accountId)),
    check: () =>
      reading(({ db, changes }) => {
        const integrity = (db.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[])
          .map((row) => row.integrity_check)
          .filter((line) => line !== 'ok');
        const broken = (db.pragma('foreign_key_check') as readonly { readonly table: string }[]).map(
          (row) => `A record of ${row.table} names one that is not there.`,
        );
        const ids = db.prepare<[], string>('SELECT "id" FROM "account"').pluck().all() as unknown as readonly string[];
        return [...integrity, ...new Set(broken), ...ids.flatMap((id) => danglingReferences(changes.document(id)))];
      }),
    rebuild: () => reading(({ db }) => rebuildOf(db)),
    copyTo: (target) =>
      guarded('copy', ({ db, key }) => {
        requireNotHeld(target);
        copyTo(db, target, key, binding.mode());
      }),
    saveElsewhere: (target) => {
      requireNotHeld(target);
      binding.find();
      const key = binding.lastKey();
      try {
        const isReadable = binding.isReadable();
        const notice = isReadable ? null : writeFromMemory(target, key, binding);
        if (isReadable) copyTo(current().db, target, key, binding.mode());
        binding.goOnAt(realpathSync(target), key);
        return notice;
      } catch (error) {
        throw failureOf(error, null, 'copy');
      }
    },
    ...sealingOf(binding, guarded, copier),
    copyOf: null,
    vault: () => current().keeper?.vault() ?? null,
    leftEdits: () => reading(({ keeper }) => keeper?.left() ?? []),
    forgetLeft: (id) => guarded('copy', ({ keeper }) => keeper?.forgetLeft(id) ?? false),
    keepingTrouble: () => current().keeper?.trouble() ?? null,
    broughtBack: current().keeper?.broughtBack ?? 0,
    backUp: async (reason, limit) => {
      const { keeper, changes } = current();
      const vault = keeper?.vault() ?? null;
      if (keeper === null || vault === null) return null;
      const made = await copier({
        do: 'backup',
        vault: vaultOf(vault),
        revision: changes.revision(),
        reason,
        limit,
      });
      keeper.turn();
      return made;
    },
    goOnWithRestored: (part, placed) => {
      const path = binding.path();
      const key = binding.lastKey();
      binding.close();
      const aside = existsSync(path) ? freeName(path, `set aside ${stampNow()}`) : null;
      try {
        if (aside !== null) renameOver(path, aside);
        setAsideJournal(path);
        renameOver(part, path);
      } catch (error) {
        discardPart(part);
        if (aside !== null && !existsSync(path)) renameOver(aside, path);
        throw failureOf(error, null, 'copy');
      }
      placed(path);
      binding.goOnAt(path, key);
      return aside;
    },
    close: binding.close,
    closeAndForgetKey: () => {
      const key = binding.lastKey();
      binding.close();
      key?.key.fill(0);
    },
  };
};
