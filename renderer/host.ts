/**
 * The one way from the page to whoever hosts it: the shell's bridge where there is one, else the loopback host it was
 * loaded from.
 */
import type { EventName, EventValue, Input, Method, Output } from '../shared/api/contract';
import { AtlasError, type Envelope } from '../shared/api/errors';
import { MISSED } from '../shared/api/waitingEvents';
import { readLines } from '../shared/api/lineStream';
import { secretFrom, WINDOW_SECRET } from '../shared/api/windowSecret';

type Bridge = {
  readonly call: (method: string, input: unknown) => Promise<Envelope<unknown>>;
  readonly on: (event: string, listener: (value: unknown) => void) => () => void;
  /** Whether this page alone speaks for its window; absent where it cannot be otherwise. */
  readonly isAlone?: Promise<boolean>;
};
declare global {
  interface Window {
    readonly accountAtlas?: Bridge;
  }
}

const SILENT: Envelope<never> = {
  ok: false,
  error: {
    code: 'internal',
    message:
      'The app behind this window does not answer. What was saved is safe; close this window and start the app again.',
  },
};

const NO_SECRET: Envelope<never> = {
  ok: false,
  error: {
    // Not `refused`: what was edited is not at fault and stays on screen.
    code: 'notFound',
    message:
      'This window may not use the app: it was not opened by the address the app gave out, or the app was ' +
      'started anew since. What was saved is safe. Close this window. New window in the File menu of another one ' +
      'opens a new one, and so does starting the app again.',
  },
};

/** A page that reloads gets the lock as soon as the one before is gone, well before this. */
const LONGEST_CLAIM_MS = 2_000;

/** Claims a window for this page as long as it lives: a duplicated tab brings a copy of the secret along. */
const claim = (token: string): Promise<boolean> =>
  new Promise((resolve) => {
    const hold = (): Promise<never> => {
      resolve(true);
      return new Promise(() => undefined);
    };
    const signal = AbortSignal.timeout(LONGEST_CLAIM_MS);
    navigator.locks.request(`window ${token}`, { signal }, hold).catch(() => resolve(false));
  });

/** The loopback host gave this tab a secret of its own at its first visit. */
const loopback = (): Bridge => {
  const token = secretFrom(sessionStorage.getItem(WINDOW_SECRET))?.token ?? null;
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const headers = { 'x-window-token': token ?? '' };

  const tell = (event: string, value: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(value);
  };
  const hear = (line: string): void => {
    const { event, value } = JSON.parse(line) as { event: string; value: unknown };
    tell(event, value);
  };
  const listen = async (isAgain: boolean): Promise<void> => {
    const { ok, body } = await fetch('/events', { headers });
    if (!ok || !body) return;
    // What happened while nobody listened may not be told again. Now that somebody does, nothing comes between.
    if (isAgain) tell(MISSED, null);
    await readLines(body.pipeThrough(new TextDecoderStream()).getReader(), hear);
  };
  const keepListening = async (): Promise<void> => {
    for (let isAgain = false; ; isAgain = true) {
      await listen(isAgain).catch(() => undefined);
      await new Promise((resolve) => {
        setTimeout(resolve, 1_000);
      });
    }
  };
  const isShown = token !== null && !location.pathname.endsWith('/print.html');
  const isAlone = isShown ? claim(token) : Promise.resolve(true);
  // Two pages that listen for one window would take events from each other.
  void isAlone.then((alone) => {
    if (isShown && alone) void keepListening();
  });

  return {
    isAlone,
    call: async (method, input) => {
      if (token === null) return NO_SECRET;
      try {
        const reply = await fetch(`/call/${method}`, {
          method: 'POST',
          headers: { ...headers, 'Content-Type': 'application/json' },
          body: JSON.stringify(input),
        });
        if (reply.status === 404) return NO_SECRET;
        return reply.ok ? ((await reply.json()) as Envelope<unknown>) : SILENT;
      } catch {
        return SILENT;
      }
    },
    on: (event, listener) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => {
        known.delete(listener);
      };
    },
  };
};

let bridge: Bridge | null = null;
const host = (): Bridge => (bridge ??= window.accountAtlas ?? loopback());

/** Calls the host. Throws AtlasError with the host's code and sentence. */
export const call = async <M extends Method>(method: M, input: Input<M>): Promise<Output<M>> => {
  const reply = await host().call(method, input);
  if (reply.ok) return reply.value as Output<M>;
  throw new AtlasError(reply.error.code, reply.error.message, reply.error.details);
};
/** Whether the page itself can give a file to the person: a browser does, the shell takes no downloads. */
export const givesFiles = (): boolean => window.accountAtlas === undefined;

/** Whether this page alone speaks for its window: not where a tab was duplicated. */
export const isAlone = (): Promise<boolean> => host().isAlone ?? Promise.resolve(true);
/** Hears an event; the answer stops hearing it. */
export const on = <E extends EventName>(event: E, listener: (value: EventValue<E>) => void): (() => void) =>
  host().on(event, listener as (value: unknown) => void);
