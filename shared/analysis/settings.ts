import { list, type Document } from '../document/document';
import { figure } from './memo';

/** Version of the defaults below. It rises when a default changes, so that a plan can say what it was computed with. */
export const SETTINGS_VERSION = 1;

export type WeightMode = 'doubling' | 'linear';
type QuadrantCut = 'fixed' | 'median';
type StrengthBy = 'factors' | 'stage';

type Entry<T> = {
  readonly value: T;
  /** The figure it belongs to, F1 to F35, or else what it is for. */
  readonly formula: string;
  readonly about: string;
  readonly choices?: readonly T[];
};
const entry = <T>(value: T, formula: string, about: string, choices?: readonly T[]): Entry<T> => ({
  value,
  formula,
  about,
  ...(choices ? { choices } : {}),
});

/** Every limit and weight of the figures, once, with its default. A record `setting` with the same id overrides one. */
export const SETTINGS = {
  weightMode: entry<WeightMode>(
    'doubling',
    'F1',
    'How {names.influence} becomes weight: each step counts double, or one more',
    ['doubling', 'linear'],
  ),
  supportBands: entry(
    [40, 10, -10, -40] as const as readonly number[],
    'F2',
    'Support index from which it is strong, leaning for, undecided, leaning against',
  ),
  lowConfidenceShare: entry(50, 'F2', 'Known share in percent below which a figure is marked low confidence'),
  balancePairs: entry(
    {
      hospital: ['medical', 'managerial'],
      industrial: ['technical', 'commercial'],
      bank: ['business', 'technology'],
    } as Readonly<Record<string, readonly string[]>>,
    'F3',
    'The two classes that must be in balance, by template',
  ),
  balanceGap: entry(25, 'F3', 'Difference in coverage between the two classes, in points, above which you are warned'),
  balanceInfluence: entry(4, 'F3', '{names.influence} from which a trusted person counts for a side'),
  balanceRelationship: entry(3, 'F3', '{names.relationship} from which a person counts as trusted for a side'),
  hiddenBorrowed: entry(4, 'F4', 'Borrowed {names.influence} from which a person is a hidden influencer'),
  hiddenMaxInfluence: entry(3, 'F4', 'Highest own {names.influence} of a hidden influencer'),
  keyPlayerInfluence: entry(4, 'F5', '{names.influence} from which a person is a key player'),
  coverageInfluence: entry(3, 'F5', '{names.influence} from which a person counts for the coverage rate'),
  contactRhythmDays: entry(
    { 1: 180, 2: 90, 3: 60, 4: 45, 5: 30, unrated: 90 } as Readonly<Record<string, number>>,
    'F5',
    'Longest time between contacts in days, by {names.influence}',
  ),
  ownerConcentration: entry(0.6, 'F6', 'Share of the owned key players above which one of your people owns too many'),
  threadRelationship: entry(2, 'F7', '{names.relationship} from which a person is a thread'),
  threadInfluence: entry(3, 'F7', '{names.influence} from which a thread is counted'),
  threadHigh: entry(
    { threads: 1, customer: 0.5, supplier: 0.8 },
    'F7',
    'Single-thread risk is {severity.high} up to this many threads or above these shares',
  ),
  threadMedium: entry(
    { threads: 3, customer: 1 / 3, supplier: 0.6 },
    'F7',
    'Single-thread risk is {severity.medium} up to this many threads or above these shares',
  ),
  bowTie: entry(
    { supplier: 0.6, threads: 3 },
    'F7',
    'Share of one owner above which, and threads up to which, the shape is a bow-tie',
  ),
  diamond: entry(
    { supplier: 0.4, threads: 6, owners: 3 },
    'F7',
    'Share of one owner up to which, and threads and owners from which, the shape is a diamond',
  ),
  championWeights: entry(
    { power: 30, sells: 25, win: 20, access: 15, trust: 10 },
    'F8',
    'Weight of the five criteria: {championKinds.Champion}',
  ),
  championScore: entry(65, 'F8', 'Score from which somebody is called {championKinds.Champion}'),
  developingScore: entry(45, 'F8', 'Score from which somebody is called {championKinds.Developing champion}'),
  championFloor: entry(2, 'F8', 'Least power, selling and own win to be called {championKinds.Champion}'),
  routeLimit: entry(8, 'F9', 'Highest cost of a warm route'),
  routeCosts: entry(
    { influence: 4, ally: 2, toManager: 3, toReport: 2 },
    'F9',
    'Cost of a step: {names.influence} minus strength, ally, up, down',
  ),
  openToNew: entry(3.5, 'F12', 'Change readiness from which the account is open to new things'),
  sellSafety: entry(2.5, 'F12', 'Change readiness below which safety sells'),
  stageCuts: entry([1.8, 2.6, 3.4, 4.2] as readonly number[], 'F13', 'Score from which the next stage begins'),
  stageMinAnswers: entry({ total: 12, perDimension: 2 }, 'F13', 'Answers needed for a stage'),
  viewGapWarning: entry(0.5, 'F13', 'Own minus customer score above which your view is rosier than theirs'),
  disintegrating: entry(
    { warnings: 3, warningsWithFall: 2, fall: 0.4 },
    'F13',
    'Warnings, or warnings and fall of the score, that show a relationship falling apart',
  ),
  scoredWeightShare: entry(60, 'F14', 'Percent of the weight that must be scored'),
  quadrantCut: entry<QuadrantCut>(
    'fixed',
    'F16',
    'Where the fields of the matrix meet: a fixed value or the median of the portfolio',
    ['fixed', 'median'],
  ),
  quadrantCutAt: entry(5, 'F16', 'The fixed cut on both axes'),
  borderline: entry(0.5, 'F16', 'Distance from a line within which an account is borderline'),
  strengthBy: entry<StrengthBy>(
    'factors',
    'F15',
    'Relative strength from success factors or from the relationship stage',
    ['factors', 'stage'],
  ),
  revenueThreshold: entry(1_000_000, 'F17', 'Revenue from which a one-criterion list would name an account'),
  maxKeyAccounts: entry(15, 'F17', 'How many key accounts there may be'),
  pilotSize: entry(3, 'F17', 'How many accounts a pilot has at most'),
  listsAligned: entry(0.6, 'F17', 'Overlap of managers’ lists below which they are not aligned'),
  contributionYears: entry(3, 'F18', 'Years averaged for contribution'),
  revenueTolerance: entry(0.05, 'F19', 'Share by which your revenue in the grid may differ from last year’s revenue'),
  coverageLight: entry({ green: 3, amber: 1.5 }, 'F20', 'Pipeline coverage from which the light is green or amber'),
  growthLag: entry(
    { losing: -5, gaining: 5 },
    'F21',
    'Growth lag in points below which you lose ground, above which you gain',
  ),
  growthCountedOn: entry(10, 'F21', 'Planned growth in percent that does not fit a shrinking customer'),
  hoursByInfluence: entry(
    { 1: 1, 2: 1, 3: 2, 4: 4, 5: 6, unrated: 1 } as Readonly<Record<string, number>>,
    'F25',
    'Hours a month a person needs, by {names.influence}',
  ),
  hoursBuilding: entry(
    { influence: 3, extra: 2, cap: 8, sponsor: 2 },
    'F25',
    'Extra hours while a relationship is being built, cap, and flat hours of a sponsor',
  ),
  load: entry(
    { spare: 0.3, overloaded: 1 },
    'F25',
    'Load below which there is time to spare, above which an owner is overloaded',
  ),
  timeValue: entry(
    { under: 0.7, over: 1.3 },
    'F25',
    'Time share by value share below or above which an account is under- or over-served',
  ),
  likelihoodMid: entry(
    { 1: 5, 2: 15, 3: 35, 4: 60, 5: 85 } as Readonly<Record<string, number>>,
    'F22',
    'Probability in percent behind a likelihood of 1 to 5',
  ),
  riskBands: entry({ medium: 5, high: 10, critical: 15 }, 'F22', 'Risk score from which the band begins'),
  riskUpgrade: entry(3, 'F22', 'How many risks in the highest band lift the account by one band'),
  suggestions: entry(
    {
      contractDays: 180,
      unitCoverage: 25,
      allyInfluence: 4,
      revenueShare: 25,
      overdueShare: 30,
    },
    'F22b',
    'Limits of the suggested risks',
  ),
  lockOut: entry(
    { contested: 34, lockedIn: 67, minAnswers: 6 },
    'F24',
    'Lock-out index from which the band begins, and answers needed',
  ),
  readiness: entry(
    { improve: 50, onTrack: 75, minAnswers: 9 },
    'F26',
    'Readiness score from which the verdict changes, and answers needed',
  ),
  readinessCritical: entry([1, 2, 5] as readonly number[], 'F26', 'Statements whose “no” keeps the verdict at Improve'),
  maturityCuts: entry(
    [20, 40, 60, 80] as readonly number[],
    'F26',
    'Audit score from which the next level of maturity begins',
  ),
  audit: entry(
    { minAnswers: 2, minCells: 8, imbalance: 20 },
    'F26',
    'Answers a cell needs, cells the audit needs, difference of levels that is an imbalance',
  ),
  threeS: entry(
    { notNow: 33, candidate: 60, minAnswers: 2 },
    'F26',
    'Screen values below which an account is no candidate, from which it is one',
  ),
  attainmentCap: entry(1.5, 'F27', 'Highest attainment of a measure'),
  payout: entry(
    [
      [0.8, 0.5],
      [1, 1],
      [1.2, 1.5],
    ] as readonly (readonly [number, number])[],
    'F27',
    'Score and payout at the corners of the payout curve; below the first corner nothing is paid',
  ),
  scorecardChecks: entry(
    { salesVolumeMax: 40, longTermMonths: 12, teamMin: 30 },
    'F27',
    'Limits of the five design checks',
  ),
  evidenceByStage: entry(
    { identified: 20, qualified: 40, proposed: 60, negotiation: 75 } as Readonly<Record<string, number>>,
    'F28',
    'Evidence score expected at each stage',
  ),
  probabilityFromEvidence: entry(false, 'F28', 'Weighted value takes the lower of probability and evidence score'),
  readyForReview: entry(80, 'F29', 'Completeness in percent of a plan that can be reviewed'),
  readyForFinal: entry(90, 'F29', 'Completeness in percent of a plan that can be final'),
  stepDone: entry(80, 'F29', 'Percent from which a step of the four-step process is done'),
  freshDays: entry(90, 'F29', 'Days for which an edit or a confirmation keeps a section fresh'),
  ageDots: entry({ green: 90, amber: 180 }, 'F29', 'Age of a field in days up to which its dot is green or amber'),
  reviewRhythmDays: entry(
    { Strategic: 31, Star: 31, Status: 92, Streamline: 183, none: 92 } as Readonly<Record<string, number>>,
    'F29',
    'Longest time between reviews in days, by field of the matrix',
  ),
  voteDiscuss: entry(2, 'F32', 'Spread of a vote from which the room discusses'),
  voteRevote: entry(3, 'F32', 'Spread of a vote from which the room votes again'),
  voteMinimum: entry(3, 'F32', 'Real votes needed for a result'),
  healthWeights: entry(
    { support: 0.5, coverage: 0.3, threads: 0.2 },
    'F30',
    'Weight of the parts of relationship health',
  ),
  healthBands: entry({ high: 67, medium: 34 }, 'F30', 'Health from which the band begins'),
  executionDays: entry(
    { window: 90, grace: 7 },
    'F30',
    'Days back in which done actions count, days late that still count a third',
  ),
  scorecardShare: entry(60, 'F30', 'Percent of the value scorecard that must be answered'),
  powerBand: entry(20, 'F31', 'Difference in dependence up to which power is balanced'),
  forceBands: entry({ favourable: 60, open: 40 }, 'F34', 'Force ratio from which the field is favourable or open'),
  concentration: entry(25, 'F35', 'Percent of your revenue above which one account is a concentration'),
  notKnown: entry(0.5, 'F35', 'Know score below which a key player is one you do not know'),
  definitionTalk: entry({ mean: 3.5, spread: 3 }, 'F35', 'Mean vote below which, or spread from which, the room talks'),
  fadeMonths: entry(12, 'plan check', 'Months without contact after which a lower {names.relationship} is proposed'),
  contactDueDays: entry(7, 'triggers', 'Days ahead in which a contact is due'),
  contractEndDays: entry(
    [270, 180, 90, 30] as readonly number[],
    'triggers',
    'Days before the end of a contract at which you are reminded',
  ),
  projectDays: entry(90, 'triggers', 'Days ahead in which the start or end of a project is named'),
  actionDueDays: entry(3, 'triggers', 'Days ahead in which an action is due'),
  reviewDueDays: entry(14, 'triggers', 'Days ahead in which a review is due'),
  newPersonDays: entry(90, 'triggers', 'Days for which a person counts as new in a seat'),
  staleFieldDays: entry(180, 'triggers', 'Age of a field in days after which you are asked to look at it'),
  idleCell: entry(
    { spend: 100_000, days: 180 },
    'triggers',
    'Spend above which, and days after which, an open cell is named',
  ),
  competitorContractDays: entry(
    180,
    'triggers',
    'Days before the end of a competitor’s contract at which you are reminded',
  ),
  budgetLeadDays: entry(90, 'triggers', 'Days before the customer’s budget month at which you are reminded'),
  staleDiagnosisMonths: entry(12, 'triggers', 'Months after which a diagnosis or a value driver is due again'),
  maxOpenActions: entry(20, 'plan check', 'Open actions above which a plan has too many'),
  gridKnownShare: entry(70, 'plan check', 'Percent of the addressable cells that need a spend or a marked unknown'),
  myWorkDays: entry(14, 'My work', 'Days ahead in which an action stands among those to do now in My work'),
  rollOut: entry({ firstWave: 3 }, 'F17', 'Most accounts in the first wave'),
  preMortem: entry({ counter: 10 }, 'F22', 'Score of a cause of failure from which it needs a counter-measure'),
  escalationDays: entry(14, 'Start', 'Days after which a promise that was not kept is told to the sponsor'),
  onePage: entry(
    { objectives: 3, people: 12, gaps: 3, risks: 3, actions: 7, text: 180, ambition: 200 },
    'one page',
    'Limits of the one-page summary',
  ),
  onePageMinutes: entry(
    { overview: 15, objectives: 20, solution: 15, actions: 25, change: 15, implementation: 15, review: 15 },
    'one page',
    'Minutes of the seven steps of the one-page mode; two hours together',
  ),
  upkeepMinutes: entry(
    { actions: 15, people: 15, money: 10, risks: 5, sections: 10, review: 5 },
    'one page',
    'Minutes of the monthly upkeep; an hour together',
  ),
  upkeepDays: entry(30, 'one page', 'Days back in which something counts as looked at this month'),
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [N in SettingName]: (typeof SETTINGS)[N]['value'] };

