import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract';
import { startDesk, type Desk, type TestWindow } from '../support/desk';
import { draw, pdfWith } from '../support/plantedPdf';

const AS_OF = '2026-03-02';
const CUSTOMER = { audience: 'customer' as const, hidden: [] };
/** Hidden in a note of the sample, and a heading of the table; another one, and a line of the text. */
const HEADING = 'Reports to, by name';
const LINE = 'Joint account plan';

const withNote = async (window: TestWindow, note: string | null): Promise<string> => {
  const { accounts } = await window.call('atlas.openSample', { sample: 'hospital', startOver: false });
  const accountId = accounts[0]?.id ?? '';
  const { revision, records } = await window.call('account.open', { accountId });
  const before = records['person']?.find(({ id }) => id === 'H01')?.['note'];
  if (note !== null)
    await window.call('document.apply', {
      accountId,
      baseRevision: revision,
      label: 'Note',
      diff: { person: { updated: { H01: { note: [before, note] } } } },
    });
  return accountId;
};
const table = async (desk: Desk, window: TestWindow, accountId: string, name: string): Promise<Output<'csv.export'>> =>
  window.call('csv.export', {
    accountId,
    viewer: CUSTOMER,
    file: await window.choose('saveCsv', join(desk.folder, name)),
  });

describe('an output for the customer', () => {
  it('is written and says how much it was searched for', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withNote(window, null);
    const made = await table(desk, window, accountId, 'people.csv');
    expect(made).toMatchObject({ name: 'people.csv', held: null, found: [] });
    expect(made.written).not.toBeNull();
    expect(made.searched).toBeGreaterThan(100);
    expect(readdirSync(desk.folder)).toEqual(['people.csv']);
  });

  it('is on no disk while a hidden text stands in it, and is written once somebody says so', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withNote(window, HEADING);
    const made = await table(desk, window, accountId, 'people.csv');
    expect(made).toMatchObject({ name: 'people.csv', written: null, found: [{ text: HEADING, where: 'row 1' }] });
    expect(readdirSync(desk.folder)).toEqual([]);
    expect(desk.written).toEqual([]);
    const held = made.held ?? '';
    const kept = await window.call('export.decide', { held, keep: true });
    expect(kept).toMatchObject({ name: 'people.csv' });
    expect(readdirSync(desk.folder)).toEqual(['people.csv']);
    expect(readFileSync(join(desk.folder, 'people.csv'), 'utf8')).toContain(HEADING);
    expect(desk.written).toEqual([join(desk.folder, 'people.csv')]);
    expect(await window.reply('export.decide', { held, keep: true })).toMatchObject({
      ok: false,
      error: { code: 'invalidInput' },
    });
  });

  it('is dropped where somebody says so', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withNote(window, LINE);
    const file = await window.choose('saveText', join(desk.folder, 'plan.txt'));
    const made = await window.call('text.export', { accountId, asOf: AS_OF, viewer: CUSTOMER, file });
    expect(made).toMatchObject({ written: null, found: [{ text: LINE, where: 'line 2' }] });
    const held = made.held ?? '';
    expect(await window.call('export.decide', { held, keep: false })).toBeNull();
    expect(await window.reply('export.decide', { held, keep: true })).toMatchObject({ ok: false });
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  it('on paper is read back page by page', async () => {
    const note = 'Nobody but us knows that she leaves in May';
    const paper = await pdfWith((_, pages) => draw(pages[1], 'Nobody but us knows that', 'she leaves in May'));
    const desk = startDesk(async () => paper);
    const window = desk.open();
    const accountId = await withNote(window, note);
    const options = { sections: ['plan' as const], mapPaper: 'A4' as const, mapDirection: 'landscape' as const };
    const file = await window.choose('savePdf', join(desk.folder, 'plan.pdf'));
    const made = await window.call('pdf.export', {
      accountId,
      asOf: AS_OF,
      options: { ...options, viewer: CUSTOMER },
      file,
    });
    expect(made).toMatchObject({ written: null, pages: 3, found: [{ text: note, where: 'page 2' }] });
    expect(existsSync(join(desk.folder, 'plan.pdf'))).toBe(false);
    const own = await window.choose('savePdf', join(desk.folder, 'own.pdf'));
    expect(await window.call('pdf.export', { accountId, asOf: AS_OF, options, file: own })).toMatchObject({
      held: null,
      searched: 0,
      found: [],
    });
    expect(existsSync(join(desk.folder, 'own.pdf'))).toBe(true);
  });

  it('on paper is found before a passphrase seals it, and stays sealed where somebody keeps it', async () => {
    const note = 'Nobody but us knows that she leaves in May';
    const paper = await pdfWith((_, pages) => draw(pages[1], note));
    const desk = startDesk(async () => paper);
    const window = desk.open();
    const accountId = await withNote(window, note);
    const options = { sections: ['plan' as const], mapPaper: 'A4' as const, mapDirection: 'landscape' as const };
    const path = join(desk.folder, 'plan.pdf');
    const asked = {
      accountId,
      asOf: AS_OF,
      options: { ...options, viewer: CUSTOMER },
      file: await window.choose('savePdf', path),
      passphrase: 'a word of our own',
    };
    const made = await window.call('pdf.export', asked);
    expect(made).toMatchObject({ written: null, found: [{ text: note, where: 'page 2' }] });
    await window.call('export.decide', { held: made.held ?? '', keep: true });
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const kept = new Uint8Array(readFileSync(path));
    await expect(PDFDocument.load(kept)).rejects.toThrow(/encrypted|password/i);
    expect((await PDFDocument.load(kept, { password: 'a word of our own' })).getPageCount()).toBe(3);
    await expect(PDFDocument.load(kept, { password: 'another word' })).rejects.toThrow(/password/i);
  });

  it('waits in its own window, beside no more than two others', async () => {
    const desk = startDesk();
    const window = desk.open();
    const accountId = await withNote(window, HEADING);
    const held: string[] = [];
    for (const name of ['1.csv', '2.csv', '3.csv', '4.csv'])
      held.push((await table(desk, window, accountId, name)).held ?? '');
    const other = desk.open();
    expect(await other.reply('export.decide', { held: held[3], keep: true })).toMatchObject({ ok: false });
    expect(await window.reply('export.decide', { held: held[0], keep: true })).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('Export it again') as string },
    });
    expect(await window.reply('export.decide', { held: held[1], keep: true })).toMatchObject({ ok: true });
    await desk.host.closeWindow(window.id);
    expect(await window.reply('export.decide', { held: held[2], keep: true })).toMatchObject({ ok: false });
    expect(readdirSync(desk.folder)).toEqual(['2.csv']);
  });
});
