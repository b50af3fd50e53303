import { expect, it } from 'vitest';
import { presentAt } from '../../../shared/analysis/thenAndNowPresent';
import { thenAndNow } from '../../../shared/analysis/thenAndNow';
import { hiddenTexts } from '../../../shared/audience/hiddenTexts';
import { redactedMoments, textsTogether } from '../../../shared/audience/redactedMoments';
import { edited } from '../../../shared/document/draft';
import { list, type Document } from '../../../shared/document/document';
import type { Moment } from '../../../shared/document/moments';
import { addReport, nameSeat } from '../../../shared/document/people';
import { sampleDocument } from '../../support/samples';

const sample = sampleDocument('hospital');
const momentOf = (day: string, document: Document): Moment => ({
  day,
  document,
  isDayKnown: true,
  isFrozen: false,
  revision: null,
});
const then = edited(sample, (draft) => draft.set('person', 'H05', { note: 'A secret of last winter' }));
const now = edited(sample, (draft) => {
  for (const one of list(sample, 'holding'))
    if (one.personId === 'H02') draft.set('holding', one.id, { to: '2026-01-01' });
  draft.set('person', 'H02', { status: 'left' });
  draft.set('person', 'H05', { attitude: -2 });
  nameSeat(draft, addReport(draft, 'H01').id, 'Ada Neu');
});
const moments = [momentOf('2025-09-01', then), momentOf('2026-03-02', now)];
const kinds = (seen: readonly Moment[]) =>
  thenAndNow(seen[0]!, seen[1]!, 'attitude', () => null).changes.map(({ kind }) => kind);

it('are the very moments for whoever sees all', () => {
  expect(redactedMoments(moments, { audience: 'team', hidden: [] })).toBe(moments);
});

it('call everybody by one alias in all of them, and nobody by that of another', () => {
  const seen = redactedMoments(moments, { audience: 'team', hidden: ['names'] });
  const names = new Map<string, string | null>();
  for (const moment of seen)
    for (const { person } of presentAt(moment).values()) {
      const known = names.get(person.id);
      expect(known === undefined || known === person.name).toBe(true);
      names.set(person.id, person.name);
    }
  const called = [...names.values()].filter((name) => name !== null);
  expect(new Set(called).size).toBe(called.length);
  expect(called).not.toContain(sample.person.get('H05')?.name);
});

it('show the customer neither ratings nor anybody who left', () => {
  const seen = redactedMoments(moments, { audience: 'customer', hidden: [] });
  expect(kinds(seen)).toEqual(['new']);
  expect(kinds(redactedMoments(moments, { audience: 'team', hidden: ['opinions'] }))).toEqual(['new', 'left']);
  const [whole, shown] = [moments, seen].map((all) => textsTogether(all.map(({ document }) => document)));
  expect(hiddenTexts(whole!, shown!).map(({ text }) => text)).toContain('A secret of last winter');
});
