import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startAppAlone, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startAppAlone();
});
afterAll(async () => {
  await app.close();
});

const grid = () => app.page.getByRole('treegrid', { name: 'People' });
const row = (name: string) =>
  grid()
    .getByRole('row')
    .filter({ has: app.page.getByRole('rowheader', { name, exact: true }) });
/** A cell, scrolled across to where it is not in view. */
const cellOf = async (name: string, column: string) => {
  const found = row(name).locator(`[data-column="${column}"]`);
  for (const left of [0, 500, 1000, 1500]) {
    if ((await found.count()) > 0) break;
    await grid().evaluate((element, to) => {
      element.scrollLeft = to;
    }, left);
    await app.page.waitForTimeout(100);
  }
  return found;
};
/** What a cell says, in writing and to those who cannot see it. */
const cell = async (name: string, column: string): Promise<string> => {
  const found = await cellOf(name, column);
  const said = await found.evaluate((element: HTMLElement) =>
    [element.innerText, ...[...element.querySelectorAll('[role=img]')].map((one) => one.ariaLabel)].join(' '),
  );
  return said.replace(/\s+/g, ' ').trim();
};
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
const names = () => grid().getByRole('rowheader').allInnerTexts();
/** The cell that has the keys, as screen readers are told. */
const active = () =>
  grid().evaluate((element) => {
    const one = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return one ? `${one.dataset['column']}: ${one.textContent}` : '';
  });

it('shows everybody as a tree of rows, with the same selection, panel and undo as the map', async () => {
  const { page } = app;
  await openHospital(page);
  await card(page, 'Ines Calloway').click();
  await press('Control+l');
  await expect.poll(() => row('Ines Calloway').getAttribute('aria-selected')).toBe('true');
  expect(Number(await grid().getAttribute('aria-rowcount'))).toBe(37);
  expect(await row('Maren Aldous').getAttribute('aria-level')).toBe('1');
  expect(await row('Ines Calloway').getAttribute('aria-level')).toBe('2');
  expect(await row('Maren Aldous').getAttribute('aria-expanded')).toBe('true');

  await (await cellOf('Ines Calloway', 'roles')).click();
  await press('d', 'ArrowRight', '4', 'ArrowRight', '+', 'ArrowRight', '3');
  await expect.poll(() => cell('Ines Calloway', 'attitude')).toBe('0 Neutral');
  expect(await cell('Ines Calloway', 'relationship')).toBe('3 Trusted');
  await expect.poll(() => page.getByRole('radio', { name: /^Influence: 4/ }).isChecked()).toBe(true);
  expect(await cell('Ines Calloway', 'roles')).toContain('D');
  await press('Control+z', 'Control+z', 'Control+z');
  await expect.poll(() => cell('Ines Calloway', 'attitude')).toBe('− Sceptic');
  await page.getByRole('radio', { name: 'Shown as map' }).check();
  await expect.poll(() => card(page, 'Ines Calloway').getAttribute('aria-selected')).toBe('true');
  await page.getByRole('radio', { name: 'Shown as list' }).check();
});

it('edits cells by keyboard: text, choices, roles and dates', async () => {
  const { page } = app;
  await grid().focus();
  await press('F2');
  await page.getByRole('textbox', { name: 'Name of Ines Calloway' }).waitFor();
  await press('Control+a');
  await page.keyboard.type('Inez Callow');
  await press('F2');
  await row('Inez Callow').waitFor();
  await expect.poll(active).toBe('name: Inez Callow');
  await press('ArrowRight', 'Enter', 'Control+a');
  await page.keyboard.type('Finance chief');
  await press('Tab');
  await expect.poll(() => cell('Inez Callow', 'title')).toBe('Finance chief');
  await expect.poll(active).toContain('department');
  await saved(page);
  await press('Control+z');
  await expect.poll(() => cell('Inez Callow', 'title')).toBe('Chief Financial Officer');
  await press('Control+z');
  await row('Ines Calloway').waitFor();

  const choose = async (column: string, label: string, option: string) => {
    await (await cellOf('Ines Calloway', column)).click();
    await press('Enter');
    await page.getByRole('combobox', { name: label }).fill(option.slice(0, 4));
    await grid().getByRole('option', { name: option }).click();
  };
  await choose('owner', 'Contact owner of Ines Calloway', 'Nobody');
  await expect.poll(() => cell('Ines Calloway', 'owner')).toBe('Nobody');
  await choose('wanted', 'Relationship wanted of Ines Calloway', '4 Adviser');
  await expect.poll(() => cell('Ines Calloway', 'wanted')).toBe('→ 4 Adviser');
  await choose('level', 'Level of Ines Calloway', '2');
  await expect.poll(() => cell('Ines Calloway', 'level')).toBe('2');

  await (await cellOf('Ines Calloway', 'roles')).click();
  await press('Enter');
  await page.getByRole('menuitemcheckbox', { name: 'Gatekeeper' }).click();
  await press('Escape');
  await expect.poll(() => cell('Ines Calloway', 'roles')).toContain('G');
  await page.getByRole('menuitemcheckbox').first().waitFor({ state: 'detached' });
  await (await cellOf('Ines Calloway', 'lastContact')).click();
  await press('Enter');
  await page.getByLabel('Last contact of Ines Calloway').fill('2026-02-20');
  await press('Enter');
  await expect.poll(() => cell('Ines Calloway', 'lastContact')).toBe('20 Feb');
  await expect.poll(() => grid().evaluate((element) => element === document.activeElement)).toBe(true);
});

