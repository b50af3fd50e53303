import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { MatrixPlace, PortfolioLine } from '../../../shared/analysis/portfolioView';
import { rounded } from '../../../shared/analysis/result';
import type { MatrixHands, MatrixScales } from '../../parts/drawings/BubbleMatrix';

/** A bubble that was moved, for which is asked which score that changes. */
export type AskedMove = { readonly line: PortfolioLine; readonly to: MatrixPlace };

type Moved = { readonly id: string; readonly to: MatrixPlace };

/** So many pixels are a press and no drag. */
const PRESS = 4;
const STEP = 0.1;
const LARGE_STEP = 0.5;

const within = ({ attractiveness, strength }: MatrixPlace): MatrixPlace => ({
  attractiveness: rounded(Math.max(0, Math.min(10, attractiveness)), 1),
  strength: rounded(Math.max(0, Math.min(10, strength)), 1),
});

const WAYS: Readonly<Record<string, readonly [strength: number, attractiveness: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Marks and moves bubbles by pointer and by key; nothing is changed before it is said which score is. */
export const useBubbleHands = (): {
  readonly given: MatrixHands;
  readonly marked: string | null;
  readonly mark: (id: string | null) => void;
  readonly asked: AskedMove | null;
  readonly forget: () => void;
} => {
  const [marked, mark] = useState<string | null>(null);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [asked, setAsked] = useState<AskedMove | null>(null);
  const forget = (): void => {
    setAsked(null);
    setMoved(null);
  };
  const ask = (line: PortfolioLine, to: MatrixPlace): void => {
    setMoved({ id: line.id, to });
    setAsked({ line, to });
  };
  const onPointer = (line: PortfolioLine, event: PointerEvent<SVGGElement>, scales: MatrixScales): void => {
    if (event.button !== 0) return;
    const bubble = event.currentTarget;
    const drawing = bubble.ownerSVGElement;
    if (!drawing) return;
    const begin = { x: event.clientX, y: event.clientY };
    const frame = drawing.getBoundingClientRect();
    // The window may be enlarged: points of the screen are not points of the drawing.
    const scale = frame.width / drawing.viewBox.baseVal.width;
    const { place } = line;
    if (place === null) return;
    const start = { x: scales.x(place.strength), y: scales.y(place.attractiveness) };
    let to: MatrixPlace | null = null;
    bubble.setPointerCapture(event.pointerId);
    const follow = (next: globalThis.PointerEvent): void => {
      const by = { x: (next.clientX - begin.x) / scale, y: (next.clientY - begin.y) / scale };
      if (to === null && Math.hypot(by.x, by.y) < PRESS) return;
      to = within(scales.at(start.x + by.x, start.y + by.y));
      setMoved({ id: line.id, to });
    };
    const end = (next: globalThis.PointerEvent): void => {
      bubble.removeEventListener('pointermove', follow);
      bubble.removeEventListener('pointerup', end);
      bubble.removeEventListener('pointercancel', end);
      if (to === null) return;
      if (next.type === 'pointercancel') setMoved(null);
      else ask(line, to);
    };
    bubble.addEventListener('pointermove', follow);
    bubble.addEventListener('pointerup', end);
    bubble.addEventListener('pointercancel', end);
  };
  const onKey = (line: PortfolioLine, event: KeyboardEvent<SVGGElement>): void => {
    const { place } = line;
    if (place === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = moved?.id === line.id ? moved.to : place;
    const way = WAYS[event.key];
    if (way !== undefined) {
      event.preventDefault();
      const step = event.shiftKey ? LARGE_STEP : STEP;
      setMoved({
        id: line.id,
        to: within({
          strength: from.strength + way[0] * step,
          attractiveness: from.attractiveness + way[1] * step,
        }),
      });
      return;
    }
    if (event.key === 'Escape' && moved !== null) {
      event.preventDefault();
      setMoved(null);
    }
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (moved?.id === line.id) ask(line, moved.to);
    }
  };
  return { given: { marked, moved, onMark: mark, onPointer, onKey }, marked, mark, asked, forget };
};
