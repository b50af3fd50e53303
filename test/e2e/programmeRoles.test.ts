import { readFileSync } from 'node:fs';
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

const printedWords = (file: string): string => pageTexts(file).join(' ').replaceAll(/\s+/g, ' ');

it('takes somebody from their competences to the profile of their role on paper, and a result to what it pays', async () => {
  const { page } = app;
  await openHospital(page);
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Programme', exact: true })
    .click();
  const pages = page.getByRole('navigation', { name: 'Pages of the programme' });
  const found: Record<string, readonly string[]> = {};

  // The scorecard of the account is as its figures say, and opens where it is edited.
  await pages.getByRole('button', { name: /^Scorecard/ }).click();
  await page.getByRole('row', { name: /Carrowmere Hospitals Group 5 43 % .*0 % 5 of 5/ }).waitFor();
  await page.getByRole('button', { name: 'Begin with five measures' }).click();
  for (const [at, actual] of [9, 10, 11, 6, 10].entries()) {
    await page
      .getByRole('textbox', { name: /^Nothing at/ })
      .nth(at)
      .fill('0');
    await page
      .getByRole('textbox', { name: /^Full at/ })
      .nth(at)
      .fill('10');
    await page.getByRole('textbox', { name: /^Now/ }).nth(at).fill(String(actual));
  }
  await page.keyboard.press('Tab');
  await page.getByRole('heading', { name: 'The scorecard reaches 92 %: 79 % of the target bonus is paid.' }).waitFor();
  await page.getByRole('button', { name: 'Keep today’s result' }).click();
  await page.getByText(/92 %\. Nothing has changed since\./).waitFor();
  found['scorecard'] = await axeFindings(page);

  await pages.getByRole('button', { name: /^Reward/ }).click();
  await page.getByRole('button', { name: 'Add a reward' }).click();
  await page.getByRole('combobox', { name: /^Who/ }).first().selectOption({ label: 'Saoirse Whitlow' });
  await page.getByRole('textbox', { name: /^Target bonus/ }).fill('20000');
  await page.keyboard.press('Tab');
  await page.getByText('15,750 EUR').waitFor();
  // A curve that is none is not saved, and says why.
  await page.getByLabel('Score, corner 2').fill('70');
  await page.keyboard.press('Tab');
  await page.getByText('This is not saved. Each score has to be higher than the one before.').waitFor();
  await page.getByLabel('Score, corner 2').fill('95');
  await page.keyboard.press('Tab');
  await page.getByText(/17,\d\d\d EUR/).waitFor();
  found['reward'] = await axeFindings(page);

  await pages.getByRole('button', { name: /^Competences/ }).click();
  await page.getByRole('button', { name: 'Add a profile' }).click();
  await page.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Saoirse Whitlow' });
  const rate = (name: string) => page.getByRole('radio', { name }).dispatchEvent('click');
  await rate('Negotiation, own view: 4, in hard cases');
  await rate('Negotiation, manager: 2, with help');
  await rate('Finance, own view: 3, on their own');
  await page
    .getByRole('heading', { name: 'Saoirse Whitlow is short of the role in 1 of 2 competences, most in negotiation.' })
    .waitFor();
  await page.getByText('The two views are far apart, so talk about it: negotiation.').waitFor();
  await page.getByRole('button', { name: 'Keep today’s result' }).click();
  await rate('Negotiation, manager: 4, in hard cases');
  await page.getByText('−1.0 since.').waitFor();
  await page.getByRole('button', { name: /^Add a step/ }).click();
  await page.keyboard.type('Lead the spring negotiation');
  found['competences'] = await axeFindings(page);

  await page.getByRole('button', { name: 'Show the role' }).click();
  await page.getByLabel('Title').fill('Key account manager, hospitals');
  await page.getByLabel('Reports to').focus();
  await page
    .getByRole('heading', { name: /^Key account manager, hospitals is ready to be handed on: 6 duties/ })
    .waitFor();
  await page.getByText('Measured by it: Saoirse Whitlow.').waitFor();
  found['role'] = await axeFindings(page);
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual({});

  await page.getByRole('button', { name: 'Save the role as PDF' }).click();
  const role = join(app.folder, 'role.pdf');
  await chooseFile(page, role);
  await page.getByText(/role\.pdf is ready, 1 page\./).waitFor();
  const words = printedWords(role);
  for (const part of ['Key account manager, hospitals', 'Duties', 'Strong in negotiation', 'Share of wallet % (20 %)'])
    expect(words.toLowerCase()).toContain(part.toLowerCase());
  // What is thought of whoever has the role is not on it.
  expect(words).not.toMatch(/Whitlow|Confidential/);
  await page.getByRole('button', { name: 'Save as text' }).click();
  const text = join(app.folder, 'role.txt');
  await chooseFile(page, text);
  await page.getByText('Saved as role.txt.').waitFor();
  expect(readFileSync(text, 'utf8')).toContain('KEY ACCOUNT MANAGER, HOSPITALS\nReports to: ');

  await pages.getByRole('button', { name: 'Save handbook', exact: true }).click();
  const programme = join(app.folder, 'programme.pdf');
  await chooseFile(page, programme);
  await page.getByText(/programme\.pdf is ready/).waitFor();
  const printed = printedWords(programme);
  for (const part of ['The scorecard reaches 92 %', 'Saoirse Whitlow', 'Lead the spring negotiation', '20,000'])
    expect(printed).toContain(part);

  // While opinions are hidden nobody reads what is thought of a colleague, and the role can still be handed on.
  await page.getByRole('button', { name: 'Hide opinions' }).click();
  await pages.getByRole('button', { name: /^Competences/ }).click();
  await page.getByText('What is thought of your people is hidden.').waitFor();
  expect(await page.getByText('Lead the spring negotiation').count()).toBe(0);
  await page.keyboard.press('Control+Shift+h');

  // The measures go into an account, and whom its card pays is told there.
  await pages.getByRole('button', { name: /^Scorecard/ }).click();
  await page.getByRole('button', { name: 'Open the scorecard of Carrowmere Hospitals Group' }).click();
  await page.getByRole('button', { name: /^Take over \d measures of the programme/ }).click();
  await page.getByRole('button', { name: /^Take over/ }).waitFor({ state: 'detached' });
  expect(app.complaints).toEqual([]);
});
