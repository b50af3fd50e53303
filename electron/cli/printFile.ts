import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PDF_SECTIONS, type PdfOptions } from '../../shared/api/contract';
import { accountOf, type Document } from '../../shared/document/document';
import { findBrowser } from '../loopback/findBrowser';
import { printerWith } from '../loopback/printing';
import { startLoopback } from '../loopback/server';

/** The folder the built programs and the assets lie in. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The full plan with everything it holds. */
export const FULL: PdfOptions = { sections: PDF_SECTIONS.filter((part) => !['callSheets', 'sponsorBriefings', 'managementPack', 'slides'].includes(part)), planSections: null, paper: 'A4', mapPaper: 'A3', mapDirection: 'landscape' };

/** One topic a page, 16:9. */
export const SLIDES: PdfOptions = { ...FULL, sections: ['slides'] };

/** Prints a document as the app would. Throws cannotPrint. */
export const printFile = async (document: Document, asOf: string, options: PdfOptions): Promise<{ readonly pdf: Uint8Array; readonly pages: number }> => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'account-atlas-print-'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const loopback = await startLoopback({
    dataFolder, assetsFolder: join(ROOT, 'assets'), pageFolder: join(ROOT, 'dist/page'), browserFolder: join(ROOT, 'dist/folderBrowser'), version, printer: printerWith(findBrowser()),
  });
  try {
    return await loopback.host.printPdf({ accountId: accountOf(document).id, asOf, options, document });
  } finally {
    await loopback.close();
    rmSync(dataFolder, { recursive: true, force: true });
  }
};