it('gives keys to the cell that has them: value, down, value, down', async () => {
  const { page } = app;
  const three = ['Maren Aldous', 'Ines Calloway', 'Paul Anker'];
  await page.getByRole('searchbox', { name: 'Filter the list' }).fill('');
  const order = (await names()).map((name) => name.trim());
  const [first = '', second = '', third = ''] = order.slice(0, 3);
  const before = await Promise.all(three.slice(0, 2).map((name) => cell(name, 'influence')));
  await (await cellOf(first, 'relationship')).click();
  await press('2', 'ArrowDown', '3', 'ArrowDown', '1');
  await expect.poll(() => cell(third, 'relationship')).toBe('1 Acquainted');
  expect(await cell(first, 'relationship')).toBe('2 Working');
  expect(await cell(second, 'relationship')).toBe('3 Trusted');
  // Never another field of that person, and a digit that is none of its values does nothing.
  await press('7', 'x', 'z');
  expect(await cell(third, 'relationship')).toBe('1 Acquainted');
  expect(await Promise.all(three.slice(0, 2).map((name) => cell(name, 'influence')))).toEqual(before);

  // In an open cell arrows move the mark; Escape gives back, Enter chooses and moves down.
  await (await cellOf(first, 'level')).click();
  const level = await cell(first, 'level');
  await press('Enter', 'ArrowDown', 'ArrowDown', 'Escape');
  await expect.poll(() => page.getByRole('listbox', { name: /^Level of/ }).count()).toBe(0);
  expect(await cell(first, 'level')).toBe(level);
  await press('Enter');
  await page.keyboard.type('4');
  await press('Enter');
  await expect.poll(() => cell(first, 'level')).toBe('4');
  await expect.poll(() => grid().getAttribute('aria-activedescendant')).toMatch(/^cell-level-/);
  await press('5');
  await expect.poll(() => cell(second, 'level')).toBe('5');

  // Typing replaces, Enter moves down, Tab right, Escape gives back what was there, as on a card.
  await (await cellOf(first, 'title')).click();
  const title = await cell(first, 'title');
  await page.keyboard.type('Other');
  await page.waitForTimeout(300);
  await press('Escape');
  await expect.poll(() => cell(first, 'title')).toBe(title);
  await page.keyboard.type('Head of it all');
  await press('Enter');
  await expect.poll(() => cell(first, 'title')).toBe('Head of it all');
  await expect.poll(active).toBe(`title: ${await cell(second, 'title')}`);
  await press('Delete');
  await expect.poll(() => cell(second, 'title')).toBe('');
  await press('Control+z');
  await expect.poll(() => cell(second, 'title')).not.toBe('');
  // Enter belongs to an input method until it has its word.
  await (await cellOf(first, 'title')).click();
  await page.keyboard.type('Half');
  const field = page.getByRole('textbox', { name: /^Job title of/ });
  await field.evaluate((element) =>
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true })),
  );
  await expect.poll(() => field.inputValue()).toBe('Half');
  await press('Escape');
});

