import { afterAll, beforeAll, it } from 'vitest';
import { card, startApp, type App } from '../support/app';
let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});
it('shots', async () => {
  const { page } = app;
  page.setDefaultTimeout(8000);
  page.on('console', (m) => {
    if (m.type() === 'error') console.log('L', m.text());
  });
  page.on('pageerror', (e) => {
    console.log('PE', e.message);
  });
  await page.setViewportSize({ width: 1920, height: 1080 });
  const shot = async (name: string) => {
    await page.waitForTimeout(350);
    await page.screenshot({ path: `/tmp/v-${name}.png` });
  };
  await page
    .getByRole('button', { name: /hospital/i })
    .first()
    .click();
  await card(page, 'Maren Aldous').waitFor();
  await page.keyboard.press('Control+8');
  await page.getByRole('button', { name: /^Half day/ }).click();
  await page.getByRole('button', { name: 'Start workshop' }).press('Enter');
  await page.getByRole('timer').waitFor();
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /map: rate/ })
    .press('Enter');
  await page.getByText('What the numbers mean').waitFor();
  await shot('calibrate');
  await page.keyboard.press('PageDown');
  await page.getByRole('button', { name: 'Begin the vote' }).waitFor();
  await shot('setup');
  const n = await page.getByRole('group', { name: 'Who votes' }).getByRole('checkbox').count();
  console.log('voters', n);

  await page.getByRole('radio', { name: /laptop is handed/ }).check({ force: true });
  await page.getByRole('button', { name: 'Begin the vote' }).click();
  await page.getByText('Blind vote · Influence').waitFor();
  await page.keyboard.type('54');
  await shot('hidden');
  await page.keyboard.type('5455');
  await shot('hiddenshown');
  await page.keyboard.press('Enter');
  await page.keyboard.type('115515');
  await shot('revote');
  await page.keyboard.press('l');
  await page.keyboard.press('PageDown');
  await shot('attitude');
  await page.keyboard.type('122345');
  await shot('attitudeshown');
  await page.emulateMedia({ colorScheme: 'dark' });
  await shot('attitudedark');
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ colorScheme: 'light' });
  await shot('attitude720');
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('PageDown');
  await shot('said');
  await page.keyboard.press('PageDown');
  await shot('outliers');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Definition canvas');
  await page.keyboard.press('Enter');
  await shot('definition');
  await page.keyboard.press('Control+Shift+v');
  await page.keyboard.press('n');
  await shot('done');
  await page.getByRole('button', { name: 'The lead’s values of the others' }).click();
  await shot('rest');
  await page.getByRole('button', { name: 'Back to the vote' }).click();
  await shot('back');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'Close the vote' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Definition canvas');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Vote on all boxes' }).click();
  await shot('box');
  await page.keyboard.type('532145');
  await shot('boxshown');
  for (let box = 0; box < 7; box++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type('555545');
  }
  await shot('definition2');
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /^Read-back/ })
    .press('Enter');
  await page.getByRole('button', { name: 'Hidden, one by one' }).press('Enter');
  await page.keyboard.type('543');
  await shot('fist');
  await page.keyboard.type('345');
  await shot('fistshown');
  await page.keyboard.press('Enter');
  await shot('close');
  await page
    .getByRole('navigation', { name: 'Steps' })
    .getByRole('button', { name: /map: rate/ })
    .press('Enter');
  await page.keyboard.press('Control+Shift+v');
  await page.getByRole('radio', { name: /Ballots are typed/ }).check({ force: true });
  await page.getByRole('button', { name: 'Begin the vote' }).click();
  await page.keyboard.type('54345');
  await shot('ballots');
});
