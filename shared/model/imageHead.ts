/** What kind of picture a file is and how large, read from its first bytes: nothing is unpacked for it. */

export type ImageHead = {
  readonly kind: 'jpeg' | 'png' | 'webp';
  /** Pixels; null where the file does not say. */
  readonly size: { readonly width: number; readonly height: number } | null;
};

const be16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const be32 = (bytes: Uint8Array, at: number): number => be16(bytes, at) * 65_536 + be16(bytes, at + 2);
const le16 = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const le24 = (bytes: Uint8Array, at: number): number => le16(bytes, at) | ((bytes[at + 2] ?? 0) << 16);
const ascii = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Frames of a JPEG that name its size: all that begin one but tables and arithmetic coding. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

const jpegSize = (bytes: Uint8Array): ImageHead['size'] => {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { height: be16(bytes, at + 5), width: be16(bytes, at + 7) };
    at += 2 + be16(bytes, at + 2);
  }
  return null;
};

const webpSize = (bytes: Uint8Array): ImageHead['size'] => {
  switch (ascii(bytes, 12, 4)) {
    case 'VP8X':
      return { width: le24(bytes, 24) + 1, height: le24(bytes, 27) + 1 };
    case 'VP8 ':
      return { width: le16(bytes, 26) & 0x3fff, height: le16(bytes, 28) & 0x3fff };
    case 'VP8L': {
      const bits = le16(bytes, 21) + le16(bytes, 23) * 65_536;
      return { width: (bits % 16_384) + 1, height: (Math.floor(bits / 16_384) % 16_384) + 1 };
    }
    default:
      return null;
  }
};

/** Null for anything but a JPEG, a PNG or a WebP. */
export const imageHead = (bytes: Uint8Array): ImageHead | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return { kind: 'jpeg', size: jpegSize(bytes) };
  if (ascii(bytes, 0, 8) === '\x89PNG\r\n\x1a\n')
    return { kind: 'png', size: { width: be32(bytes, 16), height: be32(bytes, 20) } };
  if (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 4) === 'WEBP') return { kind: 'webp', size: webpSize(bytes) };
  return null;
};
