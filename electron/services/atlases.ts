import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createAtlas, openAtlas, type Atlas, type Unlock } from '../../db/atlas';
import { openKeptCopy } from '../../db/elsewhere';
import type { AtlasState, Input, Output } from '../../shared/api/contract';
import type { GoOnWith } from '../../shared/api/shapes';
import type { EditsChoice } from '../../db/safety/keeper';
import { forgetKept, giveTo, keptAt } from '../../db/safety/places';
import { AtlasError, SENTENCES } from '../../shared/api/errors';
import { withFile } from './chosenFiles';
import { noteCopyMade } from './copiesMade';
import { followInUse, inUseBy, leaveInUse } from './inUse';
import { followKey, unlockByKeychain } from './keychain';
import { requireStrong } from './passphrases';
import { copyOrBackup, foundAt, isHeadDamaged, lossOf, placeRestored, told, vaultOf } from './rescue';
import { dropMerge } from './mergeCalls';
import { dropWarm } from './printPages';
import { keepVotesAnew, takeUpVotes } from './votes';
import { hasSample, makeSample, samplePath } from './samples';
import {
  atlasOf,
  authorOf,
  emit,
  justOpened,
  stateOf,
  tellAtlas,
  tellMissed,
  type Caller,
  type OpenAtlas,
  type Services,
  type WindowState,
} from './windows';

/** Lets go of the atlas a window shows; the file is closed when no window shows it. */
export const release = (services: Services, window: WindowState): void => {
  const { open } = window;
  dropMerge(window);
  window.open = null;
  window.accountId = null;
  window.showsAtlas = false;
  services.followers.released(window);
  dropWarm(services, window.id);
  if (!open) return;
  open.windows.delete(window.id);
  if (open.windows.size > 0) return;
  services.atlases.delete(open);
  leaveInUse(open.atlas);
  open.copies.close();
  open.atlas.close();
};

const show = ({ services, window }: Caller, open: OpenAtlas): AtlasState => {
  if (window.open !== open) release(services, window);
  open.windows.add(window.id);
  window.open = open;
  if (window.locked?.atlasId !== open.atlas.atlasId) window.locked = null;
  window.accountId = null;
  window.showsAtlas = false;
  services.atlases.add(open);
  followInUse(open.atlas);
  return stateOf(open.atlas);
};

const remember = ({ services }: Caller, atlas: Atlas): void => {
  if (atlas.sample !== null) return;
  try {
    services.settings.remember(atlas.path, atlas.isSealed());
  } catch {
    // A list that cannot be written is no reason not to open the file.
  }
};

const openHere = ({ services }: Caller, path: string): OpenAtlas | undefined =>
  [...services.atlases].find(({ atlas }) => atlas.isAt(path));

const BESIDE =
  'This file was opened beside another one to be read. Nothing is written into it; to edit it, open it by itself.';

/** Says who has the file open, where that was noted beside it. */
const withWho = (error: unknown, path: string): unknown => {
  const inUse = error instanceof AtlasError && error.code === 'openElsewhere' ? inUseBy(path) : null;
  return inUse === null || !(error instanceof AtlasError)
    ? error
    : new AtlasError(error.code, error.message, { inUse });
};

type Choices = {
  readonly goOnWith?: GoOnWith | undefined;
  readonly edits?: EditsChoice | undefined;
  readonly forReading?: Input<'atlas.open'>['forReading'];
  readonly locked?: boolean | undefined;
};

const opened = async (
  { services }: Caller,
  path: string,
  unlock: Unlock | undefined,
  { goOnWith, edits, forReading }: Choices,
): Promise<Atlas> => {
  const { safety } = services;
  const options = { ...(unlock ? { unlock } : {}), ...(goOnWith ? { goOnWith } : {}) };
  if (forReading === 'copy') return copyOrBackup(safety, path, unlock);
  // What is only read is kept where it was written.
  if (forReading) return openAtlas(path, { ...options, readOnly: BESIDE });
  try {
    return await openAtlas(path, {
      ...options,
      safety: { folder: safety.folder, ...(edits ? { edits } : {}) },
      copier: safety.copier,
    });
  } catch (error) {
    const isWrong = error instanceof AtlasError && error.code === 'wrongPassphrase';
    if (isWrong && (await isHeadDamaged(safety, path, unlock)))
      throw lossOf(safety, path, new AtlasError('damaged', SENTENCES.damaged));
    throw lossOf(safety, path, withWho(error, path));
  }
};

