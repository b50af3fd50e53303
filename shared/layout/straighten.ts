/** Making a photo that was taken from the side as if it had been taken from the front: by the four corners of what it shows. */
import type { Point } from './forest';

/** Top left, top right, bottom right, bottom left, as parts of the width and the height of the photo, 0–1. */
export type Corners = readonly [Point, Point, Point, Point];

export const WHOLE_PHOTO: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** What leads from a point of the straight picture to one of the photo; each row of a 3 × 3 matrix after the other. */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** The turn at each corner, as twice the area of the triangle with its neighbours. */
const turns = (corners: Corners): readonly number[] =>
  corners.map((corner, at) => {
    const before = corners[(at + 3) % 4]!;
    const after = corners[(at + 1) % 4]!;
    return (corner.x - before.x) * (after.y - corner.y) - (corner.y - before.y) * (after.x - corner.x);
  });

/** The least turn at a corner, in parts of the photo: less is as good as a straight line. */
const LEAST_TURN = 0.002;
/** The shortest edge, in parts of the photo. */
const LEAST_EDGE = 0.04;

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

/**
 * Why four corners frame nothing that could be made straight: two of them as good as at one place, or edges that cross
 * or bend inwards. Null where they do.
 */
export const cornerTrouble = (corners: Corners): 'close' | 'crossed' | null => {
  if (corners.some((corner, at) => distance(corner, corners[(at + 1) % 4]!) < LEAST_EDGE)) return 'close';
  return turns(corners).every((turn) => turn > LEAST_TURN) ? null : 'crossed';
};

/**
 * The projective map that takes the corners of the unit square, from the top left clockwise, to four points. They must
 * be the corners of a convex shape, clockwise on screen (see `cornerTrouble`). P. Heckbert, Fundamentals of Texture
 * Mapping and Image Warping (1989), section 2.2.3.
 */
export const homographyTo = ([a, b, c, d]: readonly [Point, Point, Point, Point]): Homography => {
  const sum = { x: a.x - b.x + c.x - d.x, y: a.y - b.y + c.y - d.y };
  const right = { x: b.x - c.x, y: b.y - c.y };
  const left = { x: d.x - c.x, y: d.y - c.y };
  const area = right.x * left.y - left.x * right.y;
  const g = (sum.x * left.y - left.x * sum.y) / area;
  const h = (right.x * sum.y - sum.x * right.y) / area;
  return [b.x - a.x + g * b.x, d.x - a.x + h * d.x, a.x, b.y - a.y + g * b.y, d.y - a.y + h * d.y, a.y, g, h, 1];
};

/** Where a point of the straight picture (0–1 each way) comes from. */
export const mappedBy = (by: Homography, { x, y }: Point): Point => {
  const far = by[6] * x + by[7] * y + by[8];
  return { x: (by[0] * x + by[1] * y + by[2]) / far, y: (by[3] * x + by[4] * y + by[5]) / far };
};

type PixelSize = { readonly width: number; readonly height: number };

/** Pixels of the straight picture: as wide and as high as the longer of two opposite edges, no side beyond `longest`. */
export const straightSize = (corners: Corners, { width, height }: PixelSize, longest: number): PixelSize => {
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * width, y: y * height })) as unknown as Corners;
  const across = Math.max(distance(a, b), distance(d, c));
  const down = Math.max(distance(a, d), distance(b, c));
  const scale = Math.min(1, longest / Math.max(across, down));
  return { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) };
};

export type Pixels = PixelSize & {
  /** Red, green, blue and how opaque, 0–255 each, row by row. */
  readonly data: Uint8ClampedArray;
};

/** The picture between four corners of a photo, straight, in so many pixels. Each is mixed of the four it falls between. */
export const straightened = (photo: Pixels, corners: Corners, size: PixelSize): Uint8ClampedArray<ArrayBuffer> => {
  const by = homographyTo(corners);
  const made = new Uint8ClampedArray(size.width * size.height * 4);
  const { data, width, height } = photo;
  let to = 0;
  for (let row = 0; row < size.height; row += 1) {
    const y = (row + 0.5) / size.height;
    for (let column = 0; column < size.width; column += 1) {
      const x = (column + 0.5) / size.width;
      const far = by[6] * x + by[7] * y + by[8];
      const fromX = Math.min(width - 1, Math.max(0, ((by[0] * x + by[1] * y + by[2]) / far) * width - 0.5));
      const fromY = Math.min(height - 1, Math.max(0, ((by[3] * x + by[4] * y + by[5]) / far) * height - 0.5));
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const partX = fromX - left;
      const partY = fromY - top;
      const here = (top * width + left) * 4;
      const aside = left + 1 < width ? 4 : 0;
      const below = top + 1 < height ? width * 4 : 0;
      for (let channel = 0; channel < 4; channel += 1) {
        const at = here + channel;
        const upper = data[at]! + (data[at + aside]! - data[at]!) * partX;
        const lower = data[at + below]! + (data[at + below + aside]! - data[at + below]!) * partX;
        made[to] = upper + (lower - upper) * partY;
        to += 1;
      }
    }
  }
  return made;
};
