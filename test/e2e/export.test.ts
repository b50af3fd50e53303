import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, startApp, type App } from '../support/app';
import { pageTexts, pageWords } from '../support/readPdf';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('prints the sections that were chosen, under their own numbers and on the paper asked for', async () => {
  const { page } = app;
  await openHospital(page);
  await page.getByRole('button', { name: 'Export PDF' }).click();
  for (const part of ['Plan on a page', 'Map', 'People', 'Plan check'])
    await page.getByRole('checkbox', { name: new RegExp(`^${part}`) }).uncheck();
  await page.getByRole('checkbox', { name: /^All that hold something/ }).uncheck();
  const sections = page.getByRole('group', { name: 'Sections of the plan' });
  await expect.poll(() => sections.getByRole('checkbox', { name: '14 Risks' }).isChecked()).toBe(true);
  for (const one of await sections.getByRole('checkbox', { name: /^\d/ }).all())
    if (await one.isEnabled()) await one.uncheck();
  await sections.getByRole('checkbox', { name: '8 SWOT and key issues' }).check();
  await sections.getByRole('checkbox', { name: '14 Risks' }).check();
  await page.getByLabel('Paper', { exact: true }).selectOption('Letter');
  const file = join(app.folder, 'chosen.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await chooseFile(page, file);
  await page.getByText(/chosen\.pdf is ready/).waitFor({ timeout: 60_000 });

  const lines = pageTexts(file)
    .join('\n')
    .split('\n')
    .map((line) => line.trim());
  const headings = lines.filter((line) => /^\d+ [A-Z]/.test(line) && !/Page|FY|January/.test(line));
  expect(headings).toEqual(expect.arrayContaining(['8 SWOT and key issues', '14 Risks']));
  expect(lines).not.toContain('11 Objectives and actions');
  expect(new Set(pageWords(file).map(({ width, height }) => `${Math.round(width)} × ${Math.round(height)}`))).toEqual(
    new Set(['612 × 792']),
  );
  expect(app.complaints).toEqual([]);
});

it('does not offer sections that hold nothing, and remembers the choice', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Map', exact: true }).first().click();
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const sections = page.getByRole('group', { name: 'Sections of the plan' });
  await expect.poll(() => sections.getByRole('checkbox', { name: '14 Risks' }).isChecked()).toBe(true);
  await expect
    .poll(() => sections.getByRole('checkbox', { name: '11 Objectives and actions' }).isChecked())
    .toBe(false);
  await sections.getByRole('checkbox', { name: /^All that hold something/ }).check();
  await expect.poll(() => sections.getByRole('checkbox', { name: '14 Risks' }).count()).toBe(0);
});

it('says before anything is made which signs no font of the computer has', async () => {
  const { page } = app;
  const said = page.getByText(/^No font of this computer has/);
  await page.getByRole('button', { name: 'Map', exact: true }).first().click();
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+a');
  // Greek and Cyrillic stand in the app's own letters; the oldest writing of all hardly in any font.
  await page.keyboard.type('Ξένη Жук \u{12000}');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  expect(await said.innerText()).toMatch(/has \u{12000}, as in “Ξένη Жук \u{12000}”/u);
  await page.keyboard.press('Control+z');
  await said.waitFor({ state: 'detached' });
});

it('prints a briefing for a sponsor once one is paired', async () => {
  const { page } = app;
  const choice = page.getByRole('checkbox', { name: /^Sponsor briefings/ });
  await expect.poll(() => choice.isDisabled()).toBe(true);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: /^15/ }).click();
  const sponsors = page.getByRole('region', { name: 'Sponsors and their counterparts' });
  await sponsors.getByRole('button', { name: 'Pair a sponsor' }).click();
  await sponsors
    .getByRole('list', { name: 'sponsor pairings' })
    .getByRole('combobox')
    .first()
    .selectOption('Daniel Korte');
  await sponsors
    .getByRole('list', { name: 'sponsor pairings' })
    .getByLabel(/^Counterpart/)
    .fill('Calloway');
  await page.keyboard.press('Enter');
  await sponsors.getByText('No talk yet: due now.').waitFor();
  await page.getByRole('button', { name: 'Export PDF' }).click();
  for (const part of await page.getByRole('group', { name: 'What goes in' }).getByRole('checkbox').all())
    if (await part.isEnabled()) await part.uncheck();
  await choice.check();
  const file = join(app.folder, 'briefing.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await chooseFile(page, file);
  await page.getByText(/briefing\.pdf is ready, 1 page\./).waitFor({ timeout: 60_000 });
  const [text = ''] = pageTexts(file);
  expect(text).toMatch(/Daniel Korte[\s\S]*Ines Calloway[\s\S]*What to say[\s\S]*What not to promise/i);
  expect(text).toContain('CCO to meet CFO');
  expect(app.complaints).toEqual([]);
});

it('opens with the management pack alone from the view for management, and leaves the choice of last time as it was', async () => {
  const { page } = app;
  const checked = async (): Promise<readonly string[]> => {
    const all = await page.getByRole('group', { name: 'What goes in' }).getByRole('checkbox', { checked: true }).all();
    return Promise.all(
      all.map(
        async (one) =>
          await one.evaluate((box) => box.closest('label')?.querySelector('span')?.firstChild?.textContent ?? ''),
      ),
    );
  };
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const before = await checked();
  expect(before).not.toContain('Management pack');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button', { name: /^1(?!\d)/ })
    .click();
  await page.getByRole('region', { name: 'For management' }).getByRole('button', { name: 'Export as PDF' }).click();
  expect(await checked()).toEqual(['Management pack']);
  const file = join(app.folder, 'pack.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await chooseFile(page, file);
  await page.getByText(/pack\.pdf is ready, 3 pages\./).waitFor({ timeout: 60_000 });
  expect(pageTexts(file).join('\n')).toMatch(/Management view[\s\S]*Place in the portfolio[\s\S]*What moved/);
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Export PDF' }).click();
  expect(await checked()).toEqual(before);
  expect(app.complaints).toEqual([]);
});
