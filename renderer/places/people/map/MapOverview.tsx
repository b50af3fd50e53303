import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import type { FramePiece } from '../../../state/frames';
import { isFadedNow, marksNow } from '../../../state/lens';
import { useIsHiding } from '../../../state/records';
import { useSession } from '../../../state/session';
import { useShownDocument } from '../../../state/shownMap';
import { useShownTheme } from '../../../state/theme';
import { useWallPhoto } from '../../../state/wallPhoto';
import { drawTiles, type TilesView } from './drawTiles';
import type { LineSwitches } from './lines';
import { useMapText, useRested } from './mapText';
import { fitCanvas, giveCanvasBack, takeCanvas } from './pictureCanvas';
import { useIsSized } from './useIsSized';
import { canvasPalette } from './palette';

/** How much of the ground around the map is painted with it once it is likely to be moved, of its width and height. */
const COVER = 1.6;
/** Enlarged beyond this it is painted anew also on the way. */
const MOST_SCALE = 2.2;
type Painted = TilesView & {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

type Props = {
  readonly chart: Chart;
  readonly pieces: readonly FramePiece[];
  readonly lines: LineSwitches;
  /** Near enough for names and titles as cards say them. */
  readonly areFaces: boolean;
  /** The first picture is on screen: it may take longer to paint what lies around it, too. */
  readonly isSettled: boolean;
  /** Called once, when the first picture is on screen. */
  readonly onPainted: () => void;
};

/**
 * The map as one picture: from afar instead of a card each, and near by until the cards are made. Follows pan and zoom
 * without React.
 */
export const MapOverview = ({ chart, pieces, lines, areFaces, isSettled, onPainted }: Props) => {
  const holder = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const store = useStoreApi();
  const content = useShownDocument();
  const selection = useSession((state) => state.selection);
  const theme = useShownTheme();
  const lens = useSession((state) => state.lens);
  const marks = useSession((state) => state.marks);
  const focus = useSession((state) => state.focus);
  const isHiding = useIsHiding();
  const filter = useSession((state) => state.filter);
  const isSized = useIsSized();
  const isOnWall = useWallPhoto()?.isOff === false;
  const cover = isSettled && !areFaces ? COVER : 1;

  useEffect(() => {
    let waiting = requestAnimationFrame(() => {
      waiting = window.setTimeout(onPainted);
    });
    return () => {
      cancelAnimationFrame(waiting);
      clearTimeout(waiting);
    };
  }, [onPainted]);

  useLayoutEffect(() => {
    const taken = takeCanvas();
    holder.current?.append(taken);
    canvas.current = taken;
    return () => giveCanvasBack(taken);
  }, []);

  // With the page it belongs to, not a frame later.
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element || !context) return undefined;
    const palette = canvasPalette();
    const chosen = new Set(selection);
    const lensMarks = isHiding ? null : marksNow(content, lens);
    let frame = 0;
    let painted: Painted | null = null;
    const draw = () => {
      frame = 0;
      const {
        transform: [x, y, zoom],
        width,
        height,
      } = store.getState();
      const ratio = window.devicePixelRatio || 1;
      fitCanvas(element, { width: Math.ceil(width * cover * ratio), height: Math.ceil(height * cover * ratio) });
      const size = { width: element.width / ratio, height: element.height / ratio };
      const left = Math.floor((width - size.width) / 2);
      const top = Math.floor((height - size.height) / 2);
      element.style.width = `${size.width}px`;
      element.style.height = `${size.height}px`;
      drawTiles({
        context,
        chart,
        pieces,
        content,
        view: { x: x - left, y: y - top, zoom },
        size,
        palette,
        selection: chosen,
        lines,
        marks: lensMarks,
        isSized,
        isFaded: isFadedNow,
        isOnWall,
        faces: areFaces ? useMapText.getState() : null,
      });
      painted = { x, y, zoom, left, top, ...size };
      element.style.transform = `translate(${left}px, ${top}px)`;
    };
    /** Shifts and scales what is painted, and paints anew where it no longer covers the map or the map rests. */
    const follow = () => {
      frame = 0;
      const {
        transform: [x, y, zoom],
        width,
        height,
      } = store.getState();
      if (painted === null) return;
      const scale = zoom / painted.zoom;
      const left = x + (painted.left - painted.x) * scale;
      const top = y + (painted.top - painted.y) * scale;
      const isCovered =
        left <= 0 && top <= 0 && left + painted.width * scale >= width && top + painted.height * scale >= height;
      if (!isCovered || scale > MOST_SCALE) draw();
      else element.style.transform = `translate(${left}px, ${top}px) scale(${scale})`;
    };
    draw();
    const stopResting = useRested.subscribe(() => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    });
    const stop = store.subscribe((now, before) => {
      if (now.width !== before.width || now.height !== before.height) {
        cancelAnimationFrame(frame);
        frame = requestAnimationFrame(draw);
      } else if (now.transform !== before.transform && frame === 0) frame = requestAnimationFrame(follow);
    });
    return () => {
      stop();
      stopResting();
      cancelAnimationFrame(frame);
    };
  }, [
    isHiding,
    chart,
    content,
    selection,
    store,
    theme,
    lines,
    lens,
    marks,
    focus,
    filter,
    pieces,
    areFaces,
    cover,
    isSized,
    isOnWall,
  ]);

  return <div ref={holder} className="map-overview" aria-hidden="true" />;
};
