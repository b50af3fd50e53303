import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overlaps } from '../../../shared/layout/bounds';
import { noteBeside, notePlaces, noteSize } from '../../../shared/layout/notePlaces';

const at = fc.integer({ min: -600, max: 600 });
const card = fc.record({ x: at, y: at, width: fc.constant(216), height: fc.constant(84) });
const note = fc.record({
  x: at,
  y: at,
  form: fc.constantFrom('sticky' as const, 'words' as const),
  text: fc.option(fc.string({ maxLength: 300 })),
});

it('covers no card and no other note, wherever somebody put it', () => {
  fc.assert(
    fc.property(fc.array(card, { maxLength: 40 }), fc.array(note, { maxLength: 8 }), (cards, given) => {
      const notes = given.map((one, index) => ({ ...one, id: String(index) }));
      const places = [...notePlaces(notes, cards).values()];
      expect(places).toHaveLength(notes.length);
      for (const [index, box] of places.entries())
        for (const other of [...cards, ...places.slice(0, index)]) expect(overlaps(box, other)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

it('stays where it was put where nothing is in its way', () => {
  const box = notePlaces(
    [{ id: 'n', x: 300, y: 0, form: 'sticky', text: 'Here' }],
    [{ x: 0, y: 0, width: 216, height: 84 }],
  ).get('n');
  expect(box).toMatchObject({ x: 300, y: 0 });
});

it('grows with its text, on paper without end', () => {
  const long = 'words '.repeat(300);
  expect(noteSize('sticky', long).height).toBeGreaterThan(noteSize('sticky', 'short').height);
  expect(noteSize('sticky', long, true).height).toBeGreaterThan(noteSize('sticky', long).height);
});

it('steps over what is in its way', () => {
  const box = { x: 0, y: 0, width: 200, height: 80 };
  const inTheWay = { x: 0, y: 90, width: 216, height: 84 };
  const { x, y } = noteBeside(box, { x: 0, y: 8 }, [inTheWay]);
  expect(x).toBe(0);
  // The first eighth below the card and the gap around it.
  expect(y).toBe(184);
  expect(noteBeside(box, { x: 0, y: 8 }, [])).toEqual({ x: 0, y: 8 });
});
