import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useEffectEvent, useMemo, useRef, type PointerEvent } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import { useSession } from '../../../state/session';
import { useIsHiding } from '../../../state/records';
import { marksNow } from '../../../state/lens';
import { useShownDocument } from '../../../state/shownMap';
import { useShownTheme } from '../../../state/theme';
import { drawTiles, type TilesView } from './drawTiles';
import { shareInView } from './mapViewport';
import { NO_LINES } from './lines';
import { canvasPalette } from './palette';

const SIZE = { width: 168, height: 104 } as const;
const MARGIN = 8;
/** With so much of the map in view, nobody asks where they are. */
const MOSTLY = 0.8;
/** In a map with less room it would cover more than it shows. */
const LEAST_ROOM = { width: 640, height: 400 } as const;

/** All of the map in the small one. */
const viewOf = (box: Chart['box']): TilesView => {
  if (!box) return { zoom: 0.1, x: 0, y: 0 };
  const zoom = Math.min((SIZE.width - 2 * MARGIN) / box.width, (SIZE.height - 2 * MARGIN) / box.height, 0.12);
  return {
    zoom,
    x: (SIZE.width - box.width * zoom) / 2 - box.x * zoom,
    y: (SIZE.height - box.height * zoom) / 2 - box.y * zoom,
  };
};

/** The whole map small, with what is on screen framed; a click or drag moves there. */
export const MiniMap = memo(
  ({ chart, onCentre }: { readonly chart: Chart; readonly onCentre: (x: number, y: number) => void }) => {
    const tiles = useRef<HTMLCanvasElement>(null);
    const frame = useRef<HTMLDivElement>(null);
    const whole = useRef<HTMLDivElement>(null);
    /** What is drawn was overtaken while nobody saw it. */
    const isStale = useRef(true);
    const store = useStoreApi();
    const shown = useShownDocument();
    const theme = useShownTheme();
    const lens = useSession((state) => state.lens);
    const view = useMemo(() => viewOf(chart.box), [chart.box]);
    // The very same until something they are derived from changes.
    const isHiding = useIsHiding();
    const marks = useMemo(() => (isHiding ? null : marksNow(shown, lens)), [isHiding, shown, lens]);
    const { person, seat, holding } = shown;

    const draw = useEffectEvent(() => {
      const context = tiles.current?.getContext('2d');
      if (!tiles.current || !context) return;
      isStale.current = false;
      const ratio = window.devicePixelRatio || 1;
      tiles.current.width = SIZE.width * ratio;
      tiles.current.height = SIZE.height * ratio;
      drawTiles({
        context,
        chart,
        pieces: [],
        content: { person, seat, holding },
        view,
        size: SIZE,
        palette: canvasPalette(),
        selection: new Set(),
        lines: NO_LINES,
        marks,
        isSized: false,
        isFaded: () => false,
        isOnWall: false,
        faces: null,
      });
    });
    useEffect(() => {
      isStale.current = true;
      if (whole.current?.hidden !== false) {
        // What was drawn may tell what is hidden by now; a size that is set begins an empty picture.
        if (tiles.current) Object.assign(tiles.current, SIZE);
        return undefined;
      }
      if (isHiding) {
        draw();
        return undefined;
      }
      // The card that was edited comes first.
      const waiting = requestIdleCallback(() => draw(), { timeout: 200 });
      return () => cancelIdleCallback(waiting);
    }, [chart, view, person, seat, holding, marks, theme, isHiding]);

    useEffect(() => {
      const place = () => {
        const {
          transform: [x, y, scale],
          width,
          height,
          paneDragging,
        } = store.getState();
        const element = frame.current;
        if (!element || !whole.current) return;
        // It comes and goes when the map rests: under a hand that moves it, it would flicker.
        if (!paneDragging) {
          // It says where one is; with nearly everything in view it would only cover cards.
          const isOver =
            width < LEAST_ROOM.width ||
            height < LEAST_ROOM.height ||
            shareInView(chart, { x, y, zoom: scale }, { width, height }) > MOSTLY;
          if (whole.current.hidden !== isOver) whole.current.hidden = isOver;
        }
        if (whole.current.hidden) {
          // What is not seen leaves no trace of where the map was.
          element.removeAttribute('style');
          return;
        }
        if (isStale.current) draw();
        const left = (-x / scale) * view.zoom + view.x;
        const top = (-y / scale) * view.zoom + view.y;
        element.style.transform = `translate(${left}px, ${top}px)`;
        element.style.width = `${Math.max(6, (width / scale) * view.zoom)}px`;
        element.style.height = `${Math.max(6, (height / scale) * view.zoom)}px`;
      };
      place();
      return store.subscribe((now, before) => {
        if (
          now.transform !== before.transform ||
          now.width !== before.width ||
          now.height !== before.height ||
          now.paneDragging !== before.paneDragging
        )
          place();
      });
    }, [store, view, chart]);

    const go = (event: PointerEvent<HTMLDivElement>) => {
      if (event.buttons !== 1) return;
      const at = event.currentTarget.getBoundingClientRect();
      onCentre((event.clientX - at.left - view.x) / view.zoom, (event.clientY - at.top - view.y) / view.zoom);
    };
    return (
      <div ref={whole} className="minimap" aria-hidden="true" onPointerDown={go} onPointerMove={go}>
        <canvas ref={tiles} />
        <div ref={frame} className="minimap-frame" />
      </div>
    );
  },
);
MiniMap.displayName = 'MiniMap';
