import { join } from 'node:path';
import { app, dialog, ipcMain, Menu, session as sessions } from 'electron';
import { dataFolder } from '../services/dataFolder';
import { startHost } from '../services/host';
import { registerScheme, servePage } from './appScheme';
import { shellDesktop } from './desktop';
import { answerCalls } from './ipc';
import { lockApp, lockSession } from './locks';
import { memoryIn } from './memory';
import { menuTemplate } from './menu';
import { atlasesIn } from './openedFiles';
import { printIn } from './printing';
import { preloadIn, windowsOf, type Windows } from './windows';

/** A session without a name on disk: no cookie, cache or history outlives the run. */
const PARTITION = 'account-atlas';

const openAll = (windows: Windows, files: readonly string[]): void => {
  if (files.length === 0) windows.focus();
  for (const file of files) void windows.openFile(file);
};

/** Starts the desktop app, or hands its files to the one that runs already. */
export const startShell = (root: string): void => {
  const data = dataFolder();
  app.setPath('userData', data);
  app.setPath('sessionData', join(data, 'electron'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerScheme();
  lockApp(app);

  // A Mac names the file in an event that may come before the app is ready.
  let early: string[] | null = atlasesIn(process.argv.slice(1), process.cwd());
  let windows: Windows | null = null;
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (windows) void windows.openFile(path);
    else early?.push(path);
  });
  app.on('second-instance', (_event, argv, folder) => { if (windows) openAll(windows, atlasesIn(argv.slice(1), folder)); });

  void app.whenReady().then(() => {
    const { isPackaged } = app;
    const session = sessions.fromPartition(PARTITION);
    lockSession(session, !isPackaged);
    servePage(session, join(root, 'dist', 'page'));
    const memory = memoryIn(data);
    const all: Windows = windowsOf({ session, preload: preloadIn(join(root, 'dist')), isPackaged, memory }, { host: () => host, calls: () => calls });
    const host = startHost({
      desktop: shellDesktop({
        dialog, windowOf: all.byId, takeOpened: all.takeOpened,
        folder: { get: () => memory.get().folder ?? app.getPath('documents'), set: (folder) => memory.set({ folder }) },
        openWindow: () => { all.open(); },
        print: (printWindowId) => printIn(all.openHidden(printWindowId)),
      }),
      dataFolder: data, assetsFolder: join(root, 'assets'), version: app.getVersion(),
    });
    const calls = answerCalls(ipcMain, host, all.idOf);
    windows = all;
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ isMac: process.platform === 'darwin', isPackaged, run: all.run, openWindow: () => { all.open(); } })));

    const files = early ?? [];
    early = null;
    const [first, ...others] = files;
    all.open(first);
    for (const file of others) all.open(file);

    app.on('activate', () => all.focus());
    // Windows close gently, which stops the quitting that closed them; it is asked for again once they are gone.
    let isQuitting = process.platform !== 'darwin';
    app.on('before-quit', () => { isQuitting = true; });
    app.on('window-all-closed', () => { if (isQuitting) app.quit(); });
    let isClosed = false;
    app.on('will-quit', (event) => {
      if (isClosed) return;
      // The atlases are closed before the process ends, so that none is left locked.
      event.preventDefault();
      void host.close().catch(() => undefined).finally(() => { isClosed = true; app.quit(); });
    });
  });
};
