import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { browserPath } from './browsers';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The loopback host as a program with its window, on a home of its own. */
export type Program = {
  readonly process: ChildProcess;
  readonly browserPid: number;
  /** The folder of this run. */
  readonly run: string;
  /** Where the window is, as JSON over a socket that only this test has opened. */
  readonly port: number;
  readonly ended: Promise<number | null>;
};
export type Places = { readonly home: string; readonly data: string; readonly temporary: string };

export const placesIn = (folder: string): Places => {
  const places = { home: join(folder, 'home'), data: join(folder, 'data'), temporary: join(folder, 'tmp') };
  for (const place of [places.home, join(places.home, 'Downloads'), places.temporary])
    mkdirSync(place, { recursive: true });
  return places;
};

/**
 * The browser without a screen, and with a way in for the test; all other switches are the program's own, but for
 * those `without`.
 */
export const testBrowser = (folder: string, without = 'none'): string => {
  const path = join(folder, 'browser.sh');
  const filter = `for one do shift; case "$one" in ${without}) ;; *) set -- "$@" "$one" ;; esac; done`;
  writeFileSync(path, `#!/bin/sh\n${filter}\nexec '${browserPath()}' --headless=new --remote-debugging-port=0 "$@"\n`);
  chmodSync(path, 0o755);
  return path;
};

const runningIn = (data: string): readonly string[] => {
  const all = join(data, 'running');
  return existsSync(all)
    ? readdirSync(all, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => join(all, entry.name))
    : [];
};

/**
 * Starts the built program as `npm start` does where there is a screen and no desktop program. What stands `before`
 * runs it.
 */
export const startProgram = async (
  { home, data, temporary }: Places,
  browser: string,
  before: readonly string[] = [],
): Promise<Program> => {
  const earlier = new Set(runningIn(data));
  const env = {
    ...process.env,
    HOME: home,
    TMPDIR: temporary,
    ACCOUNT_ATLAS_DATA: data,
    DISPLAY: ':none',
    WAYLAND_DISPLAY: '',
    CHROME_PATH: browser,
  };
  for (const name of ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'])
    delete (env as NodeJS.ProcessEnv)[name];
  const [program, ...args] = [...before, process.execPath, join(root, 'dist/loopback/main.js')] as const;
  const child = spawn(program ?? '', args, { env, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => {
    child.once('exit', resolve);
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  const portFile = (run: string): string => join(run, 'profile', 'DevToolsActivePort');
  const found = (): string | null =>
    runningIn(data).find((one) => !earlier.has(one) && existsSync(portFile(one))) ?? null;
  await expect.poll(found).not.toBeNull();
  const run = found() ?? '';
  await expect.poll(() => readFileSync(portFile(run), 'utf8')).toMatch(/^\d+\n/);
  const port = Number(readFileSync(portFile(run), 'utf8').split('\n')[0]);
  const [, held] = JSON.parse(readFileSync(`${run}.json`, 'utf8')) as readonly { readonly pid: number }[];
  return { process: child, browserPid: held?.pid ?? 0, run, port, ended };
};

type Target = { readonly type: string; readonly url: string; readonly webSocketDebuggerUrl: string };
type Reply = {
  readonly id?: number;
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly exception?: { readonly description?: string } };
  };
};

/** The developer's protocol of the window; null while there is none. */
const connected = async (port: number, at = '/app/'): Promise<WebSocket | null> => {
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly Target[];
  const page = targets.find(({ type, url }) => type === 'page' && url.includes(at));
  if (!page) return null;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  await new Promise((resolve) => {
    socket.addEventListener('open', resolve, { once: true });
  });
  return socket;
};

const command = (socket: WebSocket, method: string, params: Readonly<Record<string, unknown>>): Promise<Reply | null> =>
  new Promise((resolve) => {
    socket.addEventListener('message', ({ data }) => {
      const reply = JSON.parse(String(data)) as Reply;
      if (reply.id === 1) resolve(reply);
    });
    socket.addEventListener('close', () => resolve(null));
    socket.send(JSON.stringify({ id: 1, method, params }));
  });

/** Runs an expression in the window whose address holds `at`, and gives its value, awaited; null while there is none. */
export const inWindow = async (port: number, expression: string, at?: string): Promise<unknown> => {
  const socket = await connected(port, at);
  const reply =
    socket && (await command(socket, 'Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }));
  socket?.close();
  const problem = reply?.result?.exceptionDetails;
  if (problem) throw new Error(problem.exception?.description ?? 'the page threw');
  return reply?.result?.result?.value ?? null;
};

/** Without a screen a browser refuses downloads until it is told where to, and forgets it with the one who told it. */
export const allowDownloads = async (port: number, folder: string): Promise<void> => {
  const socket = await connected(port);
  if (!socket) throw new Error('there is no window');
  onTestFinished(() => socket.close());
  await command(socket, 'Page.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
};
