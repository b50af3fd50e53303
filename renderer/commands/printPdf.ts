import type { PdfOptions } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { progressAt } from '../../shared/api/printing';
import { call, on } from '../host';
import { settled } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { setPrintProgress } from '../state/printProgress';
import { asOfNow } from '../state/records';
import { sayExported } from './exported';

/** What was made, or null where the person who waited for it cancelled. Throws like the call. */
const madeUnlessCancelled = async <T>(work: () => Promise<T>): Promise<T | null> => {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AtlasError) || error.code !== 'cancelled') throw error;
    say(error.message);
    return null;
  }
};

/**
 * Has the host make a file that is asked for, once everything is written, and shows how far it is. `begins` is told when
 * a file was chosen. Null where nothing was made.
 */
const makeChosen = async <T>(
  purpose: 'savePdf' | 'saveSlides',
  suggestedName: string,
  begins: () => void,
  make: (file: string) => Promise<T>,
): Promise<T | null> => {
  const chosen = await attempt(() => call('file.choose', { purpose, suggestedName }));
  if (!chosen) return null;
  begins();
  setPrintProgress(progressAt('starting'));
  const stop = on('pdf.progress', setPrintProgress);
  try {
    await settled();
    return (await attempt(() => madeUnlessCancelled(() => make(chosen.file)))) ?? null;
  } finally {
    stop();
    setPrintProgress(null);
  }
};

/** Prints an account into a file that is asked for, and says what became of it. `begins`: as for `makeChosen`. */
export const printPdf = async (
  accountId: string,
  suggestedName: string,
  options: PdfOptions,
  begins: () => void,
): Promise<void> => {
  const made = await makeChosen('savePdf', suggestedName, begins, (file) =>
    call('pdf.export', { accountId, asOf: asOfNow(), options, file }),
  );
  if (made) sayExported(`${made.name} is ready, ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}.`, made);
};

/** The slides of an account as a presentation, in the same way. */
export const saveSlides = async (
  accountId: string,
  suggestedName: string,
  options: PdfOptions,
  begins: () => void,
): Promise<void> => {
  const made = await makeChosen('saveSlides', suggestedName, begins, (file) =>
    call('slides.export', { accountId, asOf: asOfNow(), options, file }),
  );
  if (made) sayExported(`${made.name} is ready, ${made.slides} ${made.slides === 1 ? 'slide' : 'slides'}.`, made);
};

/** Ends what is printed for this window. Nothing is written. */
export const cancelPrint = (): void => void attempt(() => call('pdf.cancel', null));

/** Has the host draw what is about to be printed. What cannot be drawn is said when it is printed. */
export const preparePrint = async (accountId: string, options: PdfOptions): Promise<void> => {
  await settled();
  await call('print.prepare', { accountId, asOf: asOfNow(), options }).catch(() => undefined);
};
/** Lets the host forget what it drew for this window. */
export const releasePrint = (): void => void call('print.release', null).catch(() => undefined);
