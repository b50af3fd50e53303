/** Pages that are printed: opened for a job, kept warm for the window that is about to print, and given back. */
import { PRINT_STEPS, progressAt, type PrintProgress } from '../../shared/api/printing';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import type { HandedOver, HandOverKind } from '../../shared/api/handedOver';
import type { PageOf, PrintJob, PrintPage, TopOf } from './port';
import { startPdfThread } from './pdfThread';
import { addWindow, emit, type Caller, type Services, type WindowState } from './windows';

/** A page with the job it draws. */
export type JobPage = Omit<PrintPage, 'drawAgain'> & {
  /** The pages its contents name by now; empty where nobody has looked yet. */
  readonly pageOf: () => PageOf;
  /** Draws another job. */
  readonly draw: (job: PrintJob) => Promise<void>;
  /** Where on its page each heading stands, as the draft showed; empty where nobody has looked yet. */
  readonly topOf: () => TopOf;
  readonly setPages: (pageOf: PageOf) => Promise<void>;
  /**
   * Finds out on which pages the headings stand, from a draft, and names them in the contents. Done once for a job,
   * however often it is asked for; nothing where the pages of the job are not counted. Throws cannotPrint.
   */
  readonly countPages: () => Promise<void>;
  /** Who hears which section is drawn. */
  readonly hear: (listener: (section: string, part: number) => void) => void;
};

/**
 * Whether pages are counted before they are printed: for the contents of a plan, and where sheets of stamps lie behind
 * pages that say how many they are.
 */
export const isCounted = ({ options }: PrintJob): boolean =>
  options.sections.includes('plan') ||
  options.sections.includes('programmePages') ||
  (options.watermark !== null && options.sections.some((section) => section !== 'slides'));

export const openJobPage = (services: Services, job: PrintJob): JobPage => {
  const window = addWindow(services, job);
  const page = services.options.desktop.openPrintPage(window.id);
  const { laidOut, print } = page;
  let counting: Promise<void> | null = null;
  let tops: TopOf = {};

  const setPages = async (pageOf: PageOf): Promise<void> => {
    if (window.job !== null) window.job = { ...window.job, pageOf };
    await page.drawAgain('pages');
  };
  const count = async (counted: PrintJob | null): Promise<void> => {
    const thread = startPdfThread();
    try {
      const { pageOf: found, topOf } = await thread.placesOfHeadings(await print('draft'));
      // Something else is drawn by now, whose pages are others.
      if (window.job !== counted) return;
      tops = topOf;
      await setPages(found);
    } finally {
      thread.end();
    }
  };
  return {
    laidOut,
    print,
    setPages,
    pageOf: () => window.job?.pageOf ?? {},
    topOf: () => tops,
    draw: (next) => {
      window.job = next;
      counting = null;
      tops = {};
      return page.drawAgain('job');
    },
    countPages: async () => {
      if (window.job === null || !isCounted(window.job)) return;
      counting ??= count(window.job);
      await counting;
    },
    hear: (listener) => {
      window.drawing = listener;
    },
    close: async () => {
      services.windows.delete(window.id);
      await page.close();
    },
  };
};

/** A page that waits for one window, and what it has drawn. */
export type WarmPage = { readonly page: JobPage; readonly key: string; readonly cold: NodeJS.Timeout };
/** What is printed for one window now. */
export type PrintRun = {
  readonly tell: (progress: PrintProgress) => void;
  /** Aborted by whoever waits for the paper. */
  readonly signal: AbortSignal;
};
/** Nobody waits for it and nobody can end it. */
export const ALONE: PrintRun = { tell: () => undefined, signal: new AbortController().signal };

/** A page nobody prints from is let go: it holds a document and a process. */
const WARM_MS = 600_000;

/** What two jobs have in common that draw the same sheets: `revision` stands for the document. */
export const keyOf = (revision: number, { accountId, asOf, options }: Omit<Input<'print.prepare'>, 'file'>): string =>
  JSON.stringify([revision, accountId, asOf, options]);

/** Takes the page that is warm for a window: whoever takes it keeps it or closes it. */
export const takeWarm = (services: Services, windowId: string): WarmPage | null => {
  const warm = services.warmPages.get(windowId) ?? null;
  services.warmPages.delete(windowId);
  if (warm !== null) clearTimeout(warm.cold);
  return warm;
};

/** Lets go of the page that is warm for a window. */
export const dropWarm = (services: Services, windowId: string): void => {
  void takeWarm(services, windowId)?.page.close();
};

