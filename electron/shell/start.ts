import { join } from 'node:path';
import {
  app,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  safeStorage,
  screen,
  session as sessions,
  shell,
  utilityProcess,
  type Session,
} from 'electron';
import { AtlasError } from '../../shared/api/errors';
import { dataFolder, makeDataFolder } from '../services/dataFolder';
import { dropNodeSettings } from '../services/environment';
import { startHost } from '../services/host';
import type { Desktop } from '../services/port';
import { selfTestFolder } from '../services/selfTest';
import { selfTestWanted } from '../services/selfTestWanted';
import { registerScheme, servePage } from './appScheme';
import { shellDesktop } from './desktop';
import { answerCalls, takeDropped } from './ipc';
import { shellKeychain } from './keychain';
import { lockApp, lockSession } from './locks';
import { memoryIn } from './memory';
import { menuTemplate } from './menu';
import { atlasesIn } from './openedFiles';
import { printPageIn } from './printing';
import { projectorsOf } from './projector';
import { shellReaders } from './reader';
import { NEW_WINDOW, offerNewWindow, showRecent } from './recentDocuments';
import { tellNoSandbox } from './sandboxNotice';
import { selfTestInShell, unattended } from './selfTest';
import { preloadIn, windowsOf, type Windows } from './windows';
import { zoomOf } from './zoom';

/** Sessions without a name on disk: no cookie, cache or history outlives the run. */
const PARTITION = 'account-atlas';
const BARE_PARTITION = 'account-atlas-bare';

const openAll = (windows: Windows, files: readonly string[]): void => {
  if (files.length === 0) windows.focus();
  for (const file of files) void windows.openFile(file);
};

const FOLDER_REFUSED =
  'The folder for settings cannot be used. Your atlases are safe. ' +
  'Check that its disk may be written, then start again.';

/** Says why the app cannot start, and ends it. */
const stopWith = (sentence: string): void => {
  const tell = (): void => {
    dialog.showErrorBox('Account Atlas cannot start', sentence);
    app.exit(1);
  };
  // Before it is ready, Linux would write the sentence where nobody looks.
  if (process.platform === 'linux') void app.whenReady().then(tell);
  else tell();
};

/** The folder of settings, made; null, with a sentence, where it cannot be. */
const madeDataFolder = (folder: string): string | null => {
  try {
    const data = makeDataFolder(folder);
    // Electron takes only folders that are there.
    const electron = makeDataFolder(join(data, 'electron'));
    app.setPath('userData', data);
    app.setPath('sessionData', electron);
    return data;
  } catch (error) {
    stopWith(error instanceof AtlasError ? error.message : FOLDER_REFUSED);
    return null;
  }
};

