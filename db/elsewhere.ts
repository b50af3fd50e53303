import { renameSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { timeWords } from '../shared/conventions/writeDay';
import { openAtlas, type Atlas, type Unlock } from './atlas';
import { isHeld } from './held';
import type { Vault } from './safety/compose';
import { vaultOf, type Copier } from './safety/copier';
import { temporaryCopyOf, temporaryPlace, type TemporaryCopy } from './temporary';

/** A file that is written while it is copied may come out torn: it is copied again this often. */
const MOST_TRIES = 5;
const PAUSE_MS = 150;

/** What a torn copy may look like. Everything else is said at once. */
const TORN: ReadonlySet<string> = new Set([
  'damaged',
  'notAnAtlas',
  'halfChange',
  'journalLeft',
  'diskFailed',
  'internal',
]);

const NEVER_WHOLE =
  'This atlas is being written so busily by another program that no whole copy of it could be made. Nothing was changed. Try again in a moment.';

/** An atlas from a copy that goes when it is closed, for reading only; `readOnly` says why. */
const shownFrom = async (
  copy: TemporaryCopy,
  { of, at, readOnly }: { readonly of: string; readonly at: string; readonly readOnly: string },
  unlock: Unlock | undefined,
): Promise<Atlas> => {
  const atlas = await openAtlas(copy.path, { readOnly, ...(unlock ? { unlock } : {}) });
  const close = (work: () => void): void => {
    work();
    copy.remove();
  };
  const ending = extname(of);
  return {
    ...atlas,
    path: join(dirname(of), `${basename(of, ending)} (as of ${at})${ending}`),
    copyOf: of,
    readOnly: atlas.readOnly,
    // It has no file of its own that could be opened again, renamed or lost.
    isAt: () => false,
    look: () => false,
    trouble: () => null,
    close: () => close(atlas.close),
    closeAndForgetKey: () => close(atlas.closeAndForgetKey),
  };
};
const nameOf = (path: string): string => basename(path, extname(path));
const whenWords = (at: string): string => timeWords(at).replaceAll('/', '-');

const copied = async (path: string, unlock: Unlock | undefined): Promise<Atlas> => {
  if (isHeld(path)) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  const at = whenWords(statSync(path).mtime.toISOString());
  const copy = temporaryCopyOf(path, ['-journal']);
  try {
    const readOnly = `This is a copy of ${nameOf(path)}, which is open elsewhere, as it was saved on ${at}. It is for reading only: what is written there meanwhile is not in it.`;
    return await shownFrom(copy, { of: path, at, readOnly }, unlock);
  } catch (error) {
    copy.remove();
    throw error;
  }
};

/** Which copy of what is kept is looked at. */
export type KeptCopy = {
  readonly vault: Vault;
  /** The file it is of. */
  readonly path: string;
  /** As it was after this change; null: with all that is kept. */
  readonly revision: number | null;
  /** Of when it is: ISO time. */
  readonly at: string;
};

/**
 * A backup as an atlas for reading only, under a name that says of when it is; nothing of what is kept is changed.
 * `why` goes on the sentence that says which copy it is. Throws notFound where no copy is good.
 */
export const openKeptCopy = async (
  { vault, path, revision, at }: KeptCopy,
  copier: Copier,
  why: string,
): Promise<Atlas> => {
  const copy = temporaryPlace(path);
  try {
    const { part } = await copier({ do: 'restore', vault, target: copy.path, revision });
    renameSync(part, copy.path);
    const { key } = vaultOf(vault);
    const when = whenWords(at);
    const readOnly = `This is the copy of ${nameOf(path)} of ${when}, ${why}`;
    return await shownFrom(copy, { of: path, at: when, readOnly }, key === null ? undefined : { key });
  } catch (error) {
    copy.remove();
    throw error;
  }
};

/**
 * A copy of an atlas that another program has open, for reading only and under a name that says of when it is. Throws
 * openElsewhere where none came out whole, passphraseNeeded, wrongPassphrase and what the disk throws.
 */
export const openCopyOf = async (path: string, unlock?: Unlock): Promise<Atlas> => {
  for (let times = 1; ; times += 1) {
    try {
      return await copied(path, unlock);
    } catch (error) {
      if (!(error instanceof AtlasError) || !TORN.has(error.code)) throw error;
      if (times === MOST_TRIES) throw new AtlasError('openElsewhere', NEVER_WHOLE);
    }
    await new Promise((resolve) => {
      setTimeout(resolve, PAUSE_MS * times);
    });
  }
};
