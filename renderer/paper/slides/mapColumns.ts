import { bounds, type Box } from '../../../shared/layout/bounds';
import type { Card, Point } from '../../../shared/layout/forest';

const CARD_HEIGHT = 70;
/** As wide as a lane for lines between people takes. */
const GAP = 18;
/** Between a manager and the reports, with the line along them. */
const HEAD_GAP = 34;
const COLUMN_GAP = 30;
/** From the line down a column to its cards, and of each level below. */
const INDENT = 18;
/** Room for the outline of a card. */
const EDGE = 3;

export type LaidMap = {
  readonly cards: readonly Card[];
  readonly positions: ReadonlyMap<string, Point>;
  /** Who reports to whom, right-angled. */
  readonly lines: readonly (readonly Point[])[];
  readonly box: Box;
};

/** A manager with the branches below, each of which stays in one column. */
type Group = { readonly head: string; readonly branches: readonly string[] };

/** Branches side by side in so many columns, in their order, about as high as each other. */
const shared = (
  branches: readonly string[],
  many: number,
  sizeOf: (id: string) => number,
): readonly (readonly string[])[] => {
  let most = Math.max(1, Math.ceil(branches.reduce((sum, id) => sum + sizeOf(id), 0) / many), ...branches.map(sizeOf));
  for (; ; most += 1) {
    const columns: string[][] = [[]];
    let size = 0;
    for (const branch of branches) {
      if (size > 0 && size + sizeOf(branch) > most) {
        columns.push([]);
        size = 0;
      }
      columns.at(-1)?.push(branch);
      size += sizeOf(branch);
    }
    if (columns.length <= many) return columns;
  }
};

/**
 * Managers on top, their reports in columns below, whoever reports to those indented: a picture as wide as wished, in
 * which every card can be as large as on any other slide.
 */
export const mapColumns = (
  roots: readonly string[],
  team: (id: string) => readonly string[],
  columns: number,
  width: number,
): LaidMap | null => {
  if (columns < roots.length) return null;
  const sizeOf = (id: string): number => 1 + team(id).reduce((sum, one) => sum + sizeOf(one), 0);
  const groups = roots.map((head): Group => ({ head, branches: team(head) }));
  const shares = groups.map(() => 1);
  const heightOf = (at: number): number =>
    Math.max(...shared(groups[at]?.branches ?? [], shares[at] ?? 1, sizeOf).map((column) => sumOf(column, sizeOf)));
  for (let spare = columns - groups.length; spare > 0; spare -= 1) {
    const tallest = shares.map((_, at) => at).reduce((best, at) => (heightOf(at) > heightOf(best) ? at : best), 0);
    shares[tallest] = (shares[tallest] ?? 1) + 1;
  }
  const cards: Card[] = [];
  const positions = new Map<string, Point>();
  const lines: (readonly Point[])[] = [];
  const put = (id: string, parentId: string | null, x: number, y: number, wide: number): void => {
    cards.push({ id, parentId, width: wide, height: CARD_HEIGHT });
    positions.set(id, { x, y });
  };
  /** A branch from its head down; answers where the next one stands. */
  const hang = (id: string, parentId: string, x: number, y: number, wide: number): number => {
    put(id, parentId, x, y, wide);
    let next = y + CARD_HEIGHT + GAP;
    const trunk = x + INDENT / 2;
    let last = y;
    for (const one of team(id)) {
      last = next + CARD_HEIGHT / 2;
      lines.push([at(trunk, last), at(x + INDENT, last)]);
      next = hang(one, id, x + INDENT, next, wide - INDENT);
    }
    if (last > y) lines.push([at(trunk, y + CARD_HEIGHT), at(trunk, last)]);
    return next;
  };
  let left = 0;
  groups.forEach(({ head, branches }, place) => {
    const own = shared(branches, shares[place] ?? 1, sizeOf);
    const whole = own.length * width + (own.length - 1) * COLUMN_GAP;
    const middle = left + whole / 2;
    put(head, null, middle - width / 2, 0, width);
    const bus = CARD_HEIGHT + HEAD_GAP / 2;
    const trunks =
      branches.length === 0 ? [] : own.map((_, column) => left + column * (width + COLUMN_GAP) + INDENT / 2);
    own.forEach((column, index) => {
      const x = left + index * (width + COLUMN_GAP);
      let y = CARD_HEIGHT + HEAD_GAP;
      let last = y;
      for (const branch of column) {
        last = y + CARD_HEIGHT / 2;
        lines.push([at(x + INDENT / 2, last), at(x + INDENT, last)]);
        y = hang(branch, head, x + INDENT, y, width - INDENT);
      }
      if (column.length > 0) lines.push([at(x + INDENT / 2, bus), at(x + INDENT / 2, last)]);
    });
    if (trunks.length > 0)
      lines.push(
        [at(middle, CARD_HEIGHT), at(middle, bus)],
        [at(Math.min(middle, ...trunks), bus), at(Math.max(middle, ...trunks), bus)],
      );
    left += whole + COLUMN_GAP;
  });
  const box = bounds(cards, positions);
  if (!box) return null;
  // Lines down the first column stand left of its cards.
  const start = Math.min(0, box.x) - EDGE;
  return {
    cards,
    positions,
    lines,
    box: {
      x: start,
      y: box.y - EDGE,
      width: box.x + box.width + EDGE - start,
      height: box.height + 2 * EDGE,
    },
  };
};

const at = (x: number, y: number): Point => ({ x, y });

const sumOf = (ids: readonly string[], sizeOf: (id: string) => number): number =>
  ids.reduce((sum, id) => sum + sizeOf(id), 0);
