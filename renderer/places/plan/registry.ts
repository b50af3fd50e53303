import type { Explained } from '../../../shared/analysis/explain';
import type { SectionId } from '../../../shared/analysis/planSections';
import type { SectionParts } from '../../paper/PlanPart';
import { later, type Later } from '../../parts/ui/later';

/** A section of the plan: where it is edited, the figures beside it, and what of it is printed. */
export type PlanSection = {
  readonly screen: Later;
  readonly figures: readonly Explained[];
  /** Fetched for printing only. The first section is drawn on sheets of its own. */
  readonly paper: (() => Promise<SectionParts>) | 'sheets';
};

/** Every section once. One without its screen or its paper does not compile. */
export const PLAN_SECTIONS: { readonly [Id in SectionId]: PlanSection } = {
  P1: {
    screen: later(async () => (await import('./cover/Cover')).Cover),
    figures: ['completeness', 'health', 'quadrant', 'stage'],
    paper: 'sheets',
  },
  P2: {
    screen: later(async () => (await import('./profile/Profile')).Profile),
    figures: ['keyInformation', 'customerGrowth', 'contractEnds', 'threeS'],
    paper: async () => (await import('./profile/ProfileSection')).profileParts,
  },
  P3: {
    screen: later(async () => (await import('./world/World')).World),
    figures: ['goalCover'],
    paper: async () => (await import('./world/WorldSection')).worldParts,
  },
  P4: {
    screen: later(async () => (await import('./position/Position')).Position),
    figures: ['contribution', 'growth', 'stage', 'valueScorecard', 'power'],
    paper: async () => (await import('./position/PositionSection')).positionParts,
  },
  P5: {
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
    paper: async () => (await import('./stakeholders/PeopleSection')).peopleParts,
  },
  P6: {
    screen: later(async () => (await import('./decision/Deciding')).Deciding),
    figures: ['evidence', 'pipeline', 'support'],
    paper: async () => (await import('./decision/DecisionSection')).decisionParts,
  },
  P7: {
    screen: later(async () => (await import('./potential/Potential')).Potential),
    figures: ['wallet', 'whitespace', 'pipeline', 'evidence'],
    paper: async () => (await import('./potential/WhitespaceSection')).whitespaceParts,
  },
  P8: {
    screen: later(async () => (await import('./swot/Swot')).Swot),
    figures: [],
    paper: async () => (await import('./swot/SwotSection')).swotParts,
  },
  P9: {
    screen: later(async () => (await import('./ambition/Ambition')).Ambition),
    figures: ['target', 'pipeline', 'quadrant', 'stage'],
    paper: async () => (await import('./ambition/StrategySection')).strategyParts,
  },
  P10: {
    screen: later(async () => (await import('./value/Value')).Value),
    figures: ['value', 'twoSided'],
    paper: async () => (await import('./value/ValueSection')).valueParts,
  },
  P11: {
    screen: later(async () => (await import('./objectives/Objectives')).Objectives),
    figures: ['forces', 'health'],
    paper: async () => (await import('./objectives/ObjectivesSection')).objectivesParts,
  },
  P12: {
    screen: later(async () => (await import('./projects/Projects')).Projects),
    figures: ['projects'],
    paper: async () => (await import('./projects/ProjectsSection')).projectsParts,
  },
  P13: {
    screen: later(async () => (await import('./competition/Competition')).Competition),
    figures: ['lockOut', 'wallet'],
    paper: async () => (await import('./competition/CompetitionSection')).competitionParts,
  },
  P14: {
    screen: later(async () => (await import('./risks/Risks')).Risks),
    figures: ['risk', 'expectedLoss'],
    paper: async () => (await import('./risks/RisksSection')).risksParts,
  },
  P15: {
    screen: later(async () => (await import('./team/Team')).Team),
    figures: ['singleThread', 'coverage'],
    paper: async () => (await import('./team/TeamSection')).teamParts,
  },
  P16: {
    screen: later(async () => (await import('./review/Review')).Review),
    figures: ['health', 'completeness'],
    paper: async () => (await import('./review/MeasuresSection')).measuresParts,
  },
  P17: {
    screen: later(async () => (await import('./appendix/Appendix')).Appendix),
    figures: [],
    paper: async () => (await import('./appendix/AppendixSection')).appendixParts,
  },
};
