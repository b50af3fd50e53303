import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { card, openHospital, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});
beforeEach(async () => {
  await framesGoOn(app.page);
  while ((await app.page.getByRole('dialog').or(app.page.getByRole('menu')).count()) > 0)
    await app.page.keyboard.press('Escape');
});

/** A machine that is busy draws its next frame late; keys do not wait for it. */
const holdFrames = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const frame = window.requestAnimationFrame.bind(window);
    const held: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => held.push(callback);
    Object.assign(window, {
      framesGoOn: () => {
        window.requestAnimationFrame = frame;
        for (const callback of held.splice(0)) frame(callback);
      },
    });
  });
const framesGoOn = (page: Page): Promise<void> =>
  page.evaluate(() => (window as { framesGoOn?: () => void }).framesGoOn?.());

const person = (page: Page) => card(page, 'Ines Calloway');

it('what is typed right after the key that opens the palette is typed there', async () => {
  const { page } = app;
  await person(page).click();
  const before = await person(page).getAttribute('aria-label');
  await holdFrames(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('dag 5 settings');
  expect(await page.getByRole('combobox', { name: /^Find a/ }).inputValue()).toBe('dag 5 settings');
  await framesGoOn(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('combobox', { name: /^Find a/ }).count()).toBe(0);
  expect(await person(page).getAttribute('aria-label')).toBe(before);
  // The keys go back to the person whose card they were on.
  await page.keyboard.press('d');
  await expect.poll(() => person(page).getAttribute('aria-label')).not.toBe(before);
  await page.keyboard.press('Control+z');
  await expect.poll(() => person(page).getAttribute('aria-label')).toBe(before);
});

it('a letter right after the key of the menu of a card changes nobody', async () => {
  const { page } = app;
  await person(page).click();
  const before = await person(page).getAttribute('aria-label');
  await holdFrames(page);
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu', { name: 'This person' }).waitFor();
  await page.keyboard.press('d');
  await page.keyboard.press('5');
  await framesGoOn(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('menu').count()).toBe(0);
  expect(await person(page).getAttribute('aria-label')).toBe(before);
});

it('a key right after a dialog opens presses nothing below it', async () => {
  const { page } = app;
  await person(page).click();
  const before = await person(page).getAttribute('aria-label');
  await holdFrames(page);
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  await page.keyboard.press('d');
  await page.keyboard.press('5');
  await framesGoOn(page);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  expect(await person(page).getAttribute('aria-label')).toBe(before);
});

it('a name typed right after the key that makes a group is its name', async () => {
  const { page } = app;
  await person(page).click();
  await card(page, 'Maren Aldous').click({ modifiers: ['Shift'] });
  const before = await person(page).getAttribute('aria-label');
  await holdFrames(page);
  await page.keyboard.press('c');
  await page.keyboard.type('Board of 5');
  await page.keyboard.press('Enter');
  await framesGoOn(page);
  await expect.poll(() => page.locator('[data-frame-name] input').inputValue()).toBe('Board of 5');
  expect(await person(page).getAttribute('aria-label')).toBe(before);
});
