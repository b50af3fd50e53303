/** The projector: opened, neutral at one key, for whom, going along or staying put; pointing at things. */
import type { Audience } from '../../shared/audience/viewer';
import { commandOf, type CommandId } from '../../shared/commands';
import { agendaUnderWay } from '../../shared/document/agenda';
import { find } from '../../shared/document/document';
import { call } from '../host';
import { currentDocument, useDocument } from '../state/documentStore';
import { keyWords } from '../state/keyWords';
import { attempt, say } from '../state/messages';
import { pointingNow, projectorNow, setPointing, setProjectorState, type Pointing } from '../state/projector';
import { openDialog, session } from '../state/session';

const keyOf = (id: CommandId): string => keyWords(commandOf(id).keys);

/** For whom a projector is at first: a joint session is for who is in it. */
const usualAudience = (): Audience => {
  if (useDocument.getState().accountId === null) return 'team';
  const content = currentDocument();
  const running = find(content, 'agenda', session().running) ?? agendaUnderWay(content);
  return running?.withCustomer === true ? 'customer' : 'team';
};

/** Opens the projector’s window; where it is open, shows what can be chosen of it. */
export const openProjector = async (audience: Audience = usualAudience()): Promise<void> => {
  if (projectorNow()?.isThere === true) {
    openDialog('projector');
    return;
  }
  await attempt(async () => {
    const { address } = await call('projector.open', { audience });
    // A window that knew its opener would start with a copy of this one's secret.
    if (address !== null) window.open(address, '_blank', 'popup,noopener,width=1280,height=720');
    say(
      `The projector’s window is open, for ${audience === 'customer' ? 'the customer' : 'the team'}. Drag it to the projector and fill the screen; ${keyOf('projector.neutral')} turns it neutral.`,
    );
  });
};

const NONE = (): string => `No projector’s window is open. ${keyOf('projector.open')} opens one.`;

type Wish = { readonly audience?: Audience; readonly follows?: boolean; readonly isNeutral?: boolean };
/** Sets what is given; says so where there is no projector. */
export const setProjector = async (wish: Wish): Promise<void> => {
  const before = projectorNow();
  if (before?.isThere !== true) {
    say(NONE());
    return;
  }
  // What was chosen shows at once; the host says how it stands.
  setProjectorState({ ...before, ...wish });
  await attempt(async () => setProjectorState(await call('projector.set', wish)));
};

/** The one key from anywhere: the neutral page at once, and back. */
export const toggleNeutral = (): void => {
  const isNeutral = projectorNow()?.isNeutral !== true;
  void setProjector({ isNeutral });
};
export const toggleFollowing = (): void => void setProjector({ follows: projectorNow()?.follows !== true });
export const toggleAudience = (): void =>
  void setProjector({ audience: projectorNow()?.audience === 'customer' ? 'team' : 'customer' });

export const closeProjector = async (): Promise<void> => {
  if (projectorNow() === null) {
    say(NONE());
    return;
  }
  await attempt(async () => {
    await call('projector.close', null);
    setProjectorState(null);
  });
};

/** Switches a way of pointing on, or off where it is on. */
export const togglePointing = (way: Exclude<Pointing, 'off'>): void => {
  const next = pointingNow() === way ? 'off' : way;
  setPointing(next);
  if (next !== 'off')
    say(
      `The ${way} is on. The mouse moves it, or Ctrl with the arrows; ${keyOf(way === 'pointer' ? 'view.pointer' : 'view.spotlight')} takes it off.`,
    );
};
