/** The atlas on screen, opened again by a host that was started anew. */
import type { AtlasState } from '../../shared/api/contract';
import { call } from '../host';
import { readAgain, useDocument } from '../state/documentStore';
import { setHostPresence } from '../state/hostPresence';
import { say } from '../state/messages';
import { closeDialog, session, setSession } from '../state/session';

/**
 * Goes on in an atlas that was opened again: the account on screen is read, and what waited is sent. The answer says
 * why not where it is another one; then nothing of the screen goes into it.
 */
export const goOnIn = async (atlas: AtlasState): Promise<string | null> => {
  const { accountId } = useDocument.getState();
  if (accountId !== null && !atlas.accounts.some(({ id }) => id === accountId)) {
    await call('atlas.close', null);
    return 'This file does not hold the account on screen. Nothing was written into it. Choose the file of this atlas.';
  }
  setSession({ atlas });
  const { name } = session().dialog ?? {};
  if (name === 'unlock' || name === 'goOnWith' || name === 'bringBack' || name === 'rescue') closeDialog();
  setHostPresence({ closed: null });
  readAgain();
  say('Account Atlas is back, and this window goes on.');
  return null;
};
