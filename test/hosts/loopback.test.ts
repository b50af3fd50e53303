import { request as httpRequest } from 'node:http';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLoopback, type Loopback } from '../../electron/loopback/server';
import type { WindowSecret } from '../../shared/api/windowSecret';
import { ask, enter, secretIn, type Answer, type Asked } from '../support/door';

const root = fileURLToPath(new URL('../..', import.meta.url));
let home: string;
let loopback: Loopback;
let window: WindowSecret & { readonly desktopToken: string };

beforeAll(async () => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-hosts-')));
  const pageFolder = join(home, 'page');
  const browserFolder = join(home, 'browser');
  for (const folder of [pageFolder, join(pageFolder, 'assets'), browserFolder]) mkdirSync(folder);
  writeFileSync(join(pageFolder, 'index.html'), '<html><head></head><body>page</body></html>');
  writeFileSync(join(pageFolder, 'print.html'), '<html><head></head><body>print</body></html>');
  writeFileSync(join(pageFolder, 'assets', 'a.js'), 'export {}');
  writeFileSync(join(browserFolder, 'folderBrowser.js'), 'export {}');
  writeFileSync(join(home, 'secret.txt'), 'secret');
  loopback = await startLoopback({
    dataFolder: join(home, 'data'),
    downloadFolder: join(home, 'downloads'),
    assetsFolder: join(root, 'assets'),
    pageFolder,
    browserFolder,
    version: '1',
    printer: {
      print: () => Promise.reject(new Error('none')),
      layOut: () => Promise.reject(new Error('none')),
      close: async () => undefined,
    },
  });
  window = await enter(loopback.openWindow().url);
});
afterAll(async () => {
  await loopback?.close();
  rmSync(home, { recursive: true, force: true });
});

type Sent = Answer;
const send = (path: string, options: Asked = {}): Promise<Sent> => ask(`http://${loopback.address}${path}`, options);
const call = (method: string, body = 'null', headers: Record<string, string> = {}): Promise<Sent> =>
  send(`/call/${method}`, {
    method: 'POST',
    body,
    headers: { 'x-window-token': window.token, 'Content-Type': 'application/json', ...headers },
  });

