/**
 * The chart from the top down that fills a page: every branch side by side, stacked below its head or in columns,
 * whichever makes the whole largest. Pure: positions out, no effects; all lengths in map units.
 */
import {
  columnsOf,
  COLUMN_GAP,
  frontOf,
  limitsOf,
  SPINE,
  STACK_GAP,
  underHead,
  type Fineness,
  type Front,
  type Head,
  type Room,
} from './branchFront';
import { forestOf, type Card, type Forest, type Positions } from './forest';
import { besideTrees, isLoner } from './loners';
import { placeBranches, type Placing } from './placeBranches';

/** Width by height of what the chart is shown in. */
export type Page = { readonly width: number; readonly height: number };

/** The window charts are shaped for until somebody says otherwise, less the margins at *Fit*. */
export const STANDARD_PAGE: Page = { width: 1340 - 16, height: 770 - 16 };

/** The room for the map on an A3 sheet that lies across, in pixels; a sheet of A4 has nearly the same shape. */
export const PAPER_PAGE: Page = { width: 1497, height: 930 };

/** Around the cards lie spines, and frames with their names: room that belongs to the chart. */
export const EDGE = { left: 16, right: 6, top: 20, bottom: 6 } as const;

/** The reports of each manager who has any: by column, from top to bottom. */
export type Shape = ReadonlyMap<string, readonly (readonly string[])[]>;

export type Shaped = { readonly positions: Positions; readonly shape: Shape };

/** What the head of a branch needs with the assistants right of it. */
export type Heads = {
  readonly boxes: readonly Head[];
  /** Assistants of each card: those without reports of their own. */
  readonly assistants: readonly (readonly number[])[];
  /** Reports that are no assistants. */
  readonly teams: readonly (readonly number[])[];
};

const headsOf = ({ cards, children }: Forest): Heads => {
  const isAssistant = (at: number): boolean => cards[at]?.assistant === true && (children[at] ?? []).length === 0;
  const assistants = children.map((team) => team.filter(isAssistant));
  const boxes = cards.map((card, at) => {
    const beside = (assistants[at] ?? []).map((one) => cards[one] as Card);
    if (beside.length === 0) return { width: card.width, height: card.height };
    const tall = beside.reduce((sum, one) => sum + one.height + STACK_GAP, -STACK_GAP);
    const wide = beside.reduce((most, one) => Math.max(most, one.width), 0);
    return { width: card.width + COLUMN_GAP + wide, height: Math.max(card.height, tall) };
  });
  return { boxes, assistants, teams: children.map((team) => team.filter((at) => !isAssistant(at))) };
};

/** Where the columns of remembered teams end. Whoever is new joins the column of the one before; who left is gone. */
const rememberedEnds = (forest: Forest, heads: Heads, shape: Shape): readonly (readonly number[] | null)[] =>
  forest.cards.map((card, at) => {
    const columns = shape.get(card.id);
    const team = heads.teams[at] ?? [];
    if (!columns || team.length === 0) return null;
    const columnOf = new Map(columns.flatMap((column, place) => column.map((id) => [id, place] as const)));
    const ends: number[] = [];
    let current: number | null = null;
    team.forEach((child, place) => {
      const own: number | null = columnOf.get(forest.cards[child]?.id ?? '') ?? current;
      if (place > 0 && own !== current && current !== null) ends.push(place);
      current = own;
    });
    return [...ends, team.length];
  });

/** Up to this many people the finest search is quick enough; larger charts have more to choose from anyway. */
const FEW = 400;
const MANY = 1500;

const finenessOf = ({ cards }: Forest, page: Page): Fineness & { readonly area: number } => {
  const { length } = cards;
  const width = cards.reduce((sum, card) => sum + card.width, 0) / Math.max(1, length);
  const area = cards.reduce((sum, card) => sum + (card.width + COLUMN_GAP) * (card.height + STACK_GAP * 1.5), 0);
  const tall = Math.sqrt((area * page.height) / page.width);
  return {
    unit: (width + COLUMN_GAP) / 2,
    most: Math.ceil((3 * Math.sqrt((area * page.width) / page.height)) / (width + COLUMN_GAP)) * 2 + 3,
    limits: length <= FEW ? 96 : length <= MANY ? 40 : 24,
    tallest: tall * 2.5,
    area,
  };
};

type Ends = readonly (readonly number[] | null)[];

/** The rooms of every branch but the trees themselves, whose rooms are looked for with the page in mind. */
const frontsOf = (forest: Forest, heads: Heads, ends: Ends, fineness: Fineness): Front[] => {
  const fronts: Front[] = [];
  for (const at of forest.upward) {
    if ((forest.parents[at] ?? -1) < 0 && forest.roots.length === 1) continue;
    const team = (heads.teams[at] ?? []).map((child) => fronts[child] as Front);
    fronts[at] = frontOf(heads.boxes[at] as Head, team, ends[at] ?? null, fineness);
  }
  return fronts;
};

