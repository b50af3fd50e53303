/** How well the lines of a network can be followed, and small moves of its cards that help. Map units; pure. */
import type { Room } from './apart';
import type { Box } from './bounds';
import type { Point } from './forest';
import { meets, runOf, runsCross, type NetworkLine, type NetworkLines, type Run } from './runs';

/** What a line behind a card costs a picture. */
const BEHIND = 3;
/** What two lines that cross cost. */
const CROSSING = 1.2;
/** What a page twice as large as its cards costs. */
const PAGE = 1.4;
/** What 1,000 units of line cost. */
const LONG = 1.1;
/** What a line that can hardly be seen costs. */
const SHORT = 1.2;
/** So much of a line between two cards shows its direction and strength. */
const SEEN = 84;
/** Networks of more lines are judged by their page alone: looking at every two lines takes longer than it gives. */
const MOST_LINES = 160;

/** How much of the way between two middles lies in the card, 0–1. */
const shareInCard = (room: number, way: number): number => (way === 0 ? Infinity : room / way);

const lengthCost = (run: Run, box: Box): number => {
  const across = Math.abs(run.b.x - run.a.x);
  const down = Math.abs(run.b.y - run.a.y);
  const long = Math.hypot(across, down);
  const hidden = Math.min(shareInCard(box.width, across), shareInCard(box.height, down));
  const seen = long * (1 - hidden);
  return (long / 1000) * LONG + Math.max(0, 1 - seen / SEEN) * SHORT;
};

const isBehind = (run: Run, box: Box, at: number): boolean => {
  if (at === run.from || at === run.to) return false;
  return meets(run.a, run.m, box) || meets(run.m, run.b, box);
};

/** The page the cards need, against the ground they take. */
const pageCost = (boxes: readonly Box[], room: Room, aspect: number): number => {
  let left = Infinity;
  let top = Infinity;
  let right = -Infinity;
  let bottom = -Infinity;
  let area = 0;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    right = Math.max(right, box.x + box.width);
    top = Math.min(top, box.y);
    bottom = Math.max(bottom, box.y + box.height);
    area += (box.width + room.x) * (box.height + room.y);
  }
  if (area === 0) return 0;
  const page = Math.max((right - left) / aspect, bottom - top);
  return ((page * page * aspect) / area) * PAGE;
};

/** How hard a picture is to read: lines behind cards, lines that cross, how long they are, and the page it needs. */
export const costOf = (boxes: readonly Box[], lines: NetworkLines, room: Room, aspect: number): number => {
  let cost = pageCost(boxes, room, aspect);
  if (boxes.length === 0 || lines.length > MOST_LINES) return cost;
  const runs = lines.map((line) => runOf(boxes, line));
  runs.forEach((run, k) => {
    const start = boxes[run.from];
    if (start) cost += lengthCost(run, start);
    boxes.forEach((box, at) => {
      if (isBehind(run, box, at)) cost += BEHIND;
    });
    for (const other of runs.slice(k + 1)) {
      if (runsCross(run, other)) cost += CROSSING;
    }
  });
  return cost;
};

/** How often every card looks for a better place. */
const ROUNDS = 3;
/** Steps a card tries, in shares of a card and its room. */
const STEPS = [-1.5, -1, -0.5, 0, 0.5, 1, 1.5] as const;
/** A place that is better by less is not worth a move. */
const WORTH_IT = 0.05;

/** Cards that are being moved, with the lines as they run now. */
type Picture = {
  readonly boxes: Box[];
  readonly lines: NetworkLines;
  readonly runs: Run[];
  /** The lines of each card, by their places. */
  readonly own: readonly (readonly number[])[];
  readonly room: Room;
};

const endsAt = ([from, to]: NetworkLine, at: number): boolean => from === at || to === at;

const pictureOf = (boxes: readonly Box[], lines: NetworkLines, room: Room): Picture => ({
  boxes: [...boxes],
  lines,
  runs: lines.map((line) => runOf(boxes, line)),
  own: boxes.map((_, at) => lines.flatMap((line, k) => (endsAt(line, at) ? [k] : []))),
  room,
});

