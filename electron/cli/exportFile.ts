import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { remainingNames } from '../../shared/audience/remainingNames';
import { AUDIENCES, HIDEABLE, seesAll, type Audience, type Hideable, type Viewer } from '../../shared/audience/viewer';
import { conventionsOf, DEFAULT_LOCALE, knownLocale } from '../../shared/conventions/conventions';
import type { Document } from '../../shared/document/document';
import { calendarFile } from '../../shared/exchange/calendarFile';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { accountText } from '../services/accountFiles';
import { protectedPdf } from '../services/pdf';
import { planTextFile } from '../services/planTextFile';
import type { MadeForm } from '../services/readBack';
import { searchMade, type Searched } from '../services/searched';
import { writeWhole } from '../services/writeFile';
import { compositionNamed, compositionsOf, optionsOf, type Composition } from '../../shared/api/compositions';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { MAP_PAPERS, POSTERS, TILES, type MapPaper, type Poster } from '../../shared/model/compositionShape';
import { FULL, printFile, SLIDES } from './printFile';
import { askPassphrase, documentFrom, figuresDayOf } from './sources';
import type { Options, Terminal } from './terminal';
import { UsageError } from './usage';

const FORMS = ['pdf', 'slides', 'json', 'csv', 'text', 'ics'] as const;
type Form = (typeof FORMS)[number];
export const EXPORT_OPTIONS = [
  ...FORMS,
  'account',
  'locale',
  'audience',
  'hide',
  'composition',
  'paper',
  'poster',
  'protect',
] as const;

/** More are counted, not listed. */
const LISTED = 12;

/** How numbers and days are written where the plan does not say: as asked, else as the computer does. */
const localeAsked = (asked: string | undefined): string => {
  if (asked !== undefined) {
    const locale = knownLocale(asked);
    if (locale === null) throw new UsageError('--locale is a language and a country like en-GB or de-DE.');
    return locale;
  }
  // A computer that says nothing of its language says C, which the tables take for American English.
  const said = process.env['LC_ALL'] ?? process.env['LC_NUMERIC'] ?? process.env['LANG'] ?? '';
  const isSilent = process.platform !== 'win32' && /^(?:|C|POSIX)(?:\.|$)/.test(said);
  return isSilent ? DEFAULT_LOCALE : new Intl.NumberFormat().resolvedOptions().locale;
};

const isAudience = (word: string): word is Audience => (AUDIENCES as readonly string[]).includes(word);
const isHideable = (word: string): word is Hideable => (HIDEABLE as readonly string[]).includes(word);

/** For whom the file is. Throws UsageError for words that are not known. */
const viewerAsked = ({ audience = 'team', hide }: Options): Viewer => {
  if (!isAudience(audience)) throw new UsageError(`--audience is ${AUDIENCES.join(' or ')}.`);
  const hidden = hide === undefined ? [] : hide.split(',').map((word) => word.trim());
  if (!hidden.every(isHideable)) throw new UsageError(`--hide is one or more of ${HIDEABLE.join(', ')}, with commas.`);
  return { audience, hidden: HIDEABLE.filter((one) => hidden.includes(one)) };
};

/** The less of what a composition and the command line let its reader see. */
const viewerOfBoth = (composed: Viewer, asked: Viewer): Viewer => ({
  audience: composed.audience === 'customer' ? 'customer' : asked.audience,
  hidden: HIDEABLE.filter((one) => composed.hidden.includes(one) || asked.hidden.includes(one)),
});

type Paper = Omit<PdfOptions, 'locale' | 'viewer'>;

/** The composition that is asked for by its name. Throws UsageError where there is none. */
const compositionAsked = (document: Document, { composition }: Options): Composition | null => {
  if (composition === undefined) return null;
  const found = compositionNamed(document, composition);
  if (found !== null) return found;
  const names = compositionsOf(document).map(({ name }) => name);
  throw new UsageError(`There is no composition “${shortened(composition)}”. There are: ${names.join(', ')}.`);
};

const isPaper = (word: string): word is PdfOptions['paper'] => word === 'A4' || word === 'Letter';
const isPoster = (word: string): word is Poster => (POSTERS as readonly string[]).includes(word);
const isMapPaper = (word: string): word is MapPaper => (MAP_PAPERS as readonly string[]).includes(word);

/**
 * What goes on paper: as a composition says, else everything. `--paper` is for all of it; larger ones for the map alone.
 * Throws UsageError for a paper that is not known.
 */
