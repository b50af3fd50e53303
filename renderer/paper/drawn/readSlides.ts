/** All slides of a page that was laid out, with their notes. */
import type { DrawnShape, DrawnSlide } from '../../../shared/api/drawnSlides';
import type { PdfOptions } from '../../../shared/api/outputs';
import type { Document } from '../../../shared/document/document';
import { slidesOf } from '../slides/deck';
import { slideNotes } from '../slides/slideNotes';
import { planView } from '../view';
import { shapesOf } from './readSlide';
import { watermarkShapes } from './watermarkShape';

const SLIDE = { width: 1280, height: 720 } as const;
/** Kinds of pictures every program for presentations shows. */
const SHOWN_EVERYWHERE = /^data:image\/(?:jpeg|png);/;

/** A picture in a form that is shown everywhere. */
const asPng = async (image: string): Promise<string> => {
  if (SHOWN_EVERYWHERE.test(image)) return image;
  const picture = new Image();
  picture.src = image;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png');
};

const withPictures = (shapes: readonly DrawnShape[]): Promise<DrawnShape[]> =>
  Promise.all(
    shapes.map(async (shape): Promise<DrawnShape> => {
      if (shape.is === 'group') return { ...shape, of: await withPictures(shape.of) };
      return shape.is === 'picture' ? { ...shape, image: await asPng(shape.image) } : shape;
    }),
  );

/** The page holds the slides of the document, which is already what its reader may see. */
export const readSlides = async (
  content: Document,
  asOf: string,
  { wholeMapSlide, watermark }: Pick<PdfOptions, 'wholeMapSlide' | 'watermark'>,
): Promise<DrawnSlide[]> => {
  const view = planView(content, asOf);
  const slides = slidesOf(view, { wholeMap: wholeMapSlide });
  const pages = [...document.querySelectorAll<HTMLElement>('.slide')];
  return Promise.all(
    pages.map(async (page, at): Promise<DrawnSlide> => {
      const slide = slides[at];
      const seatIds = [...page.querySelectorAll<SVGGElement>('[data-card]')].map((card) => card.dataset['card'] ?? '');
      return {
        title: slide?.title ?? '',
        shapes: [...(await withPictures(shapesOf(page))), ...watermarkShapes(watermark, SLIDE)],
        notes: slide ? [...slideNotes(view, slide.id, seatIds)] : [],
      };
    }),
  );
};
