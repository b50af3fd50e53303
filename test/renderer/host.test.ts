import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WINDOW_SECRET } from '../../shared/api/windowSecret';

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
const fetched = async (path: string): Promise<Response> => {
  if (path === '/events') return status === 200 ? openStream() : new Response('nothing here', { status });
  return new Response(JSON.stringify({ ok: true, value: null }), { status: callStatus });
};

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  streams.splice(0);
  status = 200;
  callStatus = 200;
  const secret = JSON.stringify({ token: 't'.repeat(43), desktopToken: 'd'.repeat(43) });
  const values: Readonly<Record<string, string>> = { [WINDOW_SECRET]: secret };
  vi.stubGlobal('window', {});
  vi.stubGlobal('location', { pathname: '/app/index.html' });
  vi.stubGlobal('sessionStorage', { getItem: (name: string) => values[name] ?? null });
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
  const { on } = await import('../../renderer/host');
  const heard: unknown[] = [];
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
    status = 404;
    streams[0]?.end();
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
    expect(heard).toEqual([1]);
    status = 200;
    await vi.advanceTimersByTimeAsync(1_000);
    await vi.waitFor(() => expect(heard).toEqual([1, 'missed']));
    expect(streams).toHaveLength(2);
    streams[1]?.write(JSON.stringify({ event: 'document.changed', value: 2 }));
    await vi.waitFor(() => expect(heard).toEqual([1, 'missed', 2]));
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
