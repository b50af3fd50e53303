import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { chooseFrame, nudgeFrame } from '../../../commands/groupCommands';
import { peopleView } from '../../../commands/mapCommands';
import { isTree } from '../../../../shared/layout/chart';
import type { FramePiece } from '../../../state/frames';
import { useSession } from '../../../state/session';
import { startFrameDrag } from './frameDrag';
import { useRested } from './mapText';
import { labelPlaces, spareLabelPlace, TIGHT_HEIGHT } from './labelPlaces';
import { useLayout } from './useLayout';

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** By what decides it: to ask for one style makes the page work out all of them, which no key should wait for. */
const knownHeights = new Map<string, number | undefined>();

/** How tall the letters of a name are where a room or a projector asks for more; undefined: as everywhere. */
const nameHeightOf = (layer: HTMLElement): number | undefined => {
  const isWide = matchMedia('(min-width: 1800px)').matches;
  const key = `${layer.closest('[data-room]') !== null} ${layer.closest('.projector') !== null} ${isWide}`;
  if (!knownHeights.has(key)) {
    const height = Number(getComputedStyle(layer).getPropertyValue('--name-height')) || undefined;
    knownHeights.set(key, height);
  }
  return knownHeights.get(key);
};

/**
 * The names of the frames on their borders, always in letters of one size. They follow pan and zoom without React.
 * One tab stop: arrows go from frame to frame, Alt and an arrow move the people of one.
 */
export const FrameLabels = memo(({ pieces }: { readonly pieces: readonly FramePiece[] }) => {
  const layer = useRef<HTMLDivElement>(null);
  const store = useStoreApi();
  const chosen = useSession((state) => state.frame);
  const isFixed = !isTree(useLayout().layout);
  const [at, setAt] = useState(0);
  const firsts = pieces.filter((piece) => piece.isFirst);
  const active = Math.min(at, Math.max(0, firsts.length - 1));

  useEffect(() => {
    const element = layer.current;
    if (!element) return undefined;
    let zoomed = 0;
    /** While the wheel turns the names are scaled as they are painted; they take their places when it rests. */
    const follow = () => {
      const {
        transform: [x, y, zoom],
      } = store.getState();
      element.style.transform = `translate(${x}px, ${y}px) scale(${zoom / zoomed})`;
    };
    const place = () => {
      const {
        transform: [x, y, zoom],
      } = store.getState();
      element.style.transform = `translate(${x}px, ${y}px)`;
      if (zoom === zoomed) return;
      zoomed = zoom;
      const full = nameHeightOf(element);
      labelPlaces(pieces, zoom, full).forEach((place, index) => {
        const label = element.children[index] as HTMLElement | undefined;
        if (!label) return;
        const piece = pieces[index];
        // Without room for its name a frame is reached by key, and says it then.
        const isOut = place === null && piece?.isFirst === true;
        const isHidden = place === null && !isOut;
        if (label.hidden !== isHidden) label.hidden = isHidden;
        if (isOut) label.dataset['out'] = '';
        else delete label.dataset['out'];
        const at = place ?? (piece && isOut ? spareLabelPlace(piece, zoom) : null);
        if (at === null) return;
        label.style.transform = `translate(${at.x}px, ${at.y}px)`;
        label.style.maxWidth = `${at.width}px`;
        label.classList.toggle('small', full !== undefined && at.height < full);
        if (at.height === TIGHT_HEIGHT) label.dataset['tight'] = '';
        else delete label.dataset['tight'];
      });
    };
    place();
    const stopResting = useRested.subscribe(place);
    const stop = store.subscribe((now, before) => {
      if (now.transform !== before.transform) follow();
    });
    return () => {
      stop();
      stopResting();
    };
  }, [pieces, store]);

  const onKeyDown = (event: KeyboardEvent, piece: FramePiece) => {
    const arrow = ARROWS[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      peopleView()?.focus();
      return;
    }
    if (!arrow) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.altKey) {
      nudgeFrame(piece.frame.kind, piece.frame.id, arrow[0] * 3, arrow[1] * 3);
      return;
    }
    const here = firsts.findIndex((one) => one.frame === piece.frame);
    const next = firsts[(here + arrow[0] + arrow[1] + firsts.length) % firsts.length];
    if (!next) return;
    setAt(firsts.indexOf(next));
    (layer.current?.children[pieces.indexOf(next)] as HTMLElement | undefined)?.focus();
    peopleView()?.show(next.seatIds[0] ?? '');
  };

  return (
    <div className="frame-layer" role="toolbar" aria-label="Frames">
      <div ref={layer} className="frame-labels">
        {pieces.map((piece) => {
          const { frame, isFirst, seatIds } = piece;
          const isChosen = chosen?.id === frame.id && chosen.kind === frame.kind;
          return (
            <button
              key={`${frame.id} ${seatIds[0]}`}
              type="button"
              className={`frame-label ${isChosen ? 'chosen' : ''} ${isFixed ? 'fixed' : ''}`}
              tabIndex={isFirst && firsts[active]?.frame === frame ? 0 : -1}
              aria-pressed={isChosen}
              {...(isFirst
                ? {
                    'aria-label': `Frame ${frame.name}, ${frame.seatIds.length} ${frame.seatIds.length === 1 ? 'person' : 'people'}${frame.note ? `, ${frame.note}` : ''}`,
                  }
                : { 'aria-hidden': true })}
              title={`${frame.name}${frame.note ? ` · ${frame.note}` : ''}${isFixed ? '' : '. Drag it, or press Alt with an arrow key, to move its people'}`}
              onClick={() => {
                setAt(
                  Math.max(
                    0,
                    firsts.findIndex((one) => one.frame === frame),
                  ),
                );
                chooseFrame(frame.kind, frame.id);
              }}
              onPointerDown={(event) => {
                if (!isFixed) startFrameDrag(event, frame);
              }}
              onKeyDown={(event) => onKeyDown(event, piece)}
            >
              <b>{frame.name}</b>
              {isFirst && frame.note !== '' ? <span> · {frame.note}</span> : null}
            </button>
          );
        })}
      </div>
    </div>
  );
});
FrameLabels.displayName = 'FrameLabels';
