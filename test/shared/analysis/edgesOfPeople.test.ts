/** Edge cases of figures about people, one table for each figure. */
import { describe, expect, it } from 'vitest';
import { reportingCircles } from '../../../shared/analysis/chartChecks';
import { classBalance } from '../../../shared/analysis/classBalance';
import { championOf } from '../../../shared/analysis/champion';
import { movementBetween } from '../../../shared/analysis/movement';
import { roomResult, voteResults } from '../../../shared/analysis/vote';
import { edited } from '../../../shared/document/draft';
import { stakeholders } from '../../../shared/document/stakeholder';
import type { RecordOf } from '../../../shared/model';
import { accountWith } from '../../support/people';
import { AS_OF, S, changed } from '../../support/edges';

describe('champion', () => {
  const of = (fields: Partial<RecordOf<'person'>>) => {
    const [one] = stakeholders(
      accountWith([
        { id: 'a', influence: 4, attitude: 2, champion: { sells: 2, win: 2, access: 2, trust: 2 }, ...fields },
      ]),
    );
    return one ? championOf(one, S) : null;
  };
  it.each<[string, Partial<RecordOf<'person'>>, object | null]>([
    ['with power', {}, { class: 'Champion' }],
    ['without answers', { champion: { sells: null, win: null, access: null, trust: null } }, null],
    [
      'with two answers',
      { champion: { sells: 3, win: null, access: null, trust: null } },
      { score: null, class: null },
    ],
    ['with three known', { champion: { sells: 3, win: 3, access: null, trust: null } }, { class: 'Champion' }],
    ['without rated influence', { influence: null }, { score: null, class: null }],
    ['of unknown attitude', { attitude: null }, { class: 'Not a champion' }],
    ['who is neutral', { attitude: 0 }, { class: 'Not a champion' }],
    ['without power', { influence: 2, champion: { sells: 3, win: 3, access: 3, trust: 3 } }, { class: 'Coach' }],
    [
      'with little power',
      { influence: 3, champion: { sells: 3, win: 3, access: 3, trust: 3 } },
      { class: 'Developing champion' },
    ],
    [
      'who does not sell',
      { influence: 5, champion: { sells: 1, win: 3, access: 3, trust: 3 } },
      { class: 'Developing champion' },
    ],
    ['who is weak', { champion: { sells: 0, win: 0, access: 1, trust: 1 } }, { class: 'Coach' }],
  ])('%s', (_, fields, result) => {
    if (result === null) expect(of(fields)).toBeNull();
    else expect(of(fields)).toMatchObject(result);
  });
});

describe('the vote of the room', () => {
  it.each<[readonly (number | null)[], 'influence' | 'attitude', object]>([
    [[null, null, 1], 'attitude', { result: null, status: 'findOut' }],
    [[1, 2, null, null], 'attitude', { result: null, status: 'needVotes' }],
    [[1, 2, 3, 4], 'influence', { result: 3, spread: 3, status: 'revote' }],
    [[-1, -1, 0, 0], 'attitude', { result: -1, spread: 1, status: 'agreed' }],
    [[0, 1, 2], 'attitude', { result: 1, spread: 2, status: 'discuss' }],
  ])('%j on %s', (values, dimension, result) => {
    expect(roomResult(values, dimension, S)).toMatchObject(result);
  });
  it('counts the last round, and leaves a split second round to the lead', () => {
    const again = changed((draft) => {
      for (const [index, value] of [-2, 1, 1].entries())
        draft.add('vote', { participant: `P${index}`, stakeholderId: 'H13', dimension: 'attitude', round: 2, value });
    });
    expect(voteResults(again, AS_OF).find((vote) => vote.stakeholderId === 'H13')).toMatchObject({
      round: 2,
      result: 1,
      spread: 3,
      isLeadsCall: true,
    });
  });
});

describe('movement', () => {
  it('looks only at people who are in both', () => {
    const then = [
      { id: 'a', influence: 3, attitude: 0 },
      { id: 'gone', influence: 5, attitude: -2 },
      { id: 'b', influence: 3, attitude: null },
    ];
    const now = [
      { id: 'a', influence: 3, attitude: 1 },
      { id: 'new', influence: 5, attitude: 2 },
      { id: 'b', influence: 3, attitude: 2 },
    ];
    expect(movementBetween('2025-01-01', then, now, S)).toEqual({
      from: '2025-01-01',
      supportThen: 0,
      supportNow: 75,
      change: 75,
      improved: ['a'],
      worsened: [],
      new: ['new'],
      gone: ['gone'],
    });
  });
});

describe('balance of two sides', () => {
  const sides = (template: string | null, classes: readonly [string, string]) =>
    classBalance(
      edited(
        accountWith([
          { id: 'a', influence: 5, relationship: 3, stakeholderClass: classes[0] },
          { id: 'b', influence: 4, relationship: 2, stakeholderClass: classes[1] },
        ]),
        (draft) => draft.set('account', 'A', { industryTemplate: template }),
      ),
      AS_OF,
    );
  it.each([
    ['hospital', ['medical', 'managerial']],
    ['industrial', ['technical', 'commercial']],
    ['bank', ['business', 'technology']],
  ] as const)('in a %s is between %j', (template, pair) => {
    expect(sides(template, pair)).toEqual({ pair, coverageGap: 0, sidesWithoutTrust: [pair[1]], isWarning: true });
  });
  it('is not asked for without a template, and fails where a side has nobody', () => {
    expect(sides(null, ['medical', 'managerial'])).toBeNull();
    expect(sides('bank', ['business', 'other'])).toMatchObject({
      coverageGap: null,
      sidesWithoutTrust: ['technology'],
      isWarning: true,
    });
  });
});

describe('reporting circles', () => {
  it('are each named once, whatever leads into them', () => {
    const document = accountWith([
      { id: 'a', reportsToId: 'b' },
      { id: 'b', reportsToId: 'c' },
      { id: 'c', reportsToId: 'b' },
      { id: 'd', reportsToId: 'd' },
      { id: 'e', reportsToId: 'a' },
      { id: 'f' },
    ]);
    expect(reportingCircles(document)).toEqual([['b', 'c'], ['d']]);
  });
});
