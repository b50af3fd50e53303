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
import './styles/pictures.css';
import { createRoot } from 'react-dom/client';
import type { PdfOptions } from '../shared/api/outputs';
import { cutAtWord } from '../shared/analysis/onePage';
import { madeFor } from '../shared/audience/viewer';
import { accountOf, list, single } from '../shared/document/document';
import { filledContent } from '../shared/document/filled';
import { writeAs } from '../shared/conventions/conventions';
import { longDate } from '../shared/conventions/writeDay';
import { call } from './host';
import { HatchPattern } from './parts/drawings/HatchPattern';
import { PictureSheet } from './paper/pictures/PictureSheet';
import { readPicture } from './paper/drawn/readPicture';
import { readSlides } from './paper/drawn/readSlides';
import { IsRead } from './paper/drawn/reportingWays';
import { loadPapers } from './paper/papers';
import { fitOnePages } from './paper/sheets/fitOnePage';
import { WallPicture } from './paper/sheets/wallPicture';
import { PrintSheets } from './paper/sheets/PrintSheets';
import { documentFromRecords } from './state/documentStore';

/** A longer name would leave the head of the page. */
const LONGEST_NAME = 80;

/** Text for the margin boxes of a page, quoted for CSS. */
const quoted = (text: string): string => `"${text.replace(/["\\\n]/g, (mark) => `\\${mark === '\n' ? 'a ' : mark}`)}"`;

const addRunningHead = (head: string, foot: string, paper: PdfOptions['paper']): void => {
  const sheet = new CSSStyleSheet();
  const box = (place: string, text: string) =>
    `@${place} { content: ${quoted(text)}; font: 7.5pt "Inter Variable", sans-serif; color: #5C6773; }`;
  const portrait = `@page plan { size: ${paper} portrait; ${box('top-left', head)} ${box('bottom-left', foot)} }`;
  const wide = `@page wide { size: ${paper} landscape; ${box('top-left', head)} ${box('bottom-left', foot)} }`;
  const maps = ['mapA4l', 'mapA4p', 'mapA3l', 'mapA3p'].map((page) => `@page ${page} { ${box('bottom-left', foot)} }`);
  sheet.replaceSync(
    [
      portrait,
      wide,
      `@page cards { size: ${paper} portrait; }`,
      `@page cover { size: ${paper} portrait; }`,
      `@page one { size: ${paper} landscape; }`,
      ...maps,
    ].join(' '),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
};

const draw = async (): Promise<void> => {
  document.documentElement.dataset['theme'] = 'light';
  const job = await call('print.job', null);
  document.documentElement.dataset['paper'] = job.options.paper;
  const content = filledContent(madeFor(documentFromRecords(job.records), job.options.viewer));
  const isForCustomer = job.options.viewer.audience === 'customer';
  writeAs(single(content, 'plan')?.numberLocale ?? job.options.locale);
  const account = accountOf(content);
  document.title = `${account.name}: ${isForCustomer ? 'joint' : 'key'} account plan`;
  addRunningHead(
    `${cutAtWord(account.name, LONGEST_NAME) ?? ''} · version ${single(content, 'plan')?.version ?? 1}`,
    `${isForCustomer ? 'Customer version' : 'Confidential – internal'} · ${longDate(job.asOf)}`,
    job.options.paper,
  );
  const papers = await loadPapers();
  // Cards are measured in the faces they are drawn in.
  await Promise.all(
    [
      '600 15px "Inter Variable"',
      '400 12px "Inter Variable"',
      '500 9px "Inter Variable"',
      '600 20px "Source Serif 4 Variable"',
    ].map((font) => document.fonts.load(font)),
  );
  // A picture is unpacked by the time the page is printed.
  await Promise.all(
    [...list(content, 'photo').map(({ image }) => image), job.wallPhoto].map((image) => {
      const picture = new Image();
      picture.src = image ?? '';
      return picture.decode().catch(() => undefined);
    }),
  );
  createRoot(document.getElementById('sheet')!).render(
    <WallPicture value={job.wallPhoto}>
      <IsRead value={job.gives === 'slides'}>
        {job.picture === null ? (
          <PrintSheets content={content} asOf={job.asOf} options={job.options} pageOf={job.pageOf} papers={papers} />
        ) : (
          <>
            <HatchPattern />
            <PictureSheet content={content} asOf={job.asOf} options={job.picture} />
          </>
        )}
      </IsRead>
    </WallPicture>,
  );
  await new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(resolve));
  });
  await document.fonts.ready;
  fitOnePages(document.body);
  if (job.picture !== null) await call('print.picture', await readPicture(job.picture, document.title));
  if (job.gives === 'slides')
    await call('print.slides', { slides: await readSlides(content, job.asOf, job.options.wholeMapSlide) });
  document.documentElement.dataset['ready'] = 'true';
};

draw().catch((error: unknown) => {
  document.documentElement.dataset['failed'] = error instanceof Error ? error.message : String(error);
});
