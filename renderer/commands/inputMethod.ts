import { isComposing } from '../state/typedKey';

/**
 * Keys that an input method takes, such as the Enter that takes a conversion, reach no handler of the page: neither its
 * own nor those of its parts. Returns the way to stop.
 */
export const leaveKeysToInputMethod = (
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): (() => void) => {
  const leave = (event: KeyboardEvent): void => {
    if (isComposing(event)) event.stopImmediatePropagation();
  };
  // In the first phase and at the window: before everybody else.
  page.addEventListener('keydown', leave, true);
  page.addEventListener('keyup', leave, true);
  return () => {
    page.removeEventListener('keydown', leave, true);
    page.removeEventListener('keyup', leave, true);
  };
};
