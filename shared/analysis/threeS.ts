import { single } from '../document/document';
import { isAtLeast, isBelow } from './compare';
import { figure } from './memo';
import { known, sum, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

export const SCREENS = ['strategy', 'structure', 'systems'] as const;
export type Screen = (typeof SCREENS)[number];
export const SCREEN_STATEMENTS: Readonly<Record<Screen, readonly string[]>> = {
  strategy: [
    'Decisions follow a group strategy',
    'Suppliers are seen as partners for it',
    'The horizon reaches beyond the budget year',
  ],
  structure: [
    'There is one buying or decision body',
    'Functions decide together',
    'There is a named counterpart with authority',
  ],
  systems: [
    'Data on total cost and outcome are used',
    'There is a supplier review',
    'Group decisions are enforced on site',
  ],
};

type FitVerdict = 'KAM candidate' | 'Candidate with conditions' | 'Not a KAM candidate now';
/** F26c. Each screen 0–100. */
type ThreeS = {
  readonly screens: Readonly<Record<Screen, Figure>>;
  readonly verdict: FitVerdict | null;
  /** Statements answered with 0 or 1: the conditions. */
  readonly weak: readonly string[];
};

const verdictOf = (values: readonly (number | null)[], limits: Settings['threeS']): FitVerdict | null => {
  if (values.some((value) => value !== null && isBelow(value, limits.notNow))) return 'Not a KAM candidate now';
  if (values.some((value) => value === null)) return null;
  const isCandidate = values.every((value) => isAtLeast(value ?? 0, limits.candidate));
  return isCandidate ? 'KAM candidate' : 'Candidate with conditions';
};

/**
 * F26c: whether the customer can be managed as a key account; a screen needs two answers 0–3. One failing screen is
 * enough for not now.
 */
export const threeSFit = figure(['threeS', 'setting'], (document, asOf): ThreeS => {
  const { threeS: limits } = settingsOf(document, asOf);
  const record = single(document, 'threeS');
  const screenOf = (screen: Screen): Figure => {
    const given = (record?.[screen] ?? []).filter((answer): answer is number => answer !== null);
    if (given.length < limits.minAnswers) return unknown(given.length === 0 ? 'noData' : 'tooFewRatings');
    return known((100 * sum(given)) / (3 * given.length));
  };
  const screens = { strategy: screenOf('strategy'), structure: screenOf('structure'), systems: screenOf('systems') };
  const verdict = verdictOf(
    SCREENS.map((screen) => screens[screen].value),
    limits,
  );
  const weak = SCREENS.flatMap((screen) =>
    SCREEN_STATEMENTS[screen].filter((_, index) => {
      const answer = record?.[screen][index];
      return answer != null && answer <= 1;
    }),
  );
  return { screens, verdict, weak };
});
