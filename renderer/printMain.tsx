import '@fontsource-variable/inter/standard.css';
import '@fontsource-variable/source-serif-4/standard.css';
import './styles/tokens.css';
import './styles/figureShapes.css';
import './styles/print.css';
import './styles/printOnePage.css';
import './styles/printMap.css';
import './styles/printPlan.css';
import './styles/printRows.css';
import './styles/printDrawings.css';
import './styles/printCover.css';
import './styles/mapDrawing.css';
import './styles/lensColours.css';
import './styles/mapNotes.css';
import './styles/slides.css';
import './styles/slideFigures.css';
import './styles/slideModels.css';
import './styles/slideMaps.css';
import './styles/printWorkshop.css';
import './styles/portfolioDrawings.css';
import './styles/printPortfolio.css';
import './styles/programmeDrawings.css';
import './styles/printProgramme.css';
import './styles/printAccountSheets.css';
import './styles/pictures.css';
import './styles/thenAndNow.css';
import './styles/printThenAndNow.css';
import './styles/printHeldAbout.css';
import { Fragment } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Output } from '../shared/api/contract';
import { PART_TITLES, type PdfOptions } from '../shared/api/outputs';
import { ALL_PAGES, PRINT_AGAIN } from '../shared/api/printing';
import { isPortfolioPaper } from '../shared/analysis/portfolioPaper';
import { cutAtWord } from '../shared/analysis/onePage';
import { madeFor } from '../shared/audience/viewer';
import { MAP_PAPERS } from '../shared/model/compositionShape';
import { accountOf, list, single, type Document } from '../shared/document/document';
import { planLanguage } from '../shared/document/planLanguage';
import { spokenOf } from '../shared/document/spokenWords';
import { speak } from '../shared/packs/spoken';
import { filledContent } from '../shared/document/filled';
import { writeAs } from '../shared/conventions/conventions';
import { longDate } from '../shared/conventions/writeDay';
import { messageOf } from '../shared/api/messageOf';
import { call } from './host';
import { PagesOfHeadings } from './paper/Contents';
import type { Piece } from './paper/piece';
import { houseColours } from './paper/houseColours';
import { quoted } from './paper/quoted';
import { StampSheets, stampsOf, type Begin, type Stamp } from './paper/stamps';
import { IsRead } from './paper/drawn/reportingWays';
import { loadPapers, type Papers } from './paper/papers';
import { PictureSheet } from './paper/pictures/PictureSheet';
import { fitOnePages } from './paper/sheets/fitOnePage';
import { WallPicture } from './paper/sheets/wallPicture';
import { HeldAboutPages } from './paper/sheets/HeldAboutPages';
import type { ComparedSides } from './paper/sheets/ThenAndNowPages';
import { printPieces } from './paper/sheets/printPieces';
import { HatchPattern } from './parts/drawings/HatchPattern';
import { documentFromRecords } from './state/documentStore';

/** A longer name would leave the head of the page. */
const LONGEST_NAME = 60;

/**
 * Pages of the paper that was chosen, with what stands in their margins. `all` is how many pages there are, where that is
 * another number than the browser counts.
 */
const pageStyles = (head: string, foot: string, paper: PdfOptions['paper'], all: number | undefined): string => {
  const box = (place: string, text: string) =>
    `@${place} { content: ${quoted(text)}; font: 7.5pt "Inter Variable", sans-serif; color: #5C6773; }`;
  const portrait = `@page plan { size: ${paper} portrait; ${box('top-left', head)} ${box('bottom-left', foot)} }`;
  const wide = `@page wide { size: ${paper} landscape; ${box('top-left', head)} ${box('bottom-left', foot)} }`;
  const mapPages = MAP_PAPERS.flatMap((one) => [`map${one}l`, `map${one}p`]);
  const maps = mapPages.map((page) => `@page ${page} { ${box('bottom-left', foot)} }`);
  const counted =
    all === undefined
      ? []
      : ['plan', 'wide', 'one', ...mapPages].map(
          (page) => `@page ${page} { @bottom-right { content: 'Page ' counter(page) ' of ${all}'; } }`,
        );
  return [
    portrait,
    wide,
    `@page cards { size: ${paper} portrait; }`,
    `@page cover { size: ${paper} portrait; }`,
    `@page one { size: ${paper} landscape; }`,
    ...maps,
    ...counted,
  ].join(' ');
};

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const FACES = [
  '600 15px "Inter Variable"',
  '400 12px "Inter Variable"',
  '500 9px "Inter Variable"',
  '600 20px "Source Serif 4 Variable"',
];
/** Cards are measured in the faces they are drawn in. */
const faces = Promise.all(FACES.map((font) => document.fonts.load(font)));
const papersLoaded = loadPapers();
const sheetPlace = document.getElementById('sheet')!;
const root = createRoot(sheetPlace);

