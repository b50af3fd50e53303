import { AtlasError } from '../../shared/api/errors';
import { inUseIn, keptEditsIn, keptOfHalfIn, leftStatesIn, lostAtlasIn } from '../../shared/api/errorDetails';
import { messageOf } from '../../shared/api/messageOf';
import type { OpenWhich, ShowOpened } from '../state/dialog';
import { call } from '../host';
import { clientsHidden } from '../state/clients';
import { say } from '../state/messages';
import { openDialog, session } from '../state/session';
import { mayLeave } from '../state/unsaved';
import { broughtBackWords } from './broughtBack';
import { comeBackIn } from './locking';

/**
 * Opens an atlas. Where the person has to be asked something first, that dialog opens; else the answer is why it
 * failed, or null.
 */
export const openWith = async (
  which: OpenWhich,
  name: string,
  show: ShowOpened = comeBackIn,
): Promise<string | null> => {
  try {
    return await show(await call('atlas.open', which));
  } catch (error) {
    if (!(error instanceof AtlasError)) return messageOf(error);
    switch (error.code) {
      case 'passphraseNeeded':
        openDialog({ name: 'unlock', with: { which, name, show } });
        return null;
      case 'journalLeft':
        openDialog({
          name: 'goOnWith',
          with: {
            which,
            name,
            show,
            message: error.message,
            states: leftStatesIn(error.details),
            kept: keptOfHalfIn(error.details),
          },
        });
        return null;
      case 'halfChange':
        openDialog({
          name: 'goOnWith',
          with: { which, name, show, message: error.message, states: null, kept: keptOfHalfIn(error.details) },
        });
        return null;
      case 'openElsewhere':
        // Whoever comes back with edits needs the file itself.
        if (show !== comeBackIn) return error.message;
        openDialog({
          name: 'openElsewhere',
          with: { which, name, message: error.message, inUse: inUseIn(error.details) },
        });
        return null;
      case 'editsKept':
        openDialog({
          name: 'bringBack',
          with: { which, name, show, message: error.message, kept: keptEditsIn(error.details) },
        });
        return null;
      case 'atlasLost':
        openDialog({
          name: 'rescue',
          with: { which, name, show, message: error.message, lost: lostAtlasIn(error.details) },
        });
        return null;
      default:
        return error.message;
    }
  }
};

/** Opens what this window was opened for, a file or a copy of Safety, for reading only. */
export const openBesideOther = async ({
  file,
  name,
}: {
  readonly file: string | null;
  readonly name: string;
}): Promise<void> => {
  const failure = await openWith(
    file === null ? { forReading: 'kept' } : { file, forReading: 'file' },
    clientsHidden() ? 'This atlas' : name,
  );
  const why = session().atlas?.readOnly ?? null;
  if (failure !== null) say(failure, 'alert');
  // Nobody may take it for the atlas itself.
  else if (why !== null) say(why, 'lasting');
};

/**
 * Brings an atlas back whose file is gone or damaged, of its newest copy and the edits since. The answer is why it
 * cannot be, or null.
 */
export const bringBack = async (
  { file, recentId }: OpenWhich,
  passphrase: string | null,
  show: ShowOpened = comeBackIn,
): Promise<string | null> => {
  try {
    const { atlas, ...came } = await call('atlas.rescue', {
      ...(file === undefined ? {} : { file }),
      ...(recentId === undefined ? {} : { recentId }),
      ...(passphrase === null ? {} : { passphrase }),
    });
    const failure = await show(atlas);
    if (failure === null) say(broughtBackWords(came), came.missing === 0 ? 'lasting' : 'alert');
    return failure;
  } catch (error) {
    return messageOf(error);
  }
};

/** Opens an atlas chosen now, or one of the recent ones. What was open stays until the new one is. */
export const openAtlas = async (recentId?: string): Promise<void> => {
  if (!(await mayLeave())) return;
  try {
    const chosen = recentId === undefined ? await call('file.choose', { purpose: 'openAtlas' }) : null;
    if (recentId === undefined && !chosen) return;
    const known = session().started?.recent.find((one) => one.recentId === recentId)?.name;
    const name = clientsHidden() ? null : (chosen?.name ?? known ?? null);
    const failure = await openWith(chosen ? { file: chosen.file } : { recentId }, name ?? 'This atlas');
    // Whoever tries several files is told of which one it is said.
    if (failure !== null) say(name === null ? failure : `${name}: ${failure}`, 'alert');
  } catch (error) {
    say(messageOf(error), 'alert');
  }
};
