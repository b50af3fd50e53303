import { isAtLeast } from './compare';
import { influenceLinks, linkStrength } from './influenceLinks';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText } from './result';
import { settingsOf } from './settings';

/**
 * F4: weight a person borrows from those they have the ear of, by id; only people who borrow some. One pass, so cycles
 * do no harm.
 */
export const borrowedInfluence = figure(
  ['link', ...PEOPLE, 'setting'],
  (document, asOf): ReadonlyMap<string, number> => {
    const { weightMode } = settingsOf(document, asOf);
    const influence = new Map(countedPeople(document, asOf).map((one) => [one.id, one.influence]));
    const borrowed = new Map<string, number>();
    for (const link of influenceLinks(document, asOf)) {
      if (link.type !== 'influences' && link.type !== 'mentor') continue;
      const weight = influenceWeight(influence.get(link.toId) ?? null, weightMode);
      if (weight > 0)
        borrowed.set(link.fromId, (borrowed.get(link.fromId) ?? 0) + (0.5 * linkStrength(link) * weight) / 3);
    }
    return new Map([...borrowed].sort(([a], [b]) => byText(a, b)));
  },
);

/** F4: ids of people with little influence of their own who have the ear of somebody with much, ordered. */
export const hiddenInfluencers = figure(['link', ...PEOPLE, 'setting'], (document, asOf): readonly string[] => {
  const settings = settingsOf(document, asOf);
  const borrowed = borrowedInfluence(document, asOf);
  return countedPeople(document, asOf)
    .filter(
      (one) =>
        one.influence !== null &&
        one.influence <= settings.hiddenMaxInfluence &&
        isAtLeast(borrowed.get(one.id) ?? 0, settings.hiddenBorrowed),
    )
    .map((one) => one.id);
});
