import { chmodSync, mkdirSync, readdirSync, statSync, type Stats } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { AtlasError } from '../../shared/api/errors';

const NAME = 'Account Atlas';

/**
 * The folder for settings, samples and window profiles, the same for every host. `ACCOUNT_ATLAS_DATA` names another
 * one; a relative path counts from where the program was started.
 */
export const dataFolder = (
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string => {
  if (env['ACCOUNT_ATLAS_DATA']) return resolve(env['ACCOUNT_ATLAS_DATA']);
  switch (platform) {
    case 'win32':
      return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), NAME);
    case 'darwin':
      return join(home, 'Library', 'Application Support', NAME);
    default:
      return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), NAME);
  }
};

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;
const FOR_OTHERS = 0o077;

/** Takes from others what they may do with a path. Where the disk knows no owners there is nothing to take. */
const tighten = (path: string, stat: Stats): void => {
  if ((stat.mode & FOR_OTHERS) === 0) return;
  try {
    chmodSync(path, stat.isDirectory() ? FOLDER_MODE : FILE_MODE);
  } catch {
    // The folder around it is closed, and that is what counts.
  }
};

/**
 * Makes a folder that only its owner may look into; one that is there is closed to others. Throws what the file
 * system throws.
 */
export const makePrivateFolder = (folder: string): void => {
  mkdirSync(folder, { recursive: true, mode: FOLDER_MODE });
  tighten(folder, statSync(folder));
};

/** What this program writes into its folder; whatever else somebody keeps there stays as it is. */
const OUR_FILES = /^(?:settings|recent|shell|keychain|safety)\.json$|\.atlas(?:-journal)?$/;

/** Closes the files of a folder that an earlier version left open to others. Links are left as they are. */
const tightenFiles = (folder: string): void => {
  for (const entry of readdirSync(folder, { withFileTypes: true }).filter(({ name }) => OUR_FILES.test(name))) {
    const path = join(folder, entry.name);
    const stat = entry.isFile() ? statSync(path, { throwIfNoEntry: false }) : undefined;
    if (stat) tighten(path, stat);
  }
};

/**
 * Makes the data folder, for its owner alone: settings, recent files, samples and what a run leaves for a moment. A
 * relative path counts from where the program was started. Gives its absolute path. Throws readOnly where it cannot be
 * made or belongs to somebody else.
 */
export const makeDataFolder = (path: string): string => {
  const folder = resolve(path);
  const advice = 'No atlas was touched. Make room for it, or name another folder in ACCOUNT_ATLAS_DATA.';
  try {
    makePrivateFolder(folder);
    tightenFiles(folder);
    const samples = join(folder, 'samples');
    if (statSync(samples, { throwIfNoEntry: false })?.isDirectory()) {
      makePrivateFolder(samples);
      tightenFiles(samples);
    }
  } catch {
    throw new AtlasError('readOnly', `The folder for settings, ${folder}, cannot be made or read. ${advice}`);
  }
  const user = process.getuid?.() ?? 0;
  if (user !== 0 && statSync(folder).uid !== user) {
    throw new AtlasError('readOnly', `The folder for settings, ${folder}, belongs to somebody else. ${advice}`);
  }
  return folder;
};
