import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';
import { revenueIn } from '../support/moneyWords';
import { sampleDocument } from '../support/samples';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('says joint value of the money of a partner, wherever revenue stood', async () => {
  const { page } = app;
  await openHospital(page);
  const section = (name: RegExp) =>
    page.getByRole('navigation', { name: 'Sections of the plan' }).getByRole('button', { name }).click();
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Plan', exact: true }).click();
  await section(/^2(?!\d)/);
  await page.getByLabel('Type of account').selectOption('Partner');
  await page.getByText('money in this plan is joint value').waitFor();
  for (const [name, words] of [
    [/^4/, 'Joint value by offering'],
    [/^7/, 'Joint value'],
    [/^9/, 'Joint value so far this year'],
    [/^11/, 'Joint value'],
  ] as const) {
    await section(name);
    await page.getByText(words).first().waitFor();
  }
  const expectNoRevenue = async (): Promise<void> => {
    expect(
      revenueIn(sampleDocument('hospital'), (await page.locator('[data-region]').allInnerTexts()).join('\n')),
    ).toEqual([]);
  };
  const titles = await page
    .getByRole('navigation', { name: 'Sections of the plan' })
    .getByRole('button', { name: /^\d/ })
    .allInnerTexts();
  expect(titles).toHaveLength(17);
  // In section 10, revenue is what a driver brings the customer.
  for (const number of titles.map((_, at) => at + 1).filter((one) => one !== 10)) {
    await section(new RegExp(`^${number}(?!\\d)`));
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await expectNoRevenue();
  }
  await page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Compass', exact: true }).click();
  await page.getByText('grow joint value').waitFor();
  await expectNoRevenue();
  await page.getByRole('button', { name: 'Seven steps' }).click();
  // It opens at the first step that is not done.
  await page
    .getByRole('navigation', { name: 'One-page mode' })
    .getByRole('button', { name: /Overview/ })
    .click();
  for (let step = 1; step <= 7; step += 1) {
    await page.getByRole('heading', { name: `Step ${step} of 7` }).waitFor();
    // In the third step it is what a driver brings the customer.
    if (step !== 3) await expectNoRevenue();
    await page.getByRole('button', { name: step === 7 ? 'See the whole page' : /^Next: / }).click();
  }
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('button', { name: 'Show the slides' }).click();
  const slides = page.getByRole('dialog', { name: 'Slides' });
  const many = await slides.getByLabel('Slide', { exact: true }).locator('option').count();
  for (let at = 1; at <= many; at += 1) {
    expect(revenueIn(sampleDocument('hospital'), await slides.locator('.slide').innerText())).toEqual([]);
    await page.keyboard.press('ArrowRight');
  }
  expect(app.complaints).toEqual([]);
});
