/** Removes the client of this window from the computer. */
import { call } from '../host';
import { closeAccount, settled } from '../state/documentStore';
import { dismissAll } from '../state/messages';
import { resetSession } from '../state/session';
import { messageOf } from '../../shared/api/messageOf';

/** Removes it and shows what was removed; the answer is why not, or null. `name` is what the person typed. */
export const removeClient = async (name: string): Promise<string | null> => {
  try {
    await settled();
    const removed = await call('client.remove', { name });
    const started = await call('app.start', null);
    closeAccount();
    // What was said of it may name it.
    dismissAll();
    resetSession('atlas', { started, dialog: { name: 'clientRemoved', with: { name: name.trim(), removed } } });
    return null;
  } catch (error) {
    return messageOf(error);
  }
};
