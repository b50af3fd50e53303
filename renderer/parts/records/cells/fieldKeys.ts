/** What a key means in a cell that is a field all the time, as in the tables of records. */
import { typedKey, type KeyPress } from '../../../state/typedKey';
import type { CellLeave } from './cellKeys';

export type FieldState =
  /** One line of text; `isOpen`: a list belongs to it now, whose keys are its own. */
  | { readonly kind: 'line' | 'wraps' | 'prose'; readonly from: number; readonly to: number; readonly length: number }
  | { readonly kind: 'choice' }
  | { readonly kind: 'tick' };

export type FieldAct =
  | { readonly what: 'go'; readonly to: CellLeave | 'first' | 'last' }
  /** The range of chosen cells grows or shrinks that way. */
  | { readonly what: 'extend'; readonly to: Beside }
  /** One cell is chosen again. */
  | { readonly what: 'dropRange' }
  | { readonly what: 'fillDown' }
  | { readonly what: 'empty' }
  /** Into the text, or the list opened. */
  | { readonly what: 'edit' };

type Beside = 'up' | 'down' | 'left' | 'right';

const go = (to: CellLeave | 'first' | 'last'): FieldAct => ({ what: 'go', to });
const BESIDE: Readonly<Record<string, Beside>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Whether nobody edits in the cell: it is no text, or its text is chosen whole. */
const isWhole = (state: FieldState): boolean =>
  state.kind === 'choice' || state.kind === 'tick' || (state.from === 0 && state.to === state.length);

/** Whether the caret stands where an arrow has nothing left to do in the text. A text chosen whole is not begun yet. */
const isAtEdge = (state: FieldState, to: Beside): boolean => {
  if (state.kind === 'choice' || state.kind === 'tick') return true;
  if (state.kind === 'line' && (to === 'up' || to === 'down')) return true;
  const { from, to: end, length } = state;
  if (isWhole(state)) return true;
  if (from !== end) return false;
  return to === 'up' || to === 'left' ? from === 0 : from === length;
};

/** `isRange`: several cells are chosen, this one last. */
export const fieldAct = (event: KeyPress, state: FieldState, isRange = false): FieldAct | null => {
  const { key, shiftKey, altKey } = event;
  const isStrong = event.ctrlKey || event.metaKey;
  if (isStrong && !altKey && !shiftKey && typedKey(event) === 'd') return { what: 'fillDown' };
  const to = BESIDE[key];
  if (to !== undefined) {
    if (shiftKey) {
      const isPlain = !isStrong && !altKey;
      return isPlain && (isRange || isWhole(state)) ? { what: 'extend', to } : null;
    }
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
  if (isRange && key === 'Escape') return { what: 'dropRange' };
  if (isRange && (key === 'Delete' || key === 'Backspace')) return { what: 'empty' };
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
