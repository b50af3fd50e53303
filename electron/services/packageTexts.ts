/** What can be read in a package of parts (XLSX and its like): a zip, opened, with the texts of its XML parts. */
import { unzipSync } from 'fflate';
import { NEXT_CELL, type Passage, type ReadBack } from './readBack';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** Marks that were escaped are themselves. */
export const plainText = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** What stands in the pieces of a part: between its tags, and in the attributes of them. */
const textsIn = (xml: string): string => {
  const between = xml.replace(/<[^>]*>/g, NEXT_CELL);
  const attributes = [...xml.matchAll(/=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) => double ?? single);
  return plainText([between, ...attributes].join(NEXT_CELL));
};

/** The names of the sheets of a workbook, in their order; none in another package. */
const sheetNames = (workbook: string): readonly string[] =>
  [...workbook.matchAll(/<sheet name="([^"]*)"/g)].map(([, name = '']) => plainText(name));

const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** Row by row as the spreadsheet counts them. */
const rowsOf = (sheet: string, xml: string): readonly Passage[] =>
  xml.split(/(?=<row )/).map((row) => {
    const [, number] = /^<row r="(\d+)"/.exec(row) ?? [];
    return [{ where: number === undefined ? `sheet ${sheet}` : `sheet ${sheet}, row ${number}`, text: textsIn(row) }];
  });

/** The texts of every part, those of a workbook by sheet and row. Throws what the library says of a broken zip. */
export const packageTexts = (bytes: Uint8Array): ReadBack => {
  const parts = Object.entries(unzipSync(bytes));
  const textOf = new Map(parts.map(([name, part]) => [name, new TextDecoder('utf-8').decode(part)]));
  const names = sheetNames(textOf.get('xl/workbook.xml') ?? '');
  const passages = [...textOf].flatMap(([name, xml]): readonly Passage[] => {
    const [, number] = SHEET.exec(name) ?? [];
    return number === undefined
      ? [[{ where: `part ${name}`, text: textsIn(xml) }]]
      : rowsOf(names[Number(number) - 1] ?? number, xml);
  });
  return {
    passages,
    runs: [
      ...parts.map(([name, part]) => ({ where: `part ${name}`, bytes: part })),
      { where: 'names of the parts', bytes: Buffer.from([...textOf.keys()].join('\n')) },
      { where: 'the bytes of the file', bytes },
    ],
  };
};
