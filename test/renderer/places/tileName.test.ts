import { expect, it } from 'vitest';
import type { Measure } from '../../../renderer/parts/drawings/textWidth';
import { tileName } from '../../../renderer/places/people/map/tileName';

/** Letters of one width. */
const measure: Measure = (text) => text.length * 0.56;
const LOW = 14;
const HIGH = 26;

it('says a name in one line, in two smaller ones, or its short form', () => {
  expect(tileName('Ada Vennick', 'Vennick', { width: 80, height: HIGH }, 11, measure)).toEqual({
    lines: ['Ada Vennick'],
    font: 11,
  });
  expect(tileName('Ada Thornquist', 'Thornquist', { width: 58, height: HIGH }, 11, measure).lines).toEqual([
    'Ada',
    'Thornquist',
  ]);
  expect(tileName('Ada Vennick', 'Vennick', { width: 50, height: LOW }, 11, measure).lines).toEqual(['Vennick']);
});

it('tells two titles apart that begin alike', () => {
  const lines = (title: string) => tileName(title, title, { width: 58, height: HIGH }, 11, measure).lines.join(' ');
  expect(lines('Director, Finance')).not.toBe(lines('Deputy Director, Pensions'));
});

it('never says more than there is room for, and shows where something is left out', () => {
  const names = [
    'Thornquist-Abelviksen',
    'Deputy Director, Pensions and Benefits',
    'X',
    'An Unusually Long Name of Four Words',
  ];
  for (const name of names)
    for (const width of [20, 34, 47, 60])
      for (const height of [LOW, HIGH]) {
        const { lines, font } = tileName(name, name, { width, height }, 12, measure);
        for (const line of lines) expect(measure(line, 600) * font, `${line} in ${width}`).toBeLessThanOrEqual(width);
        expect(lines.join(' ') === name || lines.some((line) => line.endsWith('…')), lines.join('|')).toBe(true);
      }
});
