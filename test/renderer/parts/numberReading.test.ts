import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LOCALE, writeAs } from '../../../shared/conventions/conventions';
import { fieldOf } from '../../../shared/model';
import { numberReading } from '../../../renderer/parts/ui/numberReading';

it('asks for a whole number where one is meant, and for millions only where there may be such', () => {
  const why = (asked: Parameters<typeof numberReading>[1]) => {
    const reading = numberReading('soon', asked);
    return reading.isSound ? null : reading.why;
  };
  expect(why({ isWhole: true })).toBe('This is not saved: write a whole number.');
  expect(why({ range: [1, 600], isWhole: true })).toBe('This is not saved: write a whole number from 1 to 600.');
  expect(why({ unit: 'EUR' })).toMatch(/^This is not a number and is not saved\. Write /);
});

describe('an amount of money with one mark and three digits', () => {
  afterEach(() => writeAs(DEFAULT_LOCALE));
  const read = (text: string, unit?: string) => {
    const reading = numberReading(text, unit === undefined ? {} : { unit });
    return reading.isSound ? [reading.value, reading.note, reading.stays] : reading.why;
  };
  it('is read as thousands wherever one lives, and says so where a mark parts decimals', () => {
    expect(read('900.000', 'EUR')).toEqual([900_000, 'Read as 900,000. For 900 type 900.', true]);
    expect(read('-1.550', 'EUR')).toEqual([-1_550, 'Read as -1,550. For -1.55 type -1.55.', true]);
    expect(read('900,000', 'EUR')).toEqual([900_000, 'Read as 900,000. For 900 type 900.', false]);
    writeAs('de-DE');
    expect(read('900,000', 'EUR')).toEqual([900_000, 'Read as 900.000. For 900 type 900.', true]);
  });
  it('names digits for the other reading that are read as it', () => {
    expect(read('1.555', 'EUR')).toEqual([1_555, 'Read as 1,555. For 1.555 type 1.5550.', true]);
    expect(read('1.5550', 'EUR')).toEqual([1.555, '= 1.555', false]);
  });
  it('leaves decimals to a number that is no money, and to a word that multiplies', () => {
    expect(read('900.125')).toEqual([900.125, 'Read as 900.125. For 900,125 type 900125.', false]);
    expect(read('1.255 m', 'EUR')).toEqual([1_255_000, 'Read as 1,255,000. For 1,255,000,000 type 1255000000.', true]);
  });
});

it('refuses revenue, costs and targets below zero with a sentence', () => {
  const { meant } = fieldOf('financialYear', 'revenue');
  expect(numberReading('-5', { unit: 'EUR', ...(meant ? { meant } : {}) })).toEqual({
    isSound: false,
    why: 'This is not saved: write a number that is not below 0.',
  });
  expect(
    [fieldOf('financialYear', 'cogs'), fieldOf('financialYear', 'costToServe'), fieldOf('target', 'value')].map(
      (one) => one.meant?.[0],
    ),
  ).toEqual([0, 0, 0]);
});
