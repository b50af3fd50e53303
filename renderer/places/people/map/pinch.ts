/**
 * Two fingers zoom the map wherever they lie, also on cards, which would carry them off. What they do is given to the map
 * as a turn of the wheel around the point between them, so that everything follows as ever.
 */
import { isMac } from '../../../state/platform';

/** The wheel that makes one step of two: how the canvas library reads a pinch of a touchpad. */
const WHEEL = isMac ? 0.02 : 0.002;

const between = (touches: TouchList) => {
  const [a, b] = [touches[0], touches[1]];
  if (!a || !b) return null;
  return {
    x: (a.clientX + b.clientX) / 2,
    y: (a.clientY + b.clientY) / 2,
    apart: Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY),
  };
};

/** Watches the fingers on an element that holds the map. Returns the way to stop. */
export const followPinch = (ground: HTMLElement): (() => void) => {
  let apart: number | null = null;
  const onStart = (event: TouchEvent): void => {
    const fingers = between(event.touches);
    if (fingers === null) return;
    event.stopPropagation();
    apart = fingers.apart;
    // What the first finger began to carry goes back.
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  };
  const onMove = (event: TouchEvent): void => {
    if (apart === null) return;
    event.preventDefault();
    event.stopPropagation();
    const fingers = between(event.touches);
    if (fingers === null || fingers.apart < 1) return;
    const deltaY = -Math.log2(fingers.apart / apart) / WHEEL;
    apart = fingers.apart;
    ground.querySelector('.react-flow__pane')?.dispatchEvent(
      new WheelEvent('wheel', {
        clientX: fingers.x,
        clientY: fingers.y,
        deltaY,
        ctrlKey: true,
        bubbles: true,
        cancelable: true,
        view: window,
      }),
    );
  };
  const onEnd = (event: TouchEvent): void => {
    // The last finger of a pinch moves nothing.
    if (event.touches.length === 0) apart = null;
  };
  const capture = { capture: true, passive: false } as const;
  ground.addEventListener('touchstart', onStart, capture);
  ground.addEventListener('touchmove', onMove, capture);
  ground.addEventListener('touchend', onEnd, capture);
  ground.addEventListener('touchcancel', onEnd, capture);
  return () => {
    ground.removeEventListener('touchstart', onStart, capture);
    ground.removeEventListener('touchmove', onMove, capture);
    ground.removeEventListener('touchend', onEnd, capture);
    ground.removeEventListener('touchcancel', onEnd, capture);
  };
};
