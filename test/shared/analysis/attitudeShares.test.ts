import { describe, expect, it } from 'vitest';
import { attitudeShares } from '../../../shared/analysis/attitudeShares';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';

describe('the people and the weight behind each attitude', () => {
  it('count everybody who counts once, and the weights make a whole', () => {
    const shares = attitudeShares(sampleDocument('hospital'), AS_OF);
    expect(shares.map(({ attitude, people }) => [attitude, people])).toEqual([
      [-2, 1],
      [-1, 5],
      [0, 10],
      [1, 12],
      [2, 4],
      [null, 3],
    ]);
    expect(shares.reduce((total, { share }) => total + (share.value ?? 0), 0)).toBeCloseTo(100);
  });
  it('weigh each step of influence double; a vacant seat does not count', () => {
    const document = accountWith([
      { id: 'a', influence: 5, attitude: -2, status: 'active' },
      { id: 'b', influence: 3, attitude: 1, status: 'leaving' },
      { id: 'c', influence: null, attitude: 1, status: 'active' },
      { id: 'd', influence: 5, attitude: 2, status: 'vacant' },
    ]);
    expect(attitudeShares(document, AS_OF).map(({ people, share }) => [people, share.value])).toEqual([
      [1, 80],
      [0, 0],
      [0, 0],
      [2, 20],
      [0, 0],
      [0, 0],
    ]);
  });
  it('have no share where nobody is rated', () => {
    expect(
      attitudeShares(accountWith([{ id: 'a', influence: null, attitude: 1, status: 'active' }]), AS_OF)[3]?.share,
    ).toEqual({ value: null, reason: 'zeroBase' });
  });
});
