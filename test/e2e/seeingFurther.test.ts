import { axeFindings } from '../support/axe';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, stand, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

it('tries people elsewhere by key and by drag, compares, and makes it wanted', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+G');
  const figures = page.getByRole('table', { name: 'Figures now and then' });
  const support = figures.getByRole('row', { name: /Weighted support/ }).getByRole('cell');
  await expect.poll(() => support.allTextContents()).toEqual(['+14', '+14', '0']);
  await stand(page, 'Ines Calloway').click();
  await page.getByRole('listbox', { name: 'People by influence and attitude' }).focus();
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('+');
  await page.keyboard.press('r');
  await page.keyboard.press('3');
  const ghost = page.getByRole('option', { name: /^Ines Calloway, what if: attitude supporter/ });
  await ghost.waitFor();
  await expect.poll(async () => Number(await support.nth(1).textContent())).toBeGreaterThan(14);
  expect(await support.first().textContent()).toBe('+14');
  // A ghost is dragged on like anybody.
  const from = (await ghost.boundingBox())!;
  const corner = (await page.locator('.grid-cell').first().boundingBox())!;
  await page.mouse.move(from.x + 40, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(corner.x + corner.width * 4.5, corner.y + corner.height * 0.3, { steps: 5 });
  await page.mouse.up();
  await page.getByRole('option', { name: /^Ines Calloway, what if: attitude advocate, influence 5/ }).waitFor();
  // Roles are no part of it.
  await page.keyboard.press('d');
  await page
    .getByText(/only influence, attitude and relationship can be tried/)
    .first()
    .waitFor();
  await page.getByLabel('Scenario', { exact: true }).fill('She comes round');
  await page.getByLabel('Scenario', { exact: true }).blur();
  await saved(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make it wanted…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Make it wanted' }).click();
  await page.getByText(/1 person has wanted values now, 1 action is new/).waitFor();
  await page.getByRole('button', { name: 'Leave what if' }).click();
  const real = stand(page, 'Ines Calloway');
  expect(await real.getAttribute('aria-label')).toContain('attitude sceptic, influence 5');
  await real.click();
  const panel = page.locator('[data-region="panel"]');
  await expect.poll(() => panel.getByLabel('Attitude wanted: Advocate').isChecked()).toBe(true);
  // One step of undo takes wanted values and action back.
  await page.keyboard.press('Control+z');
  await expect.poll(() => panel.getByLabel('Attitude wanted: Advocate').isChecked()).toBe(false);
  expect(app.complaints).toEqual([]);
});

it('works through what ratings rest on: basis, question and who asks, by key', async () => {
  const { page } = app;
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('What the plan takes for granted');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Shown').selectOption({ index: 1 });
  const basis = dialog.getByLabel('Maren Aldous, attitude: how it is known');
  await basis.focus();
  await page.keyboard.type('Ass');
  await expect.poll(() => basis.inputValue()).toBe('assumed');
  await page.keyboard.press('Tab');
  await page.keyboard.type('What did the chair say in March?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('The question is an action now.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByLabel('Shown').selectOption({ index: 0 });
  await expect
    .poll(() => dialog.getByLabel('Maren Aldous, attitude: what to ask').inputValue())
    .toBe('What did the chair say in March?');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+5');
  await page.getByText('What did the chair say in March?').first().waitFor();
  expect(app.complaints).toEqual([]);
});

it('notes stand on the map: written, moved, coloured, kept for oneself and deleted by key, and gone while hidden', async () => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await page.getByRole('treeitem', { name: /^Maren Aldous/ }).click();
  await page.keyboard.press('s');
  await page.getByLabel('Text', { exact: true }).waitFor();
  await page.keyboard.type('Ask the chair before the summer');
  await page.keyboard.press('Escape');
  const note = page.getByRole('button', { name: /^Note.*: Ask the chair before the summer/ });
  await note.focus();
  const before = (await note.boundingBox())!;
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(async () => (await note.boundingBox())!.y).toBeGreaterThan(before.y + 10);
  await page.keyboard.press('c');
  await expect.poll(() => page.locator('.map-note.note-blue').count()).toBe(1);
  // No card lies under it, although it was put beside one.
  const box = (await note.boundingBox())!;
  const cards = await page
    .getByRole('treeitem')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  for (const one of cards)
    expect(
      one.x < box.x + box.width &&
        box.x < one.x + one.width &&
        one.y < box.y + box.height &&
        box.y < one.y + one.height,
    ).toBe(false);
  // By drag, and back in one step.
  await saved(page);
  await page.mouse.move(box.x + 20, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, box.y + 300, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => (await note.boundingBox())!.y).toBeGreaterThan(box.y + 150);
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(async () => Math.round((await note.boundingBox())!.y)).toBe(Math.round(box.y));
  expect(await axeFindings(page)).toEqual([]);
  // Hidden with everything else that is written for the team.
  await page.keyboard.press('Control+Shift+H');
  await expect.poll(() => page.locator('.map-note').count()).toBe(0);
  await page.keyboard.press('Control+Shift+H');
  await note.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('For myself').click();
  await page.getByText(/Say in My work who you are/).waitFor();
  await page.keyboard.press('Escape');
  await note.focus();
  await page.keyboard.press('Delete');
  await expect.poll(() => page.locator('.map-note').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('draws a way to somebody on the map, its hardest step apart', async () => {
  const { page } = app;
  await page.keyboard.press('Control+2');
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('Ways to this person');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const steps = (await dialog.getByRole('listitem').first().locator('b').count()) - 1;
  await dialog.getByRole('button', { name: 'Show on the map' }).first().click();
  await expect.poll(() => page.locator('.way-lines g').count()).toBe(steps);
  await expect.poll(() => page.locator('.way-lines .hardest').count()).toBe(1);
  await page.getByRole('button', { name: 'Show everybody' }).click();
  await expect.poll(() => page.locator('.way-lines').count()).toBe(0);
});
