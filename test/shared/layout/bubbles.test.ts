import { describe, expect, it } from 'vitest';
import { bandsOver, bandPath } from '../../../shared/layout/bands';
import { bubbleLabels, scaleFor, type Bubble } from '../../../shared/layout/bubbles';

const AREA = { left: 0, top: 0, right: 500, bottom: 500 };
/** The same numbers every time. */
const chance = (seed: number) => () => {
  seed = (seed * 16807) % 2147483647;
  return seed / 2147483647;
};

const overlaps = (a: typeof AREA, b: typeof AREA): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01;

describe('names of bubbles', () => {
  it('keep clear of every disc and of each other, within the drawing', () => {
    const next = chance(7);
    const bubbles = Array.from({ length: 9 }, (_, at): Bubble => ({
      id: String(at),
      at: { x: 60 + (at % 3) * 170 + next() * 30, y: 60 + Math.floor(at / 3) * 160 + next() * 30 },
      radius: 8 + next() * 20,
      arrow: null,
      width: 80 + next() * 50,
    }));
    const labels = bubbleLabels(bubbles, AREA, []);
    expect(labels.size).toBe(9);
    const boxes = [...labels.values()].map(({ box }) => box);
    for (const [at, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(500);
      for (const other of boxes.slice(at + 1)) expect(overlaps(box, other)).toBe(false);
      for (const { at: middle, radius } of bubbles) {
        const x = Math.max(box.left, Math.min(box.right, middle.x));
        const y = Math.max(box.top, Math.min(box.bottom, middle.y));
        expect(Math.hypot(x - middle.x, y - middle.y)).toBeGreaterThanOrEqual(radius);
      }
    }
  });
  it('stand in the field of their bubble, clear of the axes, also where the bubble touches one', () => {
    const at = [
      [262, 140],
      [300, 230],
      [240, 262],
      [310, 350],
    ] as const;
    const bubbles = at.map(([x, y], index): Bubble => ({
      id: String(index),
      at: { x, y },
      radius: 20 - index * 3,
      arrow: null,
      width: 170,
    }));
    const labels = bubbleLabels(bubbles, AREA, [], 16, { x: [250], y: [250] });
    for (const bubble of bubbles) {
      const { box } = labels.get(bubble.id)!;
      expect(box.left > 250).toBe(bubble.at.x > 250);
      expect(box.right > 250).toBe(bubble.at.x > 250);
      expect(box.top > 250).toBe(bubble.at.y > 250);
      expect(box.bottom > 250).toBe(bubble.at.y > 250);
    }
  });
  it('have a thin line only where they stand apart', () => {
    const one = { id: 'a', at: { x: 250, y: 250 }, radius: 10, arrow: null, width: 60 };
    expect(bubbleLabels([one], AREA, []).get('a')?.leader).toBeNull();
    const around = { left: 200, right: 300, top: 200, bottom: 300 };
    const far = bubbleLabels([one], AREA, [around]).get('a');
    expect(far?.leader).not.toBeNull();
    expect(overlaps(far!.box, around)).toBe(false);
  });
});

describe('a scale', () => {
  it('holds every score with room, within 0 to 10', () => {
    expect(scaleFor([])).toEqual([0, 10]);
    expect(scaleFor([0.2, 9.9])).toEqual([0, 10]);
    const [low, high] = scaleFor([5, 5.2]);
    expect(high - low).toBeGreaterThanOrEqual(4);
    expect(low).toBeLessThan(5);
  });
});

describe('bands', () => {
  it('lie beside each other in both bars and fill them', () => {
    const bands = bandsOver(
      [
        { id: 'a', above: 0.25, below: 0.5 },
        { id: 'b', above: 0.75, below: 0.5 },
      ],
      200,
    );
    expect(bands).toEqual([
      { id: 'a', above: [0, 50], below: [0, 100] },
      { id: 'b', above: [50, 200], below: [100, 200] },
    ]);
    expect(bandPath(bands[0]!, 10, 30)).toBe('M0.0,10C0.0,20 0.0,20 0.0,30L100.0,30C100.0,20 50.0,20 50.0,10Z');
  });
});
