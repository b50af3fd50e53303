import { describe, expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { dottedCandidates } from '../../../shared/exchange/csv/dottedQuestions';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { peopleThere } from '../../../shared/exchange/csv/planImport';
import { specialNames, topCandidates } from '../../../shared/exchange/csv/questions';
import { NOBODY_ABOVE, seatToken } from '../../../shared/exchange/csv/reporting';
import { parseCsv } from '../../../shared/exchange/csv/table';
import { fixtureTable, takenIn } from '../../support/peopleFrom';

describe('ratings and roles', () => {
  it.each([
    ['German', 'Entscheider', 'sehr hoch', 'Fürsprecher', 'vertraut'],
    ['French', 'décideur', 'très élevé', 'ambassadeur', 'de confiance'],
    ['Spanish', 'decisor', 'muy alto', 'defensor', 'de confianza'],
    ['Italian', 'decisore', 'molto alto', 'promotore', 'di fiducia'],
    ['Polish', 'decydent', 'bardzo wysoki', 'ambasador', 'zaufana'],
    ['Dutch', 'beslisser', 'zeer hoog', 'voorvechter', 'vertrouwd'],
  ])('in %s are read', (_, role, influence, attitude, relationship) => {
    const { document, plan } = takenIn(
      `Name,Buying roles,Influence,Attitude,Relationship\nRuna,${role},${influence},${attitude},${relationship}\n`,
    );
    expect(plan.problems).toEqual([]);
    expect(stakeholders(document)).toMatchObject([
      { buyingRoles: ['decider'], influence: 5, attitude: 2, relationship: 3 },
    ]);
  });
});

describe('a manager', () => {
  it.each([
    ['Hoelzl, Bjoern', 'Björn Hölzl'],
    ['HÖLZL BJÖRN', 'Björn Hölzl'],
    ['Holzl, Bjorn', 'Björn Hölzl'],
    ['Dr. Björn Hölzl, MBA', 'Björn Hölzl'],
    ['Björn Hölzl <b@x.example>', 'Björn Hölzl'],
    ['mailto:B@X.example', 'Björn Hölzl'],
    ['7', 'Björn Hölzl'],
    ['7.0', 'Björn Hölzl'],
    ['Björn Hölzl (0007)', 'Björn Hölzl'],
    ['0007 - Björn Hölzl', 'Björn Hölzl'],
    ['Head of Wards', 'Head of Wards'],
    ['COO', 'Björn Hölzl'],
    ['Odo Fennimar (Head of Surgery)', 'Odo Fennimar'],
    ['Björn Hölzl, Chief Operating Officer', 'Björn Hölzl'],
    ['No Manager', null],
    ['Board', null],
  ])('written as %j is found', (cell, manager) => {
    const text = [
      'ID\tName\tTitle\tEmail\tManager',
      '0007\tBjörn Hölzl\tChief Operating Officer\tb@x.example\t',
      '0008\tOdo Fennimar\tHead of Surgery\t\t',
      '0009\tOdo Fennimar\tHead of Logistics\t\t',
      '0010\tN.N.\tHead of Wards\t\t',
      `0011\tPia\tNurse\t\t${cell}`,
    ].join('\n');
    const { lines, plan } = takenIn(text);
    expect(lines.at(-1)).toEqual(['Pia', 'Nurse', manager]);
    expect(plan.problems.filter(({ kind }) => kind === 'unknownManager' || kind === 'ambiguousManager')).toEqual([]);
  });

  it('whose number is there twice with other zeros is asked', () => {
    const { lines, plan } = takenIn('ID,Name,Manager ID\n007,Runa,\n0007,Odo,\n8,Pia,7\n');
    expect(lines.at(-1)?.[2]).toBeNull();
    expect(plan.ambiguities).toMatchObject([{ shown: '7', rows: [4] }]);
  });

  it('of whom there are two is asked, and the answer counts', () => {
    const file = fixtureTable('ambiguous.csv');
    const { plan, lines } = takenIn(file);
    expect(lines.at(-1)).toEqual(['Pia Quellmaar', 'Head of Radiology', null]);
    expect(plan.problems).toMatchObject([{ kind: 'ambiguousManager', rows: [5] }]);
    expect(plan.ambiguities).toMatchObject([
      {
        value: 'odo fennimar',
        rows: [5],
        choices: [
          { value: '3', label: 'Odo Fennimar, Head of Surgery (row 3)' },
          { value: '4', label: 'Odo Fennimar, Head of Logistics (row 4)' },
        ],
      },
    ]);
    const answered = takenIn(file, { managers: { 'odo fennimar': '4' } });
    const [, , logistics, pia] = stakeholders(answered.document);
    expect(pia?.reportsToId).toBe(logistics?.seatId);
    expect([answered.plan.problems, answered.plan.ambiguities.length]).toEqual([[], 1]);
    expect(takenIn(file, { managers: { 'odo fennimar': NOBODY_ABOVE } }).plan.problems).toEqual([]);
  });

  it.each(['two-manager-cols.csv', 'two-managers.csv'])('beside another, as in %s, gets the dotted line', (name) => {
    const people = stakeholders(takenIn(fixtureTable(name)).document);
    expect(people[2]).toMatchObject({ reportsToId: people[0]?.seatId, dottedLineToIds: [people[1]?.seatId] });
  });

  it('gets the dotted line to whom somebody says is meant, and none to nobody', () => {
    const before = takenIn('Name,Title\nRuna Tolvik,Chief\n').document;
    const runa = stakeholders(before)[0]?.seatId ?? '';
    const text =
      'Name,Title,Manager,Dotted line to\nOdo,Head,,\nPia,Nurse,Odo,The old boss\nIvo,Nurse,Odo,Ada; The old boss\n';
    const { table } = parseCsv(text);
    const asked = dottedCandidates(table, guessMapping(table), peopleThere(before));
    expect(asked.map(({ value, count }) => [value, count])).toEqual([
      ['the old boss', 2],
      ['ada', 1],
    ]);
    const left = takenIn(text, {}, {}, before).plan.problems.map(({ kind }) => kind);
    expect(left).toEqual(['unknownDottedLine']);
    const { plan, document } = takenIn(text, { managers: { 'the old boss': seatToken(runa), ada: '2' } }, {}, before);
    const [, odo, pia, ivo] = stakeholders(document);
    expect(plan.problems).toEqual([]);
    expect(pia?.dottedLineToIds).toEqual([runa]);
    // Ada is Odo, to whom Ivo has the solid line already.
    expect([ivo?.reportsToId, ivo?.dottedLineToIds]).toEqual([odo?.seatId, [runa]]);
    const none = { 'the old boss': NOBODY_ABOVE, ada: NOBODY_ABOVE };
    expect(takenIn(text, { managers: none }, {}, before).plan.problems).toEqual([]);
  });

  it('who is already in the account is found there', () => {
    const before = takenIn('Name,Title,Email\nRuna Tolvik,Chief,runa@x.example\n').document;
    const text = 'Name,Title,Manager\nOdo,Head,"Tolvik, Runa"\nPia,Head,RUNA@x.example\nIvo,Nurse,Chief\n';
    const { lines } = takenIn(text, {}, {}, before);
    expect(lines.slice(1).map(([, , manager]) => manager)).toEqual(Array<string>(3).fill('Runa Tolvik'));
  });
});

describe('thousands of managers given by address', () => {
  const rowOf = (at: number, manager: string): string =>
    `${String(at).padStart(5, '0')},Given${at},Family${at},Role ${at},p${at}@example.com,${manager}`;
  const headings = 'Employee ID,First name,Last name,Job title,Work email,Manager email';

  it('are all found', () => {
    const rows = Array.from({ length: 3000 }, (_, k) =>
      rowOf(k + 1, k === 0 ? '' : `P${Math.floor((k + 2) / 3)}@example.com `),
    );
    const { plan, table, mapping } = takenIn([headings, ...rows].join('\n'));
    expect([plan.people, plan.roots, plan.problems]).toEqual([3000, 1, []]);
    expect(topCandidates(table, mapping).map(({ value }) => value)).toEqual(['']);
  });

  it('of whom none is in the file are one question and one sentence', () => {
    const rows = Array.from({ length: 300 }, (_, k) => rowOf(k + 1, `boss${k}@elsewhere.example`));
    const { plan, table, mapping } = takenIn([headings, ...rows].join('\n'));
    expect(plan.problems).toMatchObject([
      { kind: 'unknownManager', rows: expect.objectContaining({ length: 300 }) as unknown },
    ]);
    const [question, another] = topCandidates(table, mapping);
    expect([question?.count, question?.values?.length, another]).toEqual([300, 300, undefined]);
    expect(takenIn([headings, ...rows].join('\n'), { topValues: question?.values ?? [] }).plan.problems).toEqual([]);
  });
});

describe('a name', () => {
  it('that may mean nobody is asked, and is one where it is written as one', () => {
    const { table, mapping } = takenIn(fixtureTable('single-names.csv'));
    expect(specialNames(table, mapping).map(({ value, guess }) => [value, guess])).toEqual([
      ['na', 'name'],
      ['nil', 'name'],
    ]);
    const odd = parseCsv('Name,Title\nN/A,Head\nNIL,Clerk\nNil,Nurse\nna,Porter\n').table;
    expect(specialNames(odd, guessMapping(odd)).map(({ value, guess }) => [value, guess])).toEqual([
      ['nil', 'notKnown'],
      ['n/a', 'notKnown'],
      ['na', 'notKnown'],
    ]);
  });

  it('in one column is turned round where its heading says so', () => {
    const text = (heading: string) => `"${heading}",Title\n"Tolvik, Runa",Chief\n`;
    for (const heading of [
      'Last name, First name',
      'Nachname, Vorname',
      'Name, Vorname',
      'Nom, Prénom',
      'Apellidos, Nombre',
    ])
      expect(takenIn(text(heading)).lines, heading).toEqual([['Runa Tolvik', 'Chief', null]]);
    // What a name is not, it is not made.
    for (const name of ['Runa Tolvik, MD', 'Smith, Jr.', 'Tolvik, CFO', 'Carrow, Inc.', 'Fennimar & Co, Odo', 'A1, Bo'])
      expect(takenIn(`Name,Title\n"${name}",Chief\n`).lines, name).toEqual([[name, 'Chief', null]]);
  });

  it.each([
    ['Tolvik, Runa', 'Runa Tolvik'],
    ['TOLVIK, RUNA', 'RUNA TOLVIK'],
    ['Tolvik, Dr. Runa', 'Dr. Runa Tolvik'],
    ['Tolvik, Runa Dr.', 'Dr. Runa Tolvik'],
    ['von der Au, Ida Maria', 'Ida Maria von der Au'],
    ['Groß-Berg, J. P.', 'J. P. Groß-Berg'],
    ['Smith, John, Jr.', 'John Smith, Jr.'],
  ])('of %s beside Anna Berg is %s, whatever the heading', (written, name) => {
    for (const heading of ['Name', 'Full name', 'Vor- und Nachname'])
      expect(takenIn(`${heading},Title\nAnna Berg,Chief\n"${written}",Head\n`).lines, heading).toEqual([
        ['Anna Berg', 'Chief', null],
        [name, 'Head', null],
      ]);
  });
  it('that is no name is looked at no longer than one', () => {
    const name = `${'hc'.repeat(40)}!, Bo`;
    expect(takenIn(`Name\n"${name}"\nAnna Berg\n`).lines.map(([one]) => one)).toEqual([name, 'Anna Berg']);
  });
  it('of two words before the comma is turned where others surely are, and stays in a table we wrote', () => {
    const rows = '"Tolvik, Runa"\n"Fennimar, Odo"\n"García López, María"\n';
    const names = (text: string) => takenIn(text).lines.map(([name]) => name);
    expect(names(`Name\n${rows}`)).toEqual(['Runa Tolvik', 'Odo Fennimar', 'María García López']);
    expect(names('Name\n"García López, María"\nOdo Fennimar\n')).toEqual(['García López, María', 'Odo Fennimar']);
    expect(names('Name,"Reports to, by name"\n"Tolvik, Runa",\nOdo Fennimar,"Tolvik, Runa"\n')).toEqual([
      'Tolvik, Runa',
      'Odo Fennimar',
    ]);
  });

  it('with an address in its cell is the name, and the address is kept', () => {
    const { document } = takenIn('Name,Title\nRuna Tolvik <runa@x.example>,Chief\n');
    expect(stakeholders(document)).toMatchObject([{ name: 'Runa Tolvik', email: 'runa@x.example' }]);
  });

  it('never comes from a column about somebody else', () => {
    const { mapping } = takenIn(
      'Account Name,Manager First Name,Assistant,Title\nBrightwater,Runa,Li,Chief\nBrightwater,Runa,Bo,Head\n',
    );
    expect([mapping.name, mapping.firstName, mapping.title]).toEqual([undefined, undefined, 'Title']);
  });
});

describe('a last contact', () => {
  const days = (content: string | Uint8Array, options = {}) =>
    stakeholders(takenIn(content, options).document).map((one) => one.lastContact);
  it('does not lie in the future, which may say what comes first', () => {
    expect(days(fixtureTable('lastcontact-us.csv'))).toEqual(['2026-11-12', '2026-03-04', '2026-10-11']);
    expect(days('Name,Last contact\nRuna,2027-01-01\n')).toEqual([null]);
    expect(takenIn('Name,Last contact\nRuna,2027-01-01\n').plan.problems).toMatchObject([
      { kind: 'futureContact', rows: [2] },
    ]);
  });
  it('that can be read both ways is asked and left empty', () => {
    const text = 'Name,Last contact\nRuna,03/04/2026\nOdo,2026-02-01\nPia,05/05/2026\n';
    expect(days(text)).toEqual([null, '2026-02-01', '2026-05-05']);
    expect(takenIn(text).plan).toMatchObject({ openDays: '03/04/2026', problems: [{ kind: 'dayOrder', rows: [2] }] });
    expect(days(text, { dayOrder: 'monthFirst' })[0]).toBe('2026-03-04');
    expect(days(text, { dayOrder: 'dayFirst' })[0]).toBe('2026-04-03');
    expect(days(text, { unclearDays: 'monthFirst' })[0]).toBe('2026-03-04');
  });
  it('with one clear day decides for all, whatever was said', () => {
    expect(days('Name,Last contact\nRuna,03/04/2026\nOdo,14/04/2026\n', { dayOrder: 'monthFirst' })).toEqual([
      '2026-04-03',
      '2026-04-14',
    ]);
  });
});

describe('what is odd about a file', () => {
  it('is said with the number of the row', () => {
    expect(takenIn(fixtureTable('ragged.csv')).table.notices.join(' ')).toMatch(/Row 4 has a comma within a cell/);
  });
  it('is said once, not for every mark', () => {
    const { notices } = takenIn(fixtureTable('quote-inside.csv')).table;
    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('Rows 3, 4 have quotation marks');
  });
  it('does not swallow what follows a quotation mark that is never closed', () => {
    const { lines } = takenIn(
      'Name,Title\nRuna,"Chief\nOdo,"Head, Surgery"\nPia,"Head of "so called" wards, east"\nIvo,Nurse\n',
    );
    expect(lines.map(([name, title]) => [name, title])).toEqual([
      ['Runa', 'Chief'],
      ['Odo', 'Head, Surgery'],
      ['Pia', 'Head of "so called" wards, east'],
      ['Ivo', 'Nurse'],
    ]);
  });
  it('says the same of a thousand people in a few sentences', () => {
    const rows = Array.from({ length: 1000 }, (_, k) => `Given Family${k},Nurse`);
    const before = takenIn(['Name,Title', ...rows].join('\n')).document;
    expect(takenIn(['Name,Title', ...rows].join('\n'), {}, {}, before).plan.problems.length).toBeLessThan(20);
  });
  it('never makes new owners of what a customer system calls a status', () => {
    const { document, mapping } = takenIn('Name,Status\nRuna,Open\nOdo,New\nPia,In progress\n');
    expect([mapping.status, list(document, 'member').length]).toEqual([undefined, 0]);
  });
});
