import { describe, expect, it } from 'vitest';
import { list } from '../../../shared/document/document';
import { stakeholders } from '../../../shared/document/stakeholder';
import { fixtureTable, takenIn } from '../../support/peopleFrom';

/** Runa, Odo and Pia as each of these programs writes them, in four languages; the fields it has of them. */
const PROGRAMS: readonly (readonly [file: string, has: string])[] = [
  ['outlook-de.csv', 'manager department company phone'],
  ['outlook-fr.csv', 'manager department company phone'],
  ['outlook-es.csv', 'manager department company phone'],
  ['google-old.csv', 'department company phone'],
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
