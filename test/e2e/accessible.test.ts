import { afterAll, beforeAll, expect, it } from 'vitest';
import { axeFindings } from '../support/axe';
import { card, openHospital, stand, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => { app = await startApp(); });
afterAll(async () => { await app.close(); });

const findings = (): Promise<readonly string[]> => axeFindings(app.page);

it('gives axe nothing to find, in light and dark, in every place', async () => {
  const { page } = app;
  const found: Record<string, readonly string[]> = { start: await findings() };
  await openHospital(page);
  for (const theme of ['Light', 'Dark']) {
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /Find a person/ }).fill(`${theme} colours`);
    found[`${theme} palette`] = await findings();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await page.getByRole('button', { name: 'Fit' }).click();
    await card(page, 'Ines Calloway').click();
    found[`${theme} map`] = await findings();
    await page.keyboard.press('Control+l');
    await page.getByRole('treegrid', { name: 'People' }).focus();
    found[`${theme} list`] = await findings();
    await page.keyboard.press('Enter');
    found[`${theme} list, name`] = await findings();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    found[`${theme} list, choice`] = await findings();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+A');
    await page.getByRole('textbox', { name: 'People' }).fill(`Calloway Ines\n${theme} Doe, Head of Estates; Estates`);
    await page.getByText('2 lines').waitFor();
    found[`${theme} many`] = await findings();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+l');
    await page.getByRole('listbox', { name: 'People not placed yet' }).focus();
    found[`${theme} tray`] = await findings();
    await page.keyboard.press('m');
    await page.getByRole('combobox', { name: 'Find the manager' }).waitFor();
    found[`${theme} report to`] = await findings();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Grid', exact: true }).click();
    await stand(page, 'Ines Calloway').waitFor();
    found[`${theme} grid`] = await findings();
    await page.getByRole('button', { name: 'Compass' }).click();
    found[`${theme} compass`] = await findings();
    await page.getByRole('button', { name: /^coverage/ }).click();
    found[`${theme} explanation`] = await findings();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /findings$/ }).click();
    found[`${theme} findings`] = await findings();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    found[`${theme} export`] = await findings();
  }
  expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
});
