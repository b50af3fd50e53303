import { describe, expect, it } from 'vitest';
import { borrowedInfluence } from '../../../shared/analysis/borrowedInfluence';
import { champions } from '../../../shared/analysis/champion';
import { changeReadiness } from '../../../shared/analysis/changeReadiness';
import { classBalance } from '../../../shared/analysis/classBalance';
import { coverageRate } from '../../../shared/analysis/coverage';
import { figures, type Json } from '../../../shared/analysis/figures';
import { gapToTarget } from '../../../shared/analysis/gapToTarget';
import { executionHealth, health } from '../../../shared/analysis/health';
import { hours } from '../../../shared/analysis/hours';
import { onePage } from '../../../shared/analysis/onePage';
import { phases } from '../../../shared/analysis/phases';
import { planCheck } from '../../../shared/analysis/planCheck';
import { attractiveness } from '../../../shared/analysis/portfolioMatrix';
import { relationshipProgress } from '../../../shared/analysis/relationshipProgress';
import { wallet } from '../../../shared/analysis/shareOfWallet';
import { singleThread } from '../../../shared/analysis/singleThread';
import { supportIndex } from '../../../shared/analysis/supportIndex';
import { warmRoutes } from '../../../shared/analysis/warmRoute';
import { suggestedRisks } from '../../../shared/analysis/suggestedRisks';
import { triggers } from '../../../shared/analysis/triggers';
import { explain, EXPLANATIONS, type Explained } from '../../../shared/analysis/explain';
import { accountStatus } from '../../../shared/analysis/overview';
import { edited } from '../../../shared/document/draft';
import { emptyDocument, type Document } from '../../../shared/document/document';
import { accountWith, everybody, type Given } from '../../support/people';
import { SAMPLES, sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';

const withoutPeople = (document: Document): Document =>
  ({
    ...document,
    ...Object.fromEntries((['person', 'seat', 'holding', 'link'] as const).map((kind) => [kind, new Map()])),
  }) as Document;

const numbersIn = (value: Json): readonly number[] => {
  if (typeof value === 'number') return [value];
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(numbersIn);
  return typeof value === 'object' && value !== null
    ? Object.values(value as Record<string, Json>).flatMap(numbersIn)
    : [];
};

describe.each(SAMPLES)('the %s sample', (name) => {
  const sample = sampleDocument(name);

  it('has no support index when every attitude is unknown', () => {
    const index = supportIndex(everybody(sample, { attitude: null }), AS_OF);
    expect(index).toMatchObject({
      value: null,
      low: null,
      high: null,
      band: null,
      knownShare: 0,
      reason: 'tooFewRatings',
    });
  });

  it('has no share of wallet when every spend is unknown', () => {
    const changed = edited(sample, (draft) => {
      for (const id of sample.cell.keys()) draft.set('cell', id, { spend: null });
    });
    expect(wallet(changed, AS_OF).shareOfWallet).toEqual({ value: null, reason: 'tooFewRatings' });
    expect(wallet(changed, AS_OF).unknownSpendCells).toBeGreaterThan(1);
  });

  it('keeps attractiveness and warns when weights do not sum to 100', () => {
    const changed = edited(sample, (draft) => {
      for (const factor of sample.attractivenessFactor.values())
        draft.set('attractivenessFactor', factor.id, { weight: factor.weight * 2 });
    });
    expect(attractiveness(changed, AS_OF).value).toBeCloseTo(attractiveness(sample, AS_OF).value ?? NaN, 9);
    expect(planCheck(changed, AS_OF).map((finding) => finding.code)).toContain('P9.weightsAttractiveness');
    expect(planCheck(sample, AS_OF).map((finding) => finding.code)).not.toContain('P9.weightsAttractiveness');
  });

  it('has no pipeline coverage, with a text, when the target is already committed', () => {
    const changed = edited(sample, (draft) => {
      draft.set('financials', 'financials', { committed: 10_000_000 });
    });
    expect(gapToTarget(changed, AS_OF)).toMatchObject({
      pipelineCoverage: { value: null, reason: 'zeroBase' },
      coverageText: 'already committed',
      coverageLight: null,
    });
  });

  it('has no execution score without actions', () => {
    const changed: Document = { ...sample, action: new Map() };
    expect(executionHealth(changed, AS_OF)).toEqual({ value: null, reason: 'noData' });
    expect(health(changed, AS_OF).health.value).not.toBeNull();
  });

  it('has null for every figure about people, and no crash, without people', () => {
    const empty = withoutPeople(sample);
    expect(supportIndex(empty, AS_OF)).toMatchObject({ value: null, knownShare: null, reason: 'noData' });
    for (const figure of [coverageRate, relationshipProgress, changeReadiness])
      expect(figure(empty, AS_OF)).toMatchObject({ value: null, reason: 'noData' });
    expect(singleThread(empty, AS_OF)).toEqual({
      customer: null,
      supplier: null,
      threads: null,
      effectiveThreads: null,
      rating: null,
      shape: null,
      reason: 'noData',
    });
    expect(champions(empty, AS_OF)).toMatchObject({ all: [], strength: { value: null }, depth: null });
    expect(classBalance(empty, AS_OF)).toBeNull();
    for (const phase of Object.values(phases(empty, AS_OF)))
      expect([phase.coverage.value, phase.support.value]).toEqual([null, null]);
    expect(health(empty, AS_OF).relationship.value).toBeNull();
    expect(hours(empty, AS_OF)).toMatchObject({ needed: null, load: { value: null } });
    expect(warmRoutes(empty, AS_OF)).toEqual([]);
  });

  it.each([
    ['the whole account', (document: Document) => document],
    ['no people', withoutPeople],
  ])('can be shown, checked and explained with %s', (_, change) => {
    const document = change(sample);
    expect(numbersIn(figures(document, AS_OF)).every(Number.isFinite)).toBe(true);
    expect(onePage(document, AS_OF).head.account?.name).toBeTruthy();
    expect(triggers(document, AS_OF)).toBeInstanceOf(Array);
    expect(suggestedRisks(document, AS_OF)).toBeInstanceOf(Array);
    for (const figure of Object.keys(EXPLANATIONS) as Explained[]) {
      const explained = explain(figure, document, AS_OF);
      expect(explained.value === null, figure).toBe(explained.reason !== null);
    }
  });
});

describe('an empty document', () => {
  it('has figures, all null or zero, and never a number that is none', () => {
    const plain = figures(emptyDocument(), AS_OF);
    expect(plain['supportIndex']).toMatchObject({ value: null });
    expect(plain['target']).toMatchObject({ gap: null, forecast: null, pipelineCoverage: null });
    expect(numbersIn(plain).every(Number.isFinite)).toBe(true);
    expect(accountStatus(emptyDocument(), AS_OF)).toMatchObject({ people: 0, vacant: 0 });
  });
});

describe('one person only', () => {
  it('is a bow-tie with high risk', () => {
    const document = edited(accountWith([{ id: 'a', influence: 5, attitude: 1, relationship: 3 }]), (draft) => {
      draft.add('member', { id: 'm', name: 'Mine' });
      draft.set('person', 'a', { contactOwnerId: 'm' });
    });
    expect(singleThread(document, AS_OF)).toMatchObject({
      customer: 1,
      supplier: 1,
      threads: 1,
      rating: 'High',
      shape: 'bow-tie',
    });
  });

  it('has a high risk and no shape where nobody knows them', () => {
    expect(singleThread(accountWith([{ id: 'a', influence: 5, relationship: 1 }]), AS_OF)).toMatchObject({
      customer: null,
      threads: 0,
      rating: 'High',
      shape: null,
      reason: 'zeroBase',
    });
  });
});

describe('influence in a circle', () => {
  it('ends, for borrowed influence and for routes', () => {
    const ring: readonly Given[] = ['a', 'b', 'c'].map((id, index) => ({
      id,
      influence: 5,
      attitude: index === 0 ? 1 : 0,
      relationship: index === 0 ? 2 : 0,
    }));
    const document = accountWith(ring, [
      { fromId: 'a', toId: 'b' },
      { fromId: 'b', toId: 'c' },
      { fromId: 'c', toId: 'a' },
      { fromId: 'a', toId: 'a' },
    ]);
    expect(borrowedInfluence(document, AS_OF).get('a')).toBeCloseTo((0.5 * 2 * 16) / 3, 9);
    expect(warmRoutes(document, AS_OF).map((route) => route.path)).toEqual([
      ['a', 'b'],
      ['a', 'b', 'c'],
    ]);
  });
});

describe('five hundred people', () => {
  it('all get their figures, routes and findings', () => {
    const people = Array.from({ length: 500 }, (_, index): Given => ({
      id: `p${String(index).padStart(3, '0')}`,
      influence: (index % 5) + 1,
      attitude: (index % 5) - 2,
      relationship: index % 3,
      level: (index % 5) + 1,
      ...(index > 0 ? { reportsToId: `p${String(Math.floor((index - 1) / 6)).padStart(3, '0')}` } : {}),
    }));
    const document = accountWith(
      people,
      people.slice(1).map((one, index) => ({ fromId: one.id, toId: people[index]?.id ?? 'p000' })),
    );
    expect((figures(document, AS_OF)['counts'] as Record<string, Json>)['active']).toBe(500);
    expect(accountStatus(document, AS_OF).people).toBe(500);
    const routes = warmRoutes(document, AS_OF);
    expect(routes.length).toBe(
      people.filter((one) => (one.influence ?? 0) >= 4 && (one.relationship ?? 0) <= 1).length,
    );
    expect(routes.some((route) => route.path !== null)).toBe(true);
  });
});
