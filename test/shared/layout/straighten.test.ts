import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cornerTrouble,
  homographyTo,
  mappedBy,
  straightened,
  straightSize,
  WHOLE_PHOTO,
  type Corners,
} from '../../../shared/layout/straighten';

const SQUARE: Corners = WHOLE_PHOTO;

/** Corners near those of the photo: always convex, clockwise. */
const leaning = fc
  .array(fc.double({ min: 0, max: 0.22, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((by): Corners => [
    { x: by[0]!, y: by[1]! },
    { x: 1 - by[2]!, y: by[3]! },
    { x: 1 - by[4]!, y: 1 - by[5]! },
    { x: by[6]!, y: 1 - by[7]! },
  ]);

describe('the map from a straight picture to a photo', () => {
  it('leads each corner to its corner, and straight lines to straight lines', () => {
    fc.assert(
      fc.property(leaning, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (corners, part) => {
        expect(cornerTrouble(corners)).toBeNull();
        const by = homographyTo(corners);
        SQUARE.forEach((corner, at) => {
          const { x, y } = mappedBy(by, corner);
          expect(x).toBeCloseTo(corners[at]!.x, 9);
          expect(y).toBeCloseTo(corners[at]!.y, 9);
        });
        const [from, between, to] = [0, part, 1].map((x) => mappedBy(by, { x, y: part }));
        const turn = (between!.x - from!.x) * (to!.y - between!.y) - (between!.y - from!.y) * (to!.x - between!.x);
        expect(Math.abs(turn)).toBeLessThan(1e-9);
      }),
    );
  });
  it('shows the far half of a wall larger than the photo has it', () => {
    // The right edge is farther away, so half of the wall lies right of the middle of the photo's shape.
    const by = homographyTo([
      { x: 0, y: 0 },
      { x: 1, y: 0.3 },
      { x: 1, y: 0.7 },
      { x: 0, y: 1 },
    ]);
    expect(mappedBy(by, { x: 0.5, y: 0.5 }).x).toBeGreaterThan(0.6);
  });
});

describe('corners that frame nothing', () => {
  const [a, b, c, d] = SQUARE;
  it.each<readonly [string, Corners, 'close' | 'crossed']>([
    ['two at one place', [a, { x: 0.01, y: 0.01 }, c, d], 'close'],
    ['edges that cross', [b, a, c, d], 'crossed'],
    ['a corner on the line of its neighbours', [a, { x: 0.5, y: 0.5 }, c, d], 'crossed'],
    ['a corner bent inwards', [a, { x: 0.3, y: 0.6 }, c, d], 'crossed'],
    ['the wrong way round', [a, d, c, b], 'crossed'],
  ])('%s', (_, corners, trouble) => {
    expect(cornerTrouble(corners)).toBe(trouble);
  });
});

describe('the straight picture', () => {
  it('has the sides of the longer edges, and none beyond the longest', () => {
    const leans: Corners = [
      { x: 0, y: 0.1 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 0.9 },
    ];
    const { width, height } = straightSize(leans, { width: 4000, height: 3000 }, 10_000);
    expect(height).toBe(3000);
    expect(width).toBe(Math.round(Math.hypot(4000, 300)));
    expect(straightSize(SQUARE, { width: 4000, height: 3000 }, 2400)).toEqual({ width: 2400, height: 1800 });
  });
  it('is the photo itself between its own corners', () => {
    const data = Uint8ClampedArray.from({ length: 5 * 4 * 4 }, (_, at) => (at * 37) % 256);
    expect(straightened({ data, width: 5, height: 4 }, SQUARE, { width: 5, height: 4 })).toEqual(data);
  });
  it('holds what lies between the corners and nothing of what lies around them', () => {
    // Red but for a white sheet that leans.
    const width = 200;
    const height = 150;
    const sheet: Corners = [
      { x: 0.2, y: 0.2 },
      { x: 0.8, y: 0.1 },
      { x: 0.9, y: 0.9 },
      { x: 0.1, y: 0.8 },
    ];
    const isWithin = (x: number, y: number): boolean =>
      sheet.every((from, at) => {
        const to = sheet[(at + 1) % 4]!;
        return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x) > -0.006;
      });
    const data = new Uint8ClampedArray(width * height * 4);
    for (let at = 0; at < width * height; at += 1) {
      const isWhite = isWithin(((at % width) + 0.5) / width, (Math.floor(at / width) + 0.5) / height);
      data.set([255, isWhite ? 255 : 0, isWhite ? 255 : 0, 255], at * 4);
    }
    const size = straightSize(sheet, { width, height }, 100);
    const made = straightened({ data, width, height }, sheet, size);
    expect(made.every((value) => value === 255)).toBe(true);
  });
});
