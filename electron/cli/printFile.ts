import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isWorkshopPaper, PDF_SECTIONS, USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
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
      !['planCheck', 'callSheets', 'sponsorBriefings', 'managementPack', 'slides'].includes(part),
  ),
  ...USUAL_PDF,
};

/** One topic a page, 16:9. */
export const SLIDES: PdfOptions = { ...FULL, sections: ['slides'] };

/** Prints a document as the app would. Throws cannotPrint, and readOnly where there is no data folder. */
export const printFile = (
  document: Document,
  asOf: string,
  options: PdfOptions,
): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> =>
  withHost((host) => host.printPdf({ accountId: accountOf(document).id, asOf, options, document }));

/** Makes a presentation of a document. Throws as `printFile`. */
export const slidesFile = (
  document: Document,
  asOf: string,
  options: PdfOptions,
): Promise<{ readonly file: Uint8Array; readonly slides: number }> =>
  withHost((host) => host.makeSlides({ accountId: accountOf(document).id, asOf, options, document }));

/** Makes a picture of the map or the grid. Throws as `printFile`, and refused. */
export const pictureFile = (
  document: Document,
  asOf: string,
  given: Pick<PictureJob, 'picture' | 'viewer' | 'locale'>,
): Promise<MadePicture> =>
  withHost((host) => host.makePicture({ accountId: accountOf(document).id, asOf, document, ...given }));

/** With a host that nobody else talks to, gone afterwards. */
const withHost = async <T>(work: (host: Host) => Promise<T>): Promise<T> => {
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
