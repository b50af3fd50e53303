import { useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, type RefObject } from 'react';
import type { Box } from '../../../../shared/layout/bounds';
import { CARD, type Chart } from '../../../../shared/layout/chart';
import { offerMapView } from '../../../commands/mapCommands';
import { setMoved } from '../../../state/moved';
import { session } from '../../../state/session';
import {
  boxIn,
  cardOnScreen,
  cardUnder,
  clearOf,
  fitting,
  intoView,
  middleOf,
  pageIn,
  showBox,
  sizeOf,
  zoomAround,
  type Size,
} from './mapViewport';
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

/** Kept between a card that is left where it is and the edge of the map. */
const EDGE = 8;
const isInside = (card: Box, map: Size): boolean =>
  card.x > EDGE && card.y > EDGE && card.x + card.width < map.width - EDGE && card.y + card.height < map.height - EDGE;

const FLOATING = '.zoom-buttons, .minimap:not([hidden]), .legend';
/** No taller than what floats over the map at its head or foot. */
const STRIP = 180;
/** What floats over the map where a card is: asked of the page only near the head and the foot. */
const floatingOver = (frame: HTMLElement, card: Box, map: Size): readonly Box[] => {
  if (card.y > STRIP && card.y + card.height < map.height - STRIP) return [];
  const ground = frame.getBoundingClientRect();
  return [...frame.querySelectorAll(FLOATING)].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - ground.left, y: top - ground.top, width, height };
  });
};

/** Offers commands what they ask of the map on screen. Answers with the way to bring a card into view. */
export const useMapView = (
  laid: Chart,
  frame: RefObject<HTMLDivElement | null>,
  /** As it was measured last: to ask the page for it would have it laid out at every key. */
  measured: RefObject<Size | null>,
  reach: Reach,
): ((seatId: string, near: boolean) => void) => {
  const flow = useReactFlow<CardNode>();
  /** Brings a card into view; with `near` also near enough to read. */
  const showCard = useCallback(
    (seatId: string, near: boolean) => {
      const corner = laid.positions.get(seatId);
      if (!corner || !frame.current) return;
      const view = flow.getViewport();
      const { x, y, zoom } = view;
      const map = measured.current ?? sizeOf(frame.current);
      const card = cardOnScreen(corner, view);
      const floating = floatingOver(frame.current, card, map);
      // No further than it takes: the map around the card stays known.
      const { dx, dy } = isInside(card, map)
        ? { dx: 0, dy: clearOf(card, map, floating) }
        : intoView(card, map, floating);
      if (near && zoom < reach.near) {
        void flow.setCenter(corner.x + CARD.width / 2, corner.y + CARD.height / 2, { zoom: 0.8, duration: 160 });
        return;
      }
      if (isInside(card, map) && dy === 0) return;
      void flow.setViewport({ zoom, x: x + dx, y: y + dy }, { duration: 160 });
    },
    [flow, frame, measured, laid, reach],
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
