import { PDFName } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { foundIn } from '../../electron/services/foundIn';
import { turnedAround } from '../../electron/services/pdfPageTexts';
import { startPdfThread, type PdfThread } from '../../electron/services/pdfThread';
import { xlsxFile } from '../../shared/exchange/xlsx/xlsxFile';
import type { DrawnRun, DrawnSlide } from '../../shared/api/drawnSlides';
import { presentationFile, type PresentationFacts } from '../../shared/exchange/pptx/parts';
import { asSearched, piecesOf } from '../../shared/audience/hiddenTexts';
import {
  annotate,
  bookmark,
  describe as describeFile,
  draw,
  figure,
  HALVES,
  hexText,
  pdfWith,
  SECRET,
  stringOf,
} from '../support/plantedPdf';

const sought = (...texts: readonly string[]) => texts.map((text) => piecesOf(text).map(asSearched));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

describe('a PDF that was made', () => {
  type Plant = Parameters<typeof pdfWith>[0];
  const PLANTED: readonly (readonly [what: string, where: string, plant: Plant])[] = [
    ['on a page, over two lines', 'page 2', (_, pages) => draw(pages[1], ...HALVES)],
    ['on a page, in capitals', 'page 3', (_, pages) => draw(pages[2], SECRET.toUpperCase())],
    [
      'on a page, with a word parted at the end of a line',
      'page 1',
      (_, pages) => draw(pages[0], 'Never tell them that the re-', 'newal hangs on Renner'),
    ],
    [
      'over two pages with a running head between',
      'page 2',
      (_, pages) => {
        draw(pages[1], HALVES[0]);
        pages[2]?.drawText(HALVES[1], { x: 20, y: 360, size: 10 });
      },
    ],
    ['in its title', 'title of the file', (pdf) => pdf.setTitle(`About: ${SECRET}`)],
    ['in its author', 'author of the file', (pdf) => pdf.setAuthor(SECRET)],
    ['in its subject', 'subject of the file', (pdf) => pdf.setSubject(SECRET)],
    ['in its keywords', 'keywords of the file', (pdf) => pdf.setKeywords([SECRET])],
    ['in another property', 'properties of the file', (pdf) => pdf.setCreator(SECRET)],
    [
      'in its metadata',
      'metadata of the file',
      (pdf) => describeFile(pdf, `<x:xmpmeta><dc:title>${SECRET.replace('them', '&#x74;hem')}</dc:title></x:xmpmeta>`),
    ],
    ['in its outline', 'outline', (pdf) => bookmark(pdf, SECRET)],
    ['in what is read out', 'alternative text', (pdf) => figure(pdf, 'Alt', SECRET)],
    ['in the text that stands for another', 'alternative text', (pdf) => figure(pdf, 'ActualText', SECRET)],
    [
      'in a note on a page',
      'note on page 2',
      (pdf, pages) => annotate(pdf, pages[1], { Subtype: 'Text', Contents: hexText(SECRET) }),
    ],
    [
      'in the address of a link',
      'address of a link',
      (pdf, pages) =>
        annotate(pdf, pages[1], { Subtype: 'Link', A: { S: 'URI', URI: stringOf(`https://intranet/?q=${SECRET}`) } }),
    ],
    [
      'in where a link leads',
      'destination of a link',
      (pdf, pages) => annotate(pdf, pages[0], { Subtype: 'Link', Dest: PDFName.of(SECRET) }),
    ],
    [
      'in a field',
      'form field',
      (pdf, pages) => {
        const field = pdf.getForm().createTextField('field');
        field.setText(SECRET);
        field.addToPage(pages[0]!);
      },
    ],
    [
      'in an attachment',
      'attachment minutes.txt',
      (pdf) => pdf.attach(Buffer.from(`First. ${SECRET}. Last.`), 'minutes.txt'),
    ],
    [
      'in an attachment of pairs of bytes',
      'attachment minutes.txt',
      (pdf) => pdf.attach(utf16(`First. ${SECRET}. Last.`), 'minutes.txt'),
    ],
    [
      'in an attached PDF',
      'attachment inner.pdf',
      async (pdf) => pdf.attach(await pdfWith((_, pages) => draw(pages[1], ...HALVES)), 'inner.pdf'),
    ],
    [
      'in the name of an attachment',
      `attachment ${SECRET}.txt`,
      (pdf) => pdf.attach(Buffer.from('Nothing in it'), `${SECRET}.txt`),
    ],
    [
      'in a compressed stream',
      'a stream of the file',
      (pdf) => void pdf.context.register(pdf.context.flateStream(`q ${SECRET} Q`)),
    ],
    [
      'in a string of a stream, in parts',
      'a stream of the file',
      (pdf) =>
        void pdf.context.register(
          pdf.context.flateStream(`[(${HALVES[0].replace('t', '\\164')} ) 20 (${HALVES[1]})] TJ`),
        ),
    ],
    ['under a name of its own', 'a text of the file', (pdf) => pdf.catalog.set(PDFName.of('Own'), hexText(SECRET))],
  ];
  it.each(PLANTED)('gives away a hidden text %s: %s', async (_what, where, plant) => {
    const texts = sought('Nobody wrote this sentence', SECRET);
    const [found, ...more] = await foundIn(await pdfWith(plant), 'pdf', texts);
    expect(found?.index).toBe(1);
    expect(found?.where).toBe(where);
    expect(more).toEqual([]);
  });

  it('gives away one behind its end', async () => {
    const pdf = await pdfWith(() => undefined);
    expect(await foundIn(Buffer.concat([pdf, Buffer.from(`\n% ${SECRET}\n`)]), 'pdf', sought(SECRET))).toEqual([
      { index: 0, where: 'the bytes of the file' },
    ]);
  });

  it('holds none where none was put in, and is not taken for read where it cannot be', async () => {
    const clean = await pdfWith((pdf, pages) => {
      draw(pages[0], 'Never tell them that the sun is warm', HALVES[1]);
      bookmark(pdf, 'The renewal');
    });
    expect(await foundIn(clean, 'pdf', sought(SECRET))).toEqual([]);
    await expect(foundIn(Buffer.from('%PDF-1.7 and no more'), 'pdf', sought(SECRET))).rejects.toBeInstanceOf(Error);
  });

  it('names a text once, where it stands first, and a long one by any piece of it', async () => {
    const long = `${SECRET}, and that their own finance team has agreed to nothing of what we wrote into the offer`;
    const pdf = await pdfWith((document, pages) => {
      document.setTitle('has agreed to nothing of what we wrote into the offer, they say');
      draw(pages[1], SECRET);
      draw(pages[2], SECRET);
    });
    expect(await foundIn(pdf, 'pdf', sought(SECRET, long))).toEqual([{ index: 0, where: 'page 2' }]);
    const piece = piecesOf(long)[0] ?? '';
    expect(await foundIn(await pdfWith((_, pages) => draw(pages[2], piece)), 'pdf', sought(long))).toEqual([
      { index: 0, where: 'page 3' },
    ]);
  });
});

