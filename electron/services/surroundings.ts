import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { Atlas } from '../../db/atlas';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { inUseElsewhere } from './inUse';
import { recentIdOf } from './settings';
import { namedAsConflicts, syncServiceOf } from './syncedFolders';
import { atlasOf, newToken, type Beside, type Caller, type WindowState } from './windows';

const MOST_CONFLICTS = 20;

/** Copies of the open atlas that a service set aside beside it. What merges two of them begins with this list. */
export const conflictsOf = (atlas: Atlas): readonly string[] =>
  namedAsConflicts(atlas.path)
    .filter((path) => atlas.isOrigin(path))
    .slice(0, MOST_CONFLICTS);

export const surroundings = (caller: Caller): Output<'atlas.surroundings'> => {
  const atlas = atlasOf(caller);
  return {
    service: syncServiceOf(atlas.path),
    inUse: inUseElsewhere(atlas.path),
    conflicts: conflictsOf(atlas).map((path) => ({
      conflict: recentIdOf(path),
      name: basename(path).replace(/\.atlas$/i, ''),
      changedAt: (statSync(path, { throwIfNoEntry: false })?.mtime ?? new Date(0)).toISOString(),
    })),
  };
};

export const openBeside = async (
  caller: Caller,
  { conflict }: Input<'window.openBeside'>,
): Promise<Output<'window.openBeside'>> => {
  const path = conflictsOf(atlasOf(caller)).find((one) => recentIdOf(one) === conflict);
  if (path === undefined || !existsSync(path))
    throw new AtlasError('notFound', 'This copy is not there any more. The open atlas was not changed.');
  return openWindowFor(caller, { path });
};

/** Opens a window for something to be read beside what this one shows. */
export const openWindowFor = async (
  { services, window }: Caller,
  beside: Beside,
): Promise<{ readonly address: string | null }> => {
  services.nextWindow.beside = beside;
  try {
    return { address: await services.options.desktop.openWindow(window.id) };
  } finally {
    services.nextWindow.beside = null;
  }
};

const nameOf = (path: string): string => basename(path).replace(/\.atlas$/i, '');

/** What a window was opened for. A file is given once, as if the person had chosen it; a copy of Safety stays to be opened. */
export const takeBeside = (window: WindowState): Output<'app.start'>['beside'] => {
  const { beside } = window;
  if (beside === null) return null;
  if ('vault' in beside) return { file: null, name: nameOf(beside.path) };
  window.beside = null;
  const file = newToken();
  window.files.set(file, { path: beside.path, purpose: 'openAtlas' });
  return { file, name: nameOf(beside.path) };
};
