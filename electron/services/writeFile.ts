import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isHeld } from '../../db/atlas';
import { readHead } from '../../db/connection';
import { renameOver } from '../../db/copy';
import { requireUsableName } from '../../db/failures';
import { discardPart, newPart, removeUnfinished } from '../../db/parts';
import { AtlasError } from '../../shared/api/errors';

const isAtlas = (path: string): boolean => {
  try {
    // An atlas that is open here may not even be looked into.
    if (!isHeld(path)) readHead(path);
    return true;
  } catch {
    return false;
  }
};

/**
 * Writes a whole file or nothing: a temporary name beside it, synced, renamed, the folder synced. Never over an atlas,
 * open or not: throws fileExists. Throws invalidInput for a name no disk takes, else what the file
 * system throws.
 */
export const writeWhole = (path: string, content: string | Uint8Array): void => {
  requireUsableName(path);
  if (isAtlas(path))
    throw new AtlasError('fileExists', 'There is an atlas with this name. It was not changed. Choose another name.');
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  removeUnfinished(dirname(path));
  const part = newPart(path);
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
    discardPart(part);
    throw error;
  }
};