const paperAsked = (form: Form, composition: Composition | null, { paper, poster }: Options): Paper => {
  const chosen =
    composition === null ? (form === 'slides' ? SLIDES : FULL) : { ...USUAL_PDF, ...optionsOf(composition) };
  const asked: Paper = form === 'slides' ? { ...chosen, sections: SLIDES.sections } : chosen;
  if (paper !== undefined && !isMapPaper(paper)) throw new UsageError(`--paper is one of ${MAP_PAPERS.join(', ')}.`);
  if (poster !== undefined && !isPoster(poster)) throw new UsageError(`--poster is one of ${POSTERS.join(', ')}.`);
  const mapPaper = paper ?? asked.mapPaper;
  if (poster !== undefined && !TILES.includes(mapPaper))
    throw new UsageError(`A poster is put together of sheets: --paper is one of ${TILES.join(', ')}.`);
  return {
    ...asked,
    mapPaper,
    mapPoster: poster ?? asked.mapPoster,
    ...(paper !== undefined && isPaper(paper) ? { paper } : {}),
  };
};

type Made = { readonly content: string | Uint8Array; readonly form: MadeForm; readonly pages: number | null };

const make = async (
  form: Form,
  document: Document,
  asOf: string,
  { locale, viewer, paper }: { readonly locale: string; readonly viewer: Viewer; readonly paper: Paper },
): Promise<Made> => {
  switch (form) {
    case 'pdf':
    case 'slides': {
      const { pdf, pages } = await printFile(document, asOf, { ...paper, locale, viewer });
      return { content: pdf, form: 'pdf', pages };
    }
    case 'json':
      return { content: accountText(document), form: 'text', pages: null };
    case 'csv':
      return { content: writeCsv(document, conventionsOf(locale)), form: 'csv', pages: null };
    case 'ics':
      return { content: calendarFile(document, asOf), form: 'calendar', pages: null };
    case 'text':
      return { content: planTextFile(document, asOf, locale), form: 'text', pages: null };
  }
};

const textsInWords = (count: number): string => `${count} hidden ${count === 1 ? 'text' : 'texts'}`;
/** On one line, as long as a terminal is wide. */
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
const listed = (lines: readonly string[]): string =>
  [...lines.slice(0, LISTED), ...(lines.length > LISTED ? [`and ${lines.length - LISTED} more`] : [])]
    .map((line) => `  ${line}`)
    .join('\n');

const refuseFound = ({ searched, found }: Searched): void => {
  if (found.length === 0) return;
  const places = found.map(({ text, where }) => `“${shortened(text)}”, ${where}`);
  throw new AtlasError(
    'refused',
    `Searched for ${textsInWords(searched)}: ${found.length} found. No file was written.\n${listed(places)}`,
  );
};

/** Names that are left in texts are for a person to look at: they keep no file back. */
const sayRemainingNames = (terminal: Terminal, document: Document, seen: Document): void => {
  const left = remainingNames(document, seen);
  if (left.length === 0) return;
  const words = left.map(({ word, text }) => `${word}: “${shortened(text)}”`);
  terminal.err(`Words that are part of a name are left. Look at them before you pass the file on:\n${listed(words)}\n`);
};

/** Makes a file from what its reader may see, searches it for what they may not, and writes it if nothing is found. */
export const exportFile = async (terminal: Terminal, file: string, options: Options): Promise<void> => {
  const [form, another] = FORMS.filter((one) => options[one] !== undefined);
  const out = form === undefined ? undefined : options[form];
  if (form === undefined || out === undefined || another !== undefined)
    throw new UsageError('Say what to write: one of --pdf, --slides, --json, --csv, --text and --ics.');
  const locale = localeAsked(options['locale']);
  const isOnPaper = form === 'pdf' || form === 'slides';
  for (const option of ['composition', 'paper', 'poster', 'protect'] as const)
    if (options[option] !== undefined && !isOnPaper) throw new UsageError(`--${option} goes with --pdf and --slides.`);
  const asked = viewerAsked(options);
  if (form === 'json' && !seesAll(asked))
    throw new AtlasError(
      'refused',
      'An account file holds everything of an account, so it is made for the own team with nothing hidden. Nothing was written.',
    );
  const document = await documentFrom(terminal, file, options['account']);
  const composition = compositionAsked(document, options);
  const viewer = composition === null ? asked : viewerOfBoth(composition.viewer, asked);
  const paper = paperAsked(form, composition, options);
  const seen = redacted(document, viewer.audience, viewer.hidden);
  const passphrase =
    options['protect'] === undefined ? null : await askPassphrase(terminal, 'Passphrase of the PDF', true);
  const { pages, ...made } = await make(form, seen, figuresDayOf(document, undefined), { locale, viewer, paper });
  const searched = await searchMade({ ...made, document, seen });
  refuseFound(searched);
  // What is sealed cannot be searched.
  writeWhole(out, passphrase === null ? made.content : await protectedPdf(Buffer.from(made.content), passphrase));
  terminal.out(`Wrote ${out}${pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`}.\n`);
  if (searched.searched > 0) terminal.out(`Searched for ${textsInWords(searched.searched)}: none found.\n`);
  if (viewer.hidden.includes('names')) sayRemainingNames(terminal, document, seen);
};
