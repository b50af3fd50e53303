import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { selfTest, selfTestFolder } from '../../electron/services/selfTest';
import { selfTestWanted } from '../../electron/services/selfTestWanted';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const root = join(folder, 'app');

describe('a start that is to test itself', () => {
  it('is told by its word, with where to write what came of it', () => {
    expect(selfTestWanted(['.', 'Mine.atlas'])).toBeNull();
    expect(selfTestWanted(['.', '--self-test'])).toEqual({ report: null });
    expect(selfTestWanted(['--self-test=/tmp/report.txt'])).toEqual({ report: '/tmp/report.txt' });
    expect(selfTestWanted(['--self-tested'])).toBeNull();
  });
});

describe('what came of it', () => {
  const run = async (evaluate: (script: string) => Promise<unknown>) => {
    const { data, remove } = selfTestFolder();
    const lines: string[] = [];
    const report = join(mkdtempSync(join(folder, 'report-')), 'report.txt');
    const out = (text: string): void => void lines.push(text);
    const code = await selfTest({
      version: '1.2.3',
      subject: 'nothing',
      data,
      report,
      out,
      evaluate,
      longestStepMs: 80,
    });
    remove();
    expect(readFileSync(report, 'utf8')).toBe(lines.join(''));
    return { code, text: lines.join(''), data };
  };
  it('is one line a step, and no step after one that failed', async () => {
    const { code, text, data } = await run(async (script) => script.includes(`button('New atlas')`));
    expect(code).toBe(1);
    expect(text).toMatch(/^Account Atlas 1\.2\.3, test of itself: nothing, \w+ \w+\n/);
    expect(text).toMatch(/\npassed +\d+ ms {2}The window shows the start page\n/);
    expect(text).toMatch(/\nFAILED +\d+ ms {2}The sample opens[^\n]+: There was no sign of the cards of the map\.\n/);
    expect(text).not.toContain('An edit is saved');
    expect(text).toMatch(/It failed after [\d.]+ s\.\n$/);
    expect(existsSync(data)).toBe(false);
  });
  it('is a failure where the window never answers, or the page throws', async () => {
    const hung = await run(() => new Promise(() => undefined));
    expect([hung.code, hung.text.includes('The window did not answer.')]).toEqual([1, true]);
    const thrown = await run(() => Promise.reject(new Error('no such page')));
    expect([thrown.code, thrown.text.includes('no such page')]).toEqual([1, true]);
  });
});

describe('the shell that tests itself', () => {
  const { argv } = process;
  beforeEach(() => {
    electron.app.exitCode = null;
    electron.FakeWindow.all = [];
    process.argv = [...argv.slice(0, 1), root, '--self-test', join(folder, 'Mine.atlas')];
  });
  afterEach(() => {
    process.argv = argv;
  });
  it('shows no window, touches nobody’s settings, and ends with 1 where a step fails', async () => {
    const data = join(folder, 'mine');
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const script = vi
      .spyOn(electron.FakeContents.prototype, 'executeJavaScript')
      .mockRejectedValue(new Error('no such page'));
    try {
      const window = await startedShell(root, data);
      await vi.waitFor(() => expect(electron.app.exitCode).toBe(1));
      window.emit('ready-to-show');
      expect(window.isShown).toBe(false);
      expect(window.options['webPreferences']).toMatchObject({ backgroundThrottling: false, sandbox: true });
      const text = write.mock.calls.map(([one]) => String(one)).join('');
      expect(text).toMatch(/^Account Atlas 9\.9\.9, test of itself: desktop window, Electron .*, packaged/);
      expect(text).toContain('no such page');
    } finally {
      script.mockRestore();
      write.mockRestore();
    }
    expect(electron.FakeWindow.all).toHaveLength(1);
    expect(existsSync(data)).toBe(false);
    // All it kept has gone with it.
    expect(electron.app.paths['userData']).toContain('account-atlas-self-test-');
    expect(existsSync(electron.app.paths['userData'] ?? '')).toBe(false);
  });
});
