import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { temporaryFolder } from '../support/folders';

const root = fileURLToPath(new URL('../..', import.meta.url));
const data = temporaryFolder();

const start = async () => {
  const child = spawn(process.execPath, [join(root, 'dist/loopback/main.js')], { env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '', ACCOUNT_ATLAS_DATA: data }, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => { said += chunk.toString(); if (said.includes('\n')) resolve(); });
    child.once('exit', () => reject(new Error('the host ended before it said where it is')));
  });
  return { child, said, ended };
};

describe('the loopback host as a program, without a screen', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('says where it is, stays up, and closes its files on %s', async (signal) => {
    const { child, said, ended } = await start();
    expect(said).toMatch(/^Account Atlas is open at http:\/\/127\.0\.0\.1:\d+\/w\/[0-9a-f]{64}\/\n$/);
    const url = new URL(said.trim().split(' ').at(-1) ?? '');
    const reply = await fetch(`${url.origin}/call/atlas.openSample`, {
      method: 'POST', headers: { 'Content-Type': 'application/json', 'x-window-token': url.pathname.split('/')[2] ?? '' }, body: JSON.stringify({ sample: 'hospital', startOver: false }),
    });
    expect(await reply.json()).toMatchObject({ ok: true, value: { sample: 'hospital' } });
    await expect(openAtlas(join(data, 'samples', 'hospital.atlas'))).rejects.toMatchObject({ code: 'openElsewhere' });
    child.kill(signal);
    expect(await ended).toBe(0);
    (await openAtlas(join(data, 'samples', 'hospital.atlas'))).close();
  });
});

describe('what the programs start', () => {
  const SAMPLE = 'assets/samples/hospital.json';
  const TOLD = ['ELECTRON_RUN_AS_NODE', 'ELECTRON_NO_ASAR', 'NODE_OPTIONS'];
  const settings = { ELECTRON_RUN_AS_NODE: '1', ELECTRON_NO_ASAR: '1', NODE_OPTIONS: '--no-warnings' };
  /** A browser that writes down what it was told and goes. */
  const browser = join(data, 'browser');
  const heard = join(data, 'heard');
  writeFileSync(browser, `#!/bin/sh\nenv > '${heard}.part' && mv '${heard}.part' '${heard}'\n`, { mode: 0o755 });
  const names = (): string[] => readFileSync(heard, 'utf8').split('\n').map((line) => line.split('=')[0] ?? '');

  it.skipIf(process.platform === 'win32').each([
    ['the loopback host, its window', ['dist/loopback/main.js'], ':none'],
    ['the command line, its printer', ['dist/cli/main.js', 'export', SAMPLE, '--pdf', join(data, 'plan.pdf')], ''],
  ])('hears nothing that is meant for a Node: %s', async (_what, args, display) => {
    rmSync(heard, { force: true });
    const places = { CHROME_PATH: browser, DISPLAY: display, WAYLAND_DISPLAY: '', ACCOUNT_ATLAS_DATA: data };
    const env = { ...process.env, ...settings, ...places };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'ignore' });
    const ended = new Promise((resolve) => { child.once('exit', resolve); });
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
