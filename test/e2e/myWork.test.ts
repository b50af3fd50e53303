import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

const list = (name: string) => app.page.getByRole('list', { name, exact: true });
const rows = (name: string) => list(name).getByRole('listitem');
const heading = (name: RegExp) => app.page.getByRole('heading', { level: 3, name });
const focused = () => app.page.evaluate(() => document.activeElement?.id ?? '');

it('asks who you are and shows what is yours to do', async () => {
  const { page } = app;
  await page.keyboard.press('Control+7');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  await page.getByRole('button', { name: /^Saoirse Whitlow/ }).click();
  await page.getByRole('heading', { level: 2, name: 'Saoirse Whitlow' }).waitFor();
  await expect.poll(() => page.getByLabel('I am').inputValue()).toBe('T1');
  await page.getByText('1 late, 2 due by 16 Mar, 6 to contact').waitFor();
  expect(await rows('Your actions now').first().innerText()).toMatch(/^Ask Dr Vermeer[\s\S]*10 days late/);
  await page.getByText('1 later', { exact: true }).click();
  expect(await rows('Your actions later').innerText()).toMatch(
    /^First meeting with SBG hospital director[\s\S]*due in 25 days, 27 Mar/,
  );
  await heading(/^People you own 14$/).waitFor();
  expect(await rows('People due for a contact').first().innerText()).toMatch(
    /Ines Calloway[\s\S]*Acquainted → Trusted[\s\S]*contact 90 days ago, every 30 wanted[\s\S]*first owner Daniel Korte/,
  );
  await expect.poll(() => rows('Risks').count()).toBe(2);
  expect(await list('Key players not known well enough').innerText()).toContain('7 of 8 known');
});

it('ticks an action off, puts one off, and notes a contact: each leaves what presses and can be taken back', async () => {
  const { page } = app;
  await page.getByRole('checkbox', { name: /^Done: Ask Dr Vermeer/ }).click();
  await heading(/^Overdue and due in the next 14 days 2$/).waitFor();
  expect(await focused()).toBe('my-actions');
  await page.getByText(/^Done: Ask Dr Vermeer/).waitFor();
  await page.keyboard.press('Control+z');
  await heading(/^Overdue and due in the next 14 days 3$/).waitFor();
  await page.getByRole('checkbox', { name: /^Done: Ask Dr Vermeer/ }).click();

  await page.getByRole('button', { name: 'In a week: Find route to deputy CFO' }).click();
  await heading(/^Overdue and due in the next 14 days 1$/).waitFor();
  expect(await list('Your actions later').innerText()).toContain('20 Mar');

  const due = rows('People due for a contact');
  await expect.poll(() => due.count()).toBe(6);
  const open = page.getByRole('button', { name: 'Note a contact: Ines Calloway' });
  await open.click();
  await page.keyboard.press('Escape');
  expect(await focused()).toBe(await open.getAttribute('id'));
  await page.keyboard.press('Enter');
  // The cursor waits for what was said; Enter notes it.
  await page.keyboard.type('She wants the lease numbers');
  await page.keyboard.press('Enter');
  await expect.poll(() => due.count()).toBe(5);
  expect(await focused()).toBe('my-people');
  await page.getByText('Contact with Ines Calloway noted. The next is due by 1 April 2026.').waitFor();
  await page.getByText('9 within their rhythm').click();
  await rows('People within their rhythm').filter({ hasText: 'Ines Calloway' }).getByText('contact today').waitFor();
  await saved(page);
  expect(app.complaints).toEqual([]);
});

it('edits in place what has a control, and leads from every row to where its record is edited', async () => {
  const { page } = app;
  const back = async () => {
    await page.keyboard.press('Control+7');
    await page.getByRole('heading', { level: 2, name: 'Saoirse Whitlow' }).waitFor();
  };
  await page.getByLabel(/^State: Renew and extend/).selectOption({ label: 'At risk' });
  await page.getByRole('button', { name: 'Renew and extend monitoring to group standard' }).click();
  await page.getByRole('heading', { level: 2, name: 'Objectives and actions' }).waitFor();
  await expect.poll(() => page.getByLabel(/^State: Renew and extend/).inputValue()).toBe('atRisk');
  await back();
  await page
    .getByRole('button', { name: 'Send published alarm and monitoring evidence to committee chair', exact: true })
    .click();
  await expect
    .poll(() =>
      page.getByRole('complementary', { name: 'The chosen action' }).getByLabel('Action', { exact: true }).inputValue(),
    )
    .toContain('Send published alarm');
  await back();
  await list('People due for a contact').getByRole('button', { name: 'Dr Hugh Pembrey', exact: true }).click();
  await expect.poll(() => card(page, 'Dr Hugh Pembrey').getAttribute('aria-selected')).toBe('true');
  // The note stands with the person, with who had the contact.
  await card(page, 'Ines Calloway').click();
  await page.getByText('Contacts, last 2 March 2026').click();
  await page.getByText('2 March 2026 · Saoirse Whitlow').waitFor();
  await back();
});

it('takes up what fell due for you', async () => {
  const { page } = app;
  await page.getByText(/^\d about the actions, contacts and talks that stand here already$/).click();
  const trigger = page.getByRole('listitem').filter({ hasText: 'Contact with Michael Osei lapsed' });
  await trigger.getByRole('button', { name: 'Do', exact: true }).click();
  await expect.poll(() => trigger.count()).toBe(0);
  await list('Your actions now').getByRole('button', { name: 'Call Michael Osei', exact: true }).waitFor();
  const other = page.getByRole('listitem').filter({ hasText: 'Contact with Laurent Pryce lapsed' });
  await other.getByRole('button', { name: 'Snooze' }).click();
  await expect.poll(() => other.count()).toBe(0);
});

it('keeps who you are on this computer, and shows another’s work when you say so', async () => {
  let { page } = app;
  await page.getByLabel('I am').selectOption({ label: 'Daniel Korte' });
  await page.getByRole('heading', { level: 2, name: 'Daniel Korte' }).waitFor();
  await expect
    .poll(() => rows('People due for a contact').allInnerTexts())
    .toEqual([expect.stringContaining('Maren Aldous')]);
  await page.getByText('Nothing of yours is due until 16 March 2026.').waitFor();
  await saved(page);
  app = await app.restart();
  page = app.page;
  await openHospital(page);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'My work' }).click();
  await page.getByRole('heading', { level: 2, name: 'Daniel Korte' }).waitFor();
  await page.getByLabel('I am').selectOption({ label: 'Nobody chosen' });
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  expect(app.complaints).toEqual([]);
});

it('says where the team is added while there is none', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Shift+N');
  await chooseFile(page, join(app.folder, 'Alone.atlas'));
  await page.getByRole('dialog', { name: 'New account' }).waitFor();
  await page.keyboard.type('Alone Limited');
  await page.keyboard.press('Enter');
  await page.getByText('Nobody is on the map yet.').waitFor();
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: 'Add the team in section 15' }).click();
  await page.getByRole('heading', { level: 2, name: 'Team, sponsor, governance, resources' }).waitFor();
  await page.getByRole('button', { name: 'Add a team member' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Una Bright');
  await page.keyboard.press('Control+7');
  await page.getByRole('button', { name: /^Una Bright/ }).click();
  await page.getByText('No objective, risk, sponsor talk, meeting, project or task of this plan names you.').waitFor();
  await page.getByText('No contact at this customer is yours. The panel beside the map says who owns one.').waitFor();
  expect(app.complaints).toEqual([]);
});
