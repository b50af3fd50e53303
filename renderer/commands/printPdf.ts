import type { PdfOptions } from '../../shared/api/outputs';
import { call } from '../host';
import { settled } from '../state/documentStore';
import { attempt } from '../state/messages';
import { asOfNow } from '../state/records';
import { sayExported } from './exported';

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
  await settled();
  const made = await attempt(() => call('pdf.export', { accountId, asOf: asOfNow(), options, file: chosen.file }));
  if (made) sayExported(`${made.name} is ready, ${made.pages} ${made.pages === 1 ? 'page' : 'pages'}.`, made);
};

/** The slides of an account as a presentation, in the same way. */
export const saveSlides = async (
  accountId: string,
  suggestedName: string,
  options: PdfOptions,
  begins: () => void,
): Promise<void> => {
  const chosen = await attempt(() => call('file.choose', { purpose: 'saveSlides', suggestedName }));
  if (!chosen) return;
  begins();
  await settled();
  const made = await attempt(() => call('slides.export', { accountId, asOf: asOfNow(), options, file: chosen.file }));
  if (made) sayExported(`${made.name} is ready, ${made.slides} ${made.slides === 1 ? 'slide' : 'slides'}.`, made);
};