describe('the loopback host', () => {
  it('answers the right token, address, origin and type', async () => {
    const senders: Record<string, string>[] = [
      {},
      { Origin: `http://${loopback.address}` },
      { 'Sec-Fetch-Site': 'same-origin' },
    ];
    for (const headers of senders) {
      const reply = await call('app.start', 'null', headers);
      expect(reply.status).toBe(200);
      expect(JSON.parse(reply.body)).toMatchObject({ ok: true, value: { version: '1' } });
    }
  });

  it.each([
    ['another token', 404, { 'x-window-token': 'f'.repeat(64) }],
    ['a shorter token', 404, { 'x-window-token': 'f' }],
    ['no token', 404, { 'x-window-token': '' }],
    ['another host', 421, { Host: 'localhost:1' }],
    ['a name for this address', 421, { Host: 'evil.example' }],
    ['another origin', 403, { Origin: 'https://evil.example' }],
    ['no origin of its own', 403, { Origin: 'null' }],
    ['another site', 403, { 'Sec-Fetch-Site': 'cross-site' }],
    ['plain text', 415, { 'Content-Type': 'text/plain' }],
    ['a form', 415, { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['JSON with something behind it', 415, { 'Content-Type': 'application/json; charset=utf-16' }],
  ])('refuses %s', async (_, status, headers) => {
    const reply = await call('app.start', 'null', headers);
    expect(reply.status).toBe(status);
    expect(reply.body).toBe('');
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('refuses what is no call: a GET, a preflight, half JSON, too much', async () => {
    expect((await send('/call/app.start', { headers: { 'x-window-token': window.token } })).status).toBe(405);
    expect(
      (
        await send('/call/app.start', {
          method: 'OPTIONS',
          headers: { Origin: `http://${loopback.address}`, 'Access-Control-Request-Method': 'POST' },
        })
      ).status,
    ).toBe(404);
    expect((await call('app.start', '{"a":')).status).toBe(400);
    expect(
      (await call('app.start', 'null', { 'Content-Length': String(65 * 1024 * 1024) }).catch(() => ({ status: 413 })))
        .status,
    ).toBe(413);
    expect(JSON.parse((await call('no.such')).body)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
    expect(JSON.parse((await call('__proto__')).body)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('gives a call nested 5,000 deep the usual refusal', async () => {
    const { status, body } = await call('settings.set', `{"page":{"deep":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ ok: false, error: { code: 'invalidInput' } });
  });

  it('serves the page and what it loads, and nothing else', async () => {
    const at = (path: string) => send(`/app/${path}`);
    const html = await at('');
    expect(html.status).toBe(200);
    expect(html.body).toContain('<script type="module" src="/d/folderBrowser.js"></script></head>');
    expect((await send('/d/folderBrowser.js')).body).toBe('export {}');
    expect((await at('assets/a.js')).headers['content-type']).toContain('text/javascript');
    for (const path of [
      '../secret.txt',
      '..%2fsecret.txt',
      '%2e%2e/secret.txt',
      'assets',
      'secret.txt',
      'assets/../../secret.txt',
      'assets/a.js%00',
    ])
      expect((await at(path)).status, path).toBeGreaterThanOrEqual(400);
    expect((await send('/')).status).toBe(404);
    expect((await send('/w/wrong/index.html')).status).toBe(404);
    expect((await send('/app/%ff')).status).toBe(400);
    expect((await send('/favicon.ico')).status).toBe(404);
  });

  it('says on every answer what the page may do', async () => {
    const replies = [await send('/app/'), await send('/start/used'), await call('app.start'), await send('/nothing')];
    for (const reply of replies) {
      const policy = String(reply.headers['content-security-policy']);
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        `connect-src http://${loopback.address}`,
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ])
        expect(policy).toContain(part);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
      expect(reply.headers['referrer-policy']).toBe('no-referrer');
    }
  });

  it("keeps the folder browser's channel apart from the contract's", async () => {
    const json = { 'Content-Type': 'application/json' };
    const operate = (token: string, input: unknown) =>
      send('/d/operate', {
        method: 'POST',
        headers: { ...json, 'x-desktop-token': token },
        body: JSON.stringify(input),
      });
    const { desktopToken } = window;
    expect((await call('app.start', 'null', { 'x-window-token': desktopToken })).status).toBe(404);
    expect((await operate(window.token, {})).status).toBe(404);
    expect((await operate('', {})).status).toBe(404);
    expect((await send('/d/requests')).status).toBe(404);
    const { desktopToken: otherToken } = await enter(loopback.openWindow().url);
    const choosing = call('file.choose', JSON.stringify({ purpose: 'openAtlas' }));
    const asked = (await firstLine('/d/requests', { 'x-desktop-token': desktopToken })) as { id: string };
    expect(asked).toMatchObject({ ask: 'choose', title: 'Open an atlas' });
    expect((await operate(otherToken, { do: 'list', id: asked.id, folder: home })).body).toBe('null');
    expect((await operate(desktopToken, { do: 'list', id: 'made up', folder: home })).body).toBe('null');
    expect(JSON.parse((await operate(desktopToken, { do: 'list', id: asked.id, folder: home })).body)).toMatchObject({
      folder: home,
      folders: expect.arrayContaining(['page']) as string[],
    });
    await operate(desktopToken, { do: 'cancel', id: asked.id });
    expect(JSON.parse((await choosing).body)).toEqual({ ok: true, value: null });
  });

  it('lets nobody choose a path that was not looked at for this question, nor a file of another kind', async () => {
    const place = join(home, 'choosing');
    mkdirSync(place);
    for (const name of ['there.atlas', 'other.txt']) writeFileSync(join(place, name), '');
    execFileSync('mkfifo', [join(place, 'pipe.atlas')]);
    symlinkSync(join(home, 'secret.txt'), join(place, 'link.atlas'));
    symlinkSync(join(place, 'nowhere'), join(place, 'dangling.atlas'));
    const operate = async (input: unknown): Promise<unknown> =>
      JSON.parse(
        (
          await send('/d/operate', {
            method: 'POST',
            headers: { 'Content-Type': 'application/json', 'x-desktop-token': window.desktopToken },
            body: JSON.stringify(input),
          })
        ).body,
      );
    const ask = async (purpose: string, suggestedName?: string) => {
      const choosing = call(
        'file.choose',
        JSON.stringify({ purpose, ...(suggestedName === undefined ? {} : { suggestedName }) }),
      );
      const { id } = (await firstLine('/d/requests', { 'x-desktop-token': window.desktopToken })) as { id: string };
      const look = async (name: string, folder = place) =>
        (await operate({ do: 'look', id, folder, name })) as { path: string; what: string; problem: string | null };
      return {
        id,
        look,
        choose: (path: string) => operate({ do: 'choose', id, path }),
        chosen: async () => JSON.parse((await choosing).body) as { value: unknown },
      };
    };

    const reading = await ask('openAtlas');
    const refused = { problem: expect.stringContaining('again') as string };
    const there = join(place, 'there.atlas');
    for (const path of [
      there,
      '/etc/passwd',
      join(home, 'secret.txt'),
      `${place}/../choosing/there.atlas`,
      'there.atlas',
      '',
    ])
      expect(await reading.choose(path), path).toEqual(refused);
    expect(await reading.look('other.txt')).toMatchObject({ problem: 'Choose a file that ends in .atlas.' });
    expect(await reading.look('link')).toMatchObject({
      path: join(home, 'secret.txt'),
      problem: 'Choose a file that ends in .atlas.',
    });
    for (const name of ['pipe.atlas', 'dangling.atlas', '/dev/null'])
      expect(await reading.look(name), name).toMatchObject({
        problem: expect.stringMatching(/not a file|ends in/) as string,
      });
    expect(await reading.look('there', 'choosing')).toMatchObject({ problem: 'There is no such folder.' });
    expect(await reading.look('there\0.atlas')).toMatchObject({ problem: 'There is no such folder.' });
    expect(await reading.look('nothing')).toMatchObject({ what: 'nothing' });
    for (const path of [
      join(home, 'secret.txt'),
      join(place, 'other.txt'),
      join(place, 'pipe.atlas'),
      join(place, 'nothing'),
    ])
      expect(await reading.choose(path), path).toEqual(refused);
    // What was looked at for one question is no answer to another.
    expect(await reading.look('there')).toMatchObject({ path: there, what: 'file', problem: null });
    await operate({ do: 'cancel', id: reading.id });
    expect(await reading.choose(there)).toBeNull();
    const again = await ask('openAtlas');
    expect(await again.choose(there)).toEqual(refused);
    await again.look('there');
    expect(await again.choose(there)).toEqual({ problem: null });
    expect(await again.chosen()).toMatchObject({ value: { name: 'there.atlas', folder: place } });

    const saving = await ask('savePdf');
    expect(await saving.look('other.txt')).toMatchObject({
      path: join(place, 'other.txt.pdf'),
      what: 'nothing',
      problem: null,
    });
    expect(await saving.choose(join(place, 'other.txt'))).toEqual(refused);
    // Between the look and the choice somebody put a pipe there.
    execFileSync('mkfifo', [join(place, 'other.txt.pdf')]);
    expect(await saving.choose(join(place, 'other.txt.pdf'))).toEqual(refused);
    await saving.look('new');
    expect(await saving.choose(join(place, 'new.pdf'))).toEqual({ problem: null });
    expect(await saving.chosen()).toMatchObject({ value: { name: 'new.pdf' } });

    writeFileSync(join(place, 'source.docx'), '');
    const attachment = await ask('saveAttachment', 'source.docx');
    expect(await attachment.look('source')).toMatchObject({
      path: join(place, 'source.docx'),
      what: 'file',
      problem: null,
    });
    await operate({ do: 'cancel', id: attachment.id });
    const opening = await ask('openAtlas');
    expect(await operate({ do: 'download', id: opening.id })).toBeNull();
    await operate({ do: 'cancel', id: opening.id });
  });

  it('streams events to the window they are for', async () => {
    const token = { 'x-window-token': window.token, 'Content-Type': 'application/json' };
    const other = await enter(loopback.openWindow().url);
    const opened = JSON.parse(
      (await call('atlas.openSample', JSON.stringify({ sample: 'hospital', startOver: false }))).body,
    ) as { value: { accounts: { id: string }[] } };
    const otherCall = (method: string, input: unknown) =>
      send(`/call/${method}`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { ...token, 'x-window-token': other.token },
      });
    await otherCall('atlas.openSample', { sample: 'hospital', startOver: false });
    await call('account.open', JSON.stringify({ accountId: opened.value.accounts[0]!.id }));
    const event = firstLine('/events', { 'x-window-token': window.token });
    await otherCall('account.create', { name: 'New', currency: 'EUR' });
    expect(await event).toMatchObject({ event: 'atlas.changed', value: { atlas: { accounts: [{}, {}] } } });
  });

  it('lets the first visitor of an address in and nobody after', async () => {
    const { url, entered } = loopback.openWindow();
    const path = new URL(url).pathname;
    expect(path).toMatch(/^\/start\/[0-9a-f]{64}$/);
    let isIn = false;
    void entered.then(() => {
      isIn = true;
    });
    // What is no person's opening of a page is refused and leaves the address good.
    for (const headers of [
      { 'Sec-Fetch-Dest': 'iframe' },
      { 'Sec-Fetch-Mode': 'cors' },
      { 'Sec-Fetch-Mode': 'no-cors', 'Sec-Fetch-Dest': 'script' },
      { 'Sec-Purpose': 'prefetch' },
      { Purpose: 'prefetch' },
      { Origin: 'null' },
      { Origin: 'https://evil.example' },
    ] as Record<string, string>[])
      expect((await send(path, { headers })).status, JSON.stringify(headers)).toBe(403);
    for (const method of ['POST', 'HEAD', 'PUT']) expect((await send(path, { method })).status, method).toBe(405);
    expect((await send(path, { headers: { Host: 'evil.example' } })).status).toBe(421);
    expect(isIn).toBe(false);

    const first = await send(path, {
      headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
    });
    expect(first.status).toBe(200);
    expect(first.headers['cache-control']).toBe('no-store');
    const secret = secretIn(first.body);
    expect(secret).toEqual({
      token: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      desktopToken: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await entered;
    expect((await call('app.start', 'null', { 'x-window-token': secret?.token ?? '' })).status).toBe(200);

    for (const later of [path, '/start/', '/start', `/start/${'0'.repeat(64)}`, `/start/${secret?.token}`]) {
      const second = await send(later);
      expect(second.status, later).toBe(404);
      expect(second.headers['content-type']).toContain('text/plain');
      expect(second.body).toContain('This address was good for one visit, and that visit is over.');
      expect(secretIn(second.body)).toBeNull();
    }
    // The page itself is the same for everybody: it holds nothing of a window.
    for (const page of ['/app/', '/app/print.html', '/d/folderBrowser.js']) {
      const { status, body } = await send(page);
      expect(status).toBe(200);
      expect(body).not.toMatch(/[0-9a-f]{64}/);
    }
    expect(
      (
        await send('/app/', {
          headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' },
        })
      ).status,
    ).toBe(403);
  });

  it('opens another window by an address of its own', async () => {
    const {
      value: { address },
    } = JSON.parse((await call('window.open')).body) as { value: { address: string } };
    const other = await enter(address);
    expect(other.token).not.toBe(window.token);
    expect((await call('app.start', 'null', { 'x-window-token': other.token })).status).toBe(200);
    await expect(enter(address)).rejects.toThrow('404');
  });

  it('listens on this machine only', async () => {
    expect(loopback.address).toMatch(/^127\.0\.0\.1:\d+$/);
    await expect(
      new Promise((resolve, reject) => {
        connect(Number(loopback.address.split(':')[1]), '::1')
          .once('connect', resolve)
          .once('error', reject);
      }),
    ).rejects.toMatchObject({ code: expect.stringMatching(/^E/) as string });
  });
});

/** The first line that says something on a stream. */
const firstLine = (path: string, headers: Record<string, string> = {}): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const [host, port] = loopback.address.split(':');
    const sent = httpRequest({ host, port, path, headers: { Host: loopback.address, ...headers } }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        const line = text
          .split('\n')
          .slice(0, -1)
          .find((one) => one !== '');
        if (line !== undefined) {
          resolve(JSON.parse(line));
          sent.destroy();
        }
      });
    });
    sent.on('error', reject);
    sent.end();
  });
