import { homedir } from 'node:os';
import { join } from 'node:path';

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
