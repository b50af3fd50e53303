import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp, type App } from '../support/app';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app?.close();
});

/** Another window of the same app. */
const openWindow = async () => {
  const context = await app.browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(app.loopback.openWindow().url);
  return { page, context, problems };
};

/** Calls the contract from inside the page, as the page does. */
const CALL = `async ([method, input]) => {
  const { token } = JSON.parse(sessionStorage.getItem('account-atlas-window'));
  const reply = await fetch('/call/' + method, { method: 'POST', headers: { 'Content-Type': 'application/json', 'x-window-token': token }, body: JSON.stringify(input) });
  return reply.json();
}`;

describe('the page on the loopback host', () => {
  it('opens without an error or anything the policy refuses', async () => {
    const { page, context, problems } = await openWindow();
    await page.getByRole('heading').first().waitFor();
    expect(problems).toEqual([]);
    await context.close();
  });

  it('chooses a file in the folder browser, by keyboard, and asks before it replaces one', async () => {
    const { page, context, problems } = await openWindow();
    const choosing = page.evaluate(
      `(${CALL})(['file.choose', { purpose: 'saveAccount', suggestedName: 'plan.json' }])`,
    );
    const dialog = page.getByRole('dialog', { name: 'Export the account' });
    await dialog.waitFor();
    writeFileSync(join(app.folder, 'there.json'), '{}');
    await dialog.getByLabel('File name').fill(join(app.folder, 'there.json'));
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog.getByRole('status').textContent()).toContain('Replace it?');
    await page.keyboard.press('Enter');
    expect(await choosing).toMatchObject({ ok: true, value: { name: 'there.json', folder: app.folder } });
    await expect.poll(() => dialog.count()).toBe(0);

    const cancelled = page.evaluate(`(${CALL})(['file.choose', { purpose: 'openAtlas' }])`);
    const second = page.getByRole('dialog', { name: 'Open an atlas' });
    await second.waitFor();
    await page.keyboard.press('Escape');
    expect(await cancelled).toEqual({ ok: true, value: null });
    expect(problems).toEqual([]);
    await context.close();
  });

  it('walks folders and downloads an export', async () => {
    const { page, context } = await openWindow();
    await page.evaluate(`(${CALL})(['atlas.openSample', { sample: 'hospital', startOver: false }])`);
    const {
      value: {
        accounts: [account],
      },
    } = (await page.evaluate(`(${CALL})(['app.start', null]).then((reply) => ({ value: reply.value.atlas }))`)) as {
      value: { accounts: { id: string }[] };
    };
    const choosing = page.evaluate(`(${CALL})(['file.choose', { purpose: 'saveCsv', suggestedName: 'people.csv' }])`);
    const dialog = page.getByRole('dialog', { name: 'Export people as CSV' });
    await dialog.getByRole('button', { name: 'Up one folder' }).click();
    await dialog.getByRole('button', { name: 'Download in the browser' }).click();
    const chosen = (await choosing) as { value: { file: string } };
    const download = page.waitForEvent('download');
    await page.evaluate(
      `(${CALL})(['csv.export', ${JSON.stringify({ accountId: account!.id, file: chosen.value.file })}])`,
    );
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('people.csv');
    expect(readFileSync(await saved.path(), 'utf8')).toContain('Maren Aldous');
    await context.close();
  });

  it('prints a tagged PDF with an outline that says nothing of the machine', async () => {
    const { page, context } = await openWindow();
    await page.evaluate(`(${CALL})(['atlas.openSample', { sample: 'industrial', startOver: true }])`);
    const accountId = (await page.evaluate(
      `(${CALL})(['app.start', null]).then((reply) => reply.value.atlas.accounts[0].id)`,
    )) as string;
    const choosing = page.evaluate(`(${CALL})(['file.choose', { purpose: 'savePdf' }])`);
    const dialog = page.getByRole('dialog', { name: 'Save as PDF' });
    await dialog.getByLabel('File name').fill(join(app.folder, 'plan'));
    await dialog.getByRole('button', { name: 'Save' }).click();
    const {
      value: { file },
    } = (await choosing) as { value: { file: string } };
    const options = { sections: ['plan', 'onePage', 'map', 'people'], mapPaper: 'A3', mapDirection: 'landscape' };
    const printed = await page.evaluate(
      `(${CALL})(['pdf.export', ${JSON.stringify({ accountId, asOf: '2026-03-02', options, file })}])`,
    );
    expect(printed).toMatchObject({ ok: true, value: { name: 'plan.pdf' } });
    const path = join(app.folder, 'plan.pdf');
    expect(existsSync(path)).toBe(true);
    const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
    const pdf = await PDFDocument.load(readFileSync(path), { updateMetadata: false });
    expect(pdf.getCreator()).toBe('Account Atlas');
    expect(pdf.getProducer()).toBe('Account Atlas');
    expect(pdf.getTitle()).toContain('key account plan');
    for (const name of ['StructTreeRoot', 'Outlines', 'MarkInfo'])
      expect(pdf.catalog.has(PDFName.of(name)), name).toBe(true);
    for (const word of ['Chromium', 'Chrome', 'Skia', '127.0.0.1', 'Linux', app.folder])
      expect(readFileSync(path).includes(word), word).toBe(false);
    await context.close();
  });
});
