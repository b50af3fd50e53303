import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, saved, startApp, type App } from '../support/app';
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
const place = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places above' }).getByRole('button', { name }).click();

const HEADINGS = [
  'Account',
  'State',
  'Form',
  'Buyer',
  'Revenue 2024',
  'Revenue 2025',
  'Attractiveness',
  'Strength',
  'Owner',
];
const ACCOUNTS = [
  ['Alder', 'Key', 'Global', 'strategic', 6_400_000, 6_900_000, 7, 5.3, 'Ines Karl'],
  ['Birch', 'Key', 'National', 'transactional', 4_100_000, 3_900_000, 4.1, 6, 'Ines Karl'],
  ['Cedar', 'Candidate', 'National', 'strategic', 1_100_000, 1_420_000, 7.6, 5.9, 'Ines Karl'],
  ['Damson', 'Large', 'Regional', 'transactional', 2_000_000, 2_100_000, 4.8, 6.2, 'Ines Karl'],
  ['Elm', 'Candidate', 'Regional', 'strategic', 400_000, 410_000, 3.2, 4.1, 'Jonas Lind'],
  ['Fir', 'Candidate', 'Key', 'strategic', 600_000, 880_000, 8.1, 3.9, 'Jonas Lind'],
  ['Gorse', 'Large', 'Key', 'transactional', 700_000, 690_000, 3.6, 5.4, 'Jonas Lind'],
  ['Hazel', 'watching', 'Key', 'strategic', 90_000, 80_000, 2.9, 3.4, 'Jonas Lind'],
] as const;
const RATINGS = [
  ['Account', 'Growth', 'Fit', 'Access'],
  ['Alder', 8, 7, 9],
  ['Birch', 3, 4, 6],
  ['Cedar', 9, 8, 7],
  ['Damson', 4, 5, 5],
  ['Elm', 3, 4, 4],
  ['Fir', 9, 9, 6],
  ['Gorse', 2, 3, 4],
  ['Hazel', 2, 2, 3],
];
const asCells = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((cells) => cells.join('\t')).join('\n');

const bringIn = async (page: Page, text: string, words: string): Promise<void> => {
  await page.getByRole('button', { name: 'More commands' }).click();
  await page.getByRole('menuitem', { name: 'Bring accounts in from a spreadsheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Accounts from a spreadsheet' });
  await dialog.getByLabel(/paste them here/).fill(text);
  await dialog.getByText(words).waitFor();
  await dialog.getByRole('button', { name: 'Bring in 8 accounts' }).click();
  await dialog.waitFor({ state: 'hidden' });
};

