import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { hasScreen } from '../../../electron/start/electronBinary.mjs';
import { nodeBinary, npmOf, scrubbed } from '../../../electron/start/places.mjs';
import { runProgram, runQuietly } from '../../../electron/start/processes.mjs';
import { isInstalledAs, packagesStamp, readStamp, stampOf, writeStamp } from '../../../electron/start/stamps.mjs';
import { installCommands } from '../../../electron/start/systemPackages.mjs';
import { temporaryFolder } from '../../support/folders';

const folder = temporaryFolder();

describe('a build stamp', () => {
  const root = join(folder, 'stamps');
  mkdirSync(join(root, 'src/deep'), { recursive: true });
  const put = (path: string, text: string): void => writeFileSync(join(root, path), text);
  put('src/a.ts', 'a');
  put('src/deep/b.ts', 'b');
  const stamp = (): string => stampOf(root, ['src', 'one.json']);

  it('stays while nothing changes, and changes with a size, a time, a new file or a missing one', () => {
    const first = stamp();
    expect(stamp()).toBe(first);
    put('src/deep/b.ts', 'longer');
    const second = stamp();
    expect(second).not.toBe(first);
    utimesSync(join(root, 'src/a.ts'), 1, 1);
    const third = stamp();
    expect(third).not.toBe(second);
    put('one.json', '{}');
    expect(stamp()).not.toBe(third);
  });
  it('does not see what is built or installed', () => {
    const first = stamp();
    mkdirSync(join(root, 'src/node_modules'), { recursive: true });
    put('src/node_modules/x.js', 'x');
    expect(stamp()).toBe(first);
  });
  it('is written with its folders, and is null before', () => {
    const path = join(root, 'dist/.built');
    expect(readStamp(path)).toBeNull();
    writeStamp(path, 'abc');
    expect(readStamp(path)).toBe('abc');
  });
});

