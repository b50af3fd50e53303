/**
 * The learning path: eight short lessons on the samples. What a lesson asks for is counted in the
 * document, so that it is done when the work is done and not when somebody says so.
 */
import { list, type Document } from '../document/document';
import { RISK_STEPS } from '../model/scales';
import type { SectionId } from './planSections';

export const LESSON_IDS = ['rate', 'basis', 'lines', 'owners', 'whitespace', 'actions', 'risks', 'room'] as const;
export type LessonId = (typeof LESSON_IDS)[number];

type Where =
  | { readonly place: 'map' | 'grid' | 'actions' | 'workshop' }
  | { readonly place: 'plan'; readonly section: SectionId };

type Lesson = {
  readonly title: string;
  readonly minutes: number;
  readonly sample: 'hospital' | 'industrial';
  /** What one knows afterwards. */
  readonly learns: string;
  /** What is to be done, step by step. */
  readonly steps: readonly string[];
  readonly opens: Where;
  /** Rises by the work that is asked for. */
  readonly counts: (document: Document) => number;
};

const ratingsIn = (document: Document): number =>
  list(document, 'person').reduce(
    (sum, { influence, attitude, relationship }) =>
      sum + [influence, attitude, relationship].filter((rating) => rating !== null).length,
    0,
  );

export const LESSONS: Readonly<Record<LessonId, Lesson>> = {
  rate: {
    title: 'Read the map, and rate whom you know',
    minutes: 5,
    sample: 'hospital',
    learns:
      'A card tells how much somebody has to say, how they stand to you and how well you know each other. What nobody rated is hatched and counts as not known, never as neutral.',
    steps: [
      'Look for a card with a question mark: nobody said how this person stands to you.',
      'Choose the card.',
      'Press + or 3, or use the panel, to rate what you can tell.',
    ],
    opens: { place: 'map' },
    counts: ratingsIn,
  },
  basis: {
    title: 'Say how you know',
    minutes: 5,
    sample: 'hospital',
    learns: 'A rating is worth as much as what it rests on. What is only assumed becomes a question somebody asks.',
    steps: [
      'Choose a person on the map.',
      'Open “How you know” in the panel.',
      'Say for one rating whether it is confirmed, observed, assumed or hearsay.',
    ],
    opens: { place: 'map' },
    counts: (document) => list(document, 'basis').filter(({ basis }) => basis !== null).length,
  },
  lines: {
    title: 'Draw who has whose ear',
    minutes: 5,
    sample: 'hospital',
    learns: 'Decisions follow influence more than the chart. A line shows whose word counts with whom.',
    steps: [
      'Choose the card of somebody whose word counts with another.',
      'Press L and name the other person.',
      'Say how strong the influence is.',
    ],
    opens: { place: 'map' },
    counts: (document) => list(document, 'link').length,
  },
  owners: {
    title: 'Leave nobody important alone',
    minutes: 5,
    sample: 'hospital',
    learns:
      'A key player without one of yours beside them is a gap. Each gap names what is missing and how to mend it.',
    steps: [
      'Look at the lens Coverage, and press “Uncovered” in the legend.',
      'Choose one of those who stay in full colour.',
      'Press O until the right one of yours owns the contact, or choose them in the panel.',
    ],
    opens: { place: 'map' },
    counts: (document) => list(document, 'person').filter(({ contactOwnerId }) => contactOwnerId !== null).length,
  },
  whitespace: {
    title: 'Find the growth that is there',
    minutes: 8,
    sample: 'industrial',
    learns: 'Units and offerings make a grid: what you have, what others have, and what nobody has asked about yet.',
    steps: [
      'Look at the whitespace grid for a cell that is not known.',
      'Choose the cell and say what stands there: yours, partly yours, a competitor’s, or open.',
      'Watch how share of wallet and penetration follow.',
    ],
    opens: { place: 'plan', section: 'potential' },
    counts: (document) => list(document, 'cell').filter(({ status }) => status !== 'unknown').length,
  },
  actions: {
    title: 'Turn an objective into an action',
    minutes: 6,
    sample: 'industrial',
    learns: 'An objective happens when one person does one thing by one day. An action names all three.',
    steps: [
      'Open an objective with the arrow at its end.',
      'Add an action to it.',
      'Give it a title, an owner and a day.',
    ],
    opens: { place: 'plan', section: 'objectives' },
    counts: (document) =>
      list(document, 'action').filter(
        ({ title, objectiveId, ownerId, due }) =>
          title.trim() !== '' && objectiveId !== null && ownerId !== null && due !== null,
      ).length,
  },
  risks: {
    title: 'Move a risk on',
    minutes: 6,
    sample: 'industrial',
    learns: 'A risk is collected, assessed, answered and watched. It moves on only when its step is filled.',
    steps: [
      'Open a risk that is not being watched yet with the arrow at its end, or add one.',
      'Fill what its step still needs.',
      'Move it to the next step.',
    ],
    opens: { place: 'plan', section: 'risks' },
    counts: (document) => list(document, 'risk').reduce((sum, { step }) => sum + RISK_STEPS.indexOf(step), 0),
  },
  room: {
    title: 'Prepare a workshop',
    minutes: 5,
    sample: 'hospital',
    learns: 'A room agrees faster than mails do. An agenda opens the right page for each step and keeps its clock.',
    steps: [
      'Choose a template, half a day for one.',
      'Look at its steps and their minutes.',
      'Give one of them more minutes, or fewer.',
    ],
    opens: { place: 'workshop' },
    // A workshop is given the minutes of its template: where its steps ask for others, somebody changed one.
    counts: (document) =>
      list(document, 'agenda').filter(({ id, template, minutes }) => {
        const steps = list(document, 'agendaStep').filter(({ agendaId }) => agendaId === id);
        return template !== null && steps.reduce((sum, step) => sum + step.minutes, 0) !== minutes;
      }).length,
  },
};

/** Whether what a lesson asks for was done since it began, when so much was there. */
export const isDoneSince = (lesson: LessonId, document: Document, before: number): boolean =>
  LESSONS[lesson].counts(document) > before;

/** The lesson that follows; null after the last. */
export const lessonAfter = (lesson: LessonId): LessonId | null => LESSON_IDS[LESSON_IDS.indexOf(lesson) + 1] ?? null;
