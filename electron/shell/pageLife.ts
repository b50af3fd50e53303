import type { BrowserWindow, Dialog } from 'electron';
import { within } from './timeLimit';

const LONGEST_LOAD_MS = 60_000;
const SAFE = 'Everything that was marked as saved is safe.';

type PageOptions = {
  readonly window: BrowserWindow;
  readonly url: string;
  readonly dialog: Dialog;
  /** What the page could not write, in a sentence, or null. */
  readonly unsaved: () => string | null;
  /** Told when the page that held it is gone. */
  readonly lost: () => void;
  readonly close: () => void;
  readonly longestLoadMs?: number;
};
type Page = {
  /** Whether the page is there: it came, and has not crashed. */
  readonly isThere: () => boolean;
  readonly load: () => void;
};

/** The page of a visible window: where it does not come, or crashes, the person hears it and may load it again. */
export const pageIn = (options: PageOptions): Page => {
  const { window, url, dialog, unsaved, lost, close, longestLoadMs = LONGEST_LOAD_MS } = options;
  let isThere = false;
  let isAsking = false;

  const ask = async (message: string, detail: string): Promise<void> => {
    if (isAsking || window.isDestroyed()) return;
    isAsking = true;
    // It may have been waiting, unseen, for a page to show.
    window.show();
    const { response } = await dialog
      .showMessageBox(window, {
        type: 'error',
        title: 'Account Atlas',
        message,
        detail,
        buttons: ['Load it again', 'Close the window'],
        defaultId: 0,
        cancelId: 1,
        noLink: true,
      })
      .finally(() => {
        isAsking = false;
      });
    if (window.isDestroyed()) return;
    if (response === 0) load();
    else close();
  };

  const load = (): void => {
    isThere = false;
    const what = `${SAFE} Load it again; if that does not help, start the app again.`;
    void within(window.loadURL(url), longestLoadMs, () => new Error('The page took too long to load.')).catch(() =>
      ask('The page of Account Atlas could not be loaded.', what),
    );
  };

  window.webContents.on('dom-ready', () => {
    isThere = true;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    isThere = false;
    if (reason === 'clean-exit') return;
    const left = unsaved();
    lost();
    const what = left === null ? `${SAFE} Load it again to go on.` : `${left} That cannot be written any more. ${SAFE}`;
    void ask('The page of Account Atlas has stopped.', what);
  });
  return { isThere: () => isThere, load };
};
