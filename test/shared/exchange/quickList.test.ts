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

  const KARLA =
    'Best regards\n\nDr. Karla Vogt\nHead of Quality | Keyboard AG\nT +49 30 5550 1 | karla.vogt@keyboard.example\nwww.keyboard.example\nHafenstr. 12 – 20457 Hamburg';
  const PIA = 'Pia Quell\nHead of Radiology\n\nCarrow Ltd\nTel. +47 555 01 02\npia@carrow.example';

  it('takes what stands below a mail as one person, with what it says', () => {
    const [karla, ...others] = readQuickList(account, KARLA);
    expect(others).toEqual([]);
    expect(karla).toMatchObject({
      name: 'Dr. Karla Vogt',
      title: 'Head of Quality',
      email: 'karla.vogt@keyboard.example',
      contact: { phone: '+49 30 5550 1', company: 'Keyboard AG' },
    });
    const after = edited(account, (draft) => {
      addListed(
        draft,
        [karla!].map((line) => ({ ...line, ratings: {}, isAdded: true, seatId: null })),
      );
    });
    expect(stakeholders(after).find(({ name }) => name === 'Dr. Karla Vogt')).toMatchObject({
      phone: '+49 30 5550 1',
      company: 'Keyboard AG',
      email: 'karla.vogt@keyboard.example',
      title: 'Head of Quality',
    });
  });

  it('tells several signatures from each other and from lines of names', () => {
    expect(read(`Jane Doe, CFO; Finance\nTim Poe\n\n${KARLA}\n\n${PIA}\n\nAnn Roe, Buyer`)).toEqual([
      ['Jane Doe', 'CFO', 'Finance'],
      ['Tim Poe', null, null],
      ['Dr. Karla Vogt', 'Head of Quality', null],
      ['Pia Quell', 'Head of Radiology', null],
      ['Ann Roe', 'Buyer', null],
    ]);
    expect(read(KARLA.replaceAll('\n', '\n\n'))).toEqual([['Dr. Karla Vogt', 'Head of Quality', null]]);
    for (const list of [
      'Jane Doe, CFO\nTim Poe, CIO\nAnn Roe, T +49 30 555 0111',
      'Jane Doe, +49 30 555 0111\nTim Poe\nAnn Roe',
      'Jane Doe\nTim Poe\nAnn Roe, ann@x.example',
    ])
      expect(readQuickList(account, list), list).toHaveLength(3);
  });

  it('takes cards of an address book, under whom they name', () => {
    const card = (name: string, more: string) => `BEGIN:VCARD\nVERSION:3.0\nFN:${name}\n${more}\nEND:VCARD\n`;
    const lines = readQuickList(
      account,
      card('Tim Poe', 'X-MANAGER:Jane Doe\nTEL:+49 30 555 0111') + card('Jane Doe', 'TITLE:CFO'),
    );
    expect(lines.map(({ name, title, parent, contact }) => [name, title, parent, contact?.phone])).toEqual([
      ['Jane Doe', 'CFO', null, undefined],
      ['Tim Poe', null, 0, '+49 30 555 0111'],
    ]);
  });

  it('reads one line as long as a list may be', () => {
    const long = 'a '.repeat(LONGEST_LIST / 4);
    expect(readQuickList(account, `${long}\n\n${'.'.repeat(LONGEST_LIST / 4)}x\n\nAnn Roe`)).toHaveLength(3);
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
