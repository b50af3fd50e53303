/** The exchange format of an account: its version, its parts, and the kinds of record they hold. */
import type { Kind } from '../model';

/** The id of a row that has none: its place among its kind. */
export const countedId = (kind: Kind, index: number): string => `${kind}${index + 1}`;

/** The exchange format's own version. */
export const SCHEMA_VERSION = 1;

/** Parts that are plain lists of one kind with their own ids. */
export const LISTS: readonly (readonly [part: string, kind: Kind])[] = [
  ['influenceLinks', 'link'],
  ['groups', 'group'],
  ['offerings', 'offering'],
  ['opportunities', 'opportunity'],
  ['projects', 'project'],
  ['objectives', 'objective'],
  ['actions', 'action'],
  ['risks', 'risk'],
  ['valueDrivers', 'valueDriver'],
  ['meetings', 'meeting'],
];
export const ACCOUNT_LISTS: readonly (readonly [part: string, kind: Kind])[] = [
  ['businessUnits', 'businessUnit'],
  ['departments', 'department'],
  ['customerGoals', 'customerGoal'],
  ['contracts', 'contract'],
];
/** Parts that are one record, or null. */
export const SINGLES: readonly (readonly [part: string, kind: Kind])[] = [
  ['valueInvestment', 'valueInvestment'],
  ['competitorLockout', 'lockout'],
  ['valueScorecard', 'valueScorecard'],
  ['relationshipDiagnostic', 'diagnostic'],
  ['threeS', 'threeS'],
  ['powerBalance', 'powerBalance'],
];
/** Every top-level part of the format, in its order. */
export const PARTS = [
  'schemaVersion',
  'asOf',
  'sample',
  'supplier',
  'account',
  'stakeholders',
  'influenceLinks',
  'groups',
  'offerings',
  'competitors',
  'whitespace',
  'opportunities',
  'projects',
  'objectives',
  'actions',
  'risks',
  'financials',
  'valueDrivers',
  'valueInvestment',
  'competitorLockout',
  'valueScorecard',
  'relationshipDiagnostic',
  'threeS',
  'forceField',
  'powerBalance',
  'swot',
  'meetings',
  'kamScorecard',
  'portfolio',
  'programme',
  'workshop',
  'snapshots',
] as const;

/** Kinds the format has a part for; the others travel under `beyond`, by kind. */
export const COVERED: ReadonlySet<Kind> = new Set<Kind>([
  ...[...LISTS, ...ACCOUNT_LISTS, ...SINGLES].map(([, kind]) => kind),
  'account',
  'supplier',
  'supplierGoal',
  'member',
  'assignment',
  'seat',
  'person',
  'holding',
  'competitor',
  'rival',
  'cell',
  'financials',
  'financialYear',
  'target',
  'force',
  'swotEntry',
  'measure',
  'portfolio',
  'criterion',
  'attractivenessFactor',
  'attractivenessScore',
  'strengthFactor',
  'portfolioAccount',
  'programme',
  'workshop',
  'vote',
  'snapshot',
]);
