import { forestOf, type Card } from '../../../shared/layout/forest';
import { mapColumns, type LaidMap } from './mapColumns';

/** Room for the drawing of a part of the map within a slide, in CSS pixels. */
const MAP_ROOM = { width: 1168, height: 496 } as const;
/** More people on one slide are too many to take in. */
const MOST_PEOPLE = 15;
/** A handful of cards would look like posters. */
const MOST_SCALE = 1.6;
/** Wide cards hold long names and titles; narrow ones let more stand side by side. At scale 1 in CSS pixels. */
const CARD_WIDTHS = [380, 330, 272] as const;
const MOST_COLUMNS = 4;
/** So many slides of a map are shown; the plan has the rest. */
const MOST_SLIDES = 24;

type LaidPart = LaidMap & {
  /** CSS pixels for each unit; never under 1, at which names and titles can be read. */ readonly scale: number;
};

/** Cards as large as a slide lets them be; null where they cannot be read on one. */
const laidOut = (roots: readonly string[], team: (id: string) => readonly string[], many: number): LaidPart | null => {
  if (many === 0 || many > MOST_PEOPLE) return null;
  let best: LaidPart | null = null;
  let most = 0;
  for (const width of CARD_WIDTHS)
    for (let columns = roots.length; columns <= MOST_COLUMNS; columns += 1) {
      const laid = mapColumns(roots, team, columns, width);
      if (!laid) continue;
      const scale = Math.min(MAP_ROOM.width / laid.box.width, MAP_ROOM.height / laid.box.height, MOST_SCALE);
      // Room for long titles counts more than large letters.
      const worth = Math.sqrt(scale) * width;
      if (scale < 1 || worth <= most) continue;
      best = { ...laid, scale };
      most = worth;
    }
  return best;
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
  const lay = (ids: readonly string[]): LaidPart | null => {
    const here = new Set(ids);
    return laidOut(
      ids.filter((id) => !here.has(parentOf.get(id) ?? '')),
      (id) => team(id).filter((one) => here.has(one)),
      ids.length,
    );
  };
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
  /** A team on one slide takes in the smallest branches below it as long as there is room. */
  const withSmallBranches = (manager: string, pages: readonly (readonly string[])[]) => {
    const inside = new Set<string>();
    let [page = []] = pages;
    if (pages.length > 1) return { pages, inside };
    const below = team(manager).filter((one) => team(one).length > 0);
    for (const one of below.toSorted((a, b) => subtree(a).length - subtree(b).length)) {
      const wider = [...page, ...subtree(one).slice(1)];
      if (!lay(wider)) break;
      page = wider;
      inside.add(one);
    }
    return { pages: [page], inside };
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
      const { pages, inside } = withSmallBranches(manager, teams([manager]));
      add([manager], pages);
      branches(team(manager).filter((one) => team(one).length > 0 && !inside.has(one)));
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
