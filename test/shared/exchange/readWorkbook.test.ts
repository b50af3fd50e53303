import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { accountWorkbook } from '../../../shared/exchange/xlsx/accountWorkbook';
import { readWorkbook } from '../../../shared/exchange/xlsx/readWorkbook';
import { list } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const packed = (
  sheets: readonly string[],
  more: Readonly<Record<string, string>> = {},
  states: readonly string[] = [],
) =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="r"><sheets>${sheets
          .map((_, at) => `<sheet name="S&amp;${at}" sheetId="${at + 1}" ${states[at] ?? ''} r:id="rId${at + 1}"/>`)
          .join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
          .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
          .join('')}</Relationships>`,
        ...Object.fromEntries(
          sheets.map((rows, at) => [
            `xl/worksheets/sheet${at + 1}.xml`,
            `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`,
          ]),
        ),
        ...more,
      }).map(([name, text]) => [name, strToU8(text)]),
    ),
  );
const rowsOf = (bytes: Uint8Array, sheet?: number): readonly (readonly string[])[] => {
  const read = readWorkbook(bytes, 1000, sheet);
  if (!read.ok) throw new Error(read.why);
  return read.rows;
};

describe('a workbook', () => {
  it('is read as what a person sees: shared and rich texts, days, numbers, formulas by what they came to', () => {
    const bytes = packed(
      [
        '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" s="1"><v>46083</v></c>' +
          '<c r="E2"><v>0.30000000000000004</v></c><c r="F2" t="str"><f>A1&amp;"x"</f><v>came to</v></c>' +
          '<c r="G2" t="b"><v>1</v></c><c r="H2" t="e"><v>#N/A</v></c><c r="I2" t="inlineStr"><is><t>in &lt;line&gt;</t></is></c>' +
          '<c r="J2" s="2"><v>46083.5</v></c><c r="K2"><v>000123456789012345</v></c></row>',
      ],
      {
        'xl/sharedStrings.xml':
          '<sst><si><t xml:space="preserve">Zoë &#233; Tolvik</t></si><si><r><t>rich </t></r><r><t>text</t></r><rPh><t>aloud</t></rPh></si></sst>',
        'xl/styles.xml':
          '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      },
    );
    expect(rowsOf(bytes)).toEqual([
      [],
      [
        'Zoë é Tolvik',
        '',
        'rich text',
        '2026-03-02',
        '0.3',
        'came to',
        'true',
        '',
        'in <line>',
        '2026-03-02',
        '123456789012345',
      ],
    ]);
  });

  it('gives the first sheet that is not hidden, or the one that is asked for', () => {
    const cell = (text: string): string => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    const bytes = packed([cell('hidden'), cell('shown'), cell('third')], {}, ['state="hidden"']);
    expect(rowsOf(bytes)).toEqual([['shown']]);
    expect(rowsOf(bytes, 2)).toEqual([['third']]);
    const read = readWorkbook(bytes, 10);
    expect(read).toMatchObject({ ok: true, sheet: 1 });
    expect(read.ok && read.sheets.map(({ name }) => name)).toEqual(['S&0', 'S&1', 'S&2']);
    expect(readWorkbook(bytes, 10, 7)).toEqual({ ok: false, why: 'noSheet' });
  });

  it('that this program wrote is read again', () => {
    const document = sampleDocument('hospital');
    const rows = rowsOf(accountWorkbook(document, '2026-03-02'));
    const text = JSON.stringify(rows);
    const names = list(document, 'person').flatMap(({ name }) => (name === null ? [] : [name]));
    for (const name of names) expect(text).toContain(name);
  });

  it('is refused where it unpacks to far more than it is, or is none', () => {
    const bomb = packed([`<row r="1"><c r="A1" t="inlineStr"><is><t>${'A'.repeat(3_000_000)}</t></is></c></row>`]);
    expect(bomb.length).toBeLessThan(20_000);
    expect(readWorkbook(bomb, 10, undefined, 2_000_000)).toEqual({ ok: false, why: 'size' });
    expect(readWorkbook(zipSync({ 'a.txt': strToU8('no workbook') }), 10)).toEqual({ ok: false, why: 'broken' });
    expect(readWorkbook(packed(['x']).subarray(0, 200), 10)).toEqual({ ok: false, why: 'broken' });
  });

  it('with a cell far below or far to the right does not fill memory', () => {
    const bytes = packed([
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row><row r="1048576"><c r="A1048576"><v>3</v></c></row>',
    ]);
    expect(rowsOf(bytes)).toEqual([['1']]);
  });
});
