import { expect, it } from 'vitest';
import { assumptions, groundedShare, restingRatings } from '../../../shared/analysis/assumptions';
import { edited } from '../../../shared/document/draft';
import { accountWith } from '../../support/people';

const AS_OF = '2026-03-02';
// B is heavy and hardly known; A, the boss, is trusted and owned by Ours; C below is against you.
const account = edited(
  accountWith(
    [
      { id: 'A', influence: 3, attitude: 1, relationship: 3 },
      { id: 'B', influence: 5, attitude: null, relationship: 1, adaptability: 'laggard', reportsToId: 'A' },
      { id: 'C', influence: 1, attitude: -1, relationship: 4, reportsToId: 'B' },
    ],
    [{ fromId: 'C', toId: 'B', type: 'ally' }],
  ),
  (draft) => {
    draft.add('member', { id: 'ours', name: 'Ours' });
    draft.add('member', { id: 'other', name: 'Other' });
    draft.set('person', 'A', { contactOwnerId: 'ours' });
    draft.set('person', 'B', { contactOwnerId: 'other' });
    draft.add('basis', { id: 'b1', personId: 'A', rating: 'attitude', basis: 'confirmed' });
    draft.add('basis', { id: 'b2', personId: 'B', rating: 'influence', basis: 'hearsay' });
    draft.add('basis', { id: 'b3', personId: 'C', rating: 'attitude', basis: 'assumed', askMemberId: 'other' });
  },
);
const rows = restingRatings(account, AS_OF);
const of = (personId: string, rating: string) => rows.find((one) => one.personId === personId && one.rating === rating);

it('lists every rating that has a value, those without a basis as such, the heavier first', () => {
  expect(rows.map(({ personId, rating }) => `${personId} ${rating}`)).toEqual([
    'B adaptability',
    'B influence',
    'B relationship',
    'A attitude',
    'A influence',
    'A relationship',
    'C attitude',
    'C influence',
    'C relationship',
  ]);
  expect(of('B', 'adaptability')).toMatchObject({ basis: null, basisId: null, weight: 16 });
  expect(assumptions(account, AS_OF).map(({ basisId }) => basisId)).toEqual(['b2', 'b3']);
});

it('says who of yours can ask whom: the most trusted near them who is not against you, by their owner', () => {
  expect(of('B', 'influence')?.ask).toEqual({ memberId: 'ours', personId: 'A' });
  // What joins them to you is known on your own side.
  expect(of('B', 'relationship')?.ask).toEqual({ memberId: 'other', personId: null });
  // Near C is only B, who is hardly known, and C is against you: nobody answers, and who was chosen stays chosen.
  expect(of('C', 'attitude')?.ask).toEqual({ memberId: 'other', personId: null });
  expect(of('C', 'influence')?.ask).toEqual({ memberId: null, personId: null });
  // Nobody near A is known well, so A is asked.
  expect(of('A', 'influence')?.ask).toEqual({ memberId: 'ours', personId: 'A' });
});

it('says how much of the weight is confirmed or observed', () => {
  // A’s attitude, 4, of 3 · 16 + 3 · 4 + 3 · 1.
  expect(groundedShare(account, AS_OF).value).toBeCloseTo(400 / 63);
  expect(groundedShare(accountWith([{ id: 'X' }]), AS_OF)).toEqual({ value: null, reason: 'zeroBase' });
});
