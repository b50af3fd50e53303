import { describe, expect, it } from 'vitest';
import { readQuickList } from '../../../shared/exchange/quickList';
import { accountWith } from '../../support/people';

const account = accountWith([
  { id: 'a', name: 'Ines Calloway', title: 'Chief Financial Officer' },
  { id: 'v', name: null, status: 'vacant', title: 'Head of Buying' },
]);
const read = (text: string) => readQuickList(account, text).map(({ name, title, unit }) => [name, title, unit]);

describe('a quick list', () => {
  it('reads lines with commas and semicolons, bullets and numbers', () => {
    expect(
      read('Jane Doe, CFO; Finance\n\n- Ann Roe\n2. Tim Poe; Head of IT; Technology\r\n, Ward manager\n;;\n'),
    ).toEqual([
      ['Jane Doe', 'CFO', 'Finance'],
      ['Ann Roe', null, null],
      ['Tim Poe', 'Head of IT', 'Technology'],
      [null, 'Ward manager', null],
    ]);
  });

  it('reads rows of a spreadsheet, with or without headings', () => {
    expect(read('Doe, Jane\tCFO\tFinance\tmore\nAnn Roe\t\tIT')).toEqual([
      ['Doe, Jane', 'CFO', 'Finance'],
      ['Ann Roe', null, 'IT'],
    ]);
    expect(read('Job title\tName\tE-mail\tDepartment\n"Head of ""IT"""\tTim Poe\tt@x.org\tIT')).toEqual([
      ['Tim Poe', 'Head of "IT"', 'IT'],
    ]);
  });

  it('says who is there already, in the account or further up', () => {
    const lines = readQuickList(account, 'Calloway Inés\nJane Doe, CFO\nJane  DOE\nHead of Buying');
    expect(lines.map((line) => line.alike?.where ?? null)).toEqual(['account', null, 'list', null]);
    expect(lines[0]?.alike).toMatchObject({ name: 'Ines Calloway', title: 'Chief Financial Officer' });
  });

  it('names the same line the same way wherever it stands', () => {
    const [only] = readQuickList(account, 'Ann Roe');
    const moved = readQuickList(account, 'Somebody Else\nAnn Roe\nAnn Roe');
    expect(moved[1]?.key).toBe(only?.key);
    expect(new Set(moved.map((line) => line.key)).size).toBe(3);
  });
});
