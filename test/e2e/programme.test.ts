import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, openHospital, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { pageTexts } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const EVIDENCE = 'Three plans were touched in February.';

it('goes from the readiness check, against its last result, to what is printed of the programme', async () => {
  const { page } = app;
  await openHospital(page);
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Programme', exact: true })
    .click();
  const pages = page.getByRole('navigation', { name: 'Pages of the programme' });
  await page.getByRole('heading', { name: 'Improve: 54.2 of 100.' }).waitFor();
  await page.getByRole('button', { name: 'Keep today’s result' }).click();
  await page.getByText('Nothing has changed since.').waitFor();
  await page.getByRole('radio', { name: /^4\. .*: 2, yes$/ }).dispatchEvent('click');
  await page.getByRole('heading', { name: 'Improve: 62.5 of 100.' }).waitFor();
  await page.getByText('+8.3 since.').waitFor();
  await page.getByLabel('Evidence for statement 4').fill(EVIDENCE);
  await page.getByLabel('Evidence for statement 5').focus();
  // Each is a step of its own, by name.
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone: Readiness check, statement 4: evidence').waitFor();
  await page.getByRole('button', { name: 'Redo' }).click();
  await page.getByText(EVIDENCE).waitFor();

  const found: Record<string, readonly string[]> = { readiness: await axeFindings(page) };
  await pages.getByRole('button', { name: /St\. Gallen audit/ }).click();
  await page.getByRole('heading', { name: /level 3 of 5: 40\.8 of 100/ }).waitFor();
  found['audit'] = await axeFindings(page);
  await pages.getByRole('button', { name: /Charter/ }).click();
  await page.getByLabel('Sponsor of the programme').fill('Elin Marsh');
  await page.getByRole('heading', { name: /^Elin Marsh sponsors the programme\./ }).waitFor();
  found['charter'] = await axeFindings(page);
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual({});

  // What was written may tell what is thought: it goes while opinions are hidden, and nothing is printed.
  await pages.getByRole('button', { name: /Readiness/ }).click();
  await page.getByRole('button', { name: 'Hide opinions' }).click();
  await page.getByRole('heading', { name: 'Improve: 62.5 of 100.' }).waitFor();
  expect(await page.getByText(EVIDENCE).count()).toBe(0);
  expect(await pages.getByRole('button', { name: 'Save handbook' }).isDisabled()).toBe(true);
  await page.keyboard.press('Control+Shift+h');
  await page.getByLabel('Evidence for statement 4').waitFor();

  await pages.getByRole('button', { name: 'Save handbook' }).click();
  const file = join(app.folder, 'programme.pdf');
  await chooseFile(page, file);
  await page.getByText(/programme\.pdf is ready/).waitFor();
  const printed = pageTexts(file).join(' ').replaceAll(/\s+/g, ' ');
  for (const words of ['Improve: 62.5 of 100.', EVIDENCE, 'Accounts are selected again every year', 'Elin Marsh'])
    expect(printed).toContain(words);
});
