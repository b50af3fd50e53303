import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, fit, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const waiting = () => app.page.getByRole('listbox', { name: 'People not placed yet' }).getByRole('option');
const names = () => waiting().evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label')?.split(',')[0]));
const middle = async (name: string): Promise<{ readonly x: number; readonly y: number }> => {
  let box = await card(app.page, name).boundingBox();
  // The view glides to its place, on a busy machine a moment later.
  let stillFor = 0;
  await expect
    .poll(
      async () => {
        const before = box;
        box = await card(app.page, name).boundingBox();
        stillFor = box !== null && before?.x === box.x && before.y === box.y ? stillFor + 1 : 0;
        return stillFor;
      },
      { interval: 120 },
    )
    .toBeGreaterThanOrEqual(3);
  if (!box) throw new Error(`${name} is not in view.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const carry = async (name: string, x: number, y: number): Promise<void> => {
  const box = await waiting().filter({ hasText: name }).boundingBox();
  if (!box) throw new Error(`${name} is not in the tray.`);
  await app.page.mouse.move(box.x + 60, box.y + 20);
  await app.page.mouse.down();
  await app.page.mouse.move(x, y, { steps: 8 });
  await app.page.mouse.up();
};

it('takes a list of people in one step, leaves out who is there already, and places them from the tray', async () => {
  const { page } = app;
  await openHospital(page);
  const people = async () => (await page.getByRole('contentinfo').innerText()).match(/(\d+) people/)?.[1];
  const before = Number(await people());
  await page.keyboard.press('Control+Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Add many people' });
  await dialog
    .getByRole('textbox', { name: 'People' })
    .fill(
      [
        'Jane Doe, Head of Estates; Estates',
        'Calloway Ines',
        'Tim Poe; Estates',
        'Tim Poe',
        'Ann Roe\tLegal Counsel\tLegal',
        'Petra Linnd',
      ].join('\n'),
    );
  const understood = dialog.getByRole('region', { name: 'Understood' });
  await understood.getByText('6 lines, 3 already there').waitFor();
  await understood.getByText('Head of Estates').waitFor();
  await understood.getByText('Like the line').waitFor();
  await dialog.getByRole('combobox', { name: 'Petra Linnd is' }).selectOption('Add anyway');
  await dialog.getByRole('button', { name: 'Add 4 people' }).click();
  await expect.poll(names).toEqual(['Jane Doe', 'Tim Poe', 'Ann Roe', 'Petra Linnd']);
  await expect.poll(people).toBe(String(before + 4));
  await expect.poll(() => card(page, 'Jane Doe').count()).toBe(0);

  // One step back, and forth again.
  await saved(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => page.getByRole('region', { name: 'Tray' }).count()).toBe(0);
  await expect.poll(people).toBe(String(before));
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => waiting().count()).toBe(4);

  // With the mouse onto a card, and onto free ground.
  await fit(page);
  const boss = await middle('Ines Calloway');
  await carry('Jane Doe', boss.x, boss.y);
  await expect.poll(names).toEqual(['Tim Poe', 'Ann Roe', 'Petra Linnd']);
  await expect.poll(() => card(page, 'Jane Doe').getAttribute('aria-level')).toBe('3');
  await fit(page);
  await middle('Ines Calloway');
  const stage = await page.getByRole('tree').boundingBox();
  await carry('Tim Poe', stage!.x + 130, stage!.y + 70);
  await card(page, 'Tim Poe').getByLabel('Pinned').waitFor({ state: 'attached' });
  expect(await card(page, 'Tim Poe').getAttribute('aria-level')).toBe('1');

  // By keyboard: choose, rate, and say to whom.
  await page.getByRole('listbox', { name: 'People not placed yet' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('4');
  await page.getByRole('complementary').getByRole('textbox', { name: 'Name' }).waitFor();
  await expect.poll(() => page.getByRole('radio', { name: /^Influence: 4/ }).isChecked()).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Ann Roe reports to' }).waitFor();
  await page.keyboard.type('aldous');
  await page.keyboard.press('Enter');
  await expect.poll(names).toEqual(['Petra Linnd']);
  await expect.poll(() => card(page, 'Ann Roe').getAttribute('aria-level')).toBe('2');
  expect(await card(page, 'Ann Roe').getAttribute('aria-label')).toContain('influence 4');

  await page.getByRole('searchbox', { name: 'Find in the tray' }).fill('nobody like this');
  await page.getByText('Nobody in the tray by that name.').waitFor();
  await page.getByRole('searchbox', { name: 'Find in the tray' }).fill('linnd');
  await expect.poll(names).toEqual(['Petra Linnd']);
  await saved(page);
  app = await app.restart();
  await app.page.getByRole('button', { name: /Carrowmere Hospitals Group/ }).click();
  await expect.poll(names).toEqual(['Petra Linnd']);
  expect(app.complaints).toEqual([]);
});

it('begins an empty account with a list', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Account Atlas' }).click();
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Listed.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Listed Limited');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Add many people' }).last().click();
  await expect
    .poll(() =>
      page.getByRole('textbox', { name: 'People', exact: true }).evaluate((field) => field === document.activeElement),
    )
    .toBe(true);
  await page.keyboard.type('Ada Boss, Chief Executive\nBen Money, CFO; Finance');
  await page.keyboard.press('Control+Enter');
  await expect.poll(names).toEqual(['Ada Boss', 'Ben Money']);
  await page.getByRole('listbox', { name: 'People not placed yet' }).focus();
  await page.keyboard.press('m');
  await page.getByRole('dialog', { name: 'Ada Boss reports to' }).waitFor();
  await page.keyboard.press('Enter');
  await card(page, 'Ada Boss').waitFor();
  await expect.poll(names).toEqual(['Ben Money']);
  expect(app.complaints).toEqual([]);
});

it('takes a signature pasted into the list as the one person it is of', async () => {
  const { page } = app;
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+A');
  const dialog = page.getByRole('dialog', { name: 'Add many people' });
  await dialog
    .getByRole('textbox', { name: 'People' })
    .fill(
      'Best regards\nDr. Karla Vogt\nHead of Quality | Keyboard AG\nT +49 30 5550 1 | karla.vogt@keyboard.example\nwww.keyboard.example\nHafenstr. 12 – 20457 Hamburg',
    );
  const understood = dialog.getByRole('region', { name: 'Understood' });
  await understood.getByText('1 person', { exact: true }).waitFor();
  await understood.getByText('+49 30 5550 1 · Keyboard AG').waitFor();
  await dialog.getByRole('button', { name: 'Add 1 person' }).click();
  await expect.poll(names).toContain('Dr. Karla Vogt');
  expect(app.complaints).toEqual([]);
});
