import { bounds } from '../../shared/layout/bounds';
import { CARD } from '../../shared/layout/chart';
import type { Elbow } from '../../shared/layout/elbows';
import type { Card, Point, Positions } from '../../shared/layout/forest';
import { EDGE, type Page } from '../../shared/layout/shape';

/** Pairs of cards that lie on each other. */
export const overlaps = (cards: readonly Card[], positions: Positions): readonly string[] => {
  const placed = cards.map((card) => ({ ...card, ...(positions.get(card.id) as Point) })).sort((a, b) => a.x - b.x);
  const found: string[] = [];
  placed.forEach((card, k) => {
    for (let next = k + 1; next < placed.length; next++) {
      const other = placed[next] as (typeof placed)[number];
      if (other.x >= card.x + card.width) break;
      if (other.y < card.y + card.height && card.y < other.y + other.height) found.push(`${card.id} ${other.id}`);
    }
  });
  return found;
};

/** Lines that run through a card. */
export const throughCards = (
  cards: readonly Card[],
  positions: Positions,
  elbows: readonly Elbow[],
): readonly string[] =>
  elbows.flatMap((elbow) =>
    elbow.lines.flatMap((line) =>
      line.slice(1).flatMap((to, k) => {
        const from = line[k] as Point;
        if (from.x !== to.x && from.y !== to.y) return [`${elbow.parentId} runs askew`];
        return cards
          .filter(({ id, width, height }) => {
            const { x, y } = positions.get(id) as Point;
            const isInX = Math.max(from.x, to.x) > x + 0.01 && Math.min(from.x, to.x) < x + width - 0.01;
            const isInY = Math.max(from.y, to.y) > y + 0.01 && Math.min(from.y, to.y) < y + height - 0.01;
            return isInX && isInY;
          })
          .map(({ id }) => `${elbow.parentId} through ${id}`);
      }),
    ),
  );

/** Share of a page that is covered by cards when the whole chart is shown on it, never larger than life. */
export const shareOf = (cards: readonly Card[], positions: Positions, page: Page, margin: number): number => {
  const box = bounds(cards, positions) ?? { width: 1, height: 1 };
  const scale = Math.min(
    1,
    (page.width - 2 * margin) / (box.width + EDGE.left + EDGE.right),
    (page.height - 2 * margin) / (box.height + EDGE.top + EDGE.bottom),
  );
  return (cards.length * CARD.width * CARD.height * scale ** 2) / (page.width * page.height);
};
