import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { QUIET, sandboxSwitches } from '../../electron/loopback/browserSwitches';
import { chooseFile, openHospital, startApp, type App } from '../support/app';
import { browserPath } from '../support/browsers';
import { ask, secretIn } from '../support/door';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const STORED = "sessionStorage.getItem('account-atlas-window')";
const shown = (page: Page): Promise<void> => page.getByRole('button', { name: 'New atlas' }).waitFor();

it('keeps a window over a reload, without a secret in its address, its text or its history', async () => {
  const { page } = app;
  const secret = JSON.parse(await page.evaluate<string>(STORED)) as {
    readonly token: string;
    readonly desktopToken: string;
  };
  expect(new URL(page.url()).pathname).toBe('/app/');
  await page.reload();
  await shown(page);
  expect(JSON.parse(await page.evaluate<string>(STORED))).toEqual(secret);
  const text = await page.content();
  for (const one of [secret.token, secret.desktopToken]) {
    expect(page.url()).not.toContain(one);
    expect(text).not.toContain(one);
  }
  // The address that was used up is no step to go back to.
  expect(await page.evaluate('history.length')).toBe(2);
  expect(await page.context().cookies()).toEqual([]);
});

it('opens another window by its command, which is a window of its own', async () => {
  const { page } = app;
  const opening = page.context().waitForEvent('page');
  await page.keyboard.press('Control+n');
  const other = await opening;
  await shown(other);
  expect(await other.evaluate<string>(STORED)).not.toBe(await page.evaluate<string>(STORED));
  expect(await other.evaluate('window.opener')).toBeNull();
  await other.reload();
  await shown(other);

  await openHospital(page);
  await openHospital(other);
  await other.close();
  // The palette has it too, where the browser keeps the key for itself.
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('New window');
  const again = page.context().waitForEvent('page');
  await page.keyboard.press('Enter');
  await shown(await again);
  await (await again).close();
  expect(app.complaints).toEqual([]);
});

it('makes a duplicated tab a window of its own, and leaves the first one as it was', async () => {
  const { page } = app;
  const secret = await page.evaluate<string>(STORED);
  const copy = await page.context().newPage();
  await copy.goto(new URL('/d/folderBrowser.js', page.url()).href);
  await copy.evaluate((text) => sessionStorage.setItem('account-atlas-window', text), secret);
  await copy.goto(page.url());
  await shown(copy);
  await expect.poll(() => copy.evaluate<string>(STORED)).not.toBe(secret);
  await copy.close();
  expect(await page.evaluate<string>(STORED)).toBe(secret);
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog', { name: 'Open an atlas' }).getByRole('button', { name: 'Cancel' }).click();
});

it('shows a second visitor how to come in, and nothing of the account', async () => {
  const used = new URL(app.loopback.openWindow().url);
  const first = await app.browser.newContext();
  const owner = await first.newPage();
  await owner.goto(used.href);
  await shown(owner);
  const second = await app.browser.newContext();
  const thief = await second.newPage();
  const answer = await thief.goto(used.href);
  expect(answer?.status()).toBe(404);
  await thief.getByText('This address was good for one visit').waitFor();
  // The address in the owner's window leads a stranger no further.
  await thief.goto(owner.url());
  await thief
    .getByRole('alert')
    .getByText(/This window may not use the app.*start/)
    .waitFor();
  expect(await thief.evaluate(STORED)).toBeNull();
  const stranger = await ask(owner.url());
  expect(secretIn(stranger.body)).toBeNull();
  expect(stranger.body).not.toContain('Carrowmere');
  for (const one of [first, second]) await one.close();
});

it.skipIf(process.platform !== 'linux')('comes back in a tab that the browser restores after a crash', async () => {
  const profile = join(app.folder, 'own browser');
  const open = (args: readonly string[]) =>
    chromium.launchPersistentContext(profile, {
      executablePath: browserPath(),
      args: [...QUIET, ...sandboxSwitches(), '--disable-gpu', ...args],
      // Its own default would start without the tabs of last time.
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
  const before = await open([]);
  const page = before.pages()[0] ?? (await before.newPage());
  await page.goto(app.loopback.openWindow().url);
  await shown(page);
  const secret = await page.evaluate<string>(STORED);
  // What a browser keeps of its tabs it writes now and then; a crash before that leaves nothing to restore.
  const keeps = (folder: string, word: string): boolean =>
    readdirSync(join(profile, 'Default', folder)).some((name) =>
      readFileSync(join(profile, 'Default', folder, name)).includes(word),
    );
  await expect.poll(() => keeps('Sessions', '/app/')).toBe(true);
  await expect.poll(() => keeps('Session Storage', 'account-atlas-window'), { timeout: 60_000 }).toBe(true);
  const preferences = join(profile, 'Default', 'Preferences');
  await expect
    .poll(() => existsSync(preferences) && readFileSync(preferences, 'utf8').includes('"exit_type":"Crashed"'), {
      timeout: 60_000,
    })
    .toBe(true);
  const gone = new Promise((resolve) => {
    before.once('close', resolve);
  });
  process.kill(Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
  await gone;
  // Here a person would press Restore, which only the browser itself can show.
  writeFileSync(
    preferences,
    readFileSync(preferences, 'utf8').replace('"exit_type":"Crashed"', '"exit_type":"Normal"'),
  );
  const after = await open(['--restore-last-session']);
  await expect.poll(() => after.pages().some((one) => one.url().endsWith('/app/'))).toBe(true);
  const restored = after.pages().find((one) => one.url().endsWith('/app/'))!;
  await shown(restored);
  expect(await restored.evaluate<string>(STORED)).toBe(secret);
  await after.close();
});

it.skipIf(process.platform !== 'linux')(
  'shows no other user an address or a secret in the list of processes while it prints',
  async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'Export PDF' }).click();
    const file = join(app.folder, 'plan.pdf');
    await page.getByRole('button', { name: 'Save as PDF' }).click();
    await chooseFile(page, file);
    const seen = new Set<string>();
    const look = (): void => {
      for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
        try {
          seen.add(readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '));
        } catch {
          // Gone between the listing and the look.
        }
      }
    };
    await expect
      .poll(
        async () => {
          look();
          return page.getByText(/plan\.pdf is ready/).count();
        },
        { timeout: 60_000, interval: 50 },
      )
      .toBe(1);
    const secret = JSON.parse(await page.evaluate<string>(STORED)) as {
      readonly token: string;
      readonly desktopToken: string;
    };
    const all = [...seen];
    expect(all.filter((one) => one.includes('remote-debugging-pipe')).length).toBeGreaterThan(0);
    for (const word of [app.loopback.address, secret.token, secret.desktopToken])
      expect(
        all.filter((one) => one.includes(word)),
        word,
      ).toEqual([]);
    // A ticket, whatever the address before it; the folder of the starter's own code is called the same.
    expect(all.filter((one) => /\/start\/[0-9a-f]{64}/.test(one))).toEqual([]);
  },
);
