import { statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Input, Output } from '../../shared/api/contract';
import { tokenFor } from './chosenFiles';
import type { Caller } from './windows';

/** Where people keep files, besides the folders they opened atlases from. */
const OWN_FOLDERS = ['', 'Documents', 'Desktop', 'Downloads'];

/** A browser says when a file was changed in whole milliseconds. */
const isThat = (path: string, { size, changed }: Input<'file.dropped'>): boolean => {
  try {
    const stat = statSync(path);
    return stat.isFile() && stat.size === size && Math.floor(stat.mtimeMs) === Math.floor(changed);
  } catch {
    return false;
  }
};

/**
 * The file that was dropped on a page, which is told its name and never its path. Only an atlas, only in folders people
 * keep files in, and only where exactly one fits.
 */
export const findDropped = ({ services, window }: Caller, given: Input<'file.dropped'>): Output<'file.dropped'> => {
  const { name } = given;
  if (basename(name.replaceAll('\\', '/')) !== name || !/\.atlas$/i.test(name)) return null;
  const recent = services.settings
    .recent()
    .flatMap(({ recentId }) => services.settings.pathOf(recentId) ?? [])
    .map((path) => dirname(path));
  const folders = new Set([...recent, ...OWN_FOLDERS.map((folder) => join(homedir(), folder))]);
  const [path, ...others] = [...folders].map((folder) => join(folder, name)).filter((one) => isThat(one, given));
  if (path === undefined || others.length > 0) return null;
  return { file: tokenFor(window, path, 'openAtlas'), name };
};
