import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, startAppAlone, type App } from '../support/app';
import { planOf } from '../support/plan';

let app: App;
beforeAll(async () => {
  app = await startAppAlone();
  await openHospital(app.page);
  await app.page.getByRole('button', { name: 'Plan', exact: true }).click();
});
afterAll(async () => {
  await app.close();
});

const { open, part, figure, undo, typeNew, expectAccessible } = planOf(() => app.page);

const focused = () => app.page.evaluate(() => document.activeElement?.closest('.field')?.textContent ?? '');

it('position: money, stage, scorecard and power follow what is answered', async () => {
  await open('Your position today');
  const years = part('What the account brings');
  await years.getByRole('textbox', { name: 'Cost to serve: FY2025' }).fill('3.2 m');
  await years.getByText('Hidden loss 130,000, 2 % of revenue').waitFor();
  await years.getByText('A year below zero: this account costs more than it brings.').waitFor();
  await years.getByRole('textbox', { name: 'Cost to serve: FY2025' }).blur();
  await undo();
  await expect.poll(() => figure('Average contribution').innerText()).toContain('1,863,333');

  const offerings = part('Revenue by offering');
  await offerings.getByRole('textbox', { name: 'FY2024: Patient monitoring' }).fill('3 m');
  await offerings.getByRole('textbox', { name: 'FY2025: Patient monitoring' }).fill('3.3 m');
  await offerings.getByText('↗ 10 %').waitFor();
  await offerings.getByRole('textbox', { name: 'FY2024: Patient monitoring' }).fill('');
  await expect.poll(() => offerings.getByText('↗ 10 %').count()).toBe(0);

  const stage = part('Stage of the relationship');
  await stage.getByText('View gap 0.47.').waitFor();
  await stage.getByRole('radio', { name: 'Answers shown: Customer’s view' }).check();
  await stage.getByRole('radio', { name: 'Who talks to whom: 1, no fixed contact' }).check();
  await stage.getByText('View gap 0.60: you see it rosier than they do.').waitFor();
  await stage.getByRole('radio', { name: 'Change of owner, strategy or structure: Yes' }).check();
  await stage.getByText('Disintegrating:').waitFor();
  await undo();
  await undo();
  await stage.getByText('View gap 0.47.').waitFor();
  await stage.getByRole('radio', { name: 'Answers shown: Your view' }).check();

  await part('Value scorecard').getByRole('radio', { name: 'Value in products: 1, very low' }).check();
  await expect.poll(() => figure('Value for the customer').innerText()).toContain('55 %');
  await undo();
  const power = part('Who depends on whom');
  await power.getByText('Balanced').waitFor();
  await power.getByRole('radio', { name: 'How much they depend on you: 4, no real alternative' }).check();
  await power.getByText('You hold power').waitFor();
  await undo();
  await part('Complaints').getByRole('button', { name: 'Add a complaint' }).click();
  await typeNew('Alarm server down twice');
  await part('Complaints').getByLabel('Raised: Alarm server down twice').fill('2025-12-01');
  await part('Complaints').getByText('Open for 91 days: a warning for the relationship.').waitFor();
  await expectAccessible();
});

