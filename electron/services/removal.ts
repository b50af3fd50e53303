import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, statSync, unlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isHeld, type Atlas } from '../../db/atlas';
import { ownCopiesBeside } from '../../db/inClear';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { list } from '../../shared/document/document';
import { fold } from '../../shared/model/fold';
import { release } from './atlases';
import { forgetKey } from './keychain';
import { recentIdOf } from './settings';
import { conflictsOf } from './surroundings';
import { syncServiceOf } from './syncedFolders';
import { atlasOf, emit, type Caller, type Services } from './windows';

/*
 * Removing a client from this computer: the atlas, copies the app or a service made beside it, and whatever the app
 * keeps of it in its own folder. What was removed is looked for afterwards, by ids and names, in every file of that
 * folder and in the names beside the atlas.
 */

type Doomed = { readonly path: string; readonly what: string };

const nameOf = (atlas: Atlas): string => basename(atlas.path).replace(/\.atlas$/i, '');

/** Ids come from files: one that could lead elsewhere as a name of a folder leads nowhere. */
const isPlainId = (id: string): boolean => /^[\w-]{8,80}$/.test(id);
const safetyFolder = (services: Services, atlasId: string): string | null =>
  isPlainId(atlasId) ? join(services.options.dataFolder, 'safety', atlasId) : null;

const doomedFiles = (services: Services, atlas: Atlas): readonly Doomed[] => {
  const { path } = atlas;
  const kept = safetyFolder(services, atlas.atlasId);
  return [
    { path, what: 'the atlas' },
    ...ownCopiesBeside(path).map((name) => ({
      path: join(dirname(path), name),
      what: 'a copy the app made before it changed the file',
    })),
    ...conflictsOf(atlas).map((conflict) => ({
      path: conflict,
      what: 'a copy set aside because two computers wrote at once',
    })),
    ...(kept !== null && existsSync(kept) ? [{ path: kept, what: 'its backups and its journal' }] : []),
  ];
};

/** What lies where this program does not reach, in sentences. */
const leftWords = (services: Services, atlas: Atlas): readonly string[] => {
  const { path } = atlas;
  const service = syncServiceOf(path);
  const links = statSync(path, { throwIfNoEntry: false })?.nlink ?? 1;
  const copies = services.settings
    .recent()
    .map(({ recentId }) => services.settings.pathOf(recentId))
    .filter((other) => other !== null && other !== path && existsSync(other) && atlas.isOrigin(other));
  return [
    ...copies.map((other) => `${other ?? ''} is a copy of it that was opened here. Open it and remove it, too.`),
    ...(links > 1 ? ['Its file has another name on this disk (a hard link), which stays.'] : []),
    ...(service === null
      ? []
      : [`${service} may keep deleted files and earlier versions for a while, here and on other computers.`]),
    'Copies you saved, files you exported (PDF, tables, text, account files) and what was sent to others.',
    'Backups of the computer, its trash, and what a disk keeps of deleted files until it is overwritten.',
  ];
};

export const lookAtClient = (caller: Caller): Output<'client.look'> => {
  const atlas = atlasOf(caller);
  return {
    name: nameOf(atlas),
    accounts: atlas.accounts().map(({ name }) => name),
    files: doomedFiles(caller.services, atlas).map(({ path, what }) => ({
      name: basename(path),
      folder: dirname(path),
      what,
    })),
    left: [...leftWords(caller.services, atlas)],
  };
};

/** Shorter names stand in files by chance. */
const SHORTEST_SOUGHT = 8;
/** What tells this client in any file: ids, and names of accounts and people. */
const soughtOf = (atlas: Atlas): readonly string[] => {
  const accounts = atlas.accounts();
  const names = accounts.flatMap(({ id, name }) => [
    name,
    ...list(atlas.document(id), 'person').flatMap((person) => person.name ?? []),
  ]);
  return [
    ...new Set([
      atlas.atlasId,
      recentIdOf(atlas.path),
      ...accounts.map(({ id }) => id),
      basename(atlas.path),
      ...names.map((name) => name.trim()),
    ]),
  ].filter((word) => word.length >= SHORTEST_SOUGHT);
};

const LONGEST_SEARCHED = 64 * 1024 * 1024;
const filesBelow = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  } catch {
    return [];
  }
};

