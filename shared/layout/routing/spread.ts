/**
 * Moves lines that run beside each other apart, and along the edge of a card where they end there. Each piece of a line
 * moves only as far as no card is in its way.
 */
import type { Box } from '../bounds';
import type { Point } from '../forest';
import { CLEARANCE, hasArrow, stretchesOf, withoutIdlePoints, type Ground, type Stretch, type Wire } from './wire';

/** How far apart lines beside each other run where there is room, in map units. */
const APART = 7;
/** The same for arrows that end on one side of a card. */
const ARROWS_APART = 12;
/** Pieces further from each other than this do not press. */
const NEAR = 16;
/** How far from the corner of a card a line may end. */
const FROM_CORNER = 10;
const ROUNDS = 24;

type Laid = { readonly wire: Wire; readonly from: Box; readonly to: Box; points: Point[] };

/** One piece that may move aside: `at` is its x where it is upright, its y where it is level. */
type Piece = {
  readonly line: number;
  /** The piece runs from this point of its line to the next. */
  readonly first: number;
  at: number;
  readonly from: number;
  readonly to: number;
  readonly least: number;
  readonly most: number;
  /** −1 or 1: to which side the line turns at its lower and upper end; 0 where it ends. */
  readonly turns: readonly [number, number];
  /** The card and side at which the line ends with an arrow, empty where there is none. */
  readonly arrowSide: string;
};

/**
 * `moving`: what may be moved; `resting`: lines that stay as they are. Gives way after each line, so that whoever asks
 * may do something else in between.
 */
export function* spread(
  ground: Ground,
  moving: readonly { readonly wire: Wire; readonly points: readonly Point[] }[],
  resting: readonly (readonly Point[])[],
): Generator<undefined, ReadonlyMap<string, readonly Point[]>> {
  const lines = moving.flatMap(({ wire, points }): readonly Laid[] => {
    const from = ground.boxes.get(wire.from);
    const to = ground.boxes.get(wire.to);
    return from && to ? [{ wire, from, to, points: points.map((point) => ({ ...point })) }] : [];
  });
  const boxes = [...ground.boxes.values()];
  const fixed = [...ground.reporting, ...resting.flatMap(stretchesOf)];
  for (const isLevel of [false, true, false, true]) {
    const pieces: Piece[] = [];
    for (const [at, line] of lines.entries()) {
      pieces.push(...piecesOf(line, at, isLevel, boxes));
      yield;
    }
    press(
      pieces,
      fixed.filter((stretch) => stretch.isLevel === isLevel),
    );
    for (const piece of pieces) {
      const points = lines[piece.line]!.points;
      for (const at of [piece.first, piece.first + 1])
        points[at] = isLevel ? { x: points[at]!.x, y: piece.at } : { x: piece.at, y: points[at]!.y };
    }
    // A piece that came to nothing would part the two beside it.
    for (const line of lines) line.points = [...withoutIdlePoints(line.points)];
  }
  return new Map(lines.map(({ wire, points }) => [wire.id, points]));
}

const piecesOf = (line: Laid, lineAt: number, isLevel: boolean, boxes: readonly Box[]): readonly Piece[] => {
  const { points } = line;
  const found: Piece[] = [];
  for (let first = 0; first + 1 < points.length; first += 1) {
    const one = points[first]!;
    const two = points[first + 1]!;
    if (Math.abs(one.y - two.y) < 0.01 !== isLevel) continue;
    const along = (point: Point): number => (isLevel ? point.x : point.y);
    const aside = (point: Point): number => (isLevel ? point.y : point.x);
    const at = aside(one);
    const [from, to] = [Math.min(along(one), along(two)), Math.max(along(one), along(two))];
    const isFirst = first === 0;
    const isLast = first + 2 === points.length;
    let least = -Infinity;
    let most = Infinity;
    const keep = (low: number, high: number): void => {
      least = Math.max(least, Math.min(low, at));
      most = Math.min(most, Math.max(high, at));
    };
    for (const box of boxes) {
      if ((isFirst && box === line.from) || (isLast && box === line.to)) continue;
      const [start, length, side, breadth] = isLevel
        ? [box.x, box.width, box.y, box.height]
        : [box.y, box.height, box.x, box.width];
      if (start - CLEARANCE >= to || start + length + CLEARANCE <= from) continue;
      if (side + breadth <= at) keep(side + breadth + CLEARANCE, Infinity);
      else if (side >= at) keep(-Infinity, side - CLEARANCE);
      else keep(at, at);
    }
    const along2 = isLevel ? 'y' : 'x';
    const size = isLevel ? 'height' : 'width';
    if (isFirst) keep(line.from[along2] + FROM_CORNER, line.from[along2] + line.from[size] - FROM_CORNER);
    if (isLast) keep(line.to[along2] + FROM_CORNER, line.to[along2] + line.to[size] - FROM_CORNER);
    // A piece does not move past the next one beside it: the line would turn back on itself.
    const before = points[first - 1];
    const after = points[first + 2];
    for (const other of [points[first - 2], points[first + 3]]) {
      if (!other) continue;
      if (aside(other) > at + 0.01) keep(-Infinity, aside(other) - 2);
      else if (aside(other) < at - 0.01) keep(aside(other) + 2, Infinity);
    }
    for (const [end, isEnd] of [
      [before, isFirst],
      [after, isLast],
    ] as const)
      if (!end || isEnd) continue;
      else if ((end === points[0] || end === points[points.length - 1]) && Math.abs(aside(end) - at) > 0.01)
        // The stub before a card keeps room for its arrow.
        if (aside(end) > at) keep(-Infinity, aside(end) - 6);
        else keep(aside(end) + 6, Infinity);
    const turn = (end: Point | undefined): number => (end === undefined ? 0 : Math.sign(aside(end) - at));
    const isRising = along(one) <= along(two);
    const side = isLast && hasArrow(line.wire.kind) ? `${line.wire.to} ${isLevel} ${along(two) > along(one)}` : '';
    found.push({
      line: lineAt,
      first,
      at,
      from,
      to,
      least,
      most,
      turns: isRising ? [turn(before), turn(after)] : [turn(after), turn(before)],
      arrowSide: side,
    });
  }
  return found;
};

