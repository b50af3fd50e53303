/**
 * Letters typed between the key that adds a card and the field for its name: the card may have to come into view first.
 * They belong to the name and are neither lost nor taken for keys of the map.
 */
import { session } from '../state/session';
import { isTyping } from './isTyping';
import { finishNaming } from './peopleCommands';

let ahead: { readonly seatId: string; readonly text: string } = { seatId: '', text: '' };

/** What was typed for the name of a card before its field was there; once. */
export const takeTypedAhead = (seatId: string): string => {
  const { text } = ahead.seatId === seatId ? ahead : { text: '' };
  ahead = { seatId: '', text: '' };
  return text;
};

/** Heard before everything else while a name is awaited. */
export const onTypedAhead = (event: KeyboardEvent): void => {
  const { naming } = session();
  if (naming === null || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const before = ahead.seatId === naming ? ahead.text : '';
  const isLetter = [...event.key].length === 1;
  const isDone = (event.key === 'Enter' || event.key === 'Tab') && before !== '' && !event.shiftKey;
  if (!isLetter && event.key !== 'Backspace' && !isDone) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isDone) {
    finishNaming(naming, takeTypedAhead(naming));
    return;
  }
  ahead = { seatId: naming, text: isLetter ? before + event.key : [...before].slice(0, -1).join('') };
};
