import { existsSync } from 'node:fs';
import type { App, Menu } from 'electron';

/** The word that asks for another window of a run. */
export const NEW_WINDOW = '--new-window';
/** The name Windows files the windows, the jump list and the shortcut of the app under: that of the installer. */
const MODEL_ID = 'app.accountatlas.desktop';

/**
 * Puts the list of recent atlases where the system shows one: the Dock and *Open Recent* of a Mac, the jump list of
 * Windows. It is written anew each time, so that what is taken off our list is off theirs. Linux has no such list.
 */
export const showRecent =
  (app: Pick<App, 'addRecentDocument' | 'clearRecentDocuments'>, platform: NodeJS.Platform = process.platform) =>
  (paths: readonly string[]): void => {
    if (platform !== 'darwin' && platform !== 'win32') return;
    app.clearRecentDocuments();
    // The last one added stands first.
    for (const path of paths.toReversed()) if (existsSync(path)) app.addRecentDocument(path);
  };

/** What the icon of a running or pinned app offers beside its files: another window. */
export const offerNewWindow = (
  app: App,
  open: () => unknown,
  menuOf: (label: string, click: () => unknown) => Menu,
): void => {
  if (process.platform === 'darwin') app.dock?.setMenu(menuOf('New window', open));
  if (process.platform !== 'win32') return;
  app.setAppUserModelId(MODEL_ID);
  if (!app.isPackaged) return;
  app.setUserTasks([
    {
      program: process.execPath,
      arguments: NEW_WINDOW,
      iconPath: process.execPath,
      iconIndex: 0,
      title: 'New window',
      description: 'Opens another window of Account Atlas',
    },
  ]);
};
