/** Above the accounts: what waits for whom, and the steps of what all accounts share. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAtlas } from '../../db/atlas';
import { importDocument } from '../../electron/services/accountImport';
import { SOMEONE } from '../support/atlases';
import { chooseFile, saved, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { sampleDocument } from '../support/samples';

let app: App;
beforeAll(async () => {
  app = await startApp();
  const { atlas } = await createAtlas(join(app.folder, 'Two.atlas'), {});
  for (const name of ['hospital', 'industrial'] as const) importDocument(atlas, SOMEONE, sampleDocument(name), 'keep');
  atlas.close();
});
afterAll(async () => {
  await app.close();
});

const place = (name: string) => app.page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
const list = (name: string) => app.page.getByRole('list', { name, exact: true });

it('asks once who looks, shows what waits in all accounts, and opens an account at the place', async () => {
  const { page } = app;
  await page.keyboard.press('Control+o');
  await chooseFile(page, join(app.folder, 'Two.atlas'));
  await place('Start');
  await page.getByRole('button', { name: /^Account manager/ }).click();
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await page
    .getByRole('button', { name: /^Saoirse Whitlow/ })
    .first()
    .click();
  const late = list('Actions late and due').getByRole('listitem');
  expect(await late.first().innerText()).toMatch(/^Ask Dr Vermeer[\s\S]*Carrowmere Hospitals Group\s+10 days late/);
  expect(await late.nth(1).innerText()).toContain('Hallbrook Pumps & Turbines');
  expect(await axeFindings(page)).toEqual([]);

  await late.first().getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: 'Carrowmere Hospitals Group' }).waitFor();
  await page.getByRole('button', { name: 'Close the action' }).waitFor();
  expect(await page.getByLabel('Action', { exact: true }).inputValue()).toMatch(/^Ask Dr Vermeer/);
  // Who one is above the accounts, one is in each.
  await page.keyboard.press('Control+7');
  await page.getByRole('heading', { level: 2, name: 'Saoirse Whitlow' }).waitFor();
});

it('tells nothing that is hidden, and no client by name where names are', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+f');
  await place('Start');
  await list('Gaps').waitFor();
  await page.getByRole('button', { name: 'Hide opinions' }).click();
  await page.getByText(/^Contacts, gaps and what fell due are hidden/).waitFor();
  expect(await list('Gaps').count()).toBe(0);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await place('Accounts');
  await page.getByLabel('Hide the names of clients').check();
  await place('Start');
  await list('Gaps').waitFor();
  const shown = await page.getByRole('main').innerText();
  expect(shown).toContain('Client ');
  for (const name of ['Carrowmere', 'Hallbrook', 'Vermeer', 'Calloway', 'Brannigan']) expect(shown).not.toContain(name);
  await place('Accounts');
  await page.getByLabel('Hide the names of clients').uncheck();
});

it('lists the steps of what all accounts share, and takes one back', async () => {
  const { page } = app;
  await place('Portfolio');
  await page.getByRole('radio', { name: 'Scores', exact: true }).dispatchEvent('click');
  const name = page.getByLabel('Account: Oakfell Care Alliance');
  await name.fill('Oakfell Trust');
  await name.press('Enter');
  await saved(page);
  await page.getByRole('contentinfo').getByRole('button', { name: 'Changes' }).click();
  await page.getByRole('heading', { name: 'Changes above the accounts' }).waitFor();
  await page.getByText(/Oakfell Care Alliance.*Oakfell Trust/).waitFor();
  await page.getByRole('button', { name: 'Take this step back' }).click();
  await page.getByText('The step is taken back, as a step of its own.').waitFor();
  await saved(page);
  await place('Portfolio');
  await page.getByLabel('Account: Oakfell Care Alliance').waitFor();
  expect(app.complaints).toEqual([]);
});
