import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { callerAt, enter } from '../support/door';
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
    expect(said).toMatch(/^Account Atlas is open at http:\/\/127\.0\.0\.1:\d+\/start\/[0-9a-f]{64}\n$/);
    const url = new URL(said.trim().split(' ').at(-1) ?? '');
    const call = callerAt(url.origin, (await enter(url.href)).token);
    expect(await call('atlas.openSample', { sample: 'hospital', startOver: false })).toMatchObject({ ok: true, value: { sample: 'hospital' } });
    await expect(openAtlas(join(data, 'samples', 'hospital.atlas'))).rejects.toMatchObject({ code: 'openElsewhere' });
    child.kill(signal);
    expect(await ended).toBe(0);
    (await openAtlas(join(data, 'samples', 'hospital.atlas'))).close();
  });
});
