import { useMemo, useRef } from 'react';
import { chartCards, layChart, pinsOf, type Chart } from '../../shared/layout/chart';
import type { Card } from '../../shared/layout/forest';
import { seatsBelow } from '../../shared/analysis/branch';
import { currentDocument, useDocument } from '../state/documentStore';
import { useSession } from '../state/session';

/** The chart on screen. Laid out again only when the tree or a pin changes, not when a rating does. */
export const useChart = (): Chart => {
  const seat = useDocument((state) => state.document.seat);
  const holding = useDocument((state) => state.document.holding);
  const person = useDocument((state) => state.document.person);
  const placement = useDocument((state) => state.document.placement);
  const accountId = useDocument((state) => state.accountId);
  const collapsed = useSession((state) => state.collapsed);
  const before = useRef<{ accountId: string | null; all: readonly Card[]; chart: Chart | null }>({ accountId, all: [], chart: null });

  const all = useMemo(() => chartCards(currentDocument(), before.current.all), [seat, holding, person]);
  const cards = useMemo(() => {
    const hidden = new Set([...collapsed].flatMap((seatId) => seatsBelow(currentDocument(), seatId)));
    return hidden.size === 0 ? all : all.filter((card) => !hidden.has(card.id));
  }, [all, collapsed]);
  const chart = useMemo(() => {
    const known = before.current.accountId === accountId ? before.current.chart : null;
    return layChart(cards, pinsOf(currentDocument()), known?.positions);
  }, [cards, placement, accountId]);
  before.current = { accountId, all, chart };
  return chart;
};
