/** What can be read in a package of parts: a presentation or a workbook is a zip of XML and pictures. */
import { strFromU8, unzipSync } from 'fflate';
import type { ByteRun, Passage } from './readBack';

const MARKS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(Math.min(0x10ffff, parseInt(hex ?? decimal ?? '0', hex === undefined ? 10 : 16)))
      : (MARKS[name] ?? whole),
  );

/** Where a part is, as people say it. */
const placeOf = (name: string): string => {
  const [, kind, number] = /^(?:ppt|xl)\/(slides|notesSlides|worksheets)\/\D*(\d+)\.xml$/.exec(name) ?? [];
  if (kind === 'slides') return `slide ${number}`;
  if (kind === 'notesSlides') return `notes of slide ${number}`;
  if (kind === 'worksheets') return `sheet ${number}`;
  if (name.startsWith('docProps/')) return 'properties of the file';
  return `part ${name}`;
};

/** In the order people look: slides and sheets, what is noted, what the file says of itself, the rest. */
const orderOf = (place: string): number =>
  ['slide ', 'sheet ', 'notes ', 'properties '].findIndex((start) => place.startsWith(start)) >>> 0;

/** All words between tags, and apart from them all that stands in attributes: names, alternative texts, targets. */
export const xmlTexts = (where: string, xml: string): readonly Passage[] => {
  const words = xml
    // Runs of a paragraph belong together, whatever is between them.
    .replace(/<(?:\w+:)?(?:p|si|tr|c|row|tc|text|title)[\s>/]/g, (tag) => `\n${tag}`)
    .replace(/<[^>]*>/g, '');
  const named = [...xml.matchAll(/\s[\w:]+="([^"]*)"/g)].map(([, value = '']) => value).join('\n');
  return [[{ where, text: unescaped(words) }], [{ where, text: unescaped(named) }]];
};

/** Throws what the library says where the bytes are no zip. */
export const packageTexts = (
  bytes: Uint8Array,
): { readonly passages: readonly Passage[]; readonly runs: readonly ByteRun[] } => {
  const parts = Object.entries(unzipSync(bytes)).toSorted(
    ([one], [two]) => orderOf(placeOf(one)) - orderOf(placeOf(two)) || one.localeCompare(two, 'en', { numeric: true }),
  );
  return {
    passages: [
      ...parts.flatMap(([name, part]) =>
        /\.(?:xml|rels)$/.test(name) ? xmlTexts(placeOf(name), strFromU8(part)) : [],
      ),
      [{ where: 'the names of its parts', text: parts.map(([name]) => name).join('\n') }],
    ],
    runs: [
      ...parts.map(([name, part]) => ({ where: placeOf(name), bytes: part, isPixels: /\.(?:jpe?g|png)$/.test(name) })),
      { where: 'the bytes of the file', bytes, isPixels: true },
    ],
  };
};
