import { constants } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { AtlasError } from '../../shared/api/errors';

const PART = 1024 * 1024;

/**
 * Reads until the file ends; one that says it is shorter than it is, as those of a system may, is read no further than
 * `largest`.
 */
const readUpTo = async (file: FileHandle, largest: number): Promise<Buffer | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  while (size <= largest) {
    const { bytesRead, buffer } = await file.read(
      Buffer.allocUnsafe(Math.min(PART, largest + 1 - size)),
      0,
      null,
      null,
    );
    if (bytesRead === 0) return Buffer.concat(parts, size);
    parts.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
  return null;
};

/**
 * The bytes of a file of at most `largest` bytes. Never waits for a pipe or a device, and reads no folder.
 * Throws fileTooLarge, fileUnreadable.
 */
export const readLimited = async (path: string, largest: number): Promise<Buffer> => {
  let file: FileHandle | null = null;
  try {
    // A pipe that nobody writes to would hold up the opening itself. Windows has no such flag, and no such files.
    file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = await file.stat();
    if (!stat.isFile()) throw new AtlasError('fileUnreadable', 'This is not a file. Nothing was read.');
    const bytes = stat.size > largest ? null : await readUpTo(file, largest);
    if (bytes === null)
      throw new AtlasError('fileTooLarge', `This file is larger than ${largest / 1024 / 1024} MB. Nothing was read.`);
    return bytes;
  } catch (error) {
    if (error instanceof AtlasError) throw error;
    throw new AtlasError(
      'fileUnreadable',
      'The file could not be read. Check that it is still there and that you may open it.',
    );
  } finally {
    await file?.close().catch(() => undefined);
  }
};
