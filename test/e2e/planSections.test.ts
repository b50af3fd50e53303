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
