/** What each limit and weight is counted in, how far it may go, and what its parts are called. */
import type { SettingName } from './settings';

/** What a number of the settings is counted in, and from where to where it may go, as it is kept. */
export type Range = {
  /** A word such as `days`; `currency` for the money of whoever looks. */
  readonly unit: string | null;
  readonly least: number;
  readonly most: number;
  readonly isWhole: boolean;
  /** How many times larger it is shown than kept: shares are shown in percent. */
  readonly times: number;
};

/** How the parts of a setting stand to each other. */
type Order = { readonly rises: readonly string[] } | { readonly falls: readonly string[] };

export type Ranged = {
  readonly range: Range;
  /** Parts by their name or place in a list, the ones that are counted in something else with it. */
  readonly parts?: Readonly<Record<string, string | readonly [label: string, range: Range]>>;
  readonly order?: Order;
  /** Weights are shares of their sum; kept so, they are told where they do not add up to this. */
  readonly sum?: number;
};

const whole = (unit: string | null, least: number, most: number): Range => ({
  unit,
  least,
  most,
  isWhole: true,
  times: 1,
});
const points = (least: number, most: number, unit: string | null = 'points'): Range => ({
  unit,
  least,
  most,
  isWhole: false,
  times: 1,
});
const percent = (most = 100): Range => points(0, most, '%');
/** Kept from 0 to 1, shown in percent. */
const share = (most = 1): Range => ({ unit: '%', least: 0, most, isWhole: false, times: 100 });
const days = (least = 0): Range => whole('days', least, 3_650);
const months = whole('months', 0, 120);
const influence = whole('{names.influence}', 1, 5);
const relationship = whole('{names.relationship}', 0, 4);
const minutes = whole('minutes', 1, 480);
const hours = points(0, 200, 'hours');
const money = points(0, 1e12, 'currency');
const count = (least: number, most: number): Range => whole(null, least, most);
/** Words and switches have no range of their own. */
const NONE = count(0, 0);

const BY_INFLUENCE = {
  1: '{names.influence} 1',
  2: '{names.influence} 2',
  3: '{names.influence} 3',
  4: '{names.influence} 4',
  5: '{names.influence} 5',
  unrated: '{unknown.notRated}',
} as const;
const THREADS = {
  threads: ['Threads', count(0, 50)],
  customer: 'Share at the customer',
  supplier: 'Share of yours',
} as const;
const LIST = (...labels: readonly string[]): Readonly<Record<string, string>> => Object.fromEntries(labels.entries());
const inOrder = (names: number): readonly string[] => Array.from({ length: names }, (_, at) => String(at));

