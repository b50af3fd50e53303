import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

const place = (name: string) =>
  app.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name, exact: true });
const view = (name: string) => app.page.getByRole('radio', { name, exact: true }).dispatchEvent('click');
const column = (name: RegExp) => app.page.getByRole('region', { name });
const counts = () => app.page.getByRole('main').getByRole('status').innerText();
beforeEach(async () => {
  await place('Actions').click();
});

it('moves cards of the board by keyboard and by dragging, each one step of undo', async () => {
  const { page } = app;
  await expect.poll(counts).toBe('8 open, 2 late, 2 done');
  const card = page.getByRole('button', { name: /^Find route to deputy CFO/ });
  await card.focus();
  await page.keyboard.press('ArrowRight');
  await column(/^In progress, 3/).waitFor();
  // The cursor went along: the next press moves the same card.
  await page.keyboard.press('ArrowRight');
  await column(/^Done, 3/)
    .getByRole('button', { name: /^Find route to deputy CFO/ })
    .waitFor();
  await expect.poll(counts).toBe('7 open, 2 late, 3 done');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(counts).toBe('8 open, 2 late, 2 done');

  await page.getByRole('button', { name: /^Introduce CDIO/ }).dragTo(column(/^In progress/));
  await column(/^In progress, 3/)
    .getByRole('button', { name: /^Introduce CDIO/ })
    .waitFor();
  await page.keyboard.press('Control+z');
  await column(/^In progress, 2/).waitFor();
});

it('shows day and name of a card whole in a small window', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  const cards = page.locator('[data-action]');
  await expect.poll(() => cards.count()).toBe(10);
  const broken = () =>
    cards.evaluateAll((all) =>
      all.flatMap((one) =>
        [...one.querySelectorAll('.meta > *')]
          .filter((part) => {
            const range = new Range();
            range.selectNodeContents(part);
            const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
            return lines.size > 1 || part.scrollWidth > part.clientWidth + 1;
          })
          .map((part) => part.textContent),
      ),
    );
  await expect.poll(broken).toEqual([]);
  await page.setViewportSize({ width: 1440, height: 900 });
});

it('shows the same actions on the board, in the list and on the timeline, filtered alike', async () => {
  const { page } = app;
  await page.getByLabel('Which actions').selectOption('Late');
  await expect.poll(counts).toBe('2 of 10');
  await view('List');
  await expect.poll(() => page.getByRole('list', { name: 'Actions' }).getByRole('listitem').count()).toBe(2);
  await page.getByRole('list', { name: 'Actions' }).getByText('10 days late').waitFor();
  await view('Timeline');
  const late = page.getByRole('button', { name: /^Security review of service gateway.*3 days late/ });
  await late.focus();
  await page.keyboard.press('Shift+ArrowRight');
  // Two weeks on it is late no more, and leaves the filter.
  await expect.poll(counts).toBe('1 of 10');
  await page.keyboard.press('Control+z');
  await expect.poll(counts).toBe('2 of 10');
  await page.getByLabel('Which actions').selectOption('All');
  await view('Board');
});

it('takes up what is suggested: do, snooze, dismiss with a reason', async () => {
  const { page } = app;
  const side = page.getByRole('complementary', { name: 'Suggestions' });
  const waiting = async () => Number(/Suggested\s+(\d+)/.exec(await side.innerText())?.[1]);
  const before = await waiting();
  const first = side.getByRole('listitem').filter({ hasText: 'Contact with Maren Aldous lapsed' });
  await first.getByRole('button', { name: 'Do' }).click();
  await column(/^Open, 7/)
    .getByRole('button', { name: /^Call Maren Aldous/ })
    .click();
  const chosen = page.getByRole('complementary', { name: 'The chosen action' });
  await expect.poll(() => chosen.getByLabel('Where it came from').inputValue()).toBe('trigger');
  await expect.poll(() => chosen.getByLabel('Person', { exact: true }).inputValue()).toBe('Maren Aldous');
  await chosen.getByRole('button', { name: 'Close the action' }).click();
  await side
    .getByRole('listitem')
    .filter({ hasText: 'Selim Hadar is new' })
    .getByRole('button', { name: 'Snooze' })
    .click();
  const third = side.getByRole('listitem').filter({ hasText: 'Contact with Ines Calloway lapsed' });
  await third.getByRole('button', { name: 'Dismiss' }).click();
  await third.getByLabel('Why not').fill('The sponsor meets her in April');
  await third.getByRole('button', { name: 'Dismiss' }).click();
  await expect.poll(waiting).toBe(before - 3);
  await saved(page);
});

