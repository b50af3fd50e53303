/** When the finger that opened something was lifted; Infinity while it rests. */
let liftedAt = -1_000;
const AFTER = 300;

/** Whether what happens now comes of the press that opened something, and not of the next one. */
export const isOfLongPress = (): boolean => performance.now() - liftedAt < AFTER;

/** Milliseconds a finger rests before it is a long press, and pixels it may tremble. */
const HELD = 480;
const TREMBLE = 9;

/**
 * Tells of a finger or a pen that rests on one place. The press that opened something is no click: what comes of it is
 * swallowed. Returns the way to stop.
 */
export const longPress = (held: (target: EventTarget | null, x: number, y: number) => boolean): (() => void) => {
  let timer = 0;
  let start: { readonly x: number; readonly y: number; readonly id: number } | null = null;
  let isHeld = false;
  const end = (): void => {
    if (liftedAt === Infinity) liftedAt = performance.now();
    window.clearTimeout(timer);
    start = null;
  };
  const onDown = (event: PointerEvent): void => {
    // A second finger is a pinch.
    if (start !== null || event.pointerType === 'mouse' || !event.isPrimary) {
      end();
      return;
    }
    isHeld = false;
    start = { x: event.clientX, y: event.clientY, id: event.pointerId };
    const { target } = event;
    timer = window.setTimeout(() => {
      if (start === null) return;
      isHeld = held(target, start.x, start.y);
      if (isHeld) liftedAt = Infinity;
    }, HELD);
  };
  const onMove = (event: PointerEvent): void => {
    if (start?.id === event.pointerId && Math.hypot(event.clientX - start.x, event.clientY - start.y) > TREMBLE) end();
  };
  const onClick = (event: MouseEvent): void => {
    if (!isHeld) return;
    isHeld = false;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener('pointerdown', onDown, true);
  window.addEventListener('pointermove', onMove, true);
  window.addEventListener('pointerup', end, true);
  window.addEventListener('pointercancel', end, true);
  window.addEventListener('click', onClick, true);
  return () => {
    end();
    window.removeEventListener('pointerdown', onDown, true);
    window.removeEventListener('pointermove', onMove, true);
    window.removeEventListener('pointerup', end, true);
    window.removeEventListener('pointercancel', end, true);
    window.removeEventListener('click', onClick, true);
  };
};
