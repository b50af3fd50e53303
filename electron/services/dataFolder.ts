import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { AtlasError } from '../../shared/api/errors';

const NAME = 'Account Atlas';

/** The folder for settings, samples and window profiles, the same for every host. `ACCOUNT_ATLAS_DATA` names another one. */
export const dataFolder = (env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform, home: string = homedir()): string => {
  if (env['ACCOUNT_ATLAS_DATA']) return env['ACCOUNT_ATLAS_DATA'];
  switch (platform) {
    case 'win32': return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME);
    case 'darwin': return join(home, 'Library', 'Application Support', NAME);
    default: return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), NAME);
  }
};

/** For the person alone: it holds names of files, and working copies. */
const OURS_ALONE = 0o700;

/**
 * Makes the folder where it is missing and closes it to everybody else. A relative path counts from where the program
 * was started. Gives its absolute path. Throws readOnly where it cannot be made.
 */
export const makeDataFolder = (path: string): string => {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true, mode: OURS_ALONE });
    const { uid, mode } = statSync(folder);
    // A folder that belongs to somebody else stays as they made it.
    const isOurs = process.platform !== 'win32' && uid === process.getuid?.();
    if (isOurs && (mode & 0o777) !== OURS_ALONE) chmodSync(folder, OURS_ALONE);
  } catch {
    throw new AtlasError('readOnly', `The folder for settings, ${folder}, cannot be made or used. `
      + 'Your atlases are safe. Check that the disk is there, has space and may be written, then start again.');
  }
  return folder;
};
