/** What is asked of an output, and what is answered once it was made. */
import { z } from 'zod';
import { SECTION_IDS } from '../analysis/planSections';
import { PERSONAS } from '../analysis/startPersonas';
import { MAP_PAPERS, POSTERS } from '../model/compositionShape';
import { AUDIENCES, HIDEABLE, TEAM, type Viewer } from '../audience/viewer';
import { recordSchema } from '../model/kind';
import { comparedOnPaper } from './comparisonCalls';
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

/** Sheets about the account, each a part of a PDF by itself; titles and what they hold. */
export const ACCOUNT_SHEETS = {
  approachCard: [
    'Approach card',
    'How this customer is served: topics, channels, what to do and not to do, terms, cost',
  ],
  charter: ['Account charter', 'Why this account, what changes, whether the customer opted in, who signs'],
  valueCase: ['Value case', 'What the work is worth to the customer, how it is worked out, who agreed'],
  rewardSheet: ['Reward sheet', 'Measures of the team with what each adds, and the payout curve'],
  roleTable: ['Role table', 'Who has which role, in the account and in each opportunity, and which nobody has'],
  contactMatrix: ['Contact matrix', 'Your functions by their departments, and everybody by everybody of yours'],
  peopleCards: ['Person cards', 'A card for each person: where they stand, what they want, what is next'],
  handoverPack: ['Handover pack', 'What the next account manager must know, from people to promises'],
  mergeReport: ['Merge report', 'Copies that were merged in: what was asked and answered, what was taken'],
} as const;
export type AccountSheetPart = keyof typeof ACCOUNT_SHEETS;
const SHEET_PARTS = Object.keys(ACCOUNT_SHEETS) as readonly AccountSheetPart[];
export const isAccountSheet = (part: PdfSection): part is AccountSheetPart => Object.hasOwn(ACCOUNT_SHEETS, part);

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
  'startPage',
  'portfolioPage',
  'portfolioPages',
  'selectionPages',
  'pilotCharter',
  'programmePages',
  'roleProfile',
  ...SHEET_PARTS,
  'thenAndNow',
  'slides',
  ...WORKSHOP_PAPERS,
] as const;
const SHEET_TITLES = Object.fromEntries(
  Object.entries(ACCOUNT_SHEETS).map(([part, [title]]) => [part, title]),
) as Readonly<Record<keyof typeof ACCOUNT_SHEETS, string>>;
/** What each part is called. */
export const PART_TITLES: Readonly<Record<PdfSection, string>> = {
  plan: 'Full plan',
  onePage: 'Plan on a page',
  map: 'Map',
  network: 'Network',
  views: 'Saved views',
  people: 'People',
  planCheck: 'Plan check',
  callSheets: 'Call sheets',
  sponsorBriefings: 'Sponsor briefings',
  managementPack: 'Management pack',
  startPage: 'Start',
  portfolioPage: 'Portfolio on a page',
  portfolioPages: 'Portfolio',
  selectionPages: 'Selection',
  pilotCharter: 'Pilot charter',
  programmePages: 'Programme',
  roleProfile: 'Role profile',
  ...SHEET_TITLES,
  thenAndNow: 'Then and now',
  slides: 'Slides',
  agenda: 'Agenda',
  runSheet: 'Run sheet',
  preWork: 'Pre-work',
  personCards: 'Person cards',
  blankCards: 'Blank cards',
  ballots: 'Ballots',
  minutes: 'Minutes',
};
/** Parts that say who people are and what is done; the others say what is thought of people. */
const PLAIN_PARTS: readonly PdfSection[] = ['plan', 'map', 'views', 'people', 'valueCase', 'thenAndNow', 'slides'];
/** Sheets of the own team that say nothing of what is thought of people. */
const PLAIN_SHEETS: readonly PdfSection[] = ['approachCard', 'charter', 'rewardSheet', 'roleProfile'];
/** Who is voted on says who is disputed. */
const PLAIN_PAPERS: readonly PdfSection[] = WORKSHOP_PAPERS.filter((paper) => paper !== 'ballots');
/** Parts about all accounts. */
export const ABOVE_PARTS: readonly PdfSection[] = [
  'startPage',
  'portfolioPage',
  'portfolioPages',
  'selectionPages',
  'pilotCharter',
  'programmePages',
  'roleProfile',
];
/** The parts of a PDF that whoever it is for can get. */
export const partsFor = ({ audience, hidden }: Viewer): readonly PdfSection[] => {
  if (audience === 'customer') return PLAIN_PARTS;
  if (hidden.includes('opinions')) return [...PLAIN_PARTS, ...PLAIN_SHEETS, ...PLAIN_PAPERS];
  // The report quotes what either copy said of anything, in one text; the portfolio is made of money and names other
  // clients, and so may the evidence of the programme. They are whole or not at all.
  return hidden.length === 0
    ? PDF_SECTIONS
    : PDF_SECTIONS.filter(
        (part) => part !== 'mergeReport' && (!ABOVE_PARTS.includes(part) || PLAIN_SHEETS.includes(part)),
      );
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
  /**
   * Sections of the plan in the order they are printed; null for every one that holds something, in the order of the
   * plan. Where the cover is not among them, the page and the map stand before the others.
   */
  planSections: z.array(z.enum(SECTION_IDS)).max(SECTION_IDS.length).nullable().default(null),
  /** Sections of which only the main points are printed. */
  shortSections: z.array(z.enum(SECTION_IDS)).max(SECTION_IDS.length).default([]),
  /** Of everything but the map. */
  paper: z.enum(['A4', 'Letter']).default('A4'),
  mapPaper: z.enum(MAP_PAPERS),
  mapDirection: z.enum(['landscape', 'portrait']),
  /** The map as a poster of this size, on sheets of its paper that are cut and put together; null for one page. */
  mapPoster: z.enum(POSTERS).nullable().default(null),
  /** Which map it is, by its id among the maps that can be printed; null for that of the whole account. */
  mapOf: z.string().max(200).nullable().default(null),
  /** The map as it is on screen, where that is asked for. */
  mapView: recordSchema(savedView).nullable().default(null),
  /** Photos of people, where names may be seen. */
  photos: z.boolean().default(true),
  /** Notes on the map that are open to the team are printed with it. */
  mapNotes: z.boolean().default(false),
  /** Slides show the whole map on one of them, too, before its branches. */
  wholeMapSlide: z.boolean().default(false),
  /** The photo of the wall under the map is printed behind it. */
  wallPhoto: z.boolean().default(false),
  /** Whether the plan begins with its cover, and whether the logo of the house stands on it. */
  hasCover: z.boolean().default(true),
  hasLogo: z.boolean().default(true),
  /** On the cover in place of the usual words; null for these. The second also stands in the foot of every page. */
  title: z.string().max(200).nullable().default(null),
  confidentiality: z.string().max(200).nullable().default(null),
  /** Across every page; null for none. */
  watermark: z.string().max(200).nullable().default(null),
  /** Which workshop its papers are of; without it the last one. */
  workshop: z
    .strictObject({ agendaId: z.string().max(80), cardsPerPage: z.union([z.literal(4), z.literal(8)]) })
    .optional(),
  /** Which role profile is printed; without it the first. */
  roleProfileId: z.string().max(80).optional(),
  /** Which moments are compared; without it nothing of then and now is printed. */
  compared: comparedOnPaper.optional(),
  /** Whose start is printed. */
  startOf: z.strictObject({ persona: z.enum(PERSONAS), memberId: z.string().max(80).nullable() }).optional(),
  /** Clients are called by their place in the portfolio, but for the account it is of. */
  clientsHidden: z.boolean().optional(),
  /** Where the plan does not say how it is written. */
  locale,
  viewer,
});

