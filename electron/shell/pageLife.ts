import type { BrowserWindow, Dialog, MessageBoxOptions } from 'electron';
import { within } from './timeLimit';

const LONGEST_LOAD_MS = 60_000;
/** Told where a page is loaded anew that does not answer: nobody knows what was still in it. */
const IN_DOUBT = 'What was typed last may not be written. ';
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
  /** Takes back the question of a page that did not answer, once it does. */
  let answers: AbortController | null = null;

  /** Asks and answers which button was pressed; null where something is asked already or the window is gone. */
  const asked = async (given: Omit<MessageBoxOptions, 'title' | 'noLink'>): Promise<number | null> => {
    if (isAsking || window.isDestroyed()) return null;
    isAsking = true;
    // It may have been waiting, unseen, for a page to show.
    window.show();
    const { response } = await dialog
      .showMessageBox(window, { ...given, title: 'Account Atlas', noLink: true })
      .finally(() => {
        isAsking = false;
      });
    return window.isDestroyed() ? null : response;
  };

  const ask = async (message: string, detail: string): Promise<void> => {
    const buttons = ['Load it again', 'Close the window'];
    const pressed = await asked({ type: 'error', message, detail, buttons, defaultId: 0, cancelId: 1 });
    if (pressed === 0) load();
    else if (pressed !== null) close();
  };

  const askWhileHung = async (): Promise<void> => {
    const hung = new AbortController();
    answers = hung;
    const pressed = await asked({
      type: 'warning',
      message: 'The window does not answer.',
      detail: `It may still be at work: wait a little. ${IN_DOUBT}${SAFE}`,
      buttons: ['Wait', 'Load it again', 'Close the window'],
      defaultId: 0,
      cancelId: 0,
      signal: hung.signal,
    });
    if (hung.signal.aborted) return;
    if (pressed === 1) {
      lost();
      isEnding = true;
      // A page that hangs hears nothing of a new address until its process is ended.
      window.webContents.forcefullyCrashRenderer();
      load();
    }
    if (pressed === 2) close();
  };
  /** The process of the page is ended on purpose, to load the page anew. */
  let isEnding = false;

  const load = (): void => {
    isThere = false;
    const what = `${SAFE} Load it again; if that does not help, start the app again.`;
    void within(window.loadURL(url), longestLoadMs, () => new Error('The page took too long to load.')).catch(() =>
      ask('The page of Account Atlas could not be loaded.', what),
    );
  };

  window.on('unresponsive', () => void askWhileHung());
  window.on('responsive', () => answers?.abort());
  window.webContents.on('dom-ready', () => {
    isThere = true;
    isEnding = false;
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    isThere = false;
    answers?.abort();
    if (reason === 'clean-exit' || isEnding) return;
    const left = unsaved();
    lost();
    const what = left === null ? `${SAFE} Load it again to go on.` : `${left} That cannot be written any more. ${SAFE}`;
    void ask('The page of Account Atlas has stopped.', what);
  });
  return { isThere: () => isThere, load };
};
