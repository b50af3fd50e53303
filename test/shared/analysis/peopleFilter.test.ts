import { describe, expect, it } from 'vitest';
import { matchingSeats, NO_PEOPLE_FILTER, filterCount, type PeopleFilter } from '../../../shared/analysis/peopleFilter';
import { edited } from '../../../shared/document/draft';
import { accountWith } from '../../support/people';

const document = edited(
  accountWith([
    {
      id: 'a',
      name: 'Zoë Ångström',
      title: 'Head of IT',
      influence: 5,
      relationship: 0,
      contactOwnerId: 'm',
      buyingRoles: ['decider'],
      stakeholderClass: 'medical',
      departmentId: 'D',
      businessUnitId: 'U',
    },
    { id: 'b', name: 'Bo', attitude: 1, influence: 2, relationship: 3, buyingRoles: ['user'] },
    { id: 'c', name: null, influence: null, relationship: null, status: 'leaving' },
  ]),
  (draft) => {
    draft.add('basis', { personId: 'b', rating: 'attitude', basis: 'hearsay' });
  },
);
const found = (filter: Partial<PeopleFilter>) =>
  [...matchingSeats({ ...NO_PEOPLE_FILTER, ...filter }, document, '2026-03-02')].toSorted().join('');

describe('the filter', () => {
  it('asks for nothing when it is empty', () => {
    expect(found({})).toBe('abc');
    expect(filterCount(NO_PEOPLE_FILTER)).toBe(0);
    expect(filterCount({ ...NO_PEOPLE_FILTER, text: '  ', role: 'user', assumed: true })).toBe(2);
  });
  it.each<[string, Partial<PeopleFilter>, string]>([
    ['words in name or title, accents aside', { text: 'angstrom it' }, 'a'],
    ['an owner', { owner: 'm' }, 'a'],
    ['nobody as owner', { owner: 'nobody' }, 'bc'],
    ['a role', { role: 'user' }, 'b'],
    ['a unit', { unit: 'U' }, 'a'],
    ['a department', { department: 'D' }, 'a'],
    ['a class', { stakeholderClass: 'medical' }, 'a'],
    ['influence at least', { influenceFrom: 2 }, 'ab'],
    ['an attitude', { attitude: 1 }, 'b'],
    ['an attitude that is not rated', { attitude: 'unrated' }, 'ac'],
    ['a relationship at most, not known being none of it', { relationshipTo: 0 }, 'a'],
    ['a status', { status: 'leaving' }, 'c'],
    ['an assumed rating', { assumed: true }, 'b'],
    ['several things at once', { influenceFrom: 2, owner: 'nobody' }, 'b'],
  ])('finds %s', (_, filter, seats) => {
    expect(found(filter)).toBe(seats);
  });
});
