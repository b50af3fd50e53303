import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openAtlas } from '../../db/atlas';
import { chooseFile, saved } from '../support/app';
import { launchBrowser } from '../support/browsers';
import { temporaryFolder } from '../support/folders';
import { endHostProcesses, startHostProcess } from '../support/hostProcess';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
});
afterEach(endHostProcesses);

const visit = async (url: string): Promise<Page> => {
  const context = await browser.newContext({
    locale: 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: 1920, height: 1080 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(url);
  await page.getByRole('button', { name: 'New atlas' }).waitFor();
  return page;
};
/** Seconds on the clock; below zero once over. */
const clock = async (page: Page): Promise<number> => {
  const words = await page.getByRole('timer', { name: 'Clock' }).innerText();
  const [minutes = 0, seconds = 0] = words.replace('+', '').split(':').map(Number);
  return (words.startsWith('+') ? -1 : 1) * (minutes * 60 + seconds);
};
const keep = async (page: Page, key: string, text: string): Promise<void> => {
  await page.keyboard.press(key);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

it('runs the half day on a blank account by keyboard, survives a kill to the second, and ends in minutes', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'Day.atlas');
  const data = join(folder, 'data');
  let host = await startHostProcess(data);
  let page = await visit(host.url);
  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, path);
  await page.getByLabel('Customer', { exact: true }).fill('Harbour Clinics');
  await page.getByRole('button', { name: 'Create account' }).click();

  await page.getByRole('button', { name: 'Add the first person' }).waitFor();

  // Prepared: two people, one step moved, more of it than there is time for.
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: /^Half day/ }).click();
  const guest = page.getByLabel('Add from the team or a guest');
  for (const name of ['Nadia Brough', 'Owen Fitch']) {
    await guest.fill(name);
    await guest.press('Enter');
  }
  const steps = page.getByRole('list', { name: 'Steps' });
  await steps.getByRole('button', { name: '10. Risks' }).press('Alt+ArrowDown');
  await steps.getByRole('button', { name: '11. Risks' }).waitFor();
  await page.getByRole('textbox', { name: 'Minutes: Risks' }).fill('20');
  await page.getByText('10 minutes to give back').waitFor();

  // Six people talk for an hour and nobody touches a key: no lock falls meanwhile.
  const isHeld = page.waitForRequest((request) => request.postData()?.includes('"is":"held"') === true);
  await page.getByRole('button', { name: 'Start workshop' }).press('Enter');
  await isHeld;
  await page.getByRole('timer').waitFor();
  await page.getByText('Owen Fitch').waitFor();
  // Without parts the large clock says what is left of the step, and nothing says it twice.
  expect(await page.locator('.run-left b').count()).toBe(1);
  expect(await page.locator('.capture-box.next').innerText()).not.toContain('Saved');
  for (const step of ['Where are we today', 'The customer’s world', 'Stakeholder map: build']) {
    await page.keyboard.press('PageDown');
    await page.getByRole('banner').getByText(step).waitFor();
  }
  // The first step of mapping is the map; what is said beside it is kept without leaving it.
  await page.getByRole('button', { name: 'Add the first person' }).waitFor();
  await keep(page, 'F7', 'Who pays for the alarm training?');
  await keep(page, 'F8', 'Theatre 3 comes first');
  await keep(page, 'F9', 'Ask Varga what the vote cost');
  await keep(page, 'F4', 'Said under four eyes');
  await page.keyboard.press('Control+m');
  await page.getByText(/^Five minutes more, from “/).waitFor();
  await page.keyboard.press('PageDown');
  await page.getByRole('banner').locator('[aria-current=step]').getByText('silent brainstorm').waitFor();
  await saved(page);
  await expect.poll(() => clock(page)).toBeLessThan(299);
  const stood = await clock(page);

  await host.end('SIGKILL');
  await page.context().close();
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  host = await startHostProcess(data);
  page = await visit(host.url);
  await page.keyboard.press('Control+o');
  await chooseFile(page, path);
  const offer = page.getByRole('dialog', { name: /is under way$/ });
  await offer.getByText(/away for \d+ seconds/).waitFor();
  expect(await offer.innerText()).toContain('silent brainstorm');
  await offer.getByRole('button', { name: 'Go on where it stood' }).click();
  await page.getByRole('banner').locator('[aria-current=step]').getByText('silent brainstorm').waitFor();
  const again = await clock(page);
  expect(stood - again).toBeGreaterThanOrEqual(-2);
  expect(stood - again).toBeLessThanOrEqual(3);
  const capture = page.getByRole('contentinfo');
  for (const said of ['Who pays for the alarm training?', 'Theatre 3 comes first', 'Ask Varga what the vote cost'])
    await capture.getByText(said).waitFor();

  // A pause stands; the close reads back, and the minutes say what was done.
  await page.keyboard.press('Shift+Space');
  await page.getByRole('button', { name: 'Go on' }).waitFor();
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /^Read-back/ })
    .press('Enter');
  await page.getByRole('heading', { name: 'Nobody yet' }).waitFor();
  await page.getByRole('button', { name: 'One more with 4' }).click();
  await page.getByRole('button', { name: 'One more with 2' }).click();
  await page.getByRole('button', { name: 'End the workshop' }).click();
  const minutes = page.getByRole('article');
  await minutes.getByRole('heading', { name: 'Half-day workshop' }).waitFor();
  for (const line of [
    'Nadia Brough, contributor',
    'Theatre 3 comes first',
    'Ask Varga what the vote cost (no day yet)',
    'Who pays for the alarm training?',
    'Said under four eyes',
    'Fist of five, 2 hands: median 2, from 2 to 4',
    'Break: 15 min planned, left out',
  ])
    await minutes.getByText(line, { exact: true }).waitFor();
  // Figures of one width have hyphens that tear words apart.
  const figures = await minutes
    .getByRole('listitem')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontVariantNumeric));
  expect(new Set(figures)).toEqual(new Set(['normal']));
  // Where somebody walks in, notes go from the minutes as well.
  await page.keyboard.press('Control+Shift+h');
  await expect.poll(() => minutes.innerText()).not.toContain('four eyes');
  await saved(page);
  await page.context().close();
  await host.end('SIGKILL');

  const atlas = await openAtlas(path, {});
  const [account] = atlas.accounts();
  const document = atlas.document(account!.id);
  atlas.close();
  expect(document.snapshot.size).toBe(2);
  expect([...document.action.values()].map((one) => [one.title, one.origin, one.workshopStep])).toEqual([
    ['Ask Varga what the vote cost', 'workshop', 'Stakeholder map: build'],
  ]);
});
