import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isAdded, LONGEST_LIST, readQuickList } from '../../../shared/exchange/quickList';
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

  it('takes addresses as an e-mail program writes them', () => {
    const people = (text: string) => readQuickList(account, text).map(({ name, title, email }) => [name, title, email]);
    expect(people('Jane Doe <jane@x.example>; "Roe, Ann" <ann@x.example>, <tim@x.example>\n')).toEqual([
      ['Jane Doe', null, 'jane@x.example'],
      ['Roe, Ann', null, 'ann@x.example'],
      ['tim@x.example', null, 'tim@x.example'],
    ]);
    expect(people('Jane Doe, jane@x.example\nTim Poe, CFO; Finance\nann@x.example')).toEqual([
      ['Jane Doe', null, 'jane@x.example'],
      ['Tim Poe', 'CFO', undefined],
      ['ann@x.example', null, undefined],
    ]);
  });

  it('holds a thousand people', () => {
    const text = readFileSync(
      fileURLToPath(new URL('../../fixtures/csv/pasted-1000-names.txt', import.meta.url)),
      'utf8',
    );
    expect(text.length).toBeLessThan(LONGEST_LIST);
    expect(readQuickList(account, text)).toHaveLength(1000);
  });

  it('says who is there already, in the account or further up', () => {
    const lines = readQuickList(account, 'Calloway Inés\nJane Doe, CFO\nJane  DOE\nHead of Buying');
    expect(lines.map((line) => line.alike?.where ?? null)).toEqual(['account', null, 'list', null]);
    expect(lines[0]?.alike).toMatchObject({ name: 'Ines Calloway', title: 'Chief Financial Officer' });
  });

  it('adds whom a letter of a short name tells apart, and asks', () => {
    const lines = readQuickList(account, 'Vada Lind, Nurse\nVama Lind, Nurse\nCalloway Ines');
    expect(lines.map((line) => line.alike?.isSure)).toEqual([undefined, false, true]);
    expect(lines.map((line) => isAdded(line, new Map()))).toEqual([true, true, false]);
    expect(lines.map((line) => isAdded(line, new Map([[line.key, line.alike?.isSure === true]])))).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('names the same line the same way wherever it stands', () => {
    const [only] = readQuickList(account, 'Ann Roe');
    const moved = readQuickList(account, 'Somebody Else\nAnn Roe\nAnn Roe');
    expect(moved[1]?.key).toBe(only?.key);
    expect(new Set(moved.map((line) => line.key)).size).toBe(3);
  });
});
