import { describe, expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { fixtureTable, takenIn } from '../../support/peopleFrom';

/** Runa, Odo and Pia as each of these programs writes them, in four languages; the fields it has of them. */
const PROGRAMS: readonly (readonly [file: string, has: string])[] = [
  ['outlook-de.csv', 'manager department company phone'],
  ['outlook-fr.csv', 'manager department company phone'],
  ['outlook-es.csv', 'manager department company phone'],
  ['google-old.csv', 'manager department company phone'],
  ['salesforce-de.csv', 'manager company phone owner day'],
  ['salesforce-fr.csv', 'manager company phone owner day'],
  ['salesforce-es.csv', 'manager company phone owner day'],
  ['hubspot-de.csv', 'company phone owner day'],
  ['hubspot-fr.csv', 'company phone owner day'],
  ['hubspot-es.csv', 'company phone owner day'],
  ['dynamics.csv', 'manager department company phone owner'],
  ['dynamics-de.csv', 'manager department company phone owner'],
  ['dynamics-fr.csv', 'manager department company phone owner'],
  ['dynamics-es.csv', 'manager department company phone owner'],
  ['dynamics-fr-keys.csv', 'manager department company phone'],
  ['pipedrive.csv', 'company phone owner day'],
  ['pipedrive-de.csv', 'company phone owner day'],
  ['pipedrive-fr.csv', 'company phone owner day'],
  ['pipedrive-es.csv', 'company phone owner day'],
  ['sales-navigator.csv', 'company'],
];

describe('an export of a customer system or an address book', () => {
  it.each(PROGRAMS)('%s is read with the guesses untouched', (file, has) => {
    const { document, plan, mapping } = takenIn(fixtureTable(file), { unclearDays: 'dayFirst' });
    const people = stakeholders(document);
    const nameOf = new Map(people.map((one) => [one.seatId, one.name]));
    const department = new Map(list(document, 'department').map(({ id, name }) => [id, name]));
    const member = new Map(list(document, 'member').map(({ id, name }) => [id, name]));
    const read = people.map((one) => ({
      name: one.name,
      title: one.title,
      email: one.email,
      phone: one.phone,
      manager: nameOf.get(one.reportsToId ?? '') ?? null,
      department: department.get(one.departmentId ?? '') ?? null,
      company: one.company,
      owner: member.get(one.contactOwnerId ?? '') ?? null,
      day: one.lastContact !== null,
      status: one.status,
    }));
    const are = (field: string): boolean => has.includes(field);
    const person = (name: string, title: string, email: string, n: number, department: string) => ({
      name,
      title,
      email,
      phone: are('phone') ? `+1 555 010${n}` : null,
      manager: are('manager') && n > 1 ? 'Runa Tolvik' : null,
      department: are('department') ? department : null,
      company: are('company') ? 'Brightwater Clinics' : null,
      owner: are('owner') ? (n === 3 ? 'Li Drey' : 'Sam Ekdal') : null,
      day: are('day'),
      status: 'active',
    });
    expect(read, JSON.stringify(mapping)).toEqual([
      person('Runa Tolvik', 'Chief Medical Officer', 'runa.tolvik@example.com', 1, 'Board'),
      person('Odo Fennimar', 'Head of Surgery', 'odo@example.com', 2, 'Surgery'),
      person('Pia Quellmaar', 'Head of Radiology', 'pia@example.com', 3, 'Radiology'),
    ]);
    expect(plan.problems.filter(({ kind }) => kind !== 'newMember')).toEqual([]);
  });
});

/** Columns a program keeps for itself, with a key, a checksum and a day. */
const OWN_COLUMNS: readonly (readonly [key: string, checksum: string, changed: string, name: string])[] = [
  ['(Do Not Modify) Contact', '(Do Not Modify) Row Checksum', '(Do Not Modify) Modified On', 'Full Name'],
  ['(Nicht ändern) Kontakt', '(Nicht ändern) Zeilenprüfsumme', '(Nicht ändern) Geändert am', 'Vollständiger Name'],
  [
    '(Ne pas modifier) Contact',
    '(Ne pas modifier) Somme de contrôle de la ligne',
    '(Ne pas modifier) Date de modification',
    'Nom complet',
  ],
  [
    '(No modificar) Contacto',
    '(No modificar) Suma de comprobación de fila',
    '(No modificar) Fecha de modificación',
    'Nombre completo',
  ],
];

describe('what a customer system keeps for itself', () => {
  it.each(OWN_COLUMNS)('%s is the key, and the rest is nothing', (key, checksum, changed, name) => {
    const rows = [1, 2, 3].map((at) => [`c${at}`, `rZ8x${at}==`, `2026-01-0${at} 10:00`, `Runa Tolvik${at}`]);
    const { mapping, plan } = takenIn([[key, checksum, changed, name], ...rows].map((row) => row.join(';')).join('\n'));
    expect(mapping).toEqual({ id: key, name });
    expect(plan.unmapped).toEqual([]);
  });
});

/** Full name, title, company, department, e-mail, phone, manager and owner as these programs head them. */
const HEADED: readonly string[] = [
  'Full Name;Job Title;Company Name;Department;Email;Business Phone;Manager;Owner',
  'Vollständiger Name;Jobtitel;Unternehmensname;Abteilung;E-Mail;Telefonnummer;Vorgesetzte(r);Zuständiger Mitarbeiter',
  'Vollständiger Name;Position;Name des Unternehmens;Abteilung;E-Mail-Adresse;Telefon geschäftlich;Name des/der Vorgesetzten;Eigentümer',
  'Nom complet;Intitulé de poste;Nom de l’entreprise;Département;Courrier électronique;Numéro de téléphone;Supérieur hiérarchique;Propriétaire du contact',
  'Nom complet;Titre de fonction;Compte;Service;Adresse de messagerie;Téléphone (bureau);Responsable;Propriétaire',
  'Nombre completo;Puesto;Compañía;Departamento;Dirección de correo electrónico;Teléfono del trabajo;Nombre del director;Propietario',
  'Nombre completo;Cargo;Nombre de la empresa;Departamento;Correo;Número de teléfono;Jefe;Propietario del contacto',
];

describe('the relations of an address book', () => {
  const PEOPLE = ['Runa;Tolvik', 'Odo;Fennimar', 'Pia;Quellmaar'];
  it.each([
    ['Relation 1 - Label;Relation 1 - Value', 'Manager'],
    ['Relation 1 - Type;Relation 1 - Value', '* Manager'],
    ['Beziehung 1 – Label;Beziehung 1 – Wert', 'Vorgesetzte(r)'],
    ['Relation 1 - Libellé;Relation 1 - Valeur', 'Supérieur hiérarchique'],
    ['Relación 1 - Etiqueta;Relación 1 - Valor', 'Jefe'],
  ])('%s name the manager as %s', (headings, label) => {
    const rows = PEOPLE.map((person, at) => `${person};${at === 0 ? ';' : `${label};Runa Tolvik`}`);
    const { lines, plan } = takenIn([`Vorname;Nachname;${headings}`, ...rows].join('\n'));
    expect(lines.map(([name, , manager]) => [name, manager])).toEqual([
      ['Runa Tolvik', null],
      ['Odo Fennimar', 'Runa Tolvik'],
      ['Pia Quellmaar', 'Runa Tolvik'],
    ]);
    expect(plan.unmapped).toEqual([]);
  });
  it('find the manager among others, and say that an assistant is not taken', () => {
    const { lines, table, plan } = takenIn(
      [
        'First Name,Last Name,Relation 1 - Label,Relation 1 - Value,Relation 2 - Label,Relation 2 - Value,E-mail 1 - Value',
        'Runa,Tolvik,Assistant,Bo Asker,,,runa@x.example ::: r.tolvik@x.example',
        'Odo,Fennimar,Spouse,Ea Fennimar,Manager,Runa Tolvik,odo@x.example',
        'Pia,Quellmaar,Manager,Odo Fennimar ::: Runa Tolvik,,,pia@x.example',
      ].join('\n'),
    );
    expect(lines.map(([name, , manager]) => [name, manager])).toEqual([
      ['Runa Tolvik', null],
      ['Odo Fennimar', 'Runa Tolvik'],
      ['Pia Quellmaar', 'Odo Fennimar'],
    ]);
    expect(table.notices).toEqual([
      'One person has an assistant in this file. There is no field for the name of an assistant, so it was not taken.',
    ]);
    expect(plan.unmapped).toEqual([
      { column: 'Relation 1 - Label', filled: 2 },
      { column: 'Relation 1 - Value', filled: 2 },
    ]);
  });
  it('that name nobody above stay as they are', () => {
    const { table } = takenIn('Name,Relation 1 - Label,Relation 1 - Value\nRuna Tolvik,Spouse,Odo\nPia Quell,,');
    expect(table.columns).toEqual(['Name', 'Relation 1 - Label', 'Relation 1 - Value']);
    expect(table.notices).toEqual([]);
  });
});

describe('the usual headings of customer systems and address books', () => {
  it.each(HEADED)('%s are all read', (headings) => {
    const [name, title, company, department, email, phone, reportsTo, contactOwner] = headings.split(';');
    const rows = [
      'Runa Tolvik;CEO;Brightwater;Board;runa@example.com;+1 555 0101;;Li Drey',
      'Odo Fennimar;CFO;Brightwater;Finance;odo@example.com;+1 555 0102;Runa Tolvik;Li Drey',
    ];
    expect(takenIn([headings, ...rows].join('\n')).mapping).toEqual({
      name,
      title,
      company,
      department,
      email,
      phone,
      reportsTo,
      contactOwner,
    });
  });
  it('takes the day of a connection for no relationship, and an account manager for one of ours', () => {
    const { mapping } = takenIn(
      'Prénom,Nom,Relation établie le,Account manager\nRuna,Tolvik,14 Mar 2023,Li Drey\nOdo,Fennimar,2 Jan 2024,Li Drey',
    );
    expect(mapping).toEqual({ firstName: 'Prénom', lastName: 'Nom', contactOwner: 'Account manager' });
  });
});

describe('a mobile number', () => {
  const rows = 'Runa Tolvik;+47 555 01 00;+47 911 11 111\nOdo Fennimar;;+47 922 22 222\nPia Quellmaar;;';
  it.each([
    'Name;Business Phone;Mobile Phone',
    'Name;Telefon geschäftlich;Mobiltelefon',
    'Name;Téléphone (bureau);Tél. mobile',
    'Nombre completo;Teléfono del trabajo;Teléfono móvil',
  ])('stands where there is no other: %s', (headings) => {
    const { document, plan } = takenIn(`${headings}\n${rows}`);
    const column = headings.split(';')[2];
    expect(stakeholders(document).map(({ phone }) => phone)).toEqual(['+47 555 01 00', '+47 922 22 222', null]);
    expect(plan.unmapped).toEqual([{ column, filled: 1 }]);
  });
  it('beside another goes where the rest goes, once', () => {
    const { document } = takenIn(`Name;Phone;Mobile\n${rows}`, { keepUnmapped: true });
    expect(stakeholders(document).map(({ note }) => note)).toEqual(['Mobile: +47 911 11 111', null, null]);
    const alone = takenIn('Name;Handy\nRuna Tolvik;+47 911 11 111', { keepUnmapped: true });
    expect(stakeholders(alone.document)).toMatchObject([{ phone: '+47 911 11 111', note: null }]);
    expect(alone.plan.unmapped).toEqual([]);
  });
});
