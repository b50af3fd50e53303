import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { USUAL_PDF, type PdfOptions } from '../../shared/api/outputs';
import { printedMaps } from '../../shared/analysis/printedMaps';
import { networkNodes } from '../../shared/analysis/networkNodes';
import { redacted } from '../../shared/audience/redacted';
import { edited } from '../../shared/document/draft';
import { draftMap } from '../../shared/document/maps';
import { instructionsIn } from '../../electron/services/contentMarks';
import { temporaryFolder } from '../support/folders';
import { brokenClauses } from '../support/pdfUa';
import { print } from '../support/print';
import { bookmarks, lettersOf, pageTexts, pageWords } from '../support/readPdf';
import { sampleDocument } from '../support/samples';

const AS_OF = '2026-03-02';
const OPTIONS: PdfOptions = {
  sections: ['map', 'network'],
  ...USUAL_PDF,
  photos: false,
  mapNotes: true,
};
const folder = temporaryFolder();

const noted = edited(sampleDocument('hospital'), (draft) => {
  const mapId = draftMap(draft, null).id;
  const [authorId] = [...draft.current().member.keys()];
  draft.set('map', mapId, { sizedByInfluence: true });
  draft.add('mapNote', {
    mapId,
    form: 'sticky',
    text: 'Budget round ends in June',
    authorId: authorId ?? null,
    x: 0,
    y: 0,
  });
  draft.add('mapNote', { mapId, form: 'words', text: 'Who pays', colour: 'plain', x: 900, y: 300 });
  draft.add('mapNote', { mapId, form: 'sticky', text: 'Only for my own eyes', personal: true, x: 0, y: 400 });
  draft.set('seat', 'H36', { outside: true, outsideKind: 'consortium' });
});

const textsOf = async (name: string, options: PdfOptions, document = noted): Promise<readonly string[]> => {
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, await print(document, AS_OF, options));
  return pageTexts(file).map(lettersOf);
};

it('prints notes that are open to the team, sized cards, clocks, and the network with kinds and degrees', async () => {
  const [map = '', network = '', ...table] = await textsOf('seeing', OPTIONS);
  expect(map).toContain(lettersOf('Budget round ends in June'));
  expect(map).toContain(lettersOf('Who pays'));
  expect(map).not.toContain(lettersOf('Only for my own eyes'));
  expect(map).toContain(lettersOf('larger: more influence'));
  expect(map).toContain(lettersOf('contact lapsed'));
  expect(network).toContain(lettersOf('The network'));
  expect(network).toContain(lettersOf('Consortium'));
  const [first] = networkNodes(noted, AS_OF);
  expect(table.join('')).toContain(lettersOf(noted.person.get(first?.personId ?? '')?.name ?? 'nobody'));
});

it('prints nothing of lines, sizes, clocks and notes where opinions and notes are hidden', async () => {
  const viewer = { audience: 'team', hidden: ['opinions', 'notes'] } as const;
  const hidden = await textsOf('hidden', { ...OPTIONS, viewer }, redacted(noted, 'team', viewer.hidden));
  for (const words of ['Budget round', 'The network', 'contact lapsed', 'more influence'])
    expect(hidden.join('')).not.toContain(lettersOf(words));
});

it('prints the map on one page for a wall, or as a poster of sheets that hold all of it', async () => {
  const onWall = { ...USUAL_PDF, sections: ['map' as const] };
  const [whole = '', ...others] = await textsOf('wall', { ...onWall, mapPaper: 'A0', mapDirection: 'portrait' });
  expect(others).toEqual([]);
  expect(whole).toContain(lettersOf('Gideon Marsh'));
  const [wall] = pageWords(join(folder, 'wall.pdf'));
  expect([wall?.width, wall?.height].map((points) => Math.round(((points ?? 0) / 72) * 2.54))).toEqual([84, 119]);
  const tiles = await textsOf('poster', { ...onWall, mapPaper: 'A4', mapPoster: 'A1' });
  expect(tiles).toHaveLength(9);
  // A name that stands where two sheets meet is on each of them in part.
  const names = [...noted.person.values()].map(({ name }) => lettersOf(name ?? ''));
  expect(names.filter((name) => tiles.some((tile) => tile.includes(name))).length).toBeGreaterThan(30);
  tiles.forEach((tile, at) =>
    expect(tile).toContain(lettersOf(`Row ${Math.floor(at / 3) + 1} of 3, sheet ${(at % 3) + 1} of 3`)),
  );
  // Heading and legend stand on one sheet each.
  expect(tiles.filter((tile) => tile.includes(lettersOf('Who decides')))).toHaveLength(1);
  const legend = ['nobody owns the contact', 'conflict', 'gatekeeper'].map(lettersOf);
  expect(tiles.filter((tile) => legend.some((word) => tile.includes(word)))).toHaveLength(1);
  expect(tiles.some((tile) => legend.every((word) => tile.includes(word)))).toBe(true);
  // Bookmarks lead to it once, whatever the number of its sheets.
  expect(await bookmarks(join(folder, 'poster.pdf'))).toEqual(['Who decides']);
});

/** What is laid over pages: the instructions of each form. */
const formsIn = async (pdf: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, one]) =>
      one instanceof PDFRawStream && one.dict.get(PDFName.of('Subtype')) === PDFName.of('Form')
        ? [instructionsIn(decodePDFRawStream(one).decode()).map(({ name }) => name)]
        : [],
    );
};

it('prints the map of an opportunity, and words from corner to corner over every page that hide nothing', async () => {
  const wanted = printedMaps(noted).find(({ id }) => id.startsWith('opportunity:'));
  const { stakeholderIds = [] } = noted.opportunity.get(wanted?.map?.opportunityId ?? '') ?? {};
  const watermark = 'Draft for Ms Vale';
  const options: PdfOptions = { ...OPTIONS, mapOf: wanted?.id ?? null, mapPaper: 'A3', watermark };
  const pdf = await print(noted, AS_OF, options);
  const file = join(folder, 'watermark.pdf');
  writeFileSync(file, pdf);
  const texts = pageTexts(file);
  const [map = ''] = texts.map(lettersOf);
  expect(map).toContain(lettersOf(wanted?.name ?? 'nothing'));
  for (const id of stakeholderIds) expect(map).toContain(lettersOf(noted.person.get(id)?.name ?? ''));
  expect(map).not.toContain(lettersOf('Gideon Marsh'));
  expect(texts.length).toBeGreaterThan(2);
  texts.forEach((text, at) => {
    expect(text).toContain(`Page ${at + 1} of ${texts.length}`);
    expect(lettersOf(text)).toContain(lettersOf(watermark));
  });
  expect(Object.entries(await brokenClauses(pdf)).filter(([, found]) => found.length > 0)).toEqual([]);
  // Letters alone: a ground of its own would hide the page under it.
  const laid = await formsIn(pdf);
  expect(laid.length).toBeGreaterThan(0);
  for (const names of laid) expect(names.filter((name) => ['f', 'f*', 'B', 'b', 'sh'].includes(name))).toEqual([]);
});
