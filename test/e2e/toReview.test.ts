import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const PEOPLE = `name,title,department,business unit,level,manager,influence,attitude
Ada Stone,Chief Executive,Board,Group,1,,5,0
Ben Money,Finance Director,Finance,Group,2,Ada Stone,4,-1
Cas Works,Operations Director,Operations,Mill,2,Ada Stone,4,1
Dot Buys,Head of Purchasing,Finance,Group,3,Ben Money,3,0
Eli Line,Plant Manager,Operations,Mill,3,Cas Works,3,2
Fay Safe,Safety Officer,Operations,Mill,4,Cas Works,2,1
`;
const places = () => app.page.getByRole('navigation', { name: 'Places' });
const section = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name }).click();
/** Fills the field a heading or label names. */
const fill = (label: string | RegExp, words: string) =>
  app.page.getByRole('textbox', { name: label, exact: typeof label === 'string' }).fill(words);
const add = async (button: string, words: string) => {
  await app.page.getByRole('button', { name: button, exact: true }).first().click();
  await app.page.keyboard.type(words);
};
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

it('takes a blank account to a plan in review', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Ward.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Ward Paper');
  await page.getByRole('radio', { name: /^Blank/ }).check();
  await page.getByRole('button', { name: 'Create account' }).click();

  const csv = join(app.folder, 'people.csv');
  writeFileSync(csv, PEOPLE);
  await page.getByRole('button', { name: 'Import people' }).click();
  await chooseFile(page, csv);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Import 6 people/ })
    .click();
  await page.getByRole('treeitem', { name: /^Ada Stone/ }).waitFor();

  await places().getByRole('button', { name: 'Plan', exact: true }).click();
  const head = page.getByRole('button', { name: /version 1/ });
  expect(await head.innerText()).toContain('Draft');
  // Too early: the dialog says what is needed, and nothing changes.
  await page.getByRole('button', { name: 'Send to review' }).click();
  const dialog = page.getByRole('dialog', { name: 'The plan is a draft' });
  expect(await dialog.innerText()).toMatch(/80 % of the required fields/);
  // It shows that it goes on below, and where it ends it says no more of it.
  await page.setViewportSize({ width: 1280, height: 600 });
  const goesOn = () => dialog.evaluate((one) => one.hasAttribute('data-more'));
  await expect.poll(goesOn).toBe(true);
  await dialog.evaluate((one) => one.scrollTo(0, one.scrollHeight));
  await expect.poll(goesOn).toBe(false);
  // No part of it hides lines in a scroller of its own.
  const hidden = await dialog
    .locator('ul, div')
    .evaluateAll((all) => all.filter((one) => one.scrollHeight > one.clientHeight + 2 && one.clientHeight > 0).length);
  expect(hidden).toBe(0);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(() => dialog.getByRole('button', { name: 'Send to review' }).isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Cover and one-page summary' }).click();

  const year = new Date().getFullYear();
  await fill('Author', 'Saoirse Whitlow');
  await page.getByLabel('Period starts').fill(`${year}-01-01`);
  await page.getByLabel('Period ends').fill(`${year}-12-31`);

  await section(/Account profile/);
  await fill(/^Industry/, 'Paper mills');
  await fill(/^Customer’s revenue, this year/, '412 m');
  await page.getByLabel('Form of key account management', { exact: true }).selectOption('key');

  await section(/Customer’s world/);
  await fill(
    /^Where the customer is today/,
    'Two mills buy two ways, and energy has doubled their costs since spring.',
  );
  await fill(/^Where they want to be/, 'One way of working in both mills, and a fifth less energy for each tonne.');
  await fill(
    /^How you get there together/,
    'A pilot in one mill, measured with finance, then both mills under one contract.',
  );
  await add('Add a customer goal', 'A fifth less energy for each tonne');
  await add('Add a customer goal', 'One standard in both mills');

  await section(/SWOT/);
  for (const [region, words] of [
    ['Strengths', 'Trusted by both plant managers'],
    ['Weaknesses', 'Nobody in finance knows you'],
    ['Opportunities', 'The energy programme starts in May'],
    ['Threats', 'Purchasing wants an auction'],
  ] as const) {
    await page.getByRole('region', { name: region, exact: true }).getByRole('button', { name: /^Add/ }).click();
    await page.keyboard.type(words);
  }
  await add('Add a key issue', 'finance decides and does not know us');

  await section(/Ambition, strategy/);
  await fill(/^Ambition/, 'The first they call when a tonne costs too much energy');
  await page.getByRole('button', { name: 'Add a target' }).click();
  await page.getByLabel(`Value: FY${year}`).fill('1.2 m');
  await page.getByLabel('Strategy chosen').selectOption({ index: 2 });
  await add('Add a strategy statement', 'Win finance through the energy figures');

  await section(/Value proposition/);
  await page
    .getByRole('region', { name: 'Value statement' })
    .getByRole('textbox')
    .fill('For mills whose energy doubled, you save a fifth a tonne, worth 900,000 a year, proven at Mossfield.');

  await section(/Team, sponsor/);
  await page.getByRole('button', { name: 'Add a team member' }).click();
  await page
    .getByRole('list', { name: 'Team' })
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Saoirse Whitlow');

  await section(/Objectives and actions/);
  await add('Add an objective', 'Finance director knows you as Working');
  await page.getByLabel('Kind: Finance director knows you as Working').selectOption('Relationship');
  await add('Add an objective', 'Pilot contract signed');
  await page.getByLabel('Kind: Pilot contract signed').selectOption('Revenue');
  const loose = page.getByRole('region', { name: /^Actions without an objective/ });
  for (const [title, person] of [
    ['Ask for an introduction', 'Cas Works'],
    ['Show the energy figures', 'Ben Money'],
    ['Walk the line', 'Eli Line'],
  ] as const) {
    await loose.getByRole('button', { name: 'Add an action' }).click();
    await page.keyboard.type(title);
    await loose.getByLabel(`Owner: ${title}`).selectOption('Saoirse Whitlow');
    await loose.getByLabel(`Due: ${title}`).fill(dayAhead(30));
    await loose.getByLabel(`Person: ${title}`).fill(person.slice(0, 3));
    await page.keyboard.press('Enter');
    await expect.poll(() => loose.getByLabel(`Person: ${title}`).inputValue()).toBe(person);
  }

  await section(/^14/);
  await add('Add a risk', 'The auction opens before the pilot pays');
  // A risk that nobody rated is none the plan can be complete by.
  await page.getByRole('button', { name: 'More of The auction opens before the pilot pays' }).click();
  for (const name of [/^Likelihood: 4/, /^Impact: 4/]) await page.getByRole('radio', { name }).dispatchEvent('click');

  await section(/Measures and review/);
  await page.getByRole('button', { name: 'Log a review today' }).click();
  // A review nobody wrote a word of does not count.
  await page.keyboard.type('The pilot begins in May');
  await saved(page);

  const list = page.getByRole('list', { name: 'The four steps of the plan' });
  await expect.poll(() => list.innerText()).toMatch(/Review\s*100 %/);
  await page.getByRole('button', { name: 'Send to review' }).click();
  await dialog.getByLabel('Who reviews it').fill('Gil Board');
  await dialog.getByLabel('What they should look at').fill('Is the target bold enough?');
  await dialog.getByRole('button', { name: 'Send to review' }).click();
  await page.getByText('The plan is in review with Gil Board.').waitFor();
  await expect.poll(() => head.innerText()).toMatch(/In review[^]*with Gil Board until/);
  await head.click();
  const lying = page.getByRole('dialog', { name: 'The plan is in review' });
  expect(await lying.innerText()).toContain('Is the target bold enough?');
  await lying.getByRole('button', { name: 'Take back' }).click();
  await expect.poll(() => head.innerText()).toContain('Draft');
  expect(app.complaints).toEqual([]);
});
