import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { csvText, orgRows, windowsBytes } from '../support/orgCsv';
import { chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('brings a whole organisation in from a CSV file as one step', async () => {
  const { page } = app;
  const file = join(app.folder, 'people.csv');
  writeFileSync(file, windowsBytes(csvText(orgRows({ posts: 240 }))));
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Org.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Ministry of Maps');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('button', { name: 'Import people' }).click();
  await chooseFile(page, file);

  const dialog = page.getByRole('dialog', { name: /Import people from people\.csv/ });
  await dialog.waitFor();
  await expect.poll(() => dialog.getByLabel('Post Unique Reference is').inputValue()).toBe('id');
  await expect.poll(() => dialog.getByLabel('Reports to Senior Post is').inputValue()).toBe('reportsTo');
  await expect.poll(() => dialog.getByLabel('Job Title is').inputValue()).toBe('title');
  await expect.poll(() => dialog.getByLabel('Vacant means').inputValue()).toBe('vacant');
  await expect.poll(() => dialog.getByLabel('N/D means').inputValue()).toBe('notKnown');
  await expect.poll(() => dialog.getByLabel('Manager XX means').inputValue()).toBe('Reports to nobody');
  const problems = await dialog.getByRole('region', { name: 'Problems' }).innerText();
  expect(problems).toMatch(/twice|stand|repeat/i);
  expect(problems).toMatch(/circle/i);
  const importButton = dialog.getByRole('button', { name: /^Import \d+ people$/ });
  const count = Number(/\d+/.exec(await importButton.innerText())?.[0]);
  expect(count).toBeGreaterThanOrEqual(240);
  await importButton.click();
  await saved(page);
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toMatch(/\d+ people, \d+ vacant/);

  // So many are drawn from afar: a click chooses a tile all the same, a double click goes there.
  await page.locator('.map-overview').waitFor();
  const panel = page.getByRole('complementary', { name: 'What is chosen' });
  const chooses = async (): Promise<{ readonly x: number; readonly y: number } | null> => {
    for (let y = 150; y < 620; y += 7)
      for (let x = 160; x < 1040; x += 40) {
        await page.mouse.click(x, y);
        if (await panel.getByRole('heading', { name: 'Findings' }).isVisible()) return { x, y };
      }
    return null;
  };
  const hit = await chooses();
  expect(hit).not.toBeNull();
  await page.mouse.dblclick(hit?.x ?? 0, hit?.y ?? 0);
  await page.getByRole('treeitem', { selected: true }).waitFor();
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await page.getByText('Nobody is on the map yet.').waitFor();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toMatch(/\d+ people, \d+ vacant/);
  expect(app.complaints).toEqual([]);
});
