import { Worker } from 'node:worker_threads';
import { AtlasError } from '../../shared/api/errors';
import type { FoundPlace, Pieces } from './foundIn';
import type { PdfFacts } from './pdfMetadata';
import type { PageOf, TopOf } from './port';
import type { MadeForm } from './readBack';
import { workerFile } from './workerFile';

export type PdfQuestion =
  | { readonly ask: 'pages'; readonly pdf: Uint8Array }
  /** Null: of the PDF whose pages were asked for last. */
  | { readonly ask: 'facts'; readonly pdf: Uint8Array | null; readonly facts: PdfFacts }
  | { readonly ask: 'protect'; readonly pdf: Uint8Array; readonly passphrase: string }
  | {
      readonly ask: 'search';
      readonly bytes: Uint8Array;
      readonly form: MadeForm;
      readonly texts: readonly Pieces[];
    };
/** A PDF as it is written, and how many pages it has. */
type Written = { readonly pdf: Uint8Array; readonly pages: number };
type Headings = { readonly pageOf: PageOf; readonly topOf: TopOf };
type Pages = { readonly ok: true; readonly ask: 'pages' } & Headings;
type Facts = { readonly ok: true; readonly ask: 'facts' } & Written;
type Places = { readonly ok: true; readonly ask: 'search'; readonly places: readonly FoundPlace[] };
type Protected = { readonly ok: true; readonly ask: 'protect'; readonly pdf: Uint8Array };
type Told = Pages | Facts | Places | Protected;
export type PdfAnswer = Told | { readonly ok: false; readonly message: string };

const LONGEST_MS = 60_000;
const MOST_MEMORY_MB = 1024;

/** What is done with one output, away from the thread that answers the windows. */
export type PdfThread = {
  /** On which page the headings stand that are linked inside the PDF. Throws cannotPrint. */
  readonly pagesOfHeadings: (pdf: Uint8Array) => Promise<PageOf>;
  /** The same, and where on its page each of them stands. Throws cannotPrint. */
  readonly placesOfHeadings: (pdf: Uint8Array) => Promise<Headings>;
  /** The PDF with what it says about itself rewritten. Throws cannotPrint. */
  readonly withFacts: (pdf: Uint8Array, facts: PdfFacts) => Promise<Written>;
  /** The PDF as nobody opens it without the passphrase. Throws cannotPrint. */
  readonly protectedBy: (pdf: Uint8Array, passphrase: string) => Promise<Uint8Array>;
  /** Which of the texts stand in what was made, and where. Throws cannotPrint. */
  readonly foundIn: (bytes: Uint8Array, form: MadeForm, texts: readonly Pieces[]) => Promise<readonly FoundPlace[]>;
  readonly end: () => void;
};

const cannotPrint = (): AtlasError =>
  new AtlasError('cannotPrint', 'The printed pages could not be put together. Nothing was written. Try again.');

/** Starts the thread. One question is asked at a time; whoever starts it ends it. */
export const startPdfThread = (longestMs = LONGEST_MS): PdfThread => {
  const options = { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB }, execArgv: [] };
  const worker = new Worker(workerFile('pdfWorker.mjs'), options);
  // A thread that waits for a question keeps no program running.
  worker.unref();
  const gone = Promise.withResolvers<never>();
  gone.promise.catch(() => undefined);
  worker.once('error', () => gone.reject(cannotPrint()));
  worker.once('exit', () => gone.reject(cannotPrint()));

  const ask = async (question: PdfQuestion): Promise<Told> => {
    const answered = Promise.withResolvers<PdfAnswer>();
    worker.once('message', answered.resolve);
    const timer = setTimeout(() => void worker.terminate(), longestMs);
    try {
      worker.postMessage(question);
      const answer = await Promise.race([answered.promise, gone.promise]);
      if (!answer.ok) throw cannotPrint();
      return answer;
    } finally {
      clearTimeout(timer);
      worker.off('message', answered.resolve);
    }
  };
  let last: Uint8Array | null = null;
  const placesOfHeadings = async (pdf: Uint8Array): Promise<Headings> => {
    last = pdf;
    const answer = await ask({ ask: 'pages', pdf });
    if (answer.ask !== 'pages') throw cannotPrint();
    return { pageOf: answer.pageOf, topOf: answer.topOf };
  };
  return {
    placesOfHeadings,
    pagesOfHeadings: async (pdf) => (await placesOfHeadings(pdf)).pageOf,
    withFacts: async (pdf, facts) => {
      const answer = await ask({ ask: 'facts', pdf: pdf === last ? null : pdf, facts });
      // What was read is rewritten now.
      last = null;
      if (answer.ask !== 'facts') throw cannotPrint();
      return { pdf: answer.pdf, pages: answer.pages };
    },
    protectedBy: async (pdf, passphrase) => {
      last = null;
      const answer = await ask({ ask: 'protect', pdf, passphrase });
      if (answer.ask !== 'protect') throw cannotPrint();
      return answer.pdf;
    },
    foundIn: async (bytes, form, texts) => {
      const answer = await ask({ ask: 'search', bytes, form, texts });
      if (answer.ask !== 'search') throw cannotPrint();
      return answer.places;
    },
    end: () => void worker.terminate(),
  };
};
