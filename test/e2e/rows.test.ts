import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHospital, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
  await openHospital(app.page);
});
afterAll(async () => {
  await app.close();
});

it('no row of the plan is wider than its table, and no field touches the one below it, in a window of 1280 by 720', async () => {
  const { page } = app;
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.keyboard.press('Control+4');
  const list = page.getByRole('navigation', { name: 'Sections of the plan' });
  await list.waitFor();
  const count = await list.getByRole('button').count();
  const wrong: string[] = [];
  let rows = 0;
  for (let at = 0; at < count; at += 1) {
    await list.getByRole('button').nth(at).click();
    await page.getByRole('article').getByRole('heading', { level: 2 }).waitFor();
    const open = page.locator('.record-inside[aria-expanded="false"]');
    if ((await open.count()) > 0) await open.first().click();
    const found = await page.evaluate(() => {
      const faults: string[] = [];
      const all = [...document.querySelectorAll<HTMLElement>('article .record-row > .record-cells')];
      for (const row of all) {
        const { left, right } = (row.closest('.record-rows') ?? row).getBoundingClientRect();
        const fields = [...row.querySelectorAll<HTMLElement>('.input')].map((field) => field.getBoundingClientRect());
        const name = `${document.querySelector('#section-title')?.textContent}: ${row.querySelector<HTMLInputElement>('.input')?.value}`;
        if (fields.some((field) => field.right > right + 1 || field.left < left - 1))
          faults.push(`${name} is too wide`);
        const touching = fields.some((one) =>
          fields.some(
            (other) =>
              other.top > one.top + 4 && other.top - one.bottom < 4 && other.left < one.right && other.right > one.left,
          ),
        );
        if (touching) faults.push(`${name} has fields that touch`);
      }
      return { faults, rows: all.length };
    });
    rows += found.rows;
    wrong.push(...found.faults);
  }
  expect(rows).toBeGreaterThan(40);
  expect(wrong).toEqual([]);
});

it('each page of the settings has one scroll bar at most', async () => {
  const { page } = app;
  await page.keyboard.press('Control+,');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.waitFor();
  const pages = dialog.locator('.settings-pages button');
  const count = await pages.count();
  expect(count).toBeGreaterThan(6);
  for (const size of [
    { width: 1440, height: 900 },
    { width: 1280, height: 720 },
  ]) {
    await page.setViewportSize(size);
    for (let at = 0; at < count; at += 1) {
      await pages.nth(at).click();
      await dialog.getByRole('heading', { level: 3 }).first().waitFor();
      const beyond = () => dialog.evaluate((own) => own.scrollHeight - own.clientHeight);
      await expect
        .poll(beyond, { message: `${await pages.nth(at).innerText()} at ${size.height}` })
        .toBeLessThanOrEqual(1);
    }
  }
});
