/**
 * The reporting lines of a chart laid out by `shape.ts`, for cards where they stand now: a spine left of a column,
 * a level line above columns, a short line to an assistant. Pure; all lengths in map units.
 */
import { INDENT, LEVEL_GAP, SPINE } from './branchFront';
import { bus, roundedPath, type Elbow, type Tap } from './elbows';
import { forestOf, type Card, type Point, type Positions } from './forest';

type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Line = readonly Point[];
/** One report in the middle below, or a column on a spine. */
type Unit = Tap & { readonly top: number; readonly extra: readonly Line[]; readonly isColumn: boolean };

/**
 * The lines per manager in the order of the cards. Columns are recognised from where cards stand, so this also serves
 * after cards were moved by hand; then lines may cross cards. Cards without a position get no line.
 */
export const branchLines = (cards: readonly Card[], positions: Positions, radius = 6): readonly Elbow[] => {
  const forest = forestOf(cards.filter((card) => positions.has(card.id)));
  const rects = forest.cards.map((card): Rect => {
    const { x, y } = positions.get(card.id) ?? { x: 0, y: 0 };
    return { left: x, top: y, right: x + card.width, bottom: y + card.height };
  });
  return forest.cards.flatMap((card, at) => {
    const team = forest.children[at] ?? [];
    const head = rects[at];
    if (!head || team.length === 0) return [];
    const isBeside = (child: number): boolean =>
      forest.cards[child]?.assistant === true &&
      (forest.children[child] ?? []).length === 0 &&
      (rects[child] as Rect).left >= head.right;
    const rectsOf = (members: readonly number[]): readonly Rect[] => members.map((child) => rects[child] as Rect);
    const lines = [
      ...linesBeside(head, rectsOf(team.filter(isBeside))),
      ...linesBelow(head, rectsOf(team.filter((child) => !isBeside(child)))),
    ];
    return [
      {
        parentId: card.id,
        childIds: team.map((child) => forest.cards[child]?.id ?? ''),
        lines,
        path: lines.map((line) => roundedPath(line, radius)).join(''),
      },
    ];
  });
};

const middleOf = ({ top, bottom }: Rect): number => (top + bottom) / 2;

/** To assistants: straight across to the first, a spine in the gap to those below it. */
const linesBeside = (head: Rect, assistants: readonly Rect[]): readonly Line[] =>
  assistants.map((one) => {
    const from = { x: head.right, y: Math.min(middleOf(head), Math.max(head.top, middleOf(one))) };
    if (Math.abs(from.y - middleOf(one)) < 0.5) return [from, { x: one.left, y: from.y }];
    const x = one.left - SPINE;
    return [from, { x, y: from.y }, { x, y: middleOf(one) }, { x: one.left, y: middleOf(one) }];
  });

const linesBelow = (head: Rect, reports: readonly Rect[]): readonly Line[] => {
  const units = unitsOf(head, reports);
  const extra = units.flatMap((unit) => unit.extra);
  const [only] = units;
  if (!only) return [];
  if (units.length === 1 && only.isColumn && only.x > head.left && only.x < head.right && only.top >= head.bottom)
    return [[{ x: only.x, y: head.bottom }, ...only.tail], ...extra];
  const top = Math.min(...units.map((unit) => unit.top));
  // Just above the reports: assistants may reach below their boss.
  const y = top - head.bottom >= LEVEL_GAP ? top - LEVEL_GAP / 2 : (Math.max(head.bottom, top) + head.bottom) / 2;
  const middle = (head.left + head.right) / 2;
  const stem: Tap = { x: middle, tail: [{ x: middle, y: head.bottom }] };
  return [...bus(y, [stem, ...units]), ...extra];
};

const unitsOf = (head: Rect, reports: readonly Rect[]): readonly Unit[] => {
  const columns = new Map<number, Rect[]>();
  for (const rect of reports) {
    const column = columns.get(rect.left);
    if (column) column.push(rect);
    else columns.set(rect.left, [rect]);
  }
  return [...columns.values()].map((column) => {
    const [first] = column;
    const isAlone = column.length === 1 && !(reports.length === 1 && first?.left === head.left + INDENT);
    return isAlone && first ? single(first) : spined(column);
  });
};

const single = (rect: Rect): Unit => {
  const x = (rect.left + rect.right) / 2;
  return { x, top: rect.top, tail: [{ x, y: rect.top }], extra: [], isColumn: false };
};

/** A spine left of the column with a short line into each card. */
const spined = (given: readonly Rect[]): Unit => {
  const column = given.toSorted((one, other) => one.top - other.top);
  const [first] = column;
  const left = first?.left ?? 0;
  const x = left - SPINE;
  const heights = column.map(middleOf);
  const last = heights[heights.length - 1] ?? 0;
  return {
    x,
    top: first?.top ?? 0,
    tail: [
      { x, y: last },
      { x: left, y: last },
    ],
    extra: heights.slice(0, -1).map((y) => [
      { x, y },
      { x: left, y },
    ]),
    isColumn: true,
  };
};
