import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const people = () => app.page.getByRole('grid', { name: 'Contacts: people by your team' });
const functions = () => app.page.getByRole('grid', { name: 'Contacts: your functions by theirs' });
const row = (name: string) =>
  people()
    .getByRole('row')
    .filter({ has: app.page.getByRole('rowheader', { name }) });
const cell = (name: string, member: string) => row(name).getByRole('gridcell', { name: new RegExp(`^${member}:`) });
const words = (name: string, member: string): Promise<string | null> => cell(name, member).getAttribute('aria-label');
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await app.page.keyboard.press(key);
};
/** The cell that has the keys, as screen readers are told. */
const active = (of: ReturnType<typeof people>) =>
  of.evaluate((element) => {
    const one = document.getElementById(element.getAttribute('aria-activedescendant') ?? '');
    return one?.getAttribute('aria-label') ?? one?.textContent ?? '';
  });

it('gives a key player nobody owns a contact by keyboard, and takes it back in one step', async () => {
  const { page } = app;
  await openHospital(page);
  await page.getByRole('radio', { name: 'Shown as contacts' }).check();
  await expect.poll(() => row('Sheila Brannigan').innerText()).toContain('nobody owns this');
  expect(await row('Sheila Brannigan').getByRole('rowheader').innerText()).toContain('key player');
  await people().getByText('Nobody owns the contact with 4 of them').waitFor();

  await row('Michael Osei').getByRole('rowheader').click();
  await page.getByRole('complementary').getByRole('textbox', { name: 'Name', exact: true }).waitFor();
  await press('ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect.poll(() => active(people())).toBe('Anneke Prins: no contact. Press to make contact owner');
  await press('Enter');
  await expect.poll(() => words('Sheila Brannigan', 'Anneke Prins')).toMatch(/^Anneke Prins: contact owner/);
  await people().getByText('Nobody owns the contact with 3 of them').waitFor();
  expect(await row('Sheila Brannigan').innerText()).not.toContain('nobody owns this');
  expect(await page.getByRole('combobox', { name: 'Contact owner' }).locator('option:checked').innerText()).toBe(
    'Anneke Prins',
  );
  // Where there is an owner the next one is second.
  await press('ArrowLeft', 'Space');
  await expect.poll(() => words('Sheila Brannigan', 'Daniel Korte')).toMatch(/^Daniel Korte: second owner/);
  await saved(page);
  await press('Control+z');
  await expect.poll(() => words('Sheila Brannigan', 'Daniel Korte')).toMatch(/no contact/);
  expect(await words('Sheila Brannigan', 'Anneke Prins')).toMatch(/contact owner/);
  await press('Control+z');
  await people().getByText('Nobody owns the contact with 4 of them').waitFor();
});

it('changes a relationship in its cell, which the map shows, and makes an action with both names', async () => {
  const { page } = app;
  await cell('Ines Calloway', 'Daniel Korte').click();
  await page.getByRole('menuitemradio', { name: '2 Working' }).first().click();
  await expect
    .poll(() => words('Ines Calloway', 'Daniel Korte'))
    .toBe('Daniel Korte: contact owner, 2 Working, wanted 3 Trusted');
  await expect.poll(() => people().evaluate((element) => element === document.activeElement)).toBe(true);
  await press('Enter');
  await page.getByRole('menuitem', { name: 'Make an action: talk to Ines Calloway' }).click();
  await page.getByText('Action added: Talk to Ines Calloway').waitFor();
  // The second owner becomes the first, and is taken off.
  await cell('Ines Calloway', 'Saoirse Whitlow').click();
  await page.getByRole('menuitem', { name: 'Make Saoirse Whitlow the contact owner' }).click();
  await expect.poll(() => words('Ines Calloway', 'Daniel Korte')).toMatch(/second owner/);
  await cell('Ines Calloway', 'Saoirse Whitlow').click();
  await page.getByRole('menuitem', { name: 'Take Saoirse Whitlow off' }).click();
  await expect.poll(() => row('Ines Calloway').innerText()).toContain('nobody owns this');
  await saved(page);
  await press('Control+z', 'Control+z');
  await expect.poll(() => words('Ines Calloway', 'Daniel Korte')).toMatch(/contact owner/);

  // A digit is the relationship the cell shows, nothing else of that person; Delete takes the contact.
  await row('Ines Calloway').getByRole('rowheader').click();
  await press('ArrowRight');
  while (!(await active(people())).startsWith('Daniel Korte')) await press('ArrowRight');
  await press('3');
  await expect.poll(() => words('Ines Calloway', 'Daniel Korte')).toMatch(/contact owner, 3 Trusted/);
  await press('2', 'Delete');
  await expect.poll(() => words('Ines Calloway', 'Daniel Korte')).toMatch(/no contact/);
  await saved(page);
  await press('Control+z');
  await expect.poll(() => words('Ines Calloway', 'Daniel Korte')).toMatch(/contact owner, 2 Working/);

  await page.getByRole('radio', { name: 'Shown as map' }).check();
  await expect.poll(() => card(page, 'Ines Calloway').getAttribute('aria-label')).toMatch(/relationship working/i);
  expect(await card(page, 'Ines Calloway').getAttribute('aria-selected')).toBe('true');
  await page.getByRole('button', { name: 'Actions', exact: true }).click();
  await page.getByText('Talk to Ines Calloway').first().click();
  expect(
    await page.getByRole('combobox', { name: 'Owner', exact: true }).last().locator('option:checked').innerText(),
  ).toBe('Daniel Korte');
});

it('narrows to those looked for, and names a new person in the matrix', async () => {
  const { page } = app;
  await press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Contact matrix');
  await press('Enter');
  await page.getByRole('searchbox', { name: 'Find people in the matrix' }).fill('finance');
  await expect.poll(() => people().getByRole('row').count()).toBeLessThan(12);
  await page.getByRole('searchbox', { name: 'Find people in the matrix' }).fill('nobody of this name');
  await people().getByText('Nobody matches the filter.').waitFor();
  await page.getByRole('searchbox', { name: 'Find people in the matrix' }).fill('');
  await page.getByRole('button', { name: 'Person', exact: true }).click();
  await page.getByLabel('Name, title; unit').waitFor();
  await page.keyboard.type('Nora New, Analyst');
  await press('Enter');
  await row('Nora New').waitFor();
  await saved(page);
  await press('Control+z');
  await expect.poll(() => row('Nora New').count()).toBe(0);
});

it('reads functions by functions, says the verdict, and shows who is behind a cell', async () => {
  const { page } = app;
  await page.getByRole('radio', { name: 'Your functions by theirs' }).check();
  const verdict = page.getByRole('region', { name: 'Verdict' });
  await verdict.getByRole('heading', { name: /In between/ }).waitFor();
  expect(await verdict.innerText()).toMatch(/Single-thread risk: Low\. Your strongest owner holds \d+\s%/);
  await functions().getByRole('gridcell', { name: 'Executive sponsor, Medical: nobody meets' }).click();
  await verdict.getByText('Executive sponsor and Medical: nobody meets.').waitFor();
  await press('ArrowRight', 'ArrowRight');
  await expect.poll(() => active(functions())).toBe('Executive sponsor, Finance: 2 Working, 1 person');
  await press('Enter');
  await verdict.getByRole('button', { name: 'Ines Calloway · 2 Working' }).waitFor();
  await page.getByRole('complementary').getByText('Chief Financial Officer · reports to').waitFor();
  await functions()
    .getByRole('gridcell', { name: /^Account lead, Medical: 4 Adviser/ })
    .click();
  await page
    .getByRole('complementary')
    .getByRole('heading', { name: /\d+ people/ })
    .waitFor();
  // It is read like this again after the next start.
  await saved(page);
  app = await app.restart();
  await app.page
    .getByRole('button', { name: /Carrowmere Hospitals Group/ })
    .first()
    .click();
  await functions().waitFor();
  expect(app.complaints).toEqual([]);
});

it('says what to do first where there is no team and no department', async () => {
  const { page } = app;
  await press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('New account');
  await press('Enter');
  await page.getByRole('dialog').getByRole('textbox').first().fill('Empty Works');
  await press('Enter');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  // The view of another account is not its own.
  await expect.poll(() => page.getByRole('radio', { name: 'Shown as map' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Shown as contacts' }).check();
  await page.getByRole('radio', { name: 'People by your team' }).check();
  await page.getByRole('button', { name: 'Go to section 15, team' }).click();
  await page.getByRole('heading', { level: 2, name: /Team, sponsor/ }).waitFor();
  await page.getByRole('button', { name: 'Add a team member' }).click();
  await page
    .getByRole('list', { name: 'Team' })
    .getByRole('textbox', { name: 'Name', exact: true })
    .fill('Saoirse Whitlow');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await page.getByRole('button', { name: 'Add many people' }).last().waitFor();
  await page.getByRole('radio', { name: 'Your functions by theirs' }).check();
  await page.getByRole('button', { name: 'Go to section 2, profile' }).click();
  await page.getByRole('heading', { level: 2, name: /Account profile/ }).waitFor();
  expect(app.complaints).toEqual([]);
});
