/** What a key means on a selected cell that nobody edits. Where the cells lie is up to who shows them. */
import { isThirdLevel, typedKey, type KeyPress } from '../../../state/typedKey';

export type CellAct =
  /** Typing replaces what the cell holds. */
  | { readonly what: 'type'; readonly text: string }
  | { readonly what: 'edit' }
  | { readonly what: 'press' }
  | { readonly what: 'empty' }
  | { readonly what: 'fillDown' }
  | { readonly what: 'up' }
  | { readonly what: 'leave' };

export const cellAct = (event: KeyPress): CellAct | null => {
  const { key, shiftKey } = event;
  const isTyped = isThirdLevel(event) || (!event.ctrlKey && !event.metaKey && !event.altKey);
  if (!isTyped) {
    const isFill = (event.ctrlKey || event.metaKey) && !event.altKey && !shiftKey && typedKey(event) === 'd';
    return isFill ? { what: 'fillDown' } : null;
  }
  switch (key) {
    case 'Enter':
      return shiftKey ? { what: 'up' } : { what: 'edit' };
    case 'F2':
      return { what: 'edit' };
    case ' ':
      return { what: 'press' };
    case 'Delete':
    case 'Backspace':
      return { what: 'empty' };
    case 'Escape':
      return { what: 'leave' };
    default:
      return [...key].length === 1 ? { what: 'type', text: key } : null;
  }
};

/** Where an editor is left to: the cell below, above, on either side, or none but its own. */
export type CellLeave = 'stay' | 'down' | 'up' | 'right' | 'left';

/** Which key leaves an editor that commits, and where to; null for a key of the editor itself. */
export const leaveByKey = ({ key, shiftKey }: Pick<KeyPress, 'key' | 'shiftKey'>): CellLeave | null => {
  switch (key) {
    case 'Enter':
      return shiftKey ? 'up' : 'down';
    case 'Tab':
      return shiftKey ? 'left' : 'right';
    case 'F2':
      return 'stay';
    default:
      return null;
  }
};

/** The row and column an editor is left to, within so many. */
export const placeAfter = (
  leave: CellLeave,
  { row, column }: { readonly row: number; readonly column: number },
  { rows, columns }: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } => {
  const by = { stay: [0, 0], down: [1, 0], up: [-1, 0], right: [0, 1], left: [0, -1] } as const;
  const [down, across] = by[leave];
  return {
    row: Math.max(0, Math.min(rows - 1, row + down)),
    column: Math.max(0, Math.min(columns - 1, column + across)),
  };
};
