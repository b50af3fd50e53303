import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../electron/services/tableFile';
import { readWorkbook } from '../../../shared/exchange/xlsx/readWorkbook';
import { cellOf, formed, madeWorkbook, packed, workbookParts, type MadeCell } from '../../support/madeWorkbook';

const HEADINGS = ['Name', 'Job title', 'Reports to', 'Last contact'];
const PEOPLE = {
  name: 'People',
  rows: [HEADINGS, ['Runa Tolvik', 'CEO'], ['Odo Fennimar', 'CFO', 'Runa Tolvik', formed(46_083, 1)]],
};
const COVER = { name: 'Cover', rows: [['Carrow & Sons'], ['As of', formed(46_083, 1)]] };

const cellsOf = (...cells: readonly MadeCell[]) =>
  readWorkbook(madeWorkbook({ name: 'A', rows: [cells] }))[0]!.cells(10).rows[0];

describe('a cell of a workbook', () => {
  it('is the text it shows', () => {
    expect(
      cellsOf(
        'Fisk & <Sønn>',
        cellOf('t="inlineStr"', '<is><r><t>Odo </t></r><r><rPr><b/></rPr><t>Fennimar</t></r></is>'),
        cellOf('t="str"', '<f>A1&amp;"x"</f><v>worked out</v>'),
        cellOf('t="b"', '<v>1</v>'),
        cellOf('t="s"', '<v>99</v>'),
        cellOf('t="inlineStr"', '<is><t>two_x000a_lines</t></is>'),
      ),
    ).toEqual(['Fisk & <Sønn>', 'Odo Fennimar', 'worked out', 'true', '', 'two\nlines']);
  });
  it('is a number as it is meant: a day, leading noughts, a share, no noise', () => {
    expect(
      cellsOf(
        formed(46_083, 1),
        formed(46_083, 2),
        formed(7, 3),
        formed(0.25, 4),
        formed(46_083.75, 5),
        formed(2.5, 6),
        0.1 + 0.2,
        4_755_501_123_456,
      ),
    ).toEqual(['2026-03-02', '2026-03-02', '0007', '25%', '2026-03-02 18:00', '2.5', '0.3', '4755501123456']);
  });
  it('counts days from 1904 where the workbook does', () => {
    const bytes = packed(workbookParts([{ name: 'A', rows: [[formed(44_621, 1)]] }], { is1904: true }));
    expect(readWorkbook(bytes)[0]!.cells(10).rows).toEqual([['2026-03-02']]);
  });
});

describe('a workbook', () => {
  it('is read from the sheet that holds people, wherever its headings stand', () => {
    const people = { ...PEOPLE, rows: [['Who is who'], [], ...PEOPLE.rows] };
    expect(readTableFile(madeWorkbook(COVER, people))).toMatchObject({
      sheet: 'People',
      sheets: [
        { name: 'Cover', isHidden: false },
        { name: 'People', isHidden: false },
      ],
      headingRow: 3,
      columns: HEADINGS,
      rows: [
        ['Runa Tolvik', 'CEO', '', ''],
        ['Odo Fennimar', 'CFO', 'Runa Tolvik', '2026-03-02'],
      ],
    });
  });
  it('is read from another sheet, or with other headings, where somebody says so', () => {
    const bytes = madeWorkbook(COVER, PEOPLE);
    expect(readTableFile(bytes, { sheet: 'cover' })).toMatchObject({ sheet: 'Cover' });
    expect(readTableFile(bytes, { sheet: '2', headingRow: 2 })).toMatchObject({
      columns: ['Runa Tolvik', 'CEO', 'Column 3', 'Column 4'],
    });
    expect(() => readTableFile(bytes, { sheet: 'Staff' })).toThrow('The sheets are: Cover, People.');
  });
  it('shows a hidden sheet last, and takes it where it is the only one', () => {
    const hidden = { ...PEOPLE, name: 'Old', state: 'hidden' as const };
    expect(readTableFile(madeWorkbook(hidden, PEOPLE))).toMatchObject({ sheet: 'People' });
    expect(readTableFile(madeWorkbook(hidden))).toMatchObject({ sheet: 'Old' });
  });
  it('keeps rows where they are, fills what is merged downwards and says what is odd', () => {
    const bytes = madeWorkbook({
      name: 'People',
      firstRow: 2,
      rows: [
        ['Department', 'Name', 'Job title'],
        ['Surgery', 'Runa Tolvik', 'Head'],
        [null, 'Odo Fennimar', cellOf('t="e"', '<v>#REF!</v>')],
        [],
        [null, 'Pia Quellmaar', cellOf('', '<f>B2</f><v></v>')],
      ],
      merged: ['A3:A5', 'B1:C1'],
      hiddenRows: [4],
    });
    const { rows, headingRow, notices } = readTableFile(bytes);
    expect(headingRow).toBe(2);
    expect(rows).toEqual([
      ['Surgery', 'Runa Tolvik', 'Head'],
      ['Surgery', 'Odo Fennimar', ''],
      ['', '', ''],
      ['', 'Pia Quellmaar', ''],
    ]);
    expect(notices).toEqual([
      'Formulas in row 4 show an error, such as #REF!. Those cells were read as empty.',
      expect.stringContaining('Formulas in row 6 were never worked out'),
      'One row is hidden in the workbook, as by a filter. It was read as well.',
    ]);
  });
  it('is found where other programs put its parts, with prefixes and in the strict form', () => {
    const parts = workbookParts([PEOPLE]);
    const elsewhere = Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        name.replace('xl/workbook.xml', 'xl/workbook2.xml').replace('workbook.xml.rels', 'workbook2.xml.rels'),
        xml
          .replace('Target="xl/workbook.xml"', 'Target="/xl/workbook2.xml"')
          .replaceAll(
            'http://schemas.openxmlformats.org/officeDocument/2006',
            'http://purl.oclc.org/ooxml/officeDocument',
          )
          .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v)([ />])/g, '<$1x:$2$3'),
      ]),
    );
    expect(readTableFile(packed(elsewhere)).rows[0]).toEqual(['Runa Tolvik', 'CEO', '', '']);
  });
  it('stops at a cell far away without taking room for what lies between', () => {
    const parts = workbookParts([PEOPLE]);
    const far = parts['xl/worksheets/sheet1.xml']!.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    expect(readTableFile(packed({ ...parts, 'xl/worksheets/sheet1.xml': far })).rows).toHaveLength(2);
  });
});

