import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { anotherWindow, chooseFile, saved, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { pageTexts } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const tab = (page: Page, name: string) => page.getByRole('radio', { name, exact: true }).dispatchEvent('click');
const row = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

/** Cells of a spreadsheet, pasted where the cursor is. */
const paste = (page: Page, rows: readonly (readonly (string | number)[])[]) =>
  page.evaluate(
    (text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    rows.map((cells) => cells.join('\t')).join('\n'),
  );

const NAMES = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir', 'Gorse', 'Hazel'] as const;
const SCORES = [
  [7, 5.3],
  [4.1, 6],
  [7.6, 5.9],
  [4.8, 6.2],
  [3.2, 4.1],
  [8.1, 3.9],
  [3.6, 5.4],
  [2.9, 3.4],
] as const;

it('starts from eight accounts in a spreadsheet, in an atlas without any, and says where the time goes', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Firm.atlas'));
  await page.getByRole('dialog', { name: /account/i }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('This atlas holds no account yet.').waitFor();
  await page.keyboard.press('Control+Shift+f');
  await page.getByRole('button', { name: 'Enter accounts' }).click();
  await page.getByLabel('Account: new account').focus();
  await paste(
    page,
    NAMES.map((name) => [name]),
  );
  await page.getByLabel('Account: Hazel').waitFor();

  await page.getByLabel('Attractiveness by factor, As a whole: Alder').focus();
  await paste(
    page,
    SCORES.map(([attractiveness]) => [attractiveness]),
  );
  await page.getByLabel('Strength as they see it, As a whole: Alder').focus();
  await paste(
    page,
    SCORES.map(([, strength]) => [strength]),
  );
  await tab(page, 'Money and hours');
  await page.getByLabel('Revenue, Last year: Alder').focus();
  await paste(page, [[6_900_000], [3_900_000], [1_420_000]]);
  await page.getByLabel('Cost of goods, Last year: Alder').focus();
  await paste(page, [[3_830_000], [2_610_000], [660_000]]);
  await page.getByLabel('Cost to serve, Last year: Alder').focus();
  await paste(page, [[1_120_000], [1_480_000], [180_000]]);
  // The rest by hand: Enter goes to the next account.
  await page.getByLabel('Hours: Alder').focus();
  for (const hours of ['210', '160', '35']) {
    await page.keyboard.type(hours);
    await page.keyboard.press('Enter');
  }
  await tab(page, 'Matrix');
  await page.getByRole('heading', { name: 'Birch takes 40 % of the time for 0 % of the value.' }).waitFor();
  expect(await page.getByRole('button', { name: /: attractiveness/ }).count()).toBe(8);
  expect(await row(page, 'Birch').innerText()).toMatch(/Status\s+−0\.19\s+–\s+160\s+40 %\s+0 %\s+too much/);
  // What nobody entered is not nothing.
  expect(await row(page, 'Hazel').innerText()).toMatch(/Streamline\s+–\s+–\s+–\s+–\s+–\s+–/);
});

it('moves a bubble by key, asks which score that changes, and takes it back by name', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /^Damson: attractiveness 4\.8/ }).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('Enter');
  const question = page.getByRole('dialog', { name: 'Which score changes for Damson?' });
  await question.getByText('4.8 → 5.4').waitFor();
  await question.getByRole('button', { name: 'Change it' }).click();
  await row(page, 'Damson').getByText('Strategic').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText('Undone: Damson: attractiveness as a whole 5.4').waitFor();
  await row(page, 'Damson').getByText('Status').waitFor();
  expect(await page.getByRole('button', { name: /^Damson: attractiveness 4\.8/ }).count()).toBe(1);
});

