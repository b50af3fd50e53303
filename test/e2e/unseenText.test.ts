import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('keeps what is typed without what is not seen, and shows what is kept', async () => {
  const { page } = app;
  await openHospital(page);
  await card(page, 'Ruth Galvin').click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByText('Seat', { exact: true }).click();
  const title = panel.getByLabel('Title', { exact: true });
  const before = await title.inputValue();
  await title.fill('Finance \u202eLead\u2069');
  await title.blur();
  await expect.poll(() => title.inputValue()).toBe('Finance Lead');
  await saved(page);
  await expect.poll(() => card(page, 'Ruth Galvin').getAttribute('aria-label')).toContain('Finance Lead');

  await title.fill('Finance Lead\u202e');
  await title.blur();
  await expect.poll(() => title.inputValue()).toBe('Finance Lead');
  await title.fill('أستاذ 👩\u200d🔬');
  await title.blur();
  await expect.poll(() => title.inputValue()).toBe('أستاذ 👩\u200d🔬');

  // The change that changed nothing is no step: two steps lead back.
  await page.keyboard.press('Control+z');
  await expect.poll(() => title.inputValue()).toBe('Finance Lead');
  await page.keyboard.press('Control+z');
  await expect.poll(() => title.inputValue()).toBe(before);
});

it('refuses a text that is longer than a field takes before it is shown as kept', async () => {
  const { page } = app;
  const title = page.getByRole('complementary', { name: 'What is chosen' }).getByLabel('Title', { exact: true });
  const before = await title.inputValue();
  await title.fill('x'.repeat(20_001));
  await page.getByText(/was not kept: seat .* title is too long/).waitFor();
  await title.blur();
  await expect.poll(() => title.inputValue()).toBe(before);
  await saved(page);
});
