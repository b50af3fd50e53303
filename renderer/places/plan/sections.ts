import type { Explained } from '../../../shared/analysis/explain';
import { SECTIONS, type SectionId } from '../../../shared/analysis/planSections';
import { inOrderOf } from '../../../shared/model/templates';
import { later, type Later } from '../../parts/ui/later';

/** The pages of the plan. A section stands in the list when it has one. */
export const PAGES: Readonly<
  Partial<Record<SectionId, { readonly Body: Later; readonly figures: readonly Explained[] }>>
> = {
  P1: {
    Body: later(async () => (await import('./cover/Cover')).Cover),
    figures: ['completeness', 'health', 'quadrant', 'stage'],
  },
  P2: {
    Body: later(async () => (await import('./profile/Profile')).Profile),
    figures: ['keyInformation', 'customerGrowth', 'contractEnds', 'threeS'],
  },
  P3: { Body: later(async () => (await import('./world/World')).World), figures: ['goalCover'] },
  P4: {
    Body: later(async () => (await import('./position/Position')).Position),
    figures: ['contribution', 'growth', 'stage', 'valueScorecard', 'power'],
  },
  P5: {
    Body: later(async () => (await import('./stakeholders/Stakeholders')).Stakeholders),
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
  },
  P6: {
    Body: later(async () => (await import('./decision/Deciding')).Deciding),
    figures: ['evidence', 'pipeline', 'support'],
  },
  P7: {
    Body: later(async () => (await import('./potential/Potential')).Potential),
    figures: ['wallet', 'whitespace', 'pipeline', 'evidence'],
  },
  P8: { Body: later(async () => (await import('./swot/Swot')).Swot), figures: [] },
  P9: {
    Body: later(async () => (await import('./ambition/Ambition')).Ambition),
    figures: ['target', 'pipeline', 'quadrant', 'stage'],
  },
  P10: { Body: later(async () => (await import('./value/Value')).Value), figures: ['value', 'twoSided'] },
  P11: { Body: later(async () => (await import('./objectives/Objectives')).Objectives), figures: ['forces', 'health'] },
  P12: { Body: later(async () => (await import('./projects/Projects')).Projects), figures: ['projects'] },
  P13: {
    Body: later(async () => (await import('./competition/Competition')).Competition),
    figures: ['lockOut', 'wallet'],
  },
  P14: { Body: later(async () => (await import('./risks/Risks')).Risks), figures: ['risk', 'expectedLoss'] },
  P15: { Body: later(async () => (await import('./team/Team')).Team), figures: ['singleThread', 'coverage'] },
  P16: { Body: later(async () => (await import('./review/Review')).Review), figures: ['health', 'completeness'] },
  P17: { Body: later(async () => (await import('./appendix/Appendix')).Appendix), figures: [] },
};

/** The sections that work, in the order of the plan's template. */
export const sectionsFor = (template: string | null): readonly (typeof SECTIONS)[number][] =>
  inOrderOf(
    SECTIONS.filter((section) => PAGES[section.id] !== undefined),
    template,
  );
