import { describe, expect, it } from 'vitest';
import { marksAfter, marksIn, readTyped } from '../../../shared/document/typedLine';

/** What is read when a name is edited step by step. */
const read = (name: string, ...steps: readonly string[]) => {
  let text = name;
  let marks = marksIn(name);
  for (const step of steps) {
    marks = marksAfter(marks, text, step);
    text = step;
  }
  return readTyped(text, marks);
};

describe('a name that holds a comma', () => {
  it.each([
    ['as it is', [], { name: 'Tolvik, Runa', title: null, unit: null }],
    ['with a letter more', ['Tolvik, Runah'], { name: 'Tolvik, Runah', title: null, unit: null }],
    ['with a letter less before', ['Tolvi, Runa'], { name: 'Tolvi, Runa', title: null, unit: null }],
    ['and a title', ['Tolvik, Runa, CFO; Finance'], { name: 'Tolvik, Runa', title: 'CFO', unit: 'Finance' }],
    ['typed over', ['B', 'Berg', 'Berg, CFO'], { name: 'Berg', title: 'CFO', unit: null }],
    ['without its comma', ['Tolvik Runa', 'Tolvik Runa, CFO'], { name: 'Tolvik Runa', title: 'CFO', unit: null }],
  ] as const)('%s', (_what, steps, typed) => {
    expect(read('Tolvik, Runa', ...steps)).toEqual(typed);
  });
});

it('a new line is split as before, and its title may hold commas', () => {
  expect(read('', 'J', 'Jo, Head, Europe; Buying; North')).toEqual({
    name: 'Jo',
    title: 'Head, Europe',
    unit: 'Buying; North',
  });
});
