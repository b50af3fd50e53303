/** The tour of five steps: it begins by itself once on a computer, and whenever somebody asks for it. */
import { useDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { goTo, remember, remembered, session, setSession } from '../state/session';
import { setTour, useTour } from '../state/tour';
import { openSample, showAccount } from './atlasCommands';

const SEEN = 'tourSeen';
export const TOUR_STEPS = 5;
/** Steps that point at something of the map; the others point at the frame around every place. */
const ON_MAP = 3;

export const wasTourSeen = (): boolean => remembered<unknown>(SEEN, false) === true;

/** Goes to a step and to where it points. */
const goToStep = (step: number, isAskedFor: boolean): void => {
  if (step < ON_MAP) {
    if (session().place !== 'map') goTo('map');
    if (session().view !== 'map') setSession({ view: 'map' });
  }
  setTour(step, isAskedFor);
};

export const stepTour = (by: 1 | -1): void => {
  const { step } = useTour.getState();
  if (step === null) return;
  const next = step + by;
  if (next >= TOUR_STEPS) endTour();
  else goToStep(Math.max(0, next), true);
};

export const endTour = (): void => setTour(null, false);

/** The first account on this computer is on its map: the tour comes once, and takes no key away. */
export const beginTour = (): void => {
  remember(SEEN, true);
  setTour(0, false);
};

/** Shows the tour in the account on screen; where there is none, in another one of the atlas or in a sample. */
export const showTour = async (): Promise<void> => {
  if (useDocument.getState().accountId === null) {
    const { atlas, cameFrom, started } = session();
    const first = atlas?.accounts.find(({ id }) => id === cameFrom) ?? atlas?.accounts[0];
    const sample = started?.samples[0];
    if (first !== undefined) await showAccount(first.id);
    else if (atlas === null && sample !== undefined) await openSample(sample.sample);
    else {
      say('The tour goes through an account. Make one, or go to the start page, and show it again.');
      return;
    }
  }
  if (useDocument.getState().accountId === null) return;
  if (!wasTourSeen()) remember(SEEN, true);
  goToStep(0, true);
};
