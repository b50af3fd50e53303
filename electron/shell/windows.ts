import { join } from 'node:path';
import {
  BrowserWindow,
  screen,
  type BrowserWindowConstructorOptions,
  type Dialog,
  type Rectangle,
  type Session,
} from 'electron';
import type { CommandId } from '../../shared/commands';
import type { Host } from '../services/port';
import { EVENT, ORIGIN } from './channels';
import { closingOf, LEAVE_FIELD } from './closing';
import type { Calls } from './ipc';
import { besideBounds, seenBounds, type MemoryFile } from './memory';
import { pageIn } from './pageLife';
import type { Zoom } from './zoom';

type WindowsOptions = {
  readonly session: Session;
  /**
   * For pages nobody works in. Chromium zooms all pages of one address in a session alike, and neither paper nor a
   * projector grows with the page somebody reads.
   */
  readonly bareSession: Session;
  readonly preload: string;
  readonly isPackaged: boolean;
  readonly memory: MemoryFile;
  readonly zoom: Zoom;
  readonly dialog: Dialog;
  /** Windows are never shown and draw all the same: a run that tests itself. */
  readonly isHidden: boolean;
  /** The picture of the window; null where the system takes that of the program. */
  readonly icon: string | null;
  /** Told when a person keeps a window open that was about to close. */
  readonly kept: () => void;
};

/** What every window of the shell is: a page behind glass. */
const windowOptions = ({
  session,
  preload,
  isPackaged,
  icon,
}: Pick<WindowsOptions, 'session' | 'preload' | 'isPackaged' | 'icon'>): BrowserWindowConstructorOptions => ({
  show: false,
  title: 'Account Atlas',
  ...(icon === null ? {} : { icon }),
  webPreferences: {
    session,
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !isPackaged,
  },
});

export type Windows = {
  readonly open: (file?: string) => BrowserWindow;
  /** A window of a page that is no place to work in, not shown yet: one that prints, or a projector. */
  readonly openBare: (windowId: string, given?: BrowserWindowConstructorOptions) => BrowserWindow;
  /** The window id of a page, null for a page that is not ours. */
  readonly idOf: (contentsId: number) => string | null;
  readonly byId: (windowId: string) => BrowserWindow | null;
  /** Opens an atlas in a window that shows none, or in a new one. */
  readonly openFile: (path: string, windowId?: string) => Promise<void>;
  readonly takeOpened: (windowId: string) => string | null;
  readonly focus: () => void;
  readonly run: (command: CommandId) => void;
  /** Copies or pastes people in the focused window, as the keys do when no field is being typed in. */
  readonly clipboard: (what: 'copy' | 'paste') => void;
};

/**
 * The windows of the app, each known to the services by an id of its own. `host` and `calls` are asked for late: they
 * need the windows.
 */
