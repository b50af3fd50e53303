import type { Stakeholder } from '../document/stakeholder';
import { PHASES, type Phase } from '../model/scales';
import { coverageState } from './coverage';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { ratio, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

/** F10. Coverage 0–100, support −100 … +100. */
type PhaseFigures = { readonly coverage: Figure; readonly support: Figure };

/**
 * F10: how well a phase of the decision is covered, and how far it is for you, among a set of people. Null without
 * anybody involved.
 */
const phaseOf = (people: readonly Stakeholder[], phase: Phase, asOf: string, settings: Settings): PhaseFigures => {
  let all = 0;
  let covered = 0;
  let rated = 0;
  let total = 0;
  for (const one of people) {
    const weight = influenceWeight(one.influence, settings.weightMode) * (one.phases?.[phase] ?? 0);
    all += weight;
    if (coverageState(one, asOf, settings) === 'covered') covered += weight;
    if (one.attitude === null) continue;
    rated += weight;
    total += weight * one.attitude;
  }
  const none = unknown(people.some((one) => one.phases !== null) ? 'tooFewRatings' : 'noData');
  return {
    coverage: all === 0 ? none : ratio(covered, all, 100),
    support: rated === 0 ? none : ratio(total, 2 * rated, 100),
  };
};

export type Phases = { readonly [P in Phase]: PhaseFigures };

export const phasesOf = (people: readonly Stakeholder[], asOf: string, settings: Settings): Phases =>
  Object.fromEntries(PHASES.map((phase) => [phase, phaseOf(people, phase, asOf, settings)])) as unknown as Phases;

/** F10 for the whole account. */
export const phases = figure([...PEOPLE, 'setting'], (document, asOf): Phases =>
  phasesOf(countedPeople(document, asOf), asOf, settingsOf(document, asOf)),
);
