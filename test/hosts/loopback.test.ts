import { request as httpRequest } from 'node:http';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../electron/loopback/findBrowser';
import { listFolder, lookAt, makeFolder } from '../../electron/loopback/folders';
import { startLoopback, type Loopback } from '../../electron/loopback/server';
import { dataFolder } from '../../electron/services/dataFolder';
import type { WindowSecret } from '../../shared/api/windowSecret';
import { ask, enter, type Answer, type Asked } from '../support/door';

const root = fileURLToPath(new URL('../..', import.meta.url));
let home: string;
let loopback: Loopback;
let window: WindowSecret & { readonly desktopToken: string };

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-hosts-')));
  const pageFolder = join(home, 'page'), browserFolder = join(home, 'browser');
  for (const folder of [pageFolder, join(pageFolder, 'assets'), browserFolder]) mkdirSync(folder);
  writeFileSync(join(pageFolder, 'index.html'), '<html><head></head><body>page</body></html>');
  writeFileSync(join(pageFolder, 'print.html'), '<html><head></head><body>print</body></html>');
  writeFileSync(join(pageFolder, 'assets', 'a.js'), 'export {}');
  writeFileSync(join(browserFolder, 'folderBrowser.js'), 'export {}');
  writeFileSync(join(home, 'secret.txt'), 'secret');
  loopback = await startLoopback({
    dataFolder: join(home, 'data'), downloadFolder: join(home, 'downloads'), assetsFolder: join(root, 'assets'), pageFolder, browserFolder, version: '1', printer: { print: () => Promise.reject(new Error('none')), close: async () => undefined },
  });
  window = await enter(loopback.openWindow().url);
});
afterAll(async () => { await loopback?.close(); rmSync(home, { recursive: true, force: true }); });

type Sent = Answer;
const send = (path: string, options: Asked = {}): Promise<Sent> => ask(`http://${loopback.address}${path}`, options);
const call = (method: string, body = 'null', headers: Record<string, string> = {}): Promise<Sent> =>
  send(`/call/${method}`, { method: 'POST', body, headers: { 'x-window-token': window.token, 'Content-Type': 'application/json', ...headers } });

