import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CHOICES, conventionsOf, DEFAULT_LOCALE, writeAs } from '../../../shared/conventions/conventions';
import { conventionsOfDays, readDay } from '../../../shared/conventions/readDay';
import { fieldDate, longDate, monthNames, shortDate } from '../../../shared/conventions/writeDay';
import { addDays } from '../../../shared/analysis/days';

const TODAY = '2026-11-28';
const read = (text: string, locale: string) => readDay(text, conventionsOf(locale), TODAY);
const value = (text: string, locale: string): string => {
  const found = read(text, locale);
  return found.kind === 'day' ? found.value : found.kind;
};

afterEach(() => writeAs(DEFAULT_LOCALE));

const LOCALES = ['en-GB', 'en-US', 'de-DE', 'fr-FR', 'es-ES', 'pl-PL', 'sv-SE', 'de-CH'] as const;

const PLAIN: readonly (readonly [text: string, value: string])[] = [
  ['', 'empty'],
  ['2026-03-02', '2026-03-02'],
  ['2026-3-2', '2026-03-02'],
  ['2026/03/02', '2026-03-02'],
  ['2026.3.2', '2026-03-02'],
  ['2026-03-02T23:30:00-05:00', '2026-03-02'],
  ['2026-03-02T00:30:00+14:00', '2026-03-02'],
  ['2026-03-02 10:15', '2026-03-02'],
  ['29.2.', '2028-02-29'],
  ['29/2', '2028-02-29'],
  ['29.2.2028', '2028-02-29'],
  ['28.11.26', '2026-11-28'],
  ['28/11/2026', '2026-11-28'],
  ['11/28/26', '2026-11-28'],
  ['28-11-2026', '2026-11-28'],
  ['28. 11. 2026', '2026-11-28'],
  ['28 11 2026', '2026-11-28'],
  ['12 March 2026', '2026-03-12'],
  ['12 Mar 26', '2026-03-12'],
  ['March 12, 2026', '2026-03-12'],
  ['Mar 12 2026', '2026-03-12'],
  ['12th of March 2026', '2026-03-12'],
  ['Thu, 12 March 2026', '2026-03-12'],
  ['12. März 2026', '2026-03-12'],
  ['12. Mrz. 2026', 'unreadable'],
  ['12. marz 2026', '2026-03-12'],
  ['Do., 12. März 2026', '2026-03-12'],
  ['1er août 2026', '2026-08-01'],
  ['12 févr. 2026', '2026-02-12'],
  ['12 décembre 2026', '2026-12-12'],
  ['12 de marzo de 2026', '2026-03-12'],
  ['5 ene 2026', '2026-01-05'],
  ['12 marca 2026 r.', '2026-03-12'],
  ['3 lipca 2026', '2026-07-03'],
  ['11 listopada 2026', '2026-11-11'],
  ['28 Nov', '2026-11-28'],
  ['3 Jan', '2027-01-03'],
  ['31 Oct', '2026-10-31'],
  ['12 Mar 1998', '1998-03-12'],
  ['12 Mar 85', '1985-03-12'],
  ['31.04.2026', 'unreadable'],
  ['30.02.2028', 'unreadable'],
  ['29.2.2027', 'unreadable'],
  ['32.1.2026', 'unreadable'],
  ['2026-13-01', 'unreadable'],
  ['2026', 'unreadable'],
  ['March 2026', 'unreadable'],
  ['12:30', 'unreadable'],
  ['soon', 'unreadable'],
  ['12 Brumaire 2026', 'unreadable'],
  ['1,5', 'unreadable'],
  ['12.3.202', 'unreadable'],
];

const TWOFOLD: readonly (readonly [text: string, dayFirst: string, monthFirst: string])[] = [
  ['03/12/26', '2026-12-03', '2026-03-12'],
  ['3.12.2026', '2026-12-03', '2026-03-12'],
  ['1/2/27', '2027-02-01', '2027-01-02'],
  ['2-3-2026 10:30', '2026-03-02', '2026-02-03'],
];

describe('a day as it is typed', () => {
  it.each(PLAIN)('%j is %s in every locale', (text, expected) => {
    expect(LOCALES.map((locale) => [locale, value(text, locale)])).toEqual(LOCALES.map((locale) => [locale, expected]));
  });
  it.each(TWOFOLD)('%j is %s where the day comes first, %s where the month does', (text, dayFirst, monthFirst) => {
    expect(read(text, 'en-GB')).toEqual({ kind: 'day', value: dayFirst, other: monthFirst });
    expect(read(text, 'de-DE')).toEqual({ kind: 'day', value: dayFirst, other: monthFirst });
    expect(read(text, 'en-US')).toEqual({ kind: 'day', value: monthFirst, other: dayFirst });
  });
  it('puts the year first where that is the custom', () => {
    expect(value('26/03/12', 'sv-SE')).toBe('2026-03-12');
    expect(value('26/03/12', 'en-GB')).toBe('2012-03-26');
  });
});

describe('a column of days', () => {
  const order = (cells: readonly string[], locale: string, notAfter: string | null = null) =>
    conventionsOfDays(cells, conventionsOf(locale), TODAY, notAfter).dayOrder;
  it('is read as its clearest cell is', () => {
    expect(order(['03/12/26', '11/28/26'], 'en-GB')).toBe('mdy');
    expect(order(['03/12/26', '28/11/26'], 'en-US')).toBe('dmy');
    expect(order(['03/12/26', '04/12/26'], 'en-US')).toBe('mdy');
  });
  it('is told nothing by what is a day in no order, but by a day that no month has', () => {
    expect(order(['03/12/26', '11/28/26', '44/55/26'], 'en-GB')).toBe('mdy');
    expect(order(['03/12/26', '31/04/26'], 'en-US')).toBe('dmy');
    expect(order(['1.234.567', '2.000.000'], 'de-DE')).toBe('dmy');
  });
  it('puts nothing into the future that must have been', () => {
    expect(order(['03/12/2026', '02/11/2026'], 'en-GB', TODAY)).toBe('mdy');
    expect(order(['03/12/2026', '02/11/2026'], 'en-GB')).toBe('dmy');
  });
});

describe('a day as it is shown', () => {
  it('comes back as the same day in every locale that can be chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHOICES.map(({ locale }) => locale)),
        fc.integer({ min: 0, max: 20_000 }),
        (locale, days) => {
          writeAs(locale);
          const day = addDays('1990-01-01', days);
          expect([fieldDate(day), longDate(day)].map((text) => value(text, locale))).toEqual([day, day]);
        },
      ),
    );
  });
  it('follows the locale', () => {
    expect([longDate('2026-09-02'), shortDate('2026-09-02'), shortDate('2026-09-02', '2025'), longDate(null)]).toEqual([
      '2 September 2026',
      '2 Sep',
      '2 Sep 2026',
      '–',
    ]);
    writeAs('de-DE');
    expect([longDate('2026-03-02'), shortDate('2026-03-02'), monthNames()[2]]).toEqual([
      '2. März 2026',
      '2. März',
      'März',
    ]);
    writeAs('en-US');
    expect(longDate('2026-03-02')).toBe('March 2, 2026');
  });
});
