import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { AtlasError } from '../../shared/api/errors';
import { PRINT_AGAIN } from '../../shared/api/printing';
import type { PrintPage } from '../services/port';
import { ORIGIN } from './channels';
import { within } from './timeLimit';

/** The outline is missing without a word unless the PDF is tagged. */
const optionsFor = (how: 'draft' | 'whole'): PrintToPDFOptions => ({
  generateTaggedPDF: how === 'whole',
  generateDocumentOutline: how === 'whole',
  preferCSSPageSize: true,
  printBackground: true,
});

/** How long each step may take: what never answers must not keep whoever waits for paper. */
export type PrintLimits = { readonly loadMs: number; readonly layoutMs: number; readonly printMs: number };
const LIMITS: PrintLimits = { loadMs: 30_000, layoutMs: 60_000, printMs: 120_000 };

/** Asked of the page: answers once it says that it is laid out, or that it could not be. */
const LAID_OUT = `new Promise((resolve) => {
  const root = document.documentElement;
  const look = () => {
    const { ready = null, failed = null } = root.dataset;
    if (ready === null && failed === null) return;
    observer.disconnect();
    resolve({ ready, failed });
  };
  const observer = new MutationObserver(look);
  observer.observe(root, { attributes: true });
  look();
})`;
type State = { readonly ready: string | null; readonly failed: string | null };

const cannotPrint = (what: string): AtlasError =>
  new AtlasError('cannotPrint', `${what} Nothing was written. Print fewer sections, or try again.`);

/** Rejects when the page or its window ends: a promise of either would then wait for ever. */
const endOf = (window: BrowserWindow): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>();
  // Whoever prints may be done before: then nobody hears this.
  promise.catch(() => undefined);
  const fail = (why: string) => (): void => reject(cannotPrint(`The pages could not be printed: ${why}`));
  window.webContents.once('render-process-gone', fail('the part that draws them stopped.'));
  window.once('closed', fail('their window was closed.'));
  return promise;
};

const untilLaidOut = async (window: BrowserWindow): Promise<void> => {
  const { failed } = (await window.webContents.executeJavaScript(LAID_OUT)) as State;
  if (failed !== null) throw new AtlasError('cannotPrint', `The pages could not be laid out: ${failed}`);
};

const tellIn = (window: BrowserWindow, event: string): Promise<unknown> =>
  window.webContents.executeJavaScript(`document.documentElement.dispatchEvent(new Event('${event}'))`);

/** Begins to load the print page into a window nobody sees. The window is gone once the page is closed or failed. */
export const printPageIn = (window: BrowserWindow, limits: Partial<PrintLimits> = {}): PrintPage => {
  const { loadMs, layoutMs, printMs } = { ...LIMITS, ...limits };
  const end = endOf(window);
  const close = async (): Promise<void> => {
    if (!window.isDestroyed()) window.destroy();
  };
  const step = async <T>(work: () => Promise<T>, longestMs: number, late: string): Promise<T> => {
    try {
      // What is asked of a window that is gone would throw in words of the system.
      if (window.isDestroyed()) return await end;
      return await within(Promise.race([work(), end]), longestMs, () => cannotPrint(late));
    } catch (error) {
      await close();
      throw error instanceof AtlasError ? error : cannotPrint('The pages could not be printed.');
    }
  };
  const loading = step(() => window.loadURL(`${ORIGIN}/print.html`), loadMs, 'The pages could not be loaded in time.');
  loading.catch(() => undefined);
  const laidOut = async (): Promise<void> => {
    await loading;
    await step(() => untilLaidOut(window), layoutMs, 'The pages took too long to lay out.');
  };
  return {
    laidOut,
    drawAgain: async (what) => {
      await loading;
      await step(() => tellIn(window, PRINT_AGAIN[what]), layoutMs, 'The pages took too long to lay out.');
    },
    print: async (how) => {
      await laidOut();
      const print = (): Promise<Uint8Array> => window.webContents.printToPDF(optionsFor(how));
      return step(print, printMs, 'The pages took too long to print.');
    },
    close,
  };
};
