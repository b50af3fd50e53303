/** The picture of a photo of the wall: scaled down, straightened and written, in the page. */
import { straightened, straightSize, WHOLE_PHOTO, type Corners } from '../../shared/layout/straighten';
import { LONGEST_WALL_PHOTO, WALL_SIDE } from '../../shared/model/image';
import { sameValue } from '../../shared/document/diff';

const blank = (width: number, height: number): readonly [HTMLCanvasElement, CanvasRenderingContext2D] => {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas to draw on.');
  return [canvas, context];
};

/** A picture drawn anew so that no side is longer than so many pixels. */
export const drawnWithin = (
  picture: ImageBitmap | HTMLCanvasElement | HTMLImageElement,
  longest: number,
): HTMLCanvasElement => {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const [canvas, context] = blank(width, height);
  // What is seen through is paper.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
};

export const isWhole = (corners: Corners): boolean => sameValue(corners, WHOLE_PHOTO);

/** What lies between four corners of a photo, straight, no side longer than so many pixels. */
export const straightPicture = (photo: HTMLCanvasElement, corners: Corners, longest = WALL_SIDE): HTMLCanvasElement => {
  const size = straightSize(corners, photo, longest);
  if (isWhole(corners)) return drawnWithin(photo, longest);
  const pixels = photo.getContext('2d')?.getImageData(0, 0, photo.width, photo.height);
  const [canvas, context] = blank(size.width, size.height);
  if (pixels) context.putImageData(new ImageData(straightened(pixels, corners, size), size.width, size.height), 0, 0);
  return canvas;
};

/** The best writing of a picture that is not larger than may be kept. */
export const writtenPicture = (canvas: HTMLCanvasElement): string => {
  for (const quality of [0.85, 0.7, 0.5]) {
    const image = canvas.toDataURL('image/jpeg', quality);
    if (image.length <= LONGEST_WALL_PHOTO) return image;
  }
  return canvas.toDataURL('image/jpeg', 0.3);
};

/** A kept picture, unpacked. Rejects where it is broken. */
export const unpacked = async (url: string): Promise<HTMLCanvasElement> => {
  const image = new Image();
  image.src = url;
  await image.decode();
  return drawnWithin(image, WALL_SIDE);
};
