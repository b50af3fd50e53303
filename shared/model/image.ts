import { z } from 'zod';

/** Characters of the longest picture: some 45 kilobytes, more than 256 by 256 pixels take. */
export const LONGEST_IMAGE = 60_000;
/** Pixels of a side. Whatever comes in is drawn anew as a square of this size: nothing else of a file is kept. */
export const IMAGE_SIDE = 256;

/** A picture as an address that holds it: of these kinds alone, none of which can act by itself. */
export const imageSchema = z
  .string()
  .max(LONGEST_IMAGE)
  .regex(/^data:image\/(?:jpeg|png|webp);base64,[A-Za-z0-9+/]+={0,2}$/, 'is no picture that is kept here');
