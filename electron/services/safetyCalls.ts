import { statfsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { placeOver } from '../../db/copy';
import { isHeld } from '../../db/atlas';
import type { Vault } from '../../db/safety/compose';
import { backupsIn, bytesIn, thinBackups, type Backup } from '../../db/safety/backups';
import { backupsFolder } from '../../db/safety/places';
import type { Input, Output, SafetyState } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { withFile } from './chosenFiles';
import { atlasOf, type Caller } from './windows';

const vaultHere = (caller: Caller): Vault => {
  const vault = atlasOf(caller).vault();
  if (vault === null) throw new AtlasError('notFound', 'No copies of this atlas are kept.');
  return vault;
};

const freeAt = (folder: string): number | null => {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
};

export const safetyStateHere = (caller: Caller): SafetyState => {
  const { safety } = caller.services;
  const atlas = atlasOf(caller);
  const vault = atlas.vault();
  const copies = vault === null ? [] : backupsIn(backupsFolder(vault.folder));
  const newest = copies.reduce((most, { revision }) => Math.max(most, revision), 0);
  return {
    folder: vault === null ? null : dirname(vault.folder),
    trouble: atlas.keepingTrouble() ?? caller.window.open?.copies.failure() ?? null,
    copies: copies.map(({ name, ...copy }) => ({ copy: name, ...copy })),
    usedBytes: vault === null ? 0 : bytesIn(dirname(vault.folder)),
    limitBytes: safety.limit(),
    freeBytes: freeAt(safety.folder),
    editsSince: Math.max(0, atlas.revision() - newest),
  };
};

export const setSafetyLimit = (caller: Caller, { limitBytes }: Input<'safety.limit'>): SafetyState => {
  const { safety } = caller.services;
  safety.setLimit(limitBytes);
  const vault = atlasOf(caller).vault();
  if (vault !== null) thinBackups(backupsFolder(vault.folder), Date.now(), limitBytes);
  return safetyStateHere(caller);
};

export const copyNow = async (caller: Caller): Promise<SafetyState> => {
  await caller.window.open?.copies.make('asked');
  return safetyStateHere(caller);
};

/** Throws notFound where no copy has this name any more. */
const copyNamed = (vault: Vault, name: string): Backup => {
  const backup = backupsIn(backupsFolder(vault.folder)).find((one) => one.name === name);
  if (backup === undefined)
    throw new AtlasError('notFound', 'This copy is not there any more: a newer one has taken its place.');
  return backup;
};

export const verifyCopy = async (
  caller: Caller,
  { copy }: Input<'safety.verify'>,
): Promise<Output<'safety.verify'>> => {
  const vault = vaultHere(caller);
  const backup = copyNamed(vault, copy);
  return { isGood: await caller.services.safety.copier({ do: 'verify', vault, backup }) };
};

export const takeOutCopy = (
  caller: Caller,
  { copy, file }: Input<'safety.takeOut'>,
): Promise<Output<'safety.takeOut'>> =>
  caller.services.inTurn(() =>
    withFile(caller, file, 'saveCopy', async (path) => {
      const { services, window } = caller;
      if (isHeld(path))
        throw new AtlasError('fileExists', 'This file is open in the app. Choose another name for the copy.');
      const vault = vaultHere(caller);
      const { revision } = copyNamed(vault, copy);
      const { part } = await services.safety.copier({ do: 'restore', vault, target: path, revision });
      services.underWay.writing(path, () => placeOver(part, path));
      services.options.desktop.fileWritten(window.id, path);
      services.settings.remember(path, vault.key !== null);
      return { name: basename(path) };
    }),
  );
