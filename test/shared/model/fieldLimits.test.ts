import { describe, expect, it } from 'vitest';
import { dateSchema, idSchema, isCalendarDay, timeSchema } from '../../../shared/model/fields';
import { seen } from '../../../shared/model/seen';
import { fieldsOf, newRecord, type AnyRecord, type Kind } from '../../../shared/model';
import { schemaOf } from '../../../shared/exchange/rows';
import { documentFault, recordFault, seatOnCircle } from '../../../shared/document/sound';
import { edited } from '../../../shared/document/draft';
import { sampleDocument } from '../../support/samples';

const fits = (kind: Kind, field: string, value: unknown): boolean =>
  fieldsOf(kind)[field]!.schema.safeParse(value).success;

describe('a field', () => {
  it.each([
    ['2026-03-02', true],
    ['1000-01-01', true],
    ['2999-12-31', true],
    ['2024-02-29', true],
    ['2026-02-29', false],
    ['2026-02-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-3-2', false],
    ['0000-01-01', false],
    ['0206-03-02', false],
    ['9999-12-31', false],
    ['10000-01-01', false],
    ['soon', false],
    ['', false],
    ['2026-03-02\n', false],
  ])('takes %j as a day: %s', (day, isTaken) => {
    expect(dateSchema.safeParse(day).success).toBe(isTaken);
  });
  it('of an earlier version is a day where the calendar has it, in any year', () => {
    expect(['0000-01-01', '0206-03-02', '9999-12-31'].map(isCalendarDay)).toEqual([true, true, true]);
    expect(['2026-02-31', '10000-01-01', 'soon'].map(isCalendarDay)).toEqual([false, false, false]);
  });
  it.each([
    ['2026-03-02T09:30:00.000Z', true],
    ['2026-03-02', true],
    ['2026-03-02T09:30+02:00', true],
    ['yesterday', false],
    ['', false],
    ['2026-02-31T00:00:00Z', false],
    ['2026-03-02T25:00:00Z', false],
    [`2026-03-02T09:30:00.${'0'.repeat(100)}Z`, false],
  ])('takes %j as the time of a change: %s', (time, isTaken) => {
    expect(timeSchema.safeParse(time).success).toBe(isTaken);
  });
  it.each([
    ['H01', true],
    ['Zoë 7', true],
    ['x'.repeat(80), true],
    ['x'.repeat(81), false],
    ['', false],
    ['__proto__', false],
    ['constructor', false],
    ['a\u0000b', false],
    ['a\nb', false],
    ['a\u007fb', false],
    ['a\u202eb', false],
    ['a\ud800b', false],
  ])('takes %j as an id: %s', (id, isTaken) => {
    expect(idSchema.safeParse(id).success).toBe(isTaken);
  });
  it.each<[Kind, string, readonly unknown[], readonly unknown[]]>([
    ['contract', 'value', [0, -5, 1e18], [1e19, -1e19, 1e308, Infinity, Number.NaN, '5']],
    ['account', 'employees', [0, 1e15], [1.5, 2 ** 63, Infinity]],
    ['placement', 'x', [0, -1e8], [1e9, Infinity]],
    ['vote', 'value', [-2, 5, null], [6, -3, 1.5]],
    [
      'snapshot',
      'stakeholders',
      [[{ id: 'a', influence: 5, attitude: -2, relationship: null }]],
      [
        [{ id: 'a', influence: 6, attitude: 0, relationship: 0 }],
        [{ id: 'a', influence: 1, attitude: Infinity, relationship: 0 }],
      ],
    ],
    ['portfolioAccount', 'revenue', [[1, null]], [[1e19], [Infinity], Array.from({ length: 21 }, () => 1)]],
    [
      'portfolioAccount',
      'ratings',
      [{ a: 1 }],
      [{ a: 1e19 }, Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`c${at}`, 1]))],
    ],
    ['override', 'buyingRoles', [['user'], null], [Array.from({ length: 8 }, () => 'user')]],
    ['setting', 'value', [0.5, { a: [1] }], ['x'.repeat(20_001), JSON.parse(`${'['.repeat(9)}${']'.repeat(9)}`)]],
  ])('%s.%s has limits', (kind, field, sound, wrong) => {
    for (const value of sound) expect(fits(kind, field, value), JSON.stringify(value)).toBe(true);
    for (const value of wrong) expect(fits(kind, field, value), String(value)).toBe(false);
  });
  it.each([
    [1, true],
    [1.5, true],
    [-3, true],
    [1e12, true],
    [1e13, false],
    [Infinity, false],
  ])('takes %d as a place among its kind: %s', (ordinal, isTaken) => {
    expect(
      schemaOf('businessUnit').safeParse({ ...newRecord('businessUnit', 'B', 1, { name: 'B' }), ordinal }).success,
    ).toBe(isTaken);
  });
});

describe('a document from a file', () => {
  it('is sound where every record fits its own check', () => {
    for (const sample of ['hospital', 'industrial'] as const) expect(documentFault(sampleDocument(sample))).toBe(null);
  });
  it('has nothing missing and nothing more in its records', () => {
    const record = newRecord('businessUnit', 'B', 1, { name: 'B' }) as AnyRecord;
    expect(recordFault('businessUnit', record)).toBe(null);
    expect(recordFault('businessUnit', { ...record, more: 1 })).toContain('other fields');
    expect(recordFault('businessUnit', { id: 'B', ordinal: 1, updatedAt: null })).toContain('other fields');
    expect(recordFault('businessUnit', { ...record, name: null })).toContain('name is missing');
    expect(recordFault('charter', { ...newRecord('charter', 'charter', 1), id: 'other' } as AnyRecord)).toContain(
      'only one',
    );
  });
  it('has its circles found from wherever they are reached', () => {
    const line = edited(sampleDocument('hospital'), (draft) => {
      for (const [id, reportsToId] of [
        ['a', 'b'],
        ['b', 'c'],
        ['c', null],
      ] as const)
        draft.add('seat', { id, reportsToId });
    });
    expect(seatOnCircle(line)).toBe(null);
    expect(
      seatOnCircle(
        edited(line, (draft) => {
          draft.set('seat', 'c', { reportsToId: 'b' });
        }),
      ),
    ).toMatch(/^[bc]$/);
    expect(
      seatOnCircle(
        edited(line, (draft) => {
          draft.set('seat', 'c', { reportsToId: 'c' });
        }),
      ),
    ).toBe('c');
  });
});

describe('text as it is kept', () => {
  it.each([
    ['abc\u202egpj.exe', 'abcgpj.exe'],
    ['\u2066a\u2069', 'a'],
    ['a\u0000\u001b[31mb', 'a[31mb'],
    ['\ufeffName', 'Name'],
    ['half \ud83d', 'half \ufffd'],
  ])('%j loses what is not seen', (text, kept) => {
    expect(seen(text)).toBe(kept);
  });
  it.each([
    'שלום עולם',
    'مرحبا بالعالم',
    'می\u200cخواهم',
    '👩\u200d🚀 Zoë',
    'क्\u200dष',
    'one\n\ttwo\r\nthree',
    'naïve 😀',
  ])('%j stays as it is', (text) => {
    expect(seen(text)).toBe(text);
  });
});
