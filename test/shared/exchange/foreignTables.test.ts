import { describe, expect, it } from 'vitest';
import { stakeholders } from '../../../shared/document/stakeholder';
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
        ['Runa Tolvik', 'Chief Medical Officer', null],
        ['Odo Fennimar', 'Head of Surgery', 'Runa Tolvik'],
        ['Pia Quellmaar', 'Head of Radiology', 'Runa Tolvik'],
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
      'mac-ce.csv',
      [
        ['Žofie Kovářová', 'ředitelka', null],
        ['Łukasz Świątek', 'zástupce', 'Žofie Kovářová'],
      ],
    ],
    [
      'two-surnames.csv',
      [
        ['Runa Tolvik Arden', 'Directora médica', null],
        ['Odo Fennimar', 'Jefe de cirugía', 'Runa Tolvik Arden'],
        ['Pia Quellmaar Ost', 'Jefa de radiología', 'Runa Tolvik Arden'],
      ],
    ],
    ['manager-in-two.csv', EVERYBODY],
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
        ['Runa Tolvik', 'Director, Medicine, Research', null],
        ['Odo Fennimar', 'Head, Surgery, Day Clinic', null],
        ['Pia Quellmaar', 'Head, Radiology, MRI', null],
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
