import type { Spot, StripGroup } from '../../../../shared/layout/grid';
import { ATTITUDE_WORDS, INFLUENCE_WORDS, withinSentence } from '../../../../shared/model/words';
import { said, wordFor } from '../../../../shared/packs/spoken';

const STRIP_WORDS: Readonly<Record<StripGroup, string>> = {
  noAttitude: '{names.attitude}: {unknown.notKnown}',
  noInfluence: '{names.influence}: {unknown.notRated}',
  neither: 'Neither known',
};
/** What those have in common who find no place in a cell. */
export const stripWord = (group: StripGroup): string => said(STRIP_WORDS[group]);

/** A place on the grid as people say it: *Influence 4 high, sceptic*. */
export const spotWords = (spot: Spot): string =>
  spot.kind === 'strip'
    ? stripWord(spot.group)
    : `${wordFor('names', 'influence')} ${spot.influence} ${withinSentence(INFLUENCE_WORDS[spot.influence] ?? '')}, ${withinSentence(ATTITUDE_WORDS[spot.attitude] ?? '')}`;

export const peopleWords = (count: number): string =>
  count === 0 ? 'nobody' : count === 1 ? '1 person' : `${count} people`;
