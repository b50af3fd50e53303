import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterEach, describe, expect, it } from 'vitest';
import { startPdfThread, type PdfThread } from '../../electron/services/pdfThread';
import { workerFile } from '../../electron/services/workerFile';

const FACTS = { title: 'A plan', author: 'Ada', subject: 'Key account plan', headings: [], language: 'de' };

let thread: PdfThread | null = null;
const started = (longestMs?: number): PdfThread => {
  thread = startPdfThread(longestMs);
  return thread;
};
afterEach(() => {
  thread?.end();
});

const twoPages = async (): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.addPage();
  document.addPage();
  return document.save();
};

describe('the thread that works on PDFs', () => {
  it('answers one question after the other, and leaves the bytes it was given', async () => {
    const pdf = await twoPages();
    const before = Buffer.from(pdf);
    const { pagesOfHeadings, withFacts } = started();
    expect(await pagesOfHeadings(pdf)).toEqual({});
    const written = await withFacts(pdf, FACTS);
    expect(written.pages).toBe(2);
    expect((await PDFDocument.load(written.pdf, { updateMetadata: false })).getTitle()).toBe('A plan');
    expect(await pagesOfHeadings(written.pdf)).toEqual({});
    expect(Buffer.from(pdf).equals(before)).toBe(true);
  });
  it.each([
    ['bytes that are no PDF', undefined, async () => new Uint8Array([1, 2, 3])],
    ['one that takes too long', 1, twoPages],
  ] as const)('says in words that it cannot: %s', async (_what, longestMs, pdf) => {
    const written = started(longestMs).withFacts(await pdf(), FACTS);
    await expect(written).rejects.toMatchObject({ code: 'cannotPrint' });
    await expect(written).rejects.toThrow('Nothing was written');
  });
  it('says so too when it was ended', async () => {
    const { end, pagesOfHeadings } = started();
    end();
    await expect(pagesOfHeadings(await twoPages())).rejects.toMatchObject({ code: 'cannotPrint' });
  });
  it.each(['shell', 'loopback', 'cli'])('is the only place of the host %s where PDFs are taken apart', (host) => {
    const folder = new URL(`../../dist/${host}/`, import.meta.url);
    const built = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
    expect(built('pdfWorker.mjs')).toContain('PDFCrossRefSection');
    expect(built('main.js')).not.toContain('PDFCrossRefSection');
  });
});

describe('the file of a thread', () => {
  it.each([
    ['file:///opt/An%20app/app.asar/dist/shell/main.js', 'file:///opt/An%20app/app.asar.unpacked/dist/shell/x.js'],
    ['file:///home/a/app/dist/shell/main.js', 'file:///home/a/app/dist/shell/x.js'],
    ['file:///home/a/app/electron/services/workerFile.ts', 'file:///home/a/app/dist/loopback/x.js'],
  ])('lies beside %s, outside an archive', (from, file) => {
    expect(workerFile('x.js', from).href).toBe(file);
  });
});
