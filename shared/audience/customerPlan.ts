/** The plan as a customer reads it: its chapters, what they are called and what stands in them. */
import type { SectionId } from '../analysis/planSections';
import { accountOf, list, single, type Document } from '../document/document';
import type { Kind } from '../model';

/** A chapter stands for the section of the plan it is taken from. */
export type CustomerChapter = { readonly id: SectionId; readonly title: string };

type Names = { readonly them: string; readonly us: string | null };

/** What the two sides are called: the customer's reader is *you* to nobody in their own plan. */
export const sidesOf = (document: Document): Names => ({
  them: accountOf(document).name || 'the customer',
  us: single(document, 'supplier')?.name || null,
});

type Described = {
  readonly id: SectionId;
  readonly title: (names: Names) => string;
  /** Kinds whose records make the chapter. */
  readonly kinds: readonly Kind[];
  /** Texts that make it too. */
  readonly holds?: (document: Document) => boolean;
};

const hasSituation = (document: Document): boolean => {
  const { situationToday, situationTomorrow, situationPath, customersCustomers, customersCompetitors } =
    accountOf(document);
  return [situationToday, situationTomorrow, situationPath, customersCustomers, customersCompetitors].some(Boolean);
};

const CHAPTERS: readonly Described[] = [
  {
    id: 'world',
    title: ({ them }) => `What ${them} wants to reach`,
    kinds: ['customerGoal', 'trend', 'customerSwotEntry'],
    holds: hasSituation,
  },
  { id: 'objectives', title: () => 'What we do together', kinds: ['objective', 'action'] },
  { id: 'projects', title: () => 'Joint projects', kinds: ['project'] },
  {
    id: 'value',
    title: () => 'What it is worth, and who agreed',
    kinds: ['valueDriver', 'proofPoint'],
    holds: (document) => Boolean(single(document, 'plan')?.valueStatement),
  },
  { id: 'potential', title: () => 'What we propose', kinds: ['opportunity'] },
  { id: 'position', title: () => 'How the service runs', kinds: ['serviceFigure', 'complaint', 'contract'] },
  { id: 'stakeholders', title: () => 'Who works with whom', kinds: ['person'] },
  {
    id: 'team',
    title: ({ us }) => (us === null ? 'Our team' : `The team of ${us}`),
    kinds: ['assignment', 'commitment'],
  },
  { id: 'risks', title: () => 'What may stand in the way', kinds: ['risk'] },
  {
    id: 'review',
    title: () => 'When we meet',
    kinds: ['calendarEntry'],
    holds: (document) => single(document, 'plan')?.nextReview != null,
  },
  {
    id: 'appendix',
    title: () => 'What was agreed, and sources',
    kinds: ['meeting', 'decision', 'historyNote', 'source'],
  },
];

/** Sections of the plan of which a customer may see something. The cover stands for the map. */
export const CUSTOMER_SECTION_IDS: readonly SectionId[] = ['cover', ...CHAPTERS.map(({ id }) => id)];

/** The chapters that hold something, in the order a customer reads them. The document is already what they may see. */
export const customerChapters = (document: Document): readonly CustomerChapter[] => {
  const names = sidesOf(document);
  return CHAPTERS.filter(
    ({ kinds, holds }) => kinds.some((kind) => list(document, kind).length > 0) || holds?.(document) === true,
  ).map(({ id, title }) => ({ id, title: title(names) }));
};

/** What a chapter is called, whether or not it holds something. */
export const customerTitle = (document: Document, id: SectionId): string =>
  CHAPTERS.find((one) => one.id === id)?.title(sidesOf(document)) ?? '';
