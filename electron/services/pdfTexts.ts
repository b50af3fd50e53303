/** Everything in a PDF that may hold a text: its pages, what it says about itself, and every object and stream. */
import { inflateSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { SHORTEST_SOUGHT } from '../../shared/audience/textFinder';
import { pdfPageTexts, turnedAround, withoutRunningLines } from './pdfPageTexts';
import type { ByteRun, Part, Passage, ReadBack } from './readBack';

const FACTS: Readonly<Record<string, string>> = {
  Title: 'title of the file',
  Author: 'author of the file',
  Subject: 'subject of the file',
  Keywords: 'keywords of the file',
};
const FACT = 'properties of the file';
const METADATA = 'metadata of the file';
const STREAM = 'a stream of the file';
/** Ligatures make a text longer than it lies there. */
const SHORTEST_TEXT = 3;
const OTHER = 'a text of the file';

/** Attachments inside of attachments are searched as bytes. */
const DEEPEST = 2;

const textOf = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName ? value.decodeText() : null;

type Places = {
  /** Which page an annotation lies on. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** What an embedded file is called. */
  readonly attachmentOf: ReadonlyMap<string, string>;
  readonly info: PDFDict | undefined;
};

/** Where a text stands, by the dictionary it is in and the key it stands under. */
const placeOf = (places: Places, owner: PDFDict | null, key: string, page: number | undefined): string => {
  if (owner === null) return OTHER;
  if (owner === places.info) return FACTS[key] ?? FACT;
  const has = (...keys: readonly string[]): boolean => keys.some((one) => owner.has(PDFName.of(one)));
  if (key === 'Alt' || key === 'ActualText' || key === 'E') return 'alternative text';
  if (key === 'URI') return 'address of a link';
  if (key === 'Dest' || key === 'Dests' || key === 'D') return 'destination of a link';
  if (has('FT') || textOf(owner.lookup(PDFName.of('Subtype'))) === 'Widget') return 'form field';
  if (has('EF')) return `attachment ${attachmentName(owner)}`;
  if (has('Rect') && has('Subtype')) return page === undefined ? 'note on a page' : `note on page ${page}`;
  if (key === 'Title' && has('Parent')) return 'outline';
  return OTHER;
};

const attachmentName = (file: PDFDict): string =>
  textOf(file.lookup(PDFName.of('UF'))) ?? textOf(file.lookup(PDFName.of('F'))) ?? 'without a name';

const placesIn = (document: PDFDocument): Places => {
  const pageOf = new Map<string, number>();
  for (const [at, page] of document.getPages().entries())
    for (const annotation of page.node.Annots()?.asArray() ?? []) pageOf.set(annotation.toString(), at + 1);
  const attachmentOf = new Map<string, string>();
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    const files = object instanceof PDFDict ? object.lookup(PDFName.of('EF')) : undefined;
    if (!(object instanceof PDFDict) || !(files instanceof PDFDict)) continue;
    for (const stream of files.values()) attachmentOf.set(stream.toString(), attachmentName(object));
  }
  const info = document.context.lookup(document.context.trailerInfo.Info);
  return { pageOf, attachmentOf, info: info instanceof PDFDict ? info : undefined };
};

const isDeflatedOnly = ({ dict }: PDFStream): boolean =>
  dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !dict.has(PDFName.of('DecodeParms'));

/** As it is meant, or as it lies where its filter is one of pictures. */
const contentOf = (stream: PDFStream): Uint8Array => {
  if (!(stream instanceof PDFRawStream)) return stream.getContents();
  try {
    // Several times as fast as the library, for nearly every stream there is.
    return isDeflatedOnly(stream) ? inflateSync(stream.getContents()) : decodePDFRawStream(stream).decode();
  } catch {
    return stream.getContents();
  }
};

const isPictureOrFont = ({ dict }: PDFStream): boolean =>
  textOf(dict.lookup(PDFName.of('Subtype'))) === 'Image' || dict.has(PDFName.of('Length1'));

