import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { card, chooseFile, openHospital, saved, startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('leads from the first start over the sample to a plan PDF', async () => {
  const { page } = app;
  await openHospital(page);
  await expect.poll(() => page.getByRole('contentinfo').innerText()).toContain('35 people, 1 vacant');
  expect(await page.getByRole('contentinfo').innerText()).toContain('support +14 (+10 … +18)');
  expect(await page.getByRole('contentinfo').innerText()).toContain('coverage 43 %');

  await card(page, 'Sheila Brannigan').click();
  await page.getByRole('radio', { name: /^Attitude: Supporter/ }).check();
  await expect.poll(() => card(page, 'Sheila Brannigan').getAttribute('aria-label')).toContain('attitude supporter');
  await page.getByLabel('Contact owner').selectOption({ label: 'Anneke Prins' });

  await page.getByRole('button', { name: 'Compass' }).click();
  await page.getByLabel('Ambition').fill('Be the partner the board names for critical care.');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: /Objectives and actions/ }).click();
  await page.getByRole('button', { name: 'Add an objective' }).click();
  // A new row waits for its first words.
  await page.keyboard.type('Meet the hospital director every month');
  await page
    .getByRole('region', { name: /^Actions without an objective/ })
    .getByRole('button', { name: 'Add an action' })
    .click();
  await page.keyboard.type('Visit St Brannoc’s with the clinical lead');
  await saved(page);

  await page.getByRole('button', { name: 'Export PDF' }).click();
  const file = join(app.folder, 'plan.pdf');
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await chooseFile(page, file);
  await page.getByText(/plan\.pdf is ready, \d+ pages/).waitFor({ timeout: 60_000 });

  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  expect(text).toContain('Be the partner the board names');
  expect(text).toContain('Meet the hospital director every month');
  expect(text).toContain('Visit St Brannoc’s with the clinical lead');
  // The cover carries no number.
  expect(text).toMatch(/Page 2 of \d/);
  expect(text).toContain('Norvane wins theatres');
  const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(info).toMatch(/Tagged:\s+yes/);
  expect(info).toMatch(/Title:\s+Carrowmere Hospitals Group/);
  expect(info).not.toMatch(/Chrom|Skia|Linux/);
  expect(app.complaints).toEqual([]);
});