/** A picture of the map or the grid. */
export const pictureOptions = z.strictObject({
  of: z.enum(['map', 'grid', 'thenAndNow']),
  form: z.enum(['svg', 'png']),
  ground: z.enum(['paper', 'transparent']).default('paper'),
  /** How the map is shown: colours, filter, lines, frames; null: the map of the whole account in its usual looks. */
  view: recordSchema(savedView).nullable().default(null),
  /** Which moments are compared, where it is a picture of then and now. */
  compared: comparedOnPaper.optional(),
  /** Which map it is, as on paper; it goes before `view`. */
  mapOf: z.string().max(200).nullable().default(null),
  /** In place of the usual words for whose eyes it is; null for these. */
  confidentiality: z.string().max(200).nullable().default(null),
  /** Across the picture; null for none. */
  watermark: z.string().max(200).nullable().default(null),
});
export type PictureOptions = z.output<typeof pictureOptions>;
/** How a picture is made where nobody chose otherwise. */
export const USUAL_PICTURE: Omit<PictureOptions, 'of' | 'form'> = {
  ground: 'paper',
  view: null,
  mapOf: null,
  confidentiality: null,
  watermark: null,
};

export type PdfOptions = z.output<typeof pdfOptions>;
/** What can be chosen of the page for reading. */
export type ReadingOptions = Pick<PdfOptions, 'locale' | 'viewer'> & Partial<Pick<PdfOptions, 'confidentiality'>>;
/** How a PDF for the own team is printed where nobody chose otherwise. */
export const USUAL_PDF: Omit<PdfOptions, 'sections'> = {
  planSections: null,
  shortSections: [],
  paper: 'A4',
  mapPaper: 'A3',
  mapDirection: 'landscape',
  mapPoster: null,
  mapOf: null,
  mapView: null,
  photos: true,
  mapNotes: false,
  wholeMapSlide: false,
  wallPhoto: false,
  hasCover: true,
  hasLogo: true,
  title: null,
  confidentiality: null,
  watermark: null,
  locale: DEFAULT_LOCALE,
  viewer: TEAM,
};
export type PdfSection = (typeof PDF_SECTIONS)[number];
export type SearchedFile = z.output<typeof searchedFile>;
