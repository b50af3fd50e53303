import { Maximize2, Minus, Plus } from 'lucide-react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { LensMark } from '../../../../shared/analysis/lenses';
import { marksAt } from '../../../../shared/analysis/thenAndNowPresent';
import { NOBODY } from '../../../../shared/analysis/thenAndNowCards';
import { CARD, cardBox } from '../../../../shared/layout/chart';
import { ComparedCard, comparedClass } from '../../../parts/drawings/thenAndNow/ComparedCard';
import { ComparedGround, MoveArrows } from '../../../parts/drawings/thenAndNow/ComparedGround';
import { ComparedLegend } from '../../../parts/drawings/thenAndNow/ComparedLegend';
import { Button } from '../../../parts/ui/Button';
import type { Comparison } from './comparison';
import { useDrawingView } from './useDrawingView';

type SlotProps = {
  readonly comparison: Comparison;
  readonly cardId: string;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
};

/** The place of a card. It draws again when what it shows changes, and the others do not. */
const Slot = memo(({ comparison, cardId, x, y, scale }: SlotProps) => {
  const state = useStore(comparison.store, ({ shown }) => shown.states.get(cardId) ?? NOBODY);
  const isChosen = useStore(comparison.store, ({ chosen }) => chosen === cardId);
  if (state.shows === 'nobody') return null;
  return (
    <g
      transform={`translate(${x} ${y}) scale(${1 / scale})`}
      className={comparedClass(state)}
      data-card={cardId}
      {...(state.says === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': state.says })}
    >
      {state.says === '' ? null : <title>{state.says}</title>}
      <ComparedCard state={state} width={CARD.width * scale} height={CARD.height * scale} isChosen={isChosen} />
    </g>
  );
});
Slot.displayName = 'Slot';

const Ground = ({ comparison, scale }: { readonly comparison: Comparison; readonly scale: number }) => {
  const lines = useStore(comparison.store, ({ shown }) => shown.lines);
  return <ComparedGround places={comparison.places} lines={lines} scale={scale} />;
};
const Arrows = ({ comparison, scale }: { readonly comparison: Comparison; readonly scale: number }) => {
  const arrows = useStore(comparison.store, ({ shown }) => shown.arrows);
  return <MoveArrows arrows={arrows} scale={scale} />;
};

/** Two ratings as an example of one that changed; null where ratings may not be seen. */
const exampleOf = ({ moments, lens }: Comparison): readonly [LensMark, LensMark] | null => {
  const last = moments.at(-1);
  const marks = last === undefined ? [] : [...marksAt(lens, last).values()].filter(({ key }) => key !== 'unknown');
  const better = marks.toSorted((a, b) => a.place - b.place);
  const one = better.find(({ place }) => place > (better[0]?.place ?? 0));
  return one === undefined || better[0] === undefined ? null : [one, better[0]];
};

const PAN = 60;

type Props = {
  readonly comparison: Comparison;
  /** What Space does here as on the slider. */
  readonly onPlay: () => void;
};

/** The map of two moments: moved by dragging and arrow keys, zoomed by the wheel, plus and minus. */
export const ComparedMap = ({ comparison, onPlay }: Props) => {
  const { places, store } = comparison;
  const { chart } = places;
  const box = useMemo(() => chart.box ?? { x: 0, y: 0, width: CARD.width, height: CARD.height }, [chart.box]);
  const svg = useRef<SVGSVGElement>(null);
  const ground = useRef<SVGGElement>(null);
  const { scale, fit, zoomBy, panBy, centre } = useDrawingView(svg, ground, box);
  const back = useRef<(() => void) | null>(null);
  useEffect(
    () =>
      store.subscribe(({ chosen }, before) => {
        if (chosen === before.chosen) return;
        if (chosen === null) {
          back.current?.();
          back.current = null;
          return;
        }
        const target = cardBox(chart.positions, chosen);
        if (target === null) return;
        const way = centre(target);
        back.current ??= way;
      }),
    [store, chart, centre],
  );
  // Of the drawing itself nothing is a control: its keys are those of the place, and its cards stand in the list as well.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const keys: Readonly<Record<string, () => void>> = {
        ArrowLeft: () => panBy(PAN, 0),
        ArrowRight: () => panBy(-PAN, 0),
        ArrowUp: () => panBy(0, PAN),
        ArrowDown: () => panBy(0, -PAN),
        '+': () => zoomBy(1),
        '-': () => zoomBy(-1),
        '0': fit,
        ' ': onPlay,
        Escape: () => comparison.choose(null),
      };
      const act = keys[event.key];
      if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    const onClick = ({ target }: MouseEvent): void => {
      const card = target instanceof Element ? target.closest('[data-card]') : null;
      const id = card?.getAttribute('data-card') ?? null;
      if (id !== null) comparison.choose(store.getState().chosen === id ? null : id);
    };
    const element = svg.current;
    element?.addEventListener('keydown', onKey);
    element?.addEventListener('click', onClick);
    return () => {
      element?.removeEventListener('keydown', onKey);
      element?.removeEventListener('click', onClick);
    };
  }, [fit, zoomBy, panBy, onPlay, comparison, store]);
  const example = useMemo(() => exampleOf(comparison), [comparison]);
  return (
    <div className="compared-map">
      <svg
        ref={svg}
        className="compared-svg map-svg"
        role="group"
        // The drawing is moved and zoomed by keys.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        aria-label="Map of then and now. Arrow keys move it, plus and minus zoom, 0 shows all, Space plays."
      >
        <g ref={ground}>
          {scale === null ? null : (
            <>
              <Ground comparison={comparison} scale={scale} />
              {chart.cards.map(({ id }) => {
                const corner = chart.positions.get(id);
                return corner === undefined ? null : (
                  <Slot key={id} comparison={comparison} cardId={id} x={corner.x} y={corner.y} scale={scale} />
                );
              })}
              <Arrows comparison={comparison} scale={scale} />
            </>
          )}
        </g>
      </svg>
      <ComparedLegend pair={example} />
      <div className="compared-zoom">
        <Button small aria-label="Zoom in" title="Zoom in (+)" onClick={() => zoomBy(1)}>
          <Plus size={14} aria-hidden="true" />
        </Button>
        <Button small aria-label="Zoom out" title="Zoom out (-)" onClick={() => zoomBy(-1)}>
          <Minus size={14} aria-hidden="true" />
        </Button>
        <Button small aria-label="Show all" title="Show all (0)" onClick={fit}>
          <Maximize2 size={14} aria-hidden="true" />
        </Button>
      </div>
    </div>
  );
};