/** What somebody has to know of an atlas that was just opened. */
const tellOnOpening = ({ window }: Caller, { atlas, copies }: OpenAtlas, state: AtlasState): void => {
  const { broughtBack } = atlas;
  const back = broughtBack === 1 ? '1 edit came back.' : broughtBack > 0 ? `${broughtBack} edits came back.` : null;
  const message = back ?? copies.untold();
  if (message !== null) emit(window, 'atlas.changed', { atlas: state, message });
};

const openPath = async (
  caller: Caller,
  given: string,
  said: Unlock | undefined,
  choices: Choices = {},
): Promise<AtlasState> => {
  const already = openHere(caller, given);
  if (already) {
    await already.atlas.admits(said);
    return show(caller, already);
  }
  const path = existsSync(given) ? realpathSync(given) : given;
  const unlock = said ?? (choices.locked === true ? undefined : unlockByKeychain(caller.services, path));
  let atlas: Atlas;
  try {
    atlas = await opened(caller, path, unlock, choices);
  } catch (error) {
    const isOther = choices.edits === 'bringBack' && error instanceof AtlasError && error.code === 'editsKept';
    // What was saved last is another history than the file's: it comes back as a file of its own.
    if (!isOther) throw error;
    return (await rescueAt(caller, path, unlock)).atlas;
  }
  const open = justOpened(caller.services, atlas);
  const state = show(caller, open);
  caller.services.askedFirst.delete(atlas.salt() ?? '');
  if (choices.forReading === undefined) remember(caller, atlas);
  tellOnOpening(caller, open, state);
  return state;
};

/** Brings an atlas back, of what is kept of the file at a path, and opens it. */
const rescueAt = async (caller: Caller, path: string, unlock: Unlock | undefined): Promise<Output<'atlas.rescue'>> => {
  const { safety } = caller.services;
  const found = foundAt(safety, path);
  if (found === null) throw new AtlasError('notFound', 'No copy of this atlas is kept on this computer.');
  const vault = await vaultOf(found, unlock);
  const restored = await safety.copier({ do: 'restore', vault, target: path, revision: null });
  const { aside } = placeRestored(safety, found.kept, path, restored);
  const atlas = await openPath(caller, path, vault.key === null ? undefined : { key: vault.key });
  return { atlas, ...told(restored, aside) };
};

/** Puts the atlas that is open back to what is kept of it: for a file that was damaged or overwritten meanwhile. */
const rescueOpen = async (caller: Caller): Promise<Output<'atlas.rescue'>> => {
  const { safety } = caller.services;
  const atlas = atlasOf(caller);
  const vault = atlas.vault();
  const kept = keptAt(safety.folder, atlas.path)[0];
  if (vault === null || kept === undefined)
    throw new AtlasError('notFound', 'No copy of this atlas is kept. Save it elsewhere.');
  const restored = await safety.copier({ do: 'restore', vault, target: atlas.path, revision: null });
  const aside = atlas.goOnWithRestored(restored.part, (path) => giveTo(safety.folder, kept, restored.atlasId, path));
  tellAtlas(caller, 'The atlas was brought back in another window.');
  tellMissed(caller);
  return { atlas: stateOf(atlas), ...told(restored, aside) };
};

export const rescue = (caller: Caller, input: Input<'atlas.rescue'>): Promise<Output<'atlas.rescue'>> =>
  caller.services.inTurn(async () => {
    const { file, recentId } = input;
    if (file !== undefined)
      return withFile(caller, file, 'openAtlas', (path) => rescueAt(caller, path, unlockOf(input)));
    if (recentId === undefined) return rescueOpen(caller);
    const path = caller.services.settings.pathOf(recentId);
    if (path === null) throw new AtlasError('notFound', 'This atlas is not in the list any more. Choose its file.');
    return rescueAt(caller, path, unlockOf(input));
  });

