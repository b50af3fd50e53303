import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CHOICES, conventionsOf, DEFAULT_LOCALE, writeAs } from '../../../shared/conventions/conventions';
import { conventionsOfNumbers, readNumber } from '../../../shared/conventions/readNumber';
import { upToDecimals, withDecimals } from '../../../shared/conventions/writeNumber';
import { plainNumber, shortMoney, wholeMoney } from '../../../shared/model/money';

const value = (text: string, locale: string): number | string => {
  const read = readNumber(text, conventionsOf(locale));
  return read.kind === 'number' ? read.value : read.kind;
};
const other = (text: string, locale: string): number | null => {
  const read = readNumber(text, conventionsOf(locale));
  return read.kind === 'number' ? read.other : null;
};

const LOCALES = ['en-GB', 'en-US', 'en-IN', 'de-DE', 'de-CH', 'fr-FR', 'es-ES', 'pl-PL'] as const;

/** Only one reading is possible, so every locale has it. */
const PLAIN: readonly (readonly [text: string, value: number | string])[] = [
  ['', 'empty'],
  ['   ', 'empty'],
  ['0', 0],
  ['7', 7],
  ['007', 7],
  ['1800000', 1_800_000],
  ['1,8 m', 1_800_000],
  ['1.8 m', 1_800_000],
  ['1,8m', 1_800_000],
  ['1.8M', 1_800_000],
  ['1800000,50', 1_800_000.5],
  ['1800000.50', 1_800_000.5],
  ['1,35', 1.35],
  ['1.35', 1.35],
  ['1,3', 1.3],
  ['0,5', 0.5],
  ['.5', 0.5],
  [',5', 0.5],
  ['0.800', 0.8],
  ['0,800', 0.8],
  ['1234,567', 1234.567],
  ['1234.567', 1234.567],
  ['1,2345', 1.2345],
  ['1.800,00', 1_800],
  ['1,800.00', 1_800],
  ['1.234.567,89', 1_234_567.89],
  ['1,234,567.89', 1_234_567.89],
  ['1.800.000', 1_800_000],
  ['1,800,000', 1_800_000],
  ['1 800 000', 1_800_000],
  ['1 800', 1_800],
  ['1\u00a0800', 1_800],
  ['1\u202f800', 1_800],
  ['1\u2009800,5', 1_800.5],
  ['1 800.50', 1_800.5],
  ["1'800'000", 1_800_000],
  ['1’800’000.50', 1_800_000.5],
  ["1'800,50", 1_800.5],
  ['18,00,000', 1_800_000],
  ['1,23,45,678.90', 12_345_678.9],
  ['1,8 Mio', 1_800_000],
  ['1,8 Mio.', 1_800_000],
  ['1.8 MIO', 1_800_000],
  ['2 Millionen', 2_000_000],
  ['2 millions', 2_000_000],
  ['2 millones', 2_000_000],
  ['2,5 mln', 2_500_000],
  ['250 k', 250_000],
  ['250k', 250_000],
  ['250 K', 250_000],
  ['250 Tsd', 250_000],
  ['250 Tsd.', 250_000],
  ['250 tys.', 250_000],
  ['250 TEUR', 250_000],
  ['1,2 Mrd', 1_200_000_000],
  ['1.2 bn', 1_200_000_000],
  ['1,2 Mrd. €', 1_200_000_000],
  ['1,2 md', 1_200_000_000],
  ['5 lakh', 500_000],
  ['1.5 crore', 15_000_000],
  ['€ 250', 250],
  ['250 €', 250],
  ['EUR 1,8 Mio', 1_800_000],
  ['1,8 Mio EUR', 1_800_000],
  ['$1.5m', 1_500_000],
  ['£ 1,25 m', 1_250_000],
  ['CHF 12 000', 12_000],
  ['12 500 zł', 12_500],
  ['900 kr', 900],
  ['R$ 12,5', 12.5],
  ['12 %', 12],
  ['12,5%', 12.5],
  ['12.5 %', 12.5],
  ['-5', -5],
  ['−5', -5],
  ['–5', -5],
  ['- 5', -5],
  ['5-', -5],
  ['(5)', -5],
  ['(1 250,50)', -1_250.5],
  ['(€ 250)', -250],
  ['+5', 5],
  ['-0', 0],
  ['１２３', 123],
  ['٣٫٥', 3.5],
  ['१२', 12],
  ['1..2', 'unreadable'],
  ['1,2,3', 'unreadable'],
  ['1.23.4', 'unreadable'],
  ['1 80', 'unreadable'],
  ['12 34 567', 'unreadable'],
  ['1,23.456,7', 'unreadable'],
  ['abc', 'unreadable'],
  ['12 apples', 'unreadable'],
  ['-', 'unreadable'],
  ['.', 'unreadable'],
  ['--5', 'unreadable'],
  ['-5-', 'unreadable'],
  ['12/2', 'unreadable'],
  ['12;5', 'unreadable'],
  ['1e6', 'unreadable'],
  ['NaN', 'unreadable'],
  ['Infinity', 'unreadable'],
];

