import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageRate, coverageStates, keyPlayers } from '../../../shared/analysis/coverage';
import { addDays } from '../../../shared/analysis/days';
import type { Person } from '../../../shared/model';
import { edited } from '../../../shared/document/draft';
import { accountWith, type Given } from '../../support/people';

const AS_OF = '2026-03-02';
const ago = (days: number): string => addDays(AS_OF, -days);
const stateOf = (person: Partial<Person>) => coverageStates(accountWith([{ id: 'a', ...person }]), AS_OF).get('a');

describe('coverage of a person', () => {
  it.each<[string, Partial<Person>, string]>([
    ['no owner', { relationship: 4, influence: 5, lastContact: ago(1) }, 'uncovered'],
    ['no relationship', { contactOwnerId: 'm', relationship: 0, influence: 5, lastContact: ago(1) }, 'uncovered'],
    ['unknown relationship', { contactOwnerId: 'm', relationship: null, influence: 5 }, 'uncovered'],
    ['acquainted', { contactOwnerId: 'm', relationship: 1, influence: 5, lastContact: ago(1) }, 'thin'],
    ['no contact', { contactOwnerId: 'm', relationship: 3, influence: 5 }, 'thin'],
    ...(
      [
        [5, 30],
        [4, 45],
        [3, 60],
        [2, 90],
        [1, 180],
        [null, 90],
      ] as const
    ).flatMap(([influence, limit]): [string, Partial<Person>, string][] => [
      [
        `influence ${influence}, on the limit`,
        { contactOwnerId: 'm', relationship: 2, influence, lastContact: ago(limit) },
        'covered',
      ],
      [
        `influence ${influence}, a day later`,
        { contactOwnerId: 'm', relationship: 2, influence, lastContact: ago(limit + 1) },
        'thin',
      ],
    ]),
  ])('%s', (_, person, state) => {
    expect(stateOf(person)).toBe(state);
  });
});

describe('key players', () => {
  it.each<[string, Partial<Person>, boolean]>([
    ['high influence', { influence: 4 }, true],
    ['inner circle', { politicalStatus: 'innerCircle' }, true],
    ['decider', { buyingRoles: ['decider'] }, true],
    ['approver', { buyingRoles: ['user', 'approver'] }, true],
    ['economic', { buyingInfluence: 'economic' }, true],
    [
      'moderate influence',
      { influence: 3, buyingRoles: ['buyer'], buyingInfluence: 'technical', politicalStatus: 'politicalStructure' },
      false,
    ],
    ['who has left', { influence: 5, status: 'left' }, false],
    ['vacant', { influence: 5, status: 'vacant' }, false],
    ['leaving', { influence: 5, status: 'leaving' }, true],
  ])('%s', (_, person, isPlayer) => {
    expect(keyPlayers(accountWith([{ id: 'a', ...person }]), AS_OF).length).toBe(isPlayer ? 1 : 0);
  });
});

const person = fc.record({
  influence: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  relationship: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
  contactOwnerId: fc.constantFrom(null, 'm'),
  lastContact: fc.option(fc.integer({ min: 0, max: 300 }).map(ago), { nil: null }),
});
const people = fc
  .array(person, { minLength: 1, maxLength: 20 })
  .map((rows) => rows.map((row, index): Given => ({ id: `p${index}`, ...row })));

describe('coverage rate', () => {
  it('never falls when a contact is added', () => {
    fc.assert(
      fc.property(people, fc.nat(), (rows, pick) => {
        const document = accountWith(rows);
        const id = rows[pick % rows.length]?.id ?? 'p0';
        const before = coverageRate(document, AS_OF).value;
        const after = coverageRate(
          edited(document, (draft) => {
            draft.set('person', id, { lastContact: AS_OF });
          }),
          AS_OF,
        ).value;
        expect(after === null).toBe(before === null);
        if (before !== null) expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('does not depend on the order of records', () => {
    fc.assert(
      fc.property(people, (rows) => {
        expect(coverageRate(accountWith([...rows].reverse()), AS_OF)).toEqual(coverageRate(accountWith(rows), AS_OF));
      }),
    );
  });

  it('is null, not zero, where nobody is influential enough to count', () => {
    expect(coverageRate(accountWith([{ id: 'a', influence: 2 }]), AS_OF)).toEqual({
      value: null,
      reason: 'tooFewRatings',
    });
    expect(coverageRate(accountWith([{ id: 'a', influence: 3 }]), AS_OF).value).toBe(0);
  });
});
