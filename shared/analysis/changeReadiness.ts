import { ADAPTABILITY } from '../model/scales';
import { isAtLeast, isBelow } from './compare';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { known, unknown, type Figure } from './result';
import { settingsOf } from './settings';
import { weightedMean } from './weights';

/** Score of an adaptability: innovator 5 … laggard 1. */
export const adaptabilityScore = (adaptability: (typeof ADAPTABILITY)[number] | null): number | null =>
  adaptability === null ? null : ADAPTABILITY.length - ADAPTABILITY.indexOf(adaptability);

type ChangeReadiness = Figure & { readonly verdict: 'Open to new' | 'Mixed' | 'Sell safety' | null };

/**
 * F12: how open the people are to change, 1–5, weighted by influence. Null `noData` without people, `tooFewRatings`
 * without a rated one.
 */
export const changeReadiness = figure([...PEOPLE, 'setting'], (document, asOf): ChangeReadiness => {
  const settings = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  const { mean, knownShare } = weightedMean(
    people.map((one) => ({
      weight: influenceWeight(one.influence, settings.weightMode),
      value: adaptabilityScore(one.adaptability),
    })),
  );
  if (mean === null) return { ...unknown(people.length === 0 ? 'noData' : 'tooFewRatings'), knownShare, verdict: null };
  const verdict = isAtLeast(mean, settings.openToNew)
    ? 'Open to new'
    : isBelow(mean, settings.sellSafety)
      ? 'Sell safety'
      : 'Mixed';
  return { ...known(mean), knownShare, verdict };
});