/** Starts the desktop app, or hands its files to the one that runs already. */
export const startShell = (root: string): void => {
  dropNodeSettings();
  const tested = selfTestWanted(process.argv.slice(1));
  const test = tested === null ? null : { ...tested, ...selfTestFolder() };
  const data = madeDataFolder(test?.data ?? dataFolder());
  if (data === null) return;
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
  app.on('second-instance', (_event, argv, folder) => {
    if (!windows) return;
    if (argv.includes(NEW_WINDOW)) windows.open();
    else openAll(windows, atlasesIn(argv.slice(1), folder));
  });

  void app.whenReady().then(() => {
    const { isPackaged } = app;
    const [session, bareSession] = [PARTITION, BARE_PARTITION].map((name) => {
      const made = sessions.fromPartition(name);
      lockSession(made, !isPackaged);
      servePage(made, join(root, 'dist', 'page'));
      return made;
    }) as [Session, Session];
    const memory = memoryIn(data);
    const zoom = zoomOf(memory);
    const isMac = process.platform === 'darwin';
    // Windows close gently, which stops the quitting that closed them; it is asked for again once they are gone.
    let isQuitting = !isMac;
    const all: Windows = windowsOf(
      {
        session,
        bareSession,
        preload: preloadIn(join(root, 'dist')),
        isPackaged,
        memory,
        zoom,
        dialog,
        isHidden: test !== null,
        icon: process.platform === 'linux' ? join(root, 'assets', 'icons', '512x512.png') : null,
        kept: () => {
          isQuitting = !isMac;
        },
      },
      { host: () => host, calls: () => calls },
    );
    const desktopOf = (given: Parameters<typeof shellDesktop>[0]): Desktop =>
      test === null ? shellDesktop(given) : { ...shellDesktop(given), ...unattended(test.chooseFile) };
    const projectors = projectorsOf({
      make: all.openBare,
      host: () => host,
      displays: () => screen.getAllDisplays(),
      presenterWindow: (projectorId) => all.byId(host.presenterOf(projectorId) ?? ''),
    });
    const host = startHost({
      desktop: desktopOf({
        dialog,
        shell,
        keychain: shellKeychain(safeStorage),
        windowOf: all.byId,
        takeOpened: all.takeOpened,
        folder: { get: () => memory.get().folder ?? app.getPath('documents'), set: (folder) => memory.set({ folder }) },
        openWindow: () => {
          all.open();
        },
        recentChanged: showRecent(app),
        zoom: (windowId, step) => {
          const window = all.byId(windowId);
          return window === null ? null : zoom.step(window.webContents, step);
        },
        openProjector: (projectorId) => projectors.open(projectorId),
        closeProjector: (projectorId) => projectors.close(projectorId),
        openPrintPage: (printWindowId) => printPageIn(all.openBare(printWindowId)),
      }),
      startReader: shellReaders({
        fork: (program, args, options) => utilityProcess.fork(program, args, options),
        metrics: () => app.getAppMetrics(),
        // Beside the archive, as every program that is started by its path.
        program: join(root, 'dist', 'shell', 'reader.mjs').replace('app.asar', 'app.asar.unpacked'),
      }),
      dataFolder: data,
      assetsFolder: join(root, 'assets'),
      version: app.getVersion(),
    });
    const calls = answerCalls(ipcMain, host, all.idOf);
    takeDropped(ipcMain, all.idOf, (path, windowId) => void all.openFile(path, windowId));
    windows = all;
    const template = menuTemplate({
      isMac,
      isPackaged,
      run: all.run,
      clipboard: all.clipboard,
      openWindow: () => {
        all.open();
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
    offerNewWindow(
      app,
      () => all.open(),
      (label, click) => Menu.buildFromTemplate([{ label, click }]),
    );

    if (test !== null) {
      void selfTestInShell(app, { ...test, contents: all.open().webContents, close: () => host.close() });
      return;
    }
    const files = early ?? [];
    early = null;
    const [first, ...others] = files;
    const window = all.open(first);
    window.once('ready-to-show', () => void tellNoSandbox(app, dialog, memory, window));
    for (const file of others) all.open(file);

    app.on('activate', () => all.focus());
    app.on('before-quit', () => {
      isQuitting = true;
    });
    app.on('window-all-closed', () => {
      if (isQuitting) app.quit();
    });
    // A Mac or Linux that goes down waits a little for who asks it to. The type does not say that the event can be held
    // up; its description does.
    powerMonitor.on('shutdown', (event?: { readonly preventDefault: () => void }) => {
      event?.preventDefault();
      app.quit();
    });
    // A lid that is closed comes as sleep; a screen that is locked, or given to another user, by itself.
    const lockSealed = (): void => void host.lockSealed();
    powerMonitor.on('suspend', lockSealed);
    powerMonitor.on('lock-screen', lockSealed);
    powerMonitor.on('user-did-resign-active', lockSealed);
    let isClosed = false;
    app.on('will-quit', (event) => {
      if (isClosed) return;
      // The atlases are closed before the process ends, so that none is left locked.
      event.preventDefault();
      void host
        .close()
        .catch(() => undefined)
        .finally(() => {
          isClosed = true;
          app.quit();
        });
    });
  });
};
