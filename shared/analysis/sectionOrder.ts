import type { TemplateId } from '../model/templates';
import { single, type Document } from '../document/document';
import { SECTION_IDS, SECTIONS, type Section, type SectionId } from './planSections';

/** How each template orders the sections of the plan, on screen and on paper. Their numbers follow. */
export const SECTION_ORDERS: Readonly<Record<TemplateId, readonly SectionId[]>> = {
  blank: SECTION_IDS,
  hospital: SECTION_IDS,
  onePage: [
    'cover',
    'ambition',
    'objectives',
    'stakeholders',
    'team',
    'review',
    'world',
    'profile',
    'position',
    'decision',
    'potential',
    'swot',
    'value',
    'projects',
    'competition',
    'risks',
    'appendix',
  ],
  customerLandscape: [
    'stakeholders',
    'potential',
    'world',
    'projects',
    'value',
    'profile',
    'position',
    'ambition',
    'objectives',
    'risks',
    'swot',
    'cover',
    'team',
    'decision',
    'competition',
    'review',
    'appendix',
  ],
  acquisition: [
    'cover',
    'world',
    'profile',
    'stakeholders',
    'decision',
    'competition',
    'potential',
    'swot',
    'value',
    'ambition',
    'objectives',
    'risks',
    'team',
    'position',
    'projects',
    'review',
    'appendix',
  ],
  growth: [
    'cover',
    'profile',
    'world',
    'potential',
    'stakeholders',
    'decision',
    'position',
    'ambition',
    'value',
    'objectives',
    'projects',
    'competition',
    'swot',
    'risks',
    'team',
    'review',
    'appendix',
  ],
  renewalAtRisk: [
    'cover',
    'stakeholders',
    'decision',
    'risks',
    'position',
    'world',
    'objectives',
    'value',
    'competition',
    'ambition',
    'team',
    'swot',
    'profile',
    'potential',
    'projects',
    'review',
    'appendix',
  ],
  partner: [
    'cover',
    'profile',
    'world',
    'stakeholders',
    'value',
    'ambition',
    'objectives',
    'projects',
    'team',
    'review',
    'potential',
    'swot',
    'position',
    'decision',
    'competition',
    'risks',
    'appendix',
  ],
};

const isKnown = (templateId: string): templateId is TemplateId => Object.hasOwn(SECTION_ORDERS, templateId);

/**
 * Sections in the order of a template; of an unknown one, in the order of the plan. The cover is the first leaf of every
 * plan.
 */
export const inOrderOf = (sections: readonly Section[], templateId: string | null): readonly Section[] => {
  const order = templateId !== null && isKnown(templateId) ? SECTION_ORDERS[templateId] : SECTION_IDS;
  const placeOf = ({ id }: Section): number => (id === 'cover' ? -1 : order.indexOf(id));
  return sections.toSorted((a, b) => placeOf(a) - placeOf(b));
};

/** The sections of a plan in the order of its template. */
export const sectionsIn = (document: Pick<Document, 'plan'>): readonly Section[] =>
  inOrderOf(SECTIONS, single(document, 'plan')?.template ?? null);

/**
 * The number of a section: its place in this plan, on screen, in the contents and wherever it is named. It keeps it where
 * others before it are empty and left out.
 */
export const sectionNumber = (document: Pick<Document, 'plan'>, id: SectionId): number =>
  sectionsIn(document).findIndex((section) => section.id === id) + 1;
