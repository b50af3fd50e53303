import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { call, settle, startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const root = join(folder, 'app');
let runs = 0;
let laptop: electron.FakeWindow;
beforeEach(async () => {
  electron.screen.displays = [electron.DISPLAY];
  laptop = await startedShell(root, join(folder, `data${(runs += 1)}`));
  writeFileSync(join(root, 'dist/page/projector.html'), '<!doctype html>');
});

const ask = async (window: electron.FakeWindow, method: string, input: unknown) =>
  call(window.webContents, { ...window.webContents.mainFrame, parent: null }, method, JSON.stringify(input));
/** A call of the page in a window, as its main frame makes it. */
const from = async (window: electron.FakeWindow, method: string, input: unknown) =>
  call(window.webContents, window.webContents.mainFrame, method, JSON.stringify(input));
const openProjector = async (): Promise<electron.FakeWindow> => {
  const before = electron.FakeWindow.all.length;
  expect(await from(laptop, 'projector.open', { audience: 'customer' })).toEqual({
    ok: true,
    value: { address: null },
  });
  await settle();
  expect(electron.FakeWindow.all.length).toBe(before + 1);
  return electron.FakeWindow.all.at(-1)!;
};
const heardBy = (window: electron.FakeWindow): readonly unknown[] => window.webContents.sent.map(([, event]) => event);

describe('the projector’s window', () => {
  it('is a page behind the same glass, and takes no keys from who presents', async () => {
    const room = await openProjector();
    expect(room.url).toBe('app://atlas/projector.html');
    expect(room.options['webPreferences']).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Not that of the windows: it would be zoomed with them.
      session: electron.session.byName.get('account-atlas-bare'),
    });
    room.emit('ready-to-show');
    expect([room.isShown, room.focused]).toEqual([true, false]);
    expect(room.options).not.toHaveProperty('fullscreen');
  });
  it('fills the screen that is not the presenter’s, where there is one', async () => {
    const other = {
      bounds: { x: 1920, y: 0, width: 1280, height: 720 },
      workArea: { x: 1920, y: 0, width: 1280, height: 720 },
    };
    electron.screen.displays = [electron.DISPLAY, other];
    expect((await openProjector()).options).toMatchObject({ ...other.bounds, fullscreen: true });
  });
  it('may look and turn neutral, and nothing else', async () => {
    const room = await openProjector();
    expect(await from(room, 'projector.look', null)).toMatchObject({
      ok: true,
      value: { content: null, shows: { audience: 'customer', view: null } },
    });
    expect(await from(room, 'app.start', null)).toMatchObject({ ok: false, error: { code: 'refused' } });
    expect(await ask(room, 'projector.look', null)).toMatchObject({ ok: false });
  });
  it('hears no command of a menu', async () => {
    const room = await openProjector();
    room.focused = true;
    const menus = electron.Menu.template as {
      readonly submenu: readonly { id?: string; click?: (...given: unknown[]) => void }[];
    }[];
    menus
      .flatMap(({ submenu }) => submenu)
      .find(({ id }) => id === 'help.shortcuts')
      ?.click?.({}, undefined, {});
    expect(heardBy(room)).not.toContain('command.run');
    expect(heardBy(laptop)).toContain('command.run');
  });
  it('begins anew after its page crashed', async () => {
    const room = await openProjector();
    room.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(room.loads).toBe(2);
  });
  it('goes when it is told to, and with the window that presents', async () => {
    const first = await openProjector();
    await from(laptop, 'projector.close', null);
    expect(first.isGone).toBe(true);
    const second = await openProjector();
    laptop.destroy();
    await settle();
    expect(second.isGone).toBe(true);
  });
  it('that somebody closes is told of, and can be opened again', async () => {
    const room = await openProjector();
    room.destroy();
    await settle();
    expect(heardBy(laptop).at(-1)).toBe('projector.state');
    expect(laptop.webContents.sent.at(-1)?.[2]).toBeNull();
    await openProjector();
  });
});