/** Two readings are possible: the point of the decimals decides, and the other reading is named. */
const TWOFOLD: readonly (readonly [text: string, byPoint: number, byComma: number])[] = [
  ['1.800', 1.8, 1_800],
  ['1,800', 1_800, 1.8],
  ['12.345', 12.345, 12_345],
  ['12,345', 12_345, 12.345],
  ['999.999', 999.999, 999_999],
  ['-1.800', -1.8, -1_800],
  ['(1,800)', -1_800, -1.8],
  ['1.800 m', 1_800_000, 1_800_000_000],
  ['1,800 k', 1_800_000, 1_800],
  ['€ 1.250', 1.25, 1_250],
];
const BY_COMMA: readonly string[] = ['de-DE', 'fr-FR', 'es-ES', 'pl-PL'];

afterEach(() => writeAs(DEFAULT_LOCALE));

describe('a number as it is typed', () => {
  it.each(PLAIN)('%j is %s in every locale', (text, expected) => {
    expect(LOCALES.map((locale) => [locale, value(text, locale), other(text, locale)])).toEqual(
      LOCALES.map((locale) => [locale, expected, null]),
    );
  });
  it.each(TWOFOLD)('%j is %d by a point and %d by a comma, and the other is named', (text, byPoint, byComma) => {
    for (const locale of LOCALES) {
      const [own, elsewhere] = BY_COMMA.includes(locale) ? [byComma, byPoint] : [byPoint, byComma];
      expect([locale, value(text, locale), other(text, locale)]).toEqual([locale, own, elsewhere]);
    }
  });
  it('takes words that count differently as the language does, and names the other', () => {
    expect([value('1 billion', 'en-GB'), other('1 billion', 'en-GB')]).toEqual([1e9, 1e12]);
    expect([value('1 Billion', 'de-DE'), other('1 Billion', 'de-DE')]).toEqual([1e12, 1e9]);
    expect([value('5 mil', 'es-ES'), other('5 mil', 'es-ES')]).toEqual([5_000, 5_000_000]);
    expect([value('5 mil', 'en-US'), other('5 mil', 'en-US')]).toEqual([5_000_000, 5_000]);
  });
  it('keeps the currency and the per cent sign for whoever asks', () => {
    const read = (text: string) => readNumber(text, conventionsOf('de-DE'));
    expect(read('1,8 Mio €')).toMatchObject({ currency: '€', isPercent: false });
    expect(read('USD 12')).toMatchObject({ currency: 'USD' });
    expect(read('12 %')).toMatchObject({ currency: null, isPercent: true });
  });
});

describe('a column of numbers', () => {
  const column = (cells: readonly string[], locale: string) =>
    cells
      .map((cell) => readNumber(cell, conventionsOfNumbers(cells, conventionsOf(locale))))
      .map((read) => (read.kind === 'number' ? read.value : read.kind));
  it('is read as its clearest cell is', () => {
    expect(column(['1.800', '2,5', ''], 'en-GB')).toEqual([1_800, 2.5, 'empty']);
    expect(column(['1,800', '2.5'], 'de-DE')).toEqual([1_800, 2.5]);
    expect(column(['1.800', '1.800.000'], 'en-GB')).toEqual([1_800, 1_800_000]);
  });
  it('is read as the locale does where no cell tells, or two disagree', () => {
    expect(column(['1.800', '2.500'], 'en-GB')).toEqual([1.8, 2.5]);
    expect(column(['1.800', '2.500'], 'de-DE')).toEqual([1_800, 2_500]);
    expect(column(['1.800', '2,5', '3.5'], 'de-DE')).toEqual([1_800, 2.5, 3.5]);
  });
});

describe('a number as it is shown', () => {
  it('comes back as the same number in every locale that can be chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHOICES.map(({ locale }) => locale)),
        fc.oneof(
          fc.integer({ min: -1e12, max: 1e12 }),
          fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1e4),
        ),
        (locale, number) => {
          writeAs(locale);
          return value(upToDecimals(number, 6), locale) === number + 0;
        },
      ),
    );
  });
  it('follows the locale', () => {
    writeAs('de-DE');
    expect([wholeMoney(1_449_500), plainNumber(1234.5), withDecimals(2, 1)]).toEqual(['1.449.500', '1.234,5', '2,0']);
    expect([shortMoney(1_449_500), shortMoney(66_400), shortMoney(-2_500_000_000)]).toEqual([
      '1,45 Mio.',
      '66 Tsd.',
      '−2,5 Mrd.',
    ]);
    writeAs('en-IN');
    expect(wholeMoney(1_449_500)).toBe('14,49,500');
    writeAs('en-GB');
    expect([shortMoney(1_449_500), shortMoney(66_400), wholeMoney(null)]).toEqual(['1.45 m', '66 k', '–']);
  });
});
