/** A workbook as a spreadsheet reads it: what stands in each cell, and in which form. */
import { strFromU8, unzipSync } from 'fflate';

export type ReadCell = { readonly value: string | number; readonly isText: boolean; readonly style: string };
export type ReadSheet = {
  readonly name: string;
  readonly xml: string;
  /** Cells by their address, `B2`. */
  readonly cells: ReadonlyMap<string, ReadCell>;
  /** The rows, headings first; an empty cell is null. */
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const plain = (xml: string): string =>
  xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The parts of a package as text. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const cellsIn = (xml: string): ReadonlyMap<string, ReadCell> =>
  new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"( t="inlineStr")?>(.*?)<\/c>/gs)].map(
      ([, at = '', style = '', isText, inner = '']) => {
        const inside = inner.replace(/<[^>]*>/g, '');
        return [at, { value: isText ? plain(inside) : Number(inside), isText: isText !== undefined, style }];
      },
    ),
  );

export const readXlsx = (bytes: Uint8Array): readonly ReadSheet[] => {
  const parts = partsOf(bytes);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet name="([^"]*)"/g)];
  return names.map(([, name = ''], at) => {
    const xml = parts.get(`xl/worksheets/sheet${at + 1}.xml`) ?? '';
    const cells = cellsIn(xml);
    const rows: (string | number | null)[][] = [];
    for (const [address, { value }] of cells) {
      const [, letters = '', number = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
      (rows[Number(number) - 1] ??= [])[columnOf(letters)] = value;
    }
    const width = rows[0]?.length ?? 0;
    const whole = Array.from(rows, (row) => Array.from({ length: width }, (_, column) => row?.[column] ?? null));
    return { name: plain(name), xml, cells, rows: whole };
  });
};
