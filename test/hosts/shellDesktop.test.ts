import { mkdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryIn } from '../../electron/shell/memory';
import { showRecent } from '../../electron/shell/recentDocuments';
import { HIDES_CLIENTS } from '../../shared/api/shapes';
import { filledAtlas } from '../support/atlases';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { call, sayUnsaved, settle, startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const root = join(folder, 'app');
const ask = async (window: electron.FakeWindow, method: string, input: unknown): Promise<unknown> => {
  const reply = await call(window.webContents, window.webContents.mainFrame, method, JSON.stringify(input));
  if (!reply.ok) throw new Error(reply.error?.code);
  return reply.value;
};
const drop = (window: electron.FakeWindow, frame: unknown, path: unknown): unknown => {
  const take = electron.ipcMain.handlers.get('account-atlas:dropped') as unknown as (
    event: unknown,
    path: unknown,
  ) => unknown;
  return take({ sender: window.webContents, senderFrame: frame }, path);
};
const runs = (window: electron.FakeWindow): readonly unknown[] =>
  window.webContents.sent.filter(([, name]) => name === 'command.run').map(([, , value]) => value);

beforeEach(() => {
  electron.dialog.messages = [];
  electron.dialog.press = 0;
  electron.dialog.answer = null;
  electron.FakeWindow.all = [];
});

describe('the size of the page', () => {
  it('goes by steps, is remembered, and is that of every window, but not of paper or a projector', async () => {
    const data = join(folder, 'zoom');
    const window = await startedShell(root, data);
    expect(await ask(window, 'window.zoom', { step: 'larger' })).toEqual({ percent: 110 });
    expect(await ask(window, 'window.zoom', { step: 'larger' })).toEqual({ percent: 125 });
    expect(window.webContents.zoomFactor).toBe(1.25);
    window.webContents.emit('zoom-changed', {}, 'in');
    expect(memoryIn(data).get().zoom).toBe(1.5);
    await ask(window, 'window.open', null);
    await settle();
    expect(electron.FakeWindow.all.at(-1)!.webContents.zoomFactor).toBe(1.5);
    const sessionOf = (one: electron.FakeWindow) => (one.options['webPreferences'] as { session: unknown }).session;
    const bare = electron.session.byName.get('account-atlas-bare');
    expect(sessionOf(window)).toBe(electron.session.made);
    expect(sessionOf(window)).not.toBe(bare);
    expect(await ask(window, 'window.zoom', { step: 'usual' })).toEqual({ percent: 100 });
    for (let at = 0; at < 20; at += 1) await ask(window, 'window.zoom', { step: 'smaller' });
    expect(memoryIn(data).get().zoom).toBe(0.5);
    for (let at = 0; at < 20; at += 1) await ask(window, 'window.zoom', { step: 'larger' });
    expect(memoryIn(data).get().zoom).toBe(3);
    // Locked and served as the other one: pages of it reach nothing either.
    expect(bare?.beforeRequest).not.toBeNull();
    expect(bare?.pages?.({ url: 'app://atlas/index.html', method: 'GET' }).status).toBe(200);
  });
});

describe('a page that does not answer', () => {
  it('is waited for, and the question goes when it answers', async () => {
    const window = await startedShell(root, join(folder, 'hung'));
    electron.dialog.press = null;
    window.emit('unresponsive');
    await settle();
    expect(electron.dialog.messages[0]?.options['buttons']).toEqual(['Wait', 'Load it again', 'Close the window']);
    window.emit('responsive');
    await settle();
    expect([window.loads, window.isGone]).toEqual([1, false]);
    // It is asked again where the page hangs again.
    window.emit('unresponsive');
    expect(electron.dialog.messages).toHaveLength(2);
    window.emit('responsive');
  });
  it('is ended and loaded anew, and nobody calls that a crash', async () => {
    const window = await startedShell(root, join(folder, 'hung2'));
    await sayUnsaved(window, 'The disk is full.');
    electron.dialog.press = 1;
    window.emit('unresponsive');
    await vi.waitFor(() => expect(window.loads).toBe(2));
    await settle();
    expect([window.webContents.crashes, electron.dialog.messages.length]).toEqual([1, 1]);
    // What the old page could not write has gone with it.
    window.emit('close', { preventDefault: () => undefined });
    await vi.waitFor(() => expect(window.isGone).toBe(true));
    expect(electron.dialog.messages).toHaveLength(1);
  });
  it('is closed only when somebody says so', async () => {
    const window = await startedShell(root, join(folder, 'hung3'));
    electron.dialog.press = 2;
    window.emit('unresponsive');
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });
});

describe('a file that is dropped', () => {
  it('opens in the window it was dropped on, or beside it where that shows another atlas', async () => {
    const window = await startedShell(root, join(folder, 'drop'));
    const path = join(folder, 'Dropped.atlas');
    (await filledAtlas(path, 'hospital')).atlas.close();
    expect(drop(window, window.webContents.mainFrame, path)).toBe(true);
    await vi.waitFor(() => expect(runs(window)).toEqual([{ command: 'atlas.open' }]));
    const { file } = (await ask(window, 'file.choose', { purpose: 'openAtlas' })) as { readonly file: string };
    await ask(window, 'atlas.open', { file });
    expect(drop(window, window.webContents.mainFrame, path)).toBe(true);
    await vi.waitFor(() => expect(electron.FakeWindow.all).toHaveLength(2));
    await vi.waitFor(() => expect(runs(electron.FakeWindow.all[1]!)).toEqual([{ command: 'atlas.open' }]));
    expect(runs(window)).toHaveLength(1);
  });
  it('is taken from our own page alone, and only where it is an atlas that is there', async () => {
    const window = await startedShell(root, join(folder, 'drop2'));
    writeFileSync(join(folder, 'list.csv'), 'x');
    const other = { parent: window.webContents.mainFrame, origin: 'app://atlas', url: 'app://atlas/index.html' };
    const { mainFrame } = window.webContents;
    expect(drop(window, other, join(folder, 'Dropped.atlas'))).toBe(false);
    for (const path of ['', 7, 'Dropped.atlas', join(folder, 'list.csv'), join(folder, 'none.atlas'), folder])
      expect(drop(window, mainFrame, path), String(path)).toBe(false);
    expect(runs(window)).toEqual([]);
  });
  it('is found by name, size and date where a page knows no paths, and only if exactly one fits', async () => {
    const home = process.env['HOME'];
    process.env['HOME'] = join(folder, 'home');
    try {
      const documents = join(folder, 'home/Documents');
      mkdirSync(documents, { recursive: true });
      const path = join(documents, 'Mine.atlas');
      writeFileSync(path, 'twelve bytes');
      utimesSync(path, 1_700_000_000, 1_700_000_000.25);
      const window = await startedShell(root, join(folder, 'drop3'));
      const given = { name: 'Mine.atlas', size: 12, changed: Math.floor(statSync(path).mtimeMs) };
      const find = (part: object) => ask(window, 'file.dropped', { ...given, ...part });
      expect(await find({})).toMatchObject({ name: 'Mine.atlas' });
      for (const part of [{ size: 13 }, { changed: given.changed + 1 }, { name: '../Documents/Mine.atlas' }])
        expect(await find(part), JSON.stringify(part)).toBeNull();
      const twin = join(folder, 'home/Mine.atlas');
      writeFileSync(twin, 'twelve bytes');
      utimesSync(twin, 1_700_000_000, 1_700_000_000.25);
      expect(await find({})).toBeNull();
    } finally {
      process.env['HOME'] = home;
    }
  });
});

describe('the recent documents of the system', () => {
  it('are those of the app, in its order, without what is not there', () => {
    electron.app.recent = ['/old'];
    const [first, second] = ['First.atlas', 'Second.atlas'].map((name) => join(folder, name));
    for (const path of [first, second]) writeFileSync(path ?? '', 'x');
    const paths = [first ?? '', join(folder, 'Gone.atlas'), second ?? ''];
    showRecent(electron.app, 'linux')(paths);
    expect(electron.app.recent).toEqual(['/old']);
    for (const platform of ['darwin', 'win32'] as const) {
      showRecent(electron.app, platform)(paths);
      expect(electron.app.recent).toEqual([first, second]);
    }
  });
  it('hear of every change of the list, and of no client where clients are not named', async () => {
    const { settingsIn } = await import('../../electron/services/settings');
    const told: (readonly string[])[] = [];
    const settings = settingsIn(join(folder, 'recents'), (paths) => told.push(paths));
    settings.remember('/a.atlas', false);
    settings.remember('/b.atlas', true);
    settings.set({ page: { [HIDES_CLIENTS]: true } });
    settings.remember('/c.atlas', false);
    settings.set({ page: { [HIDES_CLIENTS]: false } });
    settings.forget(settings.recent()[0]?.recentId ?? '');
    expect(told).toEqual([
      [],
      ['/a.atlas'],
      ['/b.atlas', '/a.atlas'],
      [],
      [],
      ['/c.atlas', '/b.atlas', '/a.atlas'],
      ['/b.atlas', '/a.atlas'],
    ]);
  });
});

describe('a window', () => {
  it('comes back full screen where it was, and a second one is opened beside it', async () => {
    const data = join(folder, 'places');
    const first = await startedShell(root, data);
    first.emit('ready-to-show');
    expect(first.fullScreen).toBe(false);
    first.fullScreen = true;
    await ask(first, 'window.open', null);
    expect(electron.FakeWindow.all[1]?.options).toMatchObject({ x: 38, y: 48, width: 1000, height: 700 });
    for (const one of electron.FakeWindow.all.toReversed()) one.emit('close', { preventDefault: () => undefined });
    await vi.waitFor(() => expect(electron.FakeWindow.all.every(({ isGone }) => isGone)).toBe(true));
    const again = await startedShell(root, data);
    again.emit('ready-to-show');
    expect(again.fullScreen).toBe(true);
    expect(again.options).toMatchObject({ x: 10, y: 20 });
  });
  it('is opened by the icon of the app', async () => {
    await startedShell(root, join(folder, 'icon'));
    const before = electron.FakeWindow.all.length;
    electron.app.emit('second-instance', {}, ['account-atlas', '--new-window'], folder);
    await vi.waitFor(() => expect(electron.FakeWindow.all).toHaveLength(before + 1));
  });
});
