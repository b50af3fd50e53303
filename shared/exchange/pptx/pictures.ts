/** Pictures held by an address, as parts of their own. */

export type PicturePart = { readonly name: string; readonly bytes: Uint8Array };

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const ADDRESS = /^data:image\/(jpeg|png);base64,([A-Za-z0-9+/]+)={0,2}$/;

const bytesOf = (text: string): Uint8Array => {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const digit of text) {
    held = ((held << 6) | DIGITS.indexOf(digit)) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 0xff;
    at += 1;
  }
  return bytes;
};

/** The part for a picture; null where the format does not know its kind. */
export const pictureOf = (image: string, number: number): PicturePart | null => {
  const [, kind, data] = ADDRESS.exec(image) ?? [];
  return kind === undefined || data === undefined ? null : { name: `image${number}.${kind}`, bytes: bytesOf(data) };
};
