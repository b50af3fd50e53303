import { closeSync, constants, fstatSync, openSync, read } from 'node:fs';
import { promisify } from 'node:util';
import { isHeld, isHeldHandle } from '../../db/atlas';
import { AtlasError } from '../../shared/api/errors';

const PART = 1024 * 1024;
const readPart = promisify(read);

/**
 * Reads until the file ends; one that says it is shorter than it is, as those of a system may, is read no further than
 * `largest`.
 */
const readUpTo = async (handle: number, largest: number): Promise<Buffer | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  while (size <= largest) {
    const buffer = Buffer.allocUnsafe(Math.min(PART, largest + 1 - size));
    const { bytesRead } = await readPart(handle, buffer, 0, buffer.length, null);
    if (bytesRead === 0) return Buffer.concat(parts, size);
    parts.push(buffer.subarray(0, bytesRead));
    size += bytesRead;
  }
  return null;
};

/**
 * An atlas that was opened while its file was read as something else would lose its lock here: such a handle stays
 * open.
 */
const closeUnlessHeld = (handle: number): void => {
  if (!isHeldHandle(handle)) closeSync(handle);
};

/**
 * The bytes of a file of at most `largest` bytes. Never waits for a pipe or a device, reads no folder and no atlas that
 * is open here. Throws fileTooLarge, fileUnreadable.
 */
export const readLimited = async (path: string, largest: number): Promise<Buffer> => {
  // Reading it here would drop its lock, and another program could write into it.
  if (isHeld(path))
    throw new AtlasError(
      'fileUnreadable',
      'This file is an atlas that is open here. It was not read. Choose another file.',
    );
  let handle: number | null = null;
  try {
    // A pipe that nobody writes to would hold up the opening itself. Windows has no such flag, and no such files.
    handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new AtlasError('fileUnreadable', 'This is not a file. Nothing was read.');
    const bytes = stat.size > largest ? null : await readUpTo(handle, largest);
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
    if (handle !== null) closeUnlessHeld(handle);
  }
};
