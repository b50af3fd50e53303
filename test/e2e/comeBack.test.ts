import { createServer } from 'node:http';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { card, chooseFile, saved } from '../support/app';
import { launchBrowser } from '../support/browsers';
import { filledAtlas } from '../support/atlases';
import { ask } from '../support/door';
import { temporaryFolder } from '../support/folders';
import { endHostProcesses, startHostProcess } from '../support/hostProcess';
import { inWindow, placesIn, startProgram, testBrowser } from '../support/program';

const PASSPHRASE = 'violet harbour tuba ninety';
const STORED = "sessionStorage.getItem('account-atlas-window')";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(endHostProcesses);

const visit = async (url: string): Promise<Page> => {
  const context = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  return page;
};
const open = async (page: Page, path: string, passphrase?: string): Promise<void> => {
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  if (passphrase !== undefined) await unlock(page, passphrase);
  await card(page, 'Maren Aldous').waitFor();
};
const unlock = async (page: Page, passphrase: string): Promise<void> => {
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('dialog').getByRole('button', { name: 'Open', exact: true }).click();
};
const press = async (page: Page, name: string, key: string): Promise<void> => {
  await card(page, name).click();
  await page.keyboard.press(key);
};
const said = (page: Page, name: string): Promise<string | null> => card(page, name).getAttribute('aria-label');
const status = (page: Page) => page.getByRole('contentinfo');
const away = (page: Page): Promise<void> => status(page).getByText('Account Atlas has ended').waitFor();
/** What the log of the file says was done to people, oldest first. */
const edits = async (path: string, accountId: string, passphrase?: string): Promise<readonly string[]> => {
  const atlas = await openAtlas(path, passphrase === undefined ? {} : { unlock: { passphrase } });
  const log = atlas.log(accountId, 50).map(({ label, kind }) => `${kind} ${label}`);
  atlas.close();
  return log.toReversed();
};

