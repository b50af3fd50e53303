import { setMoved } from '../../../state/moved';
import { setSession } from '../../../state/session';

export type CardDrag = {
  /** Escape was pressed: the cards are back where they were, wherever the pointer lets go. */
  readonly isGivenUp: () => boolean;
  readonly stop: () => void;
};

/** Cards are being carried: Escape puts them back. The canvas library carries on until the pointer is up. */
export const startCardDrag = (): CardDrag => {
  let isGivenUp = false;
  const giveUp = (press: KeyboardEvent): void => {
    if (press.key !== 'Escape') return;
    press.preventDefault();
    press.stopPropagation();
    isGivenUp = true;
    setMoved(null);
    setSession({ dropTarget: null });
  };
  window.addEventListener('keydown', giveUp, true);
  return { isGivenUp: () => isGivenUp, stop: () => window.removeEventListener('keydown', giveUp, true) };
};
