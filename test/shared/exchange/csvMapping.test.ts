import { describe, expect, it } from 'vitest';
import { guessMapping, parseMapOption } from '../../../shared/exchange/csv/mapping';
import { orgRows } from '../../support/orgCsv';
import { tableOf } from '../../support/peopleTable';

describe('the guess', () => {
  it('knows the headings of public organisation charts', () => {
    expect(guessMapping(tableOf(orgRows({ posts: 30 })))).toEqual({
      id: 'Post Unique Reference',
      name: 'Name',
      title: 'Job Title',
      unit: 'Unit',
      phone: 'Contact Phone',
      email: 'Contact E-mail',
      reportsTo: 'Reports to Senior Post',
      note: 'Notes',
    });
  });

  it.each([
    [
      ['Employee ID', 'First Name', 'Surname', 'Position', 'Line Manager', 'Dept'],
      {
        id: 'Employee ID',
        firstName: 'First Name',
        lastName: 'Surname',
        title: 'Position',
        reportsTo: 'Line Manager',
        department: 'Dept',
      },
    ],
    [
      ['Full name', 'Role', 'Division', 'Team', 'Manager ID', 'E-Mail Address'],
      {
        name: 'Full name',
        title: 'Role',
        unit: 'Division',
        department: 'Team',
        reportsTo: 'Manager ID',
        email: 'E-Mail Address',
      },
    ],
    [
      ['Nachname', 'Vorname', 'Funktion', 'Abteilung', 'Vorgesetzter', 'Personalnummer'],
      {
        firstName: 'Vorname',
        lastName: 'Nachname',
        title: 'Funktion',
        department: 'Abteilung',
        reportsTo: 'Vorgesetzter',
        id: 'Personalnummer',
      },
    ],
  ])('reads %j', (headings, mapping) => {
    expect(guessMapping(tableOf([headings, headings.map((_, k) => `v${k}`)]))).toEqual(mapping);
  });

  it('looks at the cells where headings say nothing', () => {
    const rows = [
      ['', 'a', 'b', 'c'],
      ['K1', 'Ada Brook', 'ada@x.example', ''],
      ['K2', 'Bo Castel', 'bo@x.example', 'K1'],
      ['K3', 'Cleo Dunmore', 'cleo@x.example', 'K1'],
      ['K4', 'Dov Eddery', 'dov@x.example', 'K2'],
    ];
    expect(guessMapping(tableOf(rows))).toMatchObject({ id: 'Column 1', email: 'b', reportsTo: 'c' });
  });
});

describe('a mapping from the command line', () => {
  const table = tableOf([
    ['Ref', 'Who', 'Boss, if any', 'Team'],
    ['1', 'Ada', '', 'x'],
  ]);
  it('names columns and fields, keeps the guess for the others and takes columns out', () => {
    expect(parseMapOption('Who=name,"Boss, if any"=reportsTo,Team=', table)).toEqual({
      ok: true,
      mapping: { id: 'Ref', name: 'Who', reportsTo: 'Boss, if any' },
    });
  });
  it.each([
    ['Whom=name', /no column “Whom”.*Ref, Who/],
    ['Who=nickname', /no field “nickname”.*id, name/],
    ['Who', /not of the form/],
    ['Who=name,Ref=name', /Two columns are given for name/],
    ['Who=name,Who=title', /given twice/],
  ])('that is %j is refused in words', (option, words) => {
    const result = parseMapOption(option, table);
    expect(result.ok).toBe(false);
    expect(!result.ok && result.problem).toMatch(words);
  });
});
