import { afterAll, beforeAll, expect, it } from 'vitest';
import { join } from 'node:path';
import { chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { pageTexts } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('composes paper: in an order of its own, previewed at once, kept under a name, printed, and printed again', async () => {
  const { page, folder } = app;
  await openHospital(page);
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const composition = page.getByLabel('Composition', { exact: true });
  await composition.selectOption('Board');
  const sections = page.getByRole('group', { name: 'Sections of the plan' });
  for (const name of [
    'Decision process and buying centre',
    'Whitespace and potential',
    'Value proposition and value case',
  ])
    await sections
      .getByRole('checkbox', { name: new RegExp(`${name}$`) })
      .first()
      .uncheck();
  // Risks come before the objectives: by the keys, then by the button.
  await sections.getByRole('checkbox', { name: /^(\d+ )?Risks$/ }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await sections.getByRole('button', { name: 'Print Risks earlier' }).click();
  await page.getByLabel('Title on the cover').fill('Plan for the board');
  await page.getByLabel('Across every page').fill('Draft');
  const paper = page.frameLocator('iframe');
  await paper.getByRole('heading', { level: 1, name: /Risks/ }).waitFor({ timeout: 1_500 });
  await paper.getByText('Draft', { exact: true }).waitFor({ state: 'attached', timeout: 1_500 });
  await page.getByLabel('Shown').selectOption('Cover');
  await paper.getByText('Plan for the board').waitFor({ timeout: 1_500 });

  await expect.poll(() => page.getByText('Changed since').count()).toBe(1);
  await page.getByRole('button', { name: 'Keep as…' }).click();
  await page.getByLabel('Name of the composition').fill('Quarterly');
  await page.keyboard.press('Enter');
  await saved(page);
  expect(await composition.locator('option:checked').textContent()).toBe('Quarterly');
  await expect.poll(() => page.getByText('Changed since').count()).toBe(0);

  const file = join(folder, 'board.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await chooseFile(page, file);
  await page.getByText(/board\.pdf is ready/).waitFor({ timeout: 60_000 });
  const printed = pageTexts(file);
  expect(printed[0]).toMatch(/plan for the board/i);
  const all = printed.join(' ');
  expect(all.indexOf('Risk register', all.indexOf('Plan on a page'))).toBeGreaterThan(0);
  // It runs from corner to corner, so that every letter is a line of its own to whoever reads pages.
  expect(printed.every((text) => text.replaceAll(/\s/g, '').includes('Draft'))).toBe(true);
  expect(all).not.toContain('What ratings rest on');

  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  await page.getByRole('button', { name: 'Same again' }).click();
  await page.getByText(/board\.pdf is ready/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Delete the composition Quarterly' }).click();
  await expect.poll(() => composition.locator('option').allTextContents()).not.toContain('Quarterly');
  expect(app.complaints).toEqual([]);
});
