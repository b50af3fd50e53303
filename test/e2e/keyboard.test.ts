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

/** Twelve people on three levels: a head, three reports, eight below, with what is pressed on each card. */
const HEAD = { text: 'Ada Boss, Chief Executive; Board', keys: ['5', '+', 'd'] };
const TEAMS = [
  {
    text: 'Ben Money, Finance Director; Finance',
    keys: ['4', '-', 'a'],
    people: ['Cas Ledger, Controller', 'Dot Cash, Treasurer', 'Eli Tax, Tax Manager'],
  },
  {
    text: 'Fay Works, Operations Director; Operations',
    keys: ['4', '+', '+', 'd'],
    people: ['Gus Line, Plant Manager', 'Hal Shift, Shift Lead', 'Ina Safe, Safety Officer'],
  },
  {
    text: 'Jon Buy, Head of Procurement; Procurement',
    keys: ['3', '0', 'Shift+B', 'g'],
    people: ['Kim Tender, Category Manager', 'Lou Clause, Contracts Manager'],
  },
];

it('takes a blank account to twelve people on three levels without the mouse', async () => {
  const { page } = app;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  await page.keyboard.press('Control+Shift+N');
  await chooseFile(page, join(app.folder, 'Twelve.atlas'));
  await page.getByRole('dialog', { name: 'New account' }).waitFor();
  await page.keyboard.type('Twelve Limited');
  await press('Enter');
  await page.getByText('Nobody is on the map yet.').waitFor();

  // Add the first person through the palette; everything else is keys on cards.
  await press('Control+k');
  await page.keyboard.type('add a person at the top');
  await press('Enter');
  await page.getByLabel('Name, title; unit').waitFor();
  await page.keyboard.type(HEAD.text);
  await press('Enter', ...HEAD.keys);
  let isFirst = true;
  for (const team of TEAMS) {
    await press(isFirst ? 'Tab' : 'Enter');
    isFirst = false;
    await page.keyboard.type(team.text);
    await press('Enter', ...team.keys);
    let below = 'Tab';
    for (const person of team.people) {
      await press(below);
      below = 'Enter';
      await page.keyboard.type(person);
      await press('Enter', '2');
    }
    await press('ArrowUp');
    // In a column of reports the arrow climbs card by card up to the manager.
    for (
      let step = 0;
      step < 4 &&
      !(await page.getByRole('treeitem', { selected: true }).getAttribute('aria-label'))?.startsWith(
        team.text.split(',')[0]!,
      );
      step += 1
    )
      await press('ArrowUp');
  }
  await saved(page);
  // Only cards in view are drawn.
  await press('Control+0');
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(12);
  const labels = await page
    .getByRole('treeitem')
    .evaluateAll((cards) => cards.map((one) => `${one.getAttribute('aria-level')} ${one.getAttribute('aria-label')}`));
  expect(labels).toHaveLength(12);
  expect(labels.filter((label) => label.startsWith('1 '))).toHaveLength(1);
  expect(labels.filter((label) => label.startsWith('2 '))).toHaveLength(3);
  expect(labels.filter((label) => label.startsWith('3 '))).toHaveLength(8);
  expect(labels.find((label) => label.includes('Fay Works'))).toContain('attitude advocate, influence 4');
  expect(labels.find((label) => label.includes('Jon Buy'))).toContain('buyer, gatekeeper');
  expect(labels.find((label) => label.includes('Dot Cash'))).toContain('influence 2');

  // Rename, delete and take back, on to the plan, all by keyboard.
  await press('F2');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Jo Purchase');
  await press('Enter');
  await page.getByRole('treeitem', { name: /^Jo Purchase/ }).waitFor();
  await press('Delete');
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(11);
  await press('Control+z');
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(12);
  await press('Control+1');
  await page.getByLabel('Ambition').focus();
  await page.keyboard.type('Grow together');
  await saved(page);
  await press('Escape', 'F1');
  await page.getByRole('dialog', { name: 'All keys' }).waitFor();
  expect(app.complaints).toEqual([]);
});
