/** What a composition chooses of a PDF. */
import { z } from 'zod';

/** The map as one page, from a printer on the desk to a plotter. */
export const MAP_PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0', 'Letter'] as const;
export type MapPaper = (typeof MAP_PAPERS)[number];
/** Sides of each paper in millimetres, as it stands. */
export const PAPER_SIDES: Readonly<Record<MapPaper, readonly [width: number, height: number]>> = {
  A4: [210, 297],
  Letter: [215.9, 279.4],
  A3: [297, 420],
  A2: [420, 594],
  A1: [594, 841],
  A0: [841, 1189],
};
/** The map on a wall, put together of sheets of a smaller paper. */
export const POSTERS = ['A2', 'A1', 'A0'] as const;
export type Poster = (typeof POSTERS)[number];
/** Papers a poster can be put together of. */
export const TILES: readonly MapPaper[] = ['A4', 'A3', 'Letter'];

/** Names of parts and sections. What this version does not know of them falls away where they are read. */
const names = z.array(z.string().max(40)).max(60).readonly();
const words = z.string().max(200).nullable();

/** What a composition chooses of a PDF. */
export const compositionPaper = z
  .strictObject({
    /** Parts of the PDF. */
    parts: names,
    /** Sections of the plan in the order they are printed; null for all that hold something, in the order of the plan. */
    sections: names.nullable(),
    /** Sections of which only the main points are printed. */
    short: names,
    paper: z.enum(['A4', 'Letter']),
    mapPaper: z.enum(MAP_PAPERS),
    mapDirection: z.enum(['landscape', 'portrait']),
    /** The map as a poster of this size, on sheets of its paper; null for one page. */
    mapPoster: z.enum(POSTERS).nullable(),
    /** Which map it is; null for that of the whole account. Compositions of before say nothing of it. */
    mapOf: z.string().max(200).nullable().default(null),
    photos: z.boolean(),
    mapNotes: z.boolean(),
    wallPhoto: z.boolean(),
    hasCover: z.boolean(),
    hasLogo: z.boolean(),
    /** On the cover in place of the usual words; null for these. */
    title: words,
    confidentiality: words,
    /** Across every page; null for none. */
    watermark: words,
  })
  .readonly();
export type CompositionPaper = z.output<typeof compositionPaper>;

export const USUAL_PAPER: CompositionPaper = {
  parts: ['plan', 'onePage', 'map', 'people'],
  sections: null,
  short: [],
  paper: 'A4',
  mapPaper: 'A3',
  mapDirection: 'landscape',
  mapPoster: null,
  mapOf: null,
  photos: true,
  mapNotes: false,
  wallPhoto: false,
  hasCover: true,
  hasLogo: true,
  title: null,
  confidentiality: null,
  watermark: null,
};