describe('what is installed', () => {
  const root = join(folder, 'packages');
  mkdirSync(root, { recursive: true });
  const put = (manifest: object, lock = '{}'): string => {
    writeFileSync(join(root, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(root, 'package-lock.json'), lock);
    return packagesStamp(root);
  };
  it('depends on the lock and the lists of packages, not on scripts or version', () => {
    const first = put({ version: '1', dependencies: { a: '1' } });
    expect(put({ version: '2', scripts: { x: 'y' }, dependencies: { a: '1' } })).toBe(first);
    expect(put({ dependencies: { a: '2' } })).not.toBe(first);
    expect(put({ dependencies: { a: '1' } }, '{"x":1}')).not.toBe(first);
  });
  it('is taken as it is when npm wrote down what the lock asks for', () => {
    const lock = {
      packages: {
        '': {},
        'node_modules/a': { version: '1.0.0' },
        'node_modules/mac-only': { version: '1.0.0', optional: true },
      },
    };
    expect(isInstalledAs(lock, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true);
    expect(isInstalledAs(lock, { packages: { 'node_modules/a': { version: '1.0.1' } } })).toBe(false);
    expect(isInstalledAs(lock, { packages: {} })).toBe(false);
  });
  it('is every package of this project', () => {
    const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
    expect(isInstalledAs(read('package-lock.json') as object, read('node_modules/.package-lock.json') as object)).toBe(
      true,
    );
  });
});

describe('the environment of a nested npm', () => {
  it('loses what would make it compile, leave packages out or install elsewhere, and keeps the rest', () => {
    expect(
      scrubbed({
        PATH: '/bin',
        HOME: '/home',
        npm_config_nodedir: '/usr',
        NPM_CONFIG_NODEDIR: '/usr',
        npm_config_python: 'x',
        npm_config_global: 'true',
        npm_config_omit: 'dev',
        npm_config_ignore_scripts: 'true',
        NODE_ENV: 'production',
        ACCOUNT_ATLAS_READY: '1',
        NODE_OPTIONS: '--inspect',
        ELECTRON_RUN_AS_NODE: '1',
        Electron_Run_As_Node: '1',
        ELECTRON_NO_ASAR: '1',
        npm_config_registry: 'kept',
        npm_config_cafile: 'kept',
      }),
    ).toEqual({ PATH: '/bin', HOME: '/home', npm_config_registry: 'kept', npm_config_cafile: 'kept' });
  });
  it('is what every program of the bootstrap gets that is given no other', async () => {
    const names = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'HOME'];
    const values = `${JSON.stringify(names)}.map((name) => process.env[name] ?? null)`;
    const print = ['-e', `process.stdout.write(JSON.stringify(${values}))`];
    vi.stubEnv('ELECTRON_RUN_AS_NODE', '1');
    vi.stubEnv('NODE_OPTIONS', '--no-warnings');
    vi.stubEnv('HOME', folder);
    expect(runQuietly(process.execPath, print)).toEqual({ status: 0, output: JSON.stringify([null, null, folder]) });
    const check = ['-e', 'process.exit(process.env.ELECTRON_RUN_AS_NODE || process.env.NODE_OPTIONS ? 1 : 0)'];
    expect(await runProgram(process.execPath, check)).toBe(0);
    vi.unstubAllEnvs();
  });
  it('is the npm that started us, else the one on the PATH', () => {
    expect(npmOf({ npm_execpath: '/x/npm-cli.js', npm_node_execpath: '/x/node' })).toEqual({
      program: '/x/node',
      start: ['/x/npm-cli.js'],
      shell: false,
    });
    expect(npmOf({}, 'linux')).toEqual({ program: 'npm', start: [], shell: false });
    expect(npmOf({ npm_execpath: '/x/yarn.js', npm_node_execpath: '/x/node' }, 'win32')).toEqual({
      program: 'npm.cmd',
      start: [],
      shell: true,
    });
  });
  it('names Node as the system does', () => {
    expect(nodeBinary('r', 'linux')).toBe(join('r', 'node_modules', 'node', 'bin', 'node'));
    expect(nodeBinary('r', 'win32')).toBe(join('r', 'node_modules', 'node', 'bin', 'node.exe'));
  });
});

describe('programs the tests need', () => {
  const may = (name: string, isRoot: boolean, canSudo: boolean) => ({
    has: (given: string) => given === name,
    isRoot,
    canSudo,
  });
  it.each([
    [
      'apt-get',
      true,
      false,
      [
        ['apt-get', 'update'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
        ['apt-get', 'install', '-y', '--no-install-recommends', 'poppler-utils'],
      ],
    ],
    [
      'apt-get',
      false,
      true,
      [
        ['sudo', '-n', 'apt-get', 'update'],
        ['sudo', '-n', 'apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
        ['sudo', '-n', 'apt-get', 'install', '-y', '--no-install-recommends', 'poppler-utils'],
      ],
    ],
    ['apt-get', false, false, null],
    [
      'dnf',
      true,
      false,
      [
        ['dnf', 'install', '-y', 'chromium'],
        ['dnf', 'install', '-y', 'poppler-utils'],
      ],
    ],
    [
      'pacman',
      true,
      false,
      [
        ['pacman', '-S', '--noconfirm', '--needed', 'chromium'],
        ['pacman', '-S', '--noconfirm', '--needed', 'poppler'],
      ],
    ],
    [
      'zypper',
      true,
      false,
      [
        ['zypper', '--non-interactive', 'install', 'chromium'],
        ['zypper', '--non-interactive', 'install', 'poppler-tools'],
      ],
    ],
    [
      'brew',
      false,
      false,
      [
        ['brew', 'install', '--cask', 'google-chrome'],
        ['brew', 'install', 'poppler'],
      ],
    ],
    ['none', true, true, null],
  ] as const)('are installed with %s (root: %s, sudo: %s)', (name, isRoot, canSudo, commands) => {
    expect(installCommands(['browser', 'reader'], may(name, isRoot, canSudo))).toEqual(commands);
  });
  it('are left alone when nothing is missing', () => {
    expect(installCommands([], may('apt-get', true, false))).toBeNull();
  });
});

describe('Electron', () => {
  it('needs a screen', () => {
    expect(hasScreen({}, 'linux')).toBe(false);
    expect(hasScreen({ WAYLAND_DISPLAY: 'w' }, 'linux')).toBe(true);
    expect(hasScreen({}, 'darwin')).toBe(true);
  });
});
