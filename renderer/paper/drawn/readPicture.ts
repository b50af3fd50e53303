/** The picture of a page that was laid out: vectors, and pixels where they are asked for. */
import type { PictureOptions } from '../../../shared/api/outputs';
import { svgOf } from '../../../shared/exchange/drawnSvg';
import { pixelsOf } from './pictureOf';
import { shapesIn } from './readSlide';
import { watermarkShapes } from './watermarkShape';

/** What lies under a picture that is not to be seen through. */
const PAPER = 'FBFAF7';

export const readPicture = async (
  { form, ground, watermark }: PictureOptions,
  title: string,
): Promise<{ readonly svg: string; readonly png: string | null }> => {
  const page = document.querySelector<HTMLElement>('.picture');
  if (!page) throw new Error('There is no picture.');
  const { x, y, width, height } = page.getBoundingClientRect();
  const behind = ground === 'paper' ? PAPER : null;
  const size = { width, height };
  const shapes = [...shapesIn(page, { x, y, isAsDrawn: true }), ...watermarkShapes(watermark, size)];
  return {
    svg: svgOf(shapes, size, title, behind),
    png: form === 'png' ? await pixelsOf(shapes, size, behind) : null,
  };
};