describe('a file that is no workbook to read', () => {
  const compound = (words: string): Uint8Array =>
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(600),
      Buffer.from(words, 'utf16le'),
      Buffer.alloc(99),
    ]);
  const parts = workbookParts([PEOPLE]);
  const whole = packed(parts);
  it.each([
    ['asks for a password', compound('EncryptedPackage'), /asks for a password/],
    ['is of old Excel', compound('Workbook'), /old Excel workbook/],
    ['was cut off', whole.subarray(0, whole.length - 300), /damaged or not whole/],
    ['is of binary Excel', packed({ 'xl/workbook.bin': 'x' }), /\.xlsb/],
    ['is a Word document', packed({ 'word/document.xml': '<w/>' }), /Word document/],
    ['is of LibreOffice', packed({ 'content.xml': '<o/>' }), /OpenDocument/],
    ['is of Numbers', packed({ 'Index/Document.iwa': 'x' }), /Apple Numbers/],
    ['is another packed file', packed({ 'photo.txt': 'x' }), /not an Excel workbook/],
    ['is empty', madeWorkbook({ name: 'A', rows: [] }), /workbook is empty/],
    ['has headings only', madeWorkbook({ name: 'A', rows: [HEADINGS] }), /no rows/],
    [
      'is damaged inside',
      packed({ ...parts, 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }),
      /damaged inside/,
    ],
    [
      'would grow by its own entities',
      packed({
        ...parts,
        'xl/worksheets/sheet1.xml': `<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${parts['xl/worksheets/sheet1.xml']}`,
      }),
      /damaged inside/,
    ],
  ])('%s: one sentence', (_, bytes, words) => {
    expect(() => readTableFile(bytes)).toThrow(words);
  });
  it('unpacks to more than it may: refused before it is unpacked', () => {
    const bomb = Buffer.from(whole);
    // What the list at the end says of its last part, the sheet: how much it is unpacked.
    bomb.writeUInt32LE(3_000_000_000, bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    expect(() => readTableFile(bomb)).toThrow(/unpacks to more than 200 MB/);
  });
  it('says it is smaller than it is: what is beyond is not there', () => {
    const long = parts['xl/worksheets/sheet1.xml']!.replace('</sheetData>', `${' '.repeat(4_000_000)}</sheetData>`);
    const bomb = Buffer.from(packed({ ...parts, 'xl/worksheets/sheet1.xml': long }));
    bomb.writeUInt32LE(900, bomb.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    expect(() => readTableFile(bomb)).toThrow(/damaged/);
  });
  it('has more rows than fit', () => {
    const rows = [['Name'], ...Array.from({ length: 50_001 }, (_, at) => [`P ${at}`])];
    expect(() => readTableFile(madeWorkbook({ name: 'A', rows }))).toThrow(/more than 50,000 rows/);
  });
});
