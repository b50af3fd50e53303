import { single } from '../document/document';
import { isAtLeast, isBelow } from './compare';
import { figure } from './memo';
import { sum, type Reason } from './result';
import { settingsOf } from './settings';

export const READINESS_STATEMENTS = [
  'A named board member sponsors key account management and attends account reviews.',
  'Key accounts are chosen by written criteria, not turnover alone, and re-checked every year.',
  'Top and middle management would write the same list of key accounts.',
  'Every key account has a written plan touched in the last 90 days.',
  'Contribution after cost to serve is known for every key account.',
  'Your growth is compared with the customer’s growth.',
  'Account teams include functions outside sales, with agreed time.',
  'The account manager has authority across units or countries.',
  'Account managers are measured and rewarded differently from sales people.',
  'With each key account there are contacts on three levels and in three functions.',
  'Promised and delivered value are compared with the customer every year.',
  'Customers know they are key accounts and what they get.',
] as const;

type ReadinessVerdict = 'Act now' | 'Improve' | 'On track';
/** F26a. `score` 0–100. */
type Readiness = {
  readonly score: number | null;
  readonly verdict: ReadinessVerdict | null;
  /** A statement that everything else rests on is answered with no. */
  readonly isCriticalMissing: boolean;
  readonly reason: Reason | null;
};

/** F26a: whether the company practises key account management, from twelve answers 0–2; null with fewer than nine. */
export const readiness = figure(['programme', 'setting'], (document, asOf): Readiness => {
  const { readiness: limits, readinessCritical } = settingsOf(document, asOf);
  const answers = single(document, 'programme')?.readiness ?? [];
  const given = answers.filter((answer): answer is number => answer !== null);
  const isCriticalMissing = readinessCritical.some((statement) => answers[statement - 1] === 0);
  if (given.length < limits.minAnswers)
    return { score: null, verdict: null, isCriticalMissing, reason: given.length === 0 ? 'noData' : 'tooFewRatings' };
  const score = (100 * sum(given)) / (2 * given.length);
  const isOnTrack = isAtLeast(score, limits.onTrack) && !isCriticalMissing;
  return {
    score,
    verdict: isBelow(score, limits.improve) ? 'Act now' : isOnTrack ? 'On track' : 'Improve',
    isCriticalMissing,
    reason: null,
  };
});
