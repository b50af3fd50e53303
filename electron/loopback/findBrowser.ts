import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, win32 } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

type Place = {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly isProgram: (path: string) => boolean;
};

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};

const candidates = ({ env, platform }: Place): readonly string[] => {
  const given = env['CHROME_PATH'] ? [env['CHROME_PATH']] : [];
  switch (platform) {
    case 'darwin':
      return [
        ...given,
        ...['', env['HOME'] ?? ''].flatMap((root) =>
          MAC.map((name) => `${root}/Applications/${name}.app/Contents/MacOS/${name}`),
        ),
      ];
    case 'win32':
      return [
        ...given,
        ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) =>
          env[root] ? WINDOWS.map((name) => win32.join(env[root] as string, name)) : [],
        ),
      ];
    default:
      return [
        ...given,
        ...(env['PATH'] ?? '')
          .split(delimiter)
          .filter(Boolean)
          .flatMap((folder) => NAMES.map((name) => join(folder, name))),
        '/snap/bin/chromium',
      ];
  }
};

/**
 * An installed browser of the Chromium family, or null. `CHROME_PATH` is asked first, then the usual places, Chromium
 * before Chrome before Edge.
 */
export const findBrowser = (
  place: Place = { env: process.env, platform: process.platform, isProgram },
): string | null => {
  const found = candidates(place).filter(place.isProgram);
  const rank = (path: string): number =>
    path === place.env['CHROME_PATH'] ? -1 : NAMES.findIndex((name) => path.endsWith(`/${name}`));
  return found.toSorted((a, b) => rank(a) - rank(b))[0] ?? null;
};
