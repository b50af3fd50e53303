/** Why it failed, told as if it had: causes with F22’s likelihood × impact, and those nobody does anything against. */
import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { figure } from './memo';
import { settingsOf } from './settings';

/** Causes a programme or a plan is known to fail by. */
export const KNOWN_CAUSES = [
  'Nobody at the top stood behind it',
  'The wrong accounts were chosen',
  'There were too many accounts',
  'It stayed a matter of sales alone',
  'The plan was written and not used',
  'Nobody had the time',
  'Pay rewarded something else',
  'The value was never proven',
  'Everything hung on a single contact',
  'Nobody reviewed it',
] as const;

type Cause = RecordOf<'programmeCause'> | RecordOf<'planCause'>;
export type CauseLine<C extends Cause = Cause> = {
  readonly cause: C;
  /** Place in the list; 1 is the first. */
  readonly number: number;
  /** F22: 1–25; null where one of the two is not rated. */
  readonly score: number | null;
  /** It weighs as much as needs a counter-measure, and has none. */
  readonly isOpen: boolean;
};

const linesOf = <C extends Cause>(causes: readonly C[], limit: number): readonly CauseLine<C>[] =>
  causes.map((cause, at) => {
    const { likelihood, impact, countermeasure } = cause;
    const score = likelihood === null || impact === null ? null : likelihood * impact;
    const isAnswered = (countermeasure?.trim() ?? '') !== '';
    return { cause, number: at + 1, score, isOpen: score !== null && score >= limit && !isAnswered };
  });

export const programmeCauses = figure(['programmeCause', 'setting'], (document, asOf) =>
  linesOf(list(document, 'programmeCause'), settingsOf(document, asOf).preMortem.counter),
);
export const planCauses = figure(['planCause', 'setting'], (document, asOf) =>
  linesOf(list(document, 'planCause'), settingsOf(document, asOf).preMortem.counter),
);

/** What the pre-mortem says, in a sentence. `what` is what failed. */
export const causesSentence = (lines: readonly CauseLine[], what: 'programme' | 'plan'): string => {
  if (lines.length === 0) return `It is next year and the ${what} failed. Why?`;
  const open = lines.filter(({ isOpen }) => isOpen).length;
  const rated = lines.filter(({ score }) => score !== null).length;
  const all = `${lines.length} ${lines.length === 1 ? 'cause' : 'causes'}, ${rated} rated`;
  if (open === 0) return `${all}.`;
  return `${all}; nothing is done yet against ${open === 1 ? 'one' : open} that ${open === 1 ? 'weighs' : 'weigh'} much.`;
};

/** The causes rated as heaviest first; those that are not rated last. */
export const byWeight = (a: CauseLine, b: CauseLine): number => (b.score ?? 0) - (a.score ?? 0) || a.number - b.number;

export const hasCauses = (document: Pick<Document, 'planCause'>): boolean => document.planCause.size > 0;
