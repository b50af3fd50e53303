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

/** What a step opens, in words: a place, or a section by its number and title. */
export const opensWords = (content: Pick<Document, 'plan'>, opens: string): string =>
  PLACES[opens as AgendaStep['opens']] ??
  (isSection(opens) ? `Plan ${sectionNumber(content, opens)}, ${sectionTitle(opens).toLowerCase()}` : opens);
