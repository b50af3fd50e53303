/** A joint session: with the customer in the room nothing that is not theirs is on a screen they can see. */
import { find } from '../../shared/document/document';
import { currentDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { projectorNow } from '../state/projector';
import { session } from '../state/session';
import { isHiding, toggleHiding } from './hidingCommands';
import { setProjector } from './projectorCommands';

/**
 * Turns the projector to the customer. Where there is none, the customer looks at this window: then opinions and notes
 * are taken off it.
 */
export const guardJointSession = (): void => {
  if (find(currentDocument(), 'agenda', session().running)?.withCustomer !== true) return;
  const projector = projectorNow();
  if (projector?.isThere === true) {
    if (projector.audience !== 'customer') void setProjector({ audience: 'customer' });
    return;
  }
  if (isHiding()) return;
  toggleHiding();
  say(
    'The customer is in the room and there is no projector’s window: opinions and notes are hidden in this one. What is not shared, such as money and rivals, is still in it; a projector’s window shows only what is theirs.',
    'alert',
  );
};
