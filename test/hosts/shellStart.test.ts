import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeDataFolder } from '../../electron/services/dataFolder';
import { lockApp } from '../../electron/shell/locks';
import { memoryIn } from '../../electron/shell/memory';
import { pageIn } from '../../electron/shell/pageLife';
import { tellNoSandbox } from '../../electron/shell/sandboxNotice';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { sayUnsaved, settle, startedShell } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const root = join(folder, 'app');
const modeOf = (path: string): number => statSync(path).mode & 0o777;

beforeEach(() => {
  electron.dialog.messages = [];
  electron.dialog.errors = [];
  electron.dialog.press = 0;
  electron.app.exitCode = null;
});

describe('the data folder', () => {
  it('is made, for the person alone, before Electron is told of it', async () => {
    const data = join(folder, 'deep/er/data');
    const wereThere: boolean[] = [];
    const setPath = vi.spyOn(electron.app, 'setPath').mockImplementation((name, path) => {
      wereThere.push(existsSync(path));
      electron.app.paths[name] = path;
    });
    await startedShell(root, data);
    setPath.mockRestore();
    expect(wereThere).toEqual([true, true]);
    expect(electron.app.paths).toEqual({ userData: data, sessionData: join(data, 'electron') });
    expect([modeOf(data), modeOf(join(data, 'electron'))]).toEqual([0o700, 0o700]);
  });
  it('comes with an environment that makes nothing the app starts run as a Node', async () => {
    process.env['ELECTRON_RUN_AS_NODE'] = '1';
    await startedShell(root, join(folder, 'environment'));
    expect(process.env['ELECTRON_RUN_AS_NODE']).toBeUndefined();
  });
  it('may be named from where the program was started', async () => {
    const data = join(folder, 'relative');
    await startedShell(root, relative(process.cwd(), data));
    expect(electron.app.paths['userData']).toBe(data);
  });
  it('is closed to others when it was open to them', () => {
    const open = join(folder, 'open');
    mkdirSync(open);
    chmodSync(open, 0o755);
    expect(makeDataFolder(open)).toBe(open);
    expect(modeOf(open)).toBe(0o700);
  });
  it('that cannot be made is a sentence and the end, not a stack', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    process.env['ACCOUNT_ATLAS_DATA'] = join(folder, 'file/data');
    const windows = electron.FakeWindow.all.length;
    const { startShell } = await import('../../electron/shell/start');
    startShell(root);
    await vi.waitFor(() => expect(electron.app.exitCode).toBe(1));
    expect(electron.dialog.errors).toHaveLength(1);
    const { content } = electron.dialog.errors[0]!;
    expect(content).toMatch(/file\/data, cannot be made.*No atlas was touched.*ACCOUNT_ATLAS_DATA\.$/);
    expect(content).not.toMatch(/ENOTDIR|at .*\.ts/);
    expect(electron.FakeWindow.all).toHaveLength(windows);
  });
});

describe('a page', () => {
  it('that does not come is told, in the window, and tried again', async () => {
    const { loading } = electron.FakeWindow;
    electron.FakeWindow.loading = () => {
      electron.FakeWindow.loading = loading;
      return Promise.reject(new Error('ERR_FAILED (-2)'));
    };
    const window = await startedShell(root, join(folder, 'load'));
    await vi.waitFor(() => expect(window.loads).toBe(2));
    expect(window.isShown).toBe(true);
    const { options } = electron.dialog.messages[0]!;
    expect(options['message']).toBe('The page of Account Atlas could not be loaded.');
    expect(options['buttons']).toEqual(['Load it again', 'Close the window']);
    expect(options['detail']).not.toContain('ERR_FAILED');
    expect(electron.dialog.messages).toHaveLength(1);
  });
  it('that takes for ever is told too', async () => {
    const window = new electron.FakeWindow({});
    window.loadURL = () => new Promise(() => undefined);
    const close = vi.fn();
    electron.dialog.press = 1;
    const told = { unsaved: () => null, lost: () => undefined, close };
    pageIn({
      window,
      url: 'app://atlas/index.html',
      dialog: electron.dialog,
      longestLoadMs: 20,
      ...told,
    } as never).load();
    await vi.waitFor(() => expect(close).toHaveBeenCalledOnce());
    expect(electron.dialog.messages[0]!.options['message']).toBe('The page of Account Atlas could not be loaded.');
  });
  it('that is loaded again after it stopped goes on', async () => {
    const window = await startedShell(root, join(folder, 'again'));
    await sayUnsaved(window, 'The disk is full.');
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    await vi.waitFor(() => expect(window.loads).toBe(2));
    const { detail } = electron.dialog.messages[0]!.options;
    expect(detail).toMatch(/^The disk is full\. That cannot be written any more\. Everything .* saved is safe\.$/);
    await settle();
    electron.dialog.messages = [];
    window.emit('close', { preventDefault: vi.fn() });
    await vi.waitFor(() => expect(window.isGone).toBe(true));
    expect(electron.dialog.messages).toEqual([]);
  });
  it('that ends on purpose is nobody’s loss', async () => {
    const window = await startedShell(root, join(folder, 'clean'));
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    await settle();
    expect(electron.dialog.messages).toEqual([]);
  });
});

describe('the clipboard in the menu', () => {
  it('reaches the page as the event that keys bring, once nothing is typed in', async () => {
    const window = await startedShell(root, join(folder, 'clipboard'));
    window.focused = true;
    type Item = { id?: string; submenu?: Item[]; click?: (item: unknown, window: unknown, event: object) => void };
    const flat = (items: readonly Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])]);
    flat(electron.Menu.template as Item[]).find(({ id }) => id === 'edit.paste')!.click!({}, {}, {});
    await vi.waitFor(() => expect(window.webContents.clipboard).toEqual(['paste']));
    expect(window.webContents.scripts.at(-1)).toContain('blur()');
    const asked = ['account-atlas:event', 'command.run', { command: 'edit.paste' }];
    expect(window.webContents.sent).not.toContainEqual(asked);
  });
});

describe('the picture of a window', () => {
  it('is our own, and there', async () => {
    const window = await startedShell(root, join(folder, 'picture'));
    const icon = String(window.options['icon']);
    expect(icon).toBe(join(root, 'assets/icons/512x512.png'));
    expect(existsSync(new URL('../../assets/icons/512x512.png', import.meta.url))).toBe(true);
  });
});

describe('a start without sandbox', () => {
  it('is said once, in the window, and not denied', async () => {
    electron.app.switches['no-sandbox'] = '';
    electron.app.isSandboxed = false;
    const data = makeDataFolder(join(folder, 'bare'));
    const window = new electron.FakeWindow({});
    const tell = () => tellNoSandbox(electron.app as never, electron.dialog as never, memoryIn(data), window as never);
    await tell();
    await tell();
    expect(electron.dialog.messages).toHaveLength(1);
    expect(electron.dialog.messages[0]!.window).toBe(window);
    expect(electron.dialog.messages[0]!.options['message']).toBe('Account Atlas runs without its sandbox.');
    lockApp(electron.app as never);
    expect(electron.app.isSandboxed).toBe(false);
    delete electron.app.switches['no-sandbox'];
    lockApp(electron.app as never);
    expect(electron.app.isSandboxed).toBe(true);
  });
  it('is not spoken of otherwise', async () => {
    const window = await startedShell(root, join(folder, 'walled'));
    window.emit('ready-to-show');
    await settle();
    expect(electron.dialog.messages).toEqual([]);
  });
});
