import { expect, it } from 'vitest';
import { outsideCentre } from '../../../shared/analysis/buyingCentre';
import { list } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

it('names who an opportunity speaks of without counting them, until they are added', () => {
  const sample = sampleDocument('hospital');
  const [a, b, c] = list(sample, 'person').filter(({ status }) => status === 'active');
  const at = (stakeholderIds: readonly string[]) =>
    edited(sample, (draft) => {
      draft.add('opportunity', {
        id: 'O',
        title: 'Service contract',
        economicBuyerId: a!.id,
        championId: b!.id,
        stakeholderIds,
      });
      draft.add('override', { opportunityId: 'O', personId: c!.id, attitude: 1 });
    });
  const outside = (ids: readonly string[]) =>
    outsideCentre(at(ids), '2026-03-02')
      .get('O')
      ?.map(({ id }) => id);
  expect(outside([])).toEqual([a!.id, b!.id, c!.id]);
  expect(outside([b!.id])).toEqual([a!.id, c!.id]);
  expect(outside([a!.id, b!.id, c!.id])).toEqual([]);
});
