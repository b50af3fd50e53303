import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, openHospital, saved, startApp, type App } from '../support/app';
import { planOf } from '../support/plan';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
const { part, typeNew } = planOf(() => app.page);

const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });
const strip = () => app.page.getByRole('navigation', { name: 'One-page mode' });
const stepHeading = (name: string) => app.page.getByRole('heading', { level: 2, name, exact: true });
const isDone = (name: string) =>
  strip()
    .getByRole('button', { name: new RegExp(`${name}.*, done`) })
    .count();
const next = async (name: string, heading: string) => {
  await app.page.getByRole('button', { name, exact: true }).click();
  await stepHeading(heading).waitFor();
};

it('makes a plan on a page in seven steps', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'New.atlas'));
  await page.getByLabel('Customer', { exact: true }).fill('Testfield');
  await page.getByRole('radio', { name: /^One page/ }).check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await place('Compass').click();

  // The template opens the mode at the first step.
  await stepHeading('Step 1 of 7 · Overview').waitFor();
  expect(await page.getByRole('button', { name: 'Seven steps' }).getAttribute('aria-pressed')).toBe('true');
  await page.getByLabel('Ambition').fill('The first they call before they write a tender.');
  await part('Today').getByRole('textbox').fill('Four sites buy four ways.');
  await part('Tomorrow').getByRole('textbox').fill('One operating model.');
  await part('How you get there').getByRole('textbox').fill('One framework, one training.');
  await page.getByText('Nothing is missing here.').waitFor();
  await expect.poll(() => isDone('Overview')).toBe(1);

  await next('Next: Objectives', 'Step 2 of 7 · Objectives');
  expect(await stepHeading('Step 2 of 7 · Objectives').evaluate((heading) => heading === document.activeElement)).toBe(
    true,
  );
  await part('Goals of the customer').getByRole('button', { name: 'Add a customer goal' }).click();
  await typeNew('Two weeks of stock');
  const objectives = part('Objectives');
  for (const title of ['Half the stock', 'Meet the board', 'Sign one framework']) {
    await objectives.getByRole('button', { name: 'Add an objective' }).click();
    await typeNew(title);
  }
  // A fourth is refused, with what to do about it.
  await objectives
    .getByText(
      'The page is full: it holds three objectives. Merge two of them or delete one before you add another. “Half the stock” serves no goal of the customer: start there.',
    )
    .waitFor();
  await expect.poll(() => objectives.getByRole('button', { name: 'Add an objective' }).count()).toBe(0);
  const first = objectives.getByRole('group', { name: 'Half the stock' });
  await first.getByLabel('Measure').fill('Weeks of stock');
  await first.getByLabel('From').fill('4');
  await first.getByLabel('To').fill('2');
  await first.getByLabel('Serves their goal').selectOption({ label: 'Two weeks of stock' });
  await first.getByLabel('Due').fill('2027-06-30');
  await page.getByText(/^Still needed: “Half the stock”: an owner; “Meet the board”: /).waitFor();

  await next('Next: Solution', 'Step 3 of 7 · Solution');
  await part('Value statement').getByRole('textbox').fill('For plants that stop, you halve unplanned stops.');
  await part('Value drivers').getByRole('button', { name: 'Add a value driver' }).click();
  await typeNew('Fewer unplanned stops');
  await expect.poll(() => isDone('Solution')).toBe(1);

  await next('Next: Action plan', 'Step 4 of 7 · Action plan');
  const actions = part('Actions');
  for (let number = 1; number <= 7; number += 1) {
    await actions.getByRole('button', { name: 'Add an action' }).click();
    await typeNew(`Call site ${number}`);
  }
  await actions
    .getByText('The page is full: it holds seven open actions. Finish, merge or drop one before you add another.')
    .waitFor();
  await expect.poll(() => actions.getByRole('button', { name: 'Add an action' }).count()).toBe(0);
  await actions.getByRole('checkbox', { name: 'Done: Call site 7' }).click();
  await actions.getByRole('button', { name: 'Add an action' }).waitFor();
  await actions.getByLabel('Objective: Call site 1').selectOption({ label: 'Half the stock' });
  await page.getByText('Still needed: an action for “Meet the board”; an action for “Sign one framework”.').waitFor();

  await next('Next: Change management', 'Step 5 of 7 · Change management');
  for (const [title, side, score] of [
    ['Cost of stops', 'Driving', '4'],
    ['Habit of four sites', 'Restraining', '2'],
  ] as const) {
    await part('Force field').getByRole('button', { name: 'Add a force' }).click();
    await typeNew(title);
    await page.getByLabel(`Side: ${title}`).selectOption({ label: side });
    await page.getByLabel(`Score 1–5: ${title}`).fill(score);
  }
  await part('Force field')
    .getByText('67 % of the force drives: favourable. Weaken first what holds you back most: “Habit of four sites”.')
    .waitFor();
  await expect.poll(() => isDone('Change management')).toBe(1);

  await next('Next: Implementation', 'Step 6 of 7 · Implementation');
  await page
    .getByText(/^Still needed: “Call site 1”: an owner, a due date; .*somebody who leads the account\.$/)
    .waitFor();
  await part('Team').getByRole('button', { name: 'Add a team member' }).click();
  await part('Team').getByRole('textbox', { name: 'Name', exact: true }).fill('Una Quist');
  for (let number = 1; number <= 6; number += 1) {
    await part('Owners and dates').getByLabel(`Owner: Call site ${number}`).selectOption({ label: 'Una Quist' });
    await part('Owners and dates').getByLabel(`Due: Call site ${number}`).fill(`2099-03-0${number}`);
  }
  await expect.poll(() => isDone('Implementation')).toBe(1);

  await next('Next: Review', 'Step 7 of 7 · Review');
  await part('Measures you watch').getByRole('button', { name: 'Add a measure' }).click();
  await typeNew('Weeks of stock');
  await page.getByLabel('Target: Weeks of stock').fill('2');
  await page.getByText('Still needed: the day of the next review.').waitFor();
  await page.getByRole('button', { name: 'Log a review today' }).click();
  await typeNew('The framework is drafted');
  await expect.poll(() => isDone('Review')).toBe(1);
  await page.getByRole('button', { name: 'See the whole page' }).click();
  await page
    .getByRole('region', { name: 'Next seven actions' })
    .getByRole('checkbox', { name: 'Done: Call site 1' })
    .waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});