export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  Object.entries(SETTINGS).map(([name, { value }]) => [name, value]),
) as unknown as Settings;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The given value where it has the shape of the default, with missing parts filled in; else the default. */
const fitted = (standard: unknown, given: unknown): unknown => {
  if (Array.isArray(standard)) {
    if (!Array.isArray(given) || given.length !== standard.length) return standard;
    return standard.map((part, index) => fitted(part, given[index]));
  }
  if (isObject(standard)) {
    if (!isObject(given)) return standard;
    const sample = Object.values(standard)[0];
    const extra = Object.entries(given).filter(
      ([name, value]) =>
        !(name in standard) && typeof value === typeof sample && Array.isArray(value) === Array.isArray(sample),
    );
    return {
      ...Object.fromEntries(Object.entries(standard).map(([name, part]) => [name, fitted(part, given[name])])),
      ...Object.fromEntries(extra),
    };
  }
  if (typeof given === 'number') return typeof standard === 'number' && Number.isFinite(given) ? given : standard;
  return typeof given === typeof standard ? given : standard;
};

/**
 * The settings of an atlas: the defaults with what its `setting` records change. A value of the wrong shape is ignored.
 */
export const settingsOf = figure(['setting'], (document): Settings => {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  for (const { id, value } of list(document, 'setting')) {
    const known = (SETTINGS as Readonly<Record<string, Entry<unknown>>>)[id];
    if (!known) continue;
    const next = fitted(known.value, value);
    settings[id] = known.choices && !known.choices.includes(next) ? known.value : next;
  }
  return settings as Settings;
});

/**
 * Which settings a figure was computed with: the version of the defaults, or a number of its own for each set of
 * overrides.
 */
export const settingsVersion = (document: Pick<Document, 'setting'>, asOf: string): number => {
  const effective = JSON.stringify(settingsOf(document, asOf));
  if (effective === JSON.stringify(DEFAULT_SETTINGS)) return SETTINGS_VERSION;
  let hash = 0x811c9dc5;
  for (const character of effective) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return 1000 + (hash % 1_000_000_000);
};
