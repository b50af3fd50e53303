import { expect, it } from 'vitest';
import { listRows, peopleRows, type ListWish } from '../../../shared/analysis/peopleList';
import { fixtureTable, takenIn } from '../../support/peopleFrom';

const rows = peopleRows(takenIn(fixtureTable('search-names.csv')).document);
const shown = (wish: Partial<ListWish>): readonly string[] =>
  listRows(rows, { sort: null, query: '', collapsed: new Set(), always: null, findings: new Map(), ...wish })
    .filter((one) => !one.isContext)
    .map(({ row }) => row.name);

// Who reports to somebody is found by that name as well: the list shows it beside theirs.
it.each([
  ['soren', ['Søren Kjærgaard']],
  ["o'brien", ['Sean O’Brien', 'Anne‑Marie Straße']],
  ['strasse', ['Anne‑Marie Straße', 'Đặng Ngọc']],
  ['anne-marie', ['Anne‑Marie Straße', 'Đặng Ngọc']],
  ['lukasz chief', ['Łukasz Świątek']],
  ['ibrahim', ['İbrahim Çelik']],
])('the list finds by %j', (query, names) => {
  expect(shown({ query })).toEqual(names);
});

it('the list sorts letters of one language beside those of another', () => {
  const names = shown({ sort: { column: 'name', descending: false } });
  expect(names).toEqual([
    'Anne‑Marie Straße',
    'Đặng Ngọc',
    'İbrahim Çelik',
    'Ida Ångström',
    'Łukasz Świątek',
    'Sean O’Brien',
    'Søren Kjærgaard',
    'Zita Adler',
    'Zoë Œuvrard',
  ]);
});
