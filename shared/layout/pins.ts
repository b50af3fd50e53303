import { downward, type Forest } from './forest';

/**
 * Places cards around those a person pinned. Pinned cards stand where they were put; the cards below a pinned card
 * follow it; whatever would lie on a card already standing goes aside or below, and its own cards with it. Reads and
 * rewrites the corners in `xs` and `ys`; the order is that of the forest, so the result is always the same.
 */
export const placeAroundPins = (
  forest: Forest,
  pinned: ReadonlyMap<number, { readonly x: number; readonly y: number }>,
  gapX: number,
  gapY: number,
  xs: Float64Array,
  ys: Float64Array,
): void => {
  const { cards, parents } = forest;
  const stepX = Math.max(1, ...cards.map((card) => card.width)) + gapX;
  const stepY = Math.max(1, ...cards.map((card) => card.height)) + gapY;
  const standing = new Map<string, number[]>();
  const cellsOf = (at: number, x: number, y: number): string[] => {
    const card = cards[at];
    const keys: string[] = [];
    if (!card) return keys;
    for (let column = Math.floor(x / stepX); column <= Math.floor((x + card.width) / stepX); column++) {
      for (let row = Math.floor(y / stepY); row <= Math.floor((y + card.height) / stepY); row++)
        keys.push(`${column} ${row}`);
    }
    return keys;
  };
  const stand = (at: number, x: number, y: number): void => {
    xs[at] = x;
    ys[at] = y;
    for (const key of cellsOf(at, x, y)) {
      const cell = standing.get(key);
      if (cell) cell.push(at);
      else standing.set(key, [at]);
    }
  };
  const isFree = (at: number, x: number, y: number): boolean => {
    const card = cards[at];
    return (
      !card ||
      cellsOf(at, x, y).every((key) =>
        (standing.get(key) ?? []).every((other) => {
          const there = cards[other];
          const ox = xs[other] ?? 0;
          const oy = ys[other] ?? 0;
          return (
            !there || x >= ox + there.width || ox >= x + card.width || y >= oy + there.height || oy >= y + card.height
          );
        }),
      )
    );
  };

  // Shift of each card against the layout without pins; its children start from it.
  const sx = new Float64Array(cards.length);
  const sy = new Float64Array(cards.length);
  for (const [at, pin] of pinned) {
    sx[at] = pin.x - (xs[at] ?? 0);
    sy[at] = pin.y - (ys[at] ?? 0);
  }
  for (const [at, pin] of pinned) stand(at, pin.x, pin.y);
  const order = downward(forest);
  // Whoever can stay does, before anybody looks for another place.
  const stays = new Uint8Array(cards.length);
  for (const at of order) {
    const parent = parents[at] ?? -1;
    const isStill = parent < 0 || (pinned.has(parent) ? sx[parent] === 0 && sy[parent] === 0 : stays[parent] === 1);
    const x = xs[at] ?? 0;
    const y = ys[at] ?? 0;
    if (pinned.has(at) || !isStill || !isFree(at, x, y)) continue;
    stays[at] = 1;
    stand(at, x, y);
  }
  for (const at of order) {
    if (pinned.has(at) || stays[at] === 1) continue;
    const parent = parents[at] ?? -1;
    const fromX = parent < 0 ? 0 : (sx[parent] ?? 0);
    const fromY = parent < 0 ? 0 : (sy[parent] ?? 0);
    const x = (xs[at] ?? 0) + fromX;
    const y = (ys[at] ?? 0) + fromY;
    const away = nearest((ox, oy) => isFree(at, x + ox * stepX, y + oy * stepY));
    sx[at] = fromX + away.x * stepX;
    sy[at] = fromY + away.y * stepY;
    stand(at, x + away.x * stepX, y + away.y * stepY);
  }
};

/** The nearest free place counted in steps: here, aside, below; never above, for that is where the manager stands. */
const nearest = (isFree: (x: number, y: number) => boolean): { readonly x: number; readonly y: number } => {
  if (isFree(0, 0)) return { x: 0, y: 0 };
  for (let far = 1; ; far++) {
    for (let down = 0; down <= far; down++) {
      if (isFree(far, down)) return { x: far, y: down };
      if (isFree(-far, down)) return { x: -far, y: down };
    }
    for (let side = 0; side < far; side++) {
      if (isFree(side, far)) return { x: side, y: far };
      if (isFree(-side, far)) return { x: -side, y: far };
    }
  }
};
