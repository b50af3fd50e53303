import { afterAll, beforeAll, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
it('shows', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await openHospital(page);
  const shot = async (name: string) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `/tmp/method-${name}-light.png` });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.waitForTimeout(250);
    await page.screenshot({ path: `/tmp/method-${name}-dark.png` });
    await page.emulateMedia({ colorScheme: 'light' });
  };
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Method', exact: true })
    .click();
  const pages = page.getByRole('navigation', { name: 'Pages of the method' });
  await page.getByRole('heading', { name: 'Eight lessons' }).waitFor();
  await shot('lessons');
  await pages.getByRole('button', { name: /^Library/ }).click();
  await shot('library');
  await pages.getByRole('button', { name: /^Words/ }).click();
  await page.getByRole('radio', { name: /^German/ }).check();
  await page.getByText(/No value has changed/).waitFor();
  await shot('words');
  await page.keyboard.press('Control+Shift+k');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Map', exact: true }).click();
  await page.waitForTimeout(800);
  await page.locator('.react-flow__node').first().click();
  await page.waitForTimeout(500);
  await shot('map');
  await page.getByLabel('Help me choose: Haltung').click();
  await page.getByRole('button', { name: 'I do not know' }).click();
  await page.getByRole('button', { name: 'Yes', exact: true }).click();
  await shot('help');
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan' }).click();
  await page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button').nth(4).click();
  await page.waitForTimeout(500);
  await shot('plan');
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Method', exact: true })
    .click();
  await pages.getByRole('button', { name: /^Learning/ }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await page.getByRole('region', { name: 'Lesson' }).waitFor();
  await page.waitForTimeout(800);
  await shot('lesson');
}, 120000);
