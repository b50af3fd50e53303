import { list, single, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { tableOf } from '../packs/spoken';
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

/** What the screens are called. */
const SCREEN_NAMES: Readonly<Record<Screen, string>> = tableOf('screens');
export type ScreenWords = Readonly<Record<Screen, { readonly name: string; readonly statements: readonly string[] }>>;
/** The field of a statement in the words of the company: 1 is the first. */
export const statementField = (screen: Screen, number: number): `${Screen}${1 | 2 | 3}` =>
  `${screen}${number as 1 | 2 | 3}`;
/** The usual words, each replaced where the company has its own. */
export const screenWords = (document: Pick<Document, 'threeSWords'>): ScreenWords => {
  const own = single(document, 'threeSWords');
  const wordOf = (given: string | null | undefined, usual: string): string => given?.trim() || usual;
  const wordsOf = (screen: Screen) => ({
    name: wordOf(own?.[screen], SCREEN_NAMES[screen]),
    statements: SCREEN_STATEMENTS[screen].map((usual, at) => wordOf(own?.[statementField(screen, at + 1)], usual)),
  });
  return { strategy: wordsOf('strategy'), structure: wordsOf('structure'), systems: wordsOf('systems') };
};

export type FitVerdict = 'KAM candidate' | 'Candidate with conditions' | 'Not a KAM candidate now';
/** F26c. Each screen 0–100. */
export type ThreeS = {
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
export const threeSFit = figure(['threeS', 'threeSWords', 'setting'], (document, asOf): ThreeS => {
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
  const words = screenWords(document);
  const weak = SCREENS.flatMap((screen) =>
    words[screen].statements.filter((_, index) => {
      const answer = record?.[screen][index];
      return answer != null && answer <= 1;
    }),
  );
  return { screens, verdict, weak };
});

/** Answers of a screen in the order of the statements, three to a screen. */
const PER_SCREEN = 3;
export const threeSAnswers = (document: Pick<Document, 'threeS'>): readonly (number | null)[] => {
  const record = single(document, 'threeS');
  return SCREENS.flatMap((screen) => Array.from({ length: PER_SCREEN }, (_, at) => record?.[screen][at] ?? null));
};

/** The last result somebody kept, with its figures worked out anew from its answers. */
export type ThreeSBefore = Pick<ThreeS, 'screens' | 'verdict'> & {
  readonly takenOn: string;
  readonly answers: readonly (number | null)[];
};

/** F26c as it was when it was last kept; null where it never was. */
export const threeSBefore = figure(
  ['threeSResult', 'threeSWords', 'setting'],
  (document, asOf): ThreeSBefore | null => {
    const newest = list(document, 'threeSResult').reduce<RecordOf<'threeSResult'> | null>(
      (last, one) => (last === null || one.takenOn >= last.takenOn ? one : last),
      null,
    );
    if (newest === null) return null;
    const { takenOn, answers } = newest;
    const ofScreen = (at: number) => answers.slice(PER_SCREEN * at, PER_SCREEN * (at + 1));
    const record = { strategy: ofScreen(0), structure: ofScreen(1), systems: ofScreen(2) };
    const then = threeSFit(
      { ...document, threeS: new Map([['threeS', { id: 'threeS', ordinal: 0, updatedAt: null, ...record }]]) },
      asOf,
    );
    return { screens: then.screens, verdict: then.verdict, takenOn, answers };
  },
);
