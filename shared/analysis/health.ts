import { tableOf } from '../packs/spoken';
import { list, single } from '../document/document';
import { isAtLeast, isBelow } from './compare';
import { coverageRate } from './coverage';
import { daysBetween } from './days';
import { figure } from './memo';
import { PEOPLE } from './people';
import { known, meanOf, stated, sum, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { singleThread } from './singleThread';
import { supportIndex } from './supportIndex';
import { weightedMean } from './weights';
import { openActions } from './openActions';

export const VALUE_SCORECARD = [
  'relationshipStatus',
  'relationshipHeight',
  'valueInProducts',
  'valueInServices',
  'valueInRelationship',
  'reviewFrequency',
  'customerInitiatedContact',
  'satisfactionOverall',
  'satisfactionProducts',
  'satisfactionServices',
] as const;
export const SCORECARD_WORDS: Readonly<Record<(typeof VALUE_SCORECARD)[number], string>> = tableOf('scorecard');

/**
 * F30, relationship part 0–100: support, coverage and spread over people, each as stated. Needs support and coverage.
 */
const relationshipHealth = figure([...PEOPLE, 'setting'], (document, asOf): Figure => {
  const { healthWeights: weights } = settingsOf(document, asOf);
  const support = supportIndex(document, asOf);
  const coverage = coverageRate(document, asOf);
  if (support.value === null) return unknown(support.reason ?? 'noData');
  if (coverage.value === null) return unknown(coverage.reason ?? 'noData');
  const { customer } = singleThread(document, asOf);
  const { mean } = weightedMean([
    { weight: weights.support, value: (stated(support.value) + 100) / 2 },
    { weight: weights.coverage, value: stated(coverage.value) },
    { weight: weights.threads, value: customer === null ? null : 100 * (1 - stated(customer)) },
  ]);
  return mean === null ? unknown('inconsistent') : known(mean);
});

/** F30, value part 0–100, from the value scorecard 1–5; needs 60 % of its answers. */
export const valueHealth = figure(['valueScorecard', 'setting'], (document, asOf): Figure => {
  const record = single(document, 'valueScorecard');
  const answers = VALUE_SCORECARD.map((question) => record?.[question] ?? null);
  const share = (100 * answers.filter((answer) => answer !== null).length) / answers.length;
  const mean = meanOf(answers);
  if (mean === null || isBelow(share, settingsOf(document, asOf).scorecardShare))
    return { ...unknown(mean === null ? 'noData' : 'tooFewRatings'), knownShare: share };
  return { ...known(((mean - 1) / 4) * 100), knownShare: share };
});

/**
 * F30, execution part 0–100: actions done lately and those past due. Without either: 100 where any is open, else null.
 */
export const executionHealth = figure(['action', 'setting'], (document, asOf): Figure => {
  const { executionDays } = settingsOf(document, asOf);
  const actions = list(document, 'action');
  const open = openActions(document);
  const done = actions.flatMap((action) => {
    if (action.status !== 'done' || action.completedOn === null) return [];
    const age = daysBetween(action.completedOn, asOf);
    return age < 0 || age > executionDays.window
      ? []
      : [action.due === null || action.completedOn <= action.due ? 1 : 0.5];
  });
  const late = open.flatMap((action) =>
    action.due === null || action.due >= asOf ? [] : [daysBetween(action.due, asOf) <= executionDays.grace ? 1 / 3 : 0],
  );
  const points = [...done, ...late];
  if (points.length === 0) return open.length > 0 ? known(100) : unknown('noData');
  return known((100 * sum(points)) / points.length);
});

type HealthBand = 'High' | 'Medium' | 'Low';
/** F30. All 0–100. */
export type Health = {
  readonly relationship: Figure;
  readonly value: Figure;
  readonly execution: Figure;
  readonly health: Figure;
  readonly band: HealthBand | null;
};

const bandOf = (mean: number, { high, medium }: Settings['healthBands']): HealthBand => {
  if (isAtLeast(mean, high)) return 'High';
  return isAtLeast(mean, medium) ? 'Medium' : 'Low';
};

/** F30: mean of the parts that are known, at least two. */
export const health = figure([...PEOPLE, 'valueScorecard', 'action', 'setting'], (document, asOf): Health => {
  const { healthBands } = settingsOf(document, asOf);
  const relationship = relationshipHealth(document, asOf);
  const value = valueHealth(document, asOf);
  const execution = executionHealth(document, asOf);
  const parts = [relationship, value, execution].flatMap((part) => part.value ?? []);
  const mean = parts.length < 2 ? null : meanOf(parts);
  return {
    relationship,
    value,
    execution,
    health: mean === null ? unknown(parts.length === 0 ? 'noData' : 'tooFewRatings') : known(mean),
    band: mean === null ? null : bandOf(mean, healthBands),
  };
});
