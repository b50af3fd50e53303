/** What a key means in a cell that is a field all the time, as in the tables of records. */
import { typedKey, type KeyPress } from '../../../commands/typedKey';
import type { CellLeave } from './cellKeys';

export type FieldState =
  /** One line of text; `isOpen`: a list belongs to it now, whose keys are its own. */
  | { readonly kind: 'line' | 'wraps' | 'prose'; readonly from: number; readonly to: number; readonly length: number }
  | { readonly kind: 'choice' }
  | { readonly kind: 'tick' };

export type FieldAct =
  | { readonly what: 'go'; readonly to: CellLeave | 'first' | 'last' }
  | { readonly what: 'fillDown' }
  | { readonly what: 'empty' }
  /** Into the text, or the list opened. */
  | { readonly what: 'edit' };

const go = (to: CellLeave | 'first' | 'last'): FieldAct => ({ what: 'go', to });
const BESIDE: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Whether the caret stands where an arrow has nothing left to do in the text. A text chosen whole is not begun yet. */
const isAtEdge = (state: FieldState, to: 'up' | 'down' | 'left' | 'right'): boolean => {
  if (state.kind === 'choice' || state.kind === 'tick') return true;
  if (state.kind === 'line' && (to === 'up' || to === 'down')) return true;
  const { from, to: end, length } = state;
  if (from === 0 && end === length) return true;
  if (from !== end) return false;
  return to === 'up' || to === 'left' ? from === 0 : from === length;
};

export const fieldAct = (event: KeyPress, state: FieldState): FieldAct | null => {
  const { key, shiftKey, altKey } = event;
  const isStrong = event.ctrlKey || event.metaKey;
  if (isStrong && !altKey && !shiftKey && typedKey(event) === 'd') return { what: 'fillDown' };
  const to = BESIDE[key];
  if (to !== undefined) {
    if (shiftKey) return null;
    // The system opens a list so.
    if (altKey && state.kind === 'choice' && (to === 'up' || to === 'down')) return null;
    const isAlways = altKey || (isStrong && (to === 'up' || to === 'down'));
    return isAlways || (!isStrong && isAtEdge(state, to)) ? go(to) : null;
  }
  if (altKey) return null;
  if (key === 'Enter') {
    if (state.kind === 'prose' && !isStrong) return null;
    return go(shiftKey ? 'up' : 'down');
  }
  if (isStrong) return null;
  if (key === 'F2') return state.kind === 'tick' ? null : { what: 'edit' };
  if (state.kind !== 'choice') return null;
  switch (key) {
    // Left to the system these would choose another value.
    case 'Home':
      return go('first');
    case 'End':
      return go('last');
    case 'PageUp':
    case 'PageDown':
      return go('stay');
    case 'Delete':
    case 'Backspace':
      return { what: 'empty' };
    default:
      return null;
  }
};