it('position: keys and a range of a spreadsheet go down and across the cells of a table', async () => {
  const { page } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const paste = async (text: string) => {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await press('Control+v');
  };
  const years = part('What the account brings');
  const field = (name: string) => years.getByRole('textbox', { name });
  const before = await field('Cost to serve: FY2025').inputValue();
  await field('Cost to serve: FY2024').focus();
  await press('Enter');
  await expect.poll(focused).toContain('Cost to serve: FY2025');
  await press('ArrowUp', 'ArrowLeft');
  await expect.poll(focused).toContain('Cost of goods: FY2024');
  // One cell tells how its column is written; what cannot be read stays and is named.
  await paste('1.234.567,5\t900000\r\n2.500\tmany\r\n');
  await page.getByText(/^3 cells pasted\. Not taken: Cost to serve of FY2025: “many”: not a number\./).waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(() => field('Cost of goods: FY2024').inputValue()).toBe('1,234,567.5');
  await expect.poll(() => field('Cost of goods: FY2025').inputValue()).toBe('2,500');
  await expect.poll(() => field('Cost to serve: FY2025').inputValue()).toBe(before);
  await field('Cost to serve: FY2025').focus();
  await press('Control+d');
  await expect.poll(() => field('Cost to serve: FY2025').inputValue()).toBe('900,000');
  await press('Control+z');
  await expect.poll(() => field('Cost to serve: FY2025').inputValue()).toBe(before);
  await press('Control+z');
  await expect.poll(() => field('Cost of goods: FY2025').inputValue()).not.toBe('2,500');
  // Escape gives back what was typed, and the cell keeps the keys.
  await page.keyboard.type('77');
  await press('Escape');
  await expect.poll(() => field('Cost to serve: FY2025').inputValue()).toBe(before);
  await expect.poll(focused).toContain('Cost to serve: FY2025');

  // More than ten records are looked through by typing.
  const service = part('Service figures');
  const rows = service.getByRole('list').getByRole('listitem');
  await expect.poll(() => service.getByRole('searchbox').count()).toBe(0);
  while ((await rows.count()) < 11) {
    const count = await rows.count();
    await service.getByRole('button', { name: 'Add a service figure' }).click();
    await expect.poll(() => rows.count()).toBe(count + 1);
  }
  await page.keyboard.type('Spare parts in a day');
  await service.getByRole('searchbox', { name: 'Find service figures' }).fill('spare day');
  await expect.poll(() => rows.count()).toBe(1);
  await service.getByText('1 of 11').waitFor();
  await service.getByRole('searchbox', { name: 'Find service figures' }).fill('');
  await expect.poll(() => rows.count()).toBe(11);

  // A choice is not changed by moving on.
  await open('Whitespace and potential');
  const deals = part('Opportunities');
  const stages = deals.getByRole('combobox', { name: /^Stage/ });
  const chosen = () => stages.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value).join());
  await stages.first().waitFor();
  const stood = await chosen();
  await stages.first().focus();
  await press('ArrowDown', 'ArrowDown', 'Enter', 'Shift+Enter');
  expect(await chosen()).toBe(stood);
  // Shift and arrows choose a range: it is filled down, emptied and copied as one.
  const [first] = stood.split(',');
  await stages.first().focus();
  await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await page.getByText(/^2 cells filled from above/).waitFor();
  expect((await chosen()).split(',').slice(0, 3)).toEqual([first, first, first]);
  await expect.poll(() => deals.locator('[data-in-range]').count()).toBe(3);
  await press('Escape');
  await expect.poll(() => deals.locator('[data-in-range]').count()).toBe(0);
  await undo();
  await expect.poll(chosen).toBe(stood);
  await stages.first().focus();
  await press('Alt+ArrowRight');
  await expect.poll(focused).toContain('Value');
  const values = deals.getByRole('textbox', { name: /^Value/ });
  const amounts = () => values.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
  const amountsBefore = await amounts();
  await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c', 'Delete');
  await expect.poll(amounts).toEqual(['', '', ...amountsBefore.slice(2)]);
  await press('Control+v');
  await expect.poll(amounts).toEqual(amountsBefore);
  await undo();
  await undo();
});

it('position: the wanted stage lists what is missing, each as an action', async () => {
  const { page } = app;
  await open('Ambition, strategy, targets');
  await page.getByRole('combobox', { name: /^Stage you want to reach/ }).selectOption({ label: 'Interdependent' });
  await open('Your position today');
  const next = part('Next steps');
  expect(await next.getByRole('listitem').first().innerText()).toContain('Cost of leaving for the customer');
  await next.getByRole('button', { name: 'Make an action of Joint plan' }).click();
  await page.getByText('Action added: Raise “Joint plan” to: plan agreed with them').waitFor();
  await undo();
});

