/**
 * A workbook as the parts of an XLSX package (ECMA-376). Texts are inline and never formulas, days are numbers of the
 * calendar of spreadsheets, and the same sheets give the same bytes.
 */
import { strToU8, zipSync } from 'fflate';
import { CELL_FORMATS, type CellFormat, type CellValue, type Sheet } from './sheet';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Characters a cell holds. */
const LONGEST_CELL = 32_767;
const NARROWEST = 9;
const WIDEST = 60;
/** Room for the button of the filter beside a heading. */
const FILTER_BUTTON = 3;
const WIDTH_OF_DAY = 12;

/** No XML holds these, whatever stands for them. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(UNWRITABLE, '').replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
/** `_x0041_` is read as a character of that number, so its first mark is written as one. */
const cellText = (text: string): string =>
  escaped(text.slice(0, LONGEST_CELL).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')).replace(/\r\n?/g, '\n');

/** 0 is A, 26 is AA. */
export const columnLetters = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${columnLetters(Math.floor(at / 26) - 1)}${columnLetters(at % 26)}`;

const DAY_MS = 86_400_000;
/** The day before the first one, with the leap day of 1900 that spreadsheets count and no calendar has. */
const DAY_NOUGHT = Date.UTC(1899, 11, 30);
const FIRST_SURE_DAY = '1900-03-01';
/** The number of a day; null before March 1900, where spreadsheets count otherwise. */
export const serialOfDay = (day: string): number | null =>
  day < FIRST_SURE_DAY ? null : Math.round((Date.parse(`${day}T00:00:00Z`) - DAY_NOUGHT) / DAY_MS);

/** Styles by their place in `cellXfs`: the heading, then one a format, then text that begins like a formula. */
const HEADING_STYLE = 1;
const styleOf = (format: CellFormat): number => 2 + CELL_FORMATS.indexOf(format);
const QUOTED_STYLE = 2 + CELL_FORMATS.length;
/** Formats every spreadsheet knows by number and writes as its own country does: 14 is the short day. */
const NUMBER_FORMATS: Readonly<Record<CellFormat, number>> = {
  text: 49,
  whole: 1,
  number: 0,
  money: 3,
  share: 9,
  day: 14,
};
const alignment = (format: CellFormat): string =>
  `<alignment vertical="top"${format === 'text' ? ' horizontal="left" indent="1" wrapText="1"' : ''}/>`;
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FF1F3A5F"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${QUOTED_STYLE + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment horizontal="left" indent="1" vertical="center" wrapText="1"/></xf>${CELL_FORMATS.map((format) => `<xf numFmtId="${NUMBER_FORMATS[format]}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${alignment(format)}</xf>`).join('')}<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1">${alignment('text')}</xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;

/** What a spreadsheet would take for a formula when somebody edits the cell is marked as text there as well. */
const ownTextStyle = (text: string): number => (/^[=+\-@]/.test(text) ? QUOTED_STYLE : styleOf('text'));

const cellXml = (at: string, value: CellValue, format: CellFormat): string => {
  if (value === null) return '';
  const number = format === 'day' && typeof value === 'string' ? serialOfDay(value) : value;
  if (typeof number === 'number' && Number.isFinite(number))
    return `<c r="${at}" s="${styleOf(format)}"><v>${number}</v></c>`;
  return textCell(at, String(value), ownTextStyle(String(value)));
};

const longestLine = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));

/** Characters a column is wide: as its widest cell, within what a screen shows; a heading may break between words. */
const widthOf = ({ headings, formats, rows }: Sheet, at: number): number => {
  const words = (headings[at] ?? '').split(' ').map((word) => word.length);
  const cells = rows.map((row) => {
    const value = row[at] ?? null;
    if (value === null) return 0;
    if (formats[at] === 'day') return WIDTH_OF_DAY;
    return typeof value === 'number' ? Math.round(value).toLocaleString('en-GB').length + 3 : longestLine(value) + 3;
  });
  const widest = Math.max(NARROWEST, FILTER_BUTTON + 2 + Math.max(...words), ...cells);
  return Math.min(WIDEST, widest);
};

/** Characters that can be read side by side on a sheet of paper. */
const PAPER_WIDTH = 170;
/** Pages beside each other on paper: on one, a wide sheet would be too small to read. */
const pagesBeside = (sheet: Sheet): number => {
  const whole = sheet.headings.reduce((sum, _, at) => sum + widthOf(sheet, at), 0);
  return Math.max(1, Math.ceil(whole / PAPER_WIDTH));
};

