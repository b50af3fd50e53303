import { memo, useCallback, useLayoutEffect, useMemo, type RefObject } from 'react';
import type { Box } from '../../../../shared/layout/bounds';
import type { Chart } from '../../../../shared/layout/chart';
import type { Point } from '../../../../shared/layout/forest';
import { lift, type Lifted } from '../../../../shared/layout/lifted';
import { layBeside, touchedBy } from '../../../../shared/layout/routing/routes';
import type { Routes, Wire } from '../../../../shared/layout/routing/wire';
import { ChartLines } from './ChartLines';
import { LiftedLines } from './LiftedLines';
import { setLike, useLikeBefore } from '../../../state/likeBefore';
import { useMoved } from '../../../state/moved';
import type { LineSwitches } from './lines';
import { moveOnScreen } from './moveOnScreen';
import { useRoutes, useWires, type Laid } from './useRoutes';

const isSameSet = (seats: ReadonlySet<string>, moved: ReadonlyMap<string, Point>): boolean =>
  seats.size === moved.size && [...moved.keys()].every((id) => seats.has(id));

/** Cards that are lifted, and the chart they are lifted from. */
type OnLayer = { readonly chart: Chart; readonly lifted: Lifted };

type Live = { readonly wires: readonly Wire[]; readonly routes: Routes };
const NOTHING: Live = { wires: [], routes: new Map() };
const NONE: ReadonlySet<string> = new Set();

/** The lines of moved cards and those they would cover, laid where the cards are now. */
const liveFrom = (laid: Laid, all: readonly Wire[], moved: ReadonlyMap<string, Point> | null): Live => {
  if (moved === null || moved.size === 0) return NOTHING;
  if (laid.chart.layout === 'network')
    return { wires: all.filter((wire) => moved.has(wire.from) || moved.has(wire.to)), routes: NOTHING.routes };
  if (laid.wires.length === 0) return NOTHING;
  const boxes = new Map<string, Box>();
  for (const [id, corner] of moved) {
    const box = laid.ground.boxes.get(id);
    if (box) boxes.set(id, { ...box, ...corner });
  }
  const wires = touchedBy(laid.routes, laid.wires, boxes);
  const anew = new Set(wires.map((wire) => wire.id));
  const resting = new Map([...laid.routes].filter(([id]) => !anew.has(id)));
  const ground = { ...laid.ground, boxes: new Map([...laid.ground.boxes, ...boxes]) };
  return { wires, routes: layBeside(ground, wires, resting) };
};

type Props = {
  readonly chart: Chart;
  readonly show: LineSwitches;
  readonly frame: RefObject<HTMLElement | null>;
  readonly isLarge: boolean;
};

/**
 * The lines, following cards while they are dragged: those of lifted cards on a layer of their own, so that the others
 * are not painted again. The canvas library looks at every card whenever one is new, so in a large chart the cards
 * follow without it too.
 */
export const LiveLines = memo(({ chart, show, frame, isLarge }: Props) => {
  const moved = useMoved((state) => state.moved);
  const all = useWires();
  const laid = useRoutes(chart, show);
  const onLayer = useLikeBefore(
    useCallback(
      (before: OnLayer | null | undefined): OnLayer | null => {
        if (moved === null || moved.size === 0) return null;
        if (before?.chart === chart && isSameSet(before.lifted.seats, moved)) return before;
        return { chart, lifted: lift(chart, new Set(moved.keys())) };
      },
      [moved, chart],
    ),
  );
  const lifted = onLayer?.lifted ?? null;
  const live = useMemo(() => liveFrom(laid, all, moved), [laid, all, moved]);
  const away = useLikeBefore(
    useCallback(
      (before: ReadonlySet<string> | undefined) =>
        live.wires.length === 0 ? NONE : setLike(new Set(live.wires.map((wire) => wire.id)), before),
      [live],
    ),
  );
  useLayoutEffect(
    () => (isLarge && moved !== null ? moveOnScreen(frame.current, moved) : undefined),
    [moved, isLarge, frame],
  );
  return (
    <>
      <ChartLines chart={chart} show={show} laid={laid} lifted={lifted} away={away} />
      {lifted !== null && moved !== null ? (
        <LiftedLines chart={chart} show={show} lifted={lifted} moved={moved} wires={live.wires} routes={live.routes} />
      ) : null}
    </>
  );
});
LiveLines.displayName = 'LiveLines';
