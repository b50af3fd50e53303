import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ALIKE_FROM,
  earlierAlike,
  isSurelyOne,
  likeness,
  mostAlike,
  mostAlikeAmong,
} from '../../../shared/document/similar';

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

  it.each([
    ['Vada Lind', 'Vama Lind'],
    ['Vada', 'Vama'],
    ['Maria Lopez', 'Mario Lopez'],
    ['Runa Kern', 'Runa Korn'],
    ['Marta', 'Maria'],
  ])('asks whether %s and %s with one title are one', (a, b) => {
    const title = 'Head of Nursing';
    expect(isSurelyOne({ name: a, title }, { name: b, title })).toBe(false);
    expect(isSurelyOne({ name: b, title }, { name: a, title })).toBe(false);
  });

  it.each([
    ['Ines Calloway', 'Ines Caloway'],
    ['Tobias Wren', 'Tobais Wern'],
    ['Petra Lind', 'Petra Linnd'],
    ['J. Doe', 'Jane Doe'],
    ['Anne-Marie Roux', 'Annemarie Roux'],
    [null, null],
  ])('does not ask of %s and %s', (a, b) => {
    expect(isSurelyOne({ name: a, title: null }, { name: b, title: null })).toBe(true);
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

describe('a long list', () => {
  const first = ['Ann', 'Anne-Marie', 'A.', 'Bob', 'Bobby', 'Sören', 'Soren', 'Dr. Kim'];
  const last = ['Lee', 'Leigh', 'Müller', 'Mueller', 'Muller', 'Vanderberg', 'Vandenberg', ''];
  const titles = [null, 'Head of Sales', 'Sales', 'CFO', 'Chief Financial Officer'];
  const person = fc.record({
    name: fc.tuple(fc.constantFrom(...first), fc.constantFrom(...last)).map(([one, two]) => `${one} ${two}`.trim()),
    title: fc.constantFrom(...titles),
  });
  const nobody = fc.record({ name: fc.constant(null), title: fc.constantFrom(...titles) });
  const list = fc.array(fc.oneof({ weight: 5, arbitrary: person }, nobody), { maxLength: 25 });

  it('gives the answers of comparing everybody with everybody, however often it is read', () => {
    fc.assert(
      fc.property(list, list, (one, other) => {
        const further = earlierAlike();
        for (const people of [one, other, [...other, ...one], one]) {
          const found = further(people).map((alike) => (alike === null ? null : people.indexOf(alike)));
          const compared = people.map((each, at) => {
            const alike = mostAlike(each, people.slice(0, at));
            return alike === null ? null : people.indexOf(alike);
          });
          // A line that stands there twice is the same person either way.
          const said = (places: readonly (number | null)[]) =>
            places.map((place) => (place === null ? null : JSON.stringify(people[place])));
          expect(said(found)).toEqual(said(compared));
        }
        const among = mostAlikeAmong(one);
        for (const each of other) expect(among(each)).toEqual(mostAlike(each, one));
      }),
    );
  });
});
