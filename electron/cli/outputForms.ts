/** What the command line writes: an option a form, how it is made, and for whom it may be. */
import { FULL, pictureFile, printFile, readingPageOf, SLIDES, slidesFile } from './printFile';
import { saidAs } from '../../shared/document/spokenWords';
import type { PdfOptions, PictureOptions } from '../../shared/api/outputs';
import type { Viewer } from '../../shared/audience/viewer';
import { conventionsOf } from '../../shared/conventions/conventions';
import type { Document } from '../../shared/document/document';
import { calendarFile } from '../../shared/exchange/calendarFile';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { accountWorkbook } from '../../shared/exchange/xlsx/accountWorkbook';
import { accountText } from '../services/accountFiles';
import { planTextFile } from '../services/planTextFile';
import type { MadeForm } from '../services/readBack';

/** How what is written is to be. */
export type Wishes = {
  readonly asOf: string;
  readonly locale: string;
  readonly viewer: Viewer;
  /** What goes on paper otherwise than usual. */
  readonly paper: Partial<Omit<PdfOptions, 'locale' | 'viewer'>>;
  /** Slides show the whole map on one of them, too. */
  readonly wholeMapSlide: boolean;
  /** Of what a picture is, and what lies under it. */
  readonly picture: Omit<PictureOptions, 'form'>;
};

/**
 * What was made; `pages` where it has any, slides too. `search` is what is searched in its place, where its own words are
 * pixels.
 */
export type MadeFile = { readonly content: string | Uint8Array; readonly pages?: number; readonly search?: string };

type OutputForm = {
  /** What it is read back as. */
  readonly form: MadeForm;
  /** How the file is named in the help. */
  readonly example: string;
  readonly about: string;
  /** It holds everything, so it is made for the own team with nothing hidden. */
  readonly isWhole?: true;
  /** The paper can be chosen. */
  readonly hasPaper?: true;
  /** How slides show the map can be chosen. */
  readonly hasSlides?: true;
  /** It shows the map or the grid alone. */
  readonly isPicture?: true;
  /** Another name of the option, kept for scripts. */
  readonly alias?: string;
  /** From the document its reader may see. */
  readonly make: (document: Document, wishes: Wishes) => Promise<MadeFile> | MadeFile;
};

const printed = async (
  document: Document,
  { asOf, paper, locale, viewer, wholeMapSlide }: Wishes,
  options: PdfOptions,
): Promise<MadeFile> => {
  const { pdf, pages } = await printFile(document, asOf, { ...options, ...paper, locale, viewer, wholeMapSlide });
  return { content: pdf, pages };
};

const drawn = async (
  document: Document,
  { asOf, locale, viewer, picture }: Wishes,
  form: PictureOptions['form'],
): Promise<MadeFile> => {
  const { content, svg } = await pictureFile(document, asOf, { locale, viewer, picture: { ...picture, form } });
  return { content, search: svg };
};

/** One entry is one more form. */
export const OUTPUT_FORMS = {
  pdf: {
    form: 'pdf',
    example: 'OUT.pdf',
    about: 'the full plan',
    hasPaper: true,
    make: (document, wishes) => printed(document, wishes, FULL),
  },
  slides: {
    form: 'pdf',
    example: 'OUT.pdf',
    about: 'one topic a page, 16:9',
    hasPaper: true,
    hasSlides: true,
    make: (document, wishes) =>
      printed(document, { ...wishes, paper: { ...wishes.paper, sections: SLIDES.sections } }, SLIDES),
  },
  pptx: {
    form: 'package',
    example: 'OUT.pptx',
    about: 'the same slides for PowerPoint, in native shapes',
    hasSlides: true,
    make: async (document, { asOf, locale, viewer, wholeMapSlide, paper }) => {
      const { watermark = null } = paper;
      const options = { ...SLIDES, locale, viewer, wholeMapSlide, watermark };
      const { file, slides } = await slidesFile(document, asOf, options);
      return { content: file, pages: slides };
    },
  },
  svg: {
    form: 'picture',
    example: 'OUT.svg',
    about: 'the map or the grid as a picture of vectors',
    isPicture: true,
    make: (document, wishes) => drawn(document, wishes, 'svg'),
  },
  png: {
    form: 'picture',
    example: 'OUT.png',
    about: 'the same in twice the pixels of a screen',
    isPicture: true,
    make: (document, wishes) => drawn(document, wishes, 'png'),
  },
  html: {
    form: 'page',
    example: 'OUT.html',
    about: 'the plan as one page for reading, with a map to look into',
    make: async (document, { asOf, locale, viewer, paper: { confidentiality = null } }) => ({
      content: await readingPageOf(document, asOf, { locale, viewer, confidentiality }),
    }),
  },
  xlsx: {
    form: 'package',
    example: 'OUT.xlsx',
    about: 'people, contacts, actions, opportunities, whitespace, risks',
    make: (document, { asOf }) => ({ content: saidAs(document, () => accountWorkbook(document, asOf)) }),
  },
  ics: {
    form: 'calendar',
    example: 'OUT.ics',
    about: 'what has a day',
    make: (document, { asOf }) => ({ content: saidAs(document, () => calendarFile(document, asOf)) }),
  },
  txt: {
    form: 'text',
    example: 'OUT.txt',
    about: 'the plan as plain text',
    alias: 'text',
    make: (document, { asOf, locale }) => ({ content: planTextFile(document, asOf, locale) }),
  },
  csv: {
    form: 'csv',
    example: 'OUT.csv',
    about: 'the people as a table',
    make: (document, { locale }) => ({ content: saidAs(document, () => writeCsv(document, conventionsOf(locale))) }),
  },
  json: {
    form: 'text',
    example: 'OUT.json',
    about: 'the account file, with everything',
    isWhole: true,
    make: (document) => ({ content: accountText(document) }),
  },
} as const satisfies { readonly [option: string]: OutputForm };

export type OutputOption = keyof typeof OUTPUT_FORMS;
const FORMS: { readonly [O in OutputOption]: OutputForm } = OUTPUT_FORMS;
export const OUTPUT_OPTIONS = Object.keys(FORMS) as readonly OutputOption[];
export const outputForm = (option: OutputOption): OutputForm => FORMS[option];
/** Other names of options, each with the one it stands for. */
export const OUTPUT_ALIASES: ReadonlyMap<string, OutputOption> = new Map(
  OUTPUT_OPTIONS.flatMap((option) => {
    const { alias } = FORMS[option];
    return alias === undefined ? [] : [[alias, option] as const];
  }),
);
