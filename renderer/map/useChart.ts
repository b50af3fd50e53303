import { useMemo, useRef } from 'react';
import { chartCards, keptTogether, layChart, pinsOf, type Chart } from '../../shared/layout/chart';
import type { Card } from '../../shared/layout/forest';
import { seatsBelow } from '../../shared/analysis/branch';
import type { Frame } from '../../shared/document/frames';
import { shownOn } from '../../shared/document/maps';
import { currentDocument, useDocument } from '../state/documentStore';
import { useSession } from '../state/session';
import { useShownMap } from '../state/shownMap';

export type OnMap = { readonly chart: Chart; /** Managers drawn faint. */ readonly context: ReadonlySet<string> };

/** The chart on screen. Laid out again only when the tree, a pin, the map or its layout changes, not when a rating does. */
export const useChart = (frames: readonly Frame[]): OnMap => {
  const seat = useDocument((state) => state.document.seat);
  const holding = useDocument((state) => state.document.holding);
  const person = useDocument((state) => state.document.person);
  const placement = useDocument((state) => state.document.placement);
  const accountId = useDocument((state) => state.accountId);
  const map = useShownMap();
  const opportunity = useDocument((state) => (map?.opportunityId == null ? undefined : state.document.opportunity.get(map.opportunityId)));
  const collapsed = useSession((state) => state.collapsed);
  const layout = useSession((state) => state.layout);
  const place = `${accountId} ${map?.opportunityId == null && map?.businessUnitId == null ? '' : map.id} ${layout}`;
  const before = useRef<{ place: string; all: readonly Card[]; chart: Chart | null }>({ place, all: [], chart: null });

  const shown = useMemo(() => shownOn(currentDocument(), map), [seat, holding, person, map, opportunity]);
  const all = useMemo(() => chartCards(currentDocument(), before.current.all, shown.seats), [shown]);
  const context = useRef(shown.context);
  if (context.current.size !== shown.context.size || [...shown.context].some((seatId) => !context.current.has(seatId))) context.current = shown.context;
  const cards = useMemo(() => {
    const hidden = new Set([...collapsed].flatMap((seatId) => seatsBelow(currentDocument(), seatId)));
    const visible = hidden.size === 0 ? all : all.filter((card) => !hidden.has(card.id));
    // Groups gather their people among their peers; units and departments take the order people gave.
    const groups = frames.filter((frame) => frame.kind === 'group');
    return keptTogether(visible, new Map(groups.toReversed().flatMap((frame) => frame.seatIds.map((seatId) => [seatId, frame.id] as const))));
  }, [all, collapsed, frames]);
  const chart = useMemo(() => {
    const known = before.current.place === place ? before.current.chart : null;
    return layChart(cards, pinsOf(currentDocument(), map), known?.positions, layout);
  }, [cards, placement, place]);
  before.current = { place, all, chart };
  return { chart, context: context.current };
};
