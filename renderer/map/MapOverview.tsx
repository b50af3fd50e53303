import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef, type MouseEvent } from 'react';
import { CARD, type Chart } from '../../shared/layout/chart';
import { useDocument } from '../state/documentStore';
import { select, session, useSession } from '../state/session';
import { marksNow } from '../state/lens';
import { drawTiles } from './drawTiles';
import { canvasPalette } from './palette';

type Props = { readonly chart: Chart; readonly lines: boolean; readonly onOpen: (seatId: string) => void };

/** The far view of a large map: one canvas instead of a card each. Follows pan and zoom without React. */
export const MapOverview = ({ chart, lines, onOpen }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const document = useDocument((state) => state.document);
  const selection = useSession((state) => state.selection);
  const theme = useSession((state) => state.settings.theme);
  const lens = useSession((state) => state.lens);
  const filter = useSession((state) => state.filter);
  const focus = useSession((state) => state.focus);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const palette = canvasPalette();
    const chosen = new Set(selection);
    const marks = marksNow(document, lens);
    const isFaded: Parameters<typeof drawTiles>[0]['isFaded'] = (seatId, mark) => (filter.length > 0 && mark !== undefined && !filter.includes(mark.key)) || (focus !== null && !focus.seats.has(seatId));
    let frame = 0;
    const draw = () => {
      frame = 0;
      const { transform: [x, y, zoom], width, height } = store.getState();
      const ratio = window.devicePixelRatio || 1;
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
        element.width = Math.round(width * ratio);
        element.height = Math.round(height * ratio);
      }
      drawTiles({ context, chart, document, view: { x, y, zoom }, size: { width, height }, palette, selection: chosen, lines, marks, isFaded });
    };
    draw();
    const stop = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return;
      if (frame === 0) frame = requestAnimationFrame(draw);
    });
    return () => { stop(); cancelAnimationFrame(frame); };
  }, [chart, document, selection, store, theme, lines, lens, filter, focus]);

  const cardAt = (event: MouseEvent): string | null => {
    const { transform: [x, y, zoom], domNode } = store.getState();
    const box = domNode?.getBoundingClientRect();
    if (!box) return null;
    const px = (event.clientX - box.left - x) / zoom, py = (event.clientY - box.top - y) / zoom;
    for (const [id, corner] of chart.positions) {
      if (px >= corner.x && px <= corner.x + CARD.width && py >= corner.y && py <= corner.y + CARD.height) return id;
    }
    return null;
  };
  const choose = (event: MouseEvent) => {
    const seatId = cardAt(event);
    if (seatId === null) { select([]); return; }
    select(event.shiftKey || event.ctrlKey || event.metaKey ? [...session().selection.filter((id) => id !== seatId), seatId] : [seatId]);
  };
  const open = (event: MouseEvent) => { const seatId = cardAt(event); if (seatId !== null) onOpen(seatId); };
  return <canvas ref={canvas} className="map-overview" onClick={choose} onDoubleClick={open} aria-hidden="true" />;
};
