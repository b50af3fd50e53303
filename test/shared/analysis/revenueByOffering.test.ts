import { expect, it } from 'vitest';
import { revenueByOffering } from '../../../shared/analysis/revenueByOffering';
import { STAGE_ANCHORS } from '../../../shared/analysis/stageAnchors';
import { STAGE_QUESTIONS } from '../../../shared/analysis/relationshipStage';
import { emptyDocument } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';

const document = edited(emptyDocument(), (draft) => {
  draft.set('financials', 'financials', { periodStart: '2026-01-01' });
  draft.add('offering', { id: 'a', name: 'Pumps' });
  draft.add('offering', { id: 'b', name: 'Service' });
  draft.add('revenueLine', { offeringId: 'a', fy: 2024, value: 100 });
  draft.add('revenueLine', { offeringId: 'a', fy: 2025, value: 120 });
  draft.add('revenueLine', { offeringId: 'b', fy: 2021, value: 5 });
});

it('holds four years around the plan year and every year entered, with trend and totals', () => {
  const grid = revenueByOffering(document, '2026-03-02');
  expect(grid.years).toEqual([2021, 2024, 2025, 2026, 2027]);
  expect(grid.rows.map((row) => row.values)).toEqual([
    [null, 100, 120, null, null],
    [5, null, null, null, null],
  ]);
  expect(grid.rows[0]?.trend.value).toBeCloseTo(20, 9);
  expect(grid.rows[1]?.trend).toEqual({ value: null, reason: 'noData' });
  expect(grid.totals).toEqual([5, 100, 120, null, null]);
});

it('every question of the diagnostic has five anchors', () => {
  expect(Object.keys(STAGE_ANCHORS)).toEqual(Object.keys(STAGE_QUESTIONS));
});
