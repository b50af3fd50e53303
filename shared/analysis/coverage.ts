import type { Stakeholder } from '../document/stakeholder';
import { daysBetween } from './days';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE, perGroup } from './people';
import { ratio, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';
import { said } from '../packs/spoken';

export type CoverageState = 'covered' | 'thin' | 'uncovered';
/** What the states say: the end of a sentence. */
export const COVERAGE_SAYS: Readonly<Record<CoverageState, string>> = {
  covered: 'somebody of yours owns the contact, knows the person and met them in time',
  get thin() {
    return said('has an owner, but is hardly known or was last met too long ago for their {names.influence}');
  },
  uncovered: 'nobody of yours owns the contact, or nobody knows the person',
};

/** F5: a person your success depends on. */
export const isKeyPlayer = (
  one: Pick<Stakeholder, 'influence' | 'politicalStatus' | 'buyingRoles' | 'buyingInfluence'>,
  settings: Settings,
): boolean =>
  (one.influence !== null && one.influence >= settings.keyPlayerInfluence) ||
  one.politicalStatus === 'innerCircle' ||
  one.buyingRoles.includes('decider') ||
  one.buyingRoles.includes('approver') ||
  one.buyingInfluence === 'economic';

/** Longest time between contacts with a person, in days. */
export const contactLimit = (influence: number | null, settings: Settings): number =>
  settings.contactRhythmDays[influence ?? 'unrated'] ?? settings.contactRhythmDays['unrated'] ?? 90;

/** Days since the last contact; null where there is none, or no relationship it could belong to. */
export const daysSinceContact = (one: Pick<Stakeholder, 'lastContact' | 'relationship'>, asOf: string): number | null =>
  one.lastContact === null || one.relationship === null || one.relationship === 0
    ? null
    : daysBetween(one.lastContact, asOf);

/** Whether the last contact is older than the rhythm their influence asks for; without one nothing has lapsed. */
export const isLapsed = (one: Stakeholder, asOf: string, settings: Settings): boolean => {
  const days = daysSinceContact(one, asOf);
  return days !== null && days > contactLimit(one.influence, settings);
};

/** F5: whether somebody of yours keeps contact with a person. */
export const coverageState = (one: Stakeholder, asOf: string, settings: Settings): CoverageState => {
  if (one.contactOwnerId === null || one.relationship === null || one.relationship === 0) return 'uncovered';
  const days = daysSinceContact(one, asOf);
  return one.relationship === 1 || days === null || isLapsed(one, asOf, settings) ? 'thin' : 'covered';
};

/**
 * F5: weight covered of the weight that counts, 0–100. Null `noData` without people, `tooFewRatings` where nobody is
 * influential enough to count.
 */
export const coverageOf = (people: readonly Stakeholder[], asOf: string, settings: Settings): Figure => {
  let all = 0;
  let covered = 0;
  for (const one of people) {
    if (one.influence === null || one.influence < settings.coverageInfluence) continue;
    const weight = influenceWeight(one.influence, settings.weightMode);
    all += weight;
    if (coverageState(one, asOf, settings) === 'covered') covered += weight;
  }
  return all === 0 ? unknown(people.length === 0 ? 'noData' : 'tooFewRatings') : ratio(covered, all, 100);
};

/** F5 for the whole account, percent. */
export const coverageRate = figure([...PEOPLE, 'setting'], (document, asOf): Figure =>
  coverageOf(countedPeople(document, asOf), asOf, settingsOf(document, asOf)),
);

/** F3: F5 for each class, department and business unit. */
export const coverageByGroup = figure([...PEOPLE, 'setting'], (document, asOf) =>
  perGroup(countedPeople(document, asOf), (group) => coverageOf(group, asOf, settingsOf(document, asOf))),
);

/** F5: the state of every counted person, by id. */
export const coverageStates = figure(
  [...PEOPLE, 'setting'],
  (document, asOf): ReadonlyMap<string, CoverageState> =>
    new Map(countedPeople(document, asOf).map((one) => [one.id, coverageState(one, asOf, settingsOf(document, asOf))])),
);

/** F5: the key players, ordered by id. */
export const keyPlayers = figure([...PEOPLE, 'setting'], (document, asOf): readonly Stakeholder[] =>
  countedPeople(document, asOf).filter((one) => isKeyPlayer(one, settingsOf(document, asOf))),
);
