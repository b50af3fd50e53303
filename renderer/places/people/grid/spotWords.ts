import type { Spot, StripGroup } from '../../../../shared/layout/grid';
import { ATTITUDE_WORDS, INFLUENCE_WORDS, withinSentence } from '../../../../shared/model/words';

export const STRIP_WORDS: Readonly<Record<StripGroup, string>> = {
  noAttitude: 'Attitude not known',
  noInfluence: 'Influence not rated',
  neither: 'Neither known',
};

/** A place on the grid as people say it: *Influence 4 high, sceptic*. */
export const spotWords = (spot: Spot): string =>
  spot.kind === 'strip'
    ? STRIP_WORDS[spot.group]
    : `Influence ${spot.influence} ${withinSentence(INFLUENCE_WORDS[spot.influence] ?? '')}, ${withinSentence(ATTITUDE_WORDS[spot.attitude] ?? '')}`;

export const peopleWords = (count: number): string =>
  count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`;
