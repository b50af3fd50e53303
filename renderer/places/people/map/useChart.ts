import { useMemo, useRef } from 'react';
import {
  chartCards,
  isTree,
  keptTogether,
  layChart,
  layNetwork,
  laySides,
  pinsOf,
  type Chart,
} from '../../../../shared/layout/chart';
import type { Card } from '../../../../shared/layout/forest';
import type { Tie } from '../../../../shared/layout/tie';
import type { SideOf } from '../../../../shared/layout/sides';
import { tiesOf } from '../../../../shared/layout/ties';
import { seatsBelow } from '../../../../shared/analysis/branch';
import type { Frame } from '../../../../shared/document/frames';
import { shownOn } from '../../../../shared/document/maps';
import { currentDocument, useDocument } from '../../../state/documentStore';
import { useSession } from '../../../state/session';
import { useShownMap } from '../../../state/shownMap';
import { useLayout } from './useLayout';

export type OnMap = { readonly chart: Chart; /** Managers drawn faint. */ readonly context: ReadonlySet<string> };

/**
 * The chart on screen. Laid out again only when the tree, a pin, the map or its layout changes, not when a rating does.
 */
export const useChart = (frames: readonly Frame[]): OnMap => {
  const seat = useDocument((state) => state.document.seat);
  const holding = useDocument((state) => state.document.holding);
  const person = useDocument((state) => state.document.person);
  const placement = useDocument((state) => state.document.placement);
  const accountId = useDocument((state) => state.accountId);
  const map = useShownMap();
  const opportunity = useDocument((state) =>
    map?.opportunityId == null ? undefined : state.document.opportunity.get(map.opportunityId),
  );
  const collapsed = useSession((state) => state.collapsed);
  const { layout, pair } = useLayout();
  // Only the network depends on lines, only the two sides on classes.
  const link = useDocument((state) => (layout === 'network' ? state.document.link : null));
  const place = `${accountId} ${map?.opportunityId == null && map?.businessUnitId == null ? '' : map.id} ${layout}`;
  const before = useRef<{
    all: readonly Card[];
    ties: readonly Tie[];
    sideOf: SideOf;
    accountId: string | null;
    charts: Map<string, Chart>;
  }>({ all: [], ties: [], sideOf: NO_SIDES, accountId, charts: new Map() });
  // Coming back to a map or a layout finds it as it was.
  if (before.current.accountId !== accountId) before.current = { ...before.current, accountId, charts: new Map() };

  const shown = useMemo(() => shownOn(currentDocument(), map), [seat, holding, person, map, opportunity]);
  const all = useMemo(() => chartCards(currentDocument(), before.current.all, shown.seats), [shown]);
  const context = useRef(shown.context);
  if (context.current.size !== shown.context.size || [...shown.context].some((seatId) => !context.current.has(seatId)))
    context.current = shown.context;
  const cards = useMemo(() => {
    // A network shows who is joined to whom; folding below a manager would take its people out.
    const hidden =
      layout === 'network'
        ? NOBODY
        : new Set([...collapsed].flatMap((seatId) => seatsBelow(currentDocument(), seatId)));
    const visible = hidden.size === 0 ? all : all.filter((card) => !hidden.has(card.id));
    // Groups gather their people among their peers; units and departments take the order people gave.
    const groups = frames.filter((frame) => frame.kind === 'group');
    return keptTogether(
      visible,
      new Map(groups.toReversed().flatMap((frame) => frame.seatIds.map((seatId) => [seatId, frame.id] as const))),
    );
  }, [all, collapsed, frames, layout]);
  const ties = useMemo(
    () => (layout === 'network' ? tiesOf(currentDocument(), before.current.ties) : NO_TIES),
    [layout, link, seat, holding, person],
  );
  const sideOf = useMemo(
    () => (layout === 'sides' ? sidesBy(pair, before.current.sideOf) : NO_SIDES),
    [layout, pair, seat],
  );
  const chart = useMemo(() => {
    const known = before.current.charts.get(place);
    if (layout === 'network') return layNetwork(cards, ties, known);
    if (layout === 'sides') return laySides(cards, sideOf, known);
    return layChart(cards, pinsOf(currentDocument(), map), known?.positions, layout);
  }, [cards, isTree(layout) ? placement : null, place, ties, sideOf]);
  before.current.charts.set(place, chart);
  before.current = { ...before.current, all, ties, sideOf };
  return { chart, context: context.current };
};

const NO_TIES: readonly Tie[] = [];
const NO_SIDES: SideOf = new Map();
const NOBODY: ReadonlySet<string> = new Set();

/** Who stands left and right by the class of their seat; the very map given as `before` where nobody changed sides. */
const sidesBy = (pair: string, before: SideOf): SideOf => {
  const [left, right] = pair.split('\n');
  const sides = new Map(
    [...currentDocument().seat.values()].flatMap((seat): [string, 'left' | 'right'][] =>
      seat.stakeholderClass === left
        ? [[seat.id, 'left']]
        : seat.stakeholderClass === right
          ? [[seat.id, 'right']]
          : [],
    ),
  );
  return sides.size === before.size && [...sides].every(([id, side]) => before.get(id) === side) ? before : sides;
};
