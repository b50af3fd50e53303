import { describe, expect, it } from 'vitest';
import { plainPath } from '../../renderer/paper/drawn/svgPath';

const SAME = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

describe('a path in plain commands', () => {
  it.each([
    ['M1 2L3 4', 'M 1 2 L 3 4'],
    ['M1,2 3,4 5-6', 'M 1 2 L 3 4 L 5 -6'],
    ['m1 2l3 4h5v-6z', 'M 1 2 L 4 6 L 9 6 L 9 0 Z'],
    ['M0 0h10v10H0V5', 'M 0 0 L 10 0 L 10 10 L 0 10 L 0 5'],
    ['M2 2h3zl1 1', 'M 2 2 L 5 2 Z L 3 3'],
    ['M0 0C1 2 3 4 5 6s1 1 2 2', 'M 0 0 C 1 2 3 4 5 6 C 7 8 6 7 7 8'],
    ['M0 0Q3 3 6 0', 'M 0 0 C 2 2 4 2 6 0'],
    ['M0 0Q3 3 6 0T12 0', 'M 0 0 C 2 2 4 2 6 0 C 8 -2 10 -2 12 0'],
    ['M0 0L-1 .4V-.4Z', 'M 0 0 L -1 0.4 L -1 -0.4 Z'],
    ['M2 4h.01M8 4h.01', 'M 2 4 L 2.01 4 M 8 4 L 8.01 4'],
    ['M0 0A0 5 0 0 1 4 4', 'M 0 0 C 0 0 4 4 4 4'],
    ['', ''],
  ])('%s', (path, plain) => {
    expect(plainPath(path, SAME)).toBe(plain);
  });

  it('lies where its matrix puts it', () => {
    expect(plainPath('M1 2L3 4', { a: 2, b: 0, c: 0, d: 3, e: 10, f: 20 })).toBe('M 12 26 L 16 32');
    expect(plainPath('M1 0', { a: 0, b: 1, c: -1, d: 0, e: 0, f: 0 })).toBe('M 0 1');
  });

  it.each([
    ['half a circle over the top', 'M-10 0A10 10 0 0 1 10 0', [0, -10]],
    ['half a circle under the bottom', 'M-10 0A10 10 0 0 0 10 0', [0, 10]],
    ['with flags that touch', 'M-10 0A10 10 0 0110 0', [0, -10]],
    ['an arc that is too small for its ends', 'M-10 0A1 1 0 0 1 10 0', [0, -10]],
  ])('%s runs through the middle of the arc', (_, path, middle) => {
    const numbers = plainPath(path, SAME)
      .split(' ')
      .filter((token) => !/[MLCZ]/.test(token))
      .map(Number);
    expect(numbers).toHaveLength(2 + 2 * 6);
    expect(numbers.slice(6, 8)).toEqual(middle);
    expect(numbers.slice(12)).toEqual([10, 0]);
  });
});