/** Looks for words in the names and bytes of files. One that is open here is not touched: that would drop its lock. */
const search = (
  paths: readonly string[],
  words: readonly string[],
): { readonly files: number; readonly found: string[] } => {
  const wanted = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
  let files = 0;
  const found: string[] = [];
  for (const path of paths) {
    try {
      const isInName = words.some((word) => basename(path).includes(word));
      if (isHeld(path) || statSync(path).size > LONGEST_SEARCHED) continue;
      const bytes = readFileSync(path);
      files += 1;
      if (isInName || wanted.some((word) => bytes.includes(word))) found.push(path);
    } catch {
      // It went while others were read: then it holds nothing.
    }
  }
  return { files, found };
};

/** Deletes one of them; the answer is why it could not be, or null. */
const deleted = ({ path, what }: Doomed): string | null => {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
    return null;
  } catch {
    return `${path} (${what}) could not be deleted: another program has it open, or its folder does not allow it.`;
  }
};

const NOT_DELETABLE =
  'The file of this atlas cannot be deleted: its folder does not allow it, or it is shown from a copy. Nothing was removed.';

const requireDeletable = (atlas: Atlas): void => {
  try {
    if (atlas.readOnly !== null) throw new Error('read only');
    accessSync(dirname(atlas.path), constants.W_OK);
  } catch {
    throw new AtlasError('readOnly', NOT_DELETABLE);
  }
};

export const removeClient = (caller: Caller, { name }: Input<'client.remove'>): Promise<Output<'client.remove'>> =>
  caller.services.inTurn(async () => {
    const { services } = caller;
    const atlas = atlasOf(caller);
    if (fold(name.trim()) !== fold(nameOf(atlas)))
      throw new AtlasError('invalidInput', `Type the name of the atlas, ${nameOf(atlas)}. Nothing was removed.`);
    requireDeletable(atlas);
    const { path, atlasId } = atlas;
    const recentId = recentIdOf(path);
    const words = soughtOf(atlas);
    const salt = atlas.salt();
    const ids = new Set([atlasId, recentId, ...atlas.accounts().map(({ id }) => id)]);
    const doomed = doomedFiles(services, atlas);
    const left = leftWords(services, atlas);
    const shown = [...services.windows.values()].filter(
      (window) => window.open?.atlas === atlas || window.open?.atlas.copyOf === path,
    );
    for (const window of shown) {
      window.lastEdit = null;
      window.held.clear();
      release(services, window);
    }
    // The last copy, made as it is closed, would lie there when all others are gone.
    await services.safety.idle();
    try {
      unlinkSync(path);
    } catch {
      for (const window of shown) emit(window, 'atlas.removed', null);
      throw new AtlasError('readOnly', NOT_DELETABLE);
    }
    rmSync(`${path}-journal`, { force: true });
    const kept = doomed.filter((one) => one.path !== path).map((one) => [one, deleted(one)] as const);
    const hadKey = forgetKey(services, salt);
    services.settings.forget(recentId);
    services.settings.forgetAccounts(ids);
    services.options.desktop.forgetFolder?.(dirname(path));
    for (const window of shown) {
      window.locked = null;
      if (window !== caller.window) emit(window, 'atlas.removed', null);
    }
    const beside = namesBeside(path);
    const { files, found } = search([...filesBelow(services.options.dataFolder), ...beside], words);
    return {
      removed: [
        ...doomed
          .filter((one) => !kept.some(([other, why]) => other === one && why !== null))
          .map((one) => `${one.path} (${one.what})`),
        ...(hadKey ? ['the copy of its key that the keychain had sealed'] : []),
        'its entry in the list of recent files',
        'what this computer remembered of its accounts: views, sizes, clocks, who sits here',
      ],
      kept: kept.flatMap(([, why]) => why ?? []),
      searched: { files, words: words.length, found },
      left: [...left],
    };
  });

/** Files beside the atlas that carry its name. */
const namesBeside = (path: string): readonly string[] => {
  const stem = basename(path).replace(/\.atlas$/i, '');
  try {
    return readdirSync(dirname(path))
      .filter((one) => one.includes(stem) && /\.atlas(-|$)/i.test(one))
      .map((one) => join(dirname(path), one));
  } catch {
    return [];
  }
};