export const windowsOf = (
  options: WindowsOptions,
  late: { readonly host: () => Host; readonly calls: () => Calls },
): Windows => {
  const { memory, dialog } = options;
  const shown = new Map<string, BrowserWindow>();
  const pages = new Map<number, string>();
  const openedFiles = new Map<string, string>();

  const send = (window: BrowserWindow, event: string, value: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(EVENT, event, value);
  };
  const register = (window: BrowserWindow, windowId: string): void => {
    const contentsId = window.webContents.id;
    pages.set(contentsId, windowId);
    window.on('closed', () => {
      pages.delete(contentsId);
    });
  };

  const focused = (): readonly [string, BrowserWindow] | null => {
    const all = [...shown];
    return all.find(([, window]) => window.isFocused()) ?? all.at(-1) ?? null;
  };

  /** Beside the window somebody works in, else where the last one was; null leaves it to the system. */
  const placeOf = (bounds: Rectangle | null): Rectangle | null => {
    const beside = focused()?.[1].getNormalBounds();
    if (beside !== undefined) return besideBounds(beside, screen.getDisplayMatching(beside).workArea);
    // The main screen comes first: it is where a window goes whose screen is gone.
    const displays = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()];
    return seenBounds(
      bounds,
      displays.map((display) => display.workArea),
    );
  };

  const open = (file?: string): BrowserWindow => {
    const windowId = late.host().openWindow();
    if (file !== undefined) openedFiles.set(windowId, file);
    const { bounds, isMaximized, isFullScreen } = memory.get();
    const place = placeOf(bounds);
    const isFirst = shown.size === 0;
    const glass = windowOptions(options);
    const window = new BrowserWindow({
      ...glass,
      width: 1440,
      height: 900,
      ...place,
      minWidth: 900,
      minHeight: 600,
      ...(options.isHidden ? { webPreferences: { ...glass.webPreferences, backgroundThrottling: false } } : {}),
    });
    shown.set(windowId, window);
    register(window, windowId);
    options.zoom.follow(window.webContents);
    if (!options.isHidden) {
      if (isMaximized && isFirst) window.maximize();
      window.once('ready-to-show', () => {
        window.show();
        if (isFullScreen && isFirst) window.setFullScreen(true);
      });
    }

    const page = pageIn({
      window,
      dialog,
      url: `${ORIGIN}/index.html`,
      unsaved: () => late.host().unsaved(windowId),
      lost: () => void late.host().dispatch(windowId, 'window.unsaved', { unsaved: null }),
      close: () => void closing.begin(),
    });
    const closing = closingOf({
      window,
      windowId,
      dialog,
      host: late.host,
      calls: late.calls,
      hasPage: page.isThere,
      kept: options.kept,
      saveElsewhere: () => send(window, 'command.run', { command: 'atlas.saveElsewhere' }),
      closes: () => shown.delete(windowId),
    });
    let stop: (() => void) | null = null;
    window.webContents.on('dom-ready', () => {
      stop ??= late.host().listen(windowId, (event, value) => send(window, event, value));
      if (openedFiles.has(windowId)) send(window, 'command.run', { command: 'atlas.open' });
    });
    window.on('close', (event) => {
      event.preventDefault();
      memory.set({
        bounds: window.getNormalBounds(),
        isMaximized: window.isMaximized(),
        isFullScreen: window.isFullScreen(),
      });
      void closing.begin();
    });
    // Windows ends a session without quitting anything. It waits only for someone who has something to lose.
    window.on('query-session-end', (event) => {
      if (late.host().unsaved(windowId) === null) {
        if (page.isThere()) void closing.flush();
        return;
      }
      event.preventDefault();
      void closing.begin();
    });
    window.on('session-end', () => late.host().closeNow());
    window.on('closed', () => {
      stop?.();
      shown.delete(windowId);
      openedFiles.delete(windowId);
      // However it went: an atlas that no window shows is closed.
      late
        .host()
        .closeWindow(windowId)
        .catch(() => undefined);
    });
    page.load();
    return window;
  };

  const focus = (): void => {
    const window = focused()?.[1] ?? open();
    if (window.isMinimized()) window.restore();
    window.focus();
  };

  return {
    open,
    openBare: (windowId, given = {}) => {
      const { webPreferences, ...rest } = windowOptions(options);
      const window = new BrowserWindow({
        ...rest,
        ...given,
        webPreferences: { ...webPreferences, session: options.bareSession, backgroundThrottling: false },
      });
      register(window, windowId);
      return window;
    },
    idOf: (contentsId) => pages.get(contentsId) ?? null,
    byId: (windowId) => shown.get(windowId) ?? null,
    openFile: async (path, windowId) => {
      const named = windowId === undefined ? undefined : shown.get(windowId);
      const target = windowId !== undefined && named ? ([windowId, named] as const) : focused();
      const reply = target ? await late.host().dispatch(target[0], 'app.start', null) : null;
      const isFree = reply?.ok === true && (reply.value as { readonly atlas: unknown }).atlas === null;
      if (!target || !isFree || target[1].isDestroyed()) {
        open(path);
        return;
      }
      openedFiles.set(target[0], path);
      send(target[1], 'command.run', { command: 'atlas.open' });
      focus();
    },
    takeOpened: (windowId) => {
      const path = openedFiles.get(windowId) ?? null;
      openedFiles.delete(windowId);
      return path;
    },
    focus,
    run: (command) => {
      const window = focused()?.[1];
      if (window) send(window, 'command.run', { command });
    },
    clipboard: (what) => {
      const contents = focused()?.[1].webContents;
      if (contents)
        void contents.executeJavaScript(LEAVE_FIELD).then(
          () => contents[what](),
          () => undefined,
        );
    },
  };
};

/** Where the preload lies, seen from the built shell. */
export const preloadIn = (distFolder: string): string => join(distFolder, 'preload', 'preload.cjs');
