import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  isAccountSheet,
  isWorkshopPaper,
  PDF_SECTIONS,
  USUAL_PDF,
  type PdfOptions,
  type ReadingOptions,
} from '../../shared/api/outputs';
import { accountOf, type Document } from '../../shared/document/document';
import { findBrowser } from '../loopback/findBrowser';
import { printerWith } from '../loopback/printing';
import { takeRunFolder } from '../loopback/runFolder';
import { startLoopback } from '../loopback/server';
import { dataFolder } from '../services/dataFolder';
import type { MadePicture, PictureJob } from '../services/pictures';
import type { Host } from '../services/port';

/** The folder the built programs and the assets lie in. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The full plan with everything it holds. */
export const FULL: PdfOptions = {
  sections: PDF_SECTIONS.filter(
    (part) =>
      !isWorkshopPaper(part) &&
      !isAccountSheet(part) &&
      ![
        'planCheck',
        'callSheets',
        'sponsorBriefings',
        'managementPack',
        'portfolioPage',
        'programmePages',
        'roleProfile',
        'thenAndNow',
        'slides',
      ].includes(part),
  ),
  ...USUAL_PDF,
};

/** One topic a page, 16:9. */
export const SLIDES: PdfOptions = { ...FULL, sections: ['slides'] };

/** A host of its own with the browser that draws. Throws cannotPrint, and readOnly where there is no data folder. */
const inHost = async <T>(work: (host: Host) => Promise<T>): Promise<T> => {
  const data = dataFolder();
  const run = takeRunFolder(data);
  try {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const loopback = await startLoopback({
      dataFolder: data,
      downloadFolder: join(run.path, 'downloads'),
      version,
      printer: printerWith(findBrowser(), run.path),
      assetsFolder: join(ROOT, 'assets'),
      pageFolder: join(ROOT, 'dist/page'),
      browserFolder: join(ROOT, 'dist/folderBrowser'),
    });
    try {
      return await work(loopback.host);
    } finally {
      await loopback.close();
    }
  } finally {
    run.remove();
  }
};

/** Prints a document as the app would. Throws as the host does. */
export const printFile = (
  document: Document,
  asOf: string,
  options: PdfOptions,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> =>
  inHost((host) => host.printPdf({ accountId: accountOf(document).id, asOf, options, document }));

/** Makes a presentation of a document, as the app would. Throws as the host does. */
export const slidesFile = (
  document: Document,
  asOf: string,
  options: PdfOptions,
): Promise<{ readonly file: Uint8Array; readonly slides: number }> =>
  inHost((host) => host.makeSlides({ accountId: accountOf(document).id, asOf, options, document }));

/** Draws the map or the grid of a document as a picture, as the app would. Throws as the host does. */
export const pictureFile = (
  document: Document,
  asOf: string,
  given: Pick<PictureJob, 'picture' | 'viewer' | 'locale'>,
): Promise<MadePicture> =>
  inHost((host) => host.makePicture({ accountId: accountOf(document).id, asOf, document, ...given }));

/** Draws a document as a page for reading, as the app would. Throws as the host does. */
export const readingPageOf = (document: Document, asOf: string, options: ReadingOptions): Promise<string> =>
  inHost((host) => host.makeReadingPage({ accountId: accountOf(document).id, asOf, options, document }));
