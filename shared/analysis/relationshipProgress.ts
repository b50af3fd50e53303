import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { ratio, unknown, type Figure } from './result';
import { settingsOf } from './settings';

/**
 * F11: relationships reached of relationships wanted, 0–100, over people with a wanted relationship. A relationship
 * that is not rated counts as none here: a missing relationship is a missing relationship. Null `noData` without
 * people, `tooFewRatings` without targets.
 */
export const relationshipProgress = figure([...PEOPLE, 'setting'], (document, asOf): Figure => {
  const { weightMode } = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  let wanted = 0;
  let reached = 0;
  for (const one of people) {
    if (one.targetRelationship === null || one.targetRelationship < 1) continue;
    const weight = influenceWeight(one.influence, weightMode);
    wanted += weight * one.targetRelationship;
    reached += weight * Math.min(one.relationship ?? 0, one.targetRelationship);
  }
  return wanted === 0 ? unknown(people.length === 0 ? 'noData' : 'tooFewRatings') : ratio(reached, wanted, 100);
});
