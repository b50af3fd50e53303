/** The scales of a vote, with the key of each value and its anchor word for word. */
import type { VoteScaleName } from '../model/runningVote';
import {
  ATTITUDE_ANCHORS,
  ATTITUDE_SIGNS,
  ATTITUDE_WORDS,
  INFLUENCE_ANCHORS,
  INFLUENCE_WORDS,
  RELATIONSHIP_ANCHORS,
  RELATIONSHIP_WORDS,
  withinSentence,
} from '../model/words';

export type ScaleStep = {
  readonly value: number;
  /** What is typed, and how many fingers are shown. */
  readonly key: string;
  readonly sign: string;
  readonly label: string;
  readonly anchor: string;
};

/** Of a word list the steps from the lowest up; `fingers` is what is shown for a value. */
const steps = (
  words: Readonly<Record<number, string>>,
  anchors: Readonly<Record<number, string>>,
  fingers: (value: number) => number = (value) => value,
  signs?: Readonly<Record<number, string>>,
): readonly ScaleStep[] =>
  Object.keys(words)
    .map(Number)
    .toSorted((a, b) => a - b)
    .map((value) => ({
      value,
      key: String(fingers(value)),
      sign: signs?.[value] ?? String(value),
      // Read when it is shown: words change with the pack.
      get label() {
        return words[value] ?? '';
      },
      get anchor() {
        return anchors[value] ?? '';
      },
    }));

const AGREEMENT_WORDS = { 1: 'Not at all', 2: 'Hardly', 3: 'Partly', 4: 'Mostly', 5: 'Fully' };
const AGREEMENT_ANCHORS = {
  1: 'We mean something else',
  2: 'More would have to change than stay',
  3: 'The direction is right, words are not',
  4: 'A word or two to change',
  5: 'We agree with what is written',
};
const FIST_WORDS = { 0: 'Fist', 1: 'One', 2: 'Two', 3: 'Three', 4: 'Four', 5: 'Five' };
const FIST_ANCHORS = {
  0: 'Against it',
  1: 'Serious doubts',
  2: 'Doubts to talk about',
  3: 'Can live with it',
  4: 'Behind it',
  5: 'Fully behind it',
};

export const VOTE_SCALES: Readonly<Record<VoteScaleName, readonly ScaleStep[]>> = {
  influence: steps(INFLUENCE_WORDS, INFLUENCE_ANCHORS),
  // Fingers know no minus: one finger is the opponent, five the advocate.
  attitude: steps(ATTITUDE_WORDS, ATTITUDE_ANCHORS, (value) => value + 3, ATTITUDE_SIGNS),
  relationship: steps(RELATIONSHIP_WORDS, RELATIONSHIP_ANCHORS),
  agreement: steps(AGREEMENT_WORDS, AGREEMENT_ANCHORS),
  fist: steps(FIST_WORDS, FIST_ANCHORS),
};

/** Whether *don't know* is an answer: how far somebody stands behind it, they know. */
export const takesDontKnow = (scale: VoteScaleName): boolean => scale !== 'fist';

/** The value a key means on a scale; null is *don't know*, undefined nothing of it. */
export const valueOfKey = (scale: VoteScaleName, key: string): number | null | undefined => {
  if (key === '?') return takesDontKnow(scale) ? null : undefined;
  return VOTE_SCALES[scale].find((step) => step.key === key)?.value;
};

/** The number of a value alone: *−2*, *+1*, *4*. */
export const numberWords = (scale: VoteScaleName, value: number): string => {
  if (value < 0) return `−${-value}`;
  return scale === 'attitude' && value > 0 ? `+${value}` : String(value);
};
/** A value as it is said: *−2, opponent*. */
export const voteValueWords = (scale: VoteScaleName, value: number | null): string => {
  if (value === null) return 'not known';
  const step = VOTE_SCALES[scale].find((one) => one.value === value);
  const number = numberWords(scale, value);
  return scale === 'fist' || step === undefined ? number : `${number}, ${withinSentence(step.label)}`;
};
