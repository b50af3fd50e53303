import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { requireNobodyAt } from '../../db/connection';
import { openCopyOf, openKeptCopy } from '../../db/elsewhere';
import { freeName, renameOver, setAsideJournal, stampNow } from '../../db/copy';
import { keyFromPassphrase, keyFromRecoveryCode, type AtlasKey } from '../../db/keys';
import { discardPart } from '../../db/parts';
import { backupsIn, type Backup } from '../../db/safety/backups';
import type { Restored, Vault } from '../../db/safety/compose';
import { backupsFolder, giveTo, keptAt, keysOfKept, type Kept } from '../../db/safety/places';
import { isHeld, type Atlas, type Unlock } from '../../db/atlas';
import { AtlasError, SENTENCES, type ErrorCode } from '../../shared/api/errors';
import type { LostAtlas } from '../../shared/api/errorDetails';
import type { Safety } from './safety';

/** Where copies and edits are kept. */
type KeptIn = Pick<Safety, 'folder'>;
/** What is kept of a file, under the key whose newest copy is the latest. */
type Found = { readonly kept: Kept; readonly folder: string; readonly salt: Buffer | null; readonly newest: Backup };

/** What is kept of what lay at a path; null where there is no copy. */
export const foundAt = (safety: KeptIn, path: string): Found | null => {
  const all = keptAt(safety.folder, path).flatMap((kept) =>
    keysOfKept(kept).flatMap(({ folder, salt }) => {
      const [newest] = backupsIn(backupsFolder(folder));
      return newest === undefined ? [] : [{ kept, folder, salt, newest }];
    }),
  );
  return all.toSorted((a, b) => b.newest.at.localeCompare(a.newest.at))[0] ?? null;
};

const IS_LOSS: Partial<Record<ErrorCode, 'missing' | 'damaged'>> = {
  notFound: 'missing',
  damaged: 'damaged',
  notAnAtlas: 'damaged',
};

const sentenceOf = (why: 'missing' | 'damaged', path: string): string =>
  why === 'missing'
    ? `“${basename(path)}” is not there any more. A copy of it and every edit since are kept on this computer: bring it back as a new file, or choose where the file lies now.`
    : `“${basename(path)}” is damaged and cannot be opened. It was not changed. A copy of it and every edit since are kept on this computer: bring the atlas back; the damaged file is set aside under another name.`;

/** What a crash, or a copy made in the middle of a change, left: the person may go on with it, or bring back what is kept. */
const IS_HALF: ReadonlySet<ErrorCode> = new Set(['halfChange', 'journalLeft']);

/**
 * A failure to open a file of which a copy is kept, as `atlasLost` with what there is, or with that in its details where
 * the file can be gone on with; else the failure as it is.
 */
export const lossOf = (safety: KeptIn, path: string, error: unknown): unknown => {
  if (!(error instanceof AtlasError)) return error;
  if (IS_HALF.has(error.code)) {
    const found = foundAt(safety, path);
    if (found === null) return error;
    const kept: LostAtlas = { why: 'halfChange', copyAt: found.newest.at, sealed: found.salt !== null };
    return new AtlasError(error.code, error.message, { ...Object(error.details), kept });
  }
  const why = IS_LOSS[error.code];
  const found = why === undefined ? null : foundAt(safety, path);
  if (why === undefined || found === null) return error;
  const details: LostAtlas = { why, copyAt: found.newest.at, sealed: found.salt !== null };
  return new AtlasError('atlasLost', sentenceOf(why, path), details);
};

/**
 * The bytes of a sealed file that tell its passphrase may be damaged themselves: then the passphrase fits what is kept
 * and not the file.
 */
export const isHeadDamaged = async (safety: KeptIn, path: string, unlock: Unlock | undefined): Promise<boolean> => {
  const found = foundAt(safety, path);
  if (!found?.salt || !unlock) return false;
  return (await keyFor(found.salt, unlock)) !== null;
};

const keyFor = async (salt: Buffer, unlock: Unlock): Promise<AtlasKey | null> => {
  if ('key' in unlock) return unlock.key.salt.equals(salt) ? unlock.key : null;
  if ('passphrase' in unlock) return keyFromPassphrase(unlock.passphrase, salt);
  return keyFromRecoveryCode(unlock.recoveryCode, salt);
};

/** The key of what is kept. Throws passphraseNeeded, wrongPassphrase. */
export const vaultOf = async ({ folder, salt }: Found, unlock: Unlock | undefined): Promise<Vault> => {
  if (salt === null) return { folder, key: null };
  if (!unlock) throw new AtlasError('passphraseNeeded', SENTENCES.passphraseNeeded);
  const key = await keyFor(salt, unlock);
  if (key === null) throw new AtlasError('wrongPassphrase', SENTENCES.wrongPassphrase);
  return { folder, key };
};

/** What came back, as it is told to the page. */
export const told = (
  { edits, missing, backupAt }: Restored,
  aside: string | null,
): { readonly copyAt: string; readonly edits: number; readonly missing: number; readonly aside: string | null } => ({
  copyAt: backupAt,
  edits,
  missing,
  aside: aside === null ? null : basename(aside),
});

/**
 * Puts an atlas of what is kept where its file was, which is set aside. Answers what came back and where the old file
 * is. Nobody has the file open. Throws openElsewhere, and what copying throws.
 */
export const placeRestored = (
  safety: KeptIn,
  kept: Kept,
  path: string,
  restored: Restored,
): { readonly aside: string | null } => {
  let aside: string | null = null;
  try {
    // Another program may have it open: then it is not ours to set aside.
    requireNobodyAt(path);
    if (existsSync(path)) {
      aside = freeName(path, `set aside ${stampNow()}`);
      renameOver(path, aside);
    }
    setAsideJournal(path);
    renameOver(restored.part, path);
  } catch (error) {
    discardPart(restored.part);
    if (aside !== null && !existsSync(path)) renameOver(aside, path);
    throw error;
  }
  giveTo(safety.folder, kept, restored.atlasId, path);
  return { aside };
};

/** A copy of a file that another program has open; where none comes out whole, what is kept of it on this computer. */
export const copyOrBackup = async (safety: Safety, path: string, unlock: Unlock | undefined): Promise<Atlas> => {
  try {
    return await openCopyOf(path, unlock);
  } catch (error) {
    const isTorn = error instanceof AtlasError && error.code === 'openElsewhere';
    const found = isTorn && !isHeld(path) ? foundAt(safety, path) : null;
    if (found === null) throw error;
    const vault = await vaultOf(found, unlock);
    const { revision, at } = found.newest;
    const why =
      'which is open elsewhere: its file could not be read whole. It is for reading only, and what was written since is not in it.';
    return openKeptCopy({ vault, path, revision, at }, safety.copier, why);
  }
};
