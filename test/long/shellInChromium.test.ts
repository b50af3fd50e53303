import { fileURLToPath } from 'node:url';
import { expect, it, vi } from 'vitest';
import { sharedBrowser } from '../support/browsers';
import * as electron from '../support/fakeElectron';

vi.mock('electron', () => import('../support/chromiumElectron'));

it('tests itself in the shell, with its own preload and scheme before real pages', async () => {
  const { argv } = process;
  process.argv = [...argv.slice(0, 1), '.', '--self-test'];
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(String(text));
    return true;
  });
  try {
    const { startShell } = await import('../../electron/shell/start');
    startShell(fileURLToPath(new URL('../..', import.meta.url)));
    await vi.waitFor(() => expect(electron.app.exitCode).not.toBeNull(), { timeout: 110_000 });
  } finally {
    write.mockRestore();
    process.argv = argv;
    await (await sharedBrowser()).close();
  }
  const said = lines.join('').replaceAll(/ +\d+ ms/g, '');
  expect(said).toMatch(/\nEverything passed after [\d.]+ s\.\n$/);
  expect(said.match(/^passed .*$/gm)).toEqual([
    'passed  The window shows the start page',
    'passed  The sample opens, and its map is drawn',
    'passed  An edit is saved',
    'passed  A PDF is printed',
    'passed  The atlas is sealed',
    'passed  It opens again by its passphrase alone, with the edit',
  ]);
  expect(electron.app.exitCode).toBe(0);
});
