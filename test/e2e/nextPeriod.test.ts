import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });
const section = (name: RegExp) =>
  app.page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name });

it('takes the industrial sample through a review into the next period', async () => {
  const { page } = app;
  await page.getByRole('button', { name: /Hallbrook Pumps & Turbines/ }).click();
  await card(page, 'Viktor').or(page.getByRole('treeitem').first()).first().waitFor();
  const status = page.getByRole('contentinfo');
  await expect.poll(() => status.innerText()).toContain('support +20');

  // The review: logged with one press, written in place, the ratings of the day frozen.
  await place('Plan').click();
  await section(/Measures and review/).click();
  await page.getByRole('button', { name: 'Log a review today' }).click();
  await page.getByLabel('What changed', { exact: true }).fill('Lost the second line, won the service contract');
  await page.getByRole('button', { name: /^More of Review of 2 March 2026/ }).click();
  await page.getByLabel('What did you learn').fill('Procurement decides before we hear of it');
  await expect.poll(() => page.getByLabel('Next review', { exact: true }).inputValue()).toBe('2 Apr 2026');
  expect(await page.getByRole('list', { name: 'The four steps of the plan' }).innerText()).toMatch(/Review\s*100 %/);
  await expect
    .poll(() => page.getByLabel('Compare with').locator('option').allInnerTexts())
    .toEqual(expect.arrayContaining([expect.stringContaining('2 March 2026, Review of')]));
  await page.getByLabel('Compare with').selectOption({ index: 1 });
  await expect.poll(() => page.getByRole('region', { name: 'What moved' }).innerText()).toMatch(/\(−5\)/);

  // What is open in the plan before it ends.
  await place('Actions').click();
  const counts = await page.getByRole('main').getByRole('status').innerText();
  const [, open = '', done = ''] = /(\d+) open, \d+ late, (\d+) done/.exec(counts) ?? [];
  expect(Number(open)).toBeGreaterThan(3);
  expect(Number(done)).toBeGreaterThan(0);

  await place('Plan').click();
  await page.getByRole('button', { name: 'Next period' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start the next period' });
  expect(await dialog.innerText()).toContain(`${open} open actions`);
  await expect.poll(() => dialog.getByLabel('The next period starts').inputValue()).toBe('1 Jan 2027');
  await dialog.getByLabel('and ends').fill('2026-01-01');
  await expect.poll(() => dialog.getByRole('button', { name: 'Start the next period' }).isDisabled()).toBe(true);
  await dialog.getByLabel('and ends').fill('2027-12-31');
  await dialog.getByRole('button', { name: 'Start the next period' }).click();
  await page.getByText(/^The next period is open/).waitFor();
  await expect.poll(() => page.getByLabel('Period starts').inputValue()).toBe('1 Jan 2027');
  expect(await page.getByRole('button', { name: /^Draft/ }).innerText()).toContain('version 1');
  await place('Actions').click();
  await expect
    .poll(() => page.getByRole('main').getByRole('status').innerText())
    .toMatch(new RegExp(`^${open} open, \\d+ late, 0 done$`));
  await expect.poll(() => status.innerText()).toContain('support +20');

  // The plan that ended can be read, and says why it cannot be edited.
  await page.getByRole('button', { name: '2 accounts' }).click();
  await page.getByRole('button', { name: /archived, read only/ }).click();
  await page.getByText('Archived, read only').waitFor();
  await place('Plan').click();
  await page.getByRole('button', { name: /^Superseded/ }).waitFor();
  await section(/Measures and review/).click();
  await expect
    .poll(() => page.getByLabel('What changed', { exact: true }).inputValue())
    .toBe('Lost the second line, won the service contract');
  await page.getByLabel('What changed', { exact: true }).fill('Something else');
  await page.getByText(/^This plan is archived and can only be read/).waitFor();
  await page.getByLabel('What changed', { exact: true }).blur();
  await expect
    .poll(() => page.getByLabel('What changed', { exact: true }).inputValue())
    .toBe('Lost the second line, won the service contract');
  await saved(page);
  expect(app.complaints).toEqual([]);
});
