import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** What has the keys, by its part and its name. */
const focused = () =>
  app.page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return 'nothing';
    const role = activeElement.getAttribute('role') ?? activeElement.tagName.toLowerCase();
    const label = activeElement.getAttribute('aria-label') ?? (activeElement.textContent ?? '').trim();
    return `${role} ${label.slice(0, 60)}`.trim();
  });
const find = async (words: string): Promise<void> => {
  await app.page.keyboard.press('Control+k');
  await app.page.getByRole('combobox', { name: /^Find a/ }).fill(words);
  await app.page.keyboard.press('Enter');
};

it('a new account begins where its first person is added', async () => {
  const { page } = app;
  await openHospital(page);
  await find('New account');
  await page.getByRole('textbox', { name: /^Customer/ }).fill('Keyboard AG');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('button Add the first person');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Eve Hart');
  await page.keyboard.press('Enter');
  await expect.poll(focused).toMatch(/^tree/);
});

it('a place one goes to by its key has the keys', async () => {
  const { page } = app;
  await saved(page);
  for (const [keys, begins] of [
    ['Control+4', /^h2 /],
    ['Control+e', /^select/],
    ['Control+2', /^tree/],
    ['Control+l', /^treegrid/],
    ['Control+3', /^listbox People by/],
    ['Control+1', /^(h2|main)/],
    ['Control+5', /^(h2|main)/],
    ['Control+7', /^(h2|main)/],
    ['Control+8', /^(h2|main)/],
    ['Control+9', /^(h2|main)/],
    ['Control+2', /^treegrid/],
    ['Control+l', /^tree/],
  ] as const) {
    await page.keyboard.press(keys);
    await expect.poll(focused, { message: keys }).toMatch(begins);
  }
});

it('the palette leads into what was found', async () => {
  const { page } = app;
  await find('Objectives');
  await expect.poll(focused).toMatch(/^h2 Objectives/);
  // Also from a button that is still there afterwards.
  await page.getByRole('button', { name: /^Find/ }).first().focus();
  await find('Risks');
  await expect.poll(focused).toMatch(/^h2 .*[Rr]isks/);
  await page.keyboard.press('Tab');
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.section-page') !== null)).toBe(true);
});

it('of a row that is deleted the keys go to the next one, and to what is near where it was the last', async () => {
  const { page } = app;
  await find('Objectives');
  await expect.poll(focused).toMatch(/^h2 Objectives/);
  const add = page.getByRole('button', { name: 'Add an objective' });
  for (const name of ['First', 'Second']) {
    await add.focus();
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^(input|textarea)/);
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
  }
  const more = (name: string) => page.getByRole('button', { name: `More for objective ${name}` });
  await more('First').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect.poll(focused).toBe('button More for objective Second');
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter');
  await expect.poll(() => more('Second').count()).toBe(0);
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.section-page') !== null)).toBe(true);
  await expect.poll(focused).not.toBe('nothing');
});

it('a message that is closed gives the keys back to where they were, and the page stays where it is', async () => {
  const { page } = app;
  await find('Objectives');
  const add = page.getByRole('button', { name: 'Add a goal of your company' });
  await add.focus();
  const top = () => add.evaluate((button) => button.getBoundingClientRect().top);
  const before = await top();
  await page.evaluate(() => {
    const messages = document.querySelector('.messages');
    const close = document.createElement('button');
    close.textContent = 'Close';
    close.onclick = () => close.remove();
    close.style.pointerEvents = 'auto';
    messages?.append(close);
  });
  await page.locator('.messages').getByRole('button', { name: 'Close' }).click();
  await expect.poll(focused).toBe('button Add a goal of your company');
  expect(await top()).toBe(before);
});

it('a dialog whose button is gone gives the keys to the page', async () => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await expect.poll(focused).toMatch(/^tree/);
  await find('Settings');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  await expect.poll(focused).toMatch(/^tree/);
});
