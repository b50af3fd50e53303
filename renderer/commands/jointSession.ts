/** A joint session: with the customer in the room nothing that is not theirs is on a screen they can see. */
import { agendaUnderWay } from '../../shared/document/agenda';
import { find } from '../../shared/document/document';
import { currentDocument } from '../state/documentStore';
import { projectorNow } from '../state/projector';
import { session } from '../state/session';
import { isHiding, startHiding, toggleHiding } from './hidingCommands';
import { setProjector } from './projectorCommands';

/**
 * Turns the projector to the customer. Where there is none, the customer looks at this window: then opinions and notes
 * are taken off it, and its steps show what they may see (`useCustomerScreen`).
 */
export const guardJointSession = (): void => {
  if (find(currentDocument(), 'agenda', session().running)?.withCustomer !== true) return;
  const projector = projectorNow();
  if (projector?.isThere === true) {
    if (projector.audience !== 'customer') void setProjector({ audience: 'customer' });
    return;
  }
  if (!isHiding()) toggleHiding();
};

let saidIn: string | null = null;
/** That what is captured in a joint session is shared with the customer: said once in each. */
export const sharedWords = (agenda: { readonly id: string; readonly withCustomer: boolean | null }): string | null => {
  if (agenda.withCustomer !== true || saidIn === agenda.id) return null;
  saidIn = agenda.id;
  return 'Said in front of the customer: decisions and actions of this session are shared with them.';
};

/**
 * Hides opinions in an account that comes on screen while a joint session is under way in it: whoever starts the app
 * again may do so before the customer. Called in the moment the account is there, so that nothing is drawn before.
 */
export const hideForJointSession = (): void => {
  if (isHiding() || projectorNow()?.isThere === true) return;
  if (agendaUnderWay(currentDocument())?.withCustomer === true) startHiding();
};