it('asks what if hours went elsewhere, keeps nothing until it is told, and shows it in the other window', async () => {
  const { page } = app;
  await saved(page);
  const other = await anotherWindow(app);
  await other.getByRole('button', { name: 'Open Firm' }).or(other.getByText('Firm')).first().click();
  await other.getByRole('navigation', { name: 'Places above' }).waitFor();
  await other.keyboard.press('Control+Shift+f');
  await row(other, 'Birch').getByText('160').waitFor();
  await page.getByLabel('Hours go to').selectOption({ label: 'Cedar' });
  await page.getByRole('slider', { name: 'Hours a month' }).fill('60');
  await row(page, 'Cedar').getByText('95', { exact: true }).waitFor();
  expect(await row(other, 'Cedar').innerText()).toMatch(/\s35\s/);
  await page.getByRole('button', { name: 'Keep', exact: true }).click();
  await row(other, 'Cedar').getByText('95', { exact: true }).waitFor();
  await other.close();
});

it('gives axe nothing to find above the accounts', async () => {
  const { page } = app;
  const found: Record<string, readonly string[]> = { matrix: await axeFindings(page) };
  for (const name of ['Scores', 'Time board', 'Profit and power']) {
    await tab(page, name);
    found[name] = await axeFindings(page);
  }
  const places = page.getByRole('navigation', { name: 'Places above' });
  await places.getByRole('button', { name: 'Selection' }).click();
  for (const name of ['The list', 'What counts', 'Number and pilot']) {
    await tab(page, name);
    found[name] = await axeFindings(page);
  }
  await places.getByRole('button', { name: 'Accounts' }).click();
  found['accounts'] = await axeFindings(page);
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual({});
});

it('is one page of paper, and its list leads to a plan and back', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export the portfolio' }).click();
  await page.getByRole('menuitem', { name: 'Save the portfolio as PDF, one page' }).click();
  const file = join(app.folder, 'portfolio.pdf');
  await chooseFile(page, file);
  await page.getByText('portfolio.pdf is ready, 1 page.').waitFor({ timeout: 60_000 });
  const [text = ''] = pageTexts(file);
  for (const name of NAMES) expect(text).toContain(name);
  await page.getByRole('button', { name: 'Export the portfolio' }).click();
  await page.getByRole('menuitem', { name: 'Save the portfolio as PDF, every page' }).click();
  const every = join(app.folder, 'every.pdf');
  await chooseFile(page, every);
  await page.getByText('every.pdf is ready, 5 pages.').waitFor({ timeout: 60_000 });
  const pages = pageTexts(every).map((words) => words.toUpperCase());
  for (const [at, kind] of ['Portfolio of', 'Time board', 'Concentration', 'Profit and power', 'Rules'].entries()) {
    expect(pages[at]).toContain(kind.toUpperCase());
    expect(pages[at]).toContain('ALDER');
  }
  await page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name: 'Accounts' }).click();
  await page.getByLabel('Field of the matrix').selectOption('Strategic');
  await page.getByText('2 of 8', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'More of Alder' }).click();
  await page.getByRole('menuitem', { name: 'Begin a plan of its own' }).click();
  await page.getByRole('heading', { level: 1, name: 'Alder' }).getByRole('button').click();
  await tab(page, 'Matrix');
  await row(page, 'Alder').getByText('Strategic').waitFor();
  await page.getByRole('button', { name: 'Back to Alder' }).click();
  await page.getByRole('navigation', { name: 'Places', exact: true }).waitFor();
});

it('takes in the account an atlas has, in one step', async () => {
  const { page } = app;
  await page.goto(app.loopback.openWindow().url);
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'One.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Only One');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByText('Nobody is on the map yet.').waitFor();
  await page.keyboard.press('Control+Shift+f');
  const none = page.getByText('No account stands in the portfolio yet.');
  await none.waitFor();
  await page.getByRole('button', { name: 'The account of this atlas' }).click();
  await row(page, 'Only One').first().waitFor();
  expect(await none.count()).toBe(0);
  await page.keyboard.press('Control+z');
  await none.waitFor();
});
