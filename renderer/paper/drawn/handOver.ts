/** Hands what stands on a page over to the host, which makes a presentation or a picture of it. */
import type { PdfOptions, PictureOptions } from '../../../shared/api/outputs';
import type { Document } from '../../../shared/document/document';
import { call } from '../../host';
import { readPicture } from './readPicture';
import { readSlides } from './readSlides';

/** The document is already what its reader may see; its slides are laid out on the page. */
export const handOverSlides = async (content: Document, asOf: string, options: PdfOptions): Promise<void> => {
  await call('print.handOver', { is: 'slides', slides: await readSlides(content, asOf, options) });
};

/** The picture is laid out on the page; `title` is what it is read out as. */
export const handOverPicture = async (options: PictureOptions, title: string): Promise<void> => {
  await call('print.handOver', { is: 'picture', ...(await readPicture(options, title)) });
};
