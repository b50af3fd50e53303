import { basename } from 'node:path';
import type { Input, LockedAtlas } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { release } from './atlases';
import { recentIdOf } from './settings';
import {
  atlasOf,
  emit,
  stateOf,
  type Caller,
  type LockAnswer,
  type OpenAtlas,
  type Services,
  type WindowState,
} from './windows';

/*
 * Locking a sealed atlas: every window that shows it writes what is on its way and hands over what is being typed, then
 * the file is closed, its key overwritten and each window told to drop the document. What was being typed is kept in
 * memory, sealed with the key that is gone: only the passphrase brings it back.
 */

/** A page that does not answer by then is hung or asleep, and has rested long enough to have written everything. */
const LONGEST_ANSWER_MS = 3_000;

const NOT_SEALED = 'Only a sealed atlas can be locked: without a passphrase anybody can open its file. Seal it first.';

const windowsOfAtlas = (services: Services, open: OpenAtlas): readonly WindowState[] =>
  [...services.windows.values()].filter((window) => window.open === open);

const askWindow = (window: WindowState): Promise<LockAnswer> =>
  new Promise((resolve) => {
    const answer = (given: LockAnswer): void => {
      clearTimeout(late);
      window.lockAnswer = null;
      resolve(given);
    };
    const late = setTimeout(() => answer({ unsaved: window.unsaved, inHand: null }), LONGEST_ANSWER_MS);
    window.lockAnswer = answer;
    if (window.listener === null) answer({ unsaved: window.unsaved, inHand: null });
    else emit(window, 'lock.asked', null);
  });

/** What a window holds of the atlas besides the atlas itself. */
const dropContent = (window: WindowState): void => {
  window.lastEdit = null;
  window.held.clear();
  window.waiting.length = 0;
};

const nameOf = (path: string): string => basename(path).replace(/\.atlas$/i, '');

/** What a locked window is told, and tells when it begins anew. */
export const lockedState = ({ locked, open }: WindowState): LockedAtlas | null =>
  locked === null || open !== null ? null : { name: nameOf(locked.path), recentId: recentIdOf(locked.path) };

/** Locks an atlas in all its windows. Throws notSealed, and refused where something on screen is saved nowhere. */
const lock = async (services: Services, open: OpenAtlas): Promise<void> => {
  const { atlas } = open;
  if (!atlas.isSealed()) throw new AtlasError('notSealed', NOT_SEALED);
  const windows = windowsOfAtlas(services, open);
  const answers = await Promise.all(windows.map(async (window) => ({ window, ...(await askWindow(window)) })));
  const unsaved = answers.find((answer) => answer.unsaved !== null)?.unsaved ?? null;
  if (unsaved !== null)
    throw new AtlasError('refused', `The atlas was not locked, so that nothing is lost. ${unsaved}`);
  const { atlasId } = atlas;
  // A copy that passes is gone once it is closed: what opens again is what it is of.
  const path = atlas.copyOf ?? atlas.path;
  const salt = atlas.salt();
  if (salt !== null) services.askedFirst.add(salt);
  const locked = answers
    .filter(({ window }) => window.open === open)
    .map(({ window, inHand }) => {
      window.locked = { atlasId, path };
      if (inHand !== null) window.inHand.set(atlasId, atlas.sealText(inHand));
      return window;
    });
  for (const window of locked) {
    dropContent(window);
    if (open.windows.size === 1) {
      open.copies.close();
      atlas.closeAndForgetKey();
    }
    release(services, window);
  }
  for (const window of locked) {
    const state = lockedState(window);
    if (state) emit(window, 'atlas.locked', state);
  }
};

export const lockHere = (caller: Caller): Promise<null> =>
  caller.services.inTurn(async () => {
    atlasOf(caller);
    const { open } = caller.window;
    if (open === null) return null;
    const copies = [...caller.services.atlases].filter((one) => one.atlas.copyOf === open.atlas.path);
    for (const one of [open, ...copies]) await lock(caller.services, one);
    return null;
  });

/** Locks where nobody asked for it: what keeps an atlas from being locked is told in its windows. */
const lockUnasked = (services: Services, isToBeLocked: (windows: readonly WindowState[]) => boolean): Promise<void> =>
  services.inTurn(async () => {
    for (const open of [...services.atlases]) {
      const windows = windowsOfAtlas(services, open);
      if (!open.atlas.isSealed() || !isToBeLocked(windows)) continue;
      try {
        await lock(services, open);
      } catch (error) {
        const message = error instanceof AtlasError ? error.message : 'The atlas could not be locked.';
        for (const window of windows) emit(window, 'atlas.changed', { atlas: stateOf(open.atlas), message });
      }
    }
  });

export const lockSealed = (services: Services): Promise<void> =>
  lockUnasked(services, (windows) => !windows.some(({ activity }) => activity === 'held'));

export const takeActivity = ({ services, window }: Caller, { is }: Input<'window.activity'>): null => {
  window.activity = is;
  const { open } = window;
  if (is === 'idle' && open !== null)
    void lockUnasked(
      services,
      (windows) => windows.includes(window) && windows.every(({ activity }) => activity === 'idle'),
    );
  return null;
};

export const takeLockAnswer = ({ window }: Caller, answer: Input<'lock.ready'>): null => {
  window.lockAnswer?.(answer);
  return null;
};

export const giveInHand = (caller: Caller): { readonly inHand: string | null } => {
  const { window } = caller;
  const atlas = atlasOf(caller);
  const held = window.inHand.get(atlas.atlasId);
  window.locked = null;
  window.inHand.delete(atlas.atlasId);
  return { inHand: held === undefined ? null : atlas.openText(held) };
};
