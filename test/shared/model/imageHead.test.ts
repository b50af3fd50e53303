import { expect, it } from 'vitest';
import { imageHead } from '../../../shared/model/imageHead';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : [...part])),
  );

it('knows a picture and its size by its first bytes, whatever the file is called', () => {
  const png = bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 1, 44], [0, 0, 0, 200], [8, 6, 0, 0, 0]);
  expect(imageHead(png)).toEqual({ kind: 'png', size: { width: 300, height: 200 } });
  // Behind what a camera writes of itself.
  const exif = [0xff, 0xe1, 0, 12, ...bytes('Exif\0\0abcd')];
  const jpeg = bytes(
    [0xff, 0xd8],
    exif,
    [0xff, 0xc2, 0, 17, 8, 0x0b, 0xb8, 0x0f, 0xa0, 3],
    new Array<number>(12).fill(0),
  );
  expect(imageHead(jpeg)).toEqual({ kind: 'jpeg', size: { width: 4000, height: 3000 } });
  const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0], [0, 0, 0, 0], [0xff, 0x01, 0], [0x3f, 0, 0]);
  expect(imageHead(webp)).toEqual({ kind: 'webp', size: { width: 512, height: 64 } });
  const lossless = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0], [0x2f], [0x63, 0xc0, 0x0c, 0]);
  expect(imageHead(lossless)).toEqual({ kind: 'webp', size: { width: 100, height: 52 } });
});

it('takes nothing else for one, and no cut file for one of a known size', () => {
  expect(imageHead(bytes('GIF89a'))).toBeNull();
  expect(imageHead(bytes('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull();
  expect(imageHead(bytes('%PDF-1.7'))).toBeNull();
  expect(imageHead(new Uint8Array())).toBeNull();
  expect(imageHead(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0]))).toEqual({ kind: 'jpeg', size: null });
});