describe('the loopback host', () => {
  it('answers the right token, address, origin and type', async () => {
    const senders: Record<string, string>[] = [{}, { Origin: `http://${loopback.address}` }, { 'Sec-Fetch-Site': 'same-origin' }];
    for (const headers of senders) {
      const reply = await call('app.start', 'null', headers);
      expect(reply.status).toBe(200);
      expect(JSON.parse(reply.body)).toMatchObject({ ok: true, value: { version: '1' } });
    }
  });

  it.each([
    ['another token', 404, { 'x-window-token': 'f'.repeat(64) }], ['a shorter token', 404, { 'x-window-token': 'f' }], ['no token', 404, { 'x-window-token': '' }],
    ['another host', 421, { Host: 'localhost:1' }], ['a name for this address', 421, { Host: 'evil.example' }], ['another origin', 403, { Origin: 'https://evil.example' }],
    ['no origin of its own', 403, { Origin: 'null' }], ['another site', 403, { 'Sec-Fetch-Site': 'cross-site' }], ['plain text', 415, { 'Content-Type': 'text/plain' }],
    ['a form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }], ['JSON with something behind it', 415, { 'Content-Type': 'application/json; charset=utf-16' }],
  ])('refuses %s', async (_, status, headers) => {
    const reply = await call('app.start', 'null', headers);
    expect(reply.status).toBe(status);
    expect(reply.body).toBe('');
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses what is no call: a GET, a preflight, half JSON, too much', async () => {
    expect((await send('/call/app.start', { headers: { 'x-window-token': window.token } })).status).toBe(405);
    expect((await send('/call/app.start', { method: 'OPTIONS', headers: { Origin: `http://${loopback.address}`, 'Access-Control-Request-Method': 'POST' } })).status).toBe(404);
    expect((await call('app.start', '{"a":')).status).toBe(400);
    expect((await call('app.start', 'null', { 'Content-Length': String(65 * 1024 * 1024) }).catch(() => ({ status: 413 }))).status).toBe(413);
    expect(JSON.parse((await call('no.such')).body)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(JSON.parse((await call('__proto__')).body)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('serves the page and what it loads, and nothing else', async () => {
    const at = (path: string) => send(`/app/${path}`);
    const html = await at('');
    expect(html.status).toBe(200);
    expect(html.body).toContain('<script type="module" src="/d/folderBrowser.js"></script></head>');
    expect((await send('/d/folderBrowser.js')).body).toBe('export {}');
    expect((await at('assets/a.js')).headers['content-type']).toContain('text/javascript');
    for (const path of ['../secret.txt', '..%2fsecret.txt', '%2e%2e/secret.txt', 'assets', 'secret.txt', 'assets/../../secret.txt', 'assets/a.js%00']) expect((await at(path)).status, path).toBeGreaterThanOrEqual(400);
    expect((await send('/')).status).toBe(404);
    expect((await send('/w/wrong/index.html')).status).toBe(404);
    expect((await send('/app/%ff')).status).toBe(400);
    expect((await send('/favicon.ico')).status).toBe(404);
  });

  it('says on every answer what the page may do', async () => {
    for (const reply of [await send('/app/'), await send('/start/used'), await call('app.start'), await send('/nothing')]) {
      const policy = String(reply.headers['content-security-policy']);
      for (const part of ["default-src 'none'", "script-src 'self'", "style-src 'self'", `connect-src http://${loopback.address}`, "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'"]) expect(policy).toContain(part);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it('keeps the folder browser\'s channel apart from the contract\'s', async () => {
    const json = { 'Content-Type': 'application/json' };
    const operate = (token: string, input: unknown) =>
      send('/d/operate', { method: 'POST', headers: { ...json, 'x-desktop-token': token }, body: JSON.stringify(input) });
    const { desktopToken } = window;
    expect((await call('app.start', 'null', { 'x-window-token': desktopToken })).status).toBe(404);
    expect((await operate(window.token, {})).status).toBe(404);
    expect((await operate('', {})).status).toBe(404);
    expect((await send('/d/requests')).status).toBe(404);
    const { desktopToken: otherToken } = await enter(loopback.openWindow().url);
    const choosing = call('file.choose', JSON.stringify({ purpose: 'openAtlas' }));
    const asked = await firstLine('/d/requests', { 'x-desktop-token': desktopToken }) as { id: string };
    expect(asked).toMatchObject({ ask: 'choose', title: 'Open an atlas' });
    expect((await operate(otherToken, { do: 'list', id: asked.id, folder: home })).body).toBe('null');
    expect((await operate(desktopToken, { do: 'list', id: 'made up', folder: home })).body).toBe('null');
    expect(JSON.parse((await operate(desktopToken, { do: 'list', id: asked.id, folder: home })).body)).toMatchObject({ folder: home, folders: expect.arrayContaining(['page']) as string[] });
    await operate(desktopToken, { do: 'cancel', id: asked.id });
    expect(JSON.parse((await choosing).body)).toEqual({ ok: true, value: null });
  });

  it('streams events to the window they are for', async () => {
    const token = { 'x-window-token': window.token, 'Content-Type': 'application/json' };
    const other = await enter(loopback.openWindow().url);
    const opened = JSON.parse((await call('atlas.openSample', JSON.stringify({ sample: 'hospital', startOver: false }))).body) as { value: { accounts: { id: string }[] } };
    const otherCall = (method: string, input: unknown) => send(`/call/${method}`, { method: 'POST', body: JSON.stringify(input), headers: { ...token, 'x-window-token': other.token } });
    await otherCall('atlas.openSample', { sample: 'hospital', startOver: false });
    await call('account.open', JSON.stringify({ accountId: opened.value.accounts[0]!.id }));
    const event = firstLine('/events', { 'x-window-token': window.token });
    await otherCall('account.create', { name: 'New', currency: 'EUR' });
    expect(await event).toMatchObject({ event: 'atlas.changed', value: { atlas: { accounts: [{}, {}] } } });
  });

  it('listens on this machine only', async () => {
    expect(loopback.address).toMatch(/^127\.0\.0\.1:\d+$/);
    await expect(new Promise((resolve, reject) => { connect(Number(loopback.address.split(':')[1]), '::1').once('connect', resolve).once('error', reject); })).rejects.toMatchObject({ code: expect.stringMatching(/^E/) as string });
  });
});

/** The first line that says something on a stream. */
const firstLine = (path: string, headers: Record<string, string> = {}): Promise<unknown> => new Promise((resolve, reject) => {
  const [host, port] = loopback.address.split(':');
  const sent = httpRequest({ host, port, path, headers: { Host: loopback.address, ...headers } }, (response) => {
    let text = '';
    response.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n').slice(0, -1).find((one) => one !== '');
      if (line !== undefined) { resolve(JSON.parse(line)); sent.destroy(); }
    });
  });
  sent.on('error', reject);
  sent.end();
});

describe('finding a browser', () => {
  const find = (env: Record<string, string>, platform: NodeJS.Platform, there: readonly string[]) => findBrowser({ env, platform, isProgram: (path) => there.includes(path) });
  it.each([
    ['the one named', { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' }, 'linux', ['/opt/mine', '/usr/bin/chromium'], '/opt/mine'],
    ['Chromium before Chrome', { PATH: '/usr/bin:/opt/bin' }, 'linux', ['/opt/bin/chromium', '/usr/bin/google-chrome'], '/opt/bin/chromium'],
    ['Edge where there is nothing else', { PATH: '/usr/bin' }, 'linux', ['/usr/bin/microsoft-edge'], '/usr/bin/microsoft-edge'],
    ['Chrome on a Mac', { HOME: '/Users/a' }, 'darwin', ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['a person\'s own on a Mac', { HOME: '/Users/a' }, 'darwin', ['/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'], '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['Edge on Windows', { 'PROGRAMFILES(X86)': 'C:\\P86' }, 'win32', ['C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'], 'C:\\P86\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['none', { PATH: '/usr/bin' }, 'linux', [], null],
    ['none when the named one is missing and there is no other', { CHROME_PATH: '/gone', PATH: '' }, 'linux', [], null],
  ] as const)('finds %s', (_, env, platform, there, expected) => { expect(find(env, platform, there)).toBe(expected); });
});

describe('the user-data folder', () => {
  it.each([
    [{}, 'linux', '/home/a/.local/share/Account Atlas'], [{ XDG_DATA_HOME: '/x' }, 'linux', '/x/Account Atlas'], [{}, 'darwin', '/home/a/Library/Application Support/Account Atlas'],
    [{ ACCOUNT_ATLAS_DATA: '/mine' }, 'darwin', '/mine'],
  ] as const)('with %j on %s is %s', (env, platform, expected) => { expect(dataFolder(env, platform, '/home/a')).toBe(expected); });
});

const reading = { endings: ['.atlas'], isSaving: false };
const saving = { endings: ['.atlas'], isSaving: true };

describe('the folder browser\'s look at the disk', () => {
  it('lists folders and matching files by name, without hidden ones, and says what it cannot read', () => {
    const folder = join(home, 'listing');
    for (const name of ['b', 'a10', 'a2', '.hidden']) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['x.atlas', 'X2.ATLAS', 'y.json', '.z.atlas']) writeFileSync(join(folder, name), '');
    expect(listFolder(folder, ['.atlas'])).toEqual({ folder, parent: home, folders: ['a2', 'a10', 'b'], files: ['x.atlas', 'X2.ATLAS'], problem: null });
    expect(listFolder(join(folder, 'none'), ['.atlas'])).toMatchObject({ folders: [], problem: 'This folder cannot be read.' });
    expect(listFolder('/', []).parent).toBe(null);
    expect(lookAt(folder, 'x', reading)).toMatchObject({ path: join(folder, 'x.atlas'), what: 'file' });
    expect(lookAt(folder, 'new', saving)).toMatchObject({ path: join(folder, 'new.atlas'), what: 'nothing', hasFolder: true });
    expect(lookAt(folder, join(home, 'no', 'x'), saving)).toMatchObject({ hasFolder: false });
    expect(lookAt(folder, 'b', saving)).toMatchObject({ what: 'folder' });
    expect(makeFolder(folder, 'made')).toBe(join(folder, 'made'));
    for (const name of ['made', '../out', '..', 'a/b']) expect(makeFolder(folder, name)).toBe(null);
  });
});
