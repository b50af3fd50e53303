import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, pick, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('draws lines by keyboard and by dragging, changes and deletes them', async () => {
  const { page } = app;
  await openHospital(page);
  await card(page, 'Petra Lind').click();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: /^Line from Petra Lind/ });
  await dialog.getByLabel('What it means').selectOption('mentor');
  await pick(dialog.getByLabel('To', { exact: true }), 'Jonas Wied');
  await dialog.getByRole('radio', { name: 'Strength: 3 strong' }).check();
  await dialog.getByRole('button', { name: 'Draw the line' }).click();
  await page.getByRole('button', { name: 'Mentors Jonas Wied', exact: true }).waitFor();

  // By dragging from the handle of the chosen card.
  const target = await card(page, 'Padraig Noone').boundingBox();
  const handle = await page.locator('.line-handle').boundingBox();
  if (!target || !handle) throw new Error('The cards are not in view.');
  await page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
  await page.mouse.down();
  await page.mouse.move(target.x + 40, target.y + 20, { steps: 6 });
  await page.mouse.up();
  await page
    .getByRole('dialog', { name: /^Line from Petra Lind/ })
    .getByLabel('What it means')
    .selectOption('ally');
  await expect.poll(() => page.getByLabel('To', { exact: true }).inputValue()).not.toBe('');
  await page.getByRole('button', { name: 'Draw the line' }).click();
  await page.getByRole('button', { name: 'Ally of Padraig Noone', exact: true }).waitFor();

  await page.getByRole('button', { name: 'Delete line: Mentors Jonas Wied' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Mentors Jonas Wied', exact: true }).count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Mentors Jonas Wied', exact: true }).waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});

it('draws, notes, changes and deletes a dotted line by keyboard, and finds it under the pointer', async () => {
  const { page } = app;
  await card(page, 'Petra Lind').click();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: /^Line from Petra Lind/ });
  await dialog.getByLabel('What it means').selectOption('dotted');
  await pick(dialog.getByLabel('To', { exact: true }), 'Beatrix Lund');
  await dialog.getByLabel('Note').fill('Budget of the region');
  await dialog.getByLabel('Note').press('Tab');
  await dialog.getByRole('button', { name: 'Draw the line' }).press('Enter');
  const row = page.getByRole('listitem').filter({ hasText: 'Also reports to Beatrix Lund' });
  await row.waitFor();

  // J goes through the lines of the card, F2 into the fields of the one that is chosen.
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  const chosen = page.locator('.chosen-line');
  for (let step = 0; step < 6 && (await chosen.filter({ hasText: 'Beatrix Lund' }).count()) === 0; step += 1) {
    await page.keyboard.press('j');
    await page
      .getByText(/^Line \d of \d: /)
      .last()
      .waitFor();
  }
  await chosen.filter({ hasText: 'Also reports to Beatrix Lund' }).waitFor();
  await page.keyboard.press('F2');
  const boss = page.getByRole('combobox', { name: 'Second boss: Also reports to Beatrix Lund' });
  await expect.poll(() => boss.evaluate((element) => element === document.activeElement)).toBe(true);
  await pick(boss, 'Maren Aldous');
  const moved = page.getByRole('listitem').filter({ hasText: 'Also reports to Maren Aldous' });
  await expect.poll(() => moved.getByRole('textbox', { name: /^Note: / }).inputValue()).toBe('Budget of the region');

  // A click on a line chooses it; Delete takes the line away and nobody else.
  await page.keyboard.press('Escape');
  const line = page.locator('.link-dotted .line-hit').last();
  await line.dispatchEvent('click');
  await page.locator('.link-dotted.chosen').waitFor();
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  const words = (await chosen.first().innerText()).split('\n')[0] ?? '';
  await page.keyboard.press('Delete');
  await expect.poll(() => page.getByRole('button', { name: words, exact: true }).count()).toBe(0);
  await page.getByText(/^The line “.* also reports to .*” is deleted/).waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: words, exact: true }).waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});

it('fades, focuses and folds without losing anybody', async () => {
  const { page } = app;
  const opacity = (name: string) => card(page, name).evaluate((element) => getComputedStyle(element).opacity);
  await page.getByRole('radio', { name: 'Coverage', exact: true }).check();
  // A legend that would lie on a card is folded; the whole map leaves room for it.
  await fit(page);
  await page.getByRole('button', { name: 'Uncovered' }).click();
  await expect.poll(() => opacity('Maren Aldous')).toBe('0.2');
  expect(await opacity('Sheila Brannigan')).toBe('1');
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await expect.poll(() => opacity('Maren Aldous')).toBe('1');

  await fit(page);
  await card(page, 'Selim Hadar').click();
  await page.keyboard.press('.');
  await expect.poll(() => opacity('Ines Calloway')).toBe('0.2');
  expect(await opacity('Maren Aldous')).toBe('1');
  await page.keyboard.press('.');
  await page.keyboard.press('.');
  await expect.poll(() => opacity('Ines Calloway')).toBe('1');

  const before = await page.getByRole('contentinfo').innerText();
  await page.keyboard.press('Space');
  await expect.poll(() => card(page, 'Selim Hadar').getAttribute('aria-expanded')).toBe('false');
  await expect.poll(() => card(page, 'Nils Oberg').count()).toBe(0);
  expect(await page.getByRole('contentinfo').innerText()).toBe(before);
  await page.keyboard.press('Space');
  // Only cards in view are drawn.
  await page.keyboard.press('Control+0');
  await card(page, 'Nils Oberg').waitFor();
  expect(app.complaints).toEqual([]);
});

it('lets the lines of the chosen person stand out, and shows only them on demand', async () => {
  const { page } = app;
  const opacityOf = (selector: string) =>
    page.locator(selector).evaluateAll((lines) => [...new Set(lines.map((line) => getComputedStyle(line).opacity))]);
  await page.keyboard.press('Control+0');
  await card(page, 'Beatrix Lund').click();
  await expect.poll(() => opacityOf('.chart-lines .link:not(.out)')).toEqual(['0.28']);
  expect(await opacityOf('.chart-lines .link.out')).toEqual(['1']);
  const all = await page.locator('.chart-lines .link').count();
  const own = await page.locator('.chart-lines .link.out').count();
  expect(own).toBeGreaterThan(1);
  expect(all).toBeGreaterThan(own);

  const onlyChosen = page.getByRole('menuitemcheckbox', { name: 'Lines of the chosen person only' });
  await page.getByRole('button', { name: 'Lines and frames shown on the map' }).click();
  await onlyChosen.click();
  await expect.poll(() => page.locator('.chart-lines .link').count()).toBe(own);
  await onlyChosen.click();
  await expect.poll(() => page.locator('.chart-lines .link').count()).toBe(all);
  await page.keyboard.press('Escape');

  // An arrow is as large on screen at any zoom.
  const arrows = () =>
    page.locator('.line-arrow').evaluateAll((found) =>
      found.map((arrow) => {
        const { width, height } = arrow.getBoundingClientRect();
        return Math.max(width, height);
      }),
    );
  for (let step = 0; step < 4; step += 1) {
    await expect
      .poll(async () => {
        const sizes = await arrows();
        return sizes.length > 0 && sizes.every((size) => size > 5.9 && size < 9.1);
      })
      .toBe(true);
    await page.getByRole('button', { name: 'Zoom in' }).click();
  }
  expect(app.complaints).toEqual([]);
});
