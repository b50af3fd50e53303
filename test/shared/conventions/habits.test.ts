import { afterEach, describe, expect, it } from 'vitest';
import { CHOICES, writeAs } from '../../../shared/conventions/conventions';
import {
  cellSeparator,
  compareNames,
  currentHabits,
  daysOfWeek,
  habitsOf,
  liveBy,
} from '../../../shared/conventions/habits';

afterEach(() => {
  writeAs('en-GB');
  liveBy({});
});

const SUNDAY = 0;
const MONDAY = 1;

describe('the habits of a place', () => {
  it.each([
    ['en-GB', MONDAY, 'A4', ','],
    ['en-US', SUNDAY, 'Letter', ','],
    ['en-IN', SUNDAY, 'A4', ','],
    ['de-DE', MONDAY, 'A4', ';'],
    ['de-CH', MONDAY, 'A4', ';'],
    ['fr-CA', SUNDAY, 'Letter', ';'],
    ['es-MX', SUNDAY, 'Letter', ','],
    ['pt-BR', SUNDAY, 'A4', ';'],
    ['pl-PL', MONDAY, 'A4', ';'],
    ['ja-JP', SUNDAY, 'A4', ','],
  ])('of %s', (tag, firstDay, paper, separator) => {
    expect(habitsOf(tag)).toEqual({ firstDay, paper, sorting: tag });
    expect(cellSeparator(tag)).toBe(separator);
  });

  it('are there for every way of writing one can choose, and for one nobody knows', () => {
    for (const { locale } of CHOICES) expect(habitsOf(locale).sorting).toBe(locale);
    expect(habitsOf('no such place')).toEqual(habitsOf('en-GB'));
  });

  it('follow the way of writing, but where somebody says otherwise', () => {
    writeAs('en-US');
    expect(currentHabits()).toEqual({ firstDay: SUNDAY, paper: 'Letter', sorting: 'en-US' });
    liveBy({ firstDay: 6, paper: 'A4' });
    expect(currentHabits()).toEqual({ firstDay: 6, paper: 'A4', sorting: 'en-US' });
  });

  it('give all seven days from the first on', () => {
    expect(daysOfWeek(6)).toEqual([6, 0, 1, 2, 3, 4, 5]);
  });
});

describe('names', () => {
  const names = ['Zorn', 'Åkesson', 'Ángel', 'Adam', 'Unit 10', 'Unit 9', 'ädel'];
  it.each([
    ['de-DE', ['Adam', 'ädel', 'Åkesson', 'Ángel', 'Unit 9', 'Unit 10', 'Zorn']],
    ['sv-SE', ['Adam', 'Ángel', 'Unit 9', 'Unit 10', 'Zorn', 'Åkesson', 'ädel']],
  ])('stand in the order of %s', (sorting, order) => {
    liveBy({ sorting });
    expect(names.toSorted(compareNames)).toEqual(order);
  });
  it('stand in the order of what is written where no order was chosen', () => {
    writeAs('sv-SE');
    expect(['Ärla', 'Zorn'].toSorted(compareNames)).toEqual(['Zorn', 'Ärla']);
    liveBy({ sorting: 'de-DE' });
    expect(['Ärla', 'Zorn'].toSorted(compareNames)).toEqual(['Ärla', 'Zorn']);
  });
});
