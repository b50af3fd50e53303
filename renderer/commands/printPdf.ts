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
 * Prints an account into a file that is asked for, once everything is written, and says what became of it. `begins` is
 * told when a file was chosen.
 */
export const printPdf = async (
  accountId: string,
  suggestedName: string,
  options: PdfOptions,
  begins: () => void,
): Promise<void> => {
  const chosen = await attempt(() => call('file.choose', { purpose: 'savePdf', suggestedName }));
  if (!chosen) return;
  begins();
  setPrintProgress(progressAt('starting'));
  const stop = on('pdf.progress', setPrintProgress);
  try {
    await settled();
    const input = { accountId, asOf: asOfNow(), options, file: chosen.file };
    const made = await attempt(() => madeUnlessCancelled(() => call('pdf.export', input)));
    if (made) sayExported(`${made.name} is ready, ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}.`, made);
  } finally {
    stop();
    setPrintProgress(null);
  }
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
