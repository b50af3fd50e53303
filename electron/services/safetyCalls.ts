import { statfsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { placeOver } from '../../db/copy';
import { isHeld } from '../../db/atlas';
import type { KeptCopy } from '../../db/elsewhere';
import type { Vault } from '../../db/safety/compose';
import { vaultOf } from '../../db/safety/copier';
import { backupsIn, bytesIn, thinBackups, type Backup } from '../../db/safety/backups';
import { backupsFolder } from '../../db/safety/places';
import type { Input, Output, SafetyState } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { withFile } from './chosenFiles';
import { openWindowFor } from './surroundings';
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
    left: atlas.leftEdits().map(({ id, vault: _, labels, ...left }) => ({ left: id, labels: [...labels], ...left })),
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

/** A copy, or the atlas with edits that were left. Throws notFound. */
const keptCopyOf = (caller: Caller, { copy, left }: Pick<Input<'safety.takeOut'>, 'copy' | 'left'>): KeptCopy => {
  const atlas = atlasOf(caller);
  const { path } = atlas;
  if (copy !== undefined) {
    const vault = vaultHere(caller);
    const { revision, at } = copyNamed(vault, copy);
    return { vault: vaultOf(vault), path, revision, at };
  }
  const found = atlas.leftEdits().find(({ id }) => id === left);
  if (found === undefined) throw new AtlasError('notFound', 'These edits are not there any more.');
  if (found.vault === null)
    throw new AtlasError('wrongPassphrase', 'These edits are sealed with the passphrase the atlas had then.');
  return { vault: vaultOf(found.vault), path, revision: null, at: found.lastAt ?? found.leftAt };
};

export const takeOutCopy = (
  caller: Caller,
  { copy, left, file }: Input<'safety.takeOut'>,
): Promise<Output<'safety.takeOut'>> =>
  caller.services.inTurn(() =>
    withFile(caller, file, 'saveCopy', async (path) => {
      const { services, window } = caller;
      if (isHeld(path))
        throw new AtlasError('fileExists', 'This file is open in the app. Choose another name for the copy.');
      const { vault, revision } = keptCopyOf(caller, { copy, left });
      const { part } = await services.safety.copier({ do: 'restore', vault, target: path, revision });
      services.underWay.writing(path, () => placeOver(part, path));
      services.options.desktop.fileWritten(window.id, path);
      services.settings.remember(path, vault.key !== null);
      return { name: basename(path) };
    }),
  );

export const openCopyBeside = (
  caller: Caller,
  which: Input<'safety.openBeside'>,
): Promise<Output<'safety.openBeside'>> => openWindowFor(caller, keptCopyOf(caller, which));

export const forgetLeft = (caller: Caller, { left }: Input<'safety.forgetLeft'>): SafetyState => {
  if (!atlasOf(caller).forgetLeft(left)) throw new AtlasError('notFound', 'These edits are not there any more.');
  return safetyStateHere(caller);
};