/** Numbers of letters in a font begin with zeros, and are read as text with the page. */
const STRINGS = /\(((?:\\[^]|[^\\()])+)\)|<(?!00)([0-9A-Fa-f\s]{4,})>/g;

/** The strings among what a page is drawn with, one after the other: what is drawn beside each other is read together. */
const stringsIn = (content: Uint8Array): string =>
  [...Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1').matchAll(STRINGS)]
    .map(([, literal, hex]) =>
      literal === undefined ? PDFHexString.of(hex ?? '').decodeText() : PDFString.of(literal).decodeText(),
    )
    .join('');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const withoutEntities = (xml: string): string =>
  xml.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

type Found = {
  /** By place and text: the same names stand in thousands of objects. */
  readonly parts: Map<string, Part>;
  readonly passages: Passage[];
  readonly runs: ByteRun[];
};

const walk = (found: Found, places: Places, start: PDFObject, page: number | undefined): void => {
  const add = (where: string, text: string): void => {
    found.parts.set(`${where} ${text}`, { where, text });
  };
  const visit = (value: PDFObject, owner: PDFDict | null, key: string): void => {
    if (value instanceof PDFDict) {
      for (const [name, held] of value.entries()) {
        const key = name.decodeText();
        if (key.length >= SHORTEST_SOUGHT) add(OTHER, key);
        visit(held, value, key);
      }
    } else if (value instanceof PDFArray) {
      for (const held of value.asArray()) visit(held, owner, key);
    } else if (!(value instanceof PDFRef)) {
      const text = textOf(value);
      if (text !== null && text.length >= SHORTEST_TEXT) add(placeOf(places, owner, key, page), text);
    }
  };
  visit(start, null, '');
};

const readStream = async (
  found: Found,
  { attachmentOf }: Places,
  ref: PDFRef,
  stream: PDFStream,
  depth: number,
): Promise<void> => {
  const attachment = attachmentOf.get(ref.toString());
  const type = textOf(stream.dict.lookup(PDFName.of('Type')));
  // Its objects are looked at one by one.
  if (type === 'ObjStm' || type === 'XRef') return;
  const isMetadata = type === 'Metadata';
  const isPixels = isPictureOrFont(stream);
  const bytes = contentOf(stream);
  const where = attachment === undefined ? (isMetadata ? METADATA : STREAM) : `attachment ${attachment}`;
  found.runs.push({ where, bytes, isPixels });
  if (isMetadata) found.passages.push([{ where, text: withoutEntities(new TextDecoder('utf-8').decode(bytes)) }]);
  if (attachment !== undefined && depth < DEEPEST && Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-') {
    const inside = await pdfTexts(bytes, depth + 1);
    found.passages.push(...inside.passages.map((passage) => passage.map(({ text }) => ({ where, text }))));
    found.runs.push(...inside.runs.map((run) => ({ where, bytes: run.bytes })));
  }
  if (!isPixels) found.passages.push([{ where, text: stringsIn(bytes) }]);
};

/** Throws where the bytes are no PDF or a page cannot be read. */
export const pdfTexts = async (pdf: Uint8Array, depth = 0): Promise<ReadBack> => {
  const pages = await pdfPageTexts(pdf);
  const flowing = withoutRunningLines(pages);
  const named = (texts: readonly string[]): Passage => texts.map((text, at) => ({ where: `page ${at + 1}`, text }));
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const places = placesIn(document);
  const found: Found = { parts: new Map(), passages: [], runs: [] };
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    walk(found, places, object instanceof PDFStream ? object.dict : object, places.pageOf.get(ref.toString()));
    if (object instanceof PDFStream) await readStream(found, places, ref, object, depth);
  }
  return {
    passages: [
      named(pages),
      named(flowing),
      ...turnedAround(flowing).map(named),
      // What says where it stands goes before what does not.
      ...[...found.parts.values()].toSorted((a, b) => rankOf(a) - rankOf(b)).map((part) => [part]),
      ...found.passages,
    ],
    runs: found.runs,
  };
};

const rankOf = ({ where }: Part): number => (where === OTHER ? 1 : 0);
