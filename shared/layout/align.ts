/** Lines cards up and spreads them evenly. Positions out, no effects. */
import type { Box } from './bounds';
import type { Point } from './forest';

export const ALIGNMENTS = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof ALIGNMENTS)[number];
export type Axis = 'across' | 'down';
export type Placed = Box & { readonly id: string };
export type Move = Point & { readonly id: string };

/** Room kept between cards that would otherwise come to lie on each other. */
const ROOM = 20;

const ALONG = { x: 'width', y: 'height' } as const;

/** Cards in one line, none on another: where two would meet, the later one gives way along the line. */
export const aligned = (cards: readonly Placed[], how: Alignment): readonly Move[] => {
  if (cards.length < 2) return cards.map(({ id, x, y }) => ({ id, x, y }));
  const upright = how === 'left' || how === 'centre' || how === 'right';
  const across = upright ? 'x' : 'y';
  const along = upright ? 'y' : 'x';
  const least = Math.min(...cards.map((card) => card[across]));
  const most = Math.max(...cards.map((card) => card[across] + card[ALONG[across]]));
  const at = (card: Placed): number => {
    switch (how) {
      case 'left':
      case 'top':
        return least;
      case 'right':
      case 'bottom':
        return most - card[ALONG[across]];
      case 'centre':
      case 'middle':
        return (least + most - card[ALONG[across]]) / 2;
    }
  };
  let free = -Infinity;
  return cards
    .toSorted((a, b) => a[along] - b[along] || a[across] - b[across])
    .map((card) => {
      const there = Math.max(card[along], free);
      free = there + card[ALONG[along]] + ROOM;
      return upright ? { id: card.id, x: at(card), y: there } : { id: card.id, x: there, y: at(card) };
    });
};

/**
 * Equal room between cards, the outermost staying where they are; where there is not enough room the last gives way.
 */
export const distributed = (cards: readonly Placed[], axis: Axis): readonly Move[] => {
  const along = axis === 'across' ? 'x' : 'y';
  const size = ALONG[along];
  const sorted = cards.toSorted((a, b) => a[along] - b[along]);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (!first || !last || sorted.length < 3) return sorted.map(({ id, x, y }) => ({ id, x, y }));
  const taken = sorted.reduce((sum, card) => sum + card[size], 0);
  const gap = Math.max(ROOM, (last[along] + last[size] - first[along] - taken) / (sorted.length - 1));
  let at = first[along];
  return sorted.map((card) => {
    const there = at;
    at += card[size] + gap;
    return along === 'x' ? { id: card.id, x: there, y: card.y } : { id: card.id, x: card.x, y: there };
  });
};
