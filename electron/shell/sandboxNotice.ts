import type { App, BrowserWindow, Dialog } from 'electron';
import type { MemoryFile } from './memory';

/**
 * Chromium shuts its pages off by user namespaces, else by a helper owned by root (chrome-sandbox, mode 4755). An
 * AppImage is mounted without the right to have such a helper, so where the system refuses user namespaces (Ubuntu from
 * 24.04 on, hardened Debian and Arch) it would not start at all. The start script inside (AppRun) therefore tries
 * `unshare -Ur true` and adds `--no-sandbox` where that fails. A package that is installed does not need this: its
 * script after installing gives the helper its rights.
 */
export const runsWithoutSandbox = (app: App): boolean => app.commandLine.hasSwitch('no-sandbox');

/** Says once on this computer that the app had to start without its sandbox. */
export const tellNoSandbox = async (
  app: App,
  dialog: Dialog,
  memory: MemoryFile,
  window: BrowserWindow,
): Promise<void> => {
  if (!runsWithoutSandbox(app) || memory.get().toldNoSandbox) return;
  memory.set({ toldNoSandbox: true });
  await dialog.showMessageBox(window, {
    type: 'info',
    title: 'Account Atlas',
    message: 'Account Atlas runs without its sandbox.',
    detail:
      'This computer does not let the app shut its window off from the rest of the system. Your atlases are safe ' +
      'and everything works, but one of several walls is missing. To have it back, ask whoever looks after this ' +
      'computer to allow user namespaces for Account Atlas. This is said once.',
    buttons: ['OK'],
    defaultId: 0,
    cancelId: 0,
  });
};
