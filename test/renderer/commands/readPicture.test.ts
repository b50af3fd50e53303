import { expect, it } from 'vitest';
import { readPicture } from '../../../renderer/commands/readPicture';

const whyOf = async (file: Blob): Promise<string> => {
  const read = await readPicture(file);
  return 'why' in read ? read.why : '';
};
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((one) => one.charCodeAt(0)) : [...part])),
  );

it('says what is wrong with a picture that cannot be taken, and that nothing was changed', async () => {
  for (const [file, words] of [
    [bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), /HEIC photo, as iPhones keep them.*JPEG/],
    [bytes([0, 0, 0, 24], 'ftypmif1', [0, 0, 0, 0]), /HEIC/],
    [bytes([0, 0, 0, 24], 'ftypmp42', [0, 0, 0, 0]), /no picture that can be read/],
    [bytes('GIF89a'), /JPEG, PNG or WebP/],
    [bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 1, 0, 0, 0, 1, 0, 0]), /64 million pixels/],
    [bytes('\x89PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', [0, 0, 0, 9, 0, 0, 0, 9]), /broken/],
    [new Uint8Array(25 * 1024 * 1024 + 1), /larger than 25 MB/],
  ] as const) {
    const why = await whyOf(new Blob([file]));
    expect(why).toMatch(words);
    expect(why).toMatch(/Nothing was changed\.$/);
  }
});
