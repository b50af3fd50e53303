/** What a scenario would change: figures now and then, and what each person's move brings. */
import { list, type Document } from '../document/document';
import { ghostsIn, inScenario, type Ghost } from '../document/scenarios';
import { champions } from './champion';
import { coverageRate, keyPlayers } from './coverage';
import { openGaps } from './gaps';
import { figure } from './memo';
import { PEOPLE } from './people';
import { relationshipProgress } from './relationshipProgress';
import { singleThread } from './singleThread';
import { supportIndex } from './supportIndex';

const SCENARIO_FIGURES = [
  'support',
  'coverage',
  'progress',
  'opposedKeyPlayers',
  'champions',
  'singleThread',
  'gaps',
] as const;
export type ScenarioFigure = (typeof SCENARIO_FIGURES)[number];

/** What the figures are called, in the order they are shown. */
export const SCENARIO_WORDS: Readonly<Record<ScenarioFigure, string>> = {
  support: 'Weighted support',
  coverage: 'Coverage',
  progress: 'Relationships reached',
  opposedKeyPlayers: 'Key players against you',
  champions: 'Champions',
  singleThread: 'Hangs on one person',
  gaps: 'Gaps',
};

type Values = Readonly<Record<ScenarioFigure, number | null>>;
/** Null where a figure cannot be worked out. Percent but for support (−100 … +100) and the counts. */
export type BeforeAndAfter = {
  readonly figure: ScenarioFigure;
  readonly before: number | null;
  readonly after: number | null;
};

const valuesOf = (document: Document, asOf: string): Values => {
  const { customer } = singleThread(document, asOf);
  return {
    support: supportIndex(document, asOf).value,
    coverage: coverageRate(document, asOf).value,
    progress: relationshipProgress(document, asOf).value,
    opposedKeyPlayers: keyPlayers(document, asOf).filter((one) => (one.attitude ?? 0) < 0).length,
    champions: champions(document, asOf).depth,
    singleThread: customer === null ? null : customer * 100,
    gaps: openGaps(document, asOf).length,
  };
};

/** The figures (F2, F5, F6, F7, F8, F11) as they are and as they would be. */
export const scenarioFigures = (
  document: Document,
  asOf: string,
  scenarioId: string | null,
): readonly BeforeAndAfter[] => {
  const [now, then] = [valuesOf(document, asOf), valuesOf(inScenario(document, scenarioId), asOf)];
  return SCENARIO_FIGURES.map((figure) => ({ figure, before: now[figure], after: then[figure] }));
};

/** A person's move and the points of weighted support (F2) that are there because of it; null where there is none. */
export type ScenarioMove = { readonly ghost: Ghost; readonly gain: number | null };

/** What each move brings, the most first: the support of the scenario less that of the scenario without it. */
export const scenarioMoves = figure(
  [...PEOPLE, 'ghost', 'setting'],
  (document, asOf): ReadonlyMap<string, readonly ScenarioMove[]> => {
    const whole = document as unknown as Document;
    const ids = new Set(list(document, 'ghost').map(({ scenarioId }) => scenarioId));
    return new Map([...ids].map((scenarioId) => [scenarioId, movesOf(whole, asOf, scenarioId)]));
  },
);

const movesOf = (document: Document, asOf: string, scenarioId: string): readonly ScenarioMove[] => {
  const all = supportIndex(inScenario(document, scenarioId), asOf).value;
  return ghostsIn(document, scenarioId)
    .map((ghost): ScenarioMove => {
      const others = new Map([...document.ghost].filter(([id]) => id !== ghost.id));
      const without = supportIndex(inScenario({ ...document, ghost: others }, scenarioId), asOf).value;
      return { ghost, gain: all === null || without === null ? null : all - without };
    })
    .sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0));
};
