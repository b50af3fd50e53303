import { afterAll, beforeAll, expect, it } from 'vitest';
import { LONGEST_LIST } from '../../shared/exchange/quickList';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

const addMany = () => app.page.getByRole('dialog', { name: 'Add many people' });
const lines = () => addMany().getByRole('textbox', { name: 'People' });

it('a double click on a button leaves open what it opened', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Add many people' }).dblclick();
  await addMany().waitFor();
  // The keys go into it, and a single press beside it closes it as ever.
  await page.keyboard.type('Jo Lee');
  await expect.poll(() => lines().inputValue()).toBe('Jo Lee');
  await page.mouse.click(5, 300);
  await expect.poll(() => addMany().count()).toBe(0);

  // What lies under the mouse meanwhile, a button of the dialog itself, is not pressed by the second press either.
  await page.keyboard.press('Control+Shift+A');
  const box = await addMany().getByRole('button', { name: 'Cancel' }).boundingBox();
  await page.keyboard.press('Escape');
  await expect.poll(() => addMany().count()).toBe(0);
  if (!box) throw new Error('There is no button to give up.');
  await page
    .getByRole('button', { name: 'Add many people' })
    .evaluate(
      (button, at) =>
        Object.assign(button.style, { position: 'fixed', left: `${at.x}px`, top: `${at.y}px`, zIndex: 9 }),
      box,
    );
  await page.mouse.dblclick(box.x + 8, box.y + 8);
  await addMany().waitFor();
  await page
    .getByRole('button', { name: 'Add many people', includeHidden: true })
    .evaluate((button) => button.removeAttribute('style'));
  await expect.poll(() => lines().inputValue()).toBe('Jo Lee');
  await addMany().getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => addMany().count()).toBe(0);
});

it('what was typed in a dialog is there again after Escape and a press beside it, until it is taken', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+A');
  // Given up by its button, it was gone.
  expect(await lines().inputValue()).toBe('');
  await lines().fill('Jo Lee; Estates\nKim Poe; Estates');
  await page.keyboard.press('Escape');
  await expect.poll(() => addMany().count()).toBe(0);
  await page.keyboard.press('Control+Shift+A');
  await expect.poll(() => lines().inputValue()).toBe('Jo Lee; Estates\nKim Poe; Estates');
  await page.mouse.click(5, 300);
  await expect.poll(() => addMany().count()).toBe(0);
  await page.getByRole('button', { name: 'Add many people' }).click();
  await addMany().getByRole('button', { name: 'Add 2 people' }).click();
  await page.getByRole('option', { name: /^Jo Lee/ }).waitFor();
  await page.keyboard.press('Control+Shift+A');
  await expect.poll(() => lines().inputValue()).toBe('');
  await page.keyboard.press('Escape');
  await saved(page);

  // The same with rows that were pasted.
  const rows = page.getByRole('textbox', { name: /^Rows with their headings/ });
  const openRows = async (): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find a/ }).fill('Import opportunities from a table');
    await page.keyboard.press('Enter');
  };
  await openRows();
  await rows.fill('Name\tValue\nNew wing\t9');
  await page.keyboard.press('Escape');
  await expect.poll(() => rows.count()).toBe(0);
  await openRows();
  await expect.poll(() => rows.inputValue()).toBe('Name\tValue\nNew wing\t9');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
});

it('a question mark on a card whose attitude is known says what it forgot, and shows the keys where it is not', async () => {
  const { page } = app;
  await card(page, 'Ines Calloway').click();
  const before = await card(page, 'Ines Calloway').getAttribute('aria-label');
  expect(before).toContain('attitude sceptic');
  await page.keyboard.press('?');
  await page
    .getByText('Attitude of Ines Calloway: not known now. Ctrl + Z brings “Sceptic” back; F1 shows the keys.')
    .waitFor();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Ines Calloway').getAttribute('aria-label')).toBe(before);
  await page.keyboard.press('?');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
});

it('no message lies on a dialog, and why something was not done goes with the next thing', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+A');
  await lines().fill('x'.repeat(LONGEST_LIST + 1));
  const told = page.getByText('That is more than a list takes.');
  await told.waitFor();
  for (const size of [
    { width: 1280, height: 720 },
    { width: 1024, height: 480 },
  ]) {
    await page.setViewportSize(size);
    await expect
      .poll(async () => {
        const [box, message] = [await addMany().boundingBox(), await page.locator('.message').first().boundingBox()];
        return box !== null && message !== null && box.y >= 0 && box.y + box.height <= message.y;
      })
      .toBe(true);
  }
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Escape');
  await expect.poll(() => addMany().count()).toBe(0);
  expect(await told.count()).toBe(1);
  await page.keyboard.press('Control+4');
  await expect.poll(() => told.count()).toBe(0);
});