/** Puts a card elsewhere; its lines follow. */
const put = ({ boxes, lines, runs, own }: Picture, at: number, { x, y }: Point): void => {
  const box = boxes[at];
  if (!box) return;
  boxes[at] = { ...box, x, y };
  for (const k of own[at] ?? []) {
    const line = lines[k];
    if (line) runs[k] = runOf(boxes, line);
  }
};

const keepsRoom = (box: Box, other: Box, room: Room): boolean =>
  box.x >= other.x + other.width + room.x ||
  other.x >= box.x + box.width + room.x ||
  box.y >= other.y + other.height + room.y ||
  other.y >= box.y + box.height + room.y;

const isFree = ({ boxes, room }: Picture, at: number, box: Box): boolean =>
  boxes.every((other, k) => k === at || keepsRoom(box, other, room));

/** What the lines of a card cost, and those that run behind it. */
const costAround = ({ boxes, runs, own }: Picture, at: number): number => {
  let cost = 0;
  for (const k of own[at] ?? []) {
    const run = runs[k];
    const start = run && boxes[run.from];
    if (!run || !start) continue;
    cost += lengthCost(run, start);
    boxes.forEach((box, one) => {
      if (isBehind(run, box, one)) cost += BEHIND;
    });
    for (const other of runs) {
      if (other !== run && runsCross(run, other)) cost += CROSSING;
    }
  }
  const box = boxes[at];
  if (!box) return cost;
  for (const run of runs) {
    if (isBehind(run, box, at)) cost += BEHIND;
  }
  return cost;
};

/** The places a card tries: steps aside, up and down, but not the one where it stands. */
const placesBeside = (box: Box, room: Room): readonly Box[] =>
  STEPS.flatMap((across) =>
    STEPS.flatMap((down) => {
      if (across === 0 && down === 0) return [];
      const x = box.x + Math.round(across * (box.width + room.x));
      const y = box.y + Math.round(down * (box.height + room.y));
      return [{ ...box, x, y }];
    }),
  );

/** Puts a card where its lines are followed best; false where it stands best as it is. */
const stepAside = (picture: Picture, at: number): boolean => {
  const from = picture.boxes[at];
  if (!from) return false;
  let best: Box = from;
  let least = costAround(picture, at) - WORTH_IT;
  for (const place of placesBeside(from, picture.room)) {
    if (!isFree(picture, at, place)) continue;
    put(picture, at, place);
    const cost = costAround(picture, at);
    if (cost < least) {
      least = cost;
      best = place;
    }
  }
  put(picture, at, best);
  return best !== from;
};

/** Two cards of one size change places where that helps; false where it does not. */
const changePlaces = (picture: Picture, at: number, other: number): boolean => {
  const one = picture.boxes[at];
  const two = picture.boxes[other];
  if (!one || !two || one.width !== two.width || one.height !== two.height) return false;
  const before = costAround(picture, at) + costAround(picture, other);
  put(picture, at, two);
  put(picture, other, one);
  const after = costAround(picture, at) + costAround(picture, other);
  if (after < before - WORTH_IT) return true;
  put(picture, at, one);
  put(picture, other, two);
  return false;
};

/** Every card looks for a better place once; false where none found one. */
const easeOnce = (picture: Picture): boolean => {
  let isMoved = false;
  for (let at = 0; at < picture.boxes.length; at += 1) {
    if (stepAside(picture, at)) isMoved = true;
    for (let other = at + 1; other < picture.boxes.length; other += 1) {
      if (changePlaces(picture, at, other)) isMoved = true;
    }
  }
  return isMoved;
};

/**
 * Cards one after the other step aside, or change places with another, where that lets lines be followed better.
 * Nothing comes nearer to another than `room` that was not nearer before.
 */
export const eased = (given: readonly Box[], lines: NetworkLines, room: Room): readonly Box[] => {
  if (given.length < 4 || lines.length > MOST_LINES) return given;
  const picture = pictureOf(given, lines, room);
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!easeOnce(picture)) break;
  }
  return picture.boxes;
};
