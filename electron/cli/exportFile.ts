import { AtlasError } from '../../shared/api/errors';
import { redacted } from '../../shared/audience/redacted';
import { remainingNames } from '../../shared/audience/remainingNames';
import { AUDIENCES, HIDEABLE, seesAll, type Audience, type Hideable, type Viewer } from '../../shared/audience/viewer';
import type { PdfOptions, PictureOptions } from '../../shared/api/outputs';
import { conventionsOf, DEFAULT_LOCALE, knownLocale } from '../../shared/conventions/conventions';
import type { Document } from '../../shared/document/document';
import { calendarFile } from '../../shared/exchange/calendarFile';
import { writeCsv } from '../../shared/exchange/csv/writing';
import { accountText } from '../services/accountFiles';
import { planTextFile } from '../services/planTextFile';
import type { MadeForm } from '../services/readBack';
import { searchMade, type Searched } from '../services/searched';
import { writeWhole } from '../services/writeFile';
import { searchedAs } from '../services/pictures';
import { FULL, pictureFile, printFile, SLIDES, slidesFile } from './printFile';
import { documentFrom, figuresDayOf } from './sources';
import type { Options, Terminal } from './terminal';
import { UsageError } from './usage';

const FORMS = ['pdf', 'slides', 'pptx', 'svg', 'png', 'json', 'csv', 'text', 'ics'] as const;
type Form = (typeof FORMS)[number];
export const EXPORT_OPTIONS = [...FORMS, 'account', 'locale', 'audience', 'hide', 'map', 'of', 'ground'] as const;

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

/** Whether slides show the whole map on one of them, too. */
const isWholeMap = (asked: string | undefined): boolean => {
  if (asked !== undefined && asked !== 'branches' && asked !== 'whole')
    throw new UsageError('--map is branches or whole.');
  return asked === 'whole';
};

type PictureAsked = Omit<PictureOptions, 'form'>;
/** Of what a picture is, and what lies under it. */
const pictureAsked = ({ of = 'map', ground = 'paper' }: Options): PictureAsked => {
  if (of !== 'map' && of !== 'grid') throw new UsageError('--of is map or grid.');
  if (ground !== 'paper' && ground !== 'transparent') throw new UsageError('--ground is paper or transparent.');
  return { of, ground, view: null };
};

type Made = {
  readonly content: string | Uint8Array;
  readonly form: MadeForm;
  readonly search?: string;
  readonly pages: number | null;
};

const make = async (
  form: Form,
  document: Document,
  asOf: string,
  {
    locale,
    viewer,
    wholeMapSlide,
    picture,
  }: Pick<PdfOptions, 'locale' | 'viewer' | 'wholeMapSlide'> & { readonly picture: PictureAsked },
): Promise<Made> => {
  switch (form) {
    case 'pdf':
    case 'slides': {
      const options = form === 'pdf' ? FULL : SLIDES;
      const { pdf, pages } = await printFile(document, asOf, { ...options, locale, viewer, wholeMapSlide });
      return { content: pdf, form: 'pdf', pages };
    }
    case 'pptx': {
      const { file, slides } = await slidesFile(document, asOf, { ...SLIDES, locale, viewer, wholeMapSlide });
      return { content: file, form: 'package', pages: slides };
    }
    case 'svg':
    case 'png': {
      const made = await pictureFile(document, asOf, { locale, viewer, picture: { ...picture, form } });
      return { ...searchedAs(made), pages: null };
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
    throw new UsageError(
      'Say what to write: one of --pdf, --slides, --pptx, --svg, --png, --json, --csv, --text and --ics.',
    );
  const locale = localeAsked(options['locale']);
  const viewer = viewerAsked(options);
  if (form === 'json' && !seesAll(viewer))
    throw new AtlasError(
      'refused',
      'An account file holds everything of an account, so it is made for the own team with nothing hidden. Nothing was written.',
    );
  const document = await documentFrom(terminal, file, options['account']);
  const seen = redacted(document, viewer.audience, viewer.hidden);
  const { pages, ...made } = await make(form, seen, figuresDayOf(document, undefined), {
    locale,
    viewer,
    wholeMapSlide: isWholeMap(options['map']),
    picture: pictureAsked(options),
  });
  const searched = await searchMade({ ...made, document, seen });
  refuseFound(searched);
  writeWhole(out, made.content);
  terminal.out(`Wrote ${out}${pages === null ? '' : `, ${pages} ${pages === 1 ? 'page' : 'pages'}`}.\n`);
  if (searched.searched > 0) terminal.out(`Searched for ${textsInWords(searched.searched)}: none found.\n`);
  if (viewer.hidden.includes('names')) sayRemainingNames(terminal, document, seen);
};
