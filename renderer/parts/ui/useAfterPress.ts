import { useEffect, useState } from 'react';

let isPressed = false;
window.addEventListener('pointerdown', () => (isPressed = true), { capture: true });
for (const end of ['pointerup', 'pointercancel'] as const)
  window.addEventListener(end, () => (isPressed = false), { capture: true });

/**
 * A value that waits for the pointer to be let go. Pressing a button leaves the field before it, which may change what
 * stands above the button: nothing may move under a click.
 */
export const useAfterPress = <V>(value: V): V => {
  const [shown, show] = useState(value);
  useEffect(() => {
    let timer = 0;
    // After the click that follows.
    const later = () => {
      timer = window.setTimeout(() => show(value));
    };
    if (isPressed) window.addEventListener('pointerup', later, { once: true });
    else later();
    return () => {
      window.removeEventListener('pointerup', later);
      window.clearTimeout(timer);
    };
  }, [value]);
  return shown;
};
