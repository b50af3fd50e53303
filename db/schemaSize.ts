import { closeSync, openSync, readSync } from 'node:fs';
import { AtlasError, SENTENCES } from '../shared/api/errors';

/*
 * SQLite parses the whole schema of a file before it answers anything, and a schema of megabytes takes it minutes. So
 * the schema's pages are counted first, by their own numbers: the format of the file says where each part of it begins.
 */

/** More than ten times what any version of ours has. */
const MOST_ENTRIES = 2_000;
const LONGEST_ENTRY = 64 * 1024;
const LONGEST_SCHEMA = 2 * 1024 * 1024;

const INTERIOR = 0x05;
const LEAF = 0x0d;
const HEADER = 100;

const tooLarge = (): AtlasError => new AtlasError('damaged', SENTENCES.foreignParts);

/** A number as the format writes it: seven bits a byte, the highest saying that another follows. */
const numberAt = (page: Buffer, at: number): number => {
  let value = 0;
  for (let step = 0; step < 8; step += 1) {
    const byte = page[at + step] ?? 0;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) break;
  }
  return value;
};

/**
 * Refuses a file in clear whose schema is larger than any of ours. Only for a file this process does not hold. Throws
 * damaged. Where the pages make no sense nothing is said: whoever opens the file says it.
 */
export const requireSmallSchema = (path: string): void => {
  const handle = openSync(path, 'r');
  try {
    const head = Buffer.alloc(HEADER);
    readSync(handle, head, 0, HEADER, 0);
    const given = head.readUInt16BE(16);
    const size = given === 1 ? 65_536 : given;
    if (size < 512) return;
    const waiting = [1];
    const seen = new Set<number>();
    let entries = 0;
    let length = 0;
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (seen.has(number)) continue;
      seen.add(number);
      if (seen.size > MOST_ENTRIES) throw tooLarge();
      const page = Buffer.alloc(size);
      if (readSync(handle, page, 0, size, (number - 1) * size) < size) continue;
      const start = number === 1 ? HEADER : 0;
      const kind = page[start];
      const cells = page.readUInt16BE(start + 3);
      const pointers = start + (kind === INTERIOR ? 12 : 8);
      if (kind !== INTERIOR && kind !== LEAF) continue;
      if (kind === INTERIOR) waiting.push(page.readUInt32BE(start + 8));
      for (let cell = 0; cell < cells && pointers + cell * 2 + 2 <= size; cell += 1) {
        const at = page.readUInt16BE(pointers + cell * 2);
        if (at + 9 > size) continue;
        if (kind === INTERIOR) {
          waiting.push(page.readUInt32BE(at));
          continue;
        }
        const entry = numberAt(page, at);
        entries += 1;
        length += entry;
        if (entry > LONGEST_ENTRY || entries > MOST_ENTRIES || length > LONGEST_SCHEMA) throw tooLarge();
      }
    }
  } finally {
    closeSync(handle);
  }
};
