import { bounds, type Box } from '../../../shared/layout/bounds';
import { elbows } from '../../../shared/layout/elbows';
import { forestOf, type Card, type Positions } from '../../../shared/layout/forest';
import { tidy } from '../../../shared/layout/tidy';

/** Room for the drawing of a part of the map within a slide, in CSS pixels. */
export const MAP_ROOM = { width: 1168, height: 486 } as const;
/** More people on one slide are too many to take in. */
const MOST_PEOPLE = 15;
/** A handful of cards would look like posters. */
const MOST_SCALE = 1.5;
/** Wide cards hold long names; narrow ones let more stand side by side. In CSS pixels, as everything at scale 1. */
const CARD_WIDTHS = [300, 262, 221] as const;
const CARD_HEIGHT = 70;
const GAPS = { gapX: 14, gapY: 26 } as const;
/** Wishes for the shape of the whole. Which one fills the slide best depends on the tree. */
const ASPECTS = [2.6, 2, 1.5, 1, 0.6] as const;
/** So many slides of a map are shown; the plan has the rest. */
const MOST_SLIDES = 24;

export type LaidPart = {
  readonly cards: readonly Card[];
  readonly positions: Positions;
  readonly lines: string;
  readonly box: Box;
  /** CSS pixels for each unit; never under 1, at which names and titles can be read. */ readonly scale: number;
};

/** Cards as large as a slide lets them be; null where they cannot be read on one. */
const laidOut = (ids: readonly string[], parentOf: ReadonlyMap<string, string | null>): LaidPart | null => {
  if (ids.length === 0 || ids.length > MOST_PEOPLE) return null;
  for (const width of CARD_WIDTHS) {
    const cards = ids.map((id): Card => ({ id, parentId: parentOf.get(id) ?? null, width, height: CARD_HEIGHT }));
    const found = ASPECTS.flatMap((aspect): readonly Omit<LaidPart, 'lines'>[] => {
      const positions = tidy(cards, { direction: 'down', stackLeaves: true, aspect, ...GAPS });
      const box = bounds(cards, positions);
      if (!box) return [];
      // Lines to lower shelves run outside the cards.
      const whole = { ...box, x: box.x - 16, width: box.width + 32, y: box.y - 3, height: box.height + 6 };
      const scale = Math.min(MAP_ROOM.width / whole.width, MAP_ROOM.height / whole.height, MOST_SCALE);
      return [{ cards, positions, box: whole, scale }];
    }).reduce((best, one) => (one.scale > best.scale ? one : best));
    if (found.scale >= 1)
      return {
        ...found,
        lines: elbows(cards, found.positions, { direction: 'down', ...GAPS, radius: 6 })
          .map((line) => line.path)
          .join(''),
      };
  }
  return null;
};

/** What stands on one slide: the top of the map, or the people under one or several managers. */
export type MapPart = {
  readonly heads: readonly string[];
  /** Of how many parts of the same people this is which. */ readonly at: number;
  readonly of: number;
  readonly laid: LaidPart;
  /** How many people stand below a card on other slides. */ readonly below: ReadonlyMap<string, number>;
};

/**
 * A map in parts a room can read: everybody where they fit; else the top two levels, then branch after branch, small
 * ones of the same manager together, large ones level by level.
 */
export const mapParts = (given: readonly Card[]): { readonly parts: readonly MapPart[]; readonly more: number } => {
  const forest = forestOf(given);
  const idOf = (at: number): string => forest.cards[at]?.id ?? '';
  const teamOf = new Map(forest.cards.map(({ id }, at) => [id, (forest.children[at] ?? []).map(idOf)]));
  const parentOf = new Map(forest.cards.map(({ id }, at) => [id, idOf(forest.parents[at] ?? -1) || null]));
  const team = (id: string): readonly string[] => teamOf.get(id) ?? [];
  const subtree = (id: string): readonly string[] => [id, ...team(id).flatMap(subtree)];
  const lay = (ids: readonly string[]): LaidPart | null => laidOut(ids, parentOf);
  const parts: MapPart[] = [];
  const seen = new Set<string>();

  const add = (heads: readonly string[], pages: readonly (readonly string[])[]): void => {
    pages.forEach((ids, index) => {
      const laid = lay(ids);
      if (!laid || parts.length >= MOST_SLIDES) return;
      const here = new Set(ids);
      for (const id of ids) seen.add(id);
      const below = new Map(
        ids.flatMap((id) =>
          team(id).length > 0 && !team(id).some((one) => here.has(one)) ? [[id, subtree(id).length - 1] as const] : [],
        ),
      );
      parts.push({ heads, at: index + 1, of: pages.length, laid, below });
    });
  };
  /** Managers with their reports, the manager again on each further slide. */
  const teams = (heads: readonly string[]): readonly (readonly string[])[] => {
    const pages: string[][] = [];
    let page: string[] = [];
    for (const head of heads)
      for (const one of team(head).length > 0 ? team(head) : [null]) {
        const wanted = [...(page.includes(head) ? [] : [head]), ...(one === null ? [] : [one])];
        if (page.length > 0 && !lay([...page, ...wanted])) {
          pages.push(page);
          page = [];
        }
        page.push(...(page.length === 0 && one !== null ? [head, one] : wanted));
      }
    if (page.length > 0) pages.push(page);
    return evened(pages, heads);
  };
  /** One manager's reports, about as many on each slide. */
  const evened = (pages: readonly string[][], heads: readonly string[]): readonly (readonly string[])[] => {
    const [head] = heads;
    if (heads.length !== 1 || head === undefined || pages.length < 2) return pages;
    const each = Math.ceil(team(head).length / pages.length);
    const even = pages.map((_, at) => [head, ...team(head).slice(at * each, (at + 1) * each)]);
    return even.every((page) => lay(page)) ? even : pages;
  };
  const branches = (managers: readonly string[]): void => {
    let heads: string[] = [];
    let page: readonly string[] = [];
    const close = (): void => {
      if (page.length > 0) add(heads, [page]);
      heads = [];
      page = [];
    };
    for (const manager of managers) {
      const tree = subtree(manager);
      if (lay([...page, ...tree])) {
        page = [...page, ...tree];
        heads.push(manager);
        continue;
      }
      close();
      if (lay(tree)) {
        page = tree;
        heads = [manager];
        continue;
      }
      add([manager], teams([manager]));
      branches(team(manager).filter((one) => team(one).length > 0));
    }
    close();
  };

  const all = forest.cards.map(({ id }) => id);
  const roots = forest.roots.map(idOf);
  if (lay(all)) add([], [all]);
  else {
    add([], teams(roots));
    branches(roots.flatMap(team).filter((one) => team(one).length > 0));
  }
  return { parts, more: all.length - seen.size };
};
