import { useStoreApi } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import type { FramePiece } from '../../../state/frames';
import { isFadedNow, marksNow } from '../../../state/lens';
import { useIsHiding } from '../../../state/records';
import { useSession } from '../../../state/session';
import { useShownDocument } from '../../../state/shownMap';
import { drawTiles } from './drawTiles';
import type { LineSwitches } from './lines';
import { canvasPalette } from './palette';

type Props = { readonly chart: Chart; readonly pieces: readonly FramePiece[]; readonly lines: LineSwitches };

/** The far view of a large map: one canvas instead of a card each. Follows pan and zoom without React. */
export const MapOverview = ({ chart, pieces, lines }: Props) => {
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const content = useShownDocument();
  const selection = useSession((state) => state.selection);
  const theme = useSession((state) => state.settings.theme);
  const lens = useSession((state) => state.lens);
  const marks = useSession((state) => state.marks);
  const focus = useSession((state) => state.focus);
  const isHiding = useIsHiding();
  const filter = useSession((state) => state.filter);

  useEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const palette = canvasPalette();
    const chosen = new Set(selection);
    const lensMarks = isHiding ? null : marksNow(content, lens);
    let frame = 0;
    const draw = () => {
      frame = 0;
      const {
        transform: [x, y, zoom],
        width,
        height,
      } = store.getState();
      const ratio = window.devicePixelRatio || 1;
      if (element.width !== Math.round(width * ratio) || element.height !== Math.round(height * ratio)) {
        element.width = Math.round(width * ratio);
        element.height = Math.round(height * ratio);
      }
      drawTiles({
        context,
        chart,
        pieces,
        content,
        view: { x, y, zoom },
        size: { width, height },
        palette,
        selection: chosen,
        lines,
        marks: lensMarks,
        isFaded: isFadedNow,
      });
    };
    draw();
    const stop = store.subscribe((now, before) => {
      if (now.transform === before.transform && now.width === before.width && now.height === before.height) return;
      if (frame === 0) frame = requestAnimationFrame(draw);
    });
    return () => {
      stop();
      cancelAnimationFrame(frame);
    };
  }, [isHiding, chart, content, selection, store, theme, lines, lens, marks, focus, filter, pieces]);

  return <canvas ref={canvas} className="map-overview" aria-hidden="true" />;
};
