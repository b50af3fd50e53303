/** From the boards of the programme into the account a line is about. */
import { useDocument } from '../state/documentStore';
import { attempt } from '../state/messages';
import { showSection } from '../state/session';
import { showAccount } from './atlasCommands';
import { showRecord } from './recordCommands';

const openThen = async (accountId: string, go: () => void): Promise<void> => {
  await attempt(() => showAccount(accountId));
  // Somebody may have stayed where something was left to save.
  if (useDocument.getState().accountId === accountId) go();
};

export const openPairing = (accountId: string, id: string): Promise<void> =>
  openThen(accountId, () => showRecord('sponsorPairing', id));
export const openPromise = (accountId: string, id: string): Promise<void> =>
  openThen(accountId, () => showRecord('commitment', id));
/** The 3-S screen of an account stands in the section on the customer. */
export const openFit = (accountId: string): Promise<void> => openThen(accountId, () => showSection('profile'));
