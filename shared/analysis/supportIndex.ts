import { isAtLeast, isAbove, isBelow } from './compare';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE, perGroup } from './people';
import type { Reason } from './result';
import { settingsOf, type Settings } from './settings';

type SupportBand = 'Strong support' | 'Leaning for' | 'Undecided' | 'Leaning against' | 'Opposed';

/** F2. `value`, `low` and `high` −100 … +100, `knownShare` 0–100; low ≤ value ≤ high. */
export type SupportIndex = {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly knownShare: number | null;
  readonly band: SupportBand | null;
  readonly lowConfidence: boolean | null;
  readonly reason: Reason | null;
};

type Rated = { readonly influence: number | null; readonly attitude: number | null };

const bandOf = (
  value: number,
  { supportBands: [strong = 40, leaning = 10, undecided = -10, against = -40] }: Settings,
): SupportBand => {
  if (isAtLeast(value, strong)) return 'Strong support';
  if (isAtLeast(value, leaning)) return 'Leaning for';
  if (isAbove(value, undecided)) return 'Undecided';
  return isAbove(value, against) ? 'Leaning against' : 'Opposed';
};

/**
 * F2: how far a set of people is for you, weighted by influence. Attitude unknown: inside the range from `low` (every
 * unknown an opponent) to `high` (every unknown an advocate). Null `noData` without people, `tooFewRatings` without a
 * rated attitude.
 */
export const supportOf = (people: readonly Rated[], settings: Settings): SupportIndex => {
  let all = 0;
  let rated = 0;
  let total = 0;
  for (const { influence, attitude } of people) {
    const weight = influenceWeight(influence, settings.weightMode);
    all += weight;
    if (attitude === null) continue;
    rated += weight;
    total += weight * attitude;
  }
  const knownShare = all === 0 ? null : (100 * rated) / all;
  if (rated === 0) {
    return {
      value: null,
      low: null,
      high: null,
      knownShare,
      band: null,
      lowConfidence: null,
      reason: people.length === 0 ? 'noData' : 'tooFewRatings',
    };
  }
  const value = (100 * total) / (2 * rated);
  const open = 2 * (all - rated);
  return {
    value,
    low: (100 * (total - open)) / (2 * all),
    high: (100 * (total + open)) / (2 * all),
    knownShare,
    band: bandOf(value, settings),
    lowConfidence: isBelow(knownShare ?? 0, settings.lowConfidenceShare),
    reason: null,
  };
};

/** F2 for the whole account. */
export const supportIndex = figure([...PEOPLE, 'setting'], (document, asOf): SupportIndex =>
  supportOf(countedPeople(document, asOf), settingsOf(document, asOf)),
);

/** F3: F2 for each class, department and business unit. */
export const supportByGroup = figure([...PEOPLE, 'setting'], (document, asOf) =>
  perGroup(countedPeople(document, asOf), (group) => supportOf(group, settingsOf(document, asOf))),
);