type Job = Output<'print.job'>;
const contentOf = (job: Job): Document => filledContent(madeFor(documentFromRecords(job.records), job.options.viewer));

/** A picture is unpacked by the time the page is printed. */
const unpackPictures = (job: Job, content: Document): Promise<unknown> =>
  Promise.all(
    [...list(content, 'photo').map(({ image }) => image), job.wallPhoto].map(async (image) => {
      if (image === null) return;
      const picture = new Image();
      picture.src = image;
      await picture.decode().catch(() => undefined);
    }),
  );

/** What is drawn now: told to draw again, the page goes on from it. */
type Drawn = {
  readonly job: Job;
  readonly content: Document;
  readonly pieces: readonly Piece[];
  readonly stamps: readonly Stamp[];
};
let drawn: Drawn | null = null;
/** Counts what the page was told to draw: what was told later is what is drawn in the end. */
let told = 0;

/** Puts the first pieces on the page; those that are there already stay as they are. */
const show = (job: Job, pieces: readonly Piece[], stamps: readonly Stamp[] = []): void =>
  flushSync(() =>
    root.render(
      <PagesOfHeadings key={told} value={job.pageOf}>
        <WallPicture value={job.wallPhoto}>
          <IsRead value={job.gives === 'slides'}>
            <HatchPattern />
            {pieces.map(({ key, sheets }) => (
              <Fragment key={key}>{sheets}</Fragment>
            ))}
            <StampSheets stamps={stamps} />
          </IsRead>
        </WallPicture>
      </PagesOfHeadings>,
    ),
  );

/** What stands in the head of each page: the account and its version, or the place above the accounts it was made in. */
const headWords = ({ options }: Job, content: Document): string => {
  const name = cutAtWord(accountOf(content).name, LONGEST_NAME) ?? '';
  if (!isPortfolioPaper(content)) return `${name} · version ${single(content, 'plan')?.version ?? 1}`;
  const [first] = options.sections;
  return first === undefined || first === 'portfolioPage' || first === 'slides'
    ? name
    : [PART_TITLES[first], single(content, 'supplier')?.name].filter(Boolean).join(' · ');
};

/** The looks of pages, which hang on the account, on what was chosen, and on how many there are. */
const styleSheets = (job: Job, content: Document, stamps: readonly Stamp[]): void => {
  const { options, pageOf } = job;
  const isForCustomer = options.viewer.audience === 'customer';
  sheet.replaceSync(
    pageStyles(
      headWords(job, content),
      `${options.confidentiality ?? (isForCustomer ? 'Customer version' : 'Confidential – internal')} · ${longDate(job.asOf)}`,
      options.paper,
      pageOf[ALL_PAGES],
    ) +
      houseColours(single(content, 'houseStyle')) +
      // A ground of its own would hide what a stamp is laid over.
      (stamps.length === 0 ? '' : ' :root:root, body { background: none; } ') +
      stamps.map(({ styles }) => styles).join(' '),
  );
};

const setUp = (job: Job, content: Document): void => {
  const { options } = job;
  const isForCustomer = options.viewer.audience === 'customer';
  document.documentElement.dataset['theme'] = 'light';
  document.documentElement.lang = planLanguage(content).tag;
  document.documentElement.dataset['paper'] = options.paper;
  writeAs(single(content, 'plan')?.numberLocale ?? options.locale);
  speak(spokenOf(content));
  const account = accountOf(content);
  const isPortfolio = isPortfolioPaper(content);
  document.title = isPortfolio
    ? headWords(job, content)
    : `${account.name}: ${isForCustomer ? 'joint' : 'key'} account plan`;
  styleSheets(job, content, []);
};

const twoFrames = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
  });

/** The page of the styles of paper that a sheet is on. */
const pageUnder = (element: Element): string => getComputedStyle(element).getPropertyValue('page');
const sheetsIn = (place: Element): readonly HTMLElement[] =>
  [...place.children].filter((child): child is HTMLElement => child instanceof HTMLElement);

