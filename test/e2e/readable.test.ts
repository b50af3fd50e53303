import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, fit, openHospital, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

type Written = { readonly name: number; readonly job: number | null; readonly isCut: boolean };

/** Pixels on screen of the name and the title of each card, and whether something of it is left out. */
const written = (): Promise<readonly Written[]> =>
  app.page.evaluate(() => {
    const { transform } = document.querySelector<HTMLElement>('.react-flow__viewport')!.style;
    const zoom = Number(/scale\(([\d.]+)\)/.exec(transform)?.[1]);
    const sizeOf = (element: Element): number => Math.round(parseFloat(getComputedStyle(element).fontSize) * zoom);
    return [...document.querySelectorAll('.card')].map((one) => {
      const job = one.querySelector('.job')!;
      return {
        name: sizeOf(one.querySelector('.name')!),
        job: job.textContent === '' ? null : sizeOf(job),
        isCut: one.textContent?.includes('…') === true,
      };
    });
  });

it('writes every name and title of 36 people whole at Fit, and beside the panel once the map is shaped for it', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1440, height: 900 });
  await openHospital(page);
  await fit(page);
  await expect
    .poll(async () => {
      const there = await written();
      return {
        cards: there.length,
        hardToRead: there.filter((one) => one.isCut || one.job === null || one.name < 12 || one.job < 11),
      };
    })
    .toEqual({ cards: 36, hardToRead: [] });

  // Also where words take the foot of a card, it says who decides.
  await page.setViewportSize({ width: 1280, height: 720 });
  await fit(page);
  const unsaid = page.locator('.card:not(:has(.dots, .edge-dots, .size-unknown))');
  await expect
    .poll(async () => [await page.locator('.edge-dots').count(), await unsaid.count()])
    .toEqual([expect.toSatisfy((count: number) => count > 5), 0]);
  await page.setViewportSize({ width: 1440, height: 900 });
  await fit(page);

  await card(page, 'Maren Aldous').click();
  await page.getByRole('complementary', { name: 'What is chosen' }).getByText('Influence').first().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('Shape the map for this window');
  await page.keyboard.press('Enter');
  await fit(page);
  await expect
    .poll(async () => {
      const there = await written();
      return {
        hardToRead: there.filter((one) => one.isCut || one.name < 11 || one.job === null),
        aStepSmaller: there.filter((one) => one.name < 12).length,
      };
    })
    .toEqual({ hardToRead: [], aStepSmaller: expect.toSatisfy((count: number) => count <= 4) });
  await page.keyboard.press('Control+z');
  await page.getByRole('tree', { name: 'People on the map' }).focus();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Open the panel' }).waitFor();
});

it('writes for the far end of a room on a projector', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.getByRole('button', { name: 'Lines and frames shown on the map' }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Room size/ }).click();
  await page.keyboard.press('Escape');
  await fit(page);
  await expect
    .poll(async () => {
      const there = await written();
      const large = there.filter((one) => one.name >= 18);
      return {
        cut: there.filter((one) => one.isCut),
        large: large.length,
        small: large.filter((one) => (one.job ?? 0) < 15),
      };
    })
    .toEqual({ cut: [], large: expect.toSatisfy((count: number) => count >= 30), small: [] });
  // The switch is remembered, and the pointer still meets the card it is over.
  app = await app.restart();
  await app.page.setViewportSize({ width: 1920, height: 1080 });
  await openHospital(app.page);
  expect(await app.page.locator('html').getAttribute('data-room')).toBe('');
  await card(app.page, 'Ruth Galvin').click();
  await expect.poll(() => card(app.page, 'Ruth Galvin').getAttribute('aria-selected')).toBe('true');
  expect(app.complaints).toEqual([]);
});