it('whitespace: keys move and step through states, figures and totals follow', async () => {
  const { page } = app;
  await open('Whitespace and potential');
  const grid = page.getByRole('grid', { name: 'Whitespace' });
  const place = (name: RegExp) => grid.getByRole('button', { name });
  await place(/^St Brannoc's General, Patient monitoring/).click();
  const editor = part("St Brannoc's General, Patient monitoring");
  await editor.getByRole('textbox', { name: 'Of it yours' }).fill('800 k');
  await place(/^St Brannoc's General, Patient monitoring: Partly ours, 800 k of 1.3 m, Norvane Health/).waitFor();
  await expect.poll(() => figure('Whitespace').innerText()).toContain('9,400,000');
  await editor.getByRole('textbox', { name: 'Of it yours' }).fill('2 m');
  await editor.getByText('You sell more here than they spend').waitFor();
  await editor.getByRole('textbox', { name: 'Of it yours' }).blur();
  await undo();
  await expect.poll(() => figure('Whitespace').innerText()).toContain('9,900,000');

  await place(/^St Brannoc's General, Patient monitoring/).focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''))
    .toContain("St Brannoc's General, Infusion therapy: Competitor");
  await page.keyboard.press('Space');
  await place(/^St Brannoc's General, Infusion therapy: Open/).waitFor();
  await page.keyboard.press('Shift+Space');
  await place(/^St Brannoc's General, Infusion therapy: Competitor/).waitFor();
  await page.keyboard.press('Enter');
  await part("St Brannoc's General, Infusion therapy")
    .getByRole('combobox', { name: 'Competitor', exact: true })
    .waitFor();
  // Escape leads back to the place; a letter sets its state, and a range is filled from above.
  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await place(/^St Brannoc's General, Infusion therapy: Not known/).waitFor();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  await expect.poll(() => place(/Infusion therapy: Not known/).count()).toBeGreaterThan(1);
  await undo();
  await undo();
  await place(/^St Brannoc's General, Infusion therapy: Competitor/).waitFor();

  await part('What you offer').getByRole('button', { name: 'Add an offering' }).click();
  await typeNew('Beds');
  await page.getByRole('button', { name: 'Mark the 5 empty places as not known' }).click();
  await expect.poll(() => place(/Beds: Not known/).count()).toBe(5);

  const deals = part('Opportunities');
  await deals.getByRole('button', { name: 'Add an opportunity' }).click();
  await typeNew('Beds for two wards');
  await deals.getByText('An idea: it counts in potential, never in the pipeline.').waitFor();
  await deals.getByRole('combobox', { name: 'Stage: Beds for two wards' }).selectOption({ label: 'Qualified' });
  await deals.getByText('It has no next step.').waitFor();
  await expectAccessible();
  await deals.getByRole('button', { name: 'More of Beds for two wards' }).click();
  await deals.getByRole('button', { name: 'How they decide it' }).click();
  await page.getByRole('heading', { level: 2, name: 'Decision process and buying centre' }).waitFor();
  await expect.poll(() => page.getByRole('textbox', { name: 'Opportunity' }).inputValue()).toBe('Beds for two wards');
});

it('competition: who is here with whom, and what keeps them out', async () => {
  const { page } = app;
  await open('Competition and lock-out');
  const rivals = part('Competitors');
  await rivals.getByRole('button', { name: 'Add a competitor' }).click();
  await typeNew('Brightwave');
  // A card is a form: Enter goes to its next field, and back with Shift.
  await page.keyboard.press('Enter');
  await expect.poll(focused).toContain('Strengths');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(focused).toContain('Competitor: Brightwave');
  const row = rivals.getByRole('list', { name: 'Competitors' }).getByRole('listitem').last();
  await row.getByRole('textbox', { name: 'How they beat you' }).fill('They lend the pumps for free');
  await row.getByLabel('Their contract here ends').fill('2026-05-01');
  await row.getByText('Their contract ends in 60 days, on 1 May 2026: a door for you.').waitFor();
  await row.getByRole('combobox', { name: 'Add to allies here' }).fill('Pembrey');
  await page.getByRole('option', { name: /Dr Hugh Pembrey/ }).click();
  await row.getByText('Dr Hugh Pembrey has high influence and stands with them.').waitFor();
  await rivals.getByRole('button', { name: "St Brannoc's General, Infusion therapy" }).click();
  await part("St Brannoc's General, Infusion therapy").getByRole('textbox', { name: 'They spend a year' }).waitFor();
  await open('Competition and lock-out');

  const barriers = part('What keeps them out');
  for (const title of ['Relations at the top', 'Term of the contract', 'Share of their wallet'])
    await barriers.getByRole('radio', { name: `${title}: 3, high` }).check();
  await barriers.getByText('Locked in: a competitor can hardly get in.').waitFor();
  await barriers.getByRole('radio', { name: 'Satisfaction: 1, low' }).check();
  await barriers.getByText('Caged, not loyal').waitFor();
  await barriers.getByRole('button', { name: 'Make an action to raise: Satisfaction' }).click();
  await page.getByText('Action added: Ask three users what must change, and change it').waitFor();
  await undo();
  await undo();
  await undo();
  await undo();
  await undo();
  await expect.poll(() => figure('Lock-out index').innerText()).toContain('50');
  await expectAccessible();
  expect(app.complaints).toEqual([]);
});
