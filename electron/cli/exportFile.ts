import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { remainingNames } from '../../shared/audience/remainingNames';
import { AUDIENCES, HIDEABLE, seesAll, type Audience, type Hideable, type Viewer } from '../../shared/audience/viewer';
import { DEFAULT_LOCALE, knownLocale } from '../../shared/conventions/conventions';
import { USUAL_PDF, USUAL_PICTURE } from '../../shared/api/outputs';
import { printedMapNamed, printedMaps } from '../../shared/analysis/printedMaps';
import type { Document } from '../../shared/document/document';
import { dateSchema } from '../../shared/model/fields';
import { protectedPdf } from '../services/pdf';
import { searchMade, type Searched } from '../services/searched';
import { writeWhole } from '../services/writeFile';
import { compositionNamed, compositionsOf, optionsOf, type Composition } from '../../shared/api/compositions';
import type { PdfOptions, PictureOptions } from '../../shared/api/outputs';
import { MAP_PAPERS, POSTERS, TILES, type Poster } from '../../shared/model/compositionShape';
import { OUTPUT_ALIASES, OUTPUT_OPTIONS, outputForm, type OutputOption, type Wishes } from './outputForms';
import { askPassphrase, documentFrom, figuresDayOf } from './sources';
import type { Options, Terminal } from './terminal';
import { UsageError } from './usage';

