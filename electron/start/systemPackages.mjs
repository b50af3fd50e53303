import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram, runQuietly, print } from './processes.mjs';

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chrome',
  'msedge',
];
const BROWSER_PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
        ]
      : [];
  }),
};

/** What each package manager calls the programs, and how it is asked without a question coming back. */
const MANAGERS = [
  {
    name: 'apt-get',
    install: ['install', '-y', '--no-install-recommends'],
    before: ['update'],
    browser: ['chromium'],
    reader: ['poppler-utils'],
    recorder: ['strace'],
    asRoot: true,
  },
  {
    name: 'dnf',
    install: ['install', '-y'],
    browser: ['chromium'],
    reader: ['poppler-utils'],
    recorder: ['strace'],
    asRoot: true,
  },
  {
    name: 'pacman',
    install: ['-S', '--noconfirm', '--needed'],
    browser: ['chromium'],
    reader: ['poppler'],
    recorder: ['strace'],
    asRoot: true,
  },
  {
    name: 'zypper',
    install: ['--non-interactive', 'install'],
    browser: ['chromium'],
    reader: ['poppler-tools'],
    recorder: ['strace'],
    asRoot: true,
  },
  { name: 'brew', install: ['install'], browser: ['--cask', 'google-chrome'], reader: ['poppler'], asRoot: false },
];

export const onPath = (name, environment = process.env, platform = process.platform) =>
  (environment.PATH ?? environment.Path ?? '')
    .split(delimiter)
    .some((folder) => folder !== '' && existsSync(join(folder, platform === 'win32' ? `${name}.exe` : name)));

/**
 * The commands that install what is missing, in order, or null where this user may not.
 * `has` says whether a program is there, `isRoot` and `canSudo` what the user may do.
 */
export const installCommands = (missing, { has, isRoot, canSudo }) => {
  const manager = MANAGERS.find((candidate) => has(candidate.name) && (!candidate.asRoot || isRoot || canSudo));
  if (!manager || missing.length === 0) return null;
  const prefix = manager.asRoot && !isRoot ? ['sudo', '-n'] : [];
  return [
    ...(manager.before ? [[...prefix, manager.name, ...manager.before]] : []),
    // One at a time: a cask and a formula do not go in one command, and one missing name must not stop the other.
    ...missing.map((what) => [...prefix, manager.name, ...manager.install, ...manager[what]]),
  ];
};

const missingNow = () => [
  ...(BROWSERS.some((name) => onPath(name)) || (BROWSER_PLACES[process.platform] ?? []).some((path) => existsSync(path))
    ? []
    : ['browser']),
  ...(onPath('pdftotext') && onPath('pdfinfo') ? [] : ['reader']),
  // What a power cut leaves is worked out from a recording of a run, which only Linux lets us make.
  ...(process.platform !== 'linux' || onPath('strace') ? [] : ['recorder']),
];

const WORDS = { browser: 'Chromium, Chrome or Edge', reader: 'poppler (pdftotext, pdfinfo)', recorder: 'strace' };

/**
 * Makes sure of the browser and the PDF reader that the tests use. False, after a sentence on how, where one is still
 * missing.
 */
export const ensureSystemPackages = async () => {
  const missing = missingNow();
  if (missing.length === 0) return true;
  const isRoot = process.getuid?.() === 0;
  const commands = installCommands(missing, {
    has: (name) => onPath(name),
    isRoot,
    canSudo: !isRoot && onPath('sudo') && runQuietly('sudo', ['-n', 'true']).status === 0,
  });
  if (commands) {
    print(`Installing ${missing.map((what) => WORDS[what]).join(' and ')} for the tests.`);
    for (const [program, ...args] of commands)
      await runProgram(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const still = missingNow();
  if (still.length === 0) return true;
  print(
    `The tests need ${still.map((what) => WORDS[what]).join(' and ')}. Install it with your system's package manager, then run npm test again.`,
  );
  return false;
};
