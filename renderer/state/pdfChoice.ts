import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { ownPaper } from './conventions';
import { useDocument } from './documentStore';
import { remember, remembered } from './session';

const DEFAULTS: PdfOptions = {
  sections: ['plan', 'onePage', 'map', 'people'],
  ...USUAL_PDF,
};

/**
 * Words that may name a client or a reader, and which map it is: they belong to the account they were chosen in, and to
 * this window.
 */
type Words = Pick<PdfOptions, 'title' | 'confidentiality' | 'watermark' | 'mapOf'>;
const NO_WORDS: Words = { title: null, confidentiality: null, watermark: null, mapOf: null };
const typed = new Map<string, Words>();

/** How this computer printed last: papers, their direction, and what goes in; with the words typed for this account. */
export const pdfChoice = (): PdfOptions => ({
  ...DEFAULTS,
  ...remembered<Partial<PdfOptions>>('pdf', {}),
  // The paper is that of the settings, wherever it was chosen.
  paper: ownPaper(),
  ...(typed.get(useDocument.getState().accountId ?? '') ?? NO_WORDS),
});
export const rememberPdf = (options: PdfOptions): void => {
  const { title, confidentiality, watermark, mapOf } = options;
  const { accountId } = useDocument.getState();
  if (accountId !== null) typed.set(accountId, { title, confidentiality, watermark, mapOf });
  remember('pdf', { ...options, ...NO_WORDS, mapView: null });
};
