import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeAccountFile } from '../../shared/exchange/accountFile';
import { card, fit, startApp, type App } from '../support/app';
import { manyPeople } from '../support/manyPeople';

const PEOPLE = 400;
const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'account-atlas-large-')));
let app: App;
beforeAll(async () => {
  app = await startApp(join(folder, 'app'));
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

it('shows hundreds of people with their frames and the key figures of the account', async () => {
  const { page } = app;
  const file = join(folder, 'many.json');
  const atlas = join(folder, 'many.atlas');
  writeFileSync(file, JSON.stringify(writeAccountFile(manyPeople(PEOPLE), '2026-03-02')));
  expect(spawnSync(process.execPath, ['dist/cli/main.js', 'import', file, '--into', atlas], { cwd: root }).status).toBe(
    0,
  );
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByLabel('File name').fill(atlas);
  await page.getByLabel('File name').press('Enter');
  await page
    .getByRole('contentinfo')
    .getByText(/^\d{3} people/)
    .waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('Maren Aldous');
  await page.keyboard.press('Enter');
  await card(page, 'Maren Aldous').waitFor();
  await page
    .getByRole('toolbar', { name: 'Frames' })
    .getByRole('button', { name: /^Frame / })
    .first()
    .waitFor();

  // Another account is not shown from where this one was looked at.
  await fit(page);
  await page.locator('.map-overview').waitFor();
  // While the wheel turns, what lies under the mouse stays there: what is painted is only scaled then.
  const picture = page.locator('.map-overview > canvas');
  const boxOf = async () => (await picture.boundingBox())!;
  const before = await boxOf();
  const mouse = { x: 300, y: 300 };
  await page.mouse.move(mouse.x, mouse.y);
  await page.mouse.wheel(0, -60);
  await expect.poll(async () => (await boxOf()).width).toBeGreaterThan(before.width);
  const turned = await boxOf();
  const scale = turned.width / before.width;
  expect(turned.x).toBeCloseTo(mouse.x + (before.x - mouse.x) * scale, -1);
  expect(turned.y).toBeCloseTo(mouse.y + (before.y - mouse.y) * scale, -1);
  // The computer becomes dark in the evening, and the picture with it.
  await fit(page);
  const isLight = () =>
    picture.evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement;
      const { data } = (element as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
      const [LIGHT, OPAQUE] = [128, 200];
      let balance = 0;
      for (let at = 0; at < data.length; at += 4) if (data[at + 3]! > OPAQUE) balance += data[at]! > LIGHT ? 1 : -1;
      return balance > 0;
    });
  await expect.poll(isLight).toBe(true);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(isLight).toBe(false);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(isLight).toBe(true);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Find a/ }).fill('New account');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New account' }).getByRole('textbox').first().fill('Small');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add the first person' }).click();
  await expect
    .poll(() => page.evaluate('document.activeElement?.closest(".card")?.getBoundingClientRect().width ?? 0'))
    .toBeGreaterThan(150);
  await page.keyboard.type('Ada Vennick');
  await page.keyboard.press('Enter');
  await card(page, 'Ada Vennick').waitFor();
  expect(app.complaints).toEqual([]);
});
