/** Locks a sealed atlas, in this window and all others, and comes back to where one was. */
import { call, on } from '../host';
import type { ShowOpened } from '../state/dialog';
import { settled, useDocument } from '../state/documentStore';
import { setHostPresence } from '../state/hostPresence';
import { inHandIn, inHandNow, putBackTyping, sessionOf, type InHand } from '../state/inHand';
import { say } from '../state/messages';
import { openDialog, session, setSession } from '../state/session';
import { unsavedReason } from '../state/unsaved';
import { showAtlas } from './atlasCommands';
import { messageOf } from '../../shared/api/messageOf';

const NOT_SEALED =
  'Only a sealed atlas can be locked: without a passphrase anybody can open its file. Seal it, and it can be.';

/** Locks the atlas now, wherever one is and whatever is open. */
export const lockNow = async (): Promise<void> => {
  const { atlas } = session();
  if (atlas === null) return;
  if (!atlas.sealed) {
    say(NOT_SEALED, 'plain', [{ label: 'Seal this atlas', run: () => openDialog('seal') }]);
    return;
  }
  try {
    await call('atlas.lock', null);
  } catch (error) {
    say(messageOf(error), 'alert');
  }
};

/** Writes what is on its way, and hands over what is being typed. */
const getReady = async (): Promise<void> => {
  const inHand = inHandNow();
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  await settled();
  const unsaved = unsavedReason()?.slice(0, 500) ?? null;
  await call('lock.ready', { unsaved, inHand });
  // It stays open where something is saved nowhere: then the typing goes on.
  if (unsaved !== null && focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
};

const STILL_HERE =
  'Not saved until you enter the passphrase: the atlas was locked, and this was not written before. What you do meanwhile waits here.';

/**
 * A new page is the one sure way that nothing of the document is left in this one. Only what is saved nowhere keeps it.
 */
const leave = (): void => {
  if (useDocument.getState().saved.state !== 'saved')
    setHostPresence({ closed: { message: STILL_HERE, next: 'unlock' } });
  else location.reload();
};

/** What was in hand when this atlas was locked in this window; null where nothing was, or nobody says. */
const inHandOf = async (): Promise<InHand | null> => {
  try {
    return inHandIn((await call('lock.inHand', null)).inHand);
  } catch {
    return null;
  }
};

/** Shows an atlas; one that was locked in this window, where one was when it was, with what was being typed. */
export const comeBackIn: ShowOpened = async (atlas) => {
  const held = await inHandOf();
  const accountId = atlas.accounts.find(({ id }) => id === held?.accountId)?.id;
  await showAtlas(atlas, accountId);
  if (held === null || accountId === undefined) {
    if (held?.accountId === null) setSession({ dialog: held.dialog });
    return null;
  }
  setSession(sessionOf(held));
  void putBackTyping(held);
  return null;
};

/** Leaves the locked atlas for the start page. What was being typed is there again when it is opened. */
export const leaveLocked = (): void => setSession({ locked: null });

/** Hears when the atlas is locked, here or elsewhere. Returns the way to stop. */
export const followLocking = (): (() => void) => {
  const stops = [on('lock.asked', () => void getReady().catch(() => undefined)), on('atlas.locked', leave)];
  return () => {
    for (const stop of stops) stop();
  };
};
