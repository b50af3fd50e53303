/** From the library to where a method is at work. */
import { METHOD_PLACES } from '../../shared/analysis/methodPlaces';
import { say } from '../state/messages';
import { session, setSession, showSection, goTo } from '../state/session';
import { showAccount, showAtlasPlace } from './atlasCommands';
import { useDocument } from '../state/documentStore';

/** Opens the place of a method. What is of one account opens in the one that was on screen last, else in the first. */
export const openMethod = async (id: string): Promise<void> => {
  const opens = METHOD_PLACES[id]?.opens;
  if (opens === undefined) return;
  if (opens.kind === 'above') {
    if (opens.page !== undefined) setSession({ programmePage: opens.page });
    if (opens.tab === 'matrix' || opens.tab === 'time') setSession({ portfolioTab: opens.tab });
    if (opens.tab === 'list' || opens.tab === 'criteria') setSession({ selectionTab: opens.tab });
    await showAtlasPlace(opens.place);
    return;
  }
  const { cameFrom, atlas } = session();
  const accounts = atlas?.accounts ?? [];
  const account = accounts.find((one) => one.id === cameFrom) ?? accounts.find((one) => !one.archived) ?? accounts[0];
  if (account === undefined) {
    say('This method works in an account, and the atlas has none yet. Add one under Accounts.');
    return;
  }
  if (useDocument.getState().accountId !== account.id) await showAccount(account.id);
  if (opens.kind === 'section') showSection(opens.section);
  else goTo(opens.place);
};
