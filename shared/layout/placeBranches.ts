/** Turns the rooms that were chosen for branches into corners of cards. Pure; all lengths in map units. */
import { COLUMN_GAP, INDENT, LEVEL_GAP, roomFor, SPINE, STACK_GAP, type Front, type Room } from './branchFront';
import type { Card, Forest, Point } from './forest';
import type { Heads, Shaped } from './shape';

export type Placing = Pick<Shaped, 'positions' | 'shape'>;

type Chosen = {
  readonly forest: Forest;
  readonly heads: Heads;
  readonly fronts: readonly Front[];
  readonly trees: readonly number[];
  /** The room of the only tree, or of all trees side by side. */
  readonly room: Room | null;
};

/** A branch whose place is known and whose reports are still to be placed. */
type Open = {
  /** Place of the head; none above several trees. */
  readonly at: number | null;
  readonly team: readonly number[];
  readonly room: Room;
  readonly x: number;
  readonly y: number;
  /** Whether the head stands at the left of its room, as in a column of several. */
  readonly isLeft: boolean;
};

export const placeBranches = ({ forest, heads, fronts, trees, room }: Chosen): Placing => {
  const positions = new Map<string, Point>();
  const shape = new Map<string, readonly (readonly string[])[]>();
  const [only] = trees;
  if (room === null || only === undefined) return { positions, shape };
  const open: Open[] = [
    trees.length === 1
      ? { at: only, team: heads.teams[only] ?? [], room, x: 0, y: 0, isLeft: false }
      : { at: null, team: trees, room, x: 0, y: 0, isLeft: false },
  ];
  const idOf = (at: number): string => forest.cards[at]?.id ?? '';
  for (let branch = open.pop(); branch; branch = open.pop()) {
    const { at, team, room: own, x, y, isLeft } = branch;
    if (at !== null) {
      const { width } = heads.boxes[at] ?? { width: 0 };
      const left = isLeft || own.isStacked ? x : x + Math.round((own.width - width) / 2);
      placeHead(forest, heads, at, left, y, positions);
    }
    if (team.length === 0) continue;
    if (at !== null)
      shape.set(
        idOf(at),
        columnsBy(own.ends, team).map((column) => column.map(idOf)),
      );
    open.push(...reportsOf(branch, heads, fronts));
  }
  return { positions, shape };
};

const columnsBy = (ends: readonly number[], team: readonly number[]): readonly (readonly number[])[] =>
  ends.map((end, place) => team.slice(place === 0 ? 0 : ends[place - 1], end));

const reportsOf = ({ at, team, room, x, y, isLeft }: Open, heads: Heads, fronts: readonly Front[]): readonly Open[] => {
  const tall = at === null ? 0 : (heads.boxes[at]?.height ?? 0);
  const branch = (child: number, columns: number, left: number, top: number, isInColumn: boolean): Open => ({
    at: child,
    team: heads.teams[child] ?? [],
    room: roomFor(fronts[child] as Front, columns),
    x: left,
    y: top,
    isLeft: isInColumn,
  });
  if (room.isStacked) {
    let top = y + tall + STACK_GAP;
    return team.map((child) => {
      const one = branch(child, room.classes[0] ?? 1, x + INDENT, top, true);
      top += one.room.height + STACK_GAP;
      return one;
    });
  }
  const columns = columnsBy(room.ends, team).map((members, place) => {
    // One report below a head at the left stands at the left too: a straight line joins them.
    const isInColumn = members.length > 1 || (isLeft && team.length === 1);
    const placed = members.map((child) => branch(child, room.classes[place] ?? 1, 0, 0, isInColumn));
    const spine = members.length > 1 && at !== null ? SPINE : 0;
    const lead = members.length > 1 ? spine : (placed[0]?.room.lead ?? 0);
    return { placed, spine, lead, width: spine + placed.reduce((most, one) => Math.max(most, one.room.width), 0) };
  });
  const whole = columns.reduce((sum, { width, lead }, place) => sum + width + (place > 0 ? COLUMN_GAP - lead : 0), 0);
  let left = isLeft ? x : x + Math.round((room.width - whole) / 2);
  return columns.flatMap(({ placed, spine, lead, width }, place) => {
    if (place > 0) left += COLUMN_GAP - lead;
    let top = y + tall + (at === null ? 0 : LEVEL_GAP);
    const column = placed.map((one) => {
      const there = { ...one, x: left + spine, y: top };
      top += one.room.height + STACK_GAP;
      return there;
    });
    left += width;
    return column;
  });
};

/** The head at its corner, its assistants in a column right of it. */
const placeHead = (
  forest: Forest,
  heads: Heads,
  at: number,
  x: number,
  y: number,
  positions: Map<string, Point>,
): void => {
  const card = forest.cards[at] as Card;
  positions.set(card.id, { x, y });
  let top = y;
  for (const one of heads.assistants[at] ?? []) {
    const assistant = forest.cards[one] as Card;
    positions.set(assistant.id, { x: x + card.width + COLUMN_GAP, y: top });
    top += assistant.height + STACK_GAP;
  }
};
