import { expect, it } from 'vitest';
import { workshopDays } from '../../../shared/analysis/workshopDays';
import { edited, type Draft } from '../../../shared/document/draft';
import { emptyDocument } from '../../../shared/document/document';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const daysOf = (change: (draft: Draft) => void) => workshopDays(edited(emptyDocument(), change), AS_OF);

it('a workshop on a day that is still to come is the next one, and none has been yet', () => {
  expect(workshopDays(sampleDocument('hospital'), AS_OF)).toEqual({ last: null, next: '2026-03-05' });
  expect(workshopDays(sampleDocument('hospital'), '2026-03-05')).toEqual({ last: '2026-03-05', next: null });
});

it('the one that was and the first that is prepared stand side by side', () => {
  const days = daysOf((draft) => {
    draft.set('workshop', 'workshop', { date: '2026-02-10' });
    draft.add('agenda', { title: 'Later', date: '2026-05-01' });
    draft.add('agenda', { title: 'Soon', date: '2026-04-01' });
    draft.add('agenda', { title: 'Forgotten', date: '2026-01-01' });
  });
  expect(days).toEqual({ last: '2026-02-10', next: '2026-04-01' });
});

it('nothing is known where no day is', () => {
  expect(daysOf((draft) => void draft.add('agenda', { title: 'Some day' }))).toEqual({ last: null, next: null });
});