/** Points of a line of text; programs that do not measure what they open take the height that is written. */
const LINE_HEIGHT = 15;
/** More lines of one cell are shown when somebody makes the row taller. */
const MOST_LINES = 8;
/** Lines a text takes in a column so many characters wide, broken between words. */
const linesIn = (text: string, width: number): number =>
  text.split('\n').reduce((sum, line) => {
    let lines = 1;
    let used = 0;
    for (const { length } of line.split(' ')) {
      const isNext = used > 0 && used + 1 + length > width;
      if (isNext) lines += 1;
      used = isNext || used === 0 ? length : used + 1 + length;
      // A word that is longer than its line goes on in the next.
      lines += Math.max(0, Math.ceil(used / width) - 1);
      used = Math.min(used, width);
    }
    return sum + lines;
  }, 0);
const heightOf = (cells: readonly CellValue[], widths: readonly number[]): number =>
  LINE_HEIGHT *
  Math.min(
    MOST_LINES,
    Math.max(1, ...cells.map((cell, at) => (typeof cell === 'string' ? linesIn(cell, (widths[at] ?? WIDEST) - 2) : 1))),
  );

const sheetXml = (sheet: Sheet, isFirst: boolean): string => {
  const { headings, formats, rows } = sheet;
  const all = `A1:${columnLetters(headings.length - 1)}${rows.length + 1}`;
  const widths = headings.map((_, at) => widthOf(sheet, at));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  const headHeight = heightOf(
    headings,
    widths.map((width) => width - FILTER_BUTTON),
  );
  const head = headings.map((heading, at) => textCell(`${columnLetters(at)}1`, heading, HEADING_STYLE));
  const body = rows.map(
    (row, down) =>
      `<row r="${down + 2}" ht="${heightOf(row, widths)}">${row
        .map((value, at) => cellXml(`${columnLetters(at)}${down + 2}`, value, formats[at] ?? 'text'))
        .join('')}</row>`,
  );
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${all}"/><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="topRight"/><selection pane="bottomLeft"/><selection pane="bottomRight" activeCell="B2" sqref="B2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData><row r="1" ht="${headHeight}" customHeight="1">${head.join('')}</row>${body.join('')}</sheetData><autoFilter ref="${all}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesBeside(sheet)}" fitToHeight="0"/></worksheet>`;
};

const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** What filters and repeats on paper is named in the workbook, sheet by sheet. */
const namesXml = (sheets: readonly Sheet[]): string =>
  sheets
    .map(({ name, headings, rows }, at) => {
      const sheet = escaped(quotedName(name));
      const last = columnLetters(headings.length - 1);
      return `<definedName name="_xlnm._FilterDatabase" localSheetId="${at}" hidden="1">${sheet}!$A$1:$${last}$${rows.length + 1}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="${at}">${sheet}!$A:$A,${sheet}!$1:$1</definedName>`;
    })
    .join('');

const workbookXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${sheets
    .map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
    .join('')}</sheets><definedNames>${namesXml(sheets)}</definedNames></workbook>`;

const relation = (id: number, type: string, target: string): string =>
  `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
const relationsXml = (relations: readonly string[]): string =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations.join('')}</Relationships>`;

const sheetPart = (at: number): string => `worksheets/sheet${at + 1}.xml`;

const typesXml = (sheets: readonly Sheet[]): string =>
  `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/${sheetPart(at)}" ContentType="${PART}.worksheet+xml"/>`).join('')}</Types>`;

/** Times in a zip are local and begin in 1980: one for all of them, so that nothing tells when and where it was made. */
const ZIP_TIME = new Date(1980, 0, 1);

/** The bytes of a workbook with at least one sheet, each with at least one column. */
export const xlsxFile = (sheets: readonly Sheet[]): Uint8Array => {
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': typesXml(sheets),
    '_rels/.rels': relationsXml([relation(1, 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => relation(at + 1, 'worksheet', sheetPart(at))),
      relation(sheets.length + 1, 'styles', 'styles.xml'),
    ]),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/${sheetPart(at)}`, sheetXml(sheet, at === 0)])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), {
    level: 6,
    mtime: ZIP_TIME,
  });
};
