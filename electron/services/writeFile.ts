import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { renameOver } from '../../db/copy';

/** Writes a whole file or nothing: a temporary name beside it, synced, renamed, the folder synced. Throws what the file system throws. */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  const part = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}.part`);
  try {
    const handle = openSync(part, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(handle, bytes, at, bytes.length - at);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameOver(part, path);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
};
