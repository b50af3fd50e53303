import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Atlas, Unlock } from '../../db/atlas';
import { isHeld } from '../../db/atlas';
import { readHead } from '../../db/connection';
import type { Input, Output } from '../../shared/api/contract';
import { AtlasError } from '../../shared/api/errors';
import { atlasOf, type Caller, type Services } from './windows';
import { writeWhole } from './writeFile';

/*
 * An optional copy of the key of a sealed atlas, which the keychain of the system seals for the user who is logged in. It
 * spares them the passphrase on this computer and is never the only way in: it is made only by who types the passphrase.
 * A copy is known by the salt of its file, so that a new passphrase leaves none that opens anything.
 */

const LONGEST_FILE = 200_000;
const keychainFile = z.record(z.string(), z.string()).catch({});
const pathIn = ({ options }: Services): string => join(options.dataFolder, 'keychain.json');

const read = (services: Services): Record<string, string> => {
  try {
    const path = pathIn(services);
    return statSync(path).size > LONGEST_FILE ? {} : keychainFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
};
const write = (services: Services, kept: Record<string, string>): void => {
  if (Object.keys(kept).length === 0) rmSync(pathIn(services), { force: true });
  else writeWhole(pathIn(services), JSON.stringify(kept, null, 1));
};

/** Takes the copy of a key away. Whether there was one. Throws what the disk throws. */
export const forgetKey = (services: Services, salt: string | null): boolean => {
  if (salt === null) return false;
  const { [salt]: gone, ...others } = read(services);
  if (gone === undefined) return false;
  write(services, others);
  return true;
};

const keepKey = (services: Services, atlas: Atlas): void => {
  const salt = atlas.salt();
  const { keychain } = services.options.desktop;
  if (salt === null || !keychain?.isThere())
    throw new AtlasError('refused', 'This computer has no keychain the app can use. Nothing was kept.');
  write(services, { ...read(services), [salt]: keychain.seal(atlas.recoveryCode()).toString('base64') });
};

/** What opens a file by the copy of its key; undefined where there is none, or its window was locked since. */
export const unlockByKeychain = (services: Services, path: string): Unlock | undefined => {
  try {
    if (isHeld(path)) return undefined;
    const salt = readHead(path).salt?.toString('hex');
    if (salt === undefined || services.askedFirst.has(salt)) return undefined;
    const kept = read(services)[salt];
    const { keychain } = services.options.desktop;
    if (kept === undefined || !keychain?.isThere()) return undefined;
    return { recoveryCode: keychain.open(Buffer.from(kept, 'base64')) };
  } catch {
    // The passphrase opens it.
    return undefined;
  }
};

/** Moves the copy along with a new key, where there was one. */
export const followKey = (services: Services, before: string | null, atlas: Atlas): void => {
  try {
    if (forgetKey(services, before) && atlas.salt() !== null) keepKey(services, atlas);
  } catch {
    // The one of before opens nothing any more, and the passphrase does.
  }
};

export const lookAtKeychain = (caller: Caller): Output<'keychain.look'> => {
  const { services } = caller;
  const salt = atlasOf(caller).salt();
  return {
    isThere: services.options.desktop.keychain?.isThere() ?? false,
    keeps: salt !== null && read(services)[salt] !== undefined,
  };
};

export const setKeychain = async (
  caller: Caller,
  { passphrase }: Input<'keychain.set'>,
): Promise<Output<'keychain.look'>> => {
  const atlas = atlasOf(caller);
  if (passphrase === null) forgetKey(caller.services, atlas.salt());
  else {
    if (!atlas.isSealed()) throw new AtlasError('notSealed', 'This atlas is not sealed.');
    await atlas.admits({ passphrase });
    keepKey(caller.services, atlas);
  }
  return lookAtKeychain(caller);
};
