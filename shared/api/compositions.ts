/** Compositions: what goes on paper and for whom, ready-made or kept in the account under a name. */
import { SECTION_IDS, type SectionId } from '../analysis/planSections';
import { TEAM, type Viewer } from '../audience/viewer';
import { list, type Document } from '../document/document';
import type { RecordOf } from '../model';
import { USUAL_PAPER, type CompositionPaper } from '../model/compositionShape';
import { PDF_SECTIONS, type PdfOptions, type PdfSection } from './outputs';

/** What a composition says of a PDF; how numbers are written is the plan's or the computer's. */
export type Composition = {
  readonly id: string;
  readonly name: string;
  readonly viewer: Viewer;
  readonly paper: CompositionPaper;
};

const made = (id: string, name: string, viewer: Viewer, paper: Partial<CompositionPaper>): Composition => ({
  id,
  name,
  viewer,
  paper: { ...USUAL_PAPER, ...paper },
});

/** Ready in every account. Their ids are words, so that no record has them. */
export const READY_MADE: readonly Composition[] = [
  made('board', 'Board', TEAM, {
    parts: ['plan', 'onePage', 'map'],
    sections: [
      'cover',
      'ambition',
      'position',
      'stakeholders',
      'decision',
      'objectives',
      'potential',
      'value',
      'risks',
    ],
    short: ['position', 'stakeholders', 'decision', 'potential', 'value'],
    confidentiality: 'Confidential – for the board',
  }),
  made('customer', 'Customer', { audience: 'customer', hidden: [] }, { parts: ['plan', 'map'], mapPaper: 'A4' }),
  made('onePage', 'One page', TEAM, { parts: ['onePage'] }),
  made(
    'handout',
    'Workshop handout',
    { audience: 'team', hidden: ['notes'] },
    {
      parts: ['plan', 'onePage', 'map', 'people'],
      sections: ['cover', 'world', 'stakeholders', 'decision', 'objectives'],
      short: ['stakeholders'],
      hasCover: false,
    },
  ),
];

const keptIn = ({ id, name, audience, hidden, paper }: RecordOf<'composition'>): Composition => ({
  id,
  name,
  viewer: { audience, hidden },
  paper,
});

/** The ready-made compositions and those of the account. */
export const compositionsOf = (document: Pick<Document, 'composition'>): readonly Composition[] => [
  ...READY_MADE,
  ...list(document, 'composition').map(keptIn),
];

const folded = (text: string): string => text.trim().toLowerCase();
/** The composition of a name, whatever its capitals; one that is kept comes before a ready-made one. */
export const compositionNamed = (document: Pick<Document, 'composition'>, name: string): Composition | null =>
  compositionsOf(document).findLast((one) => folded(one.name) === folded(name) || one.id === name) ?? null;

const isPart = (name: string): name is PdfSection => (PDF_SECTIONS as readonly string[]).includes(name);
const isSection = (name: string): name is SectionId => (SECTION_IDS as readonly string[]).includes(name);

const isReadyMade = ({ id }: Composition): boolean => READY_MADE.some((one) => one.id === id);

/**
 * What a composition asks of a PDF. What this version does not know of it falls away. A ready-made one was made for no
 * printer: it goes on `own`, the paper of the computer.
 */
export const optionsOf = (
  composition: Composition,
  own: PdfOptions['paper'] = 'A4',
): Omit<PdfOptions, 'locale' | 'wholeMapSlide' | 'mapView'> => {
  const { viewer } = composition;
  const { parts, sections, short, ...rest } = composition.paper;
  return {
    ...rest,
    ...(isReadyMade(composition) ? { paper: own, mapPaper: rest.mapPaper === 'A4' ? own : rest.mapPaper } : {}),
    sections: parts.filter(isPart),
    planSections: sections === null ? null : sections.filter(isSection),
    shortSections: short.filter(isSection),
    viewer,
  };
};

/** What of the options of a PDF a composition keeps. */
export const paperOf = (options: PdfOptions): CompositionPaper => ({
  parts: options.sections,
  sections: options.planSections,
  short: options.shortSections,
  paper: options.paper,
  mapPaper: options.mapPaper,
  mapDirection: options.mapDirection,
  mapPoster: options.mapPoster,
  mapOf: options.mapOf,
  photos: options.photos,
  mapNotes: options.mapNotes,
  wallPhoto: options.wallPhoto,
  hasCover: options.hasCover,
  hasLogo: options.hasLogo,
  title: options.title,
  confidentiality: options.confidentiality,
  watermark: options.watermark,
});

/** Whether a PDF is asked for just as a composition says. */
export const isComposedSo = (composition: Composition, options: PdfOptions): boolean =>
  JSON.stringify(paperOf({ ...options, ...optionsOf(composition, options.paper) })) ===
    JSON.stringify(paperOf(options)) &&
  composition.viewer.audience === options.viewer.audience &&
  composition.viewer.hidden.join() === options.viewer.hidden.join();
