import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseFile, startApp, type App } from '../support/app';
import { dictionaries } from '../support/readPdf';
import { sampleFile } from '../support/samples';

/** Texts that run something where text is taken for markup, an address, a style or a formula. */
const PAYLOADS = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror=window.pwned=1>',
  '"><svg onload=window.pwned=1>',
  "'-window.pwned=1-'",
  '${window.pwned=1}',
  '{{constructor.constructor("window.pwned=1")()}}',
  'javascript:window.pwned=1',
  '</title><script>window.pwned=1</script>',
  '</style><script>window.pwned=1</script>',
  '<iframe srcdoc="<script>parent.pwned=1</script>">',
  '=HYPERLINK("http://example.org")',
  '\\"; } @import url(http://example.org/x.css);',
];

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

it('runs nothing that stands in a name, a title or a note, on screen or on paper', async () => {
  const { page } = app;
  const file = sampleFile('hospital') as {
    account: { id: string; name: string };
    sample: unknown;
    stakeholders: Record<string, unknown>[];
    actions: Record<string, unknown>[];
    objectives: Record<string, unknown>[];
    groups: Record<string, unknown>[];
    risks: Record<string, unknown>[];
  };
  file.account = { ...file.account, id: 'HOSTILE', name: PAYLOADS[7]! };
  file.stakeholders.forEach((one, at) => {
    if (one['status'] !== 'vacant') one['name'] = PAYLOADS[at % PAYLOADS.length];
    for (const field of ['title', 'note', 'evidence', 'personalWin']) one[field] = PAYLOADS[(at + 3) % PAYLOADS.length];
  });
  for (const list of [file.actions, file.objectives, file.risks])
    list.forEach((one, at) => {
      one['title'] = PAYLOADS[at % PAYLOADS.length];
    });
  const path = join(app.folder, 'hostile.json');
  writeFileSync(path, JSON.stringify(file));

  await page.getByRole('button', { name: 'New atlas' }).click();
  await chooseFile(page, join(app.folder, 'Hostile.atlas'));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Import an account file' }).click();
  await chooseFile(page, path);
  await page.getByRole('treeitem').first().waitFor();
  for (const item of (await page.getByRole('treeitem').all()).slice(0, 6)) await item.click();
  await page.getByText('Profile and notes').click();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /Find a person/ }).fill('script');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /findings$/ }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Compass' }).click();
  await page.getByRole('button', { name: 'My work' }).click();
  await page.getByRole('button', { name: /^Saoirse Whitlow/ }).click();
  await page.getByRole('heading', { level: 3, name: /^People you own/ }).waitFor();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('complementary', { name: 'The chosen step' }).waitFor();
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);

  await page.getByRole('button', { name: 'Export PDF' }).click();
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  const pdf = join(app.folder, 'hostile.pdf');
  await chooseFile(page, pdf);
  await page.getByText(/hostile\.pdf is ready/).waitFor({ timeout: 60_000 });
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  expect(text).toContain('onerror=window.pwned=1');
  const inside = await dictionaries(pdf);
  expect(inside).toContain('/Catalog');
  expect(inside).not.toMatch(/\/JavaScript|\/JS\b|\/URI\b/);

  await page.getByRole('button', { name: 'Save people as CSV' }).click();
  const csv = join(app.folder, 'hostile.csv');
  await chooseFile(page, csv);
  await page.getByText('Saved as hostile.csv').waitFor();
  expect(readFileSync(csv, 'utf8')).toContain("'=HYPERLINK");
  // Not one policy violation, script error or request to anywhere else.
  expect(app.complaints).toEqual([]);
});
