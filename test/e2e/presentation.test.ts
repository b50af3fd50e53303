import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { foundIn } from '../../electron/services/foundIn';
import { USUAL_PICTURE } from '../../shared/api/outputs';
import { soughtTexts } from '../../shared/audience/hiddenTexts';
import { redacted } from '../../shared/audience/redacted';
import { CUSTOMER } from '../../shared/audience/viewer';
import { edited } from '../../shared/document/draft';
import { emptyDocument, list } from '../../shared/document/document';
import { chooseFile, openHospital, startApp } from '../support/app';
import { malformed, partsIn, tiedLines, troublesOf } from '../support/packageParts';
import { AS_OF, over, partsOf, textsIn } from '../support/presentations';
import { pictureOf } from '../support/print';
import { sampleDocument } from '../support/samples';

const PHOTO =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

it.each(['hospital', 'industrial'] as const)('a sample is a presentation of native shapes: %s', async (name) => {
  const document = edited(sampleDocument(name), (draft) => {
    const [first, ...others] = list(sampleDocument(name), 'person');
    draft.set('person', first!.id, { name: 'Ada <b> & 👩🏽‍⚕️ Ørsted' });
    for (const { id } of others) draft.add('photo', { personId: id, image: PHOTO });
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
  expect(xml.join('').split('<p:pic>').length).toBeGreaterThan(5);
  expect([...parts.keys()].filter((part) => part.startsWith('ppt/media/'))).toEqual(['ppt/media/image1.png']);
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
  const theirs = { viewer: CUSTOMER, locale: 'en-GB' };
  const map = { ...USUAL_PICTURE, of: 'map', form: 'svg', ground: 'transparent' } as const;
  const { svg } = await pictureOf(seen, AS_OF, { ...theirs, picture: map });
  expect(malformed(svg)).toBeNull();
  expect(svg).toContain('>Ines Calloway</tspan>');
  expect(await foundIn(Buffer.from(svg), 'picture', sought)).toEqual([]);
  expect(svg).not.toMatch(/Advocate|Opponent|Sceptic|BF4F14/);
  await expect(pictureOf(seen, AS_OF, { ...theirs, picture: { ...map, of: 'grid' } })).rejects.toThrow(
    'what is thought of people',
  );
});

it('an empty account has an opening', async () => {
  const account = list(sampleDocument('hospital'), 'account')[0]!;
  const empty = { ...emptyDocument(), account: new Map([[account.id, { ...account, name: 'New & empty' }]]) };
  const { xml } = await partsOf(empty);
  expect(textsIn(xml[0] ?? '')).toContain('New &amp; empty');
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
    await page.getByLabel('Picture of').selectOption('The grid');
    await page.getByRole('button', { name: 'Save as PNG' }).click();
    await chooseFile(page, join(app.folder, 'grid.png'));
    await page.getByText('grid.png is ready.').waitFor({ timeout: 60_000 });
    const png = readFileSync(join(app.folder, 'grid.png'));
    // Width and height stand in the head of a PNG: twice those of a drawing 1372 wide with a margin of 18.
    expect(png.readUInt32BE(16)).toBe(2 * (1372 + 2 * 18));

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('Control+2');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: /^Find a/ }).fill('as a picture');
    await page.keyboard.press('Enter');
    await page.getByText('The map is copied as a picture.').waitFor({ timeout: 60_000 });
    const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
    expect(kinds).toEqual(['image/png']);
    expect(app.complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
