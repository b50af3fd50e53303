import { existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  electronBinary,
  failedAt,
  fetchPlaces,
  hasFailedLately,
  isFetching,
  isFirstTime,
  LONGEST_FETCH_MS,
  presentElectron,
} from '../../../electron/start/electronBinary.mjs';
import { runQuietly } from '../../../electron/start/processes.mjs';
import { temporaryFolder } from '../../support/folders';

const folder = temporaryFolder();
const FETCHER = join(import.meta.dirname, '../../../electron/start/fetchElectron.mjs');

/** What a fetch does in these tests, as Electron's own installer would: it waits for a file, then is done or fails. */
const INSTALLER = `
const fs = require('node:fs');
const path = require('node:path');
fs.appendFileSync(path.join(__dirname, 'fetches'), 'x');
const said = () => { try { return fs.readFileSync(path.join(__dirname, 'say'), 'utf8'); } catch { return ''; } };
const look = () => {
  if (said() === 'fail') { console.error('getaddrinfo ENOTFOUND'); process.exit(1); }
  if (said() !== 'done') return setTimeout(look, 5);
  fs.mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
  fs.writeFileSync(path.join(__dirname, 'dist', 'electron'), '');
  fs.writeFileSync(path.join(__dirname, 'path.txt'), 'electron');
};
look();
`;

let at = 0;
let root = '';
const electron = (name: string): string => join(root, 'node_modules/electron', name);
const tell = (word: 'done' | 'fail'): void => writeFileSync(electron('say'), word);
const fetches = (): number => (existsSync(electron('fetches')) ? readFileSync(electron('fetches'), 'utf8').length : 0);
const untilDone = () => vi.waitFor(() => expect(isFetching(root)).toBe(false), { timeout: 10_000 });

beforeEach(() => {
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
  at += 1;
  root = join(folder, String(at));
  mkdirSync(electron(''), { recursive: true });
  writeFileSync(electron('package.json'), '{"version":"45.0.0"}');
  writeFileSync(electron('install.js'), INSTALLER);
});
afterEach(async () => {
  // Whatever still fetches ends.
  tell('fail');
  await untilDone();
  vi.unstubAllEnvs();
});

describe.runIf(process.platform === 'linux')('Electron', () => {
  it('that is there is used', async () => {
    tell('done');
    await electronBinary(root, 10_000);
    expect(await electronBinary(root, 0)).toEqual({ binary: electron('dist/electron'), reason: null });
    expect(fetches()).toBe(1);
  });
  it('that comes quickly is used at once', async () => {
    tell('done');
    expect(await electronBinary(root, 10_000)).toEqual({ binary: electron('dist/electron'), reason: null });
  });
  it('that comes slowly keeps no start waiting, is fetched once, and is used by a later start', async () => {
    const slow = await Promise.all([electronBinary(root, 300), electronBinary(root, 300)]);
    for (const { binary, reason } of slow) {
      expect(binary).toBeNull();
      expect(reason).toMatch(/still being fetched.*next start uses it.*in your browser\.$/);
    }
    await vi.waitFor(() => expect(fetches()).toBe(1));
    expect((await electronBinary(root, 0)).reason).toMatch(/still being fetched/);
    tell('done');
    await untilDone();
    expect(await electronBinary(root, 0)).toEqual({ binary: electron('dist/electron'), reason: null });
    expect(fetches()).toBe(1);
  });
  it('that is not whole yet is not there', () => {
    mkdirSync(electron('dist'), { recursive: true });
    writeFileSync(electron('dist/electron'), '');
    expect(presentElectron(root)).toBeNull();
    writeFileSync(electron('path.txt'), 'electron');
    expect(presentElectron(root)).toBe(electron('dist/electron'));
  });
  it('that cannot be fetched is said at once, and tried again after minutes, not days', async () => {
    tell('fail');
    const { binary, reason } = await electronBinary(root, 10_000);
    expect(binary).toBeNull();
    expect(reason).toMatch(/could not be fetched, so Account Atlas opens in your browser\. Check the connection/);
    expect(readFileSync(fetchPlaces(root).log, 'utf8')).toContain('ENOTFOUND');
    expect((await electronBinary(root, 10_000)).reason).toMatch(/just now.*A start in a few minutes tries again/);
    expect(fetches()).toBe(1);

    const longAgo = Date.now() / 1000 - 5 * 60;
    utimesSync(fetchPlaces(root).failed, longAgo, longAgo);
    tell('done');
    expect((await electronBinary(root, 10_000)).binary).toBe(electron('dist/electron'));
    expect(failedAt(root, '45.0.0')).toBe(0);
  });
  it('of another version is fetched whatever failed before', () => {
    mkdirSync(fetchPlaces(root).folder, { recursive: true });
    writeFileSync(fetchPlaces(root).failed, '44.0.0\n');
    expect(failedAt(root, '45.0.0')).toBe(0);
    expect(hasFailedLately(failedAt(root, '44.0.0'), Date.now())).toBe(true);
    expect(hasFailedLately(0, Date.now())).toBe(false);
  });
  it('is fetched by a program that ends at its limit', () => {
    mkdirSync(fetchPlaces(root).folder, { recursive: true });
    const { status, output } = runQuietly(process.execPath, [FETCHER, root, '50']);
    expect(status).toBe(1);
    expect(output).toContain('took too long');
    expect(existsSync(fetchPlaces(root).lock)).toBe(false);
    expect(hasFailedLately(failedAt(root, '45.0.0'), Date.now())).toBe(true);
  });
  it('is not thought to be on its way because of a lock that was left', () => {
    const { folder: cache, lock } = fetchPlaces(root);
    mkdirSync(cache, { recursive: true });
    const gone = runQuietly(process.execPath, ['-p', 'process.pid']).output.trim();
    writeFileSync(lock, gone);
    expect(isFetching(root)).toBe(false);
    writeFileSync(lock, String(process.pid));
    expect(isFetching(root)).toBe(true);
    expect(isFetching(root, Date.now() + LONGEST_FETCH_MS + 1_000)).toBe(false);
    writeFileSync(lock, '');
    expect(isFetching(root)).toBe(true);
    expect(isFetching(root, Date.now() + 60_000)).toBe(false);
    writeFileSync(lock, gone);
  });
  it('is not looked for elsewhere where somebody says where it is', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', join(folder, 'nowhere'));
    const { binary, reason } = await electronBinary(root, 0);
    expect(binary).toBeNull();
    expect(reason).toContain('ELECTRON_OVERRIDE_DIST_PATH');
    expect(fetches()).toBe(0);
  });
});

describe('a start with Electron', () => {
  it('offers the test of itself once for each version', () => {
    expect([isFirstTime(root), isFirstTime(root)]).toEqual([true, false]);
    writeFileSync(electron('package.json'), '{"version":"45.1.0"}');
    expect([isFirstTime(root), isFirstTime(root)]).toEqual([true, false]);
  });
  it('says nothing at every start where it cannot be remembered', () => {
    // A file where the folder would be.
    mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
    writeFileSync(fetchPlaces(root).folder, 'x');
    expect([isFirstTime(root), isFirstTime(root)]).toEqual([false, false]);
    // The fetch that ends each of these tests looks there too.
    rmSync(fetchPlaces(root).folder);
  });
});
