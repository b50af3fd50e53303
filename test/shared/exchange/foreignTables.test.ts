import { describe, expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { guessMapping } from '../../../shared/exchange/csv/mapping';
import { specialNames, topCandidates } from '../../../shared/exchange/csv/questions';
import { NOBODY_ABOVE } from '../../../shared/exchange/csv/reporting';
import { parseCsv } from '../../../shared/exchange/csv/table';
import { writeCsv } from '../../../shared/exchange/csv/writing';
import { fixtureTable, takenIn } from '../../support/peopleFrom';

const RUNA = ['Runa Tolvik', 'Chief Medical Officer', null] as const;
const ODO = ['Odo Fennimar', 'Head of Surgery', 'Runa Tolvik'] as const;
const PIA = ['Pia Quellmaar', 'Head of Radiology', 'Runa Tolvik'] as const;
const IVO = ['Ivo Santrell', 'Radiologist', 'Pia Quellmaar'] as const;
const EVERYBODY = [RUNA, ODO, PIA];
const unled = EVERYBODY.map(([name, title]) => [name, title, null] as const);

describe('a table as other programs write it', () => {
  it.each([
    [
      'outlook.csv',
      [
        ['Runa Elin Tolvik', 'Chief Medical Officer', null],
        ['Odo Fennimar', 'Head of Surgery', 'Runa Elin Tolvik'],
        ['Pia Maud Quellmaar', 'Head of Radiology', 'Runa Elin Tolvik'],
        ['Ivo Santrell', 'Radiologist', 'Pia Maud Quellmaar'],
      ],
    ],
    ['google.csv', [unled[0], unled[1], ['Pia Maud Quellmaar', 'Head of Radiology', null]]],
    ['thunderbird.csv', unled.slice(0, 2)],
    ['sf-contacts.csv', [...EVERYBODY, IVO]],
    ['hubspot.csv', unled],
    ['hubspot-status.csv', unled.slice(0, 2)],
    ['dup-head.csv', [unled[0], unled[1], ['Pia Q', 'Head of Radiology', null]]],
    ['linkedin.csv', unled],
    [
      'french.csv',
      [
        ['Runa Tolvik', 'Directrice médicale', null],
        ['Odo Fennimar', 'Chef de chirurgie', 'Runa Tolvik'],
        ['Pia Quellmaar', 'Cheffe de radiologie', 'Runa Tolvik'],
      ],
    ],
    [
      'spanish.csv',
      [
        ['Runa Tolvik', 'Directora médica', null],
        ['Odo Fennimar', 'Jefe de cirugía', 'Runa Tolvik'],
        ['Pia Quellmaar', 'Jefa de radiología', 'Runa Tolvik'],
      ],
    ],
    [
      'german.csv',
      [
        ['Runa Tolvik', 'Ärztliche Direktorin', null],
        ['Odo Fennimar', 'Chefarzt', 'Runa Tolvik'],
        ['Pia Quellmaar', 'Chefärztin', 'Runa Tolvik'],
      ],
    ],
    ['bamboo5.csv', [...EVERYBODY, IVO]],
    ['manager-email.csv', EVERYBODY],
    ['manager-email2.csv', EVERYBODY],
    ['manager-lastfirst.csv', EVERYBODY],
    ['manager-title-in-paren.csv', EVERYBODY],
    ['manager-case-space.csv', EVERYBODY],
    ['manager-zwsp.csv', [...EVERYBODY, ['Ivo Santrell', 'Radiologist', 'Runa Tolvik']]],
    [
      'last-first.csv',
      [
        ['Tolvik, Runa', 'Chief Medical Officer', null],
        ['Fennimar, Odo', 'Head of Surgery', 'Tolvik, Runa'],
        ['Quellmaar, Pia', 'Head of Radiology', 'Tolvik, Runa'],
      ],
    ],
    ['ids-zero.csv', EVERYBODY],
    [
      'manager-title.csv',
      [
        ['Runa Tolvik', 'CEO', null],
        ['Odo Fennimar', 'Finance Director', 'Runa Tolvik'],
        ['Pia Quellmaar', 'Operations Director', 'Runa Tolvik'],
        ['Ivo Santrell', 'Controller', 'Odo Fennimar'],
      ],
    ],
    ['two-manager-cols.csv', EVERYBODY],
    ['two-managers.csv', [...EVERYBODY, IVO]],
    ['merged-two-head.csv', EVERYBODY.slice(0, 2)],
    ['leading-empty.csv', EVERYBODY],
    ['leading-commas.csv', EVERYBODY],
    ['sep.csv', EVERYBODY],
    ['mac-cr.csv', EVERYBODY],
    ['cp1252.csv', [RUNA, ['Ödö Fennimar', 'Head of Surgery', 'Runa Tolvik'], PIA]],
    [
      'macroman.csv',
      [RUNA, ['Ödö Fennimar', 'Head of Surgery', 'Runa Tolvik'], ['Pía Quellmaar', 'Head of Radiology', 'Runa Tolvik']],
    ],
    ['utf16.txt', [RUNA, ['Ödo Fennimar', 'Head of Surgery', 'Runa Tolvik'], PIA]],
    [
      'cp1250.csv',
      [
        ['Žofie Kovářová', 'ředitelka', null],
        ['Łukasz Świątek', 'zástupce', 'Žofie Kovářová'],
      ],
    ],
    [
      'gb18030.csv',
      [
        ['王小明', '主任', null],
        ['李华', '经理', '王小明'],
      ],
    ],
    [
      'shiftjis.csv',
      [
        ['山田太郎', '部長', null],
        ['佐藤花子', '課長', '山田太郎'],
      ],
    ],
    ['ragged.csv', [RUNA, ODO, ['Pia Quellmaar', 'Head, Radiology', 'Runa Tolvik']]],
    [
      'quote-inside.csv',
      [
        ['Runa "Ru" Tolvik', 'Chief 5" Officer', null],
        ['"Odo" Fennimar', 'Head of Surgery', 'Runa "Ru" Tolvik'],
        ['Pia Q', 'Head of Radiology', 'Runa "Ru" Tolvik'],
        ['Ivo S', 'Radiologist', 'Pia Q'],
      ],
    ],
    ['multiline.csv', [['Runa Tolvik', 'Chief Medical\nOfficer', null], ODO]],
    [
      'semi-with-commas.csv',
      [
        ['Tolvik, Runa', 'Director, Medicine, Research', null],
        ['Fennimar, Odo', 'Head, Surgery, Day Clinic', null],
        ['Quellmaar, Pia', 'Head, Radiology, MRI', null],
      ],
    ],
    ['self-manager.csv', [RUNA, ODO, ['Pia Quellmaar', 'Head of Radiology', 'Odo Fennimar']]],
    [
      'cycle.csv',
      [['Runa Tolvik', 'Chief Medical Officer', 'Pia Quellmaar'], ODO, ['Pia Quellmaar', 'Head of Radiology', null]],
    ],
    [
      'single-names.csv',
      [
        ['Na', 'Professor', null],
        ['Tomé', 'Ambassador', 'Na'],
        ['Nil', 'Analyst', 'Na'],
        ['Runa Tolvik', 'Head', 'Tomé'],
      ],
    ],
    [
      'search-names.csv',
      [
        ['Łukasz Świątek', 'Chief', null],
        ['Søren Kjærgaard', 'Head A', 'Łukasz Świątek'],
        ['Sean O’Brien', 'Head B', 'Łukasz Świątek'],
        ['Anne‑Marie Straße', 'Head C', 'Sean O’Brien'],
        ['Đặng Ngọc', 'Head D', 'Anne‑Marie Straße'],
        ['Zoë Œuvrard', 'Head E', 'Łukasz Świątek'],
        ['İbrahim Çelik', 'Head F', 'Łukasz Świątek'],
        ['Ida Ångström', 'Head G', 'Łukasz Świątek'],
        ['Zita Adler', 'Head H', 'Łukasz Świątek'],
      ],
    ],
  ])('%s brings everybody once, with title and manager', (name, lines) => {
    const taken = takenIn(fixtureTable(name));
    expect(taken.lines).toEqual(lines);
    expect(taken.plan.vacant).toBe(0);
  });

  it.each([
    ['outlook.csv', 'runa.tolvik@example.com', '+1 555 0101'],
    ['google.csv', 'runa.tolvik@example.com', '+1 555 0101'],
    ['sf-contacts.csv', 'runa.tolvik@example.com', '+1 555 0101'],
    ['hubspot.csv', 'runa.tolvik@example.com', '+15550101'],
    ['thunderbird.csv', 'runa@example.com', null],
    ['french.csv', 'runa@example.com', null],
    ['german.csv', 'runa@example.com', '0555/101'],
    ['dup-head.csv', 'a@example.com', null],
  ])('%s gives the address and the number, not what they are called', (name, email, phone) => {
    expect(stakeholders(takenIn(fixtureTable(name)).document)[0]).toMatchObject({ email, phone });
  });

  it('keeps person numbers as they are written', () => {
    expect(stakeholders(takenIn(fixtureTable('german.csv')).document).map((one) => one.id)).toEqual([
      '001',
      '002',
      '003',
    ]);
  });

  it('keeps scripts of the whole world', () => {
    const { lines } = takenIn(fixtureTable('i18n.csv'));
    expect(lines).toHaveLength(16);
    expect(lines.slice(1).map(([, , manager]) => manager)).toEqual(Array<string>(15).fill('山田 太郎'));
  });

  it('of posts without names is said once, and how many posts there are is neither an id nor a telephone number', () => {
    const { plan, mapping, lines } = takenIn(fixtureTable('junior-posts.csv'));
    expect(lines.map(([name, title]) => [name, title])).toEqual([
      [null, 'Nurse'],
      [null, 'Clerk'],
      [null, 'Nurse'],
    ]);
    expect([mapping.id, mapping.phone]).toEqual([undefined, undefined]);
    expect(plan.problems.filter(({ kind }) => kind === 'noNames')).toMatchObject([{ rows: [2, 3, 4] }]);
  });

  it('runs nothing, and a telephone number comes back as it was', () => {
    const { document } = takenIn(fixtureTable('formula.csv'));
    const again = takenIn(writeCsv(document)).document;
    for (const each of [document, again])
      expect(stakeholders(each).map(({ phone, title, note }) => [phone, title, note])).toEqual([
        ['+47 555 01', 'Chief Medical Officer', '=1+2'],
        ['+47 555 02', '-Head-', '@home'],
      ]);
  });
});

describe('headings', () => {
  it.each([
    [
      'Google Workspace',
      'First Name [Required],Last Name [Required],Email Address [Required],Password [Required],Org Unit Path [Required],Employee ID,Employee Title,Manager Email,Department,Status [READ ONLY]',
      'Runa,Tolvik,r@x.example,****,/,1,Chief,,Board,Active\nOdo,Fennimar,o@x.example,****,/,2,Head,r@x.example,Surgery,Active',
    ],
    [
      'Zoho',
      'Record Id,Salutation,First Name,Last Name,Account Name,Title,Department,Email,Reporting To,Contact Owner',
      'z1,Ms.,Runa,Tolvik,Brightwater,Chief,Board,r@x.example,,Sam\nz2,Mr.,Odo,Fennimar,Brightwater,Head,Surgery,o@x.example,Runa Tolvik,Sam',
    ],
    [
      'SuccessFactors',
      'STATUS,USERID,USERNAME,FIRSTNAME,LASTNAME,MI,EMAIL,MANAGER,DEPARTMENT,TITLE\nStatus,User ID,Username,First Name,Last Name,Middle Name,Email,Manager,Department,Title',
      'active,u1,rt,Runa,Tolvik,,r@x.example,NO_MANAGER,Board,Chief\nactive,u2,of,Odo,Fennimar,,o@x.example,u1,Surgery,Head',
    ],
    [
      'Visio',
      'Unique_ID,Name,Reports_To,Title,Department,Telephone,Master_Shape',
      '1,Runa Tolvik,,Chief,Board,555 0101,0\n2,Odo Fennimar,1,Head,Surgery,555 0102,1',
    ],
    [
      'BambooHR',
      'Employee #,"Last Name, First Name",Job Title,Department,Employment Status,Reporting to,Work Email',
      '1,"Tolvik, Runa",Chief,Board,Full-Time,,r@x.example\n2,"Fennimar, Odo",Head,Surgery,Full-Time,"Tolvik, Runa",o@x.example',
    ],
    [
      'Workday',
      "Employee ID,Worker,Business Title,Supervisory Organization,Worker's Manager,Primary Work Email",
      '1,Runa Tolvik,Chief,Board,,r@x.example\n2,Odo Fennimar (On Leave),Head,Surgery,Runa Tolvik (1),o@x.example',
    ],
    [
      'personnel lists in German',
      'Name;Vorname;Stelle;Vorgesetzte/r',
      'Tolvik;Runa;Chief;\nFennimar;Odo;Head;Tolvik, Runa',
    ],
    [
      'Outlook in German',
      'Anrede;Vorname;Weitere Vornamen;Nachname;Firma;Abteilung;Position;E-Mail-Adresse;Name des/der Vorgesetzten',
      'Frau;Runa;;Tolvik;Brightwater;Board;Chief;r@x.example;\nHerr;Odo;;Fennimar;Brightwater;Surgery;Head;o@x.example;Runa Tolvik',
    ],
    [
      'Italian lists',
      'Cognome;Nome;Qualifica;Reparto;Responsabile',
      'Tolvik;Runa;Chief;Board;\nFennimar;Odo;Head;Surgery;Runa Tolvik',
    ],
    [
      'Polish lists',
      'Imię;Nazwisko;Stanowisko;Dział;Przełożony',
      'Runa;Tolvik;Chief;Board;\nOdo;Fennimar;Head;Surgery;Runa Tolvik',
    ],
    [
      'Dutch lists',
      'Voornaam;Achternaam;Functie;Afdeling;Leidinggevende',
      'Runa;Tolvik;Chief;Board;\nOdo;Fennimar;Head;Surgery;Runa Tolvik',
    ],
    [
      'lists with an id, a name and an address of the manager',
      'ID,Name,Title,Email,Manager ID,Manager name,Manager email',
      '1,Runa Tolvik,Chief,r@x.example,,,\n2,Odo Fennimar,Head,o@x.example,77,Runa Tolvik,',
    ],
  ])('of %s are read', (_, headings, rows) => {
    const { lines, plan } = takenIn(`${headings}\n${rows}\n`);
    expect(lines.map(([name, title, manager]) => [name?.replace(' (On Leave)', ''), title, manager])).toEqual([
      ['Runa Tolvik', 'Chief', null],
      ['Odo Fennimar', 'Head', 'Runa Tolvik'],
    ]);
    expect(plan.problems.filter(({ kind }) => kind !== 'newMember')).toEqual([]);
  });

  it('are found below lines of titles, and said to be', () => {
    const text =
      'Staff of Brightwater, as of March\n\nName;Job title;Manager\nRuna Tolvik;Chief;\nOdo Fennimar;Head;Runa Tolvik\n';
    const { lines, table, plan } = takenIn(`${text}Ivo;Nurse;Nobody Here\n`);
    expect(lines.slice(0, 2)).toEqual([
      ['Runa Tolvik', 'Chief', null],
      ['Odo Fennimar', 'Head', 'Runa Tolvik'],
    ]);
    expect(table.headingRow).toBe(3);
    expect(table.notices.join()).toContain('headings were found in row 3');
    expect(plan.problems).toMatchObject([{ kind: 'unknownManager', rows: [6] }]);
  });

  it('can be chosen, or be none', () => {
    const chosen = takenIn('Name,Title\nRuna,Chief\nWho,Post\nOdo,Head\n', {}, { headingRow: 3 });
    expect([chosen.table.columns, chosen.table.rows]).toEqual([['Who', 'Post'], [['Odo', 'Head']]]);
    const none = takenIn('Runa Tolvik,r@x.example\nOdo Fennimar,o@x.example\nPia Quellmaar,p@x.example\n');
    expect(none.table.headingRow).toBe(0);
    expect(none.lines.map(([name]) => name)).toEqual(['Runa Tolvik', 'Odo Fennimar', 'Pia Quellmaar']);
  });

  it('that stand in the file again are no person', () => {
    const { lines, table } = takenIn('Name,Title\nRuna,Chief\nName,Title\nOdo,Head\n');
    expect(lines.map(([name]) => name)).toEqual(['Runa', 'Odo']);
    expect(table.notices.join()).toContain('Row 3 holds headings');
  });

  it('of a column that holds roles say so', () => {
    const { document } = takenIn(
      'Name;Rolle;Einfluss;Haltung\nRuna;Entscheiderin;hoch;Befürworterin\nOdo;Einkäufer;gering;Gegner\n',
    );
    expect(stakeholders(document)).toMatchObject([
      { buyingRoles: ['decider'], influence: 4, attitude: 1 },
      { buyingRoles: ['buyer'], influence: 2, attitude: -2 },
    ]);
  });
});

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

  it('in one column is kept as it is written, and turned round where its heading says so', () => {
    const text = (heading: string) => `"${heading}",Title\n"Tolvik, Runa",Chief\n`;
    for (const heading of [
      'Last name, First name',
      'Nachname, Vorname',
      'Name, Vorname',
      'Nom, Prénom',
      'Apellidos, Nombre',
    ])
      expect(takenIn(text(heading)).lines, heading).toEqual([['Runa Tolvik', 'Chief', null]]);
    for (const heading of ['Name', 'Full name', 'Vor- und Nachname'])
      expect(takenIn(text(heading)).lines, heading).toEqual([['Tolvik, Runa', 'Chief', null]]);
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
