import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { planImport } from '../../../shared/exchange/csv/planImport';
import { decodeText, parseCsv } from '../../../shared/exchange/csv/table';
import { csvText, windowsBytes } from '../../support/orgCsv';
import { blank, imported } from '../../support/peopleTable';

describe('a table file', () => {
  it.each([',', ';', '\t', '|'])(
    'is read with %j between its cells, with or without a mark, quoted line breaks kept',
    (delimiter) => {
      const text = csvText(
        [
          ['Name', 'Title'],
          ['Ann "Bo" Lee', 'Head\r\nof pumps'],
        ],
        delimiter,
      );
      for (const given of [text, `\ufeff${text}`]) {
        expect(parseCsv(given)).toEqual({
          table: { columns: ['Name', 'Title'], rows: [['Ann "Bo" Lee', 'Head\nof pumps']] },
          notices: [],
        });
      }
    },
  );

  it('gets names for nameless and repeated columns, and evens ragged rows with a notice each', () => {
    const { table, notices } = parseCsv('Name,,Unit,Unit\nAda,1\nBo,1,2,3,4\n\nCleo,1,2,3\n');
    expect(table.columns).toEqual(['Name', 'Column 2', 'Unit', 'Unit (2)', 'Column 5']);
    expect(table.rows).toEqual([
      ['Ada', '1', '', '', ''],
      ['Bo', '1', '2', '3', '4'],
      ['', '', '', '', ''],
      ['Cleo', '1', '2', '3', ''],
    ]);
    expect(notices.join(' ')).toMatch(
      /Column 2 has no heading.*“Unit” occurs more than once.*Row 3 has more.*Row 2 has fewer/,
    );
  });

  it('is decoded from UTF-8, UTF-16 and Windows-1252', () => {
    expect(decodeText(windowsBytes('£ – ’'))).toBe('£ – ’');
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x41, 0, 0xe9, 0]))).toBe('Aé');
    expect(decodeText(new Uint8Array([0x41, 0xc3, 0xa9]))).toBe('Aé');
  });

  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { table } = parseCsv(text);
        expect(new Set(table.columns).size).toBe(table.columns.length);
        for (const row of table.rows) expect(row.length).toBe(table.columns.length);
        imported(planImport(blank(), table, guessMapping(table)));
      }),
    );
  });
});
