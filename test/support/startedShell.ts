import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import * as electron from './fakeElectron';

/** The shell over the stand-ins for Electron, which a test file puts in Electron's place with `vi.mock`. */

export type Reply = { ok: boolean; value?: unknown; error?: { code: string } };
type Sender = { readonly id: number; readonly mainFrame: unknown };

export const settle = () =>
  new Promise((resolve) => {
    setTimeout(resolve, 20);
  });

type Answer = (event: unknown, method: unknown, text: unknown) => Promise<Reply> | Reply;

/** A call as the page makes it. */
export const call = (sender: Sender, frame: unknown, method: unknown, text: unknown): Promise<Reply> | Reply => {
  const answer = electron.ipcMain.handlers.get('account-atlas:call') as unknown as Answer;
  return answer({ sender, senderFrame: frame }, method, text);
};

/** What the page of a window says it could not write. */
export const sayUnsaved = async (window: electron.FakeWindow, unsaved: string | null): Promise<void> => {
  await call(window.webContents, window.webContents.mainFrame, 'window.unsaved', JSON.stringify({ unsaved }));
};

/** Starts the shell with a page of its own in `root` and its settings in `data`; the answer is its first window. */
export const startedShell = async (root: string, data: string): Promise<electron.FakeWindow> => {
  process.env['ACCOUNT_ATLAS_DATA'] = data;
  mkdirSync(join(root, 'dist/page/assets'), { recursive: true });
  mkdirSync(join(root, 'assets/samples'), { recursive: true });
  writeFileSync(join(root, 'dist/page/index.html'), '<!doctype html>');
  writeFileSync(join(root, 'dist/page/assets/main-1.js'), 'export {};');
  writeFileSync(join(root, 'secret.html'), 'secret');
  // A start is that of a new program: nothing of an earlier one listens any more.
  electron.app.removeAllListeners();
  electron.powerMonitor.removeAllListeners();
  const { startShell } = await import('../../electron/shell/start');
  const before = electron.FakeWindow.all.length;
  startShell(root);
  await vi.waitFor(() => {
    if (electron.FakeWindow.all.length === before) throw new Error('no window yet');
  });
  await settle();
  return electron.FakeWindow.all.at(-1)!;
};
