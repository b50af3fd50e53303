/** What is asked of an output, and what is answered once it was made. */
import { z } from 'zod';
import { SECTION_IDS } from '../analysis/planSections';
import { AUDIENCES, HIDEABLE, TEAM, type Viewer } from '../audience/viewer';
import { recordSchema } from '../model/kind';
import { savedView } from '../model/savedView';
import { DEFAULT_LOCALE } from '../conventions/conventions';

/** Papers of a workshop: for its room, for the wall, and what it came to. */
export const WORKSHOP_PAPERS = [
  'agenda',
  'runSheet',
  'preWork',
  'personCards',
  'blankCards',
  'ballots',
  'minutes',
] as const;
export type WorkshopPaper = (typeof WORKSHOP_PAPERS)[number];
export const isWorkshopPaper = (part: PdfSection): part is WorkshopPaper =>
  WORKSHOP_PAPERS.some((paper) => paper === part);

/** Parts of a PDF. Where the plan is among them it takes in the page, the map, the people and the check. */
export const PDF_SECTIONS = [
  'plan',
  'onePage',
  'map',
  'network',
  'views',
  'people',
  'planCheck',
  'callSheets',
  'sponsorBriefings',
  'managementPack',
  'slides',
  ...WORKSHOP_PAPERS,
] as const;
/** Parts that say who people are and what is done; the others say what is thought of people. */
const PLAIN_PARTS: readonly PdfSection[] = ['plan', 'map', 'views', 'people', 'slides'];
/** Who is voted on says who is disputed. */
const PLAIN_PAPERS: readonly PdfSection[] = WORKSHOP_PAPERS.filter((paper) => paper !== 'ballots');
/** The parts of a PDF that whoever it is for can get. */
export const partsFor = ({ audience, hidden }: Viewer): readonly PdfSection[] => {
  if (audience === 'customer') return PLAIN_PARTS;
  return hidden.includes('opinions') ? [...PLAIN_PARTS, ...PLAIN_PAPERS] : PDF_SECTIONS;
};

/** A language tag: how numbers and days are written. */
export const locale = z.string().max(35).default(DEFAULT_LOCALE);

/** For whom an output is, and what is kept out of it besides. */
export const viewer = z
  .strictObject({ audience: z.enum(AUDIENCES), hidden: z.array(z.enum(HIDEABLE)).max(HIDEABLE.length).readonly() })
  .default(TEAM);

/** A hidden text that stands in what was made, and where: *page 3*, *line 12*, *title of the file*. */
const foundText = z.object({ text: z.string(), where: z.string() });
/**
 * What became of an output that was made and searched for the texts its reader may not see. `written` is null while such
 * a text was found and nobody has decided: nothing is written, and `held` stands for what was made.
 */
export const searchedFile = z.object({
  name: z.string(),
  written: z.string().nullable(),
  held: z.string().nullable(),
  /** How many hidden texts were searched for. */
  searched: z.number(),
  found: z.array(foundText),
});

export const pdfOptions = z.object({
  /** In the order they are printed. */
  sections: z.array(z.enum(PDF_SECTIONS)).min(1),
  /** Sections of the plan but its cover; null for every one that holds something. */
  planSections: z.array(z.enum(SECTION_IDS)).max(SECTION_IDS.length).nullable().default(null),
  /** Of everything but the map. */
  paper: z.enum(['A4', 'Letter']).default('A4'),
  mapPaper: z.enum(['A4', 'A3']),
  mapDirection: z.enum(['landscape', 'portrait']),
  /** Photos of people, where names may be seen. */
  photos: z.boolean().default(true),
  /** Notes on the map that are open to the team are printed with it. */
  mapNotes: z.boolean().default(false),
  /** Slides show the whole map on one of them, too, before its branches. */
  wholeMapSlide: z.boolean().default(false),
  /** The photo of the wall under the map of the whole account is printed behind it. */
  wallPhoto: z.boolean().default(false),
  /** Which workshop its papers are of; without it the last one. */
  workshop: z
    .strictObject({ agendaId: z.string().max(80), cardsPerPage: z.union([z.literal(4), z.literal(8)]) })
    .optional(),
  /** Where the plan does not say how it is written. */
  locale,
  viewer,
});

/** A picture of the map or the grid. */
export const pictureOptions = z.strictObject({
  of: z.enum(['map', 'grid']),
  form: z.enum(['svg', 'png']),
  ground: z.enum(['paper', 'transparent']).default('paper'),
  /** How the map is shown: colours, filter, lines, frames; null: the map of the whole account in its usual looks. */
  view: recordSchema(savedView).nullable().default(null),
});
export type PictureOptions = z.output<typeof pictureOptions>;

export type PdfOptions = z.output<typeof pdfOptions>;
/** How a PDF for the own team is printed where nobody chose otherwise. */
export const USUAL_PDF: Omit<PdfOptions, 'sections'> = {
  planSections: null,
  paper: 'A4',
  mapPaper: 'A3',
  mapDirection: 'landscape',
  photos: true,
  mapNotes: false,
  wholeMapSlide: false,
  wallPhoto: false,
  locale: DEFAULT_LOCALE,
  viewer: TEAM,
};
export type PdfSection = (typeof PDF_SECTIONS)[number];
export type SearchedFile = z.output<typeof searchedFile>;
