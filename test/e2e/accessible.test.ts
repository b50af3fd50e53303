import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { card, fit, openHospital, stand, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

const findings = (): Promise<readonly string[]> => axeFindings(app.page);

it('gives axe nothing to find, in every place, light or dark', async () => {
  const { page } = app;
  const found: Record<string, readonly string[]> = { start: await findings() };
  await openHospital(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Light colours');
  found['palette'] = await findings();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Map', exact: true }).click();
  await fit(page);
  await card(page, 'Ines Calloway').click();
  found['map'] = await findings();
  await page.keyboard.press('Control+l');
  await page.getByRole('treegrid', { name: 'People' }).focus();
  found['list'] = await findings();
  await page.keyboard.press('Enter');
  found['list, name'] = await findings();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  found['list, choice'] = await findings();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Shift+A');
  await page.getByRole('textbox', { name: 'People' }).fill(`Calloway Ines\nJo Doe, Head of Estates; Estates`);
  await page.getByText('2 lines').waitFor();
  found['many'] = await findings();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+l');
  await page.getByRole('listbox', { name: 'People not placed yet' }).focus();
  found['tray'] = await findings();
  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Find the manager' }).waitFor();
  found['report to'] = await findings();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Lines and frames' }).click();
  found['show menu'] = await findings();
  await page.getByRole('menuitemradio', { name: 'Groups' }).click();
  await fit(page);
  await page.getByRole('button', { name: /^Frame Capital Investment Board/ }).click();
  found['frame'] = await findings();
  await page.getByRole('button', { name: 'Arrange the cards' }).click();
  found['arrange menu'] = await findings();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  found['filter'] = await findings();
  await page.getByLabel('Influence at least').selectOption({ label: '5 Decisive' });
  await page.getByRole('button', { name: 'Show them' }).click();
  found['filtered'] = await findings();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByRole('button', { name: /^Map: / }).click();
  found['map menu'] = await findings();
  await page.getByRole('menuitem', { name: 'New map' }).click();
  await page.getByLabel('Opportunity', { exact: true }).selectOption({ index: 2 });
  found['new map'] = await findings();
  await page.getByRole('button', { name: 'Make the map' }).click();
  // The map before it has the same card.
  await page.getByRole('button', { name: 'Map: Whole account' }).waitFor({ state: 'hidden' });
  await card(page, 'Selim Hadar').click();
  await page.keyboard.press('+');
  await page.getByText('Differs here:').waitFor();
  found['opportunity'] = await findings();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.getByRole('radio', { name: 'Shown as contacts' }).check();
  await page.getByRole('radio', { name: 'People by your team' }).check();
  await page.getByRole('grid', { name: 'Contacts: people by your team' }).focus();
  found['contacts'] = await findings();
  await page
    .getByRole('gridcell', { name: /: contact owner,/ })
    .first()
    .click();
  await page.getByRole('menuitemradio', { name: '0 None' }).waitFor();
  found['contact menu'] = await findings();
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: 'Your functions by theirs' }).check();
  await page
    .getByRole('gridcell', { name: /people$/ })
    .first()
    .click();
  found['functions'] = await findings();
  await page.getByRole('radio', { name: 'Shown as map' }).check();
  await page.getByRole('button', { name: 'Grid', exact: true }).click();
  await stand(page, 'Ines Calloway').waitFor();
  found['grid'] = await findings();
  await page.getByRole('button', { name: 'Compass' }).click();
  found['compass'] = await findings();
  await page.getByRole('button', { name: 'Seven steps' }).click();
  for (const view of await page
    .getByRole('navigation', { name: 'One-page mode' })
    .getByRole('listitem')
    .getByRole('button')
    .all()) {
    await view.click();
    found[`${await view.innerText()}`] = await findings();
  }
  await page.getByRole('button', { name: 'Seven steps' }).click();
  await page
    .getByRole('contentinfo')
    .getByRole('button', { name: /^coverage/ })
    .click();
  found['explanation'] = await findings();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /findings$/ }).click();
  found['findings'] = await findings();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  found['export'] = await findings();
  await page.getByRole('button', { name: 'My work' }).click();
  const work = page.getByLabel('I am');
  await work.selectOption('');
  await page.getByRole('heading', { name: 'Who are you?' }).waitFor();
  found['my work, nobody'] = await findings();
  await work.selectOption({ label: 'Saoirse Whitlow' });
  await page.getByRole('button', { name: 'Note a contact: Dr Hugh Pembrey' }).click();
  // Everything that can be opened on the page is open.
  for (const folded of await page.getByRole('main').locator('summary').all()) await folded.click();
  found['my work'] = await findings();
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await page.getByRole('complementary', { name: 'The chosen step' }).waitFor();
  found['changes'] = await findings();
  await page.getByRole('radio', { name: 'Snapshots', exact: true }).dispatchEvent('click');
  await page.getByRole('table').waitFor();
  found['snapshots'] = await findings();
  expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
});

it('gives axe nothing to find in the plan, among the actions and in their dialogs', async () => {
  const { page } = app;
  const found: Record<string, readonly string[]> = {};
  const places = page.getByRole('navigation', { name: 'Places' });
  await places.getByRole('button', { name: 'Plan', exact: true }).click();
  const list = page.getByRole('navigation', { name: 'Sections of the plan' });
  await list.waitFor();
  for (const section of await list.getByRole('button').all()) {
    await section.click();
    const title = await page.getByRole('article').getByRole('heading', { level: 2 }).innerText();
    // Everything that can be opened on the page is open.
    for (const more of await page
      .getByRole('article')
      .getByRole('button', { name: /^More of / })
      .all())
      if (await more.isVisible()) await more.click();
    found[`${title}`] = await findings();
  }
  await page.getByRole('button', { name: 'Next period' }).click();
  found['next period'] = await findings();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /version 1/ }).click();
  found['plan state'] = await findings();
  await page.keyboard.press('Escape');
  await places.getByRole('button', { name: 'Actions', exact: true }).click();
  for (const view of ['Board', 'List', 'Timeline']) {
    await page.getByRole('radio', { name: view, exact: true }).dispatchEvent('click');
    found[`${view}`] = await findings();
  }
  await page.getByRole('radio', { name: 'Board', exact: true }).dispatchEvent('click');
  await page.getByRole('button', { name: /^Ask Dr Vermeer/ }).click();
  await page
    .getByRole('complementary', { name: 'The chosen action' })
    .getByLabel('Person', { exact: true })
    .press('ArrowDown');
  await page
    .getByRole('complementary')
    .getByRole('option', { name: /^Maren Aldous/ })
    .waitFor();
  found['action, search'] = await findings();
  await page.keyboard.press('Escape');
  await page
    .getByRole('complementary', { name: 'The chosen action' })
    .getByRole('button', { name: 'Close the action' })
    .click();
  expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
});
