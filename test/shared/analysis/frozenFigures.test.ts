import { describe, expect, it } from 'vitest';
import { comparedFigures, figureThen, FIGURE_PARTS } from '../../../shared/analysis/figuresThen';
import { FROZEN, FROZEN_IDS, frozenFigures, type FrozenId } from '../../../shared/analysis/frozenFigures';
import { redacted } from '../../../shared/audience/redacted';
import { list, type Document } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { addSnapshot } from '../../../shared/document/planLife';
import { SAMPLES, sampleDocument } from '../../support/samples';

const DAY = '2026-03-02';
const frozenOn = (document: Document): Document =>
  edited(document, (draft) => {
    for (const { id } of list(document, 'snapshot')) draft.remove('snapshot', id);
    addSnapshot(draft, DAY, 'Then', { revision: 1, coverage: null, ...frozenFigures(document, DAY) });
  });
const snapshotIn = (document: Document) => list(document, 'snapshot')[0]!;
const row = (rows: ReturnType<typeof comparedFigures>, id: FrozenId) => rows.find((one) => one.id === id)!;

describe.each(SAMPLES)('a snapshot of the %s sample', (name) => {
  const before = frozenOn(sampleDocument(name));
  it('compared with the same day shows no difference, and knows what was known', () => {
    const rows = comparedFigures(before, DAY, snapshotIn(before), null);
    expect(rows.filter((one) => one.isOther)).toEqual([]);
    for (const one of rows) expect(one.then.value === null, one.id).toBe(one.now.value === null);
    expect(rows.filter((one) => one.then.value !== null).length).toBeGreaterThan(30);
  });
  it('keeps coverage, health and money of its day whatever is edited since', () => {
    const after = edited(before, (draft) => {
      for (const { id } of list(before, 'person')) draft.set('person', id, { relationship: 4, lastContact: DAY });
      for (const cell of list(before, 'cell')) draft.set('cell', cell.id, { spend: (cell.spend ?? 0) + 1_000_000 });
      draft.remove('financialYear', list(before, 'financialYear').findLast((year) => !year.forecast)!.id);
    });
    const rows = comparedFigures(after, DAY, snapshotIn(after), null);
    for (const id of ['coverage', 'health', 'whitespace', 'revenue'] as const)
      expect(row(rows, id), id).toMatchObject({
        isOther: true,
        then: { value: row(comparedFigures(before, DAY, snapshotIn(before), null), id).then.value },
      });
    expect(row(rows, 'whitespace').difference).toBe(
      Math.round(row(rows, 'whitespace').now.value as number) -
        Math.round(row(rows, 'whitespace').then.value as number),
    );
  });
  it('says what tells money where money is kept: nothing else of it changes when money is hidden', () => {
    const whole = frozenFigures(before, DAY);
    const without = frozenFigures(redacted(before, 'team', ['money']), DAY);
    expect(without.figures).toEqual(whole.figures);
    const seen = snapshotIn(redacted(before, 'team', ['money']));
    expect(seen.money).toBeNull();
    expect(seen.figures).toEqual(whole.figures);
    expect(redacted(before, 'team', ['opinions']).snapshot.size).toBe(0);
    expect(redacted(before, 'customer').snapshot.size).toBe(0);
  });
});

describe('a snapshot from before figures were frozen', () => {
  const document = sampleDocument('industrial');
  const snapshot = snapshotIn(document);
  it('tells what its ratings tell, and of all else that it was not frozen', () => {
    expect(figureThen(document, DAY, snapshot, 'people').value).toBe(snapshot.stakeholders.length);
    expect(figureThen(document, DAY, snapshot, 'support').value).toBeCloseTo(25, -1);
    expect(figureThen(document, DAY, snapshot, 'health')).toEqual({ value: null, reason: 'notFrozen' });
    expect(figureThen(document, DAY, snapshot, 'whitespace')).toEqual({ value: null, reason: 'notFrozen' });
  });
});

it('amounts of another currency are not compared', () => {
  const before = frozenOn(sampleDocument('hospital'));
  const after = edited(before, (draft) => draft.set('account', list(before, 'account')[0]!.id, { currency: 'CHF' }));
  expect(figureThen(after, DAY, snapshotIn(after), 'whitespace').reason).toBe('otherCurrency');
  expect(figureThen(after, DAY, snapshotIn(after), 'shareOfWallet').reason).toBeNull();
});

it('the label of every figure is its own', () => {
  expect(new Set(FROZEN_IDS.map((id) => FROZEN[id].label)).size).toBe(FROZEN_IDS.length);
});

it('every figure stands in one part of what is shown', () => {
  expect(FIGURE_PARTS.flatMap(({ ids }) => ids).toSorted()).toEqual([...FROZEN_IDS].toSorted());
});
