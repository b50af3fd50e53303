import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { AtlasError } from '../../shared/api/errors';
import { ORIGIN } from './channels';

/** The outline is missing without a word unless the PDF is tagged. */
export const PRINT_OPTIONS: PrintToPDFOptions = { generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true };

const LONGEST_MS = 60_000;
const STATE = '({ ready: document.documentElement.dataset.ready ?? null, failed: document.documentElement.dataset.failed ?? null })';

type State = { readonly ready: string | null; readonly failed: string | null };
const wait = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Loads the print page into a window nobody sees, waits until it is laid out, and prints it. The window is gone afterwards. Throws cannotPrint. */
export const printIn = async (window: BrowserWindow, longestMs = LONGEST_MS): Promise<Uint8Array> => {
  try {
    await window.loadURL(`${ORIGIN}/print.html`);
    for (const start = Date.now(); ;) {
      const { ready, failed } = (await window.webContents.executeJavaScript(STATE)) as State;
      if (failed !== null) throw new AtlasError('cannotPrint', `The pages could not be laid out: ${failed}`);
      if (ready !== null) break;
      if (Date.now() - start > longestMs) throw new AtlasError('cannotPrint', 'The pages took too long to lay out. Nothing was written. Print fewer sections.');
      await wait(50);
    }
    return await window.webContents.printToPDF(PRINT_OPTIONS);
  } finally {
    window.destroy();
  }
};
