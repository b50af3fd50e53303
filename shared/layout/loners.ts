/**
 * Those who stand apart from the hierarchy: from outside, or with nobody above and below them. They take free room
 * below the trees, or a block of their own beside or below. Pure; all lengths in map units.
 */
import { COLUMN_GAP, STACK_GAP } from './branchFront';
import type { Card, Forest, Point, Positions } from './forest';

/** Between the trees and those who stand apart. */
const APART = 56;

export const isLoner = ({ parents, children }: Forest, at: number): boolean =>
  (parents[at] ?? -1) < 0 && (children[at] ?? []).length === 0;

type Size = { readonly width: number; readonly height: number };
type Block = Size & { readonly corners: readonly (readonly [string, Point])[] };

/** Cards in columns of so many, from top to bottom and then to the right. */
const inColumns = (cards: readonly Card[], rows: number): Block => {
  const corners: (readonly [string, Point])[] = [];
  let left = 0;
  let width = 0;
  let height = 0;
  for (let from = 0; from < cards.length; from += rows) {
    const column = cards.slice(from, from + rows);
    let y = 0;
    if (from > 0) left = width + COLUMN_GAP;
    for (const card of column) {
      corners.push([card.id, { x: left, y }]);
      width = Math.max(width, left + card.width);
      height = Math.max(height, y + card.height);
      y += card.height + STACK_GAP;
    }
  }
  return { width, height, corners };
};

/** Blocks that may be of use: few rows, many rows, and in between. */
const blocksOf = (cards: readonly Card[]): readonly Block[] => {
  const rows = new Set<number>();
  const { length } = cards;
  for (let columns = 1; columns <= Math.min(length, 12); columns++) rows.add(Math.ceil(length / columns));
  for (let columns = 12; columns < length; columns = Math.ceil(columns * 1.12)) rows.add(Math.ceil(length / columns));
  rows.add(1);
  return [...rows].map((count) => inColumns(cards, count));
};

const shifted = ({ corners }: Block, dx: number, dy: number): Block['corners'] =>
  corners.map(([id, { x, y }]) => [id, { x: x + dx, y: y + dy }]);

type Trees = { readonly cards: readonly Card[]; readonly positions: Positions };

/** The foot of the whole where most room is free above a block of some size; null where none is free. */
const freeRoom = (block: Size, whole: Size, { cards, positions }: Trees): Point | null => {
  const standing = cards.flatMap((card) => {
    const corner = positions.get(card.id);
    return corner ? [{ ...corner, right: corner.x + card.width, bottom: corner.y + card.height }] : [];
  });
  const lefts = [...new Set(standing.flatMap(({ x, right }) => [x, right - block.width]))].filter(
    (left) => left >= 0 && left + block.width <= whole.width,
  );
  let best: Point | null = null;
  let least = whole.height - block.height - APART;
  for (const left of lefts) {
    let foot = 0;
    for (const { x, right, bottom } of standing)
      if (x < left + block.width + COLUMN_GAP && right > left - COLUMN_GAP) foot = Math.max(foot, bottom);
    if (foot > least || (foot === least && best !== null)) continue;
    least = foot;
    best = { x: left, y: whole.height - block.height };
  }
  return best;
};

/**
 * The block of those who stand apart and the size of the whole with it, as large as can be on a page. `placed`: the
 * trees as they stand; without them only places outside are looked for.
 */
export const besideTrees = (loners: readonly Card[], trees: Size, page: Size, placed?: Trees): Block => {
  const scale = ({ width, height }: Size): number => Math.min(page.width / width, page.height / height);
  let best: Block | null = null;
  const take = (block: Block): void => {
    if (!best || scale(block) > scale(best) + 1e-9) best = block;
  };
  const isAlone = trees.width === 0;
  for (const block of blocksOf(loners)) {
    const room = placed && freeRoom(block, trees, placed);
    if (room) take({ ...trees, corners: shifted(block, room.x, room.y) });
    // At the right they stand at the foot, never beside the chief as a peer.
    const right = isAlone ? 0 : trees.width + APART;
    take({
      width: right + block.width,
      height: Math.max(trees.height, block.height),
      corners: shifted(block, right, Math.max(0, trees.height - block.height)),
    });
    const below = isAlone ? 0 : trees.height + APART;
    take({
      width: Math.max(trees.width, block.width),
      height: below + block.height,
      corners: shifted(block, Math.max(0, trees.width - block.width), below),
    });
  }
  return best ?? { ...trees, corners: [] };
};
