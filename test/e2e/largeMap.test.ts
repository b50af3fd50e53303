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
