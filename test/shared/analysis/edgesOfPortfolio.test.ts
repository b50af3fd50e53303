/** Edge cases of the portfolio and of time, one table for each figure. */
import { describe, expect, it } from 'vitest';
import { contributionOver } from '../../../shared/analysis/contribution';
import { hours, hoursNeeded } from '../../../shared/analysis/hours';
import { attractiveness, isBorderline, quadrantOf, relativeStrength } from '../../../shared/analysis/portfolioMatrix';
import { jaccard, listAlignment, selectionScores } from '../../../shared/analysis/selection';
import { portfolioRows } from '../../../shared/analysis/timeValue';
import { edited } from '../../../shared/document/draft';
import { AS_OF, S, hospital, industrial, changed } from '../../support/edges';

describe('portfolio', () => {
  const cuts = { attractiveness: 5, strength: 5 };
  it.each([
    [5, 5, 'Strategic'],
    [5, 4.999999, 'Star'],
    [4.9999999, 5, 'Strategic'],
    [4.9, 5, 'Status'],
    [4.9, 4.9, 'Streamline'],
    [null, 5, null],
  ])('%j and %j is %j', (x, y, quadrant) => {
    expect(quadrantOf(x, y, cuts)).toBe(quadrant);
  });
  it('is borderline within half a point', () => {
    expect([isBorderline(7, 5.5, cuts, S), isBorderline(7, 5.51, cuts, S), isBorderline(4.5, 9, cuts, S)]).toEqual([
      true,
      false,
      true,
    ]);
  });
  it('has no attractiveness below 60 % of the weight', () => {
    const scored = (count: number) =>
      attractiveness(
        changed((draft) => {
          [...hospital.attractivenessScore.keys()]
            .slice(count)
            .forEach((id) => draft.set('attractivenessScore', id, { score: null }));
        }),
        AS_OF,
      );
    expect(scored(2)).toMatchObject({ value: null, reason: 'tooFewRatings', knownShare: 55 });
    expect(scored(3).value).toBeCloseTo((35 * 8 + 20 * 6 + 20 * 6) / 75, 9);
  });
  it('compares with nobody where no competitor is known', () => {
    const alone = changed((draft) => {
      for (const id of hospital.strengthFactor.keys()) draft.set('strengthFactor', id, { bestCompetitor: null });
    });
    expect(relativeStrength(alone, AS_OF)).toMatchObject({
      strength: { value: 7.25 },
      isAbsolute: true,
      bestCompetitor: { value: null },
    });
  });
  it('can take strength from the stage, and the cut from the median', () => {
    const byStage = changed((draft) => draft.add('setting', { id: 'strengthBy', value: 'stage' }));
    expect(relativeStrength(byStage, AS_OF).strength.value).toBe(5);
    const median = changed((draft) => draft.add('setting', { id: 'quadrantCut', value: 'median' }));
    expect(portfolioRows(median, AS_OF).map((row) => row.quadrant)).not.toEqual(
      portfolioRows(hospital, AS_OF).map((row) => row.quadrant),
    );
  });
  it('scores a peer with a missing rating, and none with most missing', () => {
    expect(selectionScores(industrial, AS_OF).get('PH')?.value).toBeCloseTo(3.2, 9);
    const few = edited(industrial, (draft) =>
      draft.set('portfolioAccount', 'PH', { ratings: { revenuePotential: 2, growthPotential: 9 } }),
    );
    expect(selectionScores(few, AS_OF).get('PH')).toMatchObject({ value: null, reason: 'tooFewRatings' });
  });
  it('has no year where a part is missing, and averages the known of the last three', () => {
    const year = (revenue: number | null) => ({ revenue, cogs: 10, costToServe: 10 });
    expect(contributionOver([year(1000), year(20), year(null), year(40)], S)).toEqual({
      years: [980, 0, null, 20],
      average: 10,
      isHiddenLoss: false,
    });
    expect(contributionOver([year(10)], S).isHiddenLoss).toBe(true);
  });
  it('names time without value', () => {
    const idle = changed((draft) => draft.set('portfolioAccount', 'PH', { potential3y: 0 }));
    expect(portfolioRows(idle, AS_OF).find((row) => row.id === 'PH')).toMatchObject({
      tvi: null,
      tviBand: 'Time without value',
    });
    const nothing = changed((draft) => {
      for (const id of hospital.portfolioAccount.keys())
        draft.set('portfolioAccount', id, { potential3y: null, revenue: [] });
    });
    expect(portfolioRows(nothing, AS_OF).every((row) => row.valueShare === null && row.tviBand === null)).toBe(true);
  });
  it('compares money of other currencies by their rate', () => {
    const foreign = changed((draft) => draft.set('portfolioAccount', 'PC', { fxRate: 2 }));
    expect(portfolioRows(foreign, AS_OF)[2]?.valueShare).toBeGreaterThan(
      portfolioRows(hospital, AS_OF)[2]?.valueShare ?? 1,
    );
  });
  it.each([
    [['a'], ['a', 'b'], 0.5],
    [[], [], null],
    [['a'], [], 0],
  ])('overlap of %j and %j is %j', (a, b, value) => {
    expect(jaccard(a, b)).toBe(value);
  });
  it('aligns lists over all pairs', () => {
    expect(listAlignment([['a', 'b'], ['a', 'b'], ['a']]).value).toBeCloseTo((1 + 0.5 + 0.5) / 3, 9);
    expect(listAlignment([['a']])).toEqual({ value: null, reason: 'tooFewRatings' });
  });
});

describe('time', () => {
  it.each([
    [5, 3, 4, 8],
    [5, 4, 4, 6],
    [4, 1, 3, 6],
    [2, 0, 3, 1],
    [3, null, 2, 4],
    [null, 0, 4, 1],
    [3, 2, null, 2],
  ])('influence %j, relationship %j of %j needs %d hours', (influence, relationship, targetRelationship, needed) => {
    expect(hoursNeeded({ influence, relationship, targetRelationship }, false, S)).toBe(needed);
    expect(hoursNeeded({ influence, relationship, targetRelationship }, true, S)).toBe(2);
  });
  it('has no load without capacity', () => {
    const none = changed((draft) => {
      for (const id of hospital.assignment.keys()) draft.set('assignment', id, { hoursPerMonth: null });
    });
    expect(hours(none, AS_OF)).toMatchObject({ needed: 110, capacity: null, load: { value: null, reason: 'noData' } });
    const zero = changed((draft) => {
      for (const id of hospital.assignment.keys()) draft.set('assignment', id, { hoursPerMonth: 0 });
    });
    expect(hours(zero, AS_OF).load).toEqual({ value: null, reason: 'zeroBase' });
  });
});
