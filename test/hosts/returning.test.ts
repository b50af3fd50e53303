import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { knownWindows, newWindowSecret } from '../../electron/loopback/knownWindows';
import { leftWindowsIn, type LeftWindow } from '../../electron/loopback/leftWindows';
import { listenAt } from '../../electron/loopback/listening';
import { holderIn, isOtherUsers } from '../../electron/loopback/peers';
import { returnsOf } from '../../electron/loopback/returns';
import { temporaryFolder } from '../support/folders';

const left = (seen = Date.now()): LeftWindow => ({
  windowId: crypto.randomUUID(),
  key: '5'.repeat(64),
  sessions: [crypto.randomUUID()],
  seen,
});
const DAY_MS = 24 * 60 * 60 * 1000;

describe('windows that may come back', () => {
  it('are known by port, for their owner alone, and no longer than a day', () => {
    const data = temporaryFolder();
    const files = leftWindowsIn(data);
    expect(files.ports()).toEqual([]);
    const [one, old] = [left(), left(Date.now() - 2 * DAY_MS)];
    files.keep(4001, [old, one]);
    files.keep(4002, [one]);
    const path = join(data, 'returning', '4001.json');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(data, 'returning')).mode & 0o777).toBe(0o700);
    expect(files.at(4001)).toEqual([one]);
    expect(files.at(4003)).toEqual([]);
    expect(files.ports().toSorted()).toEqual([4001, 4002]);
    const before = new Date(Date.now() - 2 * DAY_MS);
    utimesSync(path, before, before);
    expect(files.ports()).toEqual([4002]);
    files.keep(4002, []);
    expect(readdirSync(join(data, 'returning'))).toEqual([]);
  });

  it('are few: the newest windows, at the newest ports', () => {
    const data = temporaryFolder();
    const files = leftWindowsIn(data);
    const now = Date.now();
    const many = Array.from({ length: 30 }, (_, at) => left(now - at));
    files.keep(4001, many.toReversed());
    expect(files.at(4001)).toEqual(many.slice(0, 20));
    for (let port = 4001; port < 4010; port += 1) {
      files.keep(port, [left()]);
      const at = new Date(now - port * 1000);
      utimesSync(join(data, 'returning', `${port}.json`), at, at);
    }
    expect(files.ports()).toEqual([4001, 4002, 4003, 4004, 4005]);
    expect(readdirSync(join(data, 'returning'))).toHaveLength(5);
  });

  it.each(['', '{', '[{}]', '{"windowId":"x"}', '[{"windowId":"x","key":"5","sessions":[],"seen":0}]'])(
    'are none where the file says what no host wrote: %s',
    (text) => {
      const data = temporaryFolder();
      mkdirSync(join(data, 'returning'));
      for (const name of ['4001.json', 'notes.txt', '99999.json']) writeFileSync(join(data, 'returning', name), text);
      const files = leftWindowsIn(data);
      expect(files.ports()).toEqual([4001]);
      expect(files.at(4001)).toEqual([]);
    },
  );

  it('are written down when their page gets its key, and stay when the host ends only where they go on', () => {
    const data = temporaryFolder();
    const files = leftWindowsIn(data);
    const known = knownWindows();
    const returns = returnsOf({
      known,
      files,
      sessionId: crypto.randomUUID(),
      presenterOf: () => undefined,
      admit: () => undefined,
    });
    returns.begin(4001);
    const [one, two] = [0, 1].map(() => known.add(crypto.randomUUID(), newWindowSecret(false)));
    expect(files.at(4001)).toEqual([]);
    for (const window of [one!, two!]) returns.keyFor(window);
    expect(
      files
        .at(4001)
        .map(({ windowId }) => windowId)
        .toSorted(),
    ).toEqual([one!.windowId, two!.windowId].toSorted());
    const text = readFileSync(join(data, 'returning', '4001.json'), 'utf8');
    expect(text).not.toContain(one!.secret.token);
    returns.end((window) => window === two);
    expect(files.at(4001).map(({ windowId }) => windowId)).toEqual([two!.windowId]);
    returns.end(() => false);
    expect(files.ports()).toEqual([]);
  });

  it('are met with a nonce that is good once, and let in only with their own key', () => {
    const waiting = left();
    const admitted: string[] = [];
    const returns = returnsOf({
      known: knownWindows(),
      files: { ports: () => [4001], at: () => [waiting], keep: () => undefined },
      sessionId: crypto.randomUUID(),
      presenterOf: () => undefined,
      admit: ({ windowId }) => admitted.push(windowId),
    });
    returns.begin(4001);
    onTestFinished(() => returns.end(() => false));
    const { windowId } = waiting;
    const nonce = 'a'.repeat(64);
    const refused = (work: () => unknown, status: number): void =>
      expect(work).toThrow(expect.objectContaining({ status }) as Error);
    refused(() => returns.enter({ windowId, proof: '' }), 404);
    refused(() => returns.greet({ windowId: crypto.randomUUID(), nonce }), 404);
    refused(() => returns.greet({ windowId, nonce: 'a' }), 400);
    refused(() => returns.greet(null), 400);
    const first = returns.greet({ windowId, nonce });
    expect(first.isSame).toBe(false);
    expect(returns.greet({ windowId, nonce })).not.toEqual(first);
    refused(() => returns.enter({ windowId, proof: first.proof }), 403);
    refused(() => returns.enter({ windowId, proof: first.proof }), 404);
    expect(admitted).toEqual([]);
  });
});

