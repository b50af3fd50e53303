import type { Explained } from '../../../shared/analysis/explain';
import type { SectionId } from '../../../shared/analysis/planSections';
import type { SectionParts } from '../../paper/PlanPart';
import { later, type Later } from '../../parts/ui/later';

/** A section of the plan: where it is edited, the figures beside it, and what of it is printed. */
type PlanSection = {
  readonly screen: Later;
  readonly figures: readonly Explained[];
  /** Fetched for printing only. The first section is drawn on sheets of its own. */
  readonly paper: (() => Promise<SectionParts>) | 'sheets';
};

/** Every section once. One without its screen or its paper does not compile. */
export const PLAN_SECTIONS: { readonly [Id in SectionId]: PlanSection } = {
  cover: {
    screen: later(async () => (await import('./cover/Cover')).Cover),
    figures: ['completeness', 'health', 'quadrant', 'stage'],
    paper: 'sheets',
  },
  profile: {
    screen: later(async () => (await import('./profile/Profile')).Profile),
    figures: ['keyInformation', 'customerGrowth', 'contractEnds', 'threeS'],
    paper: async () => (await import('./profile/ProfilePaper')).profilePaper,
  },
  world: {
    screen: later(async () => (await import('./world/World')).World),
    figures: ['goalCover'],
    paper: async () => (await import('./world/WorldPaper')).worldPaper,
  },
  position: {
    screen: later(async () => (await import('./position/Position')).Position),
    figures: ['contribution', 'growth', 'stage', 'valueScorecard', 'power'],
    paper: async () => (await import('./position/PositionPaper')).positionPaper,
  },
  stakeholders: {
    screen: later(async () => (await import('./stakeholders/Stakeholders')).Stakeholders),
    figures: [
      'support',
      'coverage',
      'singleThread',
      'champion',
      'balance',
      'progress',
      'readiness',
      'keyPlayers',
      'gaps',
    ],
    paper: async () => (await import('./stakeholders/StakeholdersPaper')).stakeholdersPaper,
  },
  decision: {
    screen: later(async () => (await import('./decision/Decision')).Decision),
    figures: ['evidence', 'pipeline', 'support'],
    paper: async () => (await import('./decision/DecisionPaper')).decisionPaper,
  },
  potential: {
    screen: later(async () => (await import('./potential/Potential')).Potential),
    figures: ['wallet', 'whitespace', 'pipeline', 'evidence'],
    paper: async () => (await import('./potential/PotentialPaper')).potentialPaper,
  },
  swot: {
    screen: later(async () => (await import('./swot/Swot')).Swot),
    figures: [],
    paper: async () => (await import('./swot/SwotPaper')).swotPaper,
  },
  ambition: {
    screen: later(async () => (await import('./ambition/Ambition')).Ambition),
    figures: ['target', 'pipeline', 'quadrant', 'stage'],
    paper: async () => (await import('./ambition/AmbitionPaper')).ambitionPaper,
  },
  value: {
    screen: later(async () => (await import('./value/Value')).Value),
    figures: ['value', 'twoSided'],
    paper: async () => (await import('./value/ValuePaper')).valuePaper,
  },
  objectives: {
    screen: later(async () => (await import('./objectives/Objectives')).Objectives),
    figures: ['forces', 'health'],
    paper: async () => (await import('./objectives/ObjectivesPaper')).objectivesPaper,
  },
  projects: {
    screen: later(async () => (await import('./projects/Projects')).Projects),
    figures: ['projects'],
    paper: async () => (await import('./projects/ProjectsPaper')).projectsPaper,
  },
  competition: {
    screen: later(async () => (await import('./competition/Competition')).Competition),
    figures: ['lockOut', 'wallet'],
    paper: async () => (await import('./competition/CompetitionPaper')).competitionPaper,
  },
  risks: {
    screen: later(async () => (await import('./risks/Risks')).Risks),
    figures: ['risk', 'expectedLoss'],
    paper: async () => (await import('./risks/RisksPaper')).risksPaper,
  },
  team: {
    screen: later(async () => (await import('./team/Team')).Team),
    figures: ['singleThread', 'coverage'],
    paper: async () => (await import('./team/TeamPaper')).teamPaper,
  },
  review: {
    screen: later(async () => (await import('./review/Review')).Review),
    figures: ['health', 'completeness'],
    paper: async () => (await import('./review/ReviewPaper')).reviewPaper,
  },
  appendix: {
    screen: later(async () => (await import('./appendix/Appendix')).Appendix),
    figures: [],
    paper: async () => (await import('./appendix/AppendixPaper')).appendixPaper,
  },
};
