import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => { app = await startApp(); await openHospital(app.page); await app.page.getByRole('button', { name: 'Plan', exact: true }).click(); });
afterAll(async () => { await app.close(); });

const open = async (section: string): Promise<void> => { await app.page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name: section }).click(); await app.page.getByRole('heading', { level: 2, name: section }).waitFor(); };
const part = (name: string | RegExp) => app.page.getByRole('region', { name });
const figure = (title: string) => app.page.getByRole('list', { name: 'Figures' }).getByRole('button', { name: new RegExp(`^${title}`) });
const undo = async (): Promise<void> => { await saved(app.page); await app.page.getByRole('button', { name: /^Undo/ }).click(); };
/** Types into the empty field a new record has put the cursor into. */
const typeNew = async (text: string): Promise<void> => {
  await expect.poll(() => app.page.evaluate(() => { const field = document.activeElement; return (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value === ''; })).toBe(true);
  await app.page.keyboard.type(text);
};
const expectAccessible = async (): Promise<void> => { expect(await axeFindings(app.page)).toEqual([]); };

it('profile: growth follows what is entered, the lifecycle moves with a reason, the 3-S screen has its verdict', async () => {
  const { page } = app;
  await open('Account profile and key information');
  await page.getByRole('textbox', { name: 'Customer’s revenue, last year' }).fill('1.31 bn');
  await expect.poll(() => figure('Customer’s growth').innerText()).toContain('6 %');
  await page.getByRole('textbox', { name: 'Customer’s revenue, this year' }).focus();
  await undo();
  await expect.poll(() => figure('Customer’s growth').innerText()).toContain('–');

  const lifecycle = part('Lifecycle');
  expect(await lifecycle.getByRole('group', { name: 'Move the account to' }).getByRole('button').allInnerTexts()).toEqual(['Watch', 'Large', 'Exited']);
  await lifecycle.getByRole('button', { name: 'Watch' }).click();
  expect(await lifecycle.getByRole('button', { name: 'Move to watch' }).isDisabled()).toBe(true);
  await lifecycle.getByRole('textbox', { name: 'Why watch' }).fill('New owner freezes all spending');
  await lifecycle.getByRole('button', { name: 'Move to watch' }).click();
  await lifecycle.getByText('The account is watch.').waitFor();
  expect(await lifecycle.getByRole('list', { name: 'Moves of the lifecycle' }).getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('New owner freezes all spending');
  await undo();
  await lifecycle.getByText('The account is key.').waitFor();

  await part('Contracts').getByText('Ends in 120 days, on 30 June 2026.').waitFor();
  await part(/^Fit/).getByText('Candidate with conditions').waitFor();
  await part('Structure').getByRole('radio', { name: 'There is one buying or decision body: 0, not at all' }).check();
  await part('Structure').getByRole('radio', { name: 'There is a named counterpart with authority: 0, not at all' }).check();
  await part('Structure').getByRole('radio', { name: 'Functions decide together: 0, not at all' }).check();
  await expect.poll(() => figure('Fit for key').innerText()).toContain('Not a KAM candidate now');
  await undo(); await undo(); await undo();
  await part(/^Fit/).getByText('Candidate with conditions').waitFor();
  await expectAccessible();
});

it('world: lengths are counted, goals without an objective are flagged, the strategy map is drawn from goal to value', async () => {
  const { page } = app;
  await open('Customer’s world and goals');
  const today = page.getByRole('textbox', { name: /^Where the customer is today/ });
  await today.fill('Too short');
  await page.getByText('9, at least 40').waitFor();
  await today.blur();
  await undo();
  const goals = part('Goals of the customer');
  await goals.getByRole('button', { name: 'Add a customer goal' }).click();
  await typeNew('Halve the waiting lists');
  await expect.poll(() => goals.getByText('No objective of yours serves this goal.').count()).toBe(2);

  const map = page.getByRole('group', { name: 'Strategy map' });
  await map.getByRole('button', { name: 'Their goal: Halve the waiting lists, open, no help of yours' }).click();
  await page.getByRole('button', { name: 'Add their initiative' }).click();
  await typeNew('One booking desk');
  await map.getByRole('button', { name: 'Their initiative: One booking desk' }).waitFor();
  await page.getByRole('button', { name: 'Add your help' }).click();
  await typeNew('Capacity planning on the ward');
  await map.getByRole('button', { name: 'Their goal: Halve the waiting lists', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Add the value' }).click();
  await typeNew('Two weeks less waiting');
  const value = map.getByRole('button', { name: 'Value for both: Two weeks less waiting' });
  await value.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => map.getByRole('button', { name: 'Your help: Capacity planning on the ward' }).getAttribute('aria-pressed')).toBe('true');
  const source = page.getByRole('group', { name: 'Comes from' }).getByRole('button', { name: 'One booking desk' });
  expect(await source.getAttribute('aria-pressed')).toBe('true');
  await source.click();
  await expect.poll(() => source.getAttribute('aria-pressed')).toBe('false');
  await undo();
  await expect.poll(() => source.getAttribute('aria-pressed')).toBe('true');
  await expectAccessible();
});

it('deciding: a step has its place in time, what differs in one opportunity moves its figures, sheets say what they lack', async () => {
  const { page } = app;
  await open('Decision process and buying centre');
  await part('How they decide').getByRole('button', { name: 'Add a step' }).click();
  await typeNew('Clinical board recommends');
  await part('How they decide').getByLabel('Date: Clinical board recommends').fill('2026-04-15');
  await page.getByRole('img', { name: '15 April 2026: Clinical board recommends' }).waitFor();
  await part('What they decide by').getByRole('button', { name: 'Add a criterion' }).click();
  await typeNew('Total cost');
  await part('What they decide by').getByRole('textbox', { name: 'Weight: Total cost' }).fill('60');
  await part('What they decide by').getByText('The weights add up to 60, not 100.').waitFor();

  const centre = part('Buying centre'), figures = part('Where you stand with them');
  await figures.getByText('Support +4').waitFor();
  await centre.getByRole('combobox', { name: 'Attitude here: Ines Calloway' }).selectOption({ label: 'Supporter' });
  await centre.getByText('differs here').waitFor();
  await figures.getByText('Support +21').waitFor();
  await centre.getByRole('button', { name: /^Roles here: Connor Fay/ }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Gatekeeper' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => centre.getByText('differs here').count()).toBe(2);
  await undo(); await undo();
  await expect.poll(() => centre.getByText('differs here').count()).toBe(0);
  await figures.getByText('Support +4').waitFor();

  const evidence = part('Evidence');
  for (const element of ['Champion', 'Pain']) await evidence.getByRole('radio', { name: `${element}: Not answered` }).check();
  await evidence.getByText('The stage is ahead of its evidence.').waitFor();
  await undo(); await undo();

  const sheets = part('Call sheets');
  await sheets.getByText('14 key players without a sheet').click();
  await sheets.getByRole('button', { name: 'Start a call sheet for Ines Calloway' }).click();
  await typeNew('She names the criteria soon');
  await sheets.getByText('Still lacks the need, the benefit, the proof, a day in the call objective.').waitFor();
  await sheets.getByRole('textbox', { name: 'Call objective' }).fill('She names the criteria by 20 March');
  await sheets.getByRole('button', { name: 'More of Call sheet for Ines Calloway' }).click();
  for (const field of ['Need', 'Benefit', 'Proof']) await sheets.getByRole('textbox', { name: field, exact: true }).fill(`The ${field.toLowerCase()}`);
  await sheets.getByText('Complete.').waitFor();
  await sheets.getByText('13 key players without a sheet').waitFor();

  await part(/^Opportunity$/).getByRole('button', { name: 'Add an opportunity' }).click();
  await typeNew('Beds for the new ward');
  await expect.poll(() => page.getByRole('combobox', { name: 'Opportunity', exact: true }).evaluate((field: HTMLSelectElement) => field.selectedOptions[0]?.label)).toBe('Beds for the new ward');
  await part('Buying centre').getByText('Add the people who take part in this decision.').waitFor();
  await page.getByRole('combobox', { name: 'Opportunity', exact: true }).selectOption({ label: 'Group monitoring standard (renewal and extension)' });
  await expectAccessible();
});

it('SWOT: entries are added in place and move, a key issue says what it is not linked to', async () => {
  const { page } = app;
  await open('SWOT and key issues');
  await part('Threats').getByRole('button', { name: 'Add a threat' }).click();
  await typeNew('Nobody renews without finance');
  const entryIn = (field: string) => part(field).getByRole('button', { name: 'More for Nobody renews without finance' });
  await entryIn('Threats').click();
  await page.getByRole('menuitem', { name: 'Move to weaknesses' }).click();
  await entryIn('Weaknesses').waitFor();
  await undo();
  await entryIn('Threats').waitFor();
  const issues = part('Key issues');
  await issues.getByRole('button', { name: 'Add a key issue' }).click();
  await typeNew('finance does not know you');
  await issues.getByText('It rests on no entry above and is answered by no objective').waitFor();
  await issues.getByRole('button', { name: 'More of finance does not know you' }).click();
  await issues.getByRole('combobox', { name: 'Add to rests on' }).fill('Thin contact');
  await page.getByRole('option', { name: 'Thin contact with finance' }).click();
  await issues.getByText('It is answered by no objective').waitFor();
  await expectAccessible();
});
