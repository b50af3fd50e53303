import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { knownWindows } from '../../electron/loopback/knownWindows';
import type { LeftWindow, LeftWindows } from '../../electron/loopback/leftWindows';
import { Refused } from '../../electron/loopback/requests';
import { returnsOf, type Returns } from '../../electron/loopback/returns';
import { WINDOW_SECRET, type WindowSecret } from '../../shared/api/windowSecret';

const SECRET: WindowSecret = { token: 't'.repeat(43), desktopToken: 'd'.repeat(43) };

/** Streams of events as the loopback host hands them out, one for each time the page listens. */
type Stream = { readonly write: (line: string) => void; readonly end: () => void };
const streams: Stream[] = [];
/** What the next one who listens is told; 200 opens a stream. */
let status = 200;
let callStatus = 200;

const openStream = (): Response => {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  streams.push({
    write: (line) => void writer.write(new TextEncoder().encode(`${line}\n`)),
    end: () => void writer.close(),
  });
  return new Response(readable);
};
/** What was asked of the host, in order. */
const asked: string[] = [];
/** Whether anybody listens at the address. */
let isThere = true;
const KEY = { windowId: crypto.randomUUID(), key: '5'.repeat(64) };
/** The host's part, once the page was given its key. */
let host: Returns | null = null;
let admitted: WindowSecret | null = null;

const startedHost = (isAnew: boolean): Returns => {
  const known = knownWindows();
  const kept: LeftWindow[] = [];
  const files: LeftWindows = {
    ports: () => [7],
    at: () => (isAnew ? [{ ...KEY, sessions: [], seen: Date.now() }] : []),
    keep: (_port, windows) => kept.splice(0, Infinity, ...windows),
  };
  const returns = returnsOf({
    known,
    files,
    sessionId: 's',
    presenterOf: () => undefined,
    admit: (_window, secret) => {
      admitted = secret;
    },
  });
  if (!isAnew) Object.assign(known.add(KEY.windowId, SECRET), { key: KEY.key, hasKey: true });
  returns.begin(7);
  onTestFinished(() => returns.end(() => false));
  return returns;
};
const answered = (step: string, given: unknown): Response => {
  try {
    if (host === null) throw new Refused(404);
    if (step === 'greet') return Response.json(host.greet(given));
    host.enter(given);
    return Response.json(null);
  } catch (error) {
    return new Response('', { status: error instanceof Refused ? error.status : 500 });
  }
};

const fetched = async (path: string, init?: RequestInit): Promise<Response> => {
  asked.push(path);
  if (!isThere) throw new TypeError('Failed to fetch');
  if (path === '/return/key') return Response.json(KEY);
  if (path.startsWith('/return/'))
    return answered(path.slice('/return/'.length), JSON.parse(String(init?.body)) as unknown);
  if (path === '/events') return status === 200 ? openStream() : new Response('nothing here', { status });
  return new Response(JSON.stringify({ ok: true, value: null }), { status: callStatus });
};

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  streams.splice(0);
  status = 200;
  callStatus = 200;
  asked.splice(0);
  isThere = true;
  host = null;
  admitted = null;
  const values: Record<string, string> = { [WINDOW_SECRET]: JSON.stringify(SECRET) };
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { pathname: '/app/index.html', host: '127.0.0.1:7' });
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { documentElement: { dataset: {} } }));
  vi.stubGlobal('dispatchEvent', () => true);
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => values[name] ?? null,
    setItem: (name: string, value: string) => {
      values[name] = value;
    },
  });
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _options: unknown, hold: () => Promise<never>) => hold() },
  });
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const listening = async () => {
  const { on, watchHost } = await import('../../renderer/host');
  const heard: unknown[] = [];
  watchHost((presence, isAnew) => heard.push(isAnew ? 'anew' : presence));
  on('document.changed', (value) => heard.push(value));
  on('events.missed', () => heard.push('missed'));
  await vi.waitFor(() => expect(streams).toHaveLength(1));
  return heard;
};

describe('the page on the loopback host', () => {
  it('is told that events may be missing once it listens again, and not while nobody answers', async () => {
    const heard = await listening();
    streams[0]?.write(JSON.stringify({ event: 'document.changed', value: 1 }));
    await vi.waitFor(() => expect(heard).toEqual([1]));
    isThere = false;
    streams[0]?.end();
    await vi.waitFor(() => expect(heard).toEqual([1, 'away']));
    await vi.advanceTimersByTimeAsync(5_000);
    await vi.waitFor(() => expect(asked.filter((path) => path === '/return/greet').length).toBeGreaterThan(2));
    expect(heard).toEqual([1, 'away']);
    host = startedHost(false);
    isThere = true;
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(heard).toEqual([1, 'away', 'here', 'missed']));
    expect(streams).toHaveLength(2);
    streams[1]?.write(JSON.stringify({ event: 'document.changed', value: 2 }));
    await vi.waitFor(() => expect(heard).toEqual([1, 'away', 'here', 'missed', 2]));
    expect(admitted).toBeNull();
  });

  it('reads everything anew after an event it could make nothing of', async () => {
    const { on } = await import('../../renderer/host');
    const heard = await listening();
    on('document.changed', (value) => {
      if (Number(value) === 2) throw new Error('This value was never met.');
    });
    streams[0]?.write(JSON.stringify({ event: 'document.changed', value: 1 }));
    streams[0]?.write(JSON.stringify({ event: 'document.changed', value: 2 }));
    streams[0]?.write(JSON.stringify({ event: 'document.changed', value: 3 }));
    await vi.waitFor(() => expect(heard).toEqual([1, 2, 'missed', 3]));
    // Half a line: the stream is listened to anew, and what it may have lost is read.
    host = startedHost(false);
    streams[0]?.write('{"event":"document.cha');
    await vi.waitFor(() => expect(heard.at(-1)).toBe('missed'));
    await vi.waitFor(() => expect(streams).toHaveLength(2));
    expect(heard.filter((one) => one === 'missed')).toHaveLength(2);
  });

  it('has a new secret, which was never sent, once its host was started anew', async () => {
    const heard = await listening();
    isThere = false;
    streams[0]?.end();
    await vi.waitFor(() => expect(heard).toEqual(['away']));
    host = startedHost(true);
    isThere = true;
    await vi.advanceTimersByTimeAsync(2_000);
    await vi.waitFor(() => expect(heard).toEqual(['away', 'anew']));
    expect(admitted).toMatchObject({ token: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    expect(JSON.parse(sessionStorage.getItem(WINDOW_SECRET) ?? '')).toEqual(admitted);
  });

  it('asks whoever does not know it once, and for nothing, until somebody says so', async () => {
    const heard = await listening();
    const { call, lookForHostNow } = await import('../../renderer/host');
    asked.splice(0);
    streams[0]?.end();
    await vi.waitFor(() => expect(heard).toEqual(['stranger']));
    await expect(call('app.start', null)).rejects.toMatchObject({ code: 'internal' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toEqual(['/return/greet']);
    lookForHostNow();
    await vi.waitFor(() => expect(asked).toEqual(['/return/greet', '/return/greet']));
    host = startedHost(true);
    lookForHostNow();
    await vi.waitFor(() => expect(heard).toEqual(['stranger', 'anew']));
  });

  it('that is no longer known to the host does not take that for a refusal of what was edited', async () => {
    callStatus = 404;
    const { call } = await import('../../renderer/host');
    await expect(call('app.start', null)).rejects.toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('This window may not use the app') as string,
    });
  });
});
