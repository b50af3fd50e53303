/** What a window does when the app behind it was ended and started again. */
import { call, watchHost } from '../host';
import { setHostPresence, useHostPresence, type KeptClosed } from '../state/hostPresence';
import { session, setSession } from '../state/session';
import { openWith } from './openAtlas';
import { goOnIn } from './sameAtlas';
import { messageOf } from '../../shared/api/messageOf';

const keepClosed = (message: string, next: KeptClosed['next']): void => setHostPresence({ closed: { message, next } });

const SEALED: KeptClosed = {
  message:
    'Not saved until you enter the passphrase: Account Atlas was started again, and this atlas is sealed. What you do meanwhile waits here.',
  next: 'unlock',
};

/** Opens what was open, as the list of recent files knows it. A dialog that is open stays: somebody may be typing. */
const openAgain = async (mayAsk: boolean): Promise<void> => {
  const { atlas, started } = session();
  if (atlas === null) return;
  if (atlas.sample !== null) {
    const failure = await goOnIn(await call('atlas.openSample', { sample: atlas.sample, startOver: false }));
    if (failure !== null) keepClosed(failure, 'choose');
    return;
  }
  const known = started?.recent.find(({ name, folder }) => name === atlas.name && folder === atlas.folder);
  if (known === undefined || known.missing) {
    keepClosed(
      `Not saved until you choose the file: Account Atlas was started again and does not find ${atlas.name} in ${atlas.folder}. What you do meanwhile waits here.`,
      'choose',
    );
    return;
  }
  if (atlas.sealed) setHostPresence({ closed: SEALED });
  if (!mayAsk && atlas.sealed) return;
  const failure = await openWith({ recentId: known.recentId }, atlas.name, goOnIn);
  if (failure !== null) keepClosed(failure, 'retry');
};

/**
 * Goes on with what was on screen, unless the host has it open anyway. The status line says what keeps it from that.
 */
export const goOnAgain = async (): Promise<void> => {
  try {
    const started = await call('app.start', null);
    setSession({ started });
    if (started.atlas !== null && useHostPresence.getState().closed === null) return;
    await openAgain(session().dialog === null);
  } catch (error) {
    keepClosed(messageOf(error), 'retry');
  }
};

/** Goes on in a file the person chooses. */
export const chooseAgain = async (): Promise<void> => {
  try {
    const chosen = await call('file.choose', { purpose: 'openAtlas' });
    if (!chosen) return;
    const failure = await openWith({ file: chosen.file }, chosen.name, goOnIn);
    if (failure !== null) keepClosed(failure, 'choose');
  } catch (error) {
    keepClosed(messageOf(error), 'choose');
  }
};

/** Follows the host as it goes and comes. Returns the way to stop. */
export const followPresence = (): (() => void) =>
  watchHost((presence, isAnew) => {
    if (isAnew && session().atlas !== null)
      setHostPresence({
        presence,
        closed: { message: 'Account Atlas is back. Opening the atlas again.', next: 'retry' },
      });
    else setHostPresence({ presence });
    // A host that was there all the time may have let go of the atlas while nobody listened.
    if (presence === 'here') void goOnAgain();
  });
