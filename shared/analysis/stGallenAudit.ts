import { single } from '../document/document';
import { isAbove, isAtLeast } from './compare';
import { figure } from './memo';
import { meanOf, type Reason } from './result';
import { settingsOf } from './settings';

export const AUDIT_DIMENSIONS = ['strategy', 'solution', 'people', 'management', 'screening'] as const;
export const AUDIT_LEVELS = ['account', 'corporate'] as const;
export type AuditDimension = (typeof AUDIT_DIMENSIONS)[number];
export type AuditLevel = (typeof AUDIT_LEVELS)[number];
export const MATURITY = ['Ad hoc', 'Emerging', 'Defined', 'Managed', 'Leading'] as const;

/** The statements of the audit, three for each dimension and level. */
export const AUDIT_STATEMENTS: Readonly<Record<AuditDimension, Readonly<Record<AuditLevel, readonly string[]>>>> = {
  strategy: {
    account: [
      'The customer’s goals are known in writing',
      'There are three-year goals in numbers',
      'The account strategy follows the portfolio field',
    ],
    corporate: [
      'The purpose of key account management is part of the company strategy',
      'There are criteria and a limit for the number of accounts',
      'Resources are set by category',
    ],
  },
  solution: {
    account: [
      'There is a tailored value proposition in money',
      'Services beyond the product are agreed',
      'There is a list of joint innovation',
    ],
    corporate: [
      'There is a catalogue of key account services',
      'There is a way to approve special solutions',
      'There are rules for value pricing',
    ],
  },
  people: {
    account: [
      'The manager’s competence fits the stage',
      'There is a named team with roles',
      'The relationship map covers the key players',
    ],
    corporate: [
      'There is a competence model and training',
      'There is a career and pay for managers',
      'Line managers release team time',
    ],
  },
  management: {
    account: ['There is a review rhythm with the customer', 'Actions are tracked', 'There is an escalation path'],
    corporate: [
      'Key account management has a place in the organisation',
      'There are a process and tools with a plan template',
      'There is a sponsor programme',
    ],
  },
  screening: {
    account: [
      'Profit after cost to serve is tracked',
      'Satisfaction or health is measured',
      'Plan and result are compared every quarter',
    ],
    corporate: ['There is a programme scorecard', 'Accounts are selected again every year', 'Lessons are shared'],
  },
};

/** F26b. All 0–100; `maturity` 1–5. */
export type StGallenAudit = {
  readonly dimensions: Readonly<Record<AuditDimension, number | null>>;
  readonly levels: Readonly<Record<AuditLevel, number | null>>;
  readonly overall: number | null;
  readonly maturity: number | null;
  readonly label: (typeof MATURITY)[number] | null;
  readonly isImbalanced: boolean;
  readonly reason: Reason | null;
};

/**
 * F26b: maturity from thirty statements 0–4 in ten cells. A cell needs two answers; dimensions and levels are means of
 * their known cells; the whole needs eight cells, else null `tooFewRatings`.
 */
export const stGallenAudit = figure(['programme', 'setting'], (document, asOf): StGallenAudit => {
  const { audit: limits, maturityCuts } = settingsOf(document, asOf);
  const answers = single(document, 'programme')?.stGallenAudit ?? null;
  const cellOf = (dimension: AuditDimension, level: AuditLevel): number | null => {
    const given = (answers?.[dimension][level] ?? []).filter((answer): answer is number => answer !== null);
    const mean = meanOf(given);
    return given.length < limits.minAnswers || mean === null ? null : (mean / 4) * 100;
  };
  const cells = AUDIT_DIMENSIONS.flatMap((dimension) =>
    AUDIT_LEVELS.map((level) => ({ dimension, level, value: cellOf(dimension, level) })),
  );
  const meanWhere = (test: (cell: (typeof cells)[number]) => boolean): number | null =>
    meanOf(cells.filter(test).map((cell) => cell.value));
  const levels = {
    account: meanWhere((cell) => cell.level === 'account'),
    corporate: meanWhere((cell) => cell.level === 'corporate'),
  };
  const isEnough = cells.filter((cell) => cell.value !== null).length >= limits.minCells;
  const overall = isEnough ? meanWhere(() => true) : null;
  const maturity = overall === null ? null : 1 + maturityCuts.filter((cut) => isAtLeast(overall, cut)).length;
  return {
    dimensions: Object.fromEntries(
      AUDIT_DIMENSIONS.map((dimension) => [dimension, meanWhere((cell) => cell.dimension === dimension)]),
    ) as Record<AuditDimension, number | null>,
    levels,
    overall,
    maturity,
    label: maturity === null ? null : (MATURITY[maturity - 1] ?? null),
    isImbalanced:
      levels.account !== null &&
      levels.corporate !== null &&
      isAbove(Math.abs(levels.account - levels.corporate), limits.imbalance),
    reason: overall !== null ? null : answers === null ? 'noData' : 'tooFewRatings',
  };
});
