/**
 * Letters typed between the key that adds a card and the field for its name: the card may have to come into view first.
 * They belong to the name and are neither lost nor taken for keys of the map.
 */
import { session } from '../state/session';
import { isTyping } from './isTyping';
import { finishNaming } from './peopleCommands';

let ahead: { readonly seatId: string; readonly text: string } = { seatId: '', text: '' };

/** What was typed for the name of a card before its field was there. */
export const typedAhead = (seatId: string): string => (ahead.seatId === seatId ? ahead.text : '');
/** Once it stands in the field, it is forgotten. */
export const dropTypedAhead = (): void => {
  ahead = { seatId: '', text: '' };
};

/** Heard before everything else while a name is awaited. */
export const onTypedAhead = (event: KeyboardEvent): void => {
  const { naming } = session();
  if (naming === null || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
  const before = typedAhead(naming);
  const isLetter = [...event.key].length === 1;
  const isDone = (event.key === 'Enter' || event.key === 'Tab') && before !== '' && !event.shiftKey;
  if (!isLetter && event.key !== 'Backspace' && !isDone) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (isDone) {
    dropTypedAhead();
    finishNaming(naming, before);
    return;
  }
  ahead = { seatId: naming, text: isLetter ? before + event.key : [...before].slice(0, -1).join('') };
};
