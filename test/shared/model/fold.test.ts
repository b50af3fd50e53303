import { expect, it } from 'vitest';
import { hasWords, isSameName } from '../../../shared/model/fold';

it.each([
  ['Hallbrook Pumps', ' hallbrook  PUMPS ', true],
  ['Blue Sky', 'Bluesky', true],
  ['Sociéte', 'SOCIETE', true],
  ['Hallbrook', 'Hallbrook Pumps', false],
  ['', '', false],
  [' ', '', false],
])('%j and %j are the same name: %j', (a, b, isSame) => {
  expect(isSameName(a, b)).toBe(isSame);
});

it('finds words in any order, and everything without words', () => {
  expect(hasWords('Dr Renée Faure', 'faure renee')).toBe(true);
  expect(hasWords('Dr Renée Faure', 'x')).toBe(false);
  expect(hasWords('', '')).toBe(true);
});