/** A whole that may be chosen: the rooms of the trees beside each other. */
type Whole = { readonly room: Room; readonly sharing: 'all' | 'leaves' | 'nobody' };

const SHARINGS = ['nobody', 'leaves', 'all'] as const;
/**
 * The top row at one height is taken while the scale is at least this share of the largest: heads of one boss at several
 * heights read as ranks. While cards cover enough of the page all the same, it may cost more.
 */
const WORTH_A_ROW = { always: 0.95, whereCovered: 0.9 } as const;
/** Share of the page that cards have to cover for that. */
const COVERED = 0.355;
/** Wholes this near to the largest scale are placed, to see which has room for those who stand apart. */
const NEAR_BEST = 0.97;

const wholesOf = (
  forest: Forest,
  heads: Heads,
  fronts: readonly Front[],
  ends: Ends,
  trees: readonly number[],
  fineness: Fineness,
): readonly Whole[] => {
  const [only] = trees;
  const isOne = trees.length === 1 && only !== undefined;
  const team = isOne ? (heads.teams[only] ?? []) : trees;
  const head = isOne ? (heads.boxes[only] as Head) : null;
  const own = team.map((child) => fronts[child] as Front);
  const fixed = isOne ? (ends[only] ?? null) : null;
  if (head && (own.length <= 1 || fixed?.length === 1))
    return frontOf(head, own, fixed, fineness).map((room) => ({ room, sharing: 'all' as const }));
  const limits = limitsOf(own, fineness.limits * 4, fixed ? Infinity : fineness.tallest);
  const stacked =
    head && !fixed ? frontOf(head, own, [own.length], fineness).map((room) => ({ room, sharing: 'all' as const })) : [];
  const wholes = (fixed ? (['all'] as const) : SHARINGS).flatMap((sharing) =>
    columnsOf({ fronts: own, limits, sharing, ends: fixed, spine: head ? SPINE : 0 })
      .filter((columns) => !head || columns.ends.length > 1)
      .map((columns) => ({
        room: head ? underHead(head, columns) : { ...columns, isStacked: false },
        sharing,
      })),
  );
  return [...wholes, ...stacked];
};

/**
 * Nobody is shown larger than life: from here on a larger scale is worth nothing, and a small chart takes its plainest
 * picture. Some is to spare for windows smaller than the page.
 */
const LARGE_ENOUGH = 1.25;

const scaleIn = (page: Page, width: number, height: number): number =>
  Math.min(
    LARGE_ENOUGH,
    page.width / (width + EDGE.left + EDGE.right),
    page.height / (height + EDGE.top + EDGE.bottom),
  );

/** The scale at which cards cover enough of a page. */
const coveringScale = (cards: readonly Card[], page: Page): number =>
  Math.sqrt((COVERED * page.width * page.height) / cards.reduce((sum, { width, height }) => sum + width * height, 1));

/** The whole to take of those that are near the largest: one row of heads where that costs little. */
const chosen = <T extends { readonly scale: number; readonly sharing: Whole['sharing'] }>(
  wholes: readonly T[],
  covering: number,
): T => {
  const largest = (sharing: Whole['sharing']): T | null =>
    wholes.reduce<T | null>(
      (best, one) => (one.sharing === sharing && (!best || one.scale > best.scale + 1e-9) ? one : best),
      null,
    );
  const most = wholes.reduce((best, one) => Math.max(best, one.scale), 0);
  const enough = Math.min(most * WORTH_A_ROW.always, Math.max(covering, most * WORTH_A_ROW.whereCovered));
  for (const sharing of ['nobody', 'leaves'] as const) {
    const inARow = largest(sharing);
    if (inARow && inARow.scale >= enough) return inARow;
  }
  return wholes.reduce((best, one) => (one.scale > best.scale ? one : best));
};

type Laid = Shaped & { readonly scale: number };