/** With the names options had before. */
export const EXPORT_OPTIONS = [
  ...OUTPUT_OPTIONS,
  ...OUTPUT_ALIASES.keys(),
  'account',
  'locale',
  'audience',
  'hide',
  'map',
  'as-of',
  'composition',
  'paper',
  'poster',
  'view',
  'watermark',
  'confidentiality',
  'protect',
  'of',
  'ground',
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

/**
 * What goes on paper otherwise than usual: as a composition says, and on which paper. `--paper` is for all of it; larger
 * ones for the map alone. Throws UsageError for a paper that is not known.
 */
const paperAsked = (
  composition: Composition | null,
  { paper: written, poster, watermark, confidentiality }: Options,
  map: AskedMap | null,
): Wishes['paper'] => {
  const paper = MAP_PAPERS.find((one) => one.toLowerCase() === written?.toLowerCase());
  if (written !== undefined && paper === undefined) throw new UsageError(`--paper is one of ${MAP_PAPERS.join(', ')}.`);
  if (poster !== undefined && !isPoster(poster)) throw new UsageError(`--poster is one of ${POSTERS.join(', ')}.`);
  // Who asks for one map, and for no composition, gets that alone.
  const alone: Wishes['paper'] = map === null ? {} : { sections: ['map'] };
  const composed: Wishes['paper'] = composition === null ? alone : optionsOf(composition);
  const mapPaper = paper ?? composed.mapPaper ?? USUAL_PDF.mapPaper;
  if (poster !== undefined && !TILES.includes(mapPaper))
    throw new UsageError(`A poster is put together of sheets: --paper is one of ${TILES.join(', ')}.`);
  return {
    ...composed,
    mapPaper,
    ...(map === null ? {} : { mapOf: map.id }),
    ...(watermark === undefined ? {} : { watermark: wordsAsked('watermark', watermark) }),
    ...(confidentiality === undefined ? {} : { confidentiality: wordsAsked('confidentiality', confidentiality) }),
    ...(poster === undefined ? {} : { mapPoster: poster }),
    ...(paper !== undefined && isPaper(paper) ? { paper } : {}),
  };
};

/** Whether slides show the whole map on one of them, too. */
const isWholeMap = ({ map }: Options): boolean => {
  if (map !== undefined && map !== 'branches' && map !== 'whole') throw new UsageError('--map is branches or whole.');
  return map === 'whole';
};

const LONGEST_WORDS = 200;
/** Words that stand on what is made. Throws UsageError where they are too many. */
const wordsAsked = (option: 'watermark' | 'confidentiality', words: string): string => {
  if (words.trim() === '' || words.length > LONGEST_WORDS)
    throw new UsageError(`--${option} is words, ${LONGEST_WORDS} letters at most.`);
  return words.trim();
};

/** The map of the whole account, under a name that can be asked for. */
const WHOLE = 'Whole account';
/** The map that is asked for by its name; `mapOf` null for that of the whole account. Throws UsageError for another. */
const mapAsked = (seen: Document, { view }: Options): AskedMap | null => {
  if (view === undefined) return null;
  if (view.trim().toLowerCase() === WHOLE.toLowerCase()) return { id: null };
  const found = printedMapNamed(seen, view);
  if (found !== undefined) return found;
  const names = [WHOLE, ...printedMaps(seen).flatMap(({ name }) => name ?? [])];
  throw new UsageError(`There is no map “${shortened(view)}”. There are: ${names.map(shortened).join(', ')}.`);
};
type AskedMap = { readonly id: string | null };

/** Of what a picture is, and what lies under it. Throws UsageError for words that are not known. */
const pictureAsked = (
  { of = 'map', ground = 'paper', watermark, confidentiality, view }: Options,
  map: AskedMap | null,
): Omit<PictureOptions, 'form'> => {
  if (of !== 'map' && of !== 'grid') throw new UsageError('--of is map or grid.');
  if (ground !== 'paper' && ground !== 'transparent') throw new UsageError('--ground is paper or transparent.');
  if (of === 'grid' && view !== undefined) throw new UsageError('--view goes with --of map.');
  return {
    ...USUAL_PICTURE,
    of,
    ground,
    mapOf: map?.id ?? null,
    ...(watermark === undefined ? {} : { watermark: wordsAsked('watermark', watermark) }),
    ...(confidentiality === undefined ? {} : { confidentiality: wordsAsked('confidentiality', confidentiality) }),
  };
};

/** The day figures are worked out for, where one is asked. */
const dayAsked = (options: Options): string | undefined => {
  const asked = options['as-of'];
  if (asked !== undefined && !dateSchema.safeParse(asked).success)
    throw new UsageError('--as-of is a date like 2026-03-02.');
  return asked;
};

/** The one form that is asked for, and the file. Throws UsageError for none and for several. */
const outputAsked = (options: Options): { readonly option: OutputOption; readonly out: string } => {
  const asked = [...OUTPUT_OPTIONS.map((option) => [option, option] as const), ...OUTPUT_ALIASES].flatMap(
    ([written, option]) => {
      const out = options[written];
      return out === undefined ? [] : [{ option, out }];
    },
  );
  const [first, another] = asked;
  if (first === undefined || another !== undefined)
    throw new UsageError(`Say what to write: one of ${inWords(OUTPUT_OPTIONS)}.`);
  return first;
};
const inWords = (options: readonly string[]): string =>
  `${options
    .slice(0, -1)
    .map((option) => `--${option}`)
    .join(', ')} and --${options.at(-1) ?? ''}`;

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
  const { option, out } = outputAsked(options);
  const { form, isWhole, hasPaper, hasSlides, isPicture, make } = outputForm(option);
  const locale = localeAsked(options['locale']);
  const asked = viewerAsked(options);
  const day = dayAsked(options);
  for (const paper of ['composition', 'paper', 'poster', 'protect'] as const)
    if (options[paper] !== undefined && !hasPaper) throw new UsageError(`--${paper} goes with --pdf and --slides.`);
  if (options['map'] !== undefined && !hasSlides) throw new UsageError('--map goes with --slides and --pptx.');
  for (const looks of ['of', 'ground'] as const)
    if (options[looks] !== undefined && !isPicture) throw new UsageError(`--${looks} goes with --svg and --png.`);
  if (options['view'] !== undefined && !(hasPaper && !hasSlides) && !isPicture)
    throw new UsageError('--view goes with --pdf, --svg and --png.');
  if (options['watermark'] !== undefined && !hasPaper && !hasSlides && !isPicture)
    throw new UsageError('--watermark goes with --pdf, --slides, --pptx, --svg and --png.');
  if (options['confidentiality'] !== undefined && !hasPaper && !isPicture && option !== 'html')
    throw new UsageError('--confidentiality goes with --pdf, --slides, --svg, --png and --html.');
  const wholeMapSlide = isWholeMap(options);
  if (isWhole && !seesAll(asked))
    throw new AtlasError(
      'refused',
      'An account file holds everything of an account, so it is made for the own team with nothing hidden. Nothing was written.',
    );
  const document = await documentFrom(terminal, file, options['account']);
  const composition = compositionAsked(document, options);
  const viewer = composition === null ? asked : viewerOfBoth(composition.viewer, asked);
  const seen = redacted(document, viewer.audience, viewer.hidden);
  const map = mapAsked(seen, options);
  const paper = paperAsked(composition, options, map);
  const picture = pictureAsked(options, map);
  const passphrase =
    options['protect'] === undefined ? null : await askPassphrase(terminal, 'Passphrase of the PDF', true);
  const { content, pages, search } = await make(seen, {
    locale,
    viewer,
    paper,
    wholeMapSlide,
    picture,
    asOf: figuresDayOf(document, day),
  });
  const searched = await searchMade({ content, form, search, document, seen });
  refuseFound(searched);
  // What is sealed cannot be searched.
  writeWhole(out, passphrase === null ? content : await protectedPdf(Buffer.from(content), passphrase));
  terminal.out(`Wrote ${out}${pages === undefined ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`}.\n`);
  if (searched.searched > 0) terminal.out(`Searched for ${textsInWords(searched.searched)}: none found.\n`);
  if (viewer.hidden.includes('names')) sayRemainingNames(terminal, document, seen);
};
