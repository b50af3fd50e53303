/** A logo as it is kept: drawn anew, whole and in its own shape. */
import { LONGEST_IMAGE } from '../../shared/model/image';
import { readPicture, UNREADABLE } from './readPicture';

/** Pixels of its longer side: twice as sharp as a screen on the cover of the plan. */
const LOGO_SIDE = 480;
const TOO_LARGE = 'This logo has too many details to be kept. Take a simpler or smaller picture. Nothing was changed.';

/** The logo in a file, without anything else the file held, or why there is none. */
export const asLogo = async (file: Blob): Promise<{ readonly image: string } | { readonly why: string }> => {
  const read = await readPicture(file);
  if ('why' in read) return read;
  const { bitmap } = read;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) return { why: UNREADABLE };
  try {
    for (let side = LOGO_SIDE; side >= LOGO_SIDE / 4; side /= 2) {
      const scale = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      context.imageSmoothingQuality = 'high';
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      const image = ['image/png', 'image/webp']
        .map((type) => canvas.toDataURL(type, 0.9))
        .find((written) => written.length <= LONGEST_IMAGE);
      if (image !== undefined) return { image };
    }
    return { why: TOO_LARGE };
  } finally {
    bitmap.close();
  }
};
