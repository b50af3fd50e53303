import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { Point } from '../../../../shared/layout/forest';
import { cornerTrouble, WHOLE_PHOTO, type Corners } from '../../../../shared/layout/straighten';
import { putWallPhoto } from '../../../commands/wallCommands';
import { drawnWithin, isWhole, straightPicture } from '../../../commands/wallPicture';
import { Button } from '../../../parts/ui/Button';
import { Modal } from '../../../parts/ui/Modal';
import type { DialogProps } from '../../../state/dialog';

/** Pixels of the longer side of the picture that is looked at, and of the one made straight to try the corners. */
const SHOWN_SIDE = 1_200;
const TRIED_SIDE = 420;
/** Parts of the photo an arrow key moves a corner, and with Shift. */
const STEPS = { plain: 0.005, far: 0.05 } as const;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const NAMES = ['Top left', 'Top right', 'Bottom right', 'Bottom left'] as const;
const TROUBLE = {
  close: 'Two corners lie at one place. Drag each to its own corner of the wall.',
  crossed: 'The corners cross or bend inwards. Put each where its name says: the first one at the top left.',
} as const;

const within = (value: number): number => Math.max(0, Math.min(1, Math.round(value * 10_000) / 10_000));
const percent = (part: number): string => `${Math.round(part * 100)} %`;

/** A picture that is drawn elsewhere, put where it is shown. */
const Drawn = ({ picture, label }: { readonly picture: HTMLCanvasElement; readonly label: string }) => {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    picture.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(picture);
  }, [picture]);
  return <div ref={place} className="straighten-picture" role="img" aria-label={label} />;
};

/** Asks where the four corners of the wall are, and shows what comes out. */
export const StraightenDialog = ({ given, onClose }: DialogProps<'straighten'>) => {
  const [corners, setCorners] = useState<Corners>(given.corners);
  const [isBusy, setBusy] = useState(false);
  const area = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const shown = useMemo(() => drawnWithin(given.photo, SHOWN_SIDE), [given.photo]);
  const small = useMemo(() => drawnWithin(given.photo, SHOWN_SIDE / 2), [given.photo]);
  const trouble = cornerTrouble(corners);
  const [tried, setTried] = useState<HTMLCanvasElement | null>(null);
  useEffect(() => {
    if (trouble !== null) return undefined;
    const frame = requestAnimationFrame(() => setTried(straightPicture(small, corners, TRIED_SIDE)));
    return () => cancelAnimationFrame(frame);
  }, [small, corners, trouble]);

  const put = (at: number, to: Point) =>
    setCorners(
      (now) =>
        now.map((corner, index) =>
          index === at ? { x: within(to.x), y: within(to.y) } : corner,
        ) as unknown as Corners,
    );
  const follow = (at: number, event: PointerEvent<HTMLButtonElement>) => {
    const rect = area.current?.getBoundingClientRect();
    if (!rect || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    put(at, { x: (event.clientX - rect.left) / rect.width, y: (event.clientY - rect.top) / rect.height });
  };
  const onKey = (at: number, event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    const corner = corners[at];
    if (!arrow || !corner || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const step = event.shiftKey ? STEPS.far : STEPS.plain;
    put(at, { x: corner.x + arrow[0] * step, y: corner.y + arrow[1] * step });
  };
  const submit = async (): Promise<void> => {
    setBusy(true);
    if (await putWallPhoto({ ...given, corners })) onClose();
    else setBusy(false);
  };
  const aspect = given.photo.width / given.photo.height;
  return (
    <Modal title="Straighten the photo of the wall" onClose={onClose} wide first={first}>
      <p className="quiet">
        Put the four corners on those of the wall, the board or the sheet. Drag them, or press Tab and use the arrow
        keys.
      </p>
      <div className="straighten">
        <div
          ref={area}
          className="straighten-area"
          // As large as the window leaves room for, whatever its shape.
          style={{ aspectRatio: aspect, width: `min(100%, ${(aspect * 52).toFixed(2)}vh)` }}
        >
          <Drawn picture={shown} label="The photo as it was taken" />
          <svg viewBox="0 0 1 1" preserveAspectRatio="none" aria-hidden="true">
            <path
              className="straighten-outside"
              d={`M0 0H1V1H0Z M${corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`}
              fillRule="evenodd"
            />
            <polygon points={corners.map(({ x, y }) => `${x},${y}`).join(' ')} />
          </svg>
          {corners.map((corner, at) => (
            <button
              key={NAMES[at]}
              ref={at === 0 ? first : undefined}
              type="button"
              className="straighten-corner"
              style={{ left: `${corner.x * 100}%`, top: `${corner.y * 100}%` }}
              aria-label={`${NAMES[at]} corner, ${percent(corner.x)} across, ${percent(corner.y)} down`}
              onKeyDown={(event) => onKey(at, event)}
              onPointerDown={(event) => {
                if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
              }}
              onPointerMove={(event) => follow(at, event)}
            />
          ))}
        </div>
        <div className="straighten-tried">
          <h3>So it will lie under the map</h3>
          {tried && trouble === null ? <Drawn picture={tried} label="The photo made straight" /> : null}
          <p role="status" className={trouble === null ? 'visually-hidden' : 'wrong'}>
            {trouble === null ? '' : TROUBLE[trouble]}
          </p>
        </div>
      </div>
      <div className="buttons">
        <Button disabled={isWhole(corners)} onClick={() => setCorners(WHOLE_PHOTO)}>
          Whole photo
        </Button>
        <span className="spring" />
        <Button onClick={onClose}>Cancel</Button>
        <Button tone="primary" disabled={trouble !== null || isBusy} onClick={() => void submit()}>
          {given.originalId === null ? 'Put it under the map' : 'Straighten it so'}
        </Button>
      </div>
    </Modal>
  );
};
