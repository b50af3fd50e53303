/** Where lines are tied to shapes. */
import type { DrawnBasicShape, DrawnLine, DrawnShape } from '../../api/drawnSlides';
import type { Point } from '../../layout/forest';

/** A line ends this near to a place where it is tied, in pixels. */
const NEAR = 1.5;

const isOnEdge = ({ x, y }: Point, { box }: DrawnBasicShape): boolean => {
  const beside = [x - box.x, box.x + box.width - x, y - box.y, box.y + box.height - y];
  return beside.every((far) => far >= -NEAR) && beside.some((far) => far <= NEAR);
};
const nearest = (places: readonly Point[], { x, y }: Point): number => {
  const far = places.map((place) => Math.hypot(place.x - x, place.y - y));
  return far.indexOf(Math.min(...far));
};

/** The places every rectangle has, in the order of the format: top, left, bottom, right. */
const usualSites = ({ box: { x, y, width, height } }: DrawnBasicShape): readonly Point[] => [
  { x: x + width / 2, y },
  { x, y: y + height / 2 },
  { x: x + width / 2, y: y + height },
  { x: x + width, y: y + height / 2 },
];

export type Tied = { readonly id: number; readonly site: number };
export type Sites = {
  /** The number of every shape, in its order on the slide. */
  readonly idOf: (shape: DrawnShape) => number;
  /** Places of a shape beyond those every rectangle has, as points on the slide. */
  readonly extraOf: (shape: DrawnBasicShape) => readonly Point[];
  /** The shapes of the two ends, where they are on the slide. */
  readonly endsOf: (line: DrawnLine) => { readonly from: Tied | null; readonly to: Tied | null };
};

const everything = function* (shapes: readonly DrawnShape[]): Generator<DrawnShape> {
  for (const shape of shapes) {
    yield shape;
    if (shape.is === 'group') yield* everything(shape.of);
  }
};

/** The group of all shapes of a slide is the first. */
const FIRST = 2;

/** Numbers all shapes of a slide, and finds where its lines are tied. */
export const sitesOf = (shapes: readonly DrawnShape[]): Sites => {
  const ids = new Map<DrawnShape, number>();
  const keyed = new Map<string, DrawnBasicShape>();
  for (const shape of everything(shapes)) {
    ids.set(shape, FIRST + ids.size);
    if (shape.is === 'shape' && shape.key !== undefined) keyed.set(shape.key, shape);
  }
  const idOf = (shape: DrawnShape): number => ids.get(shape) ?? 0;
  const extras = new Map<DrawnBasicShape, Point[]>();
  const tie = (key: string | undefined, at: Point): Tied | null => {
    const shape = key === undefined ? undefined : keyed.get(key);
    if (shape === undefined) return null;
    const more = extras.get(shape) ?? [];
    const known = [...usualSites(shape), ...more];
    const site = known.findIndex(({ x, y }) => Math.abs(x - at.x) <= NEAR && Math.abs(y - at.y) <= NEAR);
    if (site >= 0) return { id: idOf(shape), site };
    if (!isOnEdge(at, shape)) return { id: idOf(shape), site: nearest(known.slice(0, 4), at) };
    extras.set(shape, [...more, at]);
    return { id: idOf(shape), site: known.length };
  };
  const ends = new Map<DrawnLine, ReturnType<Sites['endsOf']>>();
  for (const shape of ids.keys())
    if (shape.is === 'line')
      ends.set(shape, { from: tie(shape.from, shape.points[0]!), to: tie(shape.to, shape.points.at(-1)!) });
  return {
    idOf,
    extraOf: (shape) => extras.get(shape) ?? [],
    endsOf: (line) => ends.get(line) ?? { from: null, to: null },
  };
};
