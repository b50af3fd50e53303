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
  const title = panel.getByRole('textbox', { name: 'Job title', exact: true });
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

it('keeps a text that is longer than a field takes in the field, says so, and saves it once it is shortened', async () => {
  const { page } = app;
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  const title = panel.getByRole('textbox', { name: 'Job title', exact: true });
  const tooLong = 'x'.repeat(20_001);
  await title.fill(tooLong);
  await panel.getByText(/^This is not saved yet: at most \d+ characters fit here\. Shorten it by \d+\.$/).waitFor();
  await title.blur();
  await expect.poll(() => title.inputValue()).toBe(tooLong);
  await saved(page);
  expect(await card(page, 'Ruth Galvin').getAttribute('aria-label')).not.toContain('xxx');

  await title.fill('Finance Director');
  await title.blur();
  await expect.poll(() => card(page, 'Ruth Galvin').getAttribute('aria-label')).toContain('Finance Director');
});