const move = async (page: Page, words: string, account: string, reason: string): Promise<void> => {
  await page.getByRole('button', { name: `${words}: ${account}`, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `${words}: ${account}` });
  await dialog.locator('textarea').fill(reason);
  await dialog.getByRole('button', { name: words, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
};

it('brings eight accounts in from a spreadsheet, says what it did not understand, and rates them by a second one', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Firm.atlas'));
  await page.getByRole('dialog', { name: /account/i }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('This atlas holds no account yet.').waitFor();
  await page.getByRole('button', { name: 'Bring in many from a spreadsheet' }).click();
  const dialog = page.getByRole('dialog', { name: 'Accounts from a spreadsheet' });
  await dialog.getByLabel(/paste them here/).fill(asCells([HEADINGS, ...ACCOUNTS]));
  await dialog.getByText('8 accounts are new. 9 of 9 columns understood.').waitFor();
  await dialog.getByText(/“watching” is none of Candidate/).waitFor();
  await dialog.getByText('Your team begins with whom the table names: Ines Karl, Jonas Lind.').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Bring in 8 accounts' }).click();
  await page.getByText('8 accounts of the table came in.').waitFor();

  await place(page, 'Selection');
  await tab(page, 'What counts');
  for (const [name, weight] of [
    ['Growth', '40'],
    ['Fit', '35'],
    ['Access', '25'],
  ] as const) {
    await page.getByRole('button', { name: 'Add a criterion' }).click();
    const field = page.getByLabel('Criterion: New criterion');
    await field.fill(name);
    await field.press('Tab');
    await page.getByLabel(`Weight: ${name}`).fill(weight);
    await page.getByLabel(`Weight: ${name}`).press('Tab');
  }
  await bringIn(page, asCells(RATINGS), '8 are there and will be filled in. 4 of 4 columns understood.');
  await tab(page, 'The list');
  await page.getByRole('heading', { name: /Alder, Fir, Elm and Hazel are proposed|are proposed/ }).waitFor();
});

it('lets two managers type their lists unseen, and shows where they agree once both are in', async () => {
  const { page } = app;
  await tab(page, 'Do managers agree');
  for (const [manager, text] of [
    ['Ines', 'Alder\nCedar\nFir'],
    ['Jonas', 'alder\nBirch'],
  ] as const) {
    await page.getByLabel('Who types').fill(manager);
    await page.getByLabel('Your key accounts, one a line').fill(text);
    await page.getByRole('button', { name: 'Put it in' }).click();
    await page.getByRole('button', { name: `Delete the list of ${manager}` }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Cedar');
  }
  await page.getByRole('button', { name: 'Show all lists' }).click();
  await page
    .getByRole('heading', { name: 'The lists are not aligned: they share 25 %. Alder is on all of them.' })
    .waitFor();
  await page
    .getByRole('row', { name: /^Birch/ })
    .getByText('one alone')
    .waitFor();
});

it('takes two into the pilot, holds a third back from being a key account, and prints the charter on one page', async () => {
  const { page } = app;
  await tab(page, 'Number and pilot');
  await move(page, 'Serve as a large account', 'Birch', 'Buys by price alone');
  await move(page, 'Take into the pilot', 'Cedar', 'Grows fastest');
  await move(page, 'Take into the pilot', 'Fir', 'Their board asked for it');
  await page.getByLabel('Pilot began on').fill(new Date().toISOString().slice(0, 10));
  await page.getByLabel('Pilot began on').press('Tab');
  // The lock holds in the table where states are typed, too.
  await place(page, 'Portfolio');
  await tab(page, 'Scores');
  await tab(page, 'Who and what');
  await page.getByLabel('State in the lifecycle: Elm').selectOption({ label: 'Key' });
  await page.getByText(/The pilot runs until/).waitFor();
  expect(await page.getByLabel('State in the lifecycle: Elm').inputValue()).toBe('candidate');
  await place(page, 'Selection');
  await page.getByRole('button', { name: 'Make it a key account: Fir' }).click();
  const dialog = page.getByRole('dialog', { name: 'Make it a key account: Fir' });
  expect(await dialog.getByRole('button', { name: 'Make it a key account' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await tab(page, 'Pilot charter');
  await page.getByLabel('What the pilot is to show').fill('That a plan of our own makes us grow twice as fast');
  await page.getByLabel('By what one sees that it worked').fill('Two new units in each account');
  await page.getByLabel('Decided on').fill('2077-02-01');
  await page.getByLabel('Decided on').press('Tab');
  await page.getByRole('heading', { name: /The pilot begins with 2 accounts: / }).waitFor();
  for (const name of ['To action', 'Pilot charter', 'Number and pilot', 'Do managers agree']) {
    await tab(page, name);
    expect(await axeFindings(page), name).toEqual([]);
  }
  await saved(page);
  await tab(page, 'Pilot charter');
  await page.getByRole('button', { name: 'Save the charter as PDF' }).click();
  const file = join(app.folder, 'charter.pdf');
  await chooseFile(page, file);
  await page.getByText('charter.pdf is ready, 1 page.').waitFor({ timeout: 60_000 });
  const [text = ''] = pageTexts(file);
  expect(text).toMatch(/Pilot charter/);
  for (const words of [
    'Cedar',
    'Fir',
    'Ines Karl',
    'Jonas Lind',
    'Grows fastest',
    'Two new units in each account',
    '1 February 2077',
  ])
    expect(text).toContain(words);
  expect(text).not.toContain('version 1');
});

it('prints the whole selection, and names no client in it while their names are hidden', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Export the portfolio' }).click();
  await page.getByRole('menuitem', { name: 'Save the selection as PDF' }).click();
  const file = join(app.folder, 'selection.pdf');
  await chooseFile(page, file);
  await page.getByText(/selection\.pdf is ready, \d pages/).waitFor({ timeout: 60_000 });
  const all = pageTexts(file).join('\n');
  for (const [name] of ACCOUNTS) expect(all).toContain(name);
  for (const words of ['Buys by price alone', 'Key → Large', 'share 25 %', 'From portfolio to action'.toUpperCase()])
    expect(all.toUpperCase()).toContain(words.toUpperCase());

  await place(page, 'Accounts');
  await page.getByLabel('Hide the names of clients').check();
  await page.getByText('Client 1').first().waitFor();
  for (const [item, name] of [
    ['Save the selection as PDF', 'hidden.pdf'],
    ['Save the portfolio as PDF, one page', 'portfolio.pdf'],
    ['Save the portfolio as PDF, every page', 'every.pdf'],
  ] as const) {
    await page.getByRole('button', { name: 'Export the portfolio' }).click();
    await page.getByRole('menuitem', { name: item }).click();
    const hidden = join(app.folder, name);
    await chooseFile(page, hidden);
    await page.getByText(new RegExp(`${name} is ready`)).waitFor({ timeout: 60_000 });
    const texts = pageTexts(hidden).join('\n');
    expect(texts).toContain('Client 1');
    for (const [client] of ACCOUNTS) expect(texts, `${client} in ${name}`).not.toMatch(new RegExp(`\\b${client}\\b`));
  }
});
