import type { BrowserWindow, PrintToPDFOptions } from 'electron';
import { AtlasError } from '../../shared/api/errors';
import { ORIGIN } from './channels';
import { within } from './timeLimit';

/** The outline is missing without a word unless the PDF is tagged. */
const PRINT_OPTIONS: PrintToPDFOptions = {
  generateTaggedPDF: true,
  generateDocumentOutline: true,
  preferCSSPageSize: true,
  printBackground: true,
};

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

type Step = <T>(work: Promise<T>, longestMs: number, late: string) => Promise<T>;

/** Loads the print page and waits until it is laid out; the window is gone once `work` is done. */
const inLaidOut = async <T>(
  window: BrowserWindow,
  { loadMs, layoutMs }: PrintLimits,
  work: (step: Step) => Promise<T>,
): Promise<T> => {
  const end = endOf(window);
  const step: Step = (task, longestMs, late) => within(Promise.race([task, end]), longestMs, () => cannotPrint(late));
  try {
    await step(window.loadURL(`${ORIGIN}/print.html`), loadMs, 'The pages could not be loaded in time.');
    await step(untilLaidOut(window), layoutMs, 'The pages took too long to lay out.');
    return await work(step);
  } finally {
    if (!window.isDestroyed()) window.destroy();
  }
};

/**
 * Loads the print page into a window nobody sees, waits until it is laid out, and prints it. The window is gone
 * afterwards. Throws cannotPrint.
 */
export const printIn = (window: BrowserWindow, limits: Partial<PrintLimits> = {}): Promise<Uint8Array> => {
  const all = { ...LIMITS, ...limits };
  return inLaidOut(window, all, (step) =>
    step(window.webContents.printToPDF(PRINT_OPTIONS), all.printMs, 'The pages took too long to print.'),
  );
};

/** The same without printing: for a page that gives what it drew. Throws cannotPrint. */
export const layOutIn = (window: BrowserWindow, limits: Partial<PrintLimits> = {}): Promise<void> =>
  inLaidOut(window, { ...LIMITS, ...limits }, async () => undefined);
