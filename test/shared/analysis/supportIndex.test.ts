import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../shared/analysis/settings';
import { supportOf } from '../../../shared/analysis/supportIndex';
import { influenceWeight } from '../../../shared/analysis/influenceWeight';

const rated = fc.record({
  influence: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null }),
  attitude: fc.option(fc.integer({ min: -2, max: 2 }), { nil: null }),
});
const room = fc.array(rated, { maxLength: 60 });

describe('influence weight', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 16],
    [null, 0],
  ])('of %j is %j', (influence, weight) => {
    expect(influenceWeight(influence, 'doubling')).toBe(weight);
  });
  it('can count one more per step', () => {
    expect([1, 3, 5].map((influence) => influenceWeight(influence, 'linear'))).toEqual([1, 3, 5]);
  });
});

describe('support index', () => {
  it('lies within its range and within ±100', () => {
    fc.assert(
      fc.property(room, (people) => {
        const { value, low, high } = supportOf(people, DEFAULT_SETTINGS);
        if (value === null || low === null || high === null) {
          expect([value, low, high]).toEqual([null, null, null]);
          return;
        }
        expect(low).toBeLessThanOrEqual(value + 1e-9);
        expect(value).toBeLessThanOrEqual(high + 1e-9);
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('is its own range when everything is known', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ influence: fc.integer({ min: 1, max: 5 }), attitude: fc.integer({ min: -2, max: 2 }) }), {
          minLength: 1,
          maxLength: 40,
        }),
        (people) => {
          const { value, low, high, knownShare } = supportOf(people, DEFAULT_SETTINGS);
          expect([low, high]).toEqual([value, value]);
          expect(knownShare).toBe(100);
        },
      ),
    );
  });

  it('does not depend on the order of people', () => {
    fc.assert(
      fc.property(
        room.chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray(people, { minLength: people.length })),
        ),
        ([people, shuffled]) => {
          expect(supportOf(shuffled, DEFAULT_SETTINGS)).toEqual(supportOf(people, DEFAULT_SETTINGS));
        },
      ),
    );
  });

  it('does not let five friendly users hide one decisive opponent', () => {
    const users = Array.from({ length: 5 }, () => ({ influence: 2, attitude: 2 }));
    expect(supportOf([...users, { influence: 5, attitude: -2 }], DEFAULT_SETTINGS).value).toBeLessThan(0);
  });

  it.each([
    [[], null, null, 'noData'],
    [[{ influence: null, attitude: 2 }], null, null, 'tooFewRatings'],
    [[{ influence: 5, attitude: null }], null, 0, 'tooFewRatings'],
  ])('of %j is null', (people, value, knownShare, reason) => {
    expect(supportOf(people, DEFAULT_SETTINGS)).toMatchObject({ value, knownShare, reason });
  });

  it('is marked where less than half is known', () => {
    expect(
      supportOf(
        [
          { influence: 5, attitude: null },
          { influence: 1, attitude: 1 },
        ],
        DEFAULT_SETTINGS,
      ).lowConfidence,
    ).toBe(true);
    expect(
      supportOf(
        [
          { influence: 3, attitude: null },
          { influence: 3, attitude: 1 },
        ],
        DEFAULT_SETTINGS,
      ).lowConfidence,
    ).toBe(false);
  });

  it.each([
    [[2, 2, 1, 1, -2], 'Strong support', 40],
    [[1, -1, 2, -1, 0], 'Leaning for', 10],
    [[-1, 1, -2, 1, 0], 'Leaning against', -10],
    [[-2, -2, -1, -1, 2], 'Opposed', -40],
    [[0], 'Undecided', 0],
  ])('of attitudes %j is %s, at the edge %d', (attitudes, band, value) => {
    const index = supportOf(
      attitudes.map((attitude) => ({ influence: 3, attitude })),
      DEFAULT_SETTINGS,
    );
    expect(index.value).toBe(value);
    expect(index.band).toBe(band);
  });
});
