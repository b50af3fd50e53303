import { statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { AtlasError, SENTENCES } from '../shared/api/errors';
import { timeWords } from '../shared/conventions/writeDay';
import { openAtlas, type Atlas, type Unlock } from './atlas';
import { isHeld } from './held';
import { temporaryCopyOf } from './temporary';

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

const copied = async (path: string, unlock: Unlock | undefined): Promise<Atlas> => {
  if (isHeld(path)) throw new AtlasError('openElsewhere', SENTENCES.openElsewhere);
  const savedAt = statSync(path).mtime;
  const copy = temporaryCopyOf(path, ['-journal']);
  try {
    const ending = extname(path);
    const name = basename(path, ending);
    const at = timeWords(savedAt.toISOString()).replaceAll('/', '-');
    const atlas = await openAtlas(copy.path, {
      readOnly: `This is a copy of ${name}, which is open elsewhere, as it was saved on ${at}. It is for reading only: what is written there meanwhile is not in it.`,
      ...(unlock ? { unlock } : {}),
    });
    const close = (work: () => void): void => {
      work();
      copy.remove();
    };
    return {
      ...atlas,
      path: join(dirname(path), `${name} (as of ${at})${ending}`),
      readOnly: atlas.readOnly,
      // It has no file of its own that could be opened again, renamed or lost.
      isAt: () => false,
      look: () => false,
      trouble: () => null,
      close: () => close(atlas.close),
      closeAndForgetKey: () => close(atlas.closeAndForgetKey),
    };
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