type Pair = { readonly low: Piece; readonly high: Piece; readonly apart: number };

/** How far from cards and reporting lines a piece runs where there is room. */
const FREE = 13;

/** Takes a piece that hugs a card to the middle of the room beside it, or as far from it as looks free. */
const loosen = (piece: Piece, fixed: readonly Stretch[]): void => {
  let low = piece.least - CLEARANCE;
  let high = piece.most + CLEARANCE;
  for (const stretch of fixed) {
    if (stretch.at < low || stretch.at > high || !runBeside(piece, stretch)) continue;
    if (stretch.at <= piece.at) low = stretch.at;
    else high = stretch.at;
  }
  const middle = (low + high) / 2;
  const wanted = piece.at < middle ? Math.min(middle, low + FREE) : Math.max(middle, high - FREE);
  const isNearer = piece.at < middle ? wanted > piece.at : wanted < piece.at;
  if (isNearer && Number.isFinite(wanted)) piece.at = Math.min(piece.most, Math.max(piece.least, wanted));
};

const press = (pieces: readonly Piece[], fixed: readonly Stretch[]): void => {
  const isEnd = (piece: Piece): boolean => piece.turns[0] === 0 || piece.turns[1] === 0;
  for (const piece of pieces) if (!isEnd(piece)) loosen(piece, fixed);
  const sorted = pieces.toSorted((a, b) => a.at - b.at);
  const pairs: Pair[] = [];
  const walls: { readonly piece: Piece; readonly at: number; readonly isBelow: boolean }[] = [];
  sorted.forEach((piece, at) => {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const other = sorted[next]!;
      if (other.at - piece.at > NEAR) break;
      const areArrows = piece.arrowSide !== '' && piece.arrowSide === other.arrowSide;
      if (piece.line === other.line || (!areArrows && !runBeside(piece, other))) continue;
      const isSwapped = other.at - piece.at < 1 && order(piece, other) > 0;
      pairs.push({
        low: isSwapped ? other : piece,
        high: isSwapped ? piece : other,
        apart: areArrows ? ARROWS_APART : APART,
      });
    }
    for (const stretch of fixed)
      if (Math.abs(stretch.at - piece.at) <= NEAR && runBeside(piece, stretch))
        walls.push({ piece, at: stretch.at, isBelow: isBelow(piece, stretch) });
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    let isQuiet = true;
    for (const { low, high, apart } of pairs) {
      const missing = apart - (high.at - low.at);
      if (missing < 0.1) continue;
      const down = Math.min(missing / 2, Math.max(0, low.at - low.least));
      const up = Math.min(missing - down, Math.max(0, high.most - high.at));
      const more = Math.min(missing - down - up, Math.max(0, low.at - down - low.least));
      if (down + up + more < 0.1) continue;
      low.at -= down + more;
      high.at += up;
      isQuiet = false;
    }
    for (const { piece, at, isBelow } of walls) {
      const wanted = isBelow ? Math.min(piece.at, at - APART) : Math.max(piece.at, at + APART);
      const to = Math.min(piece.most, Math.max(piece.least, wanted));
      if (Math.abs(to - piece.at) < 0.1) continue;
      piece.at = to;
      isQuiet = false;
    }
    if (isQuiet) return;
  }
};

const runBeside = (
  a: { readonly from: number; readonly to: number },
  b: { readonly from: number; readonly to: number },
): boolean => a.from < b.to - 0.5 && b.from < a.to - 0.5;

/** Where a piece lies on something that rests, it goes to the side with more room. */
const isBelow = (piece: Piece, { at }: Stretch): boolean =>
  Math.abs(piece.at - at) > 0.5 ? piece.at < at : at - piece.least > piece.most - at;

/**
 * Which of two pieces on one lane goes first: the one whose line turns away to the lower side where it leaves the
 * other, so that they do not cross. Below zero: `a`.
 */
const order = (a: Piece, b: Piece): number => {
  let votes = 0;
  if (a.from > b.from + 0.5) votes += a.turns[0];
  if (a.to < b.to - 0.5) votes += a.turns[1];
  if (b.from > a.from + 0.5) votes -= b.turns[0];
  if (b.to < a.to - 0.5) votes -= b.turns[1];
  return votes === 0 ? a.line - b.line : votes;
};
