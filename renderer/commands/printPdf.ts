import { dayOfAll } from '../../shared/analysis/accountFacts';
import type { PdfOptions } from '../../shared/api/outputs';
import { AtlasError } from '../../shared/api/errors';
import { progressAt } from '../../shared/api/printing';
import { ATLAS_ITSELF } from '../../shared/document/document';
import { call, on } from '../host';
import { settled } from '../state/documentStore';
import { attempt, say } from '../state/messages';
import { setLastPrint, setMaking, setPrintProgress, setTops, type LastPrint, type Made } from '../state/printProgress';
import { accountFactsNow } from '../state/accountFacts';
import { asOfNow } from '../state/records';
import { session } from '../state/session';
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

/** The day a paper bears: the account's, and above them the one all are looked at on. */
const dayOf = (accountId: string): string =>
  accountId === ATLAS_ITSELF ? dayOfAll(accountFactsNow(), asOfNow()) : asOfNow();

/** Export lets go of what is drawn for it by itself. */
const isInExport = (): boolean => session().place === 'export';

type Into = { readonly file: string };
type Asked = { readonly accountId: string; readonly options: PdfOptions; readonly passphrase: string | null };

const askForFile = (suggestedName: string): Promise<Into | null | undefined> =>
  attempt(() => call('file.choose', { purpose: 'savePdf', suggestedName }));

/** Has the host make something once everything is written, and shows how far it is. Null where nothing was made. */
export const withProgress = async <T>(making: Made, make: () => Promise<T>): Promise<T | null> => {
  setMaking(making, progressAt('starting'));
  const stop = on('pdf.progress', setPrintProgress);
  try {
    await settled();
    return (await attempt(() => madeUnlessCancelled(make))) ?? null;
  } finally {
    stop();
    setMaking(null, null);
  }
};

const printInto = async ({ file }: Into, { accountId, options, passphrase }: Asked): Promise<void> => {
  const made = await withProgress('PDF', () =>
    call('pdf.export', { accountId, asOf: dayOf(accountId), options, file, passphrase }),
  );
  if (!isInExport()) releasePrint();
  if (made === null) return;
  const { name, pages, written } = made;
  if (written !== null) setLastPrint({ accountId, options, passphrase, name, written });
  const sealed = passphrase === null ? '' : ' It opens with its passphrase alone.';
  sayExported(`${name} is ready, ${pages} ${pages === 1 ? 'page' : 'pages'}.${sealed}`, made);
};

/** Prints an account into a file that is asked for, and says what became of it. `begins` is told when one was chosen. */
export const printPdf = async (
  accountId: string,
  suggestedName: string,
  options: PdfOptions,
  begins: () => void,
  passphrase: string | null = null,
): Promise<void> => {
  // While a file is chosen the pages are drawn; whoever chooses none has lost nothing.
  void preparePrint(accountId, options);
  const chosen = await askForFile(suggestedName);
  if (!chosen) {
    if (!isInExport()) releasePrint();
    return;
  }
  begins();
  await printInto(chosen, { accountId, options, passphrase });
};

/** Prints what was printed last as it is now, into the same file; where that is gone, into one that is asked for. */
export const printAgain = async (last: LastPrint): Promise<void> => {
  const same = await attempt(() => call('file.again', { written: last.written, purpose: 'savePdf' }));
  const chosen = same ?? (await askForFile(last.name));
  if (chosen) await printInto(chosen, last);
};

/** The slides of an account as a presentation, into a file that is asked for. `begins` is told when one was chosen. */
export const saveSlides = async (
  accountId: string,
  suggestedName: string,
  options: PdfOptions,
  begins: () => void,
): Promise<void> => {
  const chosen = await attempt(() => call('file.choose', { purpose: 'saveSlides', suggestedName }));
  if (!chosen) return;
  begins();
  const made = await withProgress('presentation', () =>
    call('slides.export', { accountId, asOf: asOfNow(), options, file: chosen.file }),
  );
  if (made) sayExported(`${made.name} is ready, ${made.slides} ${made.slides === 1 ? 'slide' : 'slides'}.`, made);
};

/** Ends what is printed for this window. Nothing is written. */
export const cancelPrint = (): void => void attempt(() => call('pdf.cancel', null));

/** Has the host draw what is about to be printed. What cannot be drawn is said when it is printed. */
export const preparePrint = async (accountId: string, options: PdfOptions): Promise<void> => {
  await settled();
  const drawn = await call('print.prepare', { accountId, asOf: dayOf(accountId), options }).catch(() => null);
  setTops(drawn?.topOf ?? {});
};
/** Lets the host forget what it drew for this window. */
export const releasePrint = (): void => void call('print.release', null).catch(() => undefined);
