import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_ANSWER } from '../../electron/shell/closing';
import * as electron from '../support/fakeElectron';
import { temporaryFolder } from '../support/folders';
import { call, sayUnsaved, settle, startedShell, type Reply } from '../support/startedShell';

vi.mock('electron', () => import('../support/fakeElectron'));

const folder = temporaryFolder();
const UNSAVED = 'Your last edit could not be written: the disk is full.';
const never = () => new Promise<never>(() => undefined);

let window: electron.FakeWindow;
const event = () => ({ preventDefault: vi.fn() });
const lastWindow = (): electron.FakeWindow => electron.FakeWindow.all.at(-1)!;
const ask = (method: string, input: unknown): Promise<Reply> | Reply =>
  call(window.webContents, window.webContents.mainFrame, method, JSON.stringify(input));
const saveElsewhere = ['account-atlas:event', 'command.run', { command: 'atlas.saveElsewhere' }];

beforeAll(async () => {
  await startedShell(join(folder, 'app'), join(folder, 'data'));
});
beforeEach(async () => {
  electron.app.emit('second-instance', {}, ['electron'], folder);
  window = electron.FakeWindow.all.findLast((one) => !one.isGone) ?? lastWindow();
  await settle();
  electron.dialog.messages = [];
  electron.dialog.press = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a window that closes', () => {
  it('asks nothing when all is written', async () => {
    window.emit('close', event());
    await vi.waitFor(() => expect(window.isGone).toBe(true));
    expect(electron.dialog.messages).toEqual([]);
  });

  it('stays open when something is not saved, unless the person says otherwise', async () => {
    await sayUnsaved(window, UNSAVED);
    const closing = event();
    window.emit('close', closing);
    expect(closing.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    const { options, window: over } = electron.dialog.messages[0]!;
    expect(over).toBe(window);
    expect(options['buttons']).toEqual(['Keep open', 'Save elsewhere…', 'Close without saving']);
    expect(options).toMatchObject({ defaultId: 0, cancelId: 0 });
    expect(options['detail']).toContain(UNSAVED);
    await settle();
    expect(window.isGone).toBe(false);
    expect(window.webContents.sent).not.toContainEqual(saveElsewhere);
    expect(await ask('app.start', null)).toMatchObject({ ok: true });

    electron.dialog.press = 1;
    window.emit('close', event());
    await vi.waitFor(() => expect(window.webContents.sent).toContainEqual(saveElsewhere));
    await settle();
    expect(window.isGone).toBe(false);

    electron.dialog.press = 2;
    window.emit('close', event());
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });

  it('asks once, however often it is told to close', async () => {
    await sayUnsaved(window, UNSAVED);
    electron.dialog.press = null;
    window.emit('close', event());
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    const again = event();
    window.emit('close', again);
    await settle();
    expect(again.preventDefault).toHaveBeenCalledOnce();
    expect(electron.dialog.messages).toHaveLength(1);
    // The question stays open for good here: the window goes as a crash of the program would take it.
    window.destroy();
  });

  it('waits for what the edit in the field leads to: a refused one is heard of only by a later call', async () => {
    // The edit takes longer than a round: here a call that waits for a dialog stands for it.
    const late = () =>
      new Promise<{ canceled: boolean; filePaths: string[] }>((resolve) => {
        setTimeout(() => resolve({ canceled: true, filePaths: [] }), 120);
      });
    const asked = vi.spyOn(electron.dialog, 'showOpenDialog').mockImplementation(late);
    window.webContents.leaveField = () => {
      const edit = async (): Promise<void> => {
        await ask('file.choose', { purpose: 'openAtlas' });
        await settle();
      };
      // It is tried twice before the page says that it failed.
      void edit()
        .then(edit)
        .then(() => sayUnsaved(window, UNSAVED));
    };
    window.emit('close', event());
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    expect(electron.dialog.messages[0]!.options['detail']).toContain(UNSAVED);
    asked.mockRestore();
    window.webContents.leaveField = () => undefined;
    await sayUnsaved(window, null);
    window.emit('close', event());
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });

  it.each([
    ['does not answer', never],
    ['fails to answer', () => Promise.reject(new Error('frame gone'))],
  ])('is not closed silently when its page %s', async (_what, leaveField) => {
    window.webContents.leaveField = leaveField;
    vi.useFakeTimers();
    window.emit('close', event());
    await vi.advanceTimersByTimeAsync(5_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    expect(electron.dialog.messages[0]!.options['detail']).toContain(NO_ANSWER);
    await settle();
    expect(window.isGone).toBe(false);
    window.webContents.leaveField = () => undefined;
    window.emit('close', event());
    await vi.waitFor(() => expect(window.isGone).toBe(true));
  });

  it('closes a page that has crashed, which holds nothing any more', async () => {
    window.webContents.leaveField = never;
    electron.dialog.press = 1;
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await vi.waitFor(() => expect(window.isGone).toBe(true));
    const asked = electron.dialog.messages.map(({ options }) => options['message']);
    expect(asked).toEqual(['The page of Account Atlas has stopped.']);
  });
});

describe('quitting', () => {
  it('stops at a window that keeps something, and does not come back by itself', async () => {
    await sayUnsaved(window, UNSAVED);
    const before = electron.app.quits;
    electron.app.emit('before-quit', event());
    window.emit('close', event());
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    await settle();
    expect(window.isGone).toBe(false);
    expect(electron.app.quits).toBe(before);
    await sayUnsaved(window, null);
  });
  it('is asked for when the computer goes down, which waits for it', () => {
    const before = electron.app.quits;
    const down = event();
    electron.powerMonitor.emit('shutdown', down);
    expect(down.preventDefault).toHaveBeenCalledOnce();
    expect(electron.app.quits).toBe(before + 1);
  });
});

describe('the end of a session on Windows', () => {
  it('is held up and asked about only when something is not saved', async () => {
    const first = event();
    const scripts = window.webContents.scripts.length;
    window.emit('query-session-end', first);
    expect(first.preventDefault).not.toHaveBeenCalled();
    expect(window.webContents.scripts[scripts]).toContain('blur()');

    await sayUnsaved(window, UNSAVED);
    const second = event();
    window.emit('query-session-end', second);
    expect(second.preventDefault).toHaveBeenCalledOnce();
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    await settle();
    expect(window.isGone).toBe(false);
    await sayUnsaved(window, null);
  });
  it('closes every atlas before the event is over', async () => {
    const path = join(folder, 'open.atlas');
    electron.dialog.answer = path;
    const chosen = (await ask('file.choose', { purpose: 'newAtlas' })).value as { file: string };
    expect(await ask('atlas.create', { file: chosen.file })).toMatchObject({ ok: true });
    const take = (): void => {
      const database = new Database(path);
      try {
        database.exec('PRAGMA busy_timeout=0; BEGIN EXCLUSIVE; COMMIT');
      } finally {
        database.close();
      }
    };
    expect(take).toThrow(/locked/);
    window.emit('session-end', event());
    expect(take).not.toThrow();
  });
});

// Last, as it starts the shell anew.
describe('quitting on a Mac', () => {
  it('is forgotten by a window that is kept: closing it later leaves the app running', async () => {
    const { platform } = process;
    Object.defineProperty(process, 'platform', { value: 'darwin' });
    const back = (): void => {
      Object.defineProperty(process, 'platform', { value: platform });
    };
    const first = await startedShell(join(folder, 'app'), join(folder, 'mac')).finally(back);
    await sayUnsaved(first, UNSAVED);
    electron.app.emit('before-quit', event());
    first.emit('close', event());
    await vi.waitFor(() => expect(electron.dialog.messages).toHaveLength(1));
    await settle();
    const quits = vi.spyOn(electron.app, 'quit');
    electron.app.emit('window-all-closed');
    expect(quits).not.toHaveBeenCalled();
    electron.app.emit('before-quit', event());
    electron.app.emit('window-all-closed');
    expect(quits).toHaveBeenCalledOnce();
    quits.mockRestore();
    first.destroy();
  });
});
