import { expect, it } from 'vitest';
import { labelPlaces } from '../../../renderer/places/people/map/labelPlaces';
import type { FramePiece } from '../../../renderer/state/frames';

const piece = (name: string, given: Partial<FramePiece>): FramePiece =>
  ({
    frame: { id: name, name, note: '', kind: 'department', level: 0, seatIds: ['a'] },
    seatIds: ['a'],
    isFirst: true,
    x: 0,
    y: 0,
    width: 300,
    height: 200,
    above: 100,
    below: 100,
    ...given,
  }) as FramePiece;

it('names a frame in the large letters of a room where there is room over its line, else in small ones', () => {
  const wide = piece('Finance', { y: 500 });
  const tight = piece('Digital and IT', { y: 900, x: 400, above: 4 });
  const [roomy, small] = labelPlaces([wide, tight], 0.8, 23);
  expect(roomy?.height).toBe(23);
  expect(small?.height).toBe(16);
});

it('keeps a name off the cards above and below its line at every size', () => {
  for (const high of [16, 20, 23])
    for (const zoom of [0.5, 0.7, 1]) {
      const at = { x: 0, y: 400, above: 12 };
      const [place] = labelPlaces([piece('Nursing', at)], zoom, high);
      if (place === null || place === undefined) continue;
      // Cards begin 14 units below the line; a name may lie on their edges by six pixels in all.
      const into = place.y + place.height - (at.y + 14) * zoom;
      const over = (at.y - at.above) * zoom - place.y;
      expect(Math.max(0, into) + Math.max(0, over)).toBeLessThanOrEqual(6);
    }
});