it('names what loses its link before it deletes, and lets another take its place', async () => {
  const { page } = app;
  await place('Plan').click();
  await page.getByRole('button', { name: /Objectives and actions/ }).click();
  await page.getByRole('button', { name: 'More for objective Renew and extend monitoring to group standard' }).click();
  await page.getByRole('menuitem', { name: /^Links \(\d from elsewhere\)/ }).click();
  const links = page.getByRole('dialog', { name: /^Renew and extend/ });
  await links.getByRole('button', { name: 'Send published alarm and monitoring evidence to committee chair' }).click();
  // A link leads to where the record is edited.
  await expect
    .poll(() =>
      page.getByRole('complementary', { name: 'The chosen action' }).getByLabel('Action', { exact: true }).inputValue(),
    )
    .toContain('Send published alarm');

  await place('Plan').click();
  await page.getByRole('button', { name: 'More for objective Renew and extend monitoring to group standard' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: /^Delete Renew and extend/ });
  expect(await dialog.innerText()).toContain('These stay, without their link to it');
  expect(await dialog.innerText()).toContain('Send published alarm');
  await dialog.getByLabel('Let another objective take its place').fill('Cut false');
  await page.getByRole('option', { name: /^Cut false ICU alarms/ }).click();
  expect(await dialog.innerText()).toContain('These will name Cut false ICU alarms');
  await dialog.getByRole('button', { name: 'Delete objective' }).click();
  await page.getByRole('button', { name: /^More of Cut false ICU alarms/ }).click();
  // The title stands in a field that wraps; its words are its value.
  await expect
    .poll(() =>
      page
        .getByLabel('Action', { exact: true })
        .evaluateAll((fields) =>
          fields.some((field) => (field as HTMLTextAreaElement).value.startsWith('Send published alarm')),
        ),
    )
    .toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page
    .getByRole('button', { name: 'More for objective Renew and extend monitoring to group standard' })
    .waitFor();
  expect(app.complaints).toEqual([]);
});

it('deletes a person who is named in the plan only after saying so, and lets another take over', async () => {
  const { page } = app;
  await place('Map').click();
  await card(page, 'Ines Calloway').click();
  await page.getByRole('region', { name: 'In the plan' }).getByRole('button', { name: 'Free 25 m of capital' }).click();
  // The link led to the goal; back to the map.
  await expect.poll(() => page.getByRole('heading', { level: 2, name: 'Customer’s world and goals' }).count()).toBe(1);
  await place('Map').click();
  await card(page, 'Ines Calloway').click();
  await page.keyboard.press('Delete');
  const dialog = page.getByRole('dialog', { name: 'Delete Ines Calloway?' });
  expect(await dialog.innerText()).toContain('CCO to meet CFO');
  await dialog.getByLabel('Let another person take its place').fill('Noone');
  await page.keyboard.press('Enter');
  await dialog.getByText('These will name Padraig Noone instead:').waitFor();
  await dialog.getByRole('button', { name: 'Delete person' }).click();
  await expect.poll(() => card(page, 'Ines Calloway').count()).toBe(0);
  await place('Actions').click();
  await page
    .getByRole('button', { name: /^CCO to meet CFO/ })
    .getByText('Padraig Noone')
    .waitFor();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page
    .getByRole('button', { name: /^CCO to meet CFO/ })
    .getByText('Ines Calloway')
    .waitFor();
  expect(app.complaints).toEqual([]);
});

it('holds as much on the Compass as the paper does, and says what to drop', async () => {
  const { page } = app;
  await place('Compass').click();
  const objectives = page.getByRole('region', { name: 'Objectives' });
  expect(await objectives.innerText()).toMatch(/The page holds 3 objectives[\s\S]*Cut false ICU alarms/);
  await expect.poll(() => objectives.getByRole('button', { name: 'Add an objective' }).count()).toBe(0);
  await objectives.getByRole('button', { name: /^Bring onto the page: Cut false/ }).click();
  await expect.poll(() => objectives.innerText()).toMatch(/stays off it[\s\S]*Win the managerial side/);
  const path = page.getByRole('region', { name: 'How you get there' });
  await path.getByRole('textbox').fill('x '.repeat(100).trim());
  await path.getByText('The page holds 180 characters. Drop 19').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByRole('checkbox', { name: /^Done: Ask Dr Vermeer/ }).click();
  await expect
    .poll(() => page.getByRole('region', { name: 'Next seven actions' }).getByRole('checkbox').count())
    .toBe(7);
  expect(app.complaints).toEqual([]);
});

it('goes round every region of the plan by F6', async () => {
  const { page } = app;
  await place('Plan').click();
  await page.getByRole('navigation', { name: 'Sections of the plan' }).waitFor();
  const regions = await page
    .locator('[data-region]')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['region']));
  const visited: (string | undefined)[] = [];
  for (let at = 0; at < regions.length; at += 1) {
    await page.keyboard.press('F6');
    visited.push(
      await page.evaluate(
        () =>
          [...document.querySelectorAll<HTMLElement>('[data-region]')].findLast((region) =>
            region.contains(document.activeElement),
          )?.dataset['region'],
      ),
    );
  }
  expect(visited.toSorted()).toEqual(regions.toSorted());
});
