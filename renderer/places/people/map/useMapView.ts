import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, type RefObject } from 'react';
import { CARD, type Chart } from '../../../../shared/layout/chart';
import { offerMapView } from '../../../commands/mapCommands';
import { setMoved } from '../../../state/moved';
import { session } from '../../../state/session';
import { boxIn, cardUnder, fitting, sizeOf, intoView, middleOf, pageIn, showBox, zoomAround } from './mapViewport';
import type { CardNode } from './useNodes';

/**
 * Below the first zoom the far view takes over, above the second the cards come back: sooner among thousands, where
 * each step of the zoom would bring dozens of cards.
 */
export type Reach = { readonly far: number; readonly near: number };
const REACH: Reach = { far: 0.33, near: 0.38 };
const REACH_AMONG_THOUSANDS: Reach = { far: 0.45, near: 0.5 };
const THOUSANDS = 3000;
export const reachOf = (people: number): Reach => (people > THOUSANDS ? REACH_AMONG_THOUSANDS : REACH);

/** Offers commands what they ask of the map on screen. Answers with the way to bring a card into view. */
export const useMapView = (
  laid: Chart,
  frame: RefObject<HTMLDivElement | null>,
  reach: Reach,
): ((seatId: string, near: boolean) => void) => {
  const flow = useReactFlow<CardNode>();
  /** Brings a card into view; with `near` also near enough to read. */
  const showCard = useCallback(
    (seatId: string, near: boolean) => {
      const corner = laid.positions.get(seatId);
      if (!corner || !frame.current) return;
      const { x, y, zoom } = flow.getViewport();
      const width = frame.current.clientWidth;
      const height = frame.current.clientHeight;
      const left = corner.x * zoom + x;
      const top = corner.y * zoom + y;
      const isIn = left > 8 && top > 8 && left + CARD.width * zoom < width - 8 && top + CARD.height * zoom < height - 8;
      if (isIn && (zoom >= reach.near || !near)) return;
      if (near && zoom < reach.near) {
        void flow.setCenter(corner.x + CARD.width / 2, corner.y + CARD.height / 2, { zoom: 0.8, duration: 160 });
        return;
      }
      // No further than it takes: the map around the card stays known.
      const { dx, dy } = intoView(
        { left, top, width: CARD.width * zoom, height: CARD.height * zoom },
        { width, height },
      );
      void flow.setViewport({ zoom, x: x + dx, y: y + dy }, { duration: 160 });
    },
    [flow, frame, laid, reach],
  );

  useEffect(() => {
    return offerMapView({
      fit: () => {
        if (frame.current)
          void flow.setViewport(
            fitting(laid, { width: frame.current.clientWidth, height: frame.current.clientHeight }),
            { duration: 180 },
          );
      },
      zoomBy: (factor) => zoomAround(flow, frame.current, laid, session().selection.at(-1) ?? null, factor),
      show: (seatId) => showCard(seatId, true),
      positions: () => laid.positions,
      cards: () => laid.cards,
      page: () => frame.current && pageIn({ width: frame.current.clientWidth, height: frame.current.clientHeight }),
      preview: (seatIds, dx, dy) => {
        setMoved(
          seatIds === null
            ? null
            : new Map(
                seatIds.flatMap((seatId) => {
                  const corner = laid.positions.get(seatId);
                  return corner ? [[seatId, { x: corner.x + dx, y: corner.y + dy }] as const] : [];
                }),
              ),
        );
      },
      zoom: () => flow.getZoom(),
      middle: () => frame.current && middleOf(flow, frame.current),
      box: () => frame.current && boxIn(flow.getViewport(), sizeOf(frame.current)),
      inWindow: (x, y) => frame.current && flow.flowToScreenPosition({ x, y }),
      onMap: (clientX, clientY) => {
        const rect = frame.current?.getBoundingClientRect();
        const isOn =
          rect && clientX >= rect.left && clientX <= rect.right && clientY >= rect.top && clientY <= rect.bottom;
        return isOn ? flow.screenToFlowPosition({ x: clientX, y: clientY }) : null;
      },
      showBox: (box) => frame.current && showBox(flow, frame.current, box),
      focus: () => frame.current?.querySelector<HTMLElement>('[role="tree"]')?.focus({ preventScroll: true }),
      at: (clientX, clientY) => {
        if (!frame.current?.contains(document.elementFromPoint(clientX, clientY))) return null;
        const { x, y } = flow.screenToFlowPosition({ x: clientX, y: clientY });
        return { seatId: cardUnder(laid, x, y, new Set()), x, y };
      },
    });
  }, [flow, frame, laid, showCard]);

  return showCard;
};
