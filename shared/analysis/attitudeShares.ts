import { ATTITUDE } from '../model/scales';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { ratio, sum, type Figure } from './result';
import { settingsOf } from './settings';

export type AttitudeShare = {
  readonly attitude: number | null;
  readonly people: number;
  /** Percent of the weight (F1) of everybody counted, 0–100; null where nobody's influence is rated. */
  readonly share: Figure;
};

/**
 * How many people and how much of the weight stand behind each attitude, from opponent to advocate, then *not known*.
 */
export const attitudeShares = figure([...PEOPLE, 'setting'], (document, asOf): readonly AttitudeShare[] => {
  const { weightMode } = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  const weightOf = (some: typeof people): number => sum(some.map((one) => influenceWeight(one.influence, weightMode)));
  const all = weightOf(people);
  return [...ATTITUDE, null].map((attitude) => {
    const those = people.filter((one) => one.attitude === attitude);
    return { attitude, people: those.length, share: ratio(weightOf(those), all, 100) };
  });
});
