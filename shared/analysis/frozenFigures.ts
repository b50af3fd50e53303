/** Figures of the whole account that a snapshot freezes, so that a past day is compared in full and not in ratings alone. */
import { list, type Document } from '../document/document';
import { COMPUTED_WITH } from '../document/planLife';
import { champions } from './champion';
import { changeReadiness } from './changeReadiness';
import { completeness } from './completeness';
import { accountContribution, actualYears } from './contribution';
import { coverageRate, keyPlayers } from './coverage';
import type { Explained } from './explain';
import type { Unit } from './explanation';
import { forceField } from './forceField';
import { gapToTarget } from './gapToTarget';
import { openGaps } from './gaps';
import { growth } from './growth';
import { health } from './health';
import { hours } from './hours';
import { lockOut } from './lockOut';
import { isShownIn } from './memo';
import { openActions, overdueActions } from './openActions';
import { countedPeople } from './people';
import { attractiveness, matrixPosition, relativeStrength } from './portfolioMatrix';
import { balanceOfPower } from './powerBalance';
import { relationshipProgress } from './relationshipProgress';
import { relationshipStage } from './relationshipStage';
import { figureOf, meanOf, rounded, unknown, type Figure, type Reason } from './result';
import { risks } from './risk';
import { scorecard } from './scorecard';
import { wallet } from './shareOfWallet';
import { settingsVersion } from './settings';
import { singleThread } from './singleThread';
import { supportIndex } from './supportIndex';
import { threeSFit } from './threeS';
import { valueCase } from './valueCase';
import { ENGLISH_SPOKEN, said, spokenIn } from '../packs/spoken';

type Value = { readonly value: number | string | null; readonly reason: Reason | null };
/** What a figure is worked out from, as it is kept: ratings and the like, or money. */
type Gives = 'figures' | 'money';
type Entry = {
  readonly label: string;
  readonly unit: Unit;
  readonly gives: Gives;
  readonly of: (document: Document, asOf: string) => Value;
  readonly explained: Explained | null;
};

const entry =
  (gives: Gives) =>
  (label: string, unit: Unit, of: Entry['of'], explained: Explained | null = null): Entry => ({
    get label() {
      return said(label);
    },
    unit,
    gives,
    // A word is kept as the product says it, whatever pack is spoken on the day.
    of: unit === 'text' ? (document, asOf) => spokenIn(ENGLISH_SPOKEN, () => of(document, asOf)) : of,
    explained,
  });
const rated = entry('figures');
const earned = entry('money');
const count = (value: number): Figure => ({ value, reason: null });
const word = (value: string | null, reason: Reason | null): Value => ({
  value,
  reason: value === null ? (reason ?? 'noData') : null,
});
const people = (document: Document, asOf: string, sign: number): Figure =>
  isShownIn(document, supportIndex)
    ? count(countedPeople(document, asOf).filter((one) => Math.sign(one.attitude ?? 0) === sign).length)
    : unknown('notShown');
type Listed = typeof openGaps | typeof keyPlayers;
const countOf =
  (listed: Listed) =>
  (document: Document, asOf: string): Figure =>
    isShownIn(document, listed) ? count(listed(document, asOf).length) : unknown('notShown');

