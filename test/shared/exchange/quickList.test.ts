import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isAdded, LONGEST_LIST, readQuickList } from '../../../shared/exchange/quickList';
import { edited } from '../../../shared/document/draft';
import { addListed, traySeats } from '../../../shared/document/people';
import { stakeholders } from '../../../shared/document/stakeholder';
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

describe('a list typed in a room', () => {
  const said = (text: string) =>
    readQuickList(account, text).map(({ name, title, unit, isVacant, depth, parent }) => [
      name,
      title,
      unit,
      isVacant,
      depth,
      parent,
    ]);

  it('sets people in below those they report to, with blanks, tabs, bullets and numbers', () => {
    expect(
      said('Ann Roe, CEO\n    - Tim Poe, CFO\n      * Joe Doe\n\t2. Sue Lee\nPat Kay').map((one) => one.slice(4)),
    ).toEqual([
      [0, null],
      [1, 0],
      [2, 1],
      [1, 0],
      [0, null],
    ]);
  });

  it.each([
    ['Jane Doe - CFO', 'Jane Doe', 'CFO', null],
    ['Jane Doe – CFO, Europe; Finance', 'Jane Doe', 'CFO, Europe', 'Finance'],
    ['Jane Doe (CFO)', 'Jane Doe', 'CFO', null],
    ['Jane Doe (she/her)', 'Jane Doe', null, null],
    ['Robert (Bob) Miller, Buyer', 'Robert (Bob) Miller', 'Buyer', null],
    ['Anna-Lena Groß', 'Anna-Lena Groß', null, null],
    ['"Doe, Jane"', 'Doe, Jane', null, null],
    ['"Doe, Jane"; Finance', 'Doe, Jane', null, 'Finance'],
    ['1) Jane Doe, CFO (interim)', 'Jane Doe', 'CFO (interim)', null],
  ])('reads %s', (line, name, title, unit) => {
    expect(said(line).map((one) => one.slice(0, 3))).toEqual([[name, title, unit]]);
  });

  it.each([
    ['N.N., Controller', null, 'Controller', true],
    ['TBC - Head of IT', null, 'Head of IT', true],
    ['Vacant: Head of Buying', null, 'Head of Buying', true],
    ['?, Ward manager', null, 'Ward manager', false],
    ['unknown (Controller)', null, 'Controller', false],
  ])('reads %s as a seat or a person without a name', (line, name, title, isVacant) => {
    expect(said(line).map(([a, b, , c]) => [a, b, c])).toEqual([[name, title, isVacant]]);
  });

  it('takes what is said of somebody in square brackets, and names what it does not understand', () => {
    const [one] = readQuickList(account, 'Jane Doe, CFO [decides, against, influence 5, r2, golf]');
    expect(one).toMatchObject({
      name: 'Jane Doe',
      title: 'CFO',
      spoken: {
        ratings: { buyingRoles: ['decider'], attitude: -2, influence: 5, relationship: 2 },
        unknown: ['golf'],
      },
    });
  });

  it.each([
    ['+', { attitude: 1 }],
    ['--', { attitude: -2 }],
    ['Fürsprecher', { attitude: 2 }],
    ['trusted', { relationship: 3 }],
    ['signs', { buyingRoles: ['approver'] }],
    ['user / buyer', { buyingRoles: ['user', 'buyer'] }],
    ['influence 9', {}],
  ])('[%s] is a rating', (words, ratings) => {
    expect(readQuickList(account, `Jane Doe [${words}]`)[0]?.spoken.ratings).toEqual(ratings);
  });

  it('puts those set in under somebody who is there already below them', () => {
    const lines = readQuickList(account, 'Ines Calloway, Chief Financial Officer\n  Tim Poe [for]\nJane Doe');
    const after = edited(account, (draft) => {
      addListed(
        draft,
        lines.map((line) => ({
          ...line,
          ratings: line.spoken.ratings,
          isAdded: isAdded(line, new Map()),
          seatId: line.alike?.seatId ?? null,
        })),
      );
    });
    const people = stakeholders(after);
    expect(people.find(({ name }) => name === 'Tim Poe')).toMatchObject({ reportsToId: 'a', attitude: 1 });
    expect(traySeats(after).map(({ id }) => people.find(({ seatId }) => seatId === id)?.name)).toEqual(['Jane Doe']);
    expect(people.filter(({ name }) => name === 'Ines Calloway')).toHaveLength(1);
  });
});