it('copies, pastes a range of a spreadsheet and fills down, each as one step', async () => {
  const { page } = app;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const [first = '', second = '', third = ''] = (await names()).map((name) => name.trim());
  const paste = async (text: string) => {
    await page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await press('Control+v');
  };
  await (await cellOf(first, 'influence')).click();
  await paste('3\tsupporter\r\n2\tvery good\r\n1\t++\r\n');
  await page.getByText(/^5 cells pasted\. Not taken: Attitude of .*: “very good” is none of its choices/).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await grid().focus();
  expect(await cell(first, 'influence')).toContain('3');
  expect(await cell(first, 'attitude')).toBe('+ Supporter');
  expect(await cell(third, 'attitude')).toBe('++ Advocate');
  // A range is chosen with Shift and copied as it stands.
  await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
  await page.getByText('4 cells copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^3\tSupporter\r?\n2\t/);
  await press('Control+d');
  await expect.poll(() => cell(second, 'attitude')).toBe('+ Supporter');
  expect(await cell(second, 'influence')).toContain('3');
  await press('Control+z');
  await expect.poll(() => cell(second, 'influence')).toContain('2');
  await press('Control+z');
  await expect.poll(() => cell(first, 'influence')).not.toContain('3');
});

it('adds, moves, folds and deletes like the map', async () => {
  const { page } = app;
  await row('Selim Hadar').getByRole('rowheader').click();
  await press('Control+Shift+Enter');
  await page.getByLabel('Name, title; unit').waitFor();
  await page.keyboard.type('Nora New, Analyst');
  await press('Enter');
  await expect.poll(() => row('Nora New').getAttribute('aria-level')).toBe('3');
  expect(await cell('Nora New', 'manager')).toBe('Selim Hadar');
  await press('Control+Enter');
  await page.getByLabel('Name, title; unit').waitFor();
  await page.keyboard.type('Otto Next');
  await press('Enter');
  await row('Otto Next').waitFor();
  const order = async () => (await names()).filter((name) => name === 'Nora New' || name === 'Otto Next');
  expect(await order()).toEqual(['Nora New', 'Otto Next']);
  await press('Alt+Shift+ArrowUp');
  await expect.poll(order).toEqual(['Otto Next', 'Nora New']);
  await press('Alt+Shift+ArrowDown', 'Alt+Shift+ArrowRight');
  await expect.poll(() => cell('Otto Next', 'manager')).toBe('Nora New');
  await press('Alt+Shift+ArrowLeft');
  await expect.poll(() => cell('Otto Next', 'manager')).toBe('Selim Hadar');
  // A letter among names opens the list with those it begins.
  await (await cellOf('Otto Next', 'manager')).click();
  await page.keyboard.type('ines');
  await grid().getByRole('option', { name: 'Ines Calloway' }).waitFor();
  await press('Enter');
  await expect.poll(() => cell('Otto Next', 'manager')).toBe('Ines Calloway');

  // Fold and open from the name, go to the manager.
  await row('Selim Hadar').getByRole('rowheader').click();
  await press('ArrowLeft');
  await expect.poll(() => row('Selim Hadar').getAttribute('aria-expanded')).toBe('false');
  await expect.poll(() => row('Nora New').count()).toBe(0);
  await press('ArrowRight');
  await row('Nora New').waitFor();
  await row('Nora New').getByRole('rowheader').click();
  await press('ArrowLeft');
  await expect.poll(active).toBe('name: Selim Hadar');

  // Several at once, in one step.
  await row('Nora New').getByRole('rowheader').click();
  await row('Otto Next')
    .getByRole('rowheader')
    .click({ modifiers: ['Control'] });
  for (let step = 0; step < 6; step++) await press('ArrowRight');
  await expect.poll(active).toContain('influence: ');
  await press('5');
  await expect.poll(() => cell('Nora New', 'influence')).toContain('5');
  expect(await cell('Otto Next', 'influence')).toContain('5');
  // A department that is not there yet is made where it is chosen, for both, as one step.
  for (let step = 0; step < 4; step++) await press('ArrowLeft');
  await expect.poll(active).toContain('department: ');
  await page.keyboard.type('Robotics');
  await grid().getByRole('option', { name: 'Add department “Robotics”' }).waitFor();
  await press('Enter');
  await expect.poll(() => cell('Nora New', 'department')).toBe('Robotics');
  expect(await cell('Otto Next', 'department')).toBe('Robotics');
  await row('Nora New').getByRole('rowheader').click();
  await row('Otto Next')
    .getByRole('rowheader')
    .click({ modifiers: ['Control'] });
  await press('Control+z');
  await expect.poll(() => cell('Nora New', 'department')).not.toBe('Robotics');
  await press('Control+Delete');
  await expect.poll(() => row('Otto Next').count()).toBe(0);
  await expect.poll(() => row('Nora New').count()).toBe(0);
  await press('Control+z');
  await row('Otto Next').waitFor();
  await saved(page);
});

it('sorts by any column, filters, and leaves by Tab', async () => {
  const { page } = app;
  await grid().getByRole('columnheader', { name: 'Name' }).click();
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual(['Amelie Strand', 'Beatrix Lund']);
  expect(await grid().getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort')).toBe('ascending');
  // From the headings by keyboard: two columns on, up, down, and the tree again.
  await press('ArrowRight', 'Enter');
  await expect
    .poll(() => grid().getByRole('columnheader', { name: 'Title' }).getAttribute('aria-sort'))
    .toBe('ascending');
  await press('Enter', 'Enter');
  await expect.poll(async () => (await names())[0]).toBe('Maren Aldous');
  await press('ArrowDown');
  await expect.poll(active).toContain('title: ');

  await page.getByRole('searchbox', { name: 'Filter the list' }).fill('petra');
  await expect.poll(() => row('Petra Lind').count()).toBe(1);
  expect((await names()).length).toBeLessThan(5);
  await expect.poll(() => row('Maren Aldous').count()).toBe(1);
  await page.getByRole('searchbox', { name: 'Filter the list' }).fill('');
  await expect.poll(async () => Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(30);
  await grid().focus();
  await press('Tab');
  expect(await grid().evaluate((element) => element.contains(document.activeElement))).toBe(false);
  await press('Shift+Tab', 'Control+End');
  await expect.poll(() => grid().evaluate((element) => element.scrollTop)).toBeGreaterThan(100);
  expect(app.complaints).toEqual([]);
});
