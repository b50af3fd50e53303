/**
 * Two classes of people opposite each other (F3): the first left, the second right, everybody else between them. Each
 * part is a tidy tree of its own. Pure: positions out, no effects; all in map units.
 */
import type { Seat } from '../model';
import { bounds } from './bounds';
import { roundedPath, type Elbow } from './elbows';
import type { Card, Point, Positions } from './forest';
import { stillStep } from './stillStep';
import { tidy } from './tidy';

export const SIDES = ['left', 'middle', 'right'] as const;
type Side = (typeof SIDES)[number];
/** Who stands left and right; whoever is not named stands in the middle. */
export type SideOf = ReadonlyMap<string, 'left' | 'right'>;

/** The name of a part over its cards: `y` is the foot of the letters, `size` their height. */
type Heading = {
  readonly side: Side;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The widest it may be without meeting the next. */ readonly room: number;
};

export type Sides = {
  readonly positions: Positions;
  /** The cards as each part sees them: whose manager stands elsewhere is a root. */
  readonly cards: readonly Card[];
  readonly sideOf: SideOf;
  readonly headings: readonly Heading[];
  /** The middle of the free room left and right of the middle part; the same where nobody stands there. */
  readonly aisles: { readonly left: number; readonly right: number };
};

/** Free room between two parts, through which the lines from one to the other run. */
const AISLE = 132;
/** Between a heading and its cards, room for lines that come from the other side. */
const UNDER = 52;
/** Letters of a heading are this share of the whole width, so that they can be read when all of it is on screen. */
const LETTERS = 1 / 62;
const LEAST_LETTERS = 22;
const MOST_LETTERS = 150;
/** Width : height of the whole where nothing else is wished, and the least of a part. */
const ASPECT = 2;
const NARROWEST = 0.6;

const partOf = (sideOf: SideOf, id: string): Side => sideOf.get(id) ?? 'middle';

/**
 * Lays out two sides and what stands between them. `previous`: where cards stood; the whole is moved so that most stay
 * there. `wished` is width : height of the whole, met about.
 */
export const sides = (
  cards: readonly Card[],
  sideOf: SideOf,
  gaps: { readonly gapX: number; readonly gapY: number },
  previous?: Positions,
  wished = ASPECT,
): Sides => {
  const own = apart(cards, sideOf);
  const parts = SIDES.map((side) => {
    const members = own.filter((card) => partOf(sideOf, card.id) === side);
    // Parts of one height fill the page: each is as wide as it has people.
    const aspect = Math.max(NARROWEST, Math.min(wished, (wished * members.length) / Math.max(1, own.length)));
    const positions = tidy(members, {
      direction: 'down',
      stackLeaves: true,
      ...gaps,
      aspect,
      ...(previous ? { previous } : {}),
    });
    return { side, members, positions, box: bounds(members, positions) };
  });
  const placed = new Map<string, Point>();
  const found: { side: Side; left: number; width: number }[] = [];
  let x = 0;
  for (const { side, positions, box } of parts) {
    if (!box) continue;
    for (const [id, corner] of positions) placed.set(id, { x: corner.x - box.x + x, y: corner.y - box.y });
    found.push({ side, left: x, width: box.width });
    x += box.width + AISLE;
  }
  const size = Math.round(Math.max(LEAST_LETTERS, Math.min(MOST_LETTERS, (x - AISLE) * LETTERS)));
  const step = previous ? stillStep(placed, previous) : { x: 0, y: 0 };
  const edge = (side: Side, end: 0 | 1): number | undefined => {
    const part = found.find((one) => one.side === side);
    return part && part.left + part.width * end + step.x;
  };
  // Where a side is empty its aisle lies outside the part that is there.
  const afterLeft = edge('left', 1);
  const beforeRight = edge('right', 0);
  const left = afterLeft !== undefined ? afterLeft + AISLE / 2 : (edge('middle', 0) ?? beforeRight ?? 0) - AISLE / 2;
  const right = beforeRight !== undefined ? beforeRight - AISLE / 2 : (edge('middle', 1) ?? afterLeft ?? 0) + AISLE / 2;
  return {
    positions: new Map([...placed].map(([id, corner]) => [id, { x: corner.x + step.x, y: corner.y + step.y }])),
    cards: own,
    sideOf,
    aisles: { left, right },
    headings: found.map((part) => ({
      side: part.side,
      x: part.left + step.x,
      y: step.y - UNDER,
      width: part.width,
      size,
      room: part.width + AISLE * 0.75,
    })),
  };
};

/** The cards with nobody on another side above them. */
const apart = (cards: readonly Card[], sideOf: SideOf): readonly Card[] =>
  cards.map((card) =>
    card.parentId === null || partOf(sideOf, card.id) === partOf(sideOf, card.parentId)
      ? card
      : { ...card, parentId: null },
  );

/**
 * The reporting lines from one side to another, per manager: out below the manager, along the aisle, in above the
 * report.
 */
export const acrossLines = (
  cards: readonly Card[],
  positions: Positions,
  { sideOf, aisles }: Pick<Sides, 'sideOf' | 'aisles'>,
  only?: ReadonlySet<string>,
): readonly Elbow[] => {
  const byId = new Map(cards.map((card) => [card.id, card]));
  const found = new Map<string, { readonly childIds: string[]; readonly lines: Point[][] }>();
  for (const card of cards) {
    const parent = byId.get(card.parentId ?? '');
    const from = positions.get(card.parentId ?? '');
    const to = positions.get(card.id);
    if (!parent || !from || !to || parent.id === card.id || (only && !only.has(parent.id))) continue;
    const side = partOf(sideOf, card.id);
    const managers = partOf(sideOf, parent.id);
    if (side === managers) continue;
    const aisle = side === 'left' || (side === 'middle' && managers === 'left') ? aisles.left : aisles.right;
    const out = { x: from.x + parent.width / 2, y: from.y + parent.height };
    const into = { x: to.x + card.width / 2, y: to.y };
    const line = [
      out,
      { x: out.x, y: out.y + STEM },
      { x: aisle, y: out.y + STEM },
      { x: aisle, y: into.y - STEM },
      { x: into.x, y: into.y - STEM },
      into,
    ];
    const known = found.get(parent.id) ?? { childIds: [], lines: [] };
    known.childIds.push(card.id);
    known.lines.push(line);
    found.set(parent.id, known);
  }
  return [...found].map(([parentId, { childIds, lines }]) => ({
    parentId,
    childIds,
    lines,
    path: lines.map((line) => roundedPath(line, 8)).join(''),
  }));
};

/** How far a line runs straight out of a card before it turns. */
const STEM = 28;

/** Who stands left and right by the class of their seat, of two classes joined by a line break; the very map given as `before` where nobody changed sides. */
export const sidesBy = (
  seats: ReadonlyMap<string, Pick<Seat, 'id' | 'stakeholderClass'>>,
  pair: string,
  before: SideOf = new Map(),
): SideOf => {
  const [left, right] = pair.split('\n');
  const sides = new Map(
    [...seats.values()].flatMap((seat): [string, 'left' | 'right'][] =>
      seat.stakeholderClass === left
        ? [[seat.id, 'left']]
        : seat.stakeholderClass === right
          ? [[seat.id, 'right']]
          : [],
    ),
  );
  return sides.size === before.size && [...sides].every(([id, side]) => before.get(id) === side) ? before : sides;
};
