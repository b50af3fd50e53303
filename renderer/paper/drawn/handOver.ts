/** Hands what stands on the slides over to the host, which makes a presentation of it. */
import type { Document } from '../../../shared/document/document';
import { call } from '../../host';
import { readSlides } from './readSlides';

/** The document is already what its reader may see; its slides are laid out on the page. */
export const handOverSlides = async (content: Document, asOf: string, wholeMap: boolean): Promise<void> => {
  await call('print.handOver', { is: 'slides', slides: await readSlides(content, asOf, wholeMap) });
};
