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
    atHead: 14,
    atFoot: 8,
    ...given,
  }) as FramePiece;

it('names a frame in the large letters of a room where there is room over its line, else in small ones', () => {
  const wide = piece('Finance', { y: 500 });
  const tight = piece('Digital and IT', { y: 900, x: 400, above: 4 });
  const [roomy, small] = labelPlaces([wide, tight], 0.8, 23);
  expect(roomy?.height).toBe(23);
  expect(small?.height).toBe(16);
});

it('keeps a name off the cards above and below its line at every size, at its head and at its foot', () => {
  for (const high of [16, 20, 23])
    for (const zoom of [0.4, 0.5, 0.6, 0.7, 1])
      for (const level of [0, 1])
        for (const gap of [8, 16, 24, 40]) {
          const line = { y: 400, height: 200, above: gap, below: gap, atHead: 10, atFoot: 4 };
          const given = piece('Nursing', line);
          const [place] = labelPlaces([{ ...given, frame: { ...given.frame, level } }], zoom, high);
          if (place === null || place === undefined) continue;
          const isHead = place.y < (line.y + line.height / 2) * zoom;
          const from = (isHead ? line.y - line.above : line.y + line.height - line.atFoot) * zoom;
          const to = (isHead ? line.y + line.atHead : line.y + line.height + line.below) * zoom;
          const lap = Math.max(0, from - place.y) + Math.max(0, place.y + place.height - to);
          // In small cards letters begin at the edge.
          expect(lap).toBeLessThanOrEqual(84 * zoom < 66 ? 2.001 : 6);
        }
});
