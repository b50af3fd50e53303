import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const middle = async (name: string): Promise<{ readonly x: number; readonly y: number }> => {
  const box = await card(app.page, name).boundingBox();
  if (!box) throw new Error(`${name} is not in view.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const dragTo = async (name: string, x: number, y: number): Promise<void> => {
  const from = await middle(name);
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(from.x + 12, from.y + 8, { steps: 3 });
  await app.page.mouse.move(x, y, { steps: 10 });
  await app.page.mouse.up();
};
const levelOf = (name: string) => card(app.page, name).getAttribute('aria-level');

it('moves a branch by dropping it, refuses a circle, and pins what is put elsewhere', async () => {
  const { page } = app;
  await openHospital(page);
  expect(await levelOf('Katya Ivers')).toBe('3');
  const boss = await middle('Padraig Noone');
  await dragTo('Selim Hadar', boss.x, boss.y);
  // Selim Hadar now reports to Padraig Noone, and those below him came along.
  await expect.poll(() => levelOf('Selim Hadar')).toBe('3');
  await expect.poll(() => levelOf('Katya Ivers')).toBe('4');
  await page.keyboard.press('Control+z');
  await expect.poll(() => levelOf('Selim Hadar')).toBe('2');

  await fit(page);
  const report = await middle('Beatrix Lund');
  await dragTo('Ines Calloway', report.x, report.y);
  await page.getByText('That would make a circle').waitFor();
  expect(await levelOf('Ines Calloway')).toBe('2');
  await page.getByRole('button', { name: 'Close' }).click();

  const free = await middle('Gideon Marsh');
  await dragTo('Gideon Marsh', free.x - 330, free.y - 30);
  await card(page, 'Gideon Marsh').getByLabel('Pinned').waitFor();
  const there = await middle('Gideon Marsh');
  expect(Math.abs(there.x - free.x + 330)).toBeLessThan(6);
  await saved(page);
  await page.getByRole('button', { name: 'Tidy' }).click();
  await expect.poll(() => card(page, 'Gideon Marsh').getByLabel('Pinned').count()).toBe(0);
  expect(app.complaints).toEqual([]);
});

it('leaves a card where it was when Escape is pressed while it is dragged', async () => {
  const { page } = app;
  await fit(page);
  const from = await middle('Ines Calloway');
  const onto = await middle('Padraig Noone');
  /** From the card at the top: the ground may move under a card that is carried to its edge. */
  const across = async () => (await middle('Ines Calloway')).x - (await middle('Maren Aldous')).x;
  const stood = await across();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 8, { steps: 3 });
  await page.mouse.move(onto.x, onto.y, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.move(onto.x + 4, onto.y + 4, { steps: 2 });
  await expect.poll(async () => Math.abs((await across()) - stood)).toBeLessThan(3);
  await page.mouse.up();
  expect(await levelOf('Ines Calloway')).toBe('2');
  await expect.poll(() => card(page, 'Ines Calloway').getByLabel('Pinned').count()).toBe(0);
  await saved(page);
});

it('keeps a name with a comma whole, and what the palette opens keeps the focus', async () => {
  const { page } = app;
  await card(page, 'Gideon Marsh').click();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Tolvik, Runa');
  await card(page, 'Tolvik, Runa').waitFor();
  const before = await card(page, 'Tolvik, Runa').getAttribute('aria-label');
  await card(page, 'Tolvik, Runa').dblclick();
  await page.getByLabel('Name, title; unit').waitFor();
  await panel.getByRole('textbox', { name: 'Name', exact: true }).click();
  await expect.poll(() => page.getByLabel('Name, title; unit').count()).toBe(0);
  await card(page, 'Tolvik, Runa').waitFor();
  expect(await card(page, 'Tolvik, Runa').getAttribute('aria-label')).toBe(before);

  await card(page, 'Tolvik, Runa').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('add a report');
  await page.keyboard.press('Enter');
  await page.getByLabel('Name, title; unit').waitFor();
  await page.keyboard.type('Ulrika Dahl, Buyer');
  await page.keyboard.press('Enter');
  await card(page, 'Ulrika Dahl').waitFor();
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Ulrika Dahl').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Name').waitFor();
  await page.waitForTimeout(400);
  await fit(page);
  await card(page, 'Gideon Marsh').waitFor();
});

it('chooses several and changes them in one step', async () => {
  const { page } = app;
  await card(page, 'Judith Okafor').click();
  await card(page, 'Selim Hadar').click({ modifiers: ['Control'] });
  await page.getByRole('heading', { name: '2 people' }).waitFor();
  await page.keyboard.press('2');
  await expect.poll(() => card(page, 'Selim Hadar').getAttribute('aria-label')).toContain('influence 2');
  expect(await card(page, 'Judith Okafor').getAttribute('aria-label')).toContain('influence 2');
  await page.keyboard.press('Control+z');
  await expect.poll(() => card(page, 'Judith Okafor').getAttribute('aria-label')).toContain('influence 4');
  expect(await card(page, 'Selim Hadar').getAttribute('aria-label')).toContain('influence 4');
});

it('takes many steps back in one go from the history, and brings them again', async () => {
  const { page } = app;
  const says = (level: string) =>
    expect.poll(() => card(page, 'Judith Okafor').getAttribute('aria-label')).toContain(`influence ${level}`);
  await card(page, 'Judith Okafor').click();
  for (const level of ['1', '2', '3']) {
    await page.keyboard.press(level);
    await says(level);
  }
  await saved(page);
  await page.getByRole('button', { name: 'History' }).click();
  const steps = page.getByRole('list', { name: 'Changes' });
  await steps.getByRole('button', { name: '2 people: influence minimal' }).click();
  await page.getByRole('button', { name: 'Undo 3 steps, to before it' }).click();
  await page.getByText('3 steps were taken back. Redo brings them again, one by one.').waitFor();
  await page.keyboard.press('Control+2');
  await says('4');
  await page.keyboard.press('Control+y');
  await says('1');
  await page.keyboard.press('Control+y');
  await says('2');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await says('4');
});

it('answers a suggested risk and a finding', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /findings$/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Findings' });
  await dialog.getByRole('button', { name: /^Suggested risks/ }).click();
  const before = await dialog.getByRole('button', { name: 'Take it as a risk' }).count();
  expect(before).toBeGreaterThan(0);
  await dialog.getByRole('button', { name: 'Take it as a risk' }).first().click();
  await expect.poll(() => dialog.getByRole('button', { name: 'Take it as a risk' }).count()).toBe(before - 1);
  await dialog.getByRole('button', { name: /^Gaps 28/ }).click();
  await dialog.getByRole('button', { name: 'Waive' }).first().click();
  await dialog.getByLabel('Reason').fill('She retires in June');
  await dialog.getByRole('button', { name: 'Waive' }).first().click();
  await dialog.getByRole('button', { name: /^Gaps 27/ }).waitFor();
  await dialog.getByText('1 waived').click();
  await dialog.getByText('She retires in June').waitFor();
  expect(app.complaints).toEqual([]);
});
