import { join } from 'node:path';
import { afterAll, beforeAll, it } from 'vitest';
import { chooseFile, openHospital, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
it('looks', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await openHospital(page);
  await page.keyboard.press('Control+Shift+f');
  await page
    .getByRole('navigation', { name: 'Places above' })
    .getByRole('button', { name: 'Programme', exact: true })
    .click();
  const pages = page.getByRole('navigation', { name: 'Pages of the programme' });
  await pages.getByRole('button', { name: /^Scorecard/ }).click();
  await page.getByRole('button', { name: 'Begin with five measures' }).waitFor();
  await page.screenshot({ path: '/tmp/roles-0.png' });
  await page.getByRole('button', { name: 'Begin with five measures' }).click();
  const floors = page.getByRole('textbox', { name: /^Nothing at/ });
  await floors.first().waitFor();
  for (let i = 0; i < 5; i += 1) {
    await page
      .getByRole('textbox', { name: /^Nothing at/ })
      .nth(i)
      .fill('0');
    await page
      .getByRole('textbox', { name: /^Full at/ })
      .nth(i)
      .fill('10');
    await page
      .getByRole('textbox', { name: /^Now/ })
      .nth(i)
      .fill(String([9, 7, 11, 6, 10][i]));
  }
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: 'Keep today’s result' }).click();
  await page.screenshot({ path: '/tmp/roles-1.png' });
  await pages.getByRole('button', { name: /^Reward/ }).click();
  await page.getByRole('button', { name: 'Add a reward' }).click();
  await page
    .getByRole('combobox', { name: /^Who/ })
    .first()
    .selectOption({ index: 1 })
    .catch(() => undefined);
  await page
    .getByRole('textbox', { name: /^Target bonus/ })
    .first()
    .fill('20000');
  await page.keyboard.press('Tab');
  await page.waitForTimeout(600);
  await page.screenshot({ path: '/tmp/roles-2.png' });
  await pages.getByRole('button', { name: /^Competences/ }).click();
  await page.screenshot({ path: '/tmp/roles-3a.png' });
  await page.getByRole('button', { name: 'Add a profile' }).click();
  await page.getByRole('heading', { name: /choose|nothing is rated/ }).waitFor();
  const names = [
    'Strategic thinking',
    'The customer’s business',
    'Finance',
    'Leading without authority',
    'Team management',
    'Project management',
    'Planning',
    'Negotiation',
    'Selling value',
    'Communication',
  ];
  for (const [i, n] of names.entries()) {
    await page
      .getByRole('radio', { name: new RegExp(`^${n}, own view: ${[3, 4, 2, 5, 3, 4, 4, 5, 3, 4][i]},`) })
      .dispatchEvent('click');
    if (i !== 6)
      await page
        .getByRole('radio', { name: new RegExp(`^${n}, manager: ${[2, 4, 2, 3, 3, 4, 4, 2, 3, 4][i]},`) })
        .dispatchEvent('click');
  }
  await page.getByRole('button', { name: 'Keep today’s result' }).click();
  await page.getByRole('radio', { name: /^Finance, manager: 4,/ }).dispatchEvent('click');
  await page.getByRole('button', { name: /^Add a step/ }).click();
  await page.keyboard.type('Lead the spring negotiation with Daniel beside');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/roles-3.png' });
  await page.getByRole('button', { name: 'Show the role' }).click();
  await page.waitForTimeout(400);
  await page.screenshot({ path: '/tmp/roles-4.png' });
  await page.getByRole('button', { name: 'Save the role as PDF' }).click();
  await chooseFile(page, join('/tmp', 'roles-role.pdf'));
  await page.getByText(/is ready/).waitFor();
  await pages.getByRole('button', { name: 'Save as PDF', exact: true }).click();
  await chooseFile(page, join('/tmp', 'roles-programme.pdf'));
  await page.getByText(/roles-programme.pdf is ready/).waitFor();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.screenshot({ path: '/tmp/roles-4d.png' });
  for (const [i, n] of [
    ['1d', 'Scorecard'],
    ['2d', 'Reward'],
    ['3d', 'Competences'],
  ]) {
    await pages.getByRole('button', { name: new RegExp(`^${n}`) }).click();
    await page.waitForTimeout(400);
    await page.screenshot({ path: `/tmp/roles-${i}.png` });
  }
}, 180000);
