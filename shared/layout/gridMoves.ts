/** What a move on the grid does to the two values, and where an arrow key leads. */
import { spotOf, type Arrangement, type PlacedOnGrid, type GridRatings, type Spot } from './grid';

/** Steps of influence and of attitude. */
export type Steps = { readonly influence: number; readonly attitude: number };

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));

/** The values some steps on, kept on their scales. What is not known stays so. */
export const moved = ({ influence, attitude }: GridRatings, by: Steps): GridRatings => ({
  influence: influence === null ? null : clamp(influence + by.influence, 1, 5),
  attitude: attitude === null ? null : clamp(attitude + by.attitude, -2, 2),
});

/** One step by key. Unlike a drag it also moves what is not known: the step starts from the middle of the scale. */
export const stepped = ({ influence, attitude }: GridRatings, by: Steps): GridRatings =>
  moved(
    {
      influence: by.influence === 0 ? influence : (influence ?? 3),
      attitude: by.attitude === 0 ? attitude : (attitude ?? 0),
    },
    by,
  );

/**
 * What dropping `lead` on a spot does to each of the people dragged along. Within the grid all move by the same steps;
 * from the strip to a cell those of the strip take its values and the others stay; on the strip the values named there
 * are cleared.
 */
export const dropped = (lead: GridRatings, to: Spot): ((one: GridRatings) => GridRatings) => {
  if (to.kind === 'strip') {
    return ({ influence, attitude }) => ({
      influence: to.group === 'noAttitude' ? influence : null,
      attitude: to.group === 'noInfluence' ? attitude : null,
    });
  }
  if (lead.influence !== null && lead.attitude !== null) {
    const by = { influence: to.influence - lead.influence, attitude: to.attitude - lead.attitude };
    return (one) => moved(one, by);
  }
  return (one) => (spotOf(one).kind === 'cell' ? one : { influence: to.influence, attitude: to.attitude });
};

export const ARROWS = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
} as const;
export type Arrow = keyof typeof ARROWS;
export const isArrow = (key: string): key is Arrow => Object.hasOwn(ARROWS, key);

/** Pixels by which the next card must lie further on to count as that way. */
const AHEAD = 3;

/**
 * The person an arrow leads to from `id`, who may stand behind a *+n*: the nearest that way. Null where nobody stands
 * there.
 */
export const neighbour = ({ placed, more }: Arrangement, id: string | undefined, arrow: Arrow): string | null => {
  const here =
    placed.find((one) => one.id === id)?.box ?? more.find((one) => id !== undefined && one.ids.includes(id))?.box;
  if (!here) return placed[0]?.id ?? null;
  const { x, y } = ARROWS[arrow];
  const middle = ({ box }: Pick<PlacedOnGrid, 'box'>) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  const from = middle({ box: here });
  let best: string | null = null;
  let least = Infinity;
  for (const one of placed) {
    if (one.id === id) continue;
    const to = middle(one);
    const along = (to.x - from.x) * x + (to.y - from.y) * y;
    const aside = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
    const cost = along + aside * 2;
    if (along >= AHEAD && cost < least) {
      least = cost;
      best = one.id;
    }
  }
  return best;
};
