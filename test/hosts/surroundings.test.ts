import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../electron/loopback/findBrowser';
import { listFolder, lookAt, makeFolder } from '../../electron/loopback/folders';
import { dataFolder } from '../../electron/services/dataFolder';
import { temporaryFolder } from '../support/folders';

const home = temporaryFolder();

describe('finding a browser', () => {
  const find = (env: Record<string, string>, platform: NodeJS.Platform, there: readonly string[]) =>
    findBrowser({ env, platform, isProgram: (path) => there.includes(path) });
  it.each([
    [
      'the one named',
      { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' },
      'linux',
      ['/opt/mine', '/usr/bin/chromium'],
      '/opt/mine',
    ],
    [
      'Chromium before Chrome',
      { PATH: '/usr/bin:/opt/bin' },
      'linux',
      ['/opt/bin/chromium', '/usr/bin/google-chrome'],
      '/opt/bin/chromium',
    ],
    [
      'Edge where there is nothing else',
      { PATH: '/usr/bin' },
      'linux',
      ['/usr/bin/microsoft-edge'],
      '/usr/bin/microsoft-edge',
    ],
    [
      'Chrome on a Mac',
      { HOME: '/Users/a' },
      'darwin',
      ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    [
      "a person's own on a Mac",
      { HOME: '/Users/a' },
      'darwin',
      ['/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
      '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    [
      'Edge on Windows',
      { 'PROGRAMFILES(X86)': 'C:\\P86' },
      'win32',
      ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
      'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['none', { PATH: '/usr/bin' }, 'linux', [], null],
    ['none when the named one is missing and there is no other', { CHROME_PATH: '/gone', PATH: '' }, 'linux', [], null],
  ] as const)('finds %s', (_, env, platform, there, expected) => {
    expect(find(env, platform, there)).toBe(expected);
  });
});

describe('the user-data folder', () => {
  it.each([
    [{}, 'linux', '/home/a/.local/share/Account Atlas'],
    [{ XDG_DATA_HOME: '/x' }, 'linux', '/x/Account Atlas'],
    [{}, 'darwin', '/home/a/Library/Application Support/Account Atlas'],
    [{ ACCOUNT_ATLAS_DATA: '/mine' }, 'darwin', '/mine'],
    [{ ACCOUNT_ATLAS_DATA: 'mine' }, 'linux', join(process.cwd(), 'mine')],
  ] as const)('with %j on %s is %s', (env, platform, expected) => {
    expect(dataFolder(env, platform, '/home/a')).toBe(expected);
  });
});

const reading = { endings: ['.atlas'], isSaving: false };
const saving = { endings: ['.atlas'], isSaving: true };

describe("the folder browser's look at the disk", () => {
  it('lists folders and matching files by name, without hidden ones, and says what it cannot read', () => {
    const folder = join(home, 'listing');
    for (const name of ['b', 'a10', 'a2', '.hidden']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['x.atlas', 'X2.ATLAS', 'y.json', '.z.atlas']) writeFileSync(join(folder, name), '');
    const noon = new Date(2026, 2, 2, 12);
    for (const name of ['x.atlas', 'X2.ATLAS']) utimesSync(join(folder, name), noon, noon);
    expect(listFolder(folder, ['.atlas'])).toEqual({
      folder,
      parent: home,
      folders: ['a2', 'a10', 'b'],
      files: [
        { name: 'x.atlas', changed: '2026-03-02' },
        { name: 'X2.ATLAS', changed: '2026-03-02' },
      ],
      problem: null,
    });
    expect(listFolder(join(folder, 'none'), ['.atlas'])).toMatchObject({
      folders: [],
      problem: 'This folder cannot be read.',
    });
    expect(listFolder('/', []).parent).toBe(null);
    expect(lookAt(folder, 'x', reading)).toMatchObject({ path: join(folder, 'x.atlas'), what: 'file' });
    const made = { path: join(folder, 'new.atlas'), what: 'nothing', hasFolder: true };
    expect(lookAt(folder, 'new', saving)).toMatchObject(made);
    expect(lookAt(folder, join(home, 'no', 'x'), saving)).toMatchObject({ hasFolder: false });
    expect(lookAt(folder, 'b', saving)).toMatchObject({ what: 'folder' });
    expect(makeFolder(folder, 'made')).toBe(join(folder, 'made'));
    for (const name of ['made', '../out', '..', 'a/b']) expect(makeFolder(folder, name)).toBe(null);
  });
});