const laidOut = (forest: Forest, heads: Heads, page: Page, ends: Ends): Laid => {
  const fineness = finenessOf(forest, page);
  const trees = forest.roots.filter((root) => !isLoner(forest, root));
  const loners = forest.roots.filter((root) => isLoner(forest, root)).map((root) => forest.cards[root] as Card);
  const apartForest = trees.length === 1 && forest.roots.length > 1 ? { ...forest, roots: trees } : forest;
  const fronts = frontsOf(apartForest, heads, ends, fineness);
  const wholes = trees.length === 0 ? [] : wholesOf(forest, heads, fronts, ends, trees, fineness);
  const scaled = wholes.map((whole) => {
    const { width, height } = whole.room;
    const beside = loners.length === 0 ? null : besideTrees(loners, { width, height }, page);
    return {
      ...whole,
      scale: beside ? scaleIn(page, beside.width, beside.height) : scaleIn(page, width, height),
      open: scaleIn(page, width, height),
    };
  });
  const placing = (whole: Whole | null): Placing =>
    placeBranches({ forest, heads, fronts, trees, room: whole?.room ?? null });
  if (scaled.length === 0) {
    const alone = besideTrees(loners, { width: 0, height: 0 }, page);
    return { positions: new Map(alone.corners), shape: new Map(), scale: scaleIn(page, alone.width, alone.height) };
  }
  const covering = coveringScale(forest.cards, page);
  if (loners.length === 0) {
    const best = chosen(scaled, covering);
    return { ...placing(best), scale: best.scale };
  }
  // Those who stand apart take free room where there is some: then the trees may be as large as without them.
  const most = scaled.reduce((best, one) => Math.max(best, one.open), 0);
  const each = forest.cards.length <= FEW ? 6 : 2;
  const near = scaled
    .filter((one) => one.open >= most * NEAR_BEST * WORTH_A_ROW.whereCovered)
    .toSorted((one, other) => other.open - one.open);
  const tried = SHARINGS.flatMap((sharing) => near.filter((one) => one.sharing === sharing).slice(0, each)).map(
    (one) => {
      const { positions, shape } = placing(one);
      const apart = besideTrees(loners, one.room, page, { cards: forest.cards, positions });
      return {
        sharing: one.sharing,
        scale: scaleIn(page, apart.width, apart.height),
        positions: new Map([...positions, ...apart.corners]),
        shape,
      };
    },
  );
  const { positions, shape, scale } = chosen(tried, covering);
  return { positions, shape, scale };
};

/** A remembered shape is kept while the chart is at least this large against the best. */
const WORTH_KEEPING = 0.92;
/** Bosses above a changed team that are tried free, one after the other. */
const FREED_ANCESTORS = 4;

/** Bosses whose team is not as it is remembered. Whose branch is folded has no team now and is not among them. */
const changedTeams = (forest: Forest, heads: Heads, shape: Shape): readonly number[] =>
  forest.cards.flatMap((card, at) => {
    const team = heads.teams[at] ?? [];
    if (team.length === 0) return [];
    const known = shape.get(card.id)?.flat() ?? [];
    if (team.length === known.length && team.every((child, place) => forest.cards[child]?.id === known[place]))
      return [];
    return [at];
  });

/** How far a card stands from where it stood against its boss before it counts as moved. */
const STILL = 40;

/** How many cards moved against their boss. */
export const movedAgainstBoss = (cards: readonly Card[], before: Positions, after: Positions): number => {
  let moved = 0;
  for (const card of cards) {
    const own = before.get(card.id);
    const boss = card.parentId === null ? undefined : before.get(card.parentId);
    const ownNow = after.get(card.id);
    const bossNow = card.parentId === null ? undefined : after.get(card.parentId);
    if (!own || !boss || !ownNow || !bossNow) continue;
    const far = Math.hypot(ownNow.x - bossNow.x - own.x + boss.x, ownNow.y - bossNow.y - own.y + boss.y);
    if (far > STILL) moved++;
  }
  return moved;
};

export type ShapeOptions = {
  readonly page?: Page;
  /** The shape the chart has had. */
  readonly remembered?: Shape | null;
  /** Where cards stood in it, to move few. */
  readonly previous?: Positions | null;
};

/**
 * Top left corners for all cards, the whole from 0, 0, and the shape to remember. With a remembered shape as much of it
 * is kept as the page allows. Siblings keep the order of the input. The same input always gives the same result.
 */
export const shaped = (
  cards: readonly Card[],
  { page = STANDARD_PAGE, remembered = null, previous = null }: ShapeOptions = {},
): Shaped => {
  const forest = forestOf(cards);
  const heads = headsOf(forest);
  const free: Ends = forest.cards.map(() => null);
  if (!remembered || remembered.size === 0) return laidOut(forest, heads, page, free);
  const kept = rememberedEnds(forest, heads, remembered);
  const withKept = laidOut(forest, heads, page, kept);
  const changed = changedTeams(forest, heads, remembered);
  if (changed.length === 0) return withKept;
  const all = laidOut(forest, heads, page, free);
  const candidates = [withKept, all];
  const few = forest.cards.length <= FEW;
  if (few && changed.length <= 2) {
    const freed = [...kept];
    for (const at of changed) freed[at] = null;
    let above = changed.map((at) => forest.parents[at] ?? -1);
    candidates.push(laidOut(forest, heads, page, freed));
    for (let step = 0; step < FREED_ANCESTORS && above.some((at) => at >= 0); step++) {
      for (const at of above) if (at >= 0) freed[at] = null;
      candidates.push(laidOut(forest, heads, page, freed));
      above = above.map((at) => (at < 0 ? at : (forest.parents[at] ?? -1)));
    }
  }
  const largest = Math.max(...candidates.map(({ scale }) => scale));
  const near = candidates.filter(({ scale }) => scale >= largest * WORTH_KEEPING);
  if (!previous) return near[0] ?? withKept;
  const moved = near.map((one) => movedAgainstBoss(forest.cards, previous, one.positions));
  const least = Math.min(...moved);
  return near[moved.indexOf(least)] ?? withKept;
};
