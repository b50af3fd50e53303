import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { card, chooseFile, openHospital, pick, saved, startApp, type App } from '../support/app';
import { folderWithHistory, HALF_A_YEAR, onDay } from '../support/lateEdits';
import { pageTexts } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp(await folderWithHistory(HALF_A_YEAR));
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

const slider = () => app.page.getByRole('slider', { name: 'Day shown' });
const group = (name: string) => app.page.getByRole('region', { name, exact: true });
const drawn = (says: RegExp) => app.page.getByRole('img', { name: says });
const textOf = () => app.page.getByRole('complementary', { name: 'What changed' }).innerText();

it('shows two moments on one map, day by day, with what changed in a list', async () => {
  const { page } = app;
  await onDay('2026-02-26', async () => {
    await card(page, 'Grace Mbeki').click();
    await page.keyboard.press('-');
    await saved(page);
  });
  await page.keyboard.press('Control+9');
  await page.getByRole('radio', { name: 'Then and now' }).dispatchEvent('click');
  // The last frozen day is compared; of it ratings alone are known.
  await page.getByText(/^Of 1 September 2025 only the ratings were frozen/).waitFor();
  await pick(page.getByLabel('Then', { exact: true }), 'as it began');
  await group('Moved')
    .getByRole('button', { name: /^Carmel Doyle/ })
    .waitFor();
  await group('Left').getByText('Ruth Galvin').waitFor();
  await group('New').getByText('Selim Neuer').waitFor();
  await drawn(/^Ruth Galvin, left 30 Nov/).waitFor();
  await drawn(/^Carmel Doyle, until 1 Jan$/).waitFor();
  await drawn(/^Grace Mbeki, Advocate, now Supporter/).waitFor();

  // Left and Right go from change to change.
  await slider().focus();
  await page.keyboard.press('Home');
  // A month on nothing is another yet: it is still a month that is told.
  for (let day = 0; day < 30; day += 1) await page.keyboard.press('ArrowUp');
  expect(await textOf()).toMatch(/^What changed in four weeks/i);
  await page.keyboard.press('Home');
  await page.getByText('Nothing changed on the map between the two.').waitFor();
  expect(await drawn(/^Selim Neuer/).count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => slider().getAttribute('aria-valuetext')).toContain('20 November 2025, Selim Neuer new');
  await drawn(/^Selim Neuer, new 20 Nov/).waitFor();
  expect(await drawn(/^Carmel Doyle, until/).count()).toBe(0);
  // Space plays to the end, in steps where less motion is asked for.
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pause' }).waitFor();
  await page.getByRole('button', { name: 'Play from then to now' }).waitFor();
  await drawn(/^Carmel Doyle, until/).waitFor();
});

it('brings a card to the middle from the list, and goes back', async () => {
  const { page } = app;
  const ruth = drawn(/^Ruth Galvin, left/);
  const before = await ruth.boundingBox();
  const row = group('Left').getByRole('button', { name: /^Ruth Galvin/ });
  await row.click();
  const map = (await page.getByRole('group', { name: /^Map of then and now/ }).boundingBox())!;
  await expect
    .poll(async () => {
      const box = (await ruth.boundingBox())!;
      return Math.hypot(box.x + box.width / 2 - map.x - map.width / 2, box.y + box.height / 2 - map.y - map.height / 2);
    })
    .toBeLessThan(6);
  await row.click();
  await expect.poll(() => ruth.boundingBox()).toEqual(before);
  await page.getByRole('radio', { name: 'People', exact: true }).dispatchEvent('click');
  await page.getByRole('row', { name: /^Carmel Doyle moved/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.getByRole('radio', { name: 'Map', exact: true }).dispatchEvent('click');
});

it('is printed, and a day becomes a second account', async () => {
  const { page, folder } = app;
  const path = join(folder, 'then and now.pdf');
  await page.getByRole('button', { name: 'Print', exact: true }).click();
  await chooseFile(page, path);
  await page.getByText(/then and now.*is ready, 2 pages/).waitFor({ timeout: 60_000 });
  const [map, list] = pageTexts(path);
  expect(map).toContain('until 1 Jan');
  expect(list).toMatch(/Moved 1\s+Carmel Doyle now to Sheila Brannigan 1 Jan/);
  await page.getByRole('button', { name: /^Restore 1 Sept? 2025 as a second account/ }).click();
  await page.getByText(/is an account beside this one/).waitFor();
});

it('tells who came, left and moved, and no rating, while opinions are hidden', async () => {
  const { page } = app;
  expect(await textOf()).toContain('Cooler');
  await page.keyboard.press('Control+Shift+H');
  await page.getByText('Ratings are hidden. Who came, left and moved is shown.').waitFor();
  await group('Moved').waitFor();
  expect(await textOf()).not.toMatch(/Warmer|Cooler|Closer|Further|[+−]\d/);
  const said = await page.locator('.compared-svg').innerHTML();
  expect(said).not.toMatch(/Advocate|Supporter|Neutral|Sceptic|Opponent|Not known/);
  expect(await page.getByRole('radio', { name: 'Attitude' }).count()).toBe(0);
  expect(await axeFindings(page)).toEqual([]);
  expect(app.complaints).toEqual([]);
});
