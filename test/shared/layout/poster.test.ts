import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestTiling, OVERLAP_MM, tilesOf } from '../../../shared/layout/poster';

const side = (min: number, max: number) => fc.integer({ min, max });

describe('the sheets of a poster', () => {
  it('show all of the drawing and nothing else, each overlapping the next by as much as is cut', () => {
    fc.assert(
      fc.property(side(20, 1200), side(20, 1200), side(150, 420), side(150, 420), (width, height, across, down) => {
        const poster = tilesOf({ width, height }, { width: across, height: down });
        const { rows, columns, tiles } = poster;
        expect(tiles).toHaveLength(rows * columns);
        const last = tiles.at(-1)!;
        expect(last.x + across).toBe(poster.width);
        expect(last.y + down).toBe(poster.height);
        // About as large as was wanted: half a sheet more or less.
        if (width >= across) expect(Math.abs(poster.width - width)).toBeLessThanOrEqual(across / 2);
        for (const [at, tile] of tiles.entries()) {
          const next = tiles[at + 1];
          if (next?.row === tile.row) expect(tile.x + across - next.x).toBe(OVERLAP_MM);
        }
      }),
    );
  });
  it('of an A1 on A4 across are nine', () => {
    expect(tilesOf({ width: 817, height: 569 }, { width: 281, height: 190 })).toMatchObject({ rows: 3, columns: 3 });
  });
  it('lie so that the poster is about as large as was asked for', () => {
    const lying = { name: 'lying', sheet: { width: 404, height: 277 } };
    const standing = { name: 'standing', sheet: { width: 281, height: 400 } };
    // An A2 across on A3: on sheets that lie one alone would come nearest.
    const a2 = nearestTiling({ width: 570, height: 395 }, [lying, standing]);
    expect(a2).toMatchObject({ name: 'standing', tiling: { rows: 1, columns: 2 } });
    expect(nearestTiling({ width: 817, height: 569 }, [lying, standing])).toMatchObject({
      name: 'lying',
      tiling: { rows: 2, columns: 2 },
    });
  });
});
