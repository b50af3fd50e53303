/** How lines run straight from card to card, as in a network. Pure geometry, in map units. */
import type { Box } from './bounds';
import type { Point } from './forest';
import type { WireKind } from './routing/wire';

type LinkShape = {
  /** The line itself as an SVG path. */
  readonly path: string;
  /** The tip of a directed line as an SVG path, empty without one. */
  readonly head: string;
};

const centre = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

/** Where the line from a card's centre towards a point leaves the card, `out` units outside it. */
const exit = (box: Box, towards: Point, out: number): Point => {
  const from = centre(box);
  const dx = towards.x - from.x;
  const dy = towards.y - from.y;
  if (dx === 0 && dy === 0) return from;
  const scale = Math.min(
    dx === 0 ? Infinity : (box.width / 2 + out) / Math.abs(dx),
    dy === 0 ? Infinity : (box.height / 2 + out) / Math.abs(dy),
  );
  return { x: from.x + dx * scale, y: from.y + dy * scale };
};

const round = (value: number): number => Math.round(value * 10) / 10;
const at = (point: Point): string => `${round(point.x)} ${round(point.y)}`;

/**
 * The curve's control point: the middle, moved aside so that lines both ways and lines along a row do not lie on each
 * other.
 */
const bend = (from: Point, to: Point, share: number): Point => {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const aside = Math.min(90, length * share);
  return { x: (from.x + to.x) / 2 + (dy / length) * aside, y: (from.y + to.y) / 2 - (dx / length) * aside };
};

const pointer = (tip: Point, from: Point, size: number): string => {
  const angle = Math.atan2(tip.y - from.y, tip.x - from.x);
  const wing = (turn: number) => ({
    x: tip.x - size * Math.cos(angle + turn),
    y: tip.y - size * Math.sin(angle + turn),
  });
  return `M ${at(tip)} L ${at(wing(0.42))} L ${at(wing(-0.42))} Z`;
};

/**
 * A directed curve from one card to another with its tip; `strength` 1–3 sets the size of the tip, `scale` enlarges it.
 */
const influenceShape = (from: Box, to: Box, strength: number, scale = 1): LinkShape => {
  const control = bend(centre(from), centre(to), 0.16);
  const start = exit(from, control, 2);
  const end = exit(to, control, 3);
  const size = (7 + strength * 2) * scale;
  const angle = Math.atan2(end.y - control.y, end.x - control.x);
  const neck = { x: end.x - Math.cos(angle) * size * 0.8, y: end.y - Math.sin(angle) * size * 0.8 };
  return {
    path: `M ${at(start)} Q ${at(control)} ${at(neck)}`,
    head: pointer(end, control, size),
  };
};

/** Two lines side by side. */
const allyShape = (from: Box, to: Box): LinkShape => {
  const control = bend(centre(from), centre(to), 0.1);
  const start = exit(from, control, 2);
  const end = exit(to, control, 2);
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const side = { x: (dy / length) * 2, y: (-dx / length) * 2 };
  const moved = (point: Point, by: number): Point => ({ x: point.x + side.x * by, y: point.y + side.y * by });
  const one = (by: number) => `M ${at(moved(start, by))} Q ${at(moved(control, by))} ${at(moved(end, by))}`;
  return {
    path: `${one(1)} ${one(-1)}`,
    head: '',
  };
};

const TOOTH = 9;

/** A zigzag. */
const conflictShape = (from: Box, to: Box): LinkShape => {
  const start = exit(from, centre(to), 2);
  const end = exit(to, centre(from), 2);
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const length = Math.hypot(dx, dy) || 1;
  const teeth = Math.max(2, Math.round(length / TOOTH));
  const points = [`M ${at(start)}`];
  for (let tooth = 1; tooth < teeth; tooth += 1) {
    const side = tooth % 2 === 0 ? -3.5 : 3.5;
    const tip = {
      x: start.x + (dx * tooth) / teeth + (dy / length) * side,
      y: start.y + (dy * tooth) / teeth - (dx / length) * side,
    };
    points.push(`L ${at(tip)}`);
  }
  points.push(`L ${at(end)}`);
  return { path: points.join(' '), head: '' };
};

/** Round dots from card to card, as short strokes: a dash pattern on long lines is slow to draw. */
const dottedPath = (from: Box, to: Box): string => {
  const start = exit(from, centre(to), 2);
  const end = exit(to, centre(from), 2);
  const steps = Math.max(1, Math.round(Math.hypot(end.x - start.x, end.y - start.y) / 8));
  let path = '';
  for (let step = 0; step <= steps; step += 1) {
    const dot = {
      x: start.x + ((end.x - start.x) * step) / steps,
      y: start.y + ((end.y - start.y) * step) / steps,
    };
    path += `M ${at(dot)} h 0.01 `;
  }
  return path.trim();
};

export const linkShape = (type: WireKind, strength: number | null, from: Box, to: Box, scale = 1): LinkShape => {
  switch (type) {
    case 'influences':
    case 'mentor':
      return influenceShape(from, to, strength ?? 1, scale);
    case 'ally':
      return allyShape(from, to);
    case 'conflict':
      return conflictShape(from, to);
    case 'dotted':
      return { path: dottedPath(from, to), head: '' };
  }
};
