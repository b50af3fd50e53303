import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { remember, remembered } from './session';

const DEFAULTS: PdfOptions = {
  sections: ['plan', 'onePage', 'map', 'people'],
  ...USUAL_PDF,
};

/** How this computer printed last: papers, their direction, and what goes in. */
export const pdfChoice = (): PdfOptions => ({ ...DEFAULTS, ...remembered<Partial<PdfOptions>>('pdf', {}) });
export const rememberPdf = (options: PdfOptions): void => remember('pdf', options);
