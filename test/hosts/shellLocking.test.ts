import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import * as electron from '../support/fakeElectron';
import { filledAtlas } from '../support/atlases';
import { temporaryFolder } from '../support/folders';
import { call, settle, startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const PASSPHRASE = 'violet harbour tuba ninety';
const folder = temporaryFolder();
const file = join(folder, 'Sealed.atlas');
let window: electron.FakeWindow;

const ask = async (method: string, input: unknown): Promise<unknown> => {
  const reply = await call(window.webContents, window.webContents.mainFrame, method, JSON.stringify(input));
  if (!reply.ok) throw new Error(reply.error?.code);
  return reply.value;
};
const sent = (event: string): readonly unknown[] => window.webContents.sent.filter(([, name]) => name === event);

beforeAll(async () => {
  (await filledAtlas(file, 'hospital', PASSPHRASE)).atlas.close();
  window = await startedShell(join(folder, 'app'), join(folder, 'data'));
});
beforeEach(async () => {
  electron.dialog.answer = file;
  const chosen = (await ask('file.choose', { purpose: 'openAtlas' })) as { readonly file: string };
  await ask('atlas.open', { file: chosen.file, passphrase: PASSPHRASE });
  window.webContents.sent.length = 0;
});

describe('a sealed atlas in the shell', () => {
  it.each([
    ['the lid is closed', 'suspend'],
    ['the screen is locked', 'lock-screen'],
    ['the computer is given to another user', 'user-did-resign-active'],
  ])('is locked when %s', async (_, event) => {
    electron.powerMonitor.emit(event);
    await vi.waitFor(() => expect(sent('lock.asked')).toHaveLength(1));
    await ask('lock.ready', { unsaved: null, inHand: null });
    await vi.waitFor(() => expect(sent('atlas.locked')).toHaveLength(1));
    expect(await ask('app.start', null)).toMatchObject({ atlas: null, locked: { name: 'Sealed' } });
  });
  it('stays open while a window holds it open', async () => {
    await ask('window.activity', { is: 'held' });
    electron.powerMonitor.emit('suspend');
    await settle();
    expect(sent('lock.asked')).toEqual([]);
    expect(await ask('app.start', null)).toMatchObject({ atlas: { name: 'Sealed' }, locked: null });
    await ask('window.activity', { is: 'active' });
  });
});
