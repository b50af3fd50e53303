import type { Kind } from '../model';

export type PlanStep = 'assess' | 'plan' | 'do' | 'review';
export const PLAN_STEPS = ['assess', 'plan', 'do', 'review'] as const satisfies readonly PlanStep[];

/** `kinds` are the records whose edits keep a section fresh. */
const section = <Id extends string>(
  id: Id,
  title: string,
  weight: number,
  step: PlanStep | null,
  kinds: readonly Kind[],
) => ({ id, title, weight, step, kinds });

/** Every section of the plan, once, in the order of a plan without a template. */
const LIST = [
  section('cover', 'Cover and one-page summary', 2, null, ['plan', 'financials']),
  section('profile', 'Account profile and key information', 6, 'assess', [
    'account',
    'businessUnit',
    'department',
    'contract',
    'historyNote',
    'lifecycleChange',
    'vendorSpend',
    'fieldSource',
  ]),
  section('world', 'Customer’s world and goals', 10, 'assess', [
    'customerGoal',
    'trend',
    'customerSwotEntry',
    'strategyStep',
  ]),
  section('position', 'Your position today', 8, 'assess', [
    'financialYear',
    'revenueLine',
    'serviceFigure',
    'complaint',
    'valueScorecard',
    'diagnostic',
    'powerBalance',
  ]),
  section('stakeholders', 'Stakeholders and relationships', 14, 'assess', [
    'person',
    'seat',
    'holding',
    'link',
    'group',
  ]),
  section('decision', 'Decision process and buying centre', 5, 'assess', [
    'decisionStep',
    'decisionCriterion',
    'override',
    'callSheet',
  ]),
  section('potential', 'Whitespace and potential', 8, 'assess', ['cell', 'opportunity']),
  section('swot', 'SWOT and key issues', 4, 'assess', ['swotEntry', 'keyIssue']),
  section('ambition', 'Ambition, strategy, targets', 10, 'plan', [
    'target',
    'strategyStatement',
    'attractivenessScore',
    'strengthFactor',
  ]),
  section('value', 'Value proposition and value case', 6, 'plan', ['valueDriver', 'valueInvestment', 'proofPoint']),
  section('objectives', 'Objectives and actions', 10, 'plan', ['objective', 'action', 'force']),
  section('projects', 'Customer projects and joint work', 3, 'plan', ['project']),
  section('competition', 'Competition and lock-out', 3, 'plan', ['rival', 'lockout']),
  section('risks', 'Risks', 4, 'plan', ['risk', 'planCause']),
  section('team', 'Team, sponsor, governance, resources', 4, 'do', [
    'assignment',
    'sponsorPairing',
    'sponsorTouch',
    'responsibility',
    'commitment',
    'charter',
    'approach',
    'approachCard',
    'budgetLine',
    'calendarEntry',
  ]),
  section('review', 'Measures and review', 3, 'review', ['kpi', 'measure', 'review']),
  section('appendix', 'Appendix: meetings, decisions, changes, sources', 0, 'review', [
    'meeting',
    'decision',
    'source',
  ]),
] as const;

export type SectionId = (typeof LIST)[number]['id'];

/** A section of the plan: what it is called, how much of the plan it is, and in which step it is written. */
export type Section = ReturnType<typeof section<SectionId>>;
export const SECTIONS: readonly Section[] = LIST;
export const SECTION_IDS: readonly SectionId[] = LIST.map(({ id }) => id);

export const sectionTitle = (id: SectionId): string => SECTIONS.find((section) => section.id === id)?.title ?? '';

/**
 * The short name of a section: findings, waivers, confirmations and account files hold it; nobody is shown it. It never
 * changes, so that what one version wrote can be read by every other.
 */
export const sectionCode = (id: SectionId): string => `P${SECTION_IDS.indexOf(id) + 1}`;

/** The section of a short name or of an id; null where it is neither. */
export const sectionOfCode = (code: string): SectionId | null =>
  SECTION_IDS.find((id) => id === code || sectionCode(id) === code) ?? null;
