/** The cells of a sheet of a workbook (ECMA-376) as text: what a person sees in them, days as 2026-03-02. */
import { unpackedParts } from './unpacked';

/** Characters of all parts that are read, unpacked: far more than a table of people has. */
const MOST_UNPACKED = 160_000_000;
const MOST_COLUMNS = 500;

export type WorkbookSheet = { readonly name: string; readonly isHidden: boolean };
export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly sheets: readonly WorkbookSheet[];
      /** The one that was read, by its place. */
      readonly sheet: number;
      readonly rows: readonly (readonly string[])[];
      /** Whether there were more rows than asked for. */
      readonly isCut: boolean;
    }
  | { readonly ok: false; readonly why: 'size' | 'broken' | 'noSheet' };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
      (whole, hex?: string, ten?: string, name?: string) => {
        if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
        const code = Number.parseInt(hex ?? ten ?? '', hex === undefined ? 10 : 16);
        return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      },
    )
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The value of an attribute, whatever marks stand around it. */
const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found === null ? null : plain(found[1] ?? found[2] ?? '');
};

/** Every text in a piece of XML, without what is only to be read aloud beside it. */
const textsIn = (xml: string): string =>
  [
    ...xml
      .replace(/<(?:\w+:)?rPh\b[\s\S]*?<\/(?:\w+:)?rPh>/g, '')
      .matchAll(/<(?:\w+:)?t\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g),
  ]
    .map(([, text = '']) => plain(text))
    .join('');

/** Numbers of formats that are days, as every spreadsheet knows them. */
const isDayFormat = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** Whether a format somebody wrote shows a day: letters of days and years outside of what is quoted. */
const showsDay = (code: string): boolean =>
  /[dy]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')) && !/general/i.test(code);

/** Which styles of cells show days, by their place. */
const dayStyles = (styles: string): ReadonlySet<number> => {
  const own = new Map(
    [...styles.matchAll(/<(?:\w+:)?numFmt\b([^>]*)>/g)].map(([, tag = '']) => [
      Number(attribute(tag, 'numFmtId')),
      showsDay(attribute(tag, 'formatCode') ?? ''),
    ]),
  );
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const days = new Set<number>();
  [...formats.matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)].forEach(([, tag = ''], at) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    if (own.get(id) ?? isDayFormat(id)) days.add(at);
  });
  return days;
};

const DAY_MS = 86_400_000;
const DAY_NOUGHT = Date.UTC(1899, 11, 30);
const DAY_NOUGHT_1904 = Date.UTC(1904, 0, 1);
const MOST_DAYS = 2_958_465;
/** The day behind a number, as 2026-03-02; the number where it is none. */
const dayOf = (serial: number, is1904: boolean): string => {
  if (!(serial >= 1) || serial > MOST_DAYS) return String(serial);
  return new Date((is1904 ? DAY_NOUGHT_1904 : DAY_NOUGHT) + Math.floor(serial) * DAY_MS).toISOString().slice(0, 10);
};

/** A number without what a computer adds to it: 0.1 + 0.2 is 0.3. */
const numberText = (value: string): string => {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  return /^\d{1,15}$/.test(value) ? value : String(Number(number.toPrecision(15)));
};

const columnOf = (letters: string): number => {
  let at = 0;
  for (const letter of letters.toUpperCase()) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
};

type Known = { readonly shared: readonly string[]; readonly days: ReadonlySet<number>; readonly is1904: boolean };

const cellText = (tag: string, inner: string, { shared, days, is1904 }: Known): string => {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return textsIn(inner);
  const value = plain(/<(?:\w+:)?v\b[^>]*>([\s\S]*?)<\/(?:\w+:)?v>/.exec(inner)?.[1] ?? '');
  if (value === '' || type === 'e') return '';
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'true' : 'false';
  if (type === 'str') return value;
  if (type === 'd') return value.slice(0, 10);
  return days.has(Number(attribute(tag, 's') ?? -1)) ? dayOf(Number(value), is1904) : numberText(value);
};

