/** The page's part of finding its host again; see `shared/api/comingBack`. */
import {
  signed,
  type Entering,
  type Greeted,
  type Greeting,
  type Meeting,
  type ReturnKey,
} from '../shared/api/comingBack';
import type { WindowSecret } from '../shared/api/windowSecret';

/** A host of ours answers at once; what listens and is silent is something else. */
const LONGEST_ANSWER_MS = 10_000;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 2_000;

/** How long to wait before looking again, after so many times, in milliseconds. */
export const pauseAfter = (times: number): number => Math.min(FIRST_PAUSE_MS * 2 ** times, LONGEST_PAUSE_MS);

/** Waits so long, or until the window comes into view: the clock of one that is out of sight goes slowly. */
export const whenDue = (times: number): Promise<void> =>
  new Promise((resolve) => {
    const due = (): void => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', due);
      resolve();
    };
    const timer = setTimeout(due, pauseAfter(times));
    document.addEventListener('visibilitychange', due);
  });

const inHex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const fromHex = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));

const sign = async (key: string, purpose: Parameters<typeof signed>[0], meeting: Meeting): Promise<string> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const known = await crypto.subtle.importKey('raw', fromHex(key), algorithm, false, ['sign']);
  const text = new TextEncoder().encode(signed(purpose, meeting));
  return inHex(new Uint8Array(await crypto.subtle.sign('HMAC', known, text)));
};

/** Sends what is no secret. The answer is null where nobody listens; throws where what answers is no host of ours. */
const post = async (step: string, body: Greeting | Entering): Promise<unknown> => {
  const signal = AbortSignal.timeout(LONGEST_ANSWER_MS);
  let reply: Response;
  try {
    const headers = { 'Content-Type': 'application/json' };
    reply = await fetch(`/return/${step}`, { method: 'POST', headers, body: JSON.stringify(body), signal });
  } catch (error) {
    if (signal.aborted) throw error;
    return null;
  }
  if (!reply.ok) throw new Error(`${step} was answered with ${reply.status}`);
  return { given: (await reply.json()) as unknown };
};

const isGreeted = (given: unknown): given is Greeted => {
  const { nonce, isSame, proof } = (given ?? {}) as Partial<Record<keyof Greeted, unknown>>;
  return typeof nonce === 'string' && typeof isSame === 'boolean' && typeof proof === 'string';
};

/**
 * What answers at the page's address: nobody; somebody who does not know this window; the host that was there before;
 * or one that was started since, with the window's new secret there.
 */
export type Found =
  | { readonly who: 'nobody' | 'stranger' | 'same' }
  | { readonly who: 'new'; readonly secret: WindowSecret };

/** Looks once who is there now. Never throws, and sends nothing secret. */
export const lookForHost = async ({ windowId, key }: ReturnKey, address: string): Promise<Found> => {
  try {
    const pageNonce = inHex(crypto.getRandomValues(new Uint8Array(32)));
    const reply = (await post('greet', { windowId, nonce: pageNonce })) as { readonly given: unknown } | null;
    if (reply === null) return { who: 'nobody' };
    const { given } = reply;
    if (!isGreeted(given)) return { who: 'stranger' };
    const meeting: Meeting = { address, windowId, pageNonce, hostNonce: given.nonce };
    const expected = await sign(key, given.isSame ? 'same host' : 'new host', meeting);
    if (given.proof !== expected) return { who: 'stranger' };
    if (given.isSame) return { who: 'same' };
    const entered = await post('enter', { windowId, proof: await sign(key, 'page', meeting) });
    if (entered === null) return { who: 'nobody' };
    const [token, desktopToken] = [await sign(key, 'token', meeting), await sign(key, 'desktopToken', meeting)];
    return { who: 'new', secret: { token, desktopToken } };
  } catch {
    return { who: 'stranger' };
  }
};
