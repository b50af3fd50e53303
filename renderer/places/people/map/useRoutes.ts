import { useStoreApi, type ReactFlowState } from '@xyflow/react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import type { Box } from '../../../../shared/layout/bounds';
import { groundOf, wiresOf } from '../../../../shared/layout/routing/chartRoutes';
import { layAll, layBeside, routesOf, touchedBy } from '../../../../shared/layout/routing/routes';
import type { Ground, Routes, Wire } from '../../../../shared/layout/routing/wire';
import { useDocument } from '../../../state/documentStore';
import { useLikeBefore } from '../../../state/likeBefore';
import { useSession } from '../../../state/session';
import { isCrowd, type LineSwitches } from './lines';

/** Every open line between seats; the very array of before while none is new. */
export const useWires = (): readonly Wire[] => {
  const link = useDocument((state) => state.document.link);
  const seat = useDocument((state) => state.document.seat);
  const holding = useDocument((state) => state.document.holding);
  // Edits of people who stay where they sit lay no line anew.
  const person = useDocument((state) => state.document.person);
  return useLikeBefore(
    useCallback(
      (before: readonly Wire[] | undefined) => {
        const wires = wiresOf(link, seat, holding, person);
        return before && isSame(before, wires) ? before : wires;
      },
      [link, seat, holding, person],
    ),
  );
};

const isSame = (a: readonly Wire[], b: readonly Wire[]): boolean =>
  a.length === b.length &&
  a.every((wire, at) => {
    const other = b[at]!;
    return wire.id === other.id && wire.from === other.from && wire.to === other.to && wire.kind === other.kind;
  });

/** The lines of a chart as they are laid. */
export type Laid = {
  readonly chart: Chart;
  readonly wires: readonly Wire[];
  readonly ground: Ground;
  readonly routes: Routes;
  /** Some are still to be laid, as soon as the browser is idle. */
  readonly isOpen: boolean;
};

/** More lines than this are laid in slices while the browser is idle. */
const AT_ONCE = 50;
/** More lines than this, or than this share of all, are not laid beside the others: then all are. */
const FEW = 24;
const FEW_OF_ALL = 0.4;

/** Lines whose cards stand where they stood keep their way; the others are laid beside them, or all anew. */
const laidFrom = (before: Laid | undefined, chart: Chart, wires: readonly Wire[]): Laid => {
  // Without lines nothing has to be known of thousands of cards.
  const ground = wires.length === 0 ? NO_GROUND : groundOf(chart);
  const drawn = wires.filter((wire) => ground.boxes.has(wire.from) && ground.boxes.has(wire.to));
  const kept = before === undefined || before.chart.layout !== chart.layout ? NONE : keptFrom(before, ground, drawn);
  const missing = drawn.filter((wire) => !kept.has(wire.id));
  // Where one went, for instance because opinions are hidden, no other may go on as if it were there.
  const isOneGone = before !== undefined && isSomeGone(before.wires, wires);
  if (missing.length === 0 && !isOneGone) return { chart, wires, ground, routes: kept, isOpen: false };
  if (!isOneGone && kept.size > 0 && missing.length <= FEW && missing.length <= drawn.length * FEW_OF_ALL)
    return { chart, wires, ground, routes: new Map([...kept, ...layBeside(ground, missing, kept)]), isOpen: false };
  // The cards come first.
  if (before === undefined || drawn.length > AT_ONCE) return { chart, wires, ground, routes: kept, isOpen: true };
  return { chart, wires, ground, routes: routesOf(ground, drawn), isOpen: false };
};
const NONE: Routes = new Map();
const NO_GROUND: Ground = { boxes: new Map(), reporting: [] };

const isSomeGone = (before: readonly Wire[], now: readonly Wire[]): boolean => {
  const ids = new Set(now.map((wire) => wire.id));
  return before.some((wire) => !ids.has(wire.id));
};

const keptFrom = (before: Laid, ground: Ground, wires: readonly Wire[]): Routes => {
  const moved = new Map<string, Box>();
  for (const [id, box] of ground.boxes) {
    const stood = before.ground.boxes.get(id);
    if (!stood || stood.x !== box.x || stood.y !== box.y || stood.width !== box.width || stood.height !== box.height)
      moved.set(id, box);
  }
  const known = new Map(before.wires.map((wire) => [wire.id, wire]));
  const touched = new Set(touchedBy(before.routes, wires, moved).map((wire) => wire.id));
  return new Map(
    wires.flatMap((wire) => {
      const route = before.routes.get(wire.id);
      const was = known.get(wire.id);
      const isSameLine = was?.from === wire.from && was.to === wire.to;
      return route && isSameLine && !touched.has(wire.id) ? [[wire.id, route] as const] : [];
    }),
  );
};

/** Work in slices of a few milliseconds, so that no key waits for it. */
const SLICE_MS = 8;
const inSlices = <T>(steps: Generator<undefined, T>, done: (value: T) => void): (() => void) => {
  let waiting = 0;
  const go = (): void => {
    const until = performance.now() + SLICE_MS;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        done(step.value);
        return;
      }
      if (performance.now() > until) break;
    }
    waiting = requestIdleCallback(go, { timeout: 200 });
  };
  waiting = requestIdleCallback(go, { timeout: 200 });
  return () => cancelIdleCallback(waiting);
};

/**
 * The lines of a chart, laid in its lanes; only those of chosen people where nobody could follow all of them. A network
 * has none: its lines are straight.
 */
export const useRoutes = (chart: Chart, show: LineSwitches): Laid => {
  const all = useWires();
  const isOnlyChosen = (show.onlyChosen ?? true) && isCrowd(chart.cards.length, all.length);
  const selection = useSession((state) => (isOnlyChosen ? state.selection : NOBODY));
  const wires = useMemo(() => {
    if (chart.layout === 'network') return NO_WIRES;
    if (!isOnlyChosen) return all;
    const chosen = new Set(selection);
    return all.filter((wire) => chosen.has(wire.from) || chosen.has(wire.to));
  }, [all, chart.layout, isOnlyChosen, selection]);
  const [done, setDone] = useState<Laid | null>(null);
  const laid = useLikeBefore(
    useCallback(
      (before: Laid | undefined) =>
        done !== null && done.chart === chart && done.wires === wires ? done : laidFrom(before, chart, wires),
      [chart, wires, done],
    ),
  );
  const store = useStoreApi();
  useEffect(() => {
    if (!laid.isOpen) return undefined;
    const near = laid.routes.size === 0 ? inView(laid, store.getState()) : laid.wires;
    const isPart = near.length > 0 && near.length < laid.wires.length / 2;
    return inSlices(layAll(laid.ground, isPart ? near : laid.wires), (routes) =>
      setDone({ ...laid, routes, isOpen: isPart }),
    );
  }, [laid, store]);
  return laid;
};

/** The lines of the cards on screen: among many they are laid before the others. */
const inView = ({ ground, wires }: Laid, { transform, width, height }: ReactFlowState): readonly Wire[] => {
  const [x, y, zoom] = transform;
  const isSeen = (id: string): boolean => {
    const box = ground.boxes.get(id);
    if (!box) return false;
    const left = box.x * zoom + x;
    const top = box.y * zoom + y;
    return left < width && top < height && left + box.width * zoom > 0 && top + box.height * zoom > 0;
  };
  return wires.filter((wire) => isSeen(wire.from) || isSeen(wire.to));
};

const NO_WIRES: readonly Wire[] = [];
const NOBODY: readonly string[] = [];
