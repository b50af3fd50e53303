import { ONE_PAGE_STEPS, pageStepOf } from '../../../shared/analysis/onePageSteps';
import { SECTION_IDS, sectionTitle, type SectionId } from '../../../shared/analysis/planSections';
import { sectionNumber } from '../../../shared/analysis/sectionOrder';
import type { Document } from '../../../shared/document/document';
import type { AgendaStep } from '../../../shared/document/agenda';

const PLACES: Readonly<Partial<Record<AgendaStep['opens'], string>>> = {
  participants: 'Participants',
  map: 'Map',
  grid: 'Grid',
  contacts: 'Contacts',
  compass: 'Compass',
  actions: 'Actions',
  close: 'Read-back',
};
const isSection = (opens: string): opens is SectionId => (SECTION_IDS as readonly string[]).includes(opens);

/** *Plan on a page: action plan*. */
const pageWords = (opens: string): string | undefined => {
  const step = ONE_PAGE_STEPS.find(({ id }) => id === pageStepOf(opens));
  return step && `Plan on a page: ${step.title.toLowerCase()}`;
};

/** What a step opens, in words: a place, a step of the plan on a page, or a section by its number and title. */
export const opensWords = (content: Pick<Document, 'plan'>, opens: string): string =>
  PLACES[opens as AgendaStep['opens']] ??
  pageWords(opens) ??
  (isSection(opens) ? `Plan ${sectionNumber(content, opens)}, ${sectionTitle(opens).toLowerCase()}` : opens);
