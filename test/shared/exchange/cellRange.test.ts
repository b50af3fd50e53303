import { describe, expect, it } from 'vitest';
import { readRange, writeRange } from '../../../shared/exchange/cellRange';

describe('cells on the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    ['one\r\n', [['one']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['\t2', [['', '2']]],
    ['"two\nlines"\t"say ""so"""', [['two\nlines', 'say "so"']]],
    ['5" pipe\tb', [['5" pipe', 'b']]],
    ["'=1+1", [['=1+1']]],
    ["'tis so", [["'tis so"]]],
  ])('%j', (text, rows) => {
    expect(readRange(text)).toEqual(rows);
  });

  it('come back as they were written, and none of them is a formula to a spreadsheet', () => {
    const rows = [
      ['=SUM(A1)', '-5', '+44 20'],
      ['two\nlines', 'a\ttab', 'say "so"'],
    ];
    expect(readRange(writeRange(rows))).toEqual(rows);
    expect(writeRange(rows)).toMatch(/^'=SUM\(A1\)\t-5\t'\+44 20/);
  });
});