const listening = async (server: Server, host: string): Promise<number> => {
  await new Promise<void>((resolve) => {
    server.listen(0, host, () => resolve());
  });
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

describe('the port of the host', () => {
  it('is the first that is free of those it is given', async () => {
    const taken = await listening(createServer(), '127.0.0.1');
    const server = createHttpServer();
    onTestFinished(() => {
      server.close();
    });
    expect(await listenAt(server, [taken, 0])).not.toBe(taken);
    await expect(listenAt(createHttpServer(), [taken])).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe.skipIf(process.platform !== 'linux')('who is at the other end of a connection', () => {
  it.each(['127.0.0.1', '::ffff:127.0.0.1'])('is known from the tables of the kernel: %s', async (address) => {
    const server = createServer();
    const port = await listening(server, '127.0.0.1');
    const arrived = new Promise<{ readonly address: string; readonly port: number }>((resolve) => {
      server.once('connection', (socket) => {
        resolve({ address: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 });
      });
    });
    const client = connect({ port, host: address });
    onTestFinished(() => {
      client.destroy();
    });
    const from = await arrived;
    const host = { address: '127.0.0.1', port };
    const tables = ['/proc/net/tcp', '/proc/net/tcp6'].map((path) => readFileSync(path, 'utf8'));
    const own = process.getuid?.() ?? 0;
    expect(holderIn(tables, from, host)).toBe(own);
    expect(holderIn(tables, { ...from, port: 1 }, host)).toBeNull();
    expect(isOtherUsers(from, host, own)).toBe(false);
    // The administrator may do everything anyway.
    expect(isOtherUsers(from, host, own + 1)).toBe(own !== 0);
    expect(isOtherUsers({ ...from, port: 1 }, host, own + 1)).toBe(false);
  });

  it.runIf(process.getuid?.() === 0)('is another user where one of them connects', async () => {
    const server = createServer();
    const port = await listening(server, '127.0.0.1');
    const arrived = new Promise<{ readonly address: string; readonly port: number }>((resolve) => {
      server.once('connection', (socket) => {
        resolve({ address: socket.remoteAddress ?? '', port: socket.remotePort ?? 0 });
      });
    });
    const client = spawn(process.execPath, ['-e', `require('node:net').connect(${port}, '127.0.0.1')`], { uid: 65534 });
    onTestFinished(() => {
      client.kill();
    });
    const from = await arrived;
    expect(isOtherUsers(from, { address: '127.0.0.1', port }, 1000)).toBe(true);
    expect(isOtherUsers(from, { address: '127.0.0.1', port }, 65534)).toBe(false);
  });

  it('is read from a line as the kernel writes it', () => {
    const head = '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode';
    const line = (from: string, to: string, user: number): string =>
      `   1: ${from} ${to} 01 00000000:00000000 00:00000000 00000000  ${user}        0 4242 1 0000000000000000 20 4 0 10 -1`;
    const ends = [
      { address: '127.0.0.1', port: 0xabcd },
      { address: '127.0.0.1', port: 0x1f90 },
    ] as const;
    const table = [head, line('0100007F:1F90', '0100007F:ABCD', 7), line('0100007F:ABCD', '0100007F:1F90', 1001)].join(
      '\n',
    );
    expect(holderIn([table], ...ends)).toBe(1001);
    const six = line('0000000000000000FFFF00000100007F:ABCD', '0000000000000000FFFF00000100007F:1F90', 1002);
    expect(holderIn([head, six], ...ends)).toBe(1002);
    expect(holderIn([], ...ends)).toBeNull();
    expect(isOtherUsers(...ends, undefined)).toBe(false);
  });
});
