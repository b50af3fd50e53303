import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PdfOptions } from '../../shared/api/outputs';
import { accountOf, type Document } from '../../shared/document/document';
import { startTestLoopback } from './app';

/** A document on paper, by the app's own host and in the browser all journeys print in. */
export const print = async (document: Document, asOf: string, options: PdfOptions): Promise<Uint8Array> => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-print-')));
  const loopback = await startTestLoopback(folder);
  try {
    return (await loopback.host.printPdf({ accountId: accountOf(document).id, asOf, options, document })).pdf;
  } finally {
    await loopback.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
