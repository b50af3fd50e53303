import type { Chart } from '../../../../shared/layout/chart';
import { CARD } from '../../../../shared/layout/chart';
import type { Arrow } from '../../../../shared/layout/gridMoves';

/**
 * The card an arrow key leads to from `seatId`: along the tree first, else the nearest card that way; in a network
 * always the nearest. Null where there is none.
 */
export const cardBeside = (chart: Chart, seatId: string, key: Arrow): string | null => {
  if (chart.layout === 'network') return chart.positions.has(seatId) ? nearest(chart, seatId, key) : null;
  if (chart.layout !== 'right') return onTree(chart, seatId, key, CARD.width);
  // A chart that grows to the right is walked like one that grows down, turned.
  const turned = { ...chart, positions: new Map([...chart.positions].map(([id, { x, y }]) => [id, { x: y, y: x }])) };
  return onTree(turned, seatId, TURNED[key], CARD.height);
};

const TURNED: Readonly<Record<Arrow, Arrow>> = {
  ArrowUp: 'ArrowLeft',
  ArrowLeft: 'ArrowUp',
  ArrowDown: 'ArrowRight',
  ArrowRight: 'ArrowDown',
};

const onTree = (chart: Chart, seatId: string, key: Arrow, width: number): string | null => {
  const here = chart.positions.get(seatId);
  if (!here) return null;
  const parents = new Map(chart.cards.map((card) => [card.id, card.parentId]));
  const parent = parents.get(seatId) ?? null;
  const ordered = (ids: readonly string[]) =>
    [...ids].sort((a, b) => {
      const one = chart.positions.get(a)!;
      const two = chart.positions.get(b)!;
      return one.y - two.y || one.x - two.x;
    });
  const siblings = chart.cards.filter((card) => card.parentId === parent && card.id !== seatId).map((card) => card.id);
  const sameColumn = siblings.filter((id) => Math.abs((chart.positions.get(id)?.x ?? Infinity) - here.x) < width / 2);
  switch (key) {
    case 'ArrowUp': {
      const above = ordered(sameColumn.filter((id) => chart.positions.get(id)!.y < here.y)).at(-1);
      return above ?? (parent !== null && chart.positions.has(parent) ? parent : nearest(chart, seatId, key));
    }
    case 'ArrowDown': {
      const reports = chart.cards.filter((card) => card.parentId === seatId).map((card) => card.id);
      if (reports.length > 0) {
        return reports.toSorted((a, b) => distance(chart, seatId, a) - distance(chart, seatId, b))[0] ?? null;
      }
      return ordered(sameColumn.filter((id) => chart.positions.get(id)!.y > here.y))[0] ?? nearest(chart, seatId, key);
    }
    case 'ArrowLeft':
    case 'ArrowRight':
      return nearest(chart, seatId, key);
  }
};

const distance = (chart: Chart, from: string, to: string): number => {
  const a = chart.positions.get(from)!;
  const b = chart.positions.get(to)!;
  return Math.hypot(a.x - b.x, a.y - b.y);
};

/** The nearest card in a direction, one straight ahead before one aside. */
const nearest = (chart: Chart, seatId: string, key: Arrow): string | null => {
  const here = chart.positions.get(seatId)!;
  const along = key === 'ArrowLeft' ? [-1, 0] : key === 'ArrowRight' ? [1, 0] : key === 'ArrowUp' ? [0, -1] : [0, 1];
  let best: string | null = null;
  let least = Infinity;
  for (const [id, corner] of chart.positions) {
    if (id === seatId) continue;
    const dx = corner.x - here.x;
    const dy = corner.y - here.y;
    const ahead = dx * along[0]! + dy * along[1]!;
    const aside = Math.abs(dx * along[1]!) + Math.abs(dy * along[0]!);
    if (ahead < 20) continue;
    const cost = ahead + aside * 3;
    if (cost < least) {
      least = cost;
      best = id;
    }
  }
  return best;
};