it('keeps the time over places and a reload, and says how much is over', async () => {
  const { page } = app;
  const clock = () => page.getByRole('timer').innerText();
  const START = new Date('2030-01-07T09:00:00Z').getTime();
  const setTime = (minutes: number) => page.clock.setFixedTime(START + minutes * 60_000);
  await setTime(0);
  await strip()
    .getByRole('button', { name: /Objectives/ })
    .click();
  expect(await clock()).toMatch(/^120:00\s+left of 120 minutes$/);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await setTime(25);
  await expect.poll(clock).toMatch(/^95:00/);
  await strip().getByText('Step 2: 10:00 left of 20').waitFor();
  await place('Plan').click();
  await setTime(40);
  await place('Compass').click();
  await expect.poll(clock).toMatch(/^80:00/);
  await strip().getByText('Step 2: 5:00 over').waitFor();
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.reload();
  await place('Compass').click();
  expect(await clock()).toMatch(/^80:00/);
  await setTime(60);
  await page.getByRole('button', { name: 'Go on' }).click();
  await setTime(145);
  await expect.poll(clock).toMatch(/^5:00\s+over 120 minutes$/);
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect.poll(clock).toMatch(/^120:00/);
  await expect.poll(() => page.getByRole('button', { name: 'Start over' }).isDisabled()).toBe(true);
});

it('says in the samples what stays off the page, and goes through the month', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Account Atlas', exact: true }).click();
  await openHospital(page);
  await place('Compass').click();
  const toggle = page.getByRole('button', { name: 'Seven steps' });
  expect(await toggle.getAttribute('aria-pressed')).toBe('false');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('seven steps');
  await page.keyboard.press('Enter');
  await expect.poll(() => toggle.getAttribute('aria-pressed')).toBe('true');
  await strip()
    .getByRole('button', { name: /Objectives/ })
    .click();
  await part('Objectives')
    .getByText('The page holds 3 objectives. One stays off it until you finish, drop or move one:')
    .waitFor();
  await strip()
    .getByRole('button', { name: /Action plan/ })
    .click();
  await part('Actions')
    .getByText(/^The page is full: it holds seven open actions\..*“Ask Dr Vermeer.*” is ten days late: start there\.$/)
    .waitFor();

  // Nor does an eighth come in by another way.
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /findings$/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make an action' }).first().click();
  await page
    .getByRole('status')
    .getByText(/^The page is full: it holds seven open actions\./)
    .waitFor();
  await page.keyboard.press('Escape');

  await strip().getByRole('button', { name: 'Monthly upkeep 0 of 6' }).click();
  await page.getByText('0 of 6 done, about 60 minutes to go.').waitFor();
  const month = page.getByRole('list', { name: 'Upkeep of this month' });
  await month.getByText(/^2 late: “Ask Dr Vermeer/).waitFor();
  await month.getByRole('button', { name: 'Still true: Risks' }).press('Enter');
  await month.getByRole('heading', { name: /^Risks.*done this month$/ }).waitFor();
  // The row is gone; the keyboard stays where it was.
  expect(
    await month.getByRole('heading', { name: /^Risks/ }).evaluate((heading) => heading === document.activeElement),
  ).toBe(true);
  await page.getByText('1 of 6 done, about 55 minutes to go.').waitFor();
  await month.getByRole('button', { name: 'Log a review today' }).click();
  await stepHeading('Step 7 of 7 · Review').waitFor();
  await typeNew('The framework is drafted');
  await strip().getByRole('button', { name: 'Monthly upkeep 2 of 6' }).click();
  await month.getByRole('button', { name: 'Whitespace and potential', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Whitespace and potential' }).waitFor();
  await place('Compass').click();
  await page.getByText('2 of 6 done, about 50 minutes to go.').waitFor();

  // Switched off here, it stays off; what the strip ticked off was never more than what the plan says.
  await toggle.click();
  await page.getByRole('region', { name: 'Next seven actions' }).waitFor();
  await expect.poll(() => strip().count()).toBe(0);
  await saved(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await page.getByRole('button', { name: 'Seven steps' }).click();
  await strip().getByRole('button', { name: 'Monthly upkeep 1 of 6' }).waitFor();
  expect(app.complaints).toEqual([]);
});
