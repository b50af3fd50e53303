import fc from 'fast-check';
import { overlaps } from '../../../shared/layout/bounds';
import { describe, expect, it } from 'vitest';
import {
  arrange,
  fanOut,
  gridShape,
  keyOf,
  spotAt,
  spotOf,
  type Arrangement,
  type OnGrid,
} from '../../../shared/layout/grid';
import { dropped, moved, neighbour, stepped, type Arrow } from '../../../shared/layout/gridMoves';
import { manyPeople } from '../../support/manyPeople';

const WIDTH = 900;
const HEIGHT = 640;
const crowd = (count: number, influence: number | null, attitude: number | null): readonly OnGrid[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, influence, attitude }));
const everybody = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    influence: fc.constantFrom(null, 1, 2, 3, 4, 5),
    attitude: fc.constantFrom(null, -2, -1, 0, 1, 2),
  }),
  { selector: ({ id }) => id, maxLength: 200 },
);
const sizes = fc.record({ width: fc.integer({ min: 420, max: 2400 }), height: fc.integer({ min: 380, max: 1400 }) });

const idsOf = ({ placed, more }: Arrangement): readonly string[] =>
  [...placed.map(({ id }) => id), ...more.flatMap(({ ids }) => ids)].sort();

/** What is wrong with an arrangement: cards on cards, cards outside their place. */
const faults = (arrangement: Arrangement): readonly string[] => {
  const spots = new Map([...arrangement.cells, ...arrangement.strip].map(({ key, box }) => [key, box]));
  const all = [
    ...arrangement.placed.map(({ id, key, box }) => ({ id, key, box })),
    ...arrangement.more.map(({ key, box }) => ({ id: `more ${key}`, key, box })),
  ];
  const found: string[] = [];
  all.forEach(({ id, key, box }, at) => {
    const spot = spots.get(key)!;
    if (
      box.x < spot.x ||
      box.y < spot.y ||
      box.x + box.width > spot.x + spot.width + 0.01 ||
      box.y + box.height > spot.y + spot.height + 0.01
    )
      found.push(`${id} leaves ${key}`);
    for (const other of all.slice(at + 1))
      if (other.key === key && overlaps({ ...box, width: box.width - 0.01, height: box.height - 0.01 }, other.box))
        found.push(`${id} on ${other.id}`);
  });
  return found;
};

