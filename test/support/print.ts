import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MadePicture, PictureJob } from '../../electron/services/pictures';
import type { PdfOptions } from '../../shared/api/outputs';
import type { Viewer } from '../../shared/audience/viewer';
import type { Host } from '../../electron/services/port';
import { accountOf, type Document } from '../../shared/document/document';
import { startTestLoopback } from './app';

const inHost = async <T>(work: (host: Host) => Promise<T>): Promise<T> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-print-')));
  const loopback = await startTestLoopback(folder);
  try {
    return await work(loopback.host);
  } finally {
    await loopback.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

/** A document on paper, by the app's own host and in the browser all journeys print in. */
export const print = (document: Document, asOf: string, options: PdfOptions): Promise<Uint8Array> =>
  inHost(async (host) => (await host.printPdf({ accountId: accountOf(document).id, asOf, options, document })).pdf);

/** A picture of a document, in the same way. */
export const pictureOf = (
  document: Document,
  asOf: string,
  given: Pick<PictureJob, 'picture' | 'viewer' | 'locale'>,
): Promise<MadePicture> =>
  inHost((host) => host.makePicture({ accountId: accountOf(document).id, asOf, document, ...given }));

/** A document as a presentation, in the same way. */
export const presentationOf = (
  document: Document,
  asOf: string,
  options: PdfOptions,
): Promise<{ readonly file: Uint8Array; readonly slides: number }> =>
  inHost((host) => host.makeSlides({ accountId: accountOf(document).id, asOf, options, document }));

/** A document as a page for reading, drawn the same way. */
export const readingPage = (document: Document, asOf: string, viewer: Viewer): Promise<string> =>
  inHost((host) =>
    host.makeReadingPage({ accountId: accountOf(document).id, asOf, options: { locale: 'en-GB', viewer }, document }),
  );