/** Keeps a page warm for a window as long as that shows its atlas. */
export const keepWarm = (services: Services, window: WindowState, page: JobPage, key: string): void => {
  dropWarm(services, window.id);
  if (window.open === null || !services.windows.has(window.id)) {
    void page.close();
    return;
  }
  const cold = setTimeout(() => dropWarm(services, window.id), WARM_MS);
  cold.unref();
  services.warmPages.set(window.id, { page, key, cold });
};

/** The page of a window, drawing the job: the warm one, told to draw anew where it shows something else. */
export const pageFor = async (services: Services, windowId: string, job: PrintJob, key: string): Promise<JobPage> => {
  const warm = takeWarm(services, windowId);
  if (warm === null) return openJobPage(services, job);
  if (warm.key === key) return warm.page;
  try {
    await warm.page.draw(job);
    return warm.page;
  } catch {
    // Its browser was ended: a new one is started.
    await warm.page.close();
    return openJobPage(services, job);
  }
};

const CANCELLED = 'Cancelled. Nothing was written.';
export const cancelled = (): AtlasError => new AtlasError('cancelled', CANCELLED);

/**
 * What is waited for, unless its run is ended before: a page that is closed while it is still opened may never answer.
 * Throws cancelled.
 */
export const unlessEnded = async <T>(signal: AbortSignal, waited: Promise<T>): Promise<T> => {
  let end = (): void => undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    end = () => reject(cancelled());
  });
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await Promise.race([waited, ended]);
  } finally {
    signal.removeEventListener('abort', end);
  }
};

/** Does work that prints for a window: it hears how far it is, and may end it. Throws cancelled. */
export const inRun = async <T>(
  services: Services,
  window: WindowState,
  work: (run: PrintRun) => Promise<T>,
): Promise<T> => {
  const controller = new AbortController();
  const runs = services.printRuns.get(window.id) ?? new Set();
  services.printRuns.set(window.id, runs.add(controller));
  try {
    return await work({
      signal: controller.signal,
      tell: (progress) => {
        if (!controller.signal.aborted) emit(window, 'pdf.progress', progress);
      },
    });
  } catch (error) {
    throw controller.signal.aborted ? cancelled() : error;
  } finally {
    runs.delete(controller);
    if (runs.size === 0) services.printRuns.delete(window.id);
  }
};

/** Ends what is printed for a window. */
export const cancelRuns = (services: Services, windowId: string): void => {
  for (const controller of services.printRuns.get(windowId) ?? []) controller.abort();
};

/** Takes what a page says while it draws. */
export const takeDrawing = (window: WindowState, { section, part }: Input<'print.drawing'>): void =>
  window.drawing?.(section, part);

type Drawn<K extends HandOverKind> = Extract<HandedOver, { readonly is: K }>;
const isOf = <K extends HandOverKind>(drawn: HandedOver, kind: K): drawn is Drawn<K> => drawn.is === kind;

/**
 * Has a page draw a job and hand over what it drew, which is not printed, and closes it. Throws cannotPrint and
 * cancelled.
 */
export const handedOver = async <K extends HandOverKind>(
  services: Services,
  job: PrintJob,
  gives: K,
  { tell, signal }: PrintRun = ALONE,
): Promise<Drawn<K>> => {
  const taken: HandedOver[] = [];
  if (signal.aborted) throw cancelled();
  const page = openJobPage(services, { ...job, handOver: { gives, take: (drawn) => taken.push(drawn) } });
  const end = (): void => void page.close();
  signal.addEventListener('abort', end);
  try {
    page.hear((section, part) => tell(progressAt('drawing', section, part)));
    tell(FIRST_PROGRESS);
    await unlessEnded(signal, page.laidOut());
    const [drawn] = taken;
    if (drawn === undefined || !isOf(drawn, gives)) throw new Error('The page handed nothing over.');
    return drawn;
  } catch (error) {
    if (signal.aborted) throw cancelled();
    if (error instanceof AtlasError) throw error;
    throw new AtlasError('cannotPrint', 'It could not be drawn. Nothing was written. Try again.');
  } finally {
    signal.removeEventListener('abort', end);
    await page.close();
  }
};

/** Takes what a print window drew. Throws refused where nobody asked it for that. */
export const takeHandedOver = ({ window }: Caller, drawn: Input<'print.handOver'>): Output<'print.handOver'> => {
  if (window.job?.handOver?.gives !== drawn.is)
    throw new AtlasError('refused', 'This window was not asked for what it hands over.');
  window.job.handOver.take(drawn);
  return null;
};

export const FIRST_PROGRESS = progressAt(PRINT_STEPS[0]);