describe('the grid', () => {
  it('loses nobody, lays nobody over another and keeps everybody in their place', () => {
    fc.assert(
      fc.property(everybody, sizes, (people, { width, height }) => {
        const arrangement = arrange(people, width, height);
        expect(idsOf(arrangement)).toEqual(people.map(({ id }) => id).sort());
        expect(faults(arrangement)).toEqual([]);
        for (const one of people) {
          const key =
            arrangement.placed.find(({ id }) => id === one.id)?.key ??
            arrangement.more.find(({ ids }) => ids.includes(one.id))?.key;
          expect(key).toBe(keyOf(spotOf(one)));
        }
      }),
    );
  });

  it('holds 500 people, the same way each time', () => {
    const people = [...manyPeople(500).person.values()].map(({ id, influence, attitude }) => ({
      id,
      influence,
      attitude,
    }));
    const arrangement = arrange(people, WIDTH, HEIGHT);
    expect(idsOf(arrangement)).toHaveLength(500);
    expect(faults(arrangement)).toEqual([]);
    expect(arrange(people, WIDTH, HEIGHT)).toEqual(arrangement);
  });

  it('lays its boxes side by side without a gap, decisive on top and advocates on the right', () => {
    const { cells, strip } = gridShape(WIDTH, HEIGHT, []);
    expect(cells.map(({ key }) => key).slice(0, 6)).toEqual(['5/-2', '5/-1', '5/0', '5/1', '5/2', '4/-2']);
    for (const { box, key } of [...cells, ...strip])
      expect(
        spotAt({ width: WIDTH, height: HEIGHT, cells, strip }, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
          ?.key,
      ).toBe(key);
    expect(Math.max(...strip.map(({ box }) => box.y + box.height))).toBeCloseTo(HEIGHT);
  });
});

describe('people of one cell', () => {
  const room = { x: 10, y: 20, width: 130, height: 110 };
  it.each([
    [1, 'card'],
    [2, 'card'],
    [3, 'row'],
    [4, 'row'],
    [5, 'chip'],
    [8, 'chip'],
  ])('%i of them are drawn as %s', (count, form) => {
    const fan = fanOut(room, count);
    expect(fan.form).toBe(form);
    expect(fan.slots).toHaveLength(count);
  });
  it('shrink to chips and then to a number that opens the rest', () => {
    const { placed, more } = arrange(crowd(60, 3, 1), WIDTH, HEIGHT);
    expect(placed.every(({ form }) => form === 'chip')).toBe(true);
    expect(more).toHaveLength(1);
    expect(placed.length + more[0]!.ids.length).toBe(60);
    expect(placed.length).toBeGreaterThan(5);
  });
  it('stand in the middle of their cell', () => {
    const [slot] = fanOut(room, 1).slots;
    expect(slot!.x + slot!.width / 2).toBeCloseTo(75);
    expect(slot!.y + slot!.height / 2).toBeCloseTo(75);
  });
});

describe('a move', () => {
  const known = { influence: 4, attitude: -1 };
  const noAttitude = { influence: 2, attitude: null };
  const neither = { influence: null, attitude: null };
  it('keeps values on their scales and leaves what is not known', () => {
    expect(moved(known, { influence: 3, attitude: -4 })).toEqual({ influence: 5, attitude: -2 });
    expect(moved(noAttitude, { influence: 1, attitude: 1 })).toEqual({ influence: 3, attitude: null });
  });
  it('by key starts from the middle where nothing is known', () => {
    expect(stepped(neither, { influence: 1, attitude: 0 })).toEqual({ influence: 4, attitude: null });
    expect(stepped(noAttitude, { influence: 0, attitude: -1 })).toEqual({ influence: 2, attitude: -1 });
    expect(stepped({ influence: 5, attitude: 2 }, { influence: 1, attitude: 0 })).toEqual({
      influence: 5,
      attitude: 2,
    });
  });
  it('takes everybody along by the same steps inside the grid', () => {
    const drop = dropped(known, { kind: 'cell', influence: 5, attitude: 1 });
    expect([known, { influence: 5, attitude: 0 }, noAttitude].map(drop)).toEqual([
      { influence: 5, attitude: 1 },
      { influence: 5, attitude: 2 },
      { influence: 3, attitude: null },
    ]);
  });
  it('out of the strip sets both values and leaves those who stand in a cell', () => {
    const drop = dropped(noAttitude, { kind: 'cell', influence: 3, attitude: 0 });
    expect([noAttitude, neither, known].map(drop)).toEqual([
      { influence: 3, attitude: 0 },
      { influence: 3, attitude: 0 },
      known,
    ]);
  });
  it.each([
    ['noAttitude', { influence: 4, attitude: null }],
    ['noInfluence', { influence: null, attitude: -1 }],
    ['neither', neither],
  ] as const)('onto %s of the strip clears what it names', (group, expected) => {
    expect(dropped(known, { kind: 'strip', group })(known)).toEqual(expected);
  });
});

describe('arrow keys', () => {
  const people = [
    ...crowd(2, 5, -2),
    { id: 'far', influence: 1, attitude: 2 },
    { id: 'unknown', influence: null, attitude: null },
  ];
  const arrangement = arrange(people, WIDTH, HEIGHT);
  const walk = (from: string | undefined, ...keys: readonly Arrow[]): string | null =>
    keys.reduce<string | null>((at, key) => neighbour(arrangement, at ?? undefined, key) ?? at, from ?? null);
  it('start with somebody and lead to the nearest that way', () => {
    expect(walk(undefined, 'ArrowDown')).toBe('p0');
    expect(walk('p0', 'ArrowDown')).toBe('p1');
    expect(walk('p1', 'ArrowUp')).toBe('p0');
    expect(walk('far', 'ArrowRight')).toBe('unknown');
    expect(neighbour(arrangement, 'p0', 'ArrowLeft')).toBeNull();
  });
  it('lead on from somebody behind a number', () => {
    const full = arrange([...crowd(60, 3, 0), { id: 'right', influence: 3, attitude: 1 }], WIDTH, HEIGHT);
    expect(neighbour(full, full.more[0]!.ids[0], 'ArrowRight')).toBe('right');
  });
});