describe('a window whose host is killed and started again', () => {
  it('goes on by itself, with what was done meanwhile once in the file, and takes back its steps', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const path = join(folder, 'a.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital');
    atlas.close();
    const before = await edits(path, accountId);
    let host = await startHostProcess(data);
    const page = await visit(host.url);
    await open(page, path);
    await press(page, 'Ines Calloway', '0');
    await saved(page);
    const secret = await page.evaluate<string>(STORED);

    await host.end('SIGKILL');
    await away(page);
    await press(page, 'Maren Aldous', '+');
    expect(await said(page, 'Maren Aldous')).toContain('attitude supporter');
    await away(page);
    host = await startHostProcess(data);
    await saved(page);
    expect(await said(page, 'Maren Aldous')).toContain('attitude supporter');
    expect(await page.evaluate<string>(STORED)).not.toBe(secret);

    // What the folder browser asks works with the new secret, and so does a reload.
    await page.keyboard.press('Control+o');
    await page.getByRole('dialog', { name: 'Open an atlas' }).getByRole('button', { name: 'Cancel' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => said(page, 'Maren Aldous')).toContain('attitude neutral');
    await page.keyboard.press('Control+z');
    await expect.poll(() => said(page, 'Ines Calloway')).toContain('attitude sceptic');
    await saved(page);
    await page.reload();
    await card(page, 'Maren Aldous').waitFor();

    // Once more, for a window that came back is as good as any; and this time the edit was written, but its answer lost.
    const killed = Promise.withResolvers<void>();
    await page.route(
      '**/call/document.apply',
      async (route) => {
        await route.fetch();
        await host.end('SIGKILL');
        await route.abort();
        killed.resolve();
      },
      { times: 1 },
    );
    await press(page, 'Maren Aldous', '-');
    await killed.promise;
    await away(page);
    host = await startHostProcess(data);
    await saved(page);
    expect(await said(page, 'Maren Aldous')).toContain('attitude sceptic');
    await expect.poll(() => page.getByText('was not kept').count()).toBe(0);
    await page.context().close();
    await host.end('SIGTERM');
    const done = (await edits(path, accountId)).slice(before.length);
    expect(done.map((one) => one.split(' ')[0])).toEqual(['edit', 'edit', 'undo', 'undo', 'edit']);
  });

  it('asks for the passphrase of a sealed atlas, and goes on once it is there', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.atlas');
    const { atlas, accountId } = await filledAtlas(path, 'hospital', PASSPHRASE);
    atlas.close();
    const before = await edits(path, accountId, PASSPHRASE);
    let host = await startHostProcess(join(folder, 'data'));
    const page = await visit(host.url);
    await open(page, path, PASSPHRASE);
    await host.end('SIGKILL');
    await away(page);
    await press(page, 'Maren Aldous', '+');
    host = await startHostProcess(join(folder, 'data'));
    await page.getByRole('dialog', { name: /is sealed/ }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    // Nothing hangs on answering at once: what is done meanwhile waits too.
    await status(page).getByText('Not saved until you enter the passphrase').waitFor();
    await press(page, 'Ines Calloway', '0');
    await status(page).getByRole('button', { name: 'Enter the passphrase' }).click();
    await unlock(page, 'violet harbour tuba twenty');
    await page.getByText('That passphrase does not open this atlas.').waitFor();
    await unlock(page, PASSPHRASE);
    await saved(page);
    expect(await said(page, 'Maren Aldous')).toContain('attitude supporter');
    await page.context().close();
    await host.end('SIGTERM');
    expect((await edits(path, accountId, PASSPHRASE)).slice(before.length)).toHaveLength(2);
  });

  it('comes back as well after the host was ended by hand, and two windows each take back their own', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const path = join(folder, 'a.atlas');
    (await filledAtlas(path, 'hospital')).atlas.close();
    const first = await startHostProcess(data);
    const one = await visit(first.url);
    await open(one, path);
    const opening = one.context().waitForEvent('page');
    await one.keyboard.press('Control+n');
    const two = await opening;
    two.setDefaultTimeout(20_000);
    await two.getByRole('button', { name: 'New atlas' }).waitFor();
    await open(two, path);
    await press(one, 'Maren Aldous', '+');
    await saved(one);
    await press(two, 'Ines Calloway', '0');
    await saved(two);
    await first.end('SIGTERM');
    await away(one);
    await away(two);
    await startHostProcess(data);
    await saved(one);
    await saved(two);
    await one.keyboard.press('Control+z');
    await expect.poll(() => said(two, 'Maren Aldous')).toContain('attitude neutral');
    expect(await said(one, 'Ines Calloway')).toContain('attitude neutral');
    await one.context().close();
  });

  it('has a place that was not yet looked at wait for the host, and asks nobody for its code meanwhile', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.atlas');
    (await filledAtlas(path, 'hospital')).atlas.close();
    const host = await startHostProcess(join(folder, 'data'));
    const page = await visit(host.url);
    await open(page, path);
    await host.end('SIGKILL');
    await away(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.keyboard.press('Control+5');
    await page.getByText('This page comes as soon as Account Atlas runs again').waitFor();
    expect(asked.filter((url) => !url.includes('/return/'))).toEqual([]);
    await startHostProcess(join(folder, 'data'));
    await page.getByRole('heading', { name: 'Actions', exact: true }).first().waitFor();
    // What fails though the host is there, as in the moment in which it ends, is tried once more.
    await page.route('**/PlanPlace-*.js', (route) => route.abort(), { times: 1 });
    await page.keyboard.press('Control+4');
    await page.getByRole('navigation', { name: 'Sections of the plan' }).waitFor();
    expect(await page.getByText('Something went wrong').count()).toBe(0);
    await page.context().close();
  });

  it('says what to do where something else answers in its place, and tells it nothing', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.atlas');
    (await filledAtlas(path, 'hospital')).atlas.close();
    const host = await startHostProcess(join(folder, 'data'));
    const page = await visit(host.url);
    await open(page, path);
    const { token, desktopToken } = JSON.parse(await page.evaluate<string>(STORED)) as Record<string, string>;
    await host.end('SIGKILL');
    const heard: string[] = [];
    const other = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      request.on('end', () => {
        heard.push(`${request.url} ${JSON.stringify(request.headers)} ${body}`);
        response.writeHead(200, { 'Content-Type': 'application/json' });
        response.end(JSON.stringify({ nonce: 'f'.repeat(64), isSame: false, proof: 'f'.repeat(64) }));
      });
    });
    await new Promise<void>((resolve) => {
      other.listen(Number(new URL(host.url).port), '127.0.0.1', () => resolve());
    });
    await status(page).getByText('another program answers where the app was').waitFor();
    await press(page, 'Maren Aldous', '+');
    await status(page).getByRole('button', { name: 'Save what is on screen' }).waitFor();
    const again = heard.length;
    await status(page).getByRole('button', { name: 'Look again' }).click();
    await expect.poll(() => heard.length).toBe(again + 1);
    expect(heard.every((one) => one.startsWith('/return/greet '))).toBe(true);
    for (const secret of [token!, desktopToken!]) expect(heard.join('\n')).not.toContain(secret);
    // A start of the app goes elsewhere then, and knows nothing of what waits here.
    const elsewhere = await startHostProcess(join(folder, 'data'));
    expect(new URL(elsewhere.url).port).not.toBe(new URL(host.url).port);
    await page.context().close();
    other.closeAllConnections();
    await new Promise((resolve) => {
      other.close(resolve);
    });
  });

  it('lets nobody in who made up a secret, or who knows the one of before', async () => {
    const folder = temporaryFolder();
    const data = join(folder, 'data');
    const first = await startHostProcess(data);
    const page = await visit(first.url);
    const before = await page.evaluate<string>(STORED);
    const keptIn = join(data, 'returning');
    const [name] = readdirSync(keptIn);
    expect(statSync(join(keptIn, name!)).mode & 0o777).toBe(0o600);
    const kept = readFileSync(join(keptIn, name!), 'utf8');
    for (const secret of Object.values(JSON.parse(before) as Record<string, string>))
      expect(kept).not.toContain(secret);
    const [{ windowId }] = JSON.parse(kept) as [{ readonly windowId: string }];
    await page.context().close();
    await first.end('SIGKILL');
    const { url } = await startHostProcess(data);
    const { origin, port } = new URL(url);
    expect(name).toBe(`${port}.json`);
    const json = { 'Content-Type': 'application/json' };
    const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
      ask(`${origin}${path}`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) });
    const { token } = JSON.parse(before) as { readonly token: string };
    for (const path of ['/call/app.start', '/return/key'])
      expect((await post(path, null, { 'x-window-token': token })).status, path).toBe(404);
    const nonce = 'a'.repeat(64);
    expect((await post('/return/greet', { windowId: crypto.randomUUID(), nonce })).status).toBe(404);
    expect((await post('/return/enter', { windowId, proof: nonce })).status).toBe(404);
    const greeted = JSON.parse((await post('/return/greet', { windowId, nonce })).body) as { readonly proof: string };
    expect((await post('/return/enter', { windowId, proof: greeted.proof })).status).toBe(403);
    // A question is answered once.
    expect((await post('/return/enter', { windowId, proof: nonce })).status).toBe(404);

    const context = await browser.newContext();
    const stranger = await context.newPage();
    await stranger.goto(`${origin}/d/folderBrowser.js`);
    await stranger.evaluate((text) => sessionStorage.setItem('account-atlas-window', text), before);
    await stranger.goto(`${origin}/app/`);
    await stranger
      .getByRole('alert')
      .getByText(/This window may not use the app.*start/)
      .waitFor();
    await context.close();
  });

  it('goes on beside the window that the new start opened, and outlives that one', async () => {
    const folder = temporaryFolder();
    const places = placesIn(folder);
    const browser = testBrowser(folder);
    const returning = join(places.data, 'returning');
    const first = await startProgram(places, browser);
    const shows = (words: string) =>
      expect.poll(() => inWindow(first.port, 'document.body.innerText')).toContain(words);
    await shows('Carrowmere Hospitals Group');
    await inWindow(
      first.port,
      "[...document.querySelectorAll('button')].find((one) => one.innerText.includes('Carrowmere Hospitals Group')).click()",
    );
    await shows('Saved');
    first.process.kill('SIGKILL');
    await first.ended;
    await shows('Account Atlas has ended');
    const second = await startProgram(places, browser);
    await shows('Saved');
    await expect.poll(() => inWindow(second.port, 'document.body.innerText')).toContain('Carrowmere Hospitals Group');
    const [name] = readdirSync(returning);
    expect(JSON.parse(readFileSync(join(returning, name!), 'utf8'))).toHaveLength(2);
    second.process.kill('SIGTERM');
    expect(await second.ended).toBe(0);
    await shows('Account Atlas has ended');
    // The window that was closed with the second run is none that may come back.
    expect(JSON.parse(readFileSync(join(returning, name!), 'utf8'))).toHaveLength(1);
    process.kill(first.browserPid, 'SIGKILL');
  });

  it('leaves no note of windows that were closed with it', async () => {
    const folder = temporaryFolder();
    const places = placesIn(folder);
    const program = await startProgram(places, testBrowser(folder));
    await expect.poll(() => inWindow(program.port, 'document.body.innerText')).toContain('Carrowmere Hospitals Group');
    expect(readdirSync(join(places.data, 'returning'))).toHaveLength(1);
    program.process.kill('SIGTERM');
    expect(await program.ended).toBe(0);
    expect(readdirSync(join(places.data, 'returning'))).toEqual([]);
  });
});