const unlockOf = (input: Pick<Input<'atlas.open'>, 'passphrase' | 'recoveryCode'>): Unlock | undefined =>
  input.recoveryCode !== undefined
    ? { recoveryCode: input.recoveryCode }
    : input.passphrase !== undefined
      ? { passphrase: input.passphrase }
      : undefined;

export const createHere = (
  caller: Caller,
  { file, passphrase }: Input<'atlas.create'>,
): Promise<Output<'atlas.create'>> =>
  caller.services.inTurn(() =>
    withFile(caller, file, 'newAtlas', async (path) => {
      if (passphrase !== undefined) requireStrong(passphrase);
      const { safety } = caller.services;
      const keeping = { safety: { folder: safety.folder }, copier: safety.copier };
      const { atlas, recoveryCode } = await createAtlas(path, {
        ...keeping,
        ...(passphrase === undefined ? {} : { passphrase }),
      });
      const state = show(caller, justOpened(caller.services, atlas));
      remember(caller, atlas);
      return { atlas: state, recoveryCode };
    }),
  );

const BESIDE_LIVE =
  'as Safety keeps it. It is for reading only, and your atlas is not touched: Save a copy makes an atlas of its own of it.';

/** Opens the copy of Safety a window was opened for. */
const openKept = async (caller: Caller): Promise<AtlasState> => {
  const { services, window } = caller;
  const { beside } = window;
  if (beside === null || !('vault' in beside))
    throw new AtlasError('notFound', 'This copy is not there any more. Open it again from Safety.');
  window.beside = null;
  const atlas = await openKeptCopy(beside, services.safety.copier, BESIDE_LIVE);
  return show(caller, justOpened(services, atlas));
};

export const openHereByChoice = (caller: Caller, input: Input<'atlas.open'>): Promise<AtlasState> =>
  caller.services.inTurn(async () => {
    if (input.file !== undefined)
      return withFile(caller, input.file, 'openAtlas', (path) => openPath(caller, path, unlockOf(input), input));
    if (input.forReading === 'kept') return openKept(caller);
    const locked = input.locked === true ? caller.window.locked : null;
    const known = input.recentId === undefined ? null : caller.services.settings.pathOf(input.recentId);
    const sample = input.sample === undefined ? null : samplePath(caller.services.options, input.sample);
    const path = locked?.path ?? known ?? sample;
    if (path === null) throw new AtlasError('notFound', 'This atlas is not in the list any more. Choose its file.');
    return openPath(caller, path, unlockOf(input), input);
  });

export const openSample = (caller: Caller, { sample, startOver }: Input<'atlas.openSample'>): Promise<AtlasState> =>
  caller.services.inTurn(async () => {
    const { services, window } = caller;
    const path = samplePath(services.options, sample);
    if (!startOver && hasSample(services.options, sample)) return openPath(caller, path, undefined);
    const already = openHere(caller, path);
    if (already && [...already.windows].some((id) => id !== window.id)) {
      throw new AtlasError('openElsewhere', 'Another window shows this sample. Close it there to start over.');
    }
    const fresh = await makeSample(services.options, authorOf(caller), sample);
    try {
      if (already) release(services, window);
      fresh.place();
      await services.safety.idle();
      for (const kept of keptAt(services.safety.folder, path)) forgetKept(kept);
    } catch (error) {
      fresh.discard();
      // The window goes on with what it showed: nothing of it was changed.
      if (already) await openPath(caller, path, undefined);
      throw error;
    }
    return openPath(caller, path, undefined);
  });

export const closeHere = (caller: Caller): Promise<null> =>
  caller.services.inTurn(async () => {
    release(caller.services, caller.window);
    caller.window.locked = null;
    return null;
  });

export const saveCopy = (caller: Caller, { file }: Input<'atlas.saveCopy'>): Promise<Output<'atlas.saveCopy'>> =>
  caller.services.inTurn(() =>
    withFile(caller, file, 'saveCopy', (path) => {
      caller.services.underWay.writing(path, () => atlasOf(caller).copyTo(path));
      noteCopyMade(caller.services, atlasOf(caller).atlasId, path);
      caller.services.options.desktop.fileWritten(caller.window.id, path);
      return { name: basename(path) };
    }),
  );

