/** Workbooks made by hand, part by part as Excel writes them. */
import { strToU8, zipSync } from 'fflate';

/** A cell: a text is shared, a number or `{ xml }` stands as it is. */
export type MadeCell = string | number | null | { readonly xml: (address: string) => string };
type MadeSheet = {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly state?: 'hidden' | 'veryHidden';
  /** Ranges that are one cell, as `A2:A3`. */
  readonly merged?: readonly string[];
  /** Rows from 1 that a filter hides. */
  readonly hiddenRows?: readonly number[];
  /** The row the first of `rows` stands in; 1 without it. */
  readonly firstRow?: number;
};

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${columnName(Math.floor(at / 26) - 1)}${columnName(at % 26)}`;

/** Forms of cells: 0 general, 1 a day of every program, 2 a day by its code, 3 four digits, 4 percent, 5 day and hour. */
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="4"><numFmt numFmtId="164" formatCode="[$-407]d\\.\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0000"/><numFmt numFmtId="166" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="167" formatCode="&quot;day &quot;0.0"/></numFmts><fonts count="1"><font><sz val="11"/></font></fonts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" xfId="0"/><xf numFmtId="9" xfId="0"/><xf numFmtId="166" xfId="0"/><xf numFmtId="167" xfId="0"/></cellXfs></styleSheet>`;

/** A number shown in one of the forms of `STYLES`. */
export const formed = (value: number, style: number): MadeCell => ({
  xml: (address) => `<c r="${address}" s="${style}"><v>${value}</v></c>`,
});
/** A cell of another kind: `t="b"`, a formula, an error, a text of its own. */
export const cellOf = (attributes: string, inner: string): MadeCell => ({
  xml: (address) => `<c r="${address}" ${attributes}>${inner}</c>`,
});

/** The parts of a workbook, to be spoilt before they are packed. */
export const workbookParts = (
  sheets: readonly MadeSheet[],
  { is1904 = false }: { readonly is1904?: boolean } = {},
): Record<string, string> => {
  const shared: string[] = [];
  const indexOf = new Map<string, number>();
  const share = (text: string): number => {
    const known = indexOf.get(text);
    if (known !== undefined) return known;
    indexOf.set(text, shared.length);
    return shared.push(text) - 1;
  };
  const sheetXml = ({ rows, merged = [], hiddenRows = [], firstRow = 1 }: MadeSheet): string => {
    const lines = rows.map((cells, at) => {
      const number = firstRow + at;
      const inner = cells
        .map((cell, column) => {
          const address = `${columnName(column)}${number}`;
          if (cell === null) return '';
          if (typeof cell === 'string') return `<c r="${address}" t="s"><v>${share(cell)}</v></c>`;
          return typeof cell === 'number' ? `<c r="${address}"><v>${cell}</v></c>` : cell.xml(address);
        })
        .join('');
      return `<row r="${number}" spans="1:${cells.length}"${hiddenRows.includes(number) ? ' hidden="1"' : ''}>${inner}</row>`;
    });
    const ranges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData>${lines.join('')}</sheetData>${ranges === '' ? '' : `<mergeCells count="${merged.length}">${ranges}</mergeCells>`}<pageMargins left="0.7" right="0.7"/></worksheet>`;
  };
  const written = sheets.map(sheetXml);
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''} defaultThemeVersion="166925"/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}">${sheets
      .map((_, at) => relation(at + 1, 'worksheet', `worksheets/sheet${at + 1}.xml`))
      .join(
        '',
      )}${relation(sheets.length + 1, 'styles', 'styles.xml')}${relation(sheets.length + 2, 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(written.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
  };
};

export const packed = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );

export const madeWorkbook = (...sheets: readonly MadeSheet[]): Uint8Array => packed(workbookParts(sheets));
