import type { BrowserWindow, BrowserWindowConstructorOptions, Display, Rectangle } from 'electron';
import type { Host } from '../services/port';
import { EVENT, ORIGIN } from './channels';

type ProjectorOptions = {
  readonly make: (windowId: string, given: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly host: () => Host;
  readonly displays: () => readonly Pick<Display, 'bounds' | 'workArea'>[];
  /** The window somebody presents from. */
  readonly presenterWindow: (projectorId: string) => BrowserWindow | null;
};

export type Projectors = {
  readonly open: (projectorId: string) => void;
  readonly close: (projectorId: string) => void;
};

const holds = (outer: Rectangle, inner: Rectangle): boolean => {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x < outer.x + outer.width && y >= outer.y && y < outer.y + outer.height;
};

/**
 * The windows for a projector. Each fills a screen the presenter's window is not on, where there is one; else it is a
 * window like others, which somebody drags there.
 */
export const projectorsOf = ({ make, host, displays, presenterWindow }: ProjectorOptions): Projectors => {
  const shown = new Map<string, BrowserWindow>();
  return {
    open: (projectorId) => {
      const presenter = presenterWindow(projectorId);
      const others = displays();
      const other =
        presenter === null || others.length < 2
          ? undefined
          : others.find(({ bounds }) => !holds(bounds, presenter.getBounds()));
      const window = make(projectorId, {
        title: 'Projector · Account Atlas',
        width: 1280,
        height: 720,
        ...(other === undefined ? {} : { ...other.bounds, fullscreen: true }),
      });
      shown.set(projectorId, window);
      // Its page must not take the keys from who presents.
      window.once('ready-to-show', () => window.showInactive());
      let stop: (() => void) | null = null;
      window.webContents.on('dom-ready', () => {
        stop ??= host().listen(projectorId, (event, value) => {
          if (!window.isDestroyed()) window.webContents.send(EVENT, event, value);
        });
      });
      // A page that crashed holds nothing, so it simply begins anew.
      window.webContents.on('render-process-gone', (_event, { reason }) => {
        if (reason !== 'clean-exit' && !window.isDestroyed())
          void window.loadURL(`${ORIGIN}/projector.html`).catch(() => undefined);
      });
      window.on('closed', () => {
        stop?.();
        shown.delete(projectorId);
        host()
          .closeWindow(projectorId)
          .catch(() => undefined);
      });
      void window.loadURL(`${ORIGIN}/projector.html`).catch(() => undefined);
    },
    close: (projectorId) => {
      const window = shown.get(projectorId);
      if (window && !window.isDestroyed()) window.destroy();
    },
  };
};
