import type { BrowserWindow, Dialog } from 'electron';
import type { Host } from '../services/port';
import type { Calls } from './ipc';
import { wait } from './timeLimit';

const LONGEST_FLUSH_MS = 5_000;
/** What a page needs to hear an answer and to send what follows from it. */
const ROUND_MS = 50;
/** Ends typing in a field, so that it is written. */
export const LEAVE_FIELD = 'if (document.activeElement instanceof HTMLElement) document.activeElement.blur();';

/** Said for a page that does not answer: nobody knows then what is still in it. */
export const NO_ANSWER = 'The window does not answer, so what was typed last may not be written.';

type ClosingOptions = {
  readonly dialog: Dialog;
  readonly window: BrowserWindow;
  readonly windowId: string;
  readonly host: () => Host;
  readonly calls: () => Calls;
  /** Whether a page is there that could hold something: one that never came or has crashed holds nothing. */
  readonly hasPage: () => boolean;
  readonly saveElsewhere: () => void;
  /** Told when the person keeps the window open: then nothing quits either. */
  readonly kept: () => void;
  /** Told before the window goes. */
  readonly closes: () => void;
  readonly longestFlushMs?: number;
};

type Closing = {
  /** Lets the page write what is being typed. False where it did not answer in time. */
  readonly flush: () => Promise<boolean>;
  /** Closes the window once all is written, or once the person said that it may go. */
  readonly begin: () => Promise<void>;
};

const ANSWERS = ['keep', 'saveElsewhere', 'close'] as const;
type Answer = (typeof ANSWERS)[number];

const ask = async ({ dialog, window }: ClosingOptions, unsaved: string): Promise<Answer> => {
  if (window.isMinimized()) window.restore();
  window.show();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: 'Account Atlas',
    message: 'Not everything is saved.',
    detail: `${unsaved} What was saved before is safe. Closed now, the rest is lost.`,
    buttons: ['Keep open', 'Save elsewhere…', 'Close without saving'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return ANSWERS[response] ?? 'keep';
};

/** Closing one window: nothing that was on screen is lost by it unless the person says so. */
export const closingOf = (options: ClosingOptions): Closing => {
  const { window, windowId, host, calls, hasPage, longestFlushMs = LONGEST_FLUSH_MS } = options;

  const written = async (): Promise<boolean> => {
    await window.webContents.executeJavaScript(LEAVE_FIELD);
    // A refused edit is followed by another call that says so: it is over when none runs and none comes any more.
    for (let before = -1; before !== calls().answered(windowId);) {
      await calls().idle(windowId);
      before = calls().answered(windowId);
      await wait(ROUND_MS);
    }
    return true;
  };
  const flush = (): Promise<boolean> =>
    Promise.race([written().catch(() => false), wait(longestFlushMs).then(() => false)]);

  const mayClose = async (): Promise<boolean> => {
    const isWritten = hasPage() ? await flush() : true;
    const unsaved = host().unsaved(windowId) ?? (isWritten || !hasPage() ? null : NO_ANSWER);
    const answer = unsaved === null ? 'close' : await ask(options, unsaved);
    if (answer === 'saveElsewhere') options.saveElsewhere();
    return answer === 'close';
  };

  let isClosing = false;
  return {
    flush,
    begin: async () => {
      if (isClosing) return;
      isClosing = true;
      try {
        if (!(await mayClose())) {
          options.kept();
          return;
        }
        options.closes();
        await host()
          .closeWindow(windowId)
          .catch(() => undefined);
        if (!window.isDestroyed()) window.destroy();
      } finally {
        isClosing = false;
      }
    },
  };
};
