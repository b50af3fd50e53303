import { describe, expect, it } from 'vitest';
import { keyInformation } from '../../../shared/analysis/completeness';
import { apply } from '../../../shared/document/diff';
import { accountOf, list, type Document } from '../../../shared/document/document';
import { edit, edited } from '../../../shared/document/draft';
import { withKeyDates } from '../../../shared/document/keyDates';
import { sampleDocument } from '../../support/samples';

const AS_OF = '2026-03-02';
const hospital = sampleDocument('hospital');
const accountId = accountOf(hospital).id;
const row = (document: Document, field: string) =>
  keyInformation(document, AS_OF).rows.find((one) => one.field === field);

/** The account as it is after somebody wrote a field of it on a day. */
const written = (document: Document, fields: Readonly<Record<string, string>>, day: string): Document =>
  apply(
    document,
    withKeyDates(
      document,
      edit(document, (draft) => draft.set('account', accountId, fields)),
      day,
    ),
    `${day}T08:00:00Z`,
  );

describe('a field of the key information', () => {
  it('has the age of its own day, whatever else of its record is written', () => {
    const after = written(hospital, { ownership: 'Trust' }, '2026-02-20');
    expect(row(after, 'ownership')?.age).toEqual({ days: 10, dot: 'green' });
    expect(row(after, 'industry')?.age).toEqual({ days: null, dot: 'red' });
    const later = written(after, { industry: 'Hospitals' }, '2026-03-01');
    expect(row(later, 'ownership')?.age.days).toBe(10);
    expect(row(later, 'industry')?.age.days).toBe(1);
    expect(list(later, 'fieldSource').filter(({ field }) => field === 'ownership')).toHaveLength(1);
  });

  it('keeps the day its record was edited before fields had days of their own', () => {
    const before = apply(
      hospital,
      edit(hospital, (draft) => draft.set('account', accountId, { industry: 'Hospitals' })),
      '2025-10-01T08:00:00Z',
    );
    expect(row(before, 'hq')?.age.dot).toBe('amber');
    const after = written(before, { ownership: 'Trust' }, '2026-03-01');
    expect(row(after, 'hq')?.age).toEqual(row(before, 'hq')?.age);
    expect(row(after, 'ownership')?.age.dot).toBe('green');
  });

  it('leaves a change alone that writes no such field', () => {
    const diff = edit(hospital, (draft) => draft.set('account', accountId, { situationToday: 'Growing' }));
    expect(withKeyDates(hospital, diff, AS_OF)).toBe(diff);
  });

  it('says where it is from, and what they spend with whom counts as fields of the card', () => {
    const after = edited(hospital, (draft) => {
      draft.add('fieldSource', { field: 'hq', on: '2026-01-01', source: 'Annual report' });
      draft.add('vendorSpend', { area: 'Imaging', vendor: 'Norvane', amount: 300, on: '2026-02-01' });
      draft.add('vendorSpend', { area: 'Freight', amount: 100, on: '2025-01-01' });
      draft.add('vendorSpend', { area: 'Cleaning' });
    });
    expect(row(after, 'hq')).toMatchObject({ source: 'Annual report', age: { days: 60, dot: 'green' } });
    const card = keyInformation(after, AS_OF);
    expect(card.spend).toBe(400);
    expect(card.vendors.map(({ age }) => age.dot)).toEqual(['green', 'red', 'red']);
    expect(card.green.value).toBeCloseTo((100 * 2) / 14, 9);
    expect(keyInformation(hospital, AS_OF).spend).toBeNull();
  });
});
