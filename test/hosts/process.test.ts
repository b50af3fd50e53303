import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { npmOf } from '../../electron/start/places.mjs';
import { callerAt, enter } from '../support/door';
import { temporaryFolder } from '../support/folders';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = temporaryFolder();

const environment = (folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: '',
  WAYLAND_DISPLAY: '',
  ACCOUNT_ATLAS_DATA: folder,
});

/** Runs a program until it says where the app is; the address, and how to wait for its end. */
const start = async (program = process.execPath, args: readonly string[] = [join(root, 'dist/loopback/main.js')]) => {
  const child = spawn(program, args, { env: environment(data), cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (/open at .*\n/.test(said)) resolve();
    });
    child.once('exit', () => reject(new Error('the host ended before it said where it is')));
  });
  return { child, said: said.slice(said.indexOf('Account Atlas is open')), ended };
};
const sample = join(data, 'samples', 'hospital.atlas');
const isFree = async (): Promise<boolean> => {
  try {
    (await openAtlas(sample)).close();
    return true;
  } catch {
    return false;
  }
};
/** Opens the sample in the app at an address, so that it is closed properly or not. */
const openSample = async (said: string): Promise<void> => {
  const url = new URL(said.trim().split(' ').at(-1) ?? '');
  const call = callerAt(url.origin, (await enter(url.href)).token);
  expect(await call('atlas.openSample', { sample: 'hospital', startOver: false })).toMatchObject({
    ok: true,
    value: { sample: 'hospital' },
  });
  expect(await isFree()).toBe(false);
};

describe('the loopback host as a program, without a screen', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says where it is, stays up, and closes its files on %s', async (signal) => {
    const { child, said, ended } = await start();
    expect(said).toMatch(/^Account Atlas is open at http:\/\/127\.0\.0\.1:\d+\/start\/[0-9a-f]{64}\n$/);
    await openSample(said);
    child.kill(signal);
    // A second one, from a terminal that tells the whole group, does not break off the closing.
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(await isFree()).toBe(true);
    expect(readdirSync(join(data, 'running'))).toEqual([]);
  });

  it.each([
    ['a file in the way', 'file'],
    ['a file further up', 'file/below'],
  ])('says in a sentence that its folder cannot be made: %s', (_, name) => {
    writeFileSync(join(data, 'file'), '');
    const folder = join(data, name);
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/loopback/main.js')], {
      env: environment(folder),
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      `The folder for settings, ${folder}, cannot be made or read. ` +
        'No atlas was touched. Make room for it, or name another folder in ACCOUNT_ATLAS_DATA.\n',
    );
    const printing = [
      join(root, 'dist/cli/main.js'),
      'export',
      join(root, 'assets/samples/hospital.json'),
      '--pdf',
      join(data, 'plan.pdf'),
    ];
    expect(spawnSync(process.execPath, printing, { env: environment(folder), encoding: 'utf8' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr,
    });
  });

  it('says in a sentence that its port is in use', async () => {
    const { child, said, ended } = await start();
    const env = { ...environment(data), ACCOUNT_ATLAS_PORT: new URL(said.trim().split(' ').at(-1) ?? '').port };
    expect(spawnSync(process.execPath, [join(root, 'dist/loopback/main.js')], { env, encoding: 'utf8' })).toMatchObject(
      {
        status: 1,
        stderr: 'The port in ACCOUNT_ATLAS_PORT is in use. Close the program that uses it, or choose another one.\n',
      },
    );
    child.kill();
    await ended;
  });
});

describe.skipIf(process.platform === 'win32')('npm start, ended', () => {
  const npm = npmOf(process.env);
  it.each(['SIGTERM', 'SIGKILL'] as const)('by %s takes the host along, which closes its files', async (signal) => {
    const { child, said } = await start(npm.program, [...npm.start, 'start']);
    await openSample(said);
    child.kill(signal);
    await expect.poll(isFree).toBe(true);
    await expect.poll(() => readdirSync(join(data, 'running'))).toEqual([]);
  });
});

describe('what the programs start', () => {
  const SAMPLE = 'assets/samples/hospital.json';
  const TOLD = ['ELECTRON_RUN_AS_NODE', 'ELECTRON_NO_ASAR', 'NODE_OPTIONS'];
  const settings = { ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1', NODE_OPTIONS: '--no-warnings' };
  /** A browser that writes down what it was told and goes. */
  // Not in the data folder: no file there stays a program.
  const outside = temporaryFolder();
  const browser = join(outside, 'browser');
  const heard = join(outside, 'heard');
  writeFileSync(browser, `#!/bin/sh\nenv > '${heard}.part' && mv '${heard}.part' '${heard}'\n`, { mode: 0o755 });
  const names = (): string[] =>
    readFileSync(heard, 'utf8')
      .split('\n')
      .map((line) => line.split('=')[0] ?? '');

  it.skipIf(process.platform === 'win32').each([
    ['the loopback host, its window', ['dist/loopback/main.js'], ':none'],
    ['the command line, its printer', ['dist/cli/main.js', 'export', SAMPLE, '--pdf', join(outside, 'plan.pdf')], ''],
  ])('hears nothing that is meant for a Node: %s', async (_what, args, display) => {
    rmSync(heard, { force: true });
    const places = { CHROME_PATH: browser, DISPLAY: display, WAYLAND_DISPLAY: '', ACCOUNT_ATLAS_DATA: data };
    const env = { ...process.env, ...settings, ...places };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
    const ended = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    try {
      await vi.waitFor(() => expect(existsSync(heard)).toBe(true), { timeout: 20_000 });
      expect(names()).toContain('ACCOUNT_ATLAS_DATA');
      expect(names().filter((name) => TOLD.includes(name))).toEqual([]);
    } finally {
      child.kill();
      await ended;
    }
  });
});
