import type { SectionId } from '../../../shared/analysis/planSections';
import type { PdfOptions } from '../../../shared/api/outputs';
import { customerChapters as chaptersIn } from '../../../shared/audience/customerPlan';
import { chartCards } from '../../../shared/layout/chart';
import type { Chapter } from '../chapters';
import type { SectionParts } from '../PlanPart';
import type { PlanView } from '../view';
import { goalsChapter } from './goalsChapter';
import { meetingsToComeChapter, minutesChapter, peopleChapter, serviceChapter, teamChapter } from './peopleChapters';
import { objectivesChapter, projectsChapter, proposalsChapter, risksChapter } from './togetherChapters';
import { valueChapter } from './valueChapter';

/** What each chapter of the customer's plan says, by the section it is taken from. */
export const CUSTOMER_PARTS: Readonly<Partial<Record<SectionId, SectionParts>>> = {
  world: goalsChapter,
  objectives: objectivesChapter,
  projects: projectsChapter,
  value: valueChapter,
  potential: proposalsChapter,
  position: serviceChapter,
  stakeholders: peopleChapter,
  team: teamChapter,
  risks: risksChapter,
  review: meetingsToComeChapter,
  appendix: minutesChapter,
};

/** The map of a customer says who reports to whom, and nothing of who decides. */
const MAP_TITLE = 'The organisation';

/** The chapters of what a customer gets, numbered one after the other: nobody sees that others were left out. */
export const customerChapters = (view: PlanView, options: PdfOptions): readonly Chapter[] => {
  const chosen = options.planSections;
  const there = chaptersIn(view.content);
  const filled = chosen === null ? there : chosen.flatMap((wanted) => there.filter(({ id }) => id === wanted));
  const chapters = filled.reduce<readonly Chapter[]>((before, { id, title }) => {
    const parts = (CUSTOMER_PARTS[id]?.(view) ?? []).map((one, place) => ({ ...one, anchor: `${id}-${place + 1}` }));
    return parts.length === 0 ? before : [...before, { id, number: before.length + 1, title, sheets: [], parts }];
  }, []);
  const hasMap = options.sections.includes('map') && chartCards(view.content).length > 0;
  return hasMap
    ? [...chapters, { id: 'cover', number: chapters.length + 1, title: MAP_TITLE, sheets: ['map'], parts: [] }]
    : chapters;
};
