import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

const steps = () => app.page.getByRole('list', { name: 'Changes' });
const step = (label: string | RegExp) => steps().getByRole('button', { name: label });
const tab = (name: string) => app.page.getByRole('radio', { name, exact: true }).click();

it('lists what was edited and by whom, and takes one older step back where its values still hold', async () => {
  const { page } = app;
  await card(page, 'Grace Mbeki').click();
  await page.keyboard.press('2');
  await saved(page);
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: /^Saoirse Whitlow/ }).click();
  await page.keyboard.press('Control+2');
  await card(page, 'Ines Calloway').click();
  await page.keyboard.press('3');
  await page.keyboard.press('-');
  await saved(page);

  await page.keyboard.press('Control+9');
  await page.getByRole('radio', { name: 'Changes', checked: true }).waitFor();
  await step(/^Grace Mbeki: /).waitFor();
  await page.getByText('4 steps', { exact: true }).first().waitFor();
  expect(await steps().getByText('Saoirse Whitlow').count()).toBe(2);
  await page.getByLabel('Find changes by words').fill('mbeki');
  await expect.poll(() => steps().locator('.change-label').count()).toBe(1);
  await step(/^Grace Mbeki: /).click();
  const detail = page.getByRole('complementary', { name: 'The chosen step' });
  await detail.getByText(/Grace Mbeki, influence: .* → Some/i).waitFor();
  await detail.getByRole('button', { name: 'Support' }).waitFor();
  await detail.getByRole('button', { name: 'Take this step back' }).click();
  await page.getByText('The step is taken back, as a step of its own.').waitFor();
  await expect.poll(() => steps().locator('.change-label').count()).toBe(2);
  // Taken back, what it set does not hold any more, and it is said what.
  await detail.getByText(/It does not fit any more: influence of Grace Mbeki was changed since/).waitFor();
  expect(await detail.getByRole('button', { name: 'Take this step back' }).isDisabled()).toBe(true);
  await page.keyboard.press('Control+z');
  await detail.getByText(/It does not fit any more/).waitFor({ state: 'detached' });
  await page.getByLabel('Find changes by words').fill('');
  await page.getByLabel('Changes of which person').selectOption({ label: 'Ines Calloway' });
  await expect.poll(() => steps().locator('.change-label').count()).toBe(2);
  await steps().getByRole('button', { name: 'Ines Calloway', exact: true }).first().click();
  await page.getByRole('treeitem', { name: /Ines Calloway/, selected: true }).waitFor();
});

it('freezes a day under a name and sets it beside today, figure by figure', async () => {
  const { page } = app;
  await page.keyboard.press('Control+9');
  await tab('Snapshots');
  await page.getByLabel('Name of the snapshot').fill('Before the tender');
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('list', { name: 'Snapshots' }).getByRole('button', { pressed: true });
  await expect.poll(() => chosen.innerText()).toContain('Before the tender');
  await page.getByText(/^0 of \d+ figures are others$/).waitFor();
  await page.keyboard.press('Control+2');
  await card(page, 'Ines Calloway').click();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await saved(page);
  await page.keyboard.press('Control+9');
  const row = page.getByRole('row', { name: /^Support/ });
  await expect.poll(() => row.innerText()).toMatch(/^Support\s+[+−]\d+\s+[+−]\d+\s+\+\d+$/);
  // A day that was frozen before figures were says so, and tells what its ratings tell.
  await page.getByRole('list', { name: 'Snapshots' }).getByRole('button').last().click();
  await expect.poll(() => page.getByRole('row', { name: /^Whitespace/ }).innerText()).toContain('not frozen');
  await expect.poll(() => row.innerText()).toMatch(/\+\d+/);
});

it('restores a moment as a second account, and is hidden with the opinions it tells', async () => {
  const { page } = app;
  await tab('Changes');
  await step(/^Grace Mbeki: /)
    .first()
    .click();
  await page.getByRole('button', { name: 'Restore this moment as a second account' }).click();
  await page.getByText(/^Carrowmere Hospitals Group \(.*\) is an account beside this one/).waitFor();
  await page.keyboard.press('Control+Shift+H');
  await page.getByText('What was edited is hidden with the opinions it tells.').waitFor();
  expect(await page.getByText('Grace Mbeki').count()).toBe(0);
  expect(await page.getByText('is an account beside this one').count()).toBe(0);
  await page.keyboard.press('Control+Shift+H');
  await step(/^Grace Mbeki: /)
    .first()
    .waitFor();
  expect(app.complaints).toEqual([]);
});
