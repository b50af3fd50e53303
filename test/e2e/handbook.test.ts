import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, openHospital, startApp, type App } from '../support/app';
import { axeFindings } from '../support/axe';
import { pageTexts, pageWords, wordsOverEachOther } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const found: Record<string, readonly string[]> = {};
const look = async (name: string) => {
  found[name] = await axeFindings(app.page);
};
const go = (name: string) =>
  app.page
    .getByRole('navigation', { name: 'Pages of the programme' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();
/** Presses what adds a record and writes its name. */
const add = async (button: string, words: string) => {
  await app.page.getByRole('button', { name: button, exact: true }).click();
  await app.page.keyboard.type(words);
  await app.page.keyboard.press('Tab');
};
const dayAhead = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const says = (words: string | RegExp) => app.page.getByRole('heading', { name: words }).waitFor();
const write = (label: string, words: string) => app.page.getByLabel(label, { exact: true }).fill(words);
const choose = (label: string, option: string) =>
  app.page.getByLabel(label, { exact: true }).selectOption({ label: option });
const take = async (label: string, name: string) => {
  const field = app.page.getByRole('combobox', { name: label, exact: true });
  await field.fill(name);
  await field.press('Enter');
};

it('takes a programme from the readiness check to its handbook', async () => {
  const { page } = app;
  await openHospital(page);
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Programme', exact: true })
    .click();
  await says('Improve: 54.2 of 100.');

  await go('3-S screen');
  await page.getByText('Candidate with conditions').first().waitFor();
  await write('Name of the third screen', 'Routines');
  await page.getByText(/Routines 55\.6/).waitFor();
  await look('fit');

  await go('Sponsors');
  await says(/The sponsor of the programme is to hear of it now\./);
  await write('What they promised', 'Two reviews a year with every customer.');
  await add('Add a talk', 'Told him how the pilot stands.');
  await says(/The sponsor of the programme is up to date\./);
  await look('sponsors');

  await go('Segments');
  await add('Add a segment', 'Partners');
  await take('Add to accounts: partners', 'Oakfell');
  await take('Add to accounts: partners', 'Pelham');
  await write('Most accounts: Partners', '3');
  await says('1 segment with 2 accounts.');

  await go('Resources');
  await write('Hours a month each: Partners', '40');
  await write('Budget a year: Partners', '60000');
  await says('The programme takes 80 hours a month.');

  await go('Team structure');
  await add('Add a role', 'Head of programme');
  await add('Add a role', 'Account manager');
  await choose('Reports to: Account manager', 'Head of programme');
  await choose('Who: Account manager', 'Saoirse Whitlow');
  await says('2 roles, 1 without a person.');

  await go('Responsibilities');
  await add('Add a task', 'Choose the accounts');
  await says('0 of 1 task have exactly one who is accountable.');
  await choose('Head of programme', 'A, accountable');
  await choose('Account manager', 'R, does it');
  await says('1 task, each with exactly one who is accountable.');
  await look('tasks');

  await go('Activities');
  await add('Add an activity', 'Select the accounts anew');
  await choose('Month of Select the accounts anew', 'October');
  await says('1 activity through the year.');

  await go('Team charter');
  await write('Goals', 'Every key account grows faster than its market.');
  await says(/parts are written; nobody has signed it\.$/);

  await go('Review process');
  await add('Add a review', 'Programme review');
  await choose('How often: Programme review', 'Quarterly');
  await write('Next: Programme review', dayAhead(30));
  await page.keyboard.press('Tab');
  await says('1 review, 4 dates in the next twelve months.');
  await look('reviews');

  await go('Other initiatives');
  await add('Add an initiative', 'Train negotiation');
  await write('Due: Train negotiation', dayAhead(100));
  await page.keyboard.press('Tab');
  await says('1 initiative, 0 done.');

  await go('Roll-out');
  await add('Add a wave', 'Pilot');
  await page.getByRole('button', { name: 'Open Pilot' }).click();
  await says('1 of 1 waves is open.');
  await add('Add a wave', 'Second wave');
  await page.getByRole('button', { name: 'More of Second wave' }).click();
  await add('Add a criterion', 'Plans in use');
  await write('Target: Plans in use', '3');
  await write('Actual: Plans in use', '1');
  await page.keyboard.press('Tab');
  await says('1 of 2 waves is open; wave 2 waits for its gate.');
  expect(await page.getByRole('button', { name: 'Open Second wave' }).isDisabled()).toBe(true);
  await write('Why it opens before its gate is passed', 'The board asks for it.');
  await page.keyboard.press('Tab');
  await says('1 of 2 waves is open; wave 2 may open, with a reason.');
  await look('rollOut');

  await go('Procedures');
  await add('Add a procedure', 'Open an account');
  await page.getByRole('button', { name: 'More of Open an account' }).click();
  await add('Add a step', 'Name the team');
  await write('Evidence asked for: Name the team', 'List of names');
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Run Open an account for an account' }).click();
  await says('1 procedure, 1 run, 0 signed off.');
  await page.getByRole('button', { name: 'More of Run of Open an account' }).click();
  await page.getByLabel('Step 1 done on').fill(dayAhead(0));
  await page.keyboard.press('Tab');
  await page.getByText('evidence is missing: List of names').waitFor();
  await write('Evidence for step 1', 'Four names, signed in March.');
  await page.getByRole('button', { name: 'Sign off', exact: true }).click();
  await says('1 procedure, 1 run, 1 signed off.');
  await look('procedures');

  await go('Escalations');
  await says(/promise/i);

  await go('Pre-mortem');
  await page.getByRole('button', { name: 'Begin with ten known causes' }).click();
  await write('Likelihood: Nobody had the time', '4');
  await write('Impact: Nobody had the time', '4');
  await page.keyboard.press('Tab');
  await says(/nothing is done yet against one that weighs much\.$/);
  expect(Object.fromEntries(Object.entries(found).filter(([, findings]) => findings.length > 0))).toEqual({});

  const file = join(app.folder, 'handbook.pdf');
  await page.getByRole('button', { name: 'Save handbook' }).click();
  await chooseFile(page, file);
  await page.getByText(/handbook\.pdf is ready/).waitFor({ timeout: 60_000 });
  expect(wordsOverEachOther(pageWords(file))).toEqual([]);
  const pages = pageTexts(file);
  const printed = pages.join(' ').replaceAll(/\s+/g, ' ');
  expect(pages[0]).toMatch(/programme handbook/i);
  expect(pages[1]).toContain('Contents');
  // The day its accounts are looked at on, as on every other paper.
  expect(pages.at(-1)).toContain('2 March 2026');
  expect(pages.find((words) => words.includes('3-S screen') && words.includes('Routines'))).toContain(
    'Carrowmere Hospitals Group',
  );
  expect(printed).not.toContain('Portfolio of');
  for (const words of [
    'Improve: 54.2 of 100.',
    'Routines',
    'Two reviews a year with every customer.',
    'Told him how the pilot stands.',
    'Partners',
    'Head of programme',
    'Choose the accounts',
    'Select the accounts anew',
    'Every key account grows faster than its market.',
    'Programme review',
    'Train negotiation',
    'Plans in use',
    'The board asks for it.',
    'Four names, signed in March.',
    'Nobody had the time',
  ])
    expect(printed).toContain(words);
}, 240_000);
