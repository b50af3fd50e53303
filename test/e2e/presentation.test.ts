import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foundIn } from '../../electron/services/foundIn';
import type { PdfOptions } from '../../shared/api/outputs';
import { USUAL_PDF } from '../../shared/api/outputs';
import { soughtTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER } from '../../shared/audience/viewer';
import { edited } from '../../shared/document/draft';
import { emptyDocument, list, type Document } from '../../shared/document/document';
import { chooseFile, openHospital, startApp } from '../support/app';
import { manyPeople } from '../support/manyPeople';
import { malformed, partsIn, tiedLines, troublesOf } from '../support/packageParts';
import { presentationOf } from '../support/print';
import { sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const SLIDES: PdfOptions = { ...USUAL_PDF, sections: ['slides'] };
const EMU = 9525;

const partsOf = async (document: Document, options: Partial<PdfOptions> = {}) => {
  const { file, slides } = await presentationOf(document, AS_OF, { ...SLIDES, ...options });
  const parts = partsIn(file);
  expect(troublesOf(parts)).toEqual([]);
  const xml = Array.from({ length: slides }, (_, at) => parts.get(`ppt/slides/slide${at + 1}.xml`) ?? '');
  const notes = Array.from({ length: slides }, (_, at) => parts.get(`ppt/notesSlides/notesSlide${at + 1}.xml`) ?? '');
  return { file, parts, xml, notes };
};
/** Shapes that reach over the edge of their slide by more than three pixels. */
const over = (xml: string): readonly string[] =>
  [
    ...xml.matchAll(
      /<a:xfrm([^>]*)><a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/><\/a:xfrm><a:prstGeom/g,
    ),
  ].flatMap(([, turned = '', ...numbers]) => {
    const [left = 0, top = 0, across = 0, down = 0] = numbers.map((number) => Number(number) / EMU);
    const isTurned = turned.includes('rot="5400000"');
    const [width, height] = isTurned ? [down, across] : [across, down];
    const [x, y] = [left + (across - width) / 2, top + (down - height) / 2];
    return x < -3 || y < -3 || x + width > 1283 || y + height > 723 ? [`${x} ${y} ${width} ${height}`] : [];
  });
const textsIn = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)/g)].map(([, text]) => text).join('\n');

it.each(['hospital', 'industrial'] as const)('a sample is a presentation of native shapes: %s', async (name) => {
  const document = edited(sampleDocument(name), (draft) => {
    const [first] = list(sampleDocument(name), 'person');
    draft.set('person', first!.id, { name: 'Ada <b> & 👩🏽‍⚕️ Ørsted' });
  });
  const { xml, notes, parts } = await partsOf(document);
  expect(xml.flatMap(over)).toEqual([]);
  expect(xml.join('')).toContain('Ada &lt;b&gt; &amp; 👩🏽‍⚕️ Ørsted');
  const maps = xml.filter((slide) => slide.includes('name="Reports to"'));
  // Every card is a group, and every line between cards holds on to two of them.
  for (const slide of maps) {
    const { both, any } = tiedLines(slide);
    expect(both).toBe(any);
    expect(slide.match(/name="Reports to"/g)?.length).toBeLessThanOrEqual(15);
  }
  expect(maps.length).toBeGreaterThan(2);
  expect(xml.join('').match(/<a:tbl>/g)?.length).toBeGreaterThan(8);
  expect(xml.every((slide) => slide.includes('<p:ph type="title"/>'))).toBe(true);
  expect(xml.some((slide) => slide.includes('<p:pic>'))).toBe(list(document, 'photo').length > 0);
  expect(notes.every((note) => textsIn(note).startsWith('Source: section '))).toBe(true);
  expect(parts.get('ppt/theme/theme1.xml')).toContain('typeface="Inter"');
  expect(parts.get('ppt/theme/theme1.xml')).toContain('<a:accent1><a:srgbClr val="0F5C6E"/>');
});

it('for the customer it holds nothing they may not see, in slides, notes or properties', async () => {
  const document = sampleDocument('hospital');
  const seen = redacted(document, CUSTOMER.audience, CUSTOMER.hidden);
  const { file, xml, notes } = await partsOf(seen, { viewer: CUSTOMER });
  const sought = soughtTexts(document, seen).map(({ pieces }) => pieces);
  expect(sought.length).toBeGreaterThan(100);
  expect(await foundIn(file, 'package', sought)).toEqual([]);
  expect(xml.join('')).not.toMatch(/Advocate|Opponent|Sceptic/);
  expect(notes.every((note) => textsIn(note).startsWith('Source: joint account plan of'))).toBe(true);
});

it('500 people stand branch by branch, and on one slide where asked; an empty account has an opening', async () => {
  const document = manyPeople(500);
  const { xml } = await partsOf(document, { wholeMapSlide: true });
  const [whole] = xml.filter((slide) => textsIn(slide).includes('the whole map'));
  const placed = list(document, 'seat').filter(({ unplaced }) => !unplaced).length;
  const ties = tiedLines(whole ?? '');
  expect(ties.both).toBe(ties.any);
  expect(ties.both).toBeGreaterThan(placed * 0.9);
  expect(xml.flatMap(over)).toEqual([]);
  const account = list(sampleDocument('hospital'), 'account')[0]!;
  const empty = { ...emptyDocument(), account: new Map([[account.id, { ...account, name: 'New & empty' }]]) };
  const { xml: few } = await partsOf(empty);
  expect(textsIn(few[0] ?? '')).toContain('New &amp; empty');
});

it('is saved from Export and says how many slides it has; so are pictures, which are copied, too', async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await openHospital(page);
    await page.keyboard.press('Control+e');
    await page.getByRole('button', { name: 'Save for PowerPoint' }).click();
    const file = join(app.folder, 'slides.pptx');
    await chooseFile(page, file);
    await page.getByText(/slides\.pptx is ready, \d\d slides\./).waitFor({ timeout: 60_000 });
    const parts = partsIn(readFileSync(file));
    expect(troublesOf(parts)).toEqual([]);
    expect(parts.get('docProps/core.xml')).toContain(
      '<dc:title>Carrowmere Hospitals Group: key account plan</dc:title>',
    );
    for (const form of ['svg', 'png'] as const) {
      await page.getByLabel('Picture of').selectOption('The grid');
      await page.getByRole('button', { name: `Save as ${form.toUpperCase()}` }).click();
      await chooseFile(page, join(app.folder, `grid.${form}`));
      await page.getByText(`grid.${form} is ready.`).waitFor({ timeout: 60_000 });
    }
    const svg = readFileSync(join(app.folder, 'grid.svg'), 'utf8');
    expect(malformed(svg)).toBeNull();
    expect(svg).toContain('>Ines Calloway</tspan>');
    const [, across, down] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    const png = readFileSync(join(app.folder, 'grid.png'));
    // Width and height stand in the head of a PNG: twice those of the drawing.
    expect(Math.abs(png.readUInt32BE(16) - 2 * Number(across))).toBeLessThan(3);
    expect(Math.abs(png.readUInt32BE(20) - 2 * Number(down))).toBeLessThan(3);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('as a picture');
    await page.keyboard.press('Enter');
    await page.getByText('The map is copied as a picture.').waitFor({ timeout: 60_000 });
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    expect(kinds).toEqual(['image/png']);
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
