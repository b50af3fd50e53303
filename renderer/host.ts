/**
 * The one way from the page to whoever hosts it: the shell's bridge where there is one, else the loopback host it was
 * loaded from.
 */
import { lookForHost, pauseAfter, whenDue } from './comingBack';
import { HOST_IS_AWAY, HOST_IS_HERE, type ReturnKey } from '../shared/api/comingBack';
import type { EventName, EventValue, Input, Method, Output } from '../shared/api/contract';
import { AtlasError, type Envelope } from '../shared/api/errors';
import { MISSED } from '../shared/api/waitingEvents';
import { readLines } from '../shared/api/lineStream';
import { secretFrom, WINDOW_SECRET } from '../shared/api/windowSecret';

/** Whether the host is there: it has ended, or what answers in its place does not know this window. */
export type Presence = 'here' | 'away' | 'stranger';
/** `isAnew`: it was ended and started again meanwhile, and holds nothing open. */
type Watcher = (presence: Presence, isAnew: boolean) => void;

type Bridge = {
  readonly call: (method: string, input: unknown) => Promise<Envelope<unknown>>;
  readonly on: (event: string, listener: (value: unknown) => void) => () => void;
  /**
   * Opens an atlas that was dropped on the page, in this window or one beside it; false where it is none. Absent where
   * the host is not told which file of the computer it is.
   */
  readonly openDropped?: (file: File) => Promise<boolean>;
  /** Whether this page alone speaks for its window; absent where it cannot be otherwise. */
  readonly isAlone?: Promise<boolean>;
  /** Follows whether the host is there; absent where the window ends with it. */
  readonly watch?: (watcher: Watcher) => () => void;
  readonly lookAgain?: () => void;
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
      'The app behind this window does not answer. What was saved is safe. Start Account Atlas again: this window goes on by itself.',
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
  let secret = secretFrom(sessionStorage.getItem(WINDOW_SECRET));
  /** What this page comes back with when the host was started anew. In its memory alone: see `comingBack`. */
  let key: ReturnKey | null = null;
  let presence: Presence = 'here';
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const watchers = new Set<Watcher>();
  let lookAgain = (): void => undefined;

  const tell = (event: string, value: unknown): void => {
    for (const listener of listeners.get(event) ?? []) listener(value);
  };
  const hear = (line: string): void => {
    const { event, value } = JSON.parse(line) as { event: string; value: unknown };
    tell(event, value);
  };
  const become = (next: Presence, isAnew = false): void => {
    presence = next;
    const { dataset } = document.documentElement;
    if (next === 'here') {
      delete dataset[HOST_IS_AWAY];
      dispatchEvent(new Event(HOST_IS_HERE));
    } else dataset[HOST_IS_AWAY] = next;
    for (const watcher of watchers) watcher(next, isAnew);
  };
  const post = (path: string, input: unknown): Promise<Response> =>
    fetch(path, {
      method: 'POST',
      headers: { 'x-window-token': secret?.token ?? '', 'Content-Type': 'application/json' },
      body: JSON.stringify(input),
    });

  /** Listens until the host is gone. `found` says who was found after it had been gone. */
  const listen = async (found: 'same' | 'new' | null): Promise<void> => {
    const reply = await post('/return/key', null);
    if (!reply.ok) return;
    key = (await reply.json()) as ReturnKey;
    const { ok, body } = await fetch('/events', { headers: { 'x-window-token': secret?.token ?? '' } });
    if (!ok || !body) return;
    if (found !== null) become('here', found === 'new');
    // What happened while nobody listened may not be told again. Now that somebody does, nothing comes between.
    if (found === 'same') tell(MISSED, null);
    await readLines(body.pipeThrough(new TextDecoderStream()).getReader(), hear);
  };
  /** Waits until the host of this window is there, whoever else may answer meanwhile. Asks nobody for anything. */
  const findAgain = async (known: ReturnKey): Promise<'same' | 'new'> => {
    for (let times = 0; ; times += 1) {
      const found = await lookForHost(known, location.host);
      if (found.who === 'same') return 'same';
      if (found.who === 'new') {
        secret = found.secret;
        sessionStorage.setItem(WINDOW_SECRET, JSON.stringify(secret));
        void claim(found.secret.token);
        return 'new';
      }
      const isStranger = found.who === 'stranger';
      const now: Presence = isStranger ? 'stranger' : 'away';
      if (presence !== now) become(now);
      // Whoever is not ours is not asked again unless somebody says so: it might hand on what it hears.
      await new Promise<void>((resolve) => {
        lookAgain = resolve;
        if (!isStranger) void whenDue(times).then(resolve);
      });
    }
  };
  const keepListening = async (): Promise<void> => {
    let found: 'same' | 'new' | null = null;
    for (let times = 0; ; times += 1) {
      await listen(found).catch(() => undefined);
      if (key === null) {
        await new Promise((resolve) => {
          setTimeout(resolve, pauseAfter(times));
        });
        continue;
      }
      found = await findAgain(key);
    }
  };
  const isShown = secret !== null && !location.pathname.endsWith('/print.html');
  const isAlone = isShown ? claim(secret?.token ?? '') : Promise.resolve(true);
  // Two pages that listen for one window would take events from each other.
  void isAlone.then((alone) => {
    if (isShown && alone) void keepListening();
  });

  return {
    isAlone,
    call: async (method, input) => {
      if (secret === null) return NO_SECRET;
      // Not even a call goes to whoever may answer there meanwhile.
      if (presence !== 'here') return SILENT;
      try {
        const reply = await post(`/call/${method}`, input);
        if (reply.status === 404) return key === null ? NO_SECRET : SILENT;
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
    watch: (watcher) => {
      watchers.add(watcher);
      return () => {
        watchers.delete(watcher);
      };
    },
    lookAgain: () => lookAgain(),
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

/** Opens an atlas that was dropped on the page; null where the host cannot know which file of the computer it is. */
export const openDropped = async (file: File): Promise<boolean | null> => (await host().openDropped?.(file)) ?? null;

/** Whether this page alone speaks for its window: not where a tab was duplicated. */
export const isAlone = (): Promise<boolean> => host().isAlone ?? Promise.resolve(true);
/** Follows whether the host is there; the answer stops that. */
export const watchHost = (watcher: Watcher): (() => void) => host().watch?.(watcher) ?? ((): void => undefined);
/** Looks for the host at once. */
export const lookForHostNow = (): void => host().lookAgain?.();
/** What reads everything anew when something was missed. */
const readingAgain = new Set<() => void>();

/**
 * Hears an event; the answer stops hearing it. What cannot be made sense of counts as missed: whoever shows a document
 * reads it anew.
 */
export const on = <E extends EventName>(event: E, listener: (value: EventValue<E>) => void): (() => void) => {
  const hear = listener as (value: unknown) => void;
  if (event === MISSED) readingAgain.add(hear as () => void);
  const stop = host().on(event, (value) => {
    try {
      hear(value);
    } catch {
      if (event !== MISSED) for (const read of readingAgain) read();
    }
  });
  return () => {
    readingAgain.delete(hear as () => void);
    stop();
  };
};