const ROW = /<(?:\w+:)?row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g;
const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

const rowsOf = (xml: string, known: Known, most: number): { readonly rows: string[][]; readonly isCut: boolean } => {
  const rows: string[][] = [];
  for (const [, tag = '', cells = ''] of xml.matchAll(ROW)) {
    const number = Number(attribute(tag, 'r') ?? rows.length + 1);
    // Rows far below stand there because somebody once formatted them.
    if (rows.length >= most || number > most * 2) return { rows, isCut: cells.includes('<') };
    if (Number.isInteger(number)) while (rows.length < number - 1 && rows.length < most) rows.push([]);
    const row: string[] = [];
    for (const [, own = '', inner = ''] of cells.matchAll(CELL)) {
      const [letters] = /^[A-Za-z]{1,3}/.exec(attribute(own, 'r') ?? '') ?? [];
      const at = letters === undefined ? row.length : columnOf(letters);
      if (at >= MOST_COLUMNS) continue;
      while (row.length < at) row.push('');
      row[at] = cellText(own, inner, known);
    }
    rows.push(row);
  }
  return { rows, isCut: false };
};

/** Where the part of a relation lies, from the folder `xl`. */
const partAt = (target: string): string =>
  target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;

/**
 * Reads one sheet, the first that is not hidden unless another is asked for by its place; at most `mostRows` of its rows.
 * Formulas are what they last came to.
 */
export const readWorkbook = (
  bytes: Uint8Array,
  mostRows: number,
  wanted?: number,
  mostUnpacked = MOST_UNPACKED,
): ReadWorkbook => {
  const first = unpackedParts(
    bytes,
    (name) => ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/sharedStrings.xml'].includes(name),
    mostUnpacked,
  );
  if (first.fault !== null) return { ok: false, why: first.fault === 'broken' ? 'broken' : 'size' };
  const workbook = first.parts.get('xl/workbook.xml');
  if (workbook === undefined) return { ok: false, why: 'broken' };
  const targets = new Map(
    [...(first.parts.get('xl/_rels/workbook.xml.rels') ?? '').matchAll(/<(?:\w+:)?Relationship\b([^>]*)>/g)].map(
      ([, tag = '']) => [attribute(tag, 'Id') ?? '', attribute(tag, 'Target') ?? ''],
    ),
  );
  const found = [...workbook.matchAll(/<(?:\w+:)?sheet\b([^>]*)>/g)].map(([, tag = '']) => ({
    name: attribute(tag, 'name') ?? '',
    isHidden: (attribute(tag, 'state') ?? 'visible') !== 'visible',
    part: partAt(targets.get(attribute(tag, '\\w+:id') ?? '') ?? ''),
  }));
  const sheet =
    wanted ??
    Math.max(
      0,
      found.findIndex(({ isHidden }) => !isHidden),
    );
  const chosen = found[sheet];
  if (chosen === undefined) return { ok: false, why: 'noSheet' };
  const own = unpackedParts(bytes, (name) => name === chosen.part, mostUnpacked);
  if (own.fault !== null) return { ok: false, why: own.fault === 'broken' ? 'broken' : 'size' };
  const shared = [
    ...(first.parts.get('xl/sharedStrings.xml') ?? '').matchAll(
      /<(?:\w+:)?si\b[^>]*?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g,
    ),
  ].map(([, inner = '']) => textsIn(inner));
  const known: Known = {
    shared,
    days: dayStyles(first.parts.get('xl/styles.xml') ?? ''),
    is1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(workbook),
  };
  const cells = own.parts.get(chosen.part);
  if (cells === undefined) return { ok: false, why: 'broken' };
  const { rows, isCut } = rowsOf(cells, known, mostRows);
  return { ok: true, sheets: found.map(({ name, isHidden }) => ({ name, isHidden })), sheet, rows, isCut };
};