/**
 * Goes on in another file, for every window that shows the atlas. Refused while it would be a file of somebody else's.
 */
export const saveElsewhere = (
  caller: Caller,
  { file }: Input<'atlas.saveElsewhere'>,
): Promise<Output<'atlas.saveElsewhere'>> =>
  caller.services.inTurn(() =>
    withFile(caller, file, 'saveElsewhere', (path) => {
      const atlas = atlasOf(caller);
      const notice = caller.services.underWay.writing(path, () => atlas.saveElsewhere(path));
      remember(caller, atlas);
      followInUse(atlas);
      tellAtlas(caller, `The atlas goes on in ${basename(atlas.path)}.`);
      // Written from memory, the new file counts its changes from the beginning.
      if (notice !== null) tellMissed(caller);
      return { atlas: stateOf(atlas), notice };
    }),
  );

const resealed = (caller: Caller, message: string): AtlasState => {
  const atlas = atlasOf(caller);
  if (caller.window.open !== null) keepVotesAnew(caller.window.open);
  remember(caller, atlas);
  tellAtlas(caller, message);
  return stateOf(atlas);
};

/** Votes that run go along with what is kept of the file. */
const takeUp = ({ window }: Caller): void => {
  if (window.open !== null) takeUpVotes(window.open);
};

export const sealHere = (caller: Caller, { passphrase }: Input<'atlas.seal'>): Promise<Output<'atlas.seal'>> =>
  caller.services.inTurn(async () => {
    requireStrong(passphrase);
    takeUp(caller);
    const sealed = await atlasOf(caller).seal(passphrase);
    return { atlas: resealed(caller, 'This atlas was sealed in another window.'), ...sealed };
  });
export const unsealHere = (caller: Caller, { passphrase }: Input<'atlas.unseal'>): Promise<AtlasState> =>
  caller.services.inTurn(async () => {
    const atlas = atlasOf(caller);
    const before = atlas.salt();
    takeUp(caller);
    await atlas.unseal(passphrase);
    followKey(caller.services, before, atlas);
    return resealed(caller, 'The seal of this atlas was taken off in another window.');
  });
export const changePassphrase = (
  caller: Caller,
  { passphrase, next }: Input<'atlas.changePassphrase'>,
): Promise<Output<'atlas.changePassphrase'>> =>
  caller.services.inTurn(async () => {
    requireStrong(next);
    const atlas = atlasOf(caller);
    const before = atlas.salt();
    takeUp(caller);
    const sealed = await atlas.changePassphrase(passphrase, next);
    followKey(caller.services, before, atlas);
    return { atlas: resealed(caller, 'The passphrase of this atlas was changed in another window.'), ...sealed };
  });

/** Looks where the files of all open atlases are, and tells the windows what became of them. */
export const lookAtFiles = (services: Services): void => {
  for (const open of services.atlases) {
    const before = open.atlas.path;
    if (!open.atlas.look()) continue;
    const isRenamed = open.atlas.path !== before;
    const message = isRenamed ? `The file of this atlas is now called ${basename(open.atlas.path)}.` : null;
    for (const window of services.windows.values()) {
      if (window.open !== open) continue;
      if (isRenamed) {
        followInUse(open.atlas);
        remember({ services, window }, open.atlas);
      }
      emit(window, 'atlas.changed', { atlas: stateOf(open.atlas), message });
    }
  }
};

/** Looks how much room is left on the disks of all open atlases, and tells the windows before they are full. */
export const lookAtRoom = (services: Services): void => {
  for (const open of services.atlases) {
    const message = open.room(dirname(open.atlas.path)) ?? open.copies.untold();
    if (message === null) continue;
    for (const window of services.windows.values())
      if (window.open === open) emit(window, 'atlas.changed', { atlas: stateOf(open.atlas), message });
  }
};

/** Closes every atlas; windows that still listen are told. */
export const closeAll = (services: Services): void => {
  for (const window of services.windows.values()) {
    if (window.open) emit(window, 'atlas.changed', { atlas: null, message: null });
    release(services, window);
  }
};
