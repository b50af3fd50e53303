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

/** Pixels of the longer side of a photo of the wall: a card on it of a wall of eight across can still be read. */
export const WALL_SIDE = 2_400;
/** Bytes of the largest photo of a wall that is kept. */
export const LARGEST_WALL_PHOTO = 4 * 1024 * 1024;
/** The same as an address that holds it. */
export const LONGEST_WALL_PHOTO = Math.ceil(LARGEST_WALL_PHOTO / 3) * 4 + 40;
