import { useMemo, useRef } from 'react';
import { chartCards, layChart, pinsOf } from '../../shared/layout/chart';
import { currentDocument, useDocument } from '../state/documentStore';
/** The chart on screen. Laid out again only when the tree or a pin changes, not when a rating does. */
export const useChart = () => {
    const seat = useDocument((state) => state.document.seat);
    const holding = useDocument((state) => state.document.holding);
    const person = useDocument((state) => state.document.person);
    const placement = useDocument((state) => state.document.placement);
    const accountId = useDocument((state) => state.accountId);
    const before = useRef({ accountId, cards: [], chart: null });
    const cards = useMemo(() => chartCards(currentDocument(), before.current.cards), [seat, holding, person]);
    const chart = useMemo(() => {
        const known = before.current.accountId === accountId ? before.current.chart : null;
        return layChart(cards, pinsOf(currentDocument()), known?.positions);
    }, [cards, placement, accountId]);
    before.current = { accountId, cards, chart };
    return chart;
};
