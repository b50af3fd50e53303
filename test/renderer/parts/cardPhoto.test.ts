import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FOOT_PAD, footParts, footSize, RING } from '../../../renderer/parts/drawings/cardFoot';
import { photoPlace } from '../../../renderer/parts/drawings/cardPhoto';
import { cardText } from '../../../renderer/parts/drawings/cardText';
import { shapeAt } from '../../../renderer/places/people/map/mapText';

/** Letters of one width: what is measured is not the question here. */
const measure = (text: string): number => text.length * 0.55;
const words = fc.array(fc.constantFrom('Dr', 'Maria', 'van', 'Hohenstein-Wittgenfels', 'Lind', 'Director', 'of'), {
  minLength: 1,
  maxLength: 8,
});

it('lies on no word, on no mark of the foot, and within the card, at any zoom', () => {
  let placed = 0;
  fc.assert(
    fc.property(words, words, fc.double({ min: 0.38, max: 1, noNaN: true }), fc.nat(4), (name, job, zoom, roles) => {
      const { room, height, padTop } = shapeAt(zoom);
      const text = cardText(
        { name: name.join(' '), job: job.join(' '), isUnnamed: false },
        room,
        { sizeAt: 0, hasJobs: true },
        measure,
      );
      const below = height - 2 - padTop;
      const widths = { ring: RING, letters: roles * 20, marks: 15, dots: 38 };
      const foot = footSize(footParts(widths, text, room, below), widths);
      const place = photoPlace(text, room, below, foot);
      if (place === null) return;
      placed += 1;
      const { x, y, size } = place;
      expect(size).toBeGreaterThanOrEqual(18);
      expect([x >= 0, y >= 0, x + size <= room.width, y + size <= below - FOOT_PAD + 0.01]).toEqual(
        Array.from({ length: 4 }, () => true),
      );
      for (const span of text.spans) expect(x >= span.width || y >= span.foot).toBe(true);
      const footTop = below - FOOT_PAD - foot.height;
      expect(foot.height === 0 || y + size <= footTop || x + size <= room.width - foot.width).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(placed).toBeGreaterThan(20);
});
