import type { PdfOptions } from '../../shared/api/outputs';
import { TEAM } from '../../shared/audience/viewer';
import { DEFAULT_LOCALE } from '../../shared/conventions/conventions';
import { remember, remembered } from './session';

const DEFAULTS: PdfOptions = {
  sections: ['plan', 'onePage', 'map', 'people'],
  planSections: null,
  paper: 'A4',
  mapPaper: 'A3',
  mapDirection: 'landscape',
  photos: true,
  mapNotes: false,
  wallPhoto: false,
  locale: DEFAULT_LOCALE,
  viewer: TEAM,
};

/** How this computer printed last: papers, their direction, and what goes in. */
export const pdfChoice = (): PdfOptions => ({ ...DEFAULTS, ...remembered<Partial<PdfOptions>>('pdf', {}) });
export const rememberPdf = (options: PdfOptions): void => remember('pdf', options);
