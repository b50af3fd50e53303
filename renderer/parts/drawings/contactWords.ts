import type { SingleThread } from '../../../shared/analysis/singleThread';
import { TEAM_ROLES } from '../../../shared/model/scales';
import { inWords, relationshipWord, bandWord } from '../../../shared/model/words';
import { percentWords, reasonWords } from './words';

/** What one of yours does: a role is a code of the model, a function was written by somebody. */
export const partWords = (part: string | null): string =>
  part === null ? 'No role yet' : (TEAM_ROLES as readonly string[]).includes(part) ? inWords(part) : part;

/** `3 Trusted`; what is not known is a question mark, never nought. */
export const strengthWords = (relationship: number | null): string =>
  relationship === null ? '? Not known' : `${relationship} ${relationshipWord(relationship)}`;

/** The colour of a strength, the same as under the relationship lens of the map. */
export const strengthTone = (relationship: number | null): string =>
  relationship === null ? 'unknown' : `step${relationship + 1}`;

const VERDICTS: Readonly<Record<NonNullable<SingleThread['shape']>, string>> = {
  'bow-tie': 'Bow-tie: almost everything runs through one point of contact',
  'in between': 'In between: neither bow-tie nor diamond',
  diamond: 'Diamond: many functions meet',
};

/** A share that is never parted from its sign. */
const share = (value: number): string => percentWords(value * 100).replace(' ', '\u00A0');

/** What the contacts make of the relationship, and how much hangs on one person, in words (F7). */
/** How much hangs on one person. */
export const threadWord = (rating: SingleThread['rating']): string => (rating === null ? '–' : bandWord(rating));

export const meetingWords = ({
  shape,
  rating,
  customer,
  supplier,
  threads,
  reason,
}: SingleThread): { readonly verdict: string; readonly risk: string } => {
  const verdict = shape === null ? 'No verdict yet' : VERDICTS[shape];
  if (shape === null || customer === null || supplier === null) {
    const why = rating === 'High' ? 'Nobody has a relationship that would hold.' : (reasonWords(reason) ?? '');
    return { verdict, risk: `Single-thread risk: ${threadWord(rating)}. ${why}`.trim() };
  }
  const risk = [
    `Single-thread risk: ${threadWord(rating)}.`,
    `Your strongest owner holds ${share(supplier)} of what the relationships are worth,`,
    `the strongest person on their side ${share(customer)}.`,
    `${threads} ${threads === 1 ? 'thread' : 'threads'} to people of influence.`,
  ];
  return { verdict, risk: risk.join(' ') };
};
