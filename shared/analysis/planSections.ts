import type { Kind } from '../model';

export type SectionId = `P${number}`;
export type Step = 'assess' | 'plan' | 'do' | 'review';
export const STEPS: readonly Step[] = ['assess', 'plan', 'do', 'review'];

/** A section of the plan (3.1). `kinds` are the records whose edits keep it fresh. */
export type Section = {
  readonly id: SectionId;
  readonly title: string;
  readonly weight: number;
  readonly step: Step | null;
  readonly kinds: readonly Kind[];
};

const section = (id: SectionId, title: string, weight: number, step: Step | null, kinds: readonly Kind[]): Section => ({
  id,
  title,
  weight,
  step,
  kinds,
});

export const SECTIONS: readonly Section[] = [
  section('P1', 'Cover and one-page summary', 2, null, ['plan', 'financials']),
  section('P2', 'Account profile and key information', 6, 'assess', [
    'account',
    'businessUnit',
    'department',
    'contract',
    'historyNote',
    'lifecycleChange',
  ]),
  section('P3', 'Customer’s world and goals', 10, 'assess', ['customerGoal', 'trend', 'strategyStep']),
  section('P4', 'Your position today', 8, 'assess', [
    'financialYear',
    'revenueLine',
    'serviceFigure',
    'complaint',
    'valueScorecard',
    'diagnostic',
    'powerBalance',
  ]),
  section('P5', 'Stakeholders and relationships', 14, 'assess', ['person', 'seat', 'holding', 'link', 'group']),
  section('P6', 'Decision process and buying centre', 5, 'assess', [
    'decisionStep',
    'decisionCriterion',
    'override',
    'callSheet',
  ]),
  section('P7', 'Whitespace and potential', 8, 'assess', ['cell', 'opportunity']),
  section('P8', 'SWOT and key issues', 4, 'assess', ['swotEntry', 'keyIssue']),
  section('P9', 'Ambition, strategy, targets', 10, 'plan', [
    'target',
    'strategyStatement',
    'attractivenessScore',
    'strengthFactor',
  ]),
  section('P10', 'Value proposition and value case', 6, 'plan', ['valueDriver', 'valueInvestment', 'proofPoint']),
  section('P11', 'Objectives and actions', 10, 'plan', ['objective', 'action', 'force']),
  section('P12', 'Customer projects and joint work', 3, 'plan', ['project']),
  section('P13', 'Competition and lock-out', 3, 'plan', ['rival', 'lockout']),
  section('P14', 'Risks', 4, 'plan', ['risk']),
  section('P15', 'Team, sponsor, governance, resources', 4, 'do', [
    'assignment',
    'sponsorPairing',
    'sponsorTouch',
    'responsibility',
    'commitment',
    'charter',
    'approach',
    'budgetLine',
    'calendarEntry',
  ]),
  section('P16', 'Measures and review', 3, 'review', ['kpi', 'measure', 'review']),
  section('P17', 'Appendix: meetings, decisions, changes, sources', 0, 'review', ['meeting', 'decision', 'source']),
];

export const sectionTitle = (id: SectionId): string => SECTIONS.find((section) => section.id === id)?.title ?? '';
