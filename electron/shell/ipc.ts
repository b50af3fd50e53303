import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Envelope, ErrorCode } from '../../shared/api/errors';
import type { Host } from '../services/port';
import { CALL, DROPPED, ORIGIN } from './channels';
import { isAtlasFile } from './openedFiles';

/** Longest call as JSON: an account of thousands of people with room to spare. */
const LONGEST_INPUT = 64 * 1024 * 1024;
const LONGEST_METHOD = 80;

const refused = (code: ErrorCode, message: string): Envelope<unknown> => ({ ok: false, error: { code, message } });

/** Whether a call comes from the page we loaded, in the main frame of one of our windows. */
const isOurPage = ({ senderFrame, sender }: IpcMainInvokeEvent): boolean =>
  senderFrame !== null &&
  senderFrame === sender.mainFrame &&
  senderFrame.parent === null &&
  senderFrame.origin === ORIGIN &&
  senderFrame.url.startsWith(`${ORIGIN}/`);

/** Longer than any path a system takes. */
const LONGEST_PATH = 4096;

/** Takes the atlases that are dropped on a page: `open` is told which, for which window. */
export const takeDropped = (
  ipcMain: IpcMain,
  windowOf: (contentsId: number) => string | null,
  open: (path: string, windowId: string) => void,
): void => {
  ipcMain.handle(DROPPED, (event, path: unknown): boolean => {
    const windowId = isOurPage(event) ? windowOf(event.sender.id) : null;
    if (windowId === null || typeof path !== 'string' || path.length > LONGEST_PATH || !isAtlasFile(path)) return false;
    open(path, windowId);
    return true;
  });
};

export type Calls = {
  /** Resolves when no call of the window is being answered. */
  readonly idle: (windowId: string) => Promise<void>;
  /** How many calls of the window were taken so far. */
  readonly answered: (windowId: string) => number;
};

/**
 * Answers the page. The sender is checked before anything is awaited: a frame that navigates meanwhile would be checked
 * as what it became. `windowOf` names the window of a page, null for one that is not ours.
 */
export const answerCalls = (ipcMain: IpcMain, host: Host, windowOf: (contentsId: number) => string | null): Calls => {
  const running = new Map<string, Set<Promise<unknown>>>();
  const taken = new Map<string, number>();
  ipcMain.handle(CALL, (event, method: unknown, text: unknown): Promise<Envelope<unknown>> | Envelope<unknown> => {
    const windowId = isOurPage(event) ? windowOf(event.sender.id) : null;
    if (windowId === null) return refused('refused', 'This call does not come from the app.');
    if (typeof method !== 'string' || method.length > LONGEST_METHOD || typeof text !== 'string')
      return refused('invalidInput', 'The call is malformed.');
    if (text.length > LONGEST_INPUT) return refused('invalidInput', 'The call is too large.');
    let input: unknown;
    try {
      input = JSON.parse(text);
    } catch {
      return refused('invalidInput', 'The call is malformed.');
    }
    taken.set(windowId, (taken.get(windowId) ?? 0) + 1);
    const answer = host.dispatch(windowId, method, input);
    const calls = running.get(windowId) ?? new Set();
    running.set(windowId, calls.add(answer));
    void answer.finally(() => calls.delete(answer));
    return answer;
  });
  return {
    idle: async (windowId) => {
      const calls = running.get(windowId);
      while (calls && calls.size > 0) await Promise.allSettled(calls);
    },
    answered: (windowId) => taken.get(windowId) ?? 0,
  };
};
