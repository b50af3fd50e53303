import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { signed, type Greeted, type Meeting, type ReturnKey } from '../../shared/api/comingBack';
import type { WindowSecret } from '../../shared/api/windowSecret';
import { isSame, type KnownWindow, type KnownWindows } from './knownWindows';
import { isWaitedFor } from './leftPorts';
import type { LeftWindow, LeftWindows } from './leftWindows';
import { Refused } from './requests';
import { newSecret } from './tickets';

/** Whoever keeps the computer on for days is still known the next morning. */
const KEPT_EVERY_MS = 10 * 60 * 1000;

const greeting = z.strictObject({ windowId: z.uuid(), nonce: z.string().regex(/^[0-9a-f]{64}$/) });
const entering = z.strictObject({ windowId: z.uuid(), proof: z.string().max(100) });

const parsed = <T>(schema: z.ZodType<T>, input: unknown): T => {
  const { success, data } = schema.safeParse(input);
  if (!success) throw new Refused(400);
  return data;
};

type ReturnsOptions = {
  readonly known: KnownWindows;
  readonly files: LeftWindows;
  readonly sessionId: string;
  /** The window of which another one is the projector. */
  readonly presenterOf: (windowId: string) => string | undefined;
  /** Makes a window of an earlier run one of this. */
  readonly admit: (window: LeftWindow, secret: WindowSecret) => void;
};

/** Windows of earlier runs that come back, and those of this one that may have to. */
export type Returns = {
  /** Begins at a port, with the windows that wait there. */
  readonly begin: (port: number) => void;
  /** Answers a page that asks who is there. Throws Refused where its window is not known. */
  readonly greet: (input: unknown) => Greeted;
  /** Lets a window in that proved to hold its key. Throws Refused. */
  readonly enter: (input: unknown) => void;
  /** Hands the page of a window what it comes back with. */
  readonly keyFor: (window: KnownWindow) => ReturnKey;
  /** Writes down which windows go on without this run. */
  readonly end: (goesOn: (window: KnownWindow) => boolean) => void;
};

export const returnsOf = ({ known, files, sessionId, presenterOf, admit }: ReturnsOptions): Returns => {
  const left = new Map<string, LeftWindow>();
  const meetings = new Map<string, Meeting>();
  let port = 0;
  const address = (): string => `127.0.0.1:${port}`;
  const keep = (goesOn: (window: KnownWindow) => boolean): void => {
    const here = known.all().filter((one) => one.hasKey && goesOn(one));
    const asLeft = ({ windowId, key, sessions }: KnownWindow): LeftWindow => ({
      windowId,
      key,
      sessions: [...sessions, sessionId].slice(-100),
      ...(presenterOf(windowId) === undefined ? {} : { presenterId: presenterOf(windowId) }),
      seen: Date.now(),
    });
    files.keep(port, [...here.map(asLeft), ...left.values()]);
  };
  const keeping = setInterval(() => keep(() => true), KEPT_EVERY_MS);
  keeping.unref();

  /** Whose key counts: as long as a returning page has not taken up its new secret, the one it comes with. */
  const keyOf = (windowId: string): { readonly key: string; readonly isSame: boolean } => {
    const returning = left.get(windowId);
    if (returning && isWaitedFor(returning)) return { key: returning.key, isSame: false };
    const here = known.called(windowId);
    if (!here?.hasKey) throw new Refused(404);
    return { key: here.key, isSame: true };
  };
  const sign = (key: string, purpose: Parameters<typeof signed>[0], meeting: Meeting): string =>
    createHmac('sha256', Buffer.from(key, 'hex')).update(signed(purpose, meeting)).digest('hex');

  return {
    begin: (at) => {
      port = at;
      for (const one of files.at(port)) left.set(one.windowId, one);
    },
    greet: (input) => {
      const { windowId, nonce } = parsed(greeting, input);
      const found = keyOf(windowId);
      const meeting: Meeting = { address: address(), windowId, pageNonce: nonce, hostNonce: newSecret() };
      meetings.set(windowId, meeting);
      const proof = sign(found.key, found.isSame ? 'same host' : 'new host', meeting);
      return { nonce: meeting.hostNonce, isSame: found.isSame, proof };
    },
    enter: (input) => {
      const { windowId, proof } = parsed(entering, input);
      const meeting = meetings.get(windowId);
      meetings.delete(windowId);
      const returning = left.get(windowId);
      if (!meeting || !returning) throw new Refused(404);
      if (!isSame(sign(returning.key, 'page', meeting), proof)) throw new Refused(403);
      admit(returning, {
        token: sign(returning.key, 'token', meeting),
        desktopToken: sign(returning.key, 'desktopToken', meeting),
      });
    },
    keyFor: (window) => {
      // Now the page has its new secret, and the old key is used up.
      left.delete(window.windowId);
      const isNew = !window.hasKey;
      window.hasKey = true;
      if (isNew) keep(() => true);
      return { windowId: window.windowId, key: window.key };
    },
    end: (goesOn) => {
      clearInterval(keeping);
      keep(goesOn);
    },
  };
};