describe('words from right to left', () => {
  it.each([
    ['letter by letter', 'Goal: ﺪﻘﻌﻟا ﺪﻳﺪﺠﺗ رضﺎﻌﻳ (2)', 'يعارض تجديد العقد'],
    ['letter by letter, also where all are shapes', 'Goal: ﺪﻘﻌﻟﺍ ﺪﻳﺪﺠﺗ', 'تجديد العقد'],
    ['word by word', 'Goal: החוזה לחידוש מתנגד', 'מתנגד לחידוש החוזה'],
  ])('are turned around %s', (_how, page, text) => {
    expect(
      turnedAround(['Nothing here', page]).some(([, one]) => asSearched(one ?? '').includes(asSearched(text))),
    ).toBe(true);
    expect(turnedAround(['Nothing here'])).toEqual([]);
  });
});

describe('text and tables that were made', () => {
  const lines = (...text: readonly string[]): Uint8Array => Buffer.from(`\ufeff${text.join('\r\n')}`);
  it('are searched line by line, also over the end of one and with ligatures', async () => {
    const text = lines(
      'A plan',
      'And so on: never tell',
      '   them that the renewal',
      'hangs on Renner.',
      'An oﬃcial ﬁle',
    );
    expect(await foundIn(text, 'text', sought('Not in here', SECRET, 'official file'))).toEqual([
      { index: 1, where: 'line 2' },
      { index: 2, where: 'line 5' },
    ]);
  });
  it('are searched row by row, and no text goes from one cell to the next', async () => {
    const table = lines('Name,Note', 'Ada,Nothing', `"Boole, George","He said ""${HALVES[0]}`, `${HALVES[1]}"""`);
    expect(await foundIn(table, 'csv', sought(SECRET, 'Ada Nothing'))).toEqual([{ index: 0, where: 'row 3' }]);
    const semicolons = lines('Id;Note', `1;"${HALVES[0]}, the; ${HALVES[1]}"`);
    expect(await foundIn(semicolons, 'csv', sought(`${HALVES[0]} the ${HALVES[1]}`))).toHaveLength(1);
    const apart = lines('Never tell them that the,renewal hangs on Renner');
    expect(await foundIn(apart, 'csv', sought(SECRET))).toEqual([]);
  });
  it('are searched event by event in a calendar, over its folded lines and escaped marks', async () => {
    const calendar = Buffer.from(
      ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', `SUMMARY:Call\\, ${HALVES[0]}`, ` ${HALVES[1]}`, 'END:VEVENT', ''].join(
        '\r\n',
      ),
    );
    expect(await foundIn(calendar, 'calendar', sought(`Call, ${HALVES[0]}${HALVES[1]}`))).toEqual([
      { index: 0, where: 'event 1' },
    ]);
    expect(await foundIn(calendar, 'calendar', sought('Nobody wrote this sentence'))).toEqual([]);
  });
  it('are searched sheet by sheet in a workbook, which is a zip, with marks that were escaped', async () => {
    const text = `Call & ${SECRET}`;
    const rows = [
      ['Nobody', 1],
      [text, null],
    ] as const;
    const workbook = xlsxFile([
      { name: 'First', headings: ['Name'], formats: ['text'], rows: [] },
      { name: 'Second & last', headings: ['Name', 'Number'], formats: ['text', 'whole'], rows },
    ]);
    expect(await foundIn(workbook, 'package', sought(text))).toEqual([
      { index: 0, where: 'sheet Second & last, row 3' },
    ]);
    const [first = '', ...others] = SECRET.split(' ');
    const apart = xlsxFile([
      { name: 'Only', headings: [first, 'Other'], formats: ['text', 'text'], rows: [[others.join(' '), null]] },
    ]);
    expect(await foundIn(apart, 'package', sought(SECRET))).toEqual([]);
    const heading = xlsxFile([{ name: SECRET.slice(0, 30), headings: [SECRET], formats: ['text'], rows: [] }]);
    expect(await foundIn(heading, 'package', sought(SECRET))).toHaveLength(1);
    await expect(foundIn(Buffer.from('no zip at all'), 'package', sought(SECRET))).rejects.toThrow('zip');
  });
  it('are searched in a page by the heading they stand under, over its tags and in their attributes', async () => {
    const page = (body: string) =>
      Buffer.from(`<!doctype html><html><body><p>Plan</p><h1 id="a"><b>1</b> Risks</h1>${body}</body></html>`);
    const words = `Call &amp; ${SECRET.replace(' ', ' <b>').concat('</b>')}`;
    expect(await foundIn(page(`<p>${words}</p>`), 'page', sought(`Call & ${SECRET}`))).toEqual([
      { index: 0, where: 'under “1 Risks”' },
    ]);
    expect(await foundIn(page(`<g aria-label="${SECRET}"></g>`), 'page', sought(SECRET))).toHaveLength(1);
    const apart = page(`<p>${HALVES[0]}</p><p>${HALVES[1]}</p>`);
    expect(await foundIn(apart, 'page', sought('Nobody wrote this sentence'))).toEqual([]);
  });
  it('are searched slide by slide in a presentation: words over their runs, notes, names of shapes, what the file says of itself', async () => {
    const run = (text: string): DrawnRun => ({ text, size: 24, colour: '1B2430' });
    const slide = (...texts: readonly string[]): DrawnSlide => ({
      title: 'One',
      notes: ['Nothing here'],
      shapes: [
        {
          is: 'shape',
          box: { x: 0, y: 0, width: 100, height: 50 },
          form: 'rect',
          words: {
            paragraphs: [{ runs: texts.map(run), align: 'l', leading: null }],
            anchor: 't',
            wraps: true,
            insets: [0, 0, 0, 0],
          },
        },
      ],
    });
    const facts = { title: 'Plan', subject: 'Plan', author: null, asOf: '2026-03-02' };
    const clean = slide('Never tell them that the', 'sun is warm');
    const found = (slides: readonly DrawnSlide[], more: Partial<PresentationFacts> = {}) =>
      foundIn(presentationFile(slides, { ...facts, ...more }), 'package', sought('Nobody wrote this sentence', SECRET));
    expect(await found([clean])).toEqual([]);
    expect(await found([clean, slide(`Tom & Ann: ${HALVES[0]} `, HALVES[1])])).toEqual([
      { index: 1, where: 'slide 2' },
    ]);
    expect(await found([clean, { ...clean, notes: ['Source', SECRET] }])).toEqual([
      { index: 1, where: 'notes of slide 2' },
    ]);
    const named = { ...clean, shapes: clean.shapes.map((shape) => ({ ...shape, name: `A <b> ${SECRET}` })) };
    expect(await found([named])).toEqual([{ index: 1, where: 'slide 1' }]);
    expect(await found([clean], { title: SECRET })).toEqual([{ index: 1, where: 'properties of the file' }]);
    expect(await found([clean], { author: SECRET })).toEqual([{ index: 1, where: 'properties of the file' }]);
    await expect(foundIn(Buffer.from('PK and no more'), 'package', sought(SECRET))).rejects.toBeInstanceOf(Error);
    const other = zipSync({ 'ppt/media/image1.png': Buffer.from(`\u0001\u0002${SECRET}\u0003`) });
    expect(await foundIn(other, 'package', sought(SECRET))).toEqual([{ index: 0, where: 'part ppt/media/image1.png' }]);
  });
  it('are searched in a picture of vectors over the lines and the runs of a text, and in its attributes', async () => {
    const picture = (inside: string) =>
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><title>Plan</title>${inside}<text>Last</text></svg>`);
    const line = (...runs: readonly string[]) =>
      `<text x="1">${runs.map((run) => `<tspan fill="#000">${run}</tspan>`).join('')}</text>`;
    const [first, ...others] = HALVES[1].split(' ');
    const found = [{ index: 1, where: 'words of the picture' }];
    const texts = sought('Nobody wrote this sentence', `Call & ${SECRET}`);
    expect(
      await foundIn(picture(line(`Call &amp; ${HALVES[0]}`) + line(`${first} `, others.join(' '))), 'picture', texts),
    ).toEqual(found);
    expect(await foundIn(picture(`<g aria-label="Call &amp; ${SECRET}"/>`), 'picture', texts)).toEqual(found);
    expect(await foundIn(picture(line(HALVES[0])), 'picture', texts)).toEqual([]);
  });
  it('of another form are searched in every encoding', async () => {
    for (const bytes of [Buffer.from(`\u0000${SECRET}`), Buffer.from(`\u0000${SECRET}`, 'latin1'), utf16(`x${SECRET}`)])
      expect(await foundIn(bytes, 'bytes', sought(SECRET))).toEqual([{ index: 0, where: 'the bytes of the file' }]);
    const odd = Buffer.concat([Buffer.from([1]), Buffer.from(utf16('Überprüfung bei Čapek')).swap16()]);
    expect(await foundIn(odd, 'bytes', sought('Überprüfung bei Čapek'))).toHaveLength(1);
    expect(await foundIn(odd, 'bytes', sought('Überprüfung bei Capek'))).toEqual([]);
  });
});

describe('the thread that searches', () => {
  let thread: PdfThread | null = null;
  afterEach(() => thread?.end());
  it('answers with the places', async () => {
    thread = startPdfThread();
    const pdf = await pdfWith((_, pages) => draw(pages[1], ...HALVES));
    expect(await thread.foundIn(pdf, 'pdf', sought('Not in here', SECRET))).toEqual([{ index: 1, where: 'page 2' }]);
    await expect(thread.foundIn(new Uint8Array([1, 2, 3]), 'pdf', sought(SECRET))).rejects.toMatchObject({
      code: 'cannotPrint',
    });
    expect(await thread.foundIn(Buffer.from(SECRET), 'text', sought(SECRET))).toEqual([{ index: 0, where: 'line 1' }]);
  });
});
