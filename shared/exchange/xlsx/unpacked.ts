/** Parts of a package (a zip), unpacked in pieces and counted, so that a small file cannot become a large one. */
import { strFromU8, Unzip, UnzipInflate, UnzipPassThrough } from 'fflate/browser';

/** So much is pushed at once: unpacked it is a thousand times as much at most. */
const PIECE = 32 * 1024;
const MOST_PARTS = 2_000;

export type Unpacked = {
  readonly parts: ReadonlyMap<string, string>;
  /** `size`: more than was allowed; `parts`: more parts than a workbook has; `broken`: it is no such package. */
  readonly fault: 'size' | 'parts' | 'broken' | null;
};

/** The parts that are wanted, as text; `most` characters of all of them together, unpacked. */
export const unpackedParts = (bytes: Uint8Array, isWanted: (name: string) => boolean, most: number): Unpacked => {
  const parts = new Map<string, string>();
  let size = 0;
  let count = 0;
  let fault: Unpacked['fault'] = null;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > MOST_PARTS) fault ??= 'parts';
    if (fault !== null || !isWanted(file.name)) return;
    if (file.originalSize !== undefined && file.originalSize > most) {
      fault = 'size';
      return;
    }
    const pieces: Uint8Array[] = [];
    file.ondata = (error, piece, isLast) => {
      if (error !== null) fault ??= 'broken';
      if (fault !== null) return;
      size += piece.length;
      if (size > most) {
        fault = 'size';
        file.terminate();
        return;
      }
      pieces.push(piece);
      if (!isLast) return;
      const whole = new Uint8Array(pieces.reduce((sum, one) => sum + one.length, 0));
      let at = 0;
      for (const one of pieces) {
        whole.set(one, at);
        at += one.length;
      }
      parts.set(file.name, strFromU8(whole));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  try {
    for (let at = 0; at < bytes.length && fault === null; at += PIECE)
      unzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    fault ??= 'broken';
  }
  return { parts, fault };
};
