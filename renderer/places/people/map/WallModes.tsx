import { memo, useCallback, useEffect, useRef, type KeyboardEvent, type PointerEvent, type WheelEvent } from 'react';
import type { WallPhoto } from '../../../../shared/document/wallPhoto';
import type { Box } from '../../../../shared/layout/bounds';
import { CARD } from '../../../../shared/layout/chart';
import { peopleView } from '../../../commands/mapCommands';
import { endWallMode, fadeWallPhoto, moveWallPhoto, sizedBox, sizeWallPhoto } from '../../../commands/wallCommands';
import { useSession } from '../../../state/session';
import { useWallPhoto } from '../../../state/wallPhoto';
import { useOnView } from './useOnView';

/** Where the next card goes by key while cards are set on the photo. */
export const WallMarker = memo(() => {
  const marker = useSession(({ wall, naming }) => (wall?.mode === 'set' && naming === null ? wall.marker : null));
  const mark = useRef<HTMLDivElement>(null);
  const place = useCallback(
    (x: number, y: number, zoom: number) => {
      if (mark.current === null || marker === null) return;
      mark.current.style.transform = `translate(${x + (marker.x - CARD.width / 2) * zoom}px, ${y + (marker.y - CARD.height / 2) * zoom}px)`;
      mark.current.style.width = `${CARD.width * zoom}px`;
      mark.current.style.height = `${CARD.height * zoom}px`;
    },
    [marker],
  );
  useOnView(marker === null ? null : place);
  return marker === null ? null : <div ref={mark} className="wall-marker" aria-hidden="true" />;
});
WallMarker.displayName = 'WallMarker';

/** Map units of an arrow key, and with Shift. */
const STEPS = { plain: 8, far: 40 } as const;
/** How much larger or smaller a press makes the photo. */
const GROWTH = 1.04;
/** Percent a press fades it. */
const FADE_STEP = 5;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const MIDDLE = { x: 0.5, y: 0.5 };
const CORNERS = [
  { name: 'Top left', x: 0, y: 0 },
  { name: 'Top right', x: 1, y: 0 },
  { name: 'Bottom right', x: 1, y: 1 },
  { name: 'Bottom left', x: 0, y: 1 },
] as const;

/** Follows a press until it is let go; Escape gives it up. All in pixels of the window. */
const drag = (event: PointerEvent<HTMLElement>, moved: (dx: number, dy: number) => void, put: () => void): void => {
  if (event.button !== 0) return;
  const start = { x: event.clientX, y: event.clientY };
  const follow = (move: globalThis.PointerEvent): void => moved(move.clientX - start.x, move.clientY - start.y);
  const stop = (): void => {
    window.removeEventListener('pointermove', follow);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', giveUp);
    window.removeEventListener('keydown', onKey, true);
  };
  const drop = (): void => {
    stop();
    put();
  };
  const giveUp = (): void => {
    moved(0, 0);
    stop();
  };
  const onKey = (press: globalThis.KeyboardEvent): void => {
    if (press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    giveUp();
  };
  window.addEventListener('pointermove', follow);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', giveUp);
  window.addEventListener('keydown', onKey, true);
};

const isSame = (one: Box, other: Box): boolean =>
  one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;

const Frame = ({ photo }: { readonly photo: WallPhoto }) => {
  const outline = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLButtonElement>(null);
  const shown = useRef<Box>(photo);
  const view = useRef({ x: 0, y: 0, zoom: 1 });
  const draw = useCallback(() => {
    const element = outline.current;
    if (element === null) return;
    const { x, y, zoom } = view.current;
    element.style.transform = `translate(${x + shown.current.x * zoom}px, ${y + shown.current.y * zoom}px)`;
    element.style.width = `${shown.current.width * zoom}px`;
    element.style.height = `${shown.current.height * zoom}px`;
  }, []);
  const place = useCallback(
    (x: number, y: number, zoom: number) => {
      view.current = { x, y, zoom };
      shown.current = photo;
      draw();
    },
    [photo, draw],
  );
  useOnView(place);
  useEffect(() => body.current?.focus({ preventScroll: true }), []);

  const preview = (box: Box): void => {
    shown.current = box;
    draw();
  };
  const onBody = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const arrow = ARROWS[event.key];
    if (arrow) {
      const step = event.shiftKey ? STEPS.far : STEPS.plain;
      moveWallPhoto(photo, photo.x + arrow[0] * step, photo.y + arrow[1] * step);
    } else if (event.key === '+' || event.key === '=') sizeWallPhoto(photo, sizedBox(photo, GROWTH, MIDDLE));
    else if (event.key === '-') sizeWallPhoto(photo, sizedBox(photo, 1 / GROWTH, MIDDLE));
    else if (event.key === '.') fadeWallPhoto(photo, photo.fade + FADE_STEP);
    else if (event.key === ',') fadeWallPhoto(photo, photo.fade - FADE_STEP);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the buttons inside
    <section
      className="wall-adjust"
      aria-label="Photo of the wall"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        endWallMode();
        peopleView()?.focus();
      }}
    >
      <div ref={outline} className="wall-outline">
        <button
          ref={body}
          type="button"
          className="wall-body"
          aria-label="Photo of the wall: arrow keys move it, plus and minus size it, comma and full stop fade it"
          onKeyDown={onBody}
          onWheel={passOn}
          onPointerDown={(event) =>
            drag(
              event,
              (dx, dy) =>
                preview({ ...photo, x: photo.x + dx / view.current.zoom, y: photo.y + dy / view.current.zoom }),
              () => {
                if (!isSame(shown.current, photo)) moveWallPhoto(photo, shown.current.x, shown.current.y);
              },
            )
          }
        />
        {CORNERS.map((corner) => {
          const fixed = { x: 1 - corner.x, y: 1 - corner.y };
          const outwards = { x: corner.x * 2 - 1, y: corner.y * 2 - 1 };
          const by = (dx: number, dy: number): Box =>
            sizedBox(photo, 1 + (dx * outwards.x + dy * outwards.y) / (photo.width + photo.height), fixed);
          return (
            <button
              key={corner.name}
              type="button"
              className={`wall-handle ${corner.x === corner.y ? 'falling' : 'rising'}`}
              style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
              aria-label={`${corner.name} corner: arrow keys size the photo`}
              onKeyDown={(event) => {
                const arrow = ARROWS[event.key];
                if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
                const step = (event.shiftKey ? STEPS.far : STEPS.plain) * 2;
                sizeWallPhoto(photo, by(arrow[0] * step, arrow[1] * step));
                event.preventDefault();
                event.stopPropagation();
              }}
              onPointerDown={(event) =>
                drag(
                  event,
                  (dx, dy) => preview(by(dx / view.current.zoom, dy / view.current.zoom)),
                  () => {
                    if (!isSame(shown.current, photo)) {
                      const { x, y, width, height } = shown.current;
                      sizeWallPhoto(photo, { x, y, width, height });
                    }
                  },
                )
              }
            />
          );
        })}
      </div>
    </section>
  );
};

/** The photo with its corners while it is moved, sized and faded. */
export const WallAdjust = memo(() => {
  const photo = useWallPhoto();
  const isOn = useSession(({ wall }) => wall?.mode === 'adjust');
  return isOn && photo?.isOff === false ? <Frame photo={photo} /> : null;
});
WallAdjust.displayName = 'WallAdjust';

/** The wheel turns the map, also over the photo. */
const passOn = ({ nativeEvent }: WheelEvent): void => {
  document.querySelector('.react-flow__pane')?.dispatchEvent(new WheelEvent('wheel', nativeEvent));
};