/** In the order they are shown. The ids lie in files and never change. */
export const FROZEN = {
  health: rated('Health', 'score', (document, asOf) => health(document, asOf).health, 'health'),
  healthRelationship: rated(
    'Health, {names.relationship}',
    'score',
    (document, asOf) => health(document, asOf).relationship,
  ),
  healthValue: rated('Health, value', 'score', (document, asOf) => health(document, asOf).value),
  healthExecution: rated('Health, execution', 'score', (document, asOf) => health(document, asOf).execution),
  people: rated('People', 'count', (document, asOf) => count(countedPeople(document, asOf).length)),
  support: rated('Support', 'index', (document, asOf) => supportIndex(document, asOf), 'support'),
  inFavour: rated('People for you', 'count', (document, asOf) => people(document, asOf, 1)),
  against: rated('People against you', 'count', (document, asOf) => people(document, asOf, -1)),
  relationship: rated('Mean {names.relationship}, 0 to 4', 'points', (document, asOf) =>
    figureOf(
      meanOf(countedPeople(document, asOf).map((one) => one.relationship)),
      countedPeople(document, asOf).length === 0 ? 'noData' : 'tooFewRatings',
    ),
  ),
  coverage: rated(
    'Coverage of {names.influence}',
    'percent',
    (document, asOf) => coverageRate(document, asOf),
    'coverage',
  ),
  keyPlayers: rated('Key players', 'count', countOf(keyPlayers), 'keyPlayers'),
  gaps: earned('Gaps', 'count', countOf(openGaps), 'gaps'),
  champions: rated('Champions', 'count', (document, asOf) => figureOf(champions(document, asOf).depth), 'champion'),
  singleThread: rated(
    'Single-thread risk',
    'text',
    (document, asOf) => word(singleThread(document, asOf).rating, singleThread(document, asOf).reason),
    'singleThread',
  ),
  progress: rated(
    'Progress of relationships',
    'percent',
    (document, asOf) => relationshipProgress(document, asOf),
    'progress',
  ),
  readiness: rated('Readiness for change', 'points', (document, asOf) => changeReadiness(document, asOf), 'readiness'),
  stage: rated(
    'Relationship stage',
    'text',
    (document, asOf) => word(relationshipStage(document, asOf).label, relationshipStage(document, asOf).reason),
    'stage',
  ),
  power: earned('Balance of power', 'points', (document, asOf) => balanceOfPower(document, asOf).balance, 'power'),
  lockOut: earned(
    'Lock-out',
    'score',
    (document, asOf) => figureOf(lockOut(document, asOf).index, lockOut(document, asOf).reason ?? 'noData'),
    'lockOut',
  ),
  forces: rated('Forces for the change', 'score', (document, asOf) => forceField(document, asOf).ratio, 'forces'),
  fit: rated(
    'Fit as a key account',
    'text',
    (document, asOf) => word(threeSFit(document, asOf).verdict, 'noData'),
    'threeS',
  ),
  measures: rated('Measures reached', 'share', (document, asOf) => scorecard(document, asOf).score),
  openActions: rated('Open actions', 'count', (document) => count(openActions(document).length)),
  overdueActions: rated('Overdue actions', 'count', (document, asOf) => count(overdueActions(document, asOf).length)),
  load: rated('Load of the team', 'share', (document, asOf) => hours(document, asOf).load),
  complete: earned('Plan complete', 'percent', (document, asOf) => completeness(document, asOf).whole, 'completeness'),
  risk: earned(
    'Risk of the account',
    'text',
    (document, asOf) => word(risks(document, asOf).account, risks(document, asOf).reason),
    'risk',
  ),
  attractiveness: earned('Attractiveness', 'points', (document, asOf) => attractiveness(document, asOf)),
  strength: earned('Relative strength', 'points', (document, asOf) => relativeStrength(document, asOf).strength),
  field: earned(
    'Field of the portfolio',
    'text',
    (document, asOf) => word(matrixPosition(document, asOf).quadrant, 'noData'),
    'quadrant',
  ),
  revenue: earned('Revenue of the last full year', 'money', (document, asOf) =>
    figureOf(actualYears(document, asOf).at(-1)?.revenue),
  ),
  contribution: earned(
    'Contribution of the last full year',
    'money',
    (document, asOf) => figureOf(accountContribution(document, asOf).byYear.at(-1)?.contribution),
    'contribution',
  ),
  growth: earned('Growth a year', 'percent', (document, asOf) => growth(document, asOf).ours, 'growth'),
  shareOfWallet: earned(
    'Share of wallet',
    'percent',
    (document, asOf) => wallet(document, asOf).shareOfWallet,
    'wallet',
  ),
  whitespace: earned('Whitespace', 'money', (document, asOf) => wallet(document, asOf).whitespace, 'whitespace'),
  target: earned('Target', 'money', (document, asOf) => figureOf(gapToTarget(document, asOf).target)),
  forecast: earned('Forecast', 'money', (document, asOf) => gapToTarget(document, asOf).forecast, 'target'),
  gap: earned('Short of target', 'money', (document, asOf) => gapToTarget(document, asOf).gap, 'target'),
  pipeline: earned(
    'Pipeline of the period',
    'money',
    (document, asOf) => gapToTarget(document, asOf).unweightedPipeline,
    'pipeline',
  ),
  agreed: earned(
    'Value {states.agreed} a year',
    'money',
    (document, asOf) => valueCase(document, asOf).agreed,
    'value',
  ),
  delivered: earned(
    'Value {states.delivered}',
    'money',
    (document, asOf) => valueCase(document, asOf).delivered,
    'value',
  ),
  expectedLoss: earned(
    'Expected loss',
    'money',
    (document, asOf) => figureOf(risks(document, asOf).expectedLoss, risks(document, asOf).reason ?? 'noData'),
    'expectedLoss',
  ),
} as const satisfies Readonly<Record<string, Entry>>;

export type FrozenId = keyof typeof FROZEN;
export const FROZEN_IDS = Object.keys(FROZEN) as readonly FrozenId[];
export const frozenEntry = (id: FrozenId): Entry => FROZEN[id];

/** Kept values by the id of their figure: null was not known then, one that is missing was not frozen. */
export type FrozenValues = Readonly<Record<string, number | string | null>>;

/** Digits kept: enough for any share of any amount. */
const KEPT_DIGITS = 4;
/** The currency the amounts are in, beside them. */
export const CURRENCY = 'currency';

const valueOf = (document: Document, asOf: string, id: FrozenId): number | string | null => {
  const { value } = frozenEntry(id).of(document, asOf);
  return typeof value === 'number' ? rounded(value, KEPT_DIGITS) : value;
};

/** Under which limits and weights the figures of a snapshot were worked out; null for one of before they were noted. */
export const computedWith = ({ figures }: { readonly figures: FrozenValues | null }): number | null => {
  const version = figures?.[COMPUTED_WITH];
  return typeof version === 'number' ? version : null;
};

/** The figures of a day as a snapshot keeps them: what rests on ratings and records, and what tells money. */
export const frozenFigures = (
  document: Document,
  asOf: string,
): { readonly figures: FrozenValues; readonly money: FrozenValues } => {
  const of = (gives: Gives): FrozenValues =>
    Object.fromEntries(
      FROZEN_IDS.filter((id) => frozenEntry(id).gives === gives).map((id) => [id, valueOf(document, asOf, id)]),
    );
  const [account] = list(document, 'account');
  return {
    figures: { ...of('figures'), [COMPUTED_WITH]: settingsVersion(document, asOf) },
    money: { ...of('money'), [CURRENCY]: account?.currency ?? null },
  };
};
