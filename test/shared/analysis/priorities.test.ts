import { describe, expect, it } from 'vitest';
import { priorities } from '../../../shared/analysis/priorities';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';

describe('priorities', () => {
  const account = accountWith([
    { id: 'against', name: 'A', influence: 5, attitude: -2, relationship: 0, targetRelationship: 4 },
    { id: 'won', name: 'B', influence: 5, attitude: 2, relationship: 4, targetRelationship: 4 },
    { id: 'small', name: 'C', influence: 1, attitude: -2, relationship: 0, targetRelationship: 4 },
    { id: 'open', name: 'D', influence: 4, attitude: null, relationship: 1 },
    { id: 'unrated', name: 'E', attitude: -2 },
    { id: 'empty', name: null, status: 'vacant' },
  ]);
  const found = priorities(account, AS_OF);
  const scoreOf = (id: string) => found.find(({ personId }) => personId === id)?.score;

  it('follow the published formula', () => {
    // Everything is still to be won with the heaviest.
    expect(scoreOf('against')).toBeCloseTo(100);
    // Only the contact is missing, since nobody owns it: 0.3 of the weight.
    expect(scoreOf('won')).toBeCloseTo(30);
    expect(scoreOf('small')).toBeCloseTo(100 / 16);
    // Attitude not known counts like a sceptic: (0.4 · 0.75 + 0.3 · 1) / 0.7 of half the weight.
    expect(scoreOf('open')).toBeCloseTo((100 * 0.6) / 0.7 / 2);
  });

  it('put those last of whom nobody knows how much they weigh, and leave empty seats out', () => {
    expect(found.map(({ personId }) => personId)).toEqual(['against', 'open', 'won', 'small', 'unrated']);
    expect(scoreOf('unrated')).toBeNull();
  });

  it('say why, the heaviest reason first', () => {
    expect(found[0]?.reasons).toEqual([
      'influence decisive',
      'opponent',
      'relationship none, wanted adviser',
      'nobody owns the contact',
    ]);
    expect(found.at(-1)?.reasons[0]).toBe('influence not rated');
  });

  it('name a key player who is not won in a real account first', () => {
    const [first] = priorities(sampleDocument('hospital'), AS_OF);
    expect(first?.score).toBeGreaterThan(50);
  });
});