export const SETTING_RANGES: { readonly [N in SettingName]: Ranged } = {
  weightMode: { range: NONE },
  supportBands: {
    range: points(-100, 100),
    parts: LIST('Strong from', 'Leaning for from', 'Undecided from', 'Leaning against from'),
    order: { falls: inOrder(4) },
  },
  lowConfidenceShare: { range: percent() },
  balancePairs: { range: NONE, parts: { hospital: 'Hospital', industrial: 'Industrial', bank: 'Bank' } },
  balanceGap: { range: points(0, 100) },
  balanceInfluence: { range: influence },
  balanceRelationship: { range: relationship },
  hiddenBorrowed: { range: points(1, 5, '{names.influence}') },
  hiddenMaxInfluence: { range: influence },
  keyPlayerInfluence: { range: influence },
  coverageInfluence: { range: influence },
  contactRhythmDays: { range: days(1), parts: BY_INFLUENCE },
  ownerConcentration: { range: share() },
  threadRelationship: { range: relationship },
  threadInfluence: { range: influence },
  threadHigh: { range: share(), parts: THREADS },
  threadMedium: { range: share(), parts: THREADS },
  bowTie: { range: share(), parts: { supplier: 'Share of one owner', threads: ['Threads', count(0, 50)] } },
  diamond: {
    range: share(),
    parts: { supplier: 'Share of one owner', threads: ['Threads', count(0, 50)], owners: ['Owners', count(1, 50)] },
  },
  championWeights: {
    range: points(0, 100, 'weight'),
    parts: {
      power: 'Power',
      sells: '{championSells.title}',
      win: '{championWin.title}',
      access: '{championAccess.title}',
      trust: '{championTrust.title}',
    },
    sum: 100,
  },
  championScore: { range: points(0, 100) },
  developingScore: { range: points(0, 100) },
  championFloor: { range: whole('of 3', 0, 3) },
  routeLimit: { range: points(1, 60) },
  routeCosts: {
    // A link is as strong as 3: a step that costs nothing would lead anywhere.
    range: points(1, 20),
    parts: {
      influence: ['By {names.influence}, less its strength', points(3.5, 20)],
      ally: 'To an ally',
      toManager: 'Up to the manager',
      toReport: 'Down to a report',
    },
  },
  openToNew: { range: points(1, 5) },
  sellSafety: { range: points(1, 5) },
  stageCuts: {
    range: points(1, 5),
    parts: LIST('Stage 2 from', 'Stage 3 from', 'Stage 4 from', 'Stage 5 from'),
    order: { rises: inOrder(4) },
  },
  stageMinAnswers: {
    range: count(1, 60),
    parts: { total: 'Answers in all', perDimension: 'Answers in each dimension' },
  },
  viewGapWarning: { range: points(0, 4) },
  disintegrating: {
    range: count(0, 30),
    parts: {
      warnings: 'Warnings',
      warningsWithFall: 'Warnings with a fall',
      fall: ['Fall of the score', points(0, 4)],
    },
  },
  scoredWeightShare: { range: percent() },
  quadrantCut: { range: NONE },
  quadrantCutAt: { range: points(0, 10) },
  borderline: { range: points(0, 5) },
  strengthBy: { range: NONE },
  revenueThreshold: { range: money },
  maxKeyAccounts: { range: count(1, 1_000) },
  pilotSize: { range: count(1, 100) },
  listsAligned: { range: share() },
  contributionYears: { range: whole('years', 1, 10) },
  revenueTolerance: { range: share() },
  coverageLight: {
    range: points(0, 50, 'times the gap'),
    parts: { green: 'Green from', amber: 'Amber from' },
    order: { falls: ['green', 'amber'] },
  },
  growthLag: {
    range: points(-100, 100),
    parts: { losing: 'You lose ground below', gaining: 'You gain above' },
    order: { rises: ['losing', 'gaining'] },
  },
  growthCountedOn: { range: percent(1_000) },
  hoursByInfluence: { range: hours, parts: BY_INFLUENCE },
  hoursBuilding: {
    range: hours,
    parts: { influence: ['From {names.influence}', influence], extra: 'Extra', cap: 'At most', sponsor: 'A sponsor' },
  },
  load: {
    range: share(5),
    parts: { spare: 'Time to spare below', overloaded: 'Overloaded above' },
    order: { rises: ['spare', 'overloaded'] },
  },
  timeValue: {
    range: points(0, 10, 'times'),
    parts: { under: 'Under-served below', over: 'Over-served above' },
    order: { rises: ['under', 'over'] },
  },
  likelihoodMid: {
    range: percent(),
    parts: { 1: 'Likelihood 1', 2: 'Likelihood 2', 3: 'Likelihood 3', 4: 'Likelihood 4', 5: 'Likelihood 5' },
    order: { rises: ['1', '2', '3', '4', '5'] },
  },
  riskBands: {
    range: whole('of 25', 1, 25),
    parts: { medium: '{severity.medium} from', high: '{severity.high} from', critical: '{severity.critical} from' },
    order: { rises: ['medium', 'high', 'critical'] },
  },
  riskUpgrade: { range: count(1, 100) },
  suggestions: {
    range: percent(),
    parts: {
      contractDays: ['Contract ends within', days()],
      unitCoverage: 'Coverage of a unit below',
      allyInfluence: ['{names.influence} of an ally from', influence],
      revenueShare: 'Share of your revenue above',
      overdueShare: 'Overdue actions above',
    },
  },
  lockOut: {
    range: points(0, 100),
    parts: { contested: 'Contested from', lockedIn: 'Locked in from', minAnswers: ['Answers needed', count(1, 30)] },
    order: { rises: ['contested', 'lockedIn'] },
  },
  readiness: {
    range: points(0, 100),
    parts: { improve: 'Improve from', onTrack: 'On track from', minAnswers: ['Answers needed', count(1, 12)] },
    order: { rises: ['improve', 'onTrack'] },
  },
  readinessCritical: {
    range: whole('statement', 1, 12),
    parts: LIST('First', 'Second', 'Third'),
  },
  maturityCuts: {
    range: points(0, 100),
    parts: LIST('Level 2 from', 'Level 3 from', 'Level 4 from', 'Level 5 from'),
    order: { rises: inOrder(4) },
  },
  audit: {
    range: count(1, 60),
    parts: {
      minAnswers: 'Answers a cell needs',
      minCells: 'Cells needed',
      imbalance: ['Imbalance above', points(0, 100)],
    },
  },
  threeS: {
    range: points(0, 100),
    parts: { notNow: 'No candidate below', candidate: 'Candidate from', minAnswers: ['Answers needed', count(1, 30)] },
    order: { rises: ['notNow', 'candidate'] },
  },
  attainmentCap: { range: share(10) },
  payout: {
    range: share(5),
    parts: {
      '0.0': 'First corner, score',
      '0.1': 'First corner, payout',
      '1.0': 'Second corner, score',
      '1.1': 'Second corner, payout',
      '2.0': 'Third corner, score',
      '2.1': 'Third corner, payout',
    },
    order: { rises: ['0.0', '1.0', '2.0'] },
  },
  scorecardChecks: {
    range: percent(),
    parts: {
      salesVolumeMax: '{kinds.salesVolume} counts at most',
      longTermMonths: ['A measure is long-term from', months],
      teamMin: 'The team counts at least',
    },
  },
  evidenceByStage: {
    range: percent(),
    parts: {
      identified: '{opportunityStages.identified}',
      qualified: '{opportunityStages.qualified}',
      proposed: '{opportunityStages.proposed}',
      negotiation: '{opportunityStages.negotiation}',
    },
    order: { rises: ['identified', 'qualified', 'proposed', 'negotiation'] },
  },
  probabilityFromEvidence: { range: NONE },
  readyForReview: { range: percent() },
  readyForFinal: { range: percent() },
  stepDone: { range: percent() },
  freshDays: { range: days(1) },
  ageDots: {
    range: days(1),
    parts: { green: 'Green up to', amber: 'Amber up to' },
    order: { rises: ['green', 'amber'] },
  },
  reviewRhythmDays: {
    range: days(1),
    parts: {
      Strategic: '{matrixFields.Strategic}',
      Star: '{matrixFields.Star}',
      Status: '{matrixFields.Status}',
      Streamline: '{matrixFields.Streamline}',
      none: 'No field yet',
    },
  },
  voteDiscuss: { range: whole('steps', 1, 5) },
  voteRevote: { range: whole('steps', 1, 5) },
  voteMinimum: { range: whole('votes', 1, 100) },
  healthWeights: {
    range: share(),
    parts: { support: 'Support', coverage: 'Coverage', threads: 'Threads' },
    sum: 1,
  },
  healthBands: {
    range: points(0, 100),
    parts: { high: '{severity.high} from', medium: '{severity.medium} from' },
    order: { falls: ['high', 'medium'] },
  },
  executionDays: { range: days(), parts: { window: 'Days back', grace: 'Days late' } },
  scorecardShare: { range: percent() },
  powerBand: { range: points(0, 100) },
  forceBands: {
    range: percent(),
    parts: { favourable: 'Favourable from', open: 'Open from' },
    order: { falls: ['favourable', 'open'] },
  },
  concentration: { range: percent() },
  notKnown: { range: points(0, 1, 'of 1') },
  definitionTalk: { range: points(0, 5), parts: { mean: 'Mean below', spread: 'Spread from' } },
  fadeMonths: { range: months },
  contactDueDays: { range: days() },
  contractEndDays: {
    range: days(),
    parts: LIST('First', 'Second', 'Third', 'Last'),
    order: { falls: inOrder(4) },
  },
  projectDays: { range: days() },
  actionDueDays: { range: days() },
  reviewDueDays: { range: days() },
  newPersonDays: { range: days() },
  staleFieldDays: { range: days() },
  idleCell: { range: days(), parts: { spend: ['Spend above', money], days: 'Days' } },
  competitorContractDays: { range: days() },
  budgetLeadDays: { range: days() },
  staleDiagnosisMonths: { range: months },
  maxOpenActions: { range: count(1, 1_000) },
  gridKnownShare: { range: percent() },
  myWorkDays: { range: days() },
  rollOut: { range: count(1, 1_000), parts: { firstWave: 'Accounts' } },
  preMortem: { range: points(1, 25), parts: { counter: 'Score' } },
  escalationDays: { range: days() },
  onePage: {
    range: count(1, 50),
    parts: {
      objectives: 'Objectives',
      people: 'People',
      gaps: 'Gaps',
      risks: 'Risks',
      actions: 'Actions',
      text: ['Longest text', whole('characters', 40, 1_000)],
      ambition: ['Longest ambition', whole('characters', 40, 1_000)],
    },
  },
  onePageMinutes: {
    range: minutes,
    parts: {
      overview: 'Overview',
      objectives: 'Objectives',
      solution: '{dimensions.solution}',
      actions: 'Actions',
      change: 'Change',
      implementation: 'Implementation',
      review: 'Review',
    },
  },
  upkeepMinutes: {
    range: minutes,
    parts: {
      actions: 'Actions',
      people: 'People',
      money: 'Money',
      risks: 'Risks',
      sections: 'Sections',
      review: 'Review',
    },
  },
  upkeepDays: { range: days(1) },
};

/** Settings of which the first may not lie above the second. */
export const NOT_ABOVE: readonly (readonly [SettingName, SettingName])[] = [
  ['developingScore', 'championScore'],
  ['sellSafety', 'openToNew'],
  ['readyForReview', 'readyForFinal'],
  ['voteDiscuss', 'voteRevote'],
];

/** What the choices of a setting are called. */
export const CHOICE_WORDS: Readonly<Record<string, string>> = {
  doubling: 'Each step counts double',
  linear: 'Each step counts one more',
  fixed: 'A fixed score',
  median: 'The middle of the portfolio',
  factors: 'The success factors',
  stage: 'The stage of the relationship',
};
