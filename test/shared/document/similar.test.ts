import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIKE_FROM, likeness, mostAlike } from '../../../shared/document/similar';

const alike = (
  a: string | null,
  b: string | null,
  titleA: string | null = null,
  titleB: string | null = null,
): boolean => likeness({ name: a, title: titleA }, { name: b, title: titleB }) >= ALIKE_FROM;

describe('two people written down are one', () => {
  it.each([
    ['Ines Calloway', 'ines  CALLOWAY'],
    ['José Núñez', 'Jose Nunez'],
    ['Jörg Müller', 'Joerg Mueller'],
    ['Calloway, Ines', 'Ines Calloway'],
    ['Søren Kjær', 'Soren Kjaer'],
    ['Ines Calloway', 'Ines Caloway'],
    ['Tobias Wren', 'Tobais Wren'],
    ['Dr. Tobias Wren', 'Tobias Wren, PhD'],
    ['J. Doe', 'Jane Doe'],
    ['Jane M. Doe', 'Jane Doe'],
    ['Anne-Marie Roux', 'Annemarie Roux'],
    ['O’Neill Pat', "Pat O'Neill"],
    ['Madonna', 'madonna'],
  ])('%s and %s', (a, b) => {
    expect(alike(a, b)).toBe(true);
    expect(alike(b, a)).toBe(true);
  });

  it.each([
    ['Ines Calloway', 'Ines Marlow'],
    ['Ann Lee', 'Jan Lee'],
    ['Jane Doe', 'John Doe'],
    ['Ines', 'Ines Calloway'],
    ['Tobias Wren', ''],
    ['Kim Tender', 'Tom Clause'],
  ])('but not %s and %s', (a, b) => {
    expect(alike(a, b)).toBe(false);
  });

  it('weighs titles: the same title helps a first name, another title tells near names apart', () => {
    expect(alike('Ines', 'Ines Calloway', 'CFO', 'Chief Financial Officer')).toBe(true);
    expect(alike('Maria Lopez', 'Mario Lopez')).toBe(true);
    expect(alike('Maria Lopez', 'Mario Lopez', 'Chief Financial Officer', 'Plant Manager')).toBe(false);
    expect(alike('Maria Lopez', 'Maria Lopez', 'Chief Financial Officer', 'Plant Manager')).toBe(true);
    expect(alike(null, null, 'Head of Buying', 'head of  buying')).toBe(true);
    expect(alike(null, null, null, null)).toBe(false);
    expect(alike(null, 'Ines Calloway', 'CFO', 'CFO')).toBe(false);
  });

  it('finds the one most like a person', () => {
    const people = [
      { name: 'Ines Calloway', title: null },
      { name: 'Inez Calloway', title: 'Nurse' },
      { name: 'Petra Lind', title: null },
    ];
    expect(mostAlike({ name: 'Inez Calloway', title: null }, people)).toBe(people[1]);
    expect(mostAlike({ name: 'Somebody Else', title: null }, people)).toBeNull();
  });

  it('is the same both ways, between 0 and 1, and certain of equals, whatever was typed', () => {
    const person = fc.record({
      name: fc.option(fc.string({ maxLength: 30 })),
      title: fc.option(fc.string({ maxLength: 30 })),
    });
    fc.assert(
      fc.property(person, person, (a, b) => {
        const value = likeness(a, b);
        return value >= 0 && value <= 1 && (!/\p{L}/u.test(a.name ?? '') || likeness(a, a) === 1);
      }),
    );
  });
});