/** Where a piece begins, by the first of its sheets; null for a piece without any. A sheet gets an id if it has none. */
const beginOf = (first: HTMLElement | undefined, at: number, head: Piece['head']): Begin | null => {
  if (first === undefined) return null;
  if (head?.anchor === undefined && first.id === '') first.id = `sheet-${at}`;
  return { anchor: head?.anchor ?? first.id, words: head?.words ?? null, page: pageUnder(first) };
};

/** The two moments that are compared, as documents. */
const sidesOf = ({ compared, options }: Job): ComparedSides | null => {
  if (compared === null) return null;
  const sideOf = ({ day, records }: { readonly day: string; readonly records: Job['records'] }, isFrozen: boolean) => ({
    day,
    document: madeFor(documentFromRecords(records), options.viewer),
    isDayKnown: true,
    isFrozen,
    revision: null,
  });
  const { lens, then, now, days } = compared;
  return { lens, days, then: sideOf(then, then.isFrozen), now: sideOf(now, false) };
};

/** All that is drawn, in its order. */
const piecesOf = (job: Job, content: Document, papers: Papers): readonly Piece[] => {
  const { asOf, options, picture, held, above } = job;
  if (held !== null) return [{ key: 'held', title: 'What is held', sheets: <HeldAboutPages held={held} /> }];
  const compared = sidesOf(job);
  return picture === null
    ? printPieces({ content, asOf, options, papers, compared, above })
    : [
        {
          key: 'picture',
          title: 'Picture',
          sheets: <PictureSheet content={content} asOf={asOf} options={picture} compared={compared} />,
        },
      ];
};

const drawJob = async (isLast: () => boolean): Promise<void> => {
  const job = await call('print.job', null);
  const content = contentOf(job);
  const [papers] = await Promise.all([papersLoaded, faces, unpackPictures(job, content)]);
  if (!isLast()) return;
  setUp(job, content);
  if (job.gives === 'readingPage') {
    const { handOverReadingPage } = await import('./paper/reading/handOver');
    await handOverReadingPage(document.title, { content, asOf: job.asOf, options: job.options, papers });
    return;
  }
  const pieces = piecesOf(job, content, papers);
  const begins: Begin[] = [];
  for (const [at, { title, head }] of pieces.entries()) {
    // Whoever waits hears what is drawn; nobody waits for their answer.
    void call('print.drawing', { section: title.slice(0, 200), part: at / pieces.length }).catch(() => undefined);
    const before = sheetsIn(sheetPlace).length;
    show(job, pieces.slice(0, at + 1));
    const begin = beginOf(sheetsIn(sheetPlace)[before], at, head);
    if (begin !== null) begins.push(begin);
  }
  const stamps =
    job.gives === 'pages' ? stampsOf(begins, new Set(sheetsIn(sheetPlace).map(pageUnder)), job.options) : [];
  if (stamps.length > 0) {
    styleSheets(job, content, stamps);
    show(job, pieces, stamps);
  }
  drawn = { job, content, pieces, stamps };
  await twoFrames();
  await document.fonts.ready;
  fitOnePages(document.body);
  if (job.gives === 'slides') {
    const { handOverSlides } = await import('./paper/drawn/handOver');
    await handOverSlides(content, job.asOf, job.options);
  }
  if (job.gives === 'picture' && job.picture !== null) {
    const { handOverPicture } = await import('./paper/drawn/handOver');
    await handOverPicture(job.picture, document.title);
  }
};

const drawPages = async (isLast: () => boolean): Promise<void> => {
  if (drawn === null) return drawJob(isLast);
  const { pageOf } = await call('print.pages', null);
  if (!isLast()) return undefined;
  drawn = { ...drawn, job: { ...drawn.job, pageOf } };
  styleSheets(drawn.job, drawn.content, drawn.stamps);
  show(drawn.job, drawn.pieces, drawn.stamps);
  return twoFrames();
};

/** Draws, and says so on the root where the host looks: `data-ready`, or `data-failed` with the reason. */
const draw = (what: keyof typeof PRINT_AGAIN): void => {
  const { dataset } = document.documentElement;
  delete dataset['ready'];
  delete dataset['failed'];
  if (what === 'job') told += 1;
  const mine = told;
  const isLast = (): boolean => mine === told;
  (what === 'job' ? drawJob(isLast) : drawPages(isLast)).then(
    () => {
      if (isLast()) dataset['ready'] = 'true';
    },
    (error: unknown) => {
      if (isLast()) dataset['failed'] = messageOf(error);
    },
  );
};

for (const what of ['job', 'pages'] as const)
  document.documentElement.addEventListener(PRINT_AGAIN[what], () => draw(what));
draw('job');
