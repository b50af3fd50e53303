import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { readRange } from '../../../../shared/exchange/cellRange';
import { session } from '../../../state/session';
import type { CellArea, CellGrid } from './cell';
import { copyOf } from './cellChanges';
import { emptyCells, fillDown, pasteCells } from './cellCommands';
import { placeAfter, type CellLeave } from './cellKeys';
import { fieldAct, type FieldState } from './fieldKeys';
import { useClipboardEvents } from './useClipboardEvents';

type Place = { readonly row: number; readonly column: number };
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | HTMLButtonElement;

/** A row of cells carries this; its children are its cells, from the one it names on. */
export const CELLS = 'data-cells';
const FIELD = 'input:not([tabindex="-1"]), textarea, select';

const rowsOf = (root: HTMLElement): readonly HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>(`[${CELLS}]`)].filter((row) => row.closest('[data-cells-of]') === root);

const placeOf = (root: HTMLElement, element: Element): Place | null => {
  const rows = rowsOf(root);
  const row = rows.findIndex((one) => one.contains(element));
  const cells = rows[row];
  if (!cells) return null;
  return { row, column: [...cells.children].findIndex((cell) => cell.contains(element)) - firstOf(cells) };
};
const firstOf = (row: HTMLElement): number => Number(row.getAttribute(CELLS) ?? 0);

const controlAt = (root: HTMLElement, { row, column }: Place): Control | null => {
  const cells = rowsOf(root)[row];
  const cell = cells?.children[column + firstOf(cells)];
  return cell?.querySelector<Control>(FIELD) ?? cell?.querySelector<Control>('button') ?? null;
};

const stateOf = (control: Element): FieldState | null => {
  if (control.getAttribute('aria-expanded') === 'true') return null;
  if (control instanceof HTMLSelectElement) return control.matches(':open') ? null : { kind: 'choice' };
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return { kind: 'tick' };
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    const kind = control instanceof HTMLInputElement ? 'line' : control.classList.contains('wraps') ? 'wraps' : 'prose';
    return { kind, from: control.selectionStart ?? 0, to: control.selectionEnd ?? 0, length: control.value.length };
  }
  return null;
};

const enter = (control: Control): void => {
  control.focus();
  if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.select();
};

/** Into the text of a cell, behind its end; or its list is opened. */
const open = (control: Element): void => {
  if (control instanceof HTMLSelectElement) {
    try {
      control.showPicker();
    } catch {
      /* Browsers without it open the list by keys of their own. */
    }
  } else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) {
    control.setSelectionRange(control.value.length, control.value.length);
  }
};

const isProse = (control: Element): boolean => stateOf(control)?.kind === 'prose';
const hasOwnPaste = (control: Element, data: DataTransfer, text: string): boolean => {
  if (control instanceof HTMLSelectElement) return false;
  if (control instanceof HTMLInputElement && control.type === 'checkbox') return false;
  const range = readRange(text);
  if (range.length === 1 && range[0]?.length === 1) return true;
  // Lines of prose are prose, unless a spreadsheet says they are cells.
  return isProse(control) && !text.includes('\t') && !data.getData('text/html').includes('<table');
};

/**
 * Keys and the clipboard in a table whose cells are fields all the time: Enter goes to the same field of the next row,
 * arrows go on where the caret is at an edge, a range is pasted down and across, Ctrl D takes the value from above.
 */
export const useFieldCells = <E extends HTMLElement>(
  grid: CellGrid,
  where: string,
): {
  readonly ref: RefObject<E | null>;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly 'data-cells-of': '';
} => {
  const ref = useRef<E>(null);
  const here = (element: Element | null): (Place & { readonly control: Element }) | null => {
    const place = ref.current && element ? placeOf(ref.current, element) : null;
    return place === null || element === null || place.column < 0 || place.column >= grid.columns
      ? null
      : { ...place, control: element };
  };
  /** What is being typed is kept first, so that it is not kept over what comes. */
  const settle = (control: Element, work: (area: CellArea) => void, place: Place): void => {
    if (!(control instanceof HTMLElement)) return;
    control.blur();
    flushSync(() => work({ rows: [place.row], columns: [place.column] }));
    control.focus();
  };
  const go = (place: Place, to: CellLeave | 'first' | 'last', control: Element): void => {
    if (!ref.current) return;
    const size = { rows: grid.rows, columns: grid.columns };
    const next =
      to === 'first' || to === 'last'
        ? { row: place.row, column: to === 'first' ? 0 : grid.columns - 1 }
        : placeAfter(to, place, size);
    const field = controlAt(ref.current, next);
    if (field && field !== control) enter(field);
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const place = here(target);
    if (place === null || event.defaultPrevented) return;
    const state = stateOf(place.control);
    const act = state === null ? null : fieldAct(event.nativeEvent, state);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (act.what) {
      case 'go':
        go(place, act.to, place.control);
        return;
      case 'edit':
        open(place.control);
        return;
      case 'fillDown':
        settle(place.control, (area) => fillDown(grid, area, where), place);
        return;
      case 'empty':
        settle(place.control, (area) => emptyCells(grid, area, where), place);
    }
  };
  /** A field that was left by Escape gave back what it held; the cell keeps the keys. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || document.activeElement !== document.body) return;
    const place = here(event.target instanceof Element ? event.target : null);
    if (place?.control instanceof HTMLElement) place.control.focus();
  };
  const onCopy = (event: ClipboardEvent): void => {
    const place = session().dialog === null ? here(document.activeElement) : null;
    const state = place === null ? null : stateOf(place.control);
    if (place === null || state === null || ('from' in state && state.from !== state.to)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', copyOf(grid, { rows: [place.row], columns: [place.column] }));
  };
  const onPaste = (event: ClipboardEvent): void => {
    const place = session().dialog === null ? here(document.activeElement) : null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (place === null || text === '' || !event.clipboardData) return;
    if (hasOwnPaste(place.control, event.clipboardData, text)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    settle(place.control, (area) => pasteCells(grid, area, text, where), place);
  };
  useClipboardEvents(onCopy, onPaste);
  return { ref, onKeyDownCapture, onKeyDown, 'data-cells-of': '' };
};
