/** Reading a picture somebody gave: looked at before it is unpacked, and refused in words where it cannot be taken. */
import { imageHead } from '../../shared/model/imageHead';

/** Bytes of the largest file that is looked at, and pixels of the largest picture that is unpacked. */
const LARGEST_FILE = 25 * 1024 * 1024;
const MOST_PIXELS = 64_000_000;

const NOTHING_CHANGED = 'Nothing was changed.';
export const UNREADABLE = `This is no picture that can be read: take a JPEG, PNG or WebP file. ${NOTHING_CHANGED}`;
const HEIC = `This is a HEIC photo, as iPhones keep them, which is not read here. Save it as JPEG and take that: on the phone share it by mail or choose Settings, Camera, Formats, Most Compatible; on a Mac export it from Preview. ${NOTHING_CHANGED}`;

const BRANDS: ReadonlySet<string> = new Set(['heic', 'heix', 'hevc', 'heim', 'heis', 'mif1', 'msf1']);
/** Whether a file is what cameras of phones write in place of a JPEG. */
export const isHeic = (bytes: Uint8Array): boolean => {
  const ascii = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
  return ascii(4) === 'ftyp' && BRANDS.has(ascii(8));
};

type Read = { readonly bitmap: ImageBitmap } | { readonly why: string };

/** A picture that was pasted has no name of its own: programs call it `image.png`. */
const called = (file: Blob, why: string): string =>
  file instanceof File && file.name !== '' && !/^image\.\w{3,4}$/i.test(file.name) ? `${file.name}: ${why}` : why;

/** The picture in a file, upright as it was taken, or why there is none. Whoever asked closes it. */
export const readPicture = async (file: Blob): Promise<Read> => {
  const read = await unpacked(file);
  return 'why' in read ? { why: called(file, read.why) } : read;
};

const unpacked = async (file: Blob): Promise<Read> => {
  if (file.size > LARGEST_FILE)
    return { why: `This picture is larger than 25 MB. Take a smaller one. ${NOTHING_CHANGED}` };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const head = imageHead(bytes);
  if (head === null) return { why: isHeic(bytes) ? HEIC : UNREADABLE };
  if (head.size !== null && head.size.width * head.size.height > MOST_PIXELS)
    return { why: `This picture has more than 64 million pixels. Take a smaller one. ${NOTHING_CHANGED}` };
  try {
    const bitmap = await createImageBitmap(file);
    return bitmap.width === 0 || bitmap.height === 0 ? { why: UNREADABLE } : { bitmap };
  } catch {
    return { why: `This picture is broken and cannot be read. ${NOTHING_CHANGED}` };
  }
};
