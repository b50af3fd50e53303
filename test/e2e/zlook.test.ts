import { it } from 'vitest';
import { card, openHospital, startApp } from '../support/app';
it('looks', { timeout: 200_000 }, async () => {
  const app = await startApp();
  const { page } = app;
  const shot = (name: string) => page.screenshot({ path: `/tmp/hide-${name}.png` });
  await openHospital(page);
  await card(page, 'Maren Aldous').click();
  await page.keyboard.press('Control+Shift+H');
  await page.waitForTimeout(500);
  await shot('map');
  await page.keyboard.press('Control+3');
  await page.waitForTimeout(400);
  await shot('grid');
  await page.keyboard.press('Control+L');
  await page.waitForTimeout(600);
  await shot('list');
  await page.getByRole('radio', { name: 'Shown as contacts' }).check();
  await page.waitForTimeout(600);
  await shot('contacts');
  await page.keyboard.press('Control+1');
  await page.waitForTimeout(600);
  await shot('compass');
  await page.keyboard.press('Control+7');
  await page.waitForTimeout(600);
  await shot('work');
  await page.keyboard.press('Control+4');
  await page.waitForTimeout(600);
  await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button', { name: /Stakeholder|people/i })
    .first()
    .click();
  await page.waitForTimeout(500);
  await shot('plan');
  await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button', { name: /decision|decide/i })
    .first()
    .click();
  await page.waitForTimeout(500);
  await shot('decision');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.keyboard.press('Control+2');
  await page.waitForTimeout(600);
  await page
    .getByRole('radio', { name: 'Shown as map' })
    .check()
    .catch(() => undefined);
  await page.waitForTimeout(600);
  await shot('map-dark');
  await app.close();
});
