import type { Explained } from '../../shared/analysis/explain';
import { SECTIONS, type SectionId } from '../../shared/analysis/planSections';
import { inOrderOf } from '../../shared/model/templates';
import { later, type Later } from '../ui/later';

/** The pages of the plan. A section stands in the list when it has one. */
export const PAGES: Readonly<
  Partial<Record<SectionId, { readonly Body: Later; readonly figures: readonly Explained[] }>>
> = {
  P1: {
    Body: later(async () => (await import('./sections/Cover')).Cover),
    figures: ['completeness', 'health', 'quadrant', 'stage'],
  },
  P2: {
    Body: later(async () => (await import('./sections/Profile')).Profile),
    figures: ['keyInformation', 'customerGrowth', 'contractEnds', 'threeS'],
  },
  P3: { Body: later(async () => (await import('./sections/World')).World), figures: ['goalCover'] },
  P4: {
    Body: later(async () => (await import('./sections/Position')).Position),
    figures: ['contribution', 'growth', 'stage', 'valueScorecard', 'power'],
  },
  P5: {
    Body: later(async () => (await import('./sections/Stakeholders')).Stakeholders),
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
    Body: later(async () => (await import('./sections/Deciding')).Deciding),
    figures: ['evidence', 'pipeline', 'support'],
  },
  P7: {
    Body: later(async () => (await import('./sections/Potential')).Potential),
    figures: ['wallet', 'whitespace', 'pipeline', 'evidence'],
  },
  P8: { Body: later(async () => (await import('./sections/Swot')).Swot), figures: [] },
  P9: {
    Body: later(async () => (await import('./sections/Ambition')).Ambition),
    figures: ['target', 'pipeline', 'quadrant', 'stage'],
  },
  P10: { Body: later(async () => (await import('./sections/Value')).Value), figures: ['value', 'twoSided'] },
  P11: { Body: later(async () => (await import('./sections/Objectives')).Objectives), figures: ['forces', 'health'] },
  P12: { Body: later(async () => (await import('./sections/Projects')).Projects), figures: ['projects'] },
  P13: {
    Body: later(async () => (await import('./sections/Competition')).Competition),
    figures: ['lockOut', 'wallet'],
  },
  P14: { Body: later(async () => (await import('./sections/Risks')).Risks), figures: ['risk', 'expectedLoss'] },
  P15: { Body: later(async () => (await import('./sections/Team')).Team), figures: ['singleThread', 'coverage'] },
  P16: { Body: later(async () => (await import('./sections/Review')).Review), figures: ['health', 'completeness'] },
  P17: { Body: later(async () => (await import('./sections/Appendix')).Appendix), figures: [] },
};

/** The sections that work, in the order of the plan's template. */
export const sectionsFor = (template: string | null): readonly (typeof SECTIONS)[number][] =>
  inOrderOf(
    SECTIONS.filter((section) => PAGES[section.id] !== undefined),
    template,
  );
