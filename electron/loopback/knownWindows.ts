import { timingSafeEqual } from 'node:crypto';
import type { ReturnKey } from '../../shared/api/comingBack';
import type { WindowSecret } from '../../shared/api/windowSecret';
import { Refused } from './requests';
import { newSecret } from './tickets';

/** A window and the secret by which it is known. */
export type KnownWindow = ReturnKey & {
  secret: WindowSecret;
  /** The runs it lived through before this one. */
  readonly sessions: readonly string[];
  /** Whether its page was given the key to come back with. */
  hasKey: boolean;
  streams: number;
};

export type KnownWindows = {
  readonly all: () => readonly KnownWindow[];
  readonly add: (windowId: string, secret: WindowSecret, sessions?: readonly string[]) => KnownWindow;
  readonly remove: (window: KnownWindow) => void;
  readonly called: (windowId: string) => KnownWindow | null;
  /** Throws Refused. */
  readonly byToken: (token: unknown) => KnownWindow;
  /** By the secret of the folder browser. Throws Refused. */
  readonly byDesktopToken: (token: unknown) => KnownWindow;
};

/** How long it takes says nothing about where they differ. */
export const isSame = (a: string, b: string): boolean => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
};

export const newWindowSecret = (isPrinting: boolean): WindowSecret => ({
  token: newSecret(),
  desktopToken: isPrinting ? null : newSecret(),
});

export const knownWindows = (): KnownWindows => {
  const known = new Set<KnownWindow>();
  const found = (token: unknown, of: (secret: WindowSecret) => string | null): KnownWindow => {
    const window =
      typeof token === 'string'
        ? [...known].find(({ secret }) => {
            const own = of(secret);
            return own !== null && isSame(own, token);
          })
        : undefined;
    if (!window) throw new Refused(404);
    return window;
  };
  return {
    all: () => [...known],
    add: (windowId, secret, sessions = []) => {
      const made: KnownWindow = { windowId, secret, key: newSecret(), sessions, hasKey: false, streams: 0 };
      known.add(made);
      return made;
    },
    remove: (window) => {
      known.delete(window);
    },
    called: (windowId) => [...known].find((one) => one.windowId === windowId) ?? null,
    byToken: (token) => found(token, (secret) => secret.token),
    byDesktopToken: (token) => found(token, (secret) => secret.desktopToken),
  };
};
