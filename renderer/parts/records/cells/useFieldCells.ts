import { useEffect, useRef, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { readRange } from '../../../../shared/exchange/cellRange';
import { session } from '../../../state/session';
import type { CellArea, CellGrid } from './cell';
import { say } from '../../../state/messages';
import { cellCount, copyOf } from './cellChanges';
import { emptyCells, fillDown, pasteCells } from './cellCommands';
import { placeAfter, type CellLeave } from './cellKeys';
import { fieldAct, type FieldState } from './fieldKeys';
import { useClipboardEvents } from './useClipboardEvents';

type Place = { readonly row: number; readonly column: number };
/** From the cell at which a range began to the one that has the keys. */
type Range = { readonly from: Place; readonly to: Place };
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

const isSame = (a: Place, b: Place): boolean => a.row === b.row && a.column === b.column;
const between = (a: number, b: number): readonly number[] =>
  Array.from({ length: Math.abs(a - b) + 1 }, (_, step) => Math.min(a, b) + step);
const areaOf = ({ from, to }: Range): CellArea => ({
  rows: between(from.row, to.row),
  columns: between(from.column, to.column),
});

/** Marks the cells of a range, and no others. Rows draw themselves alone, so that the marks are set beside them. */
const markRange = (root: HTMLElement, range: Range | null): void => {
  for (const cell of root.querySelectorAll('[data-in-range]')) cell.removeAttribute('data-in-range');
  for (const control of root.querySelectorAll('[aria-description]')) control.removeAttribute('aria-description');
  if (range === null) return;
  const { rows, columns } = areaOf(range);
  for (const row of rows) {
    const cells = rowsOf(root)[row];
    if (cells) for (const at of columns) cells.children[at + firstOf(cells)]?.setAttribute('data-in-range', '');
  }
  const words = `${rows.length} by ${columns.length} cells chosen`;
  controlAt(root, range.to)?.setAttribute('aria-description', words);
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
 * arrows go on where the caret is at an edge, Shift and arrows choose a range while nobody edits, a range is pasted down
 * and across, Ctrl D fills down or takes the value from above.
 */
export const useFieldCells = <E extends HTMLElement>(
  grid: CellGrid,
  where: string,
): {
  readonly ref: RefObject<E | null>;
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocusCapture: (event: FocusEvent) => void;
  readonly onBlurCapture: (event: FocusEvent) => void;
  readonly onInputCapture: () => void;
  readonly onPointerDownCapture: () => void;
  readonly 'data-cells-of': '';
} => {
  const ref = useRef<E>(null);
  const range = useRef<Range | null>(null);
  const choose = (next: Range | null): void => {
    if (range.current === null && next === null) return;
    range.current = next;
    if (ref.current) markRange(ref.current, next);
  };
  useEffect(() => {
    const isThere =
      range.current !== null && [range.current.from, range.current.to].every(({ row }) => row < grid.rows);
    if (!isThere) range.current = null;
    if (ref.current) markRange(ref.current, range.current);
  });
  const areaAt = (place: Place): CellArea =>
    areaOf(range.current !== null && isSame(range.current.to, place) ? range.current : { from: place, to: place });
  const here = (element: Element | null): (Place & { readonly control: Element }) | null => {
    // A name that is typed in a cell for somebody new has its own keys.
    const isOwn = element?.closest('[data-own-keys]') != null;
    const place = ref.current && element && !isOwn ? placeOf(ref.current, element) : null;
    return place === null || element === null || place.column < 0 || place.column >= grid.columns
      ? null
      : { ...place, control: element };
  };
  /** What is being typed is kept first, so that it is not kept over what comes. */
  const settle = (control: Element, work: (area: CellArea) => void, place: Place): void => {
    if (!(control instanceof HTMLElement)) return;
    control.blur();
    flushSync(() => work(areaAt(place)));
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
  const extend = (place: Place, to: CellLeave): void => {
    if (!ref.current) return;
    const next = placeAfter(to, place, { rows: grid.rows, columns: grid.columns });
    const field = controlAt(ref.current, next);
    if (!field || isSame(next, place)) return;
    const from = range.current?.from ?? { row: place.row, column: place.column };
    choose(isSame(from, next) ? null : { from, to: next });
    enter(field);
  };
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    const target = event.target instanceof Element ? event.target : null;
    const place = here(target);
    if (place === null || event.defaultPrevented) return;
    const state = stateOf(place.control);
    const act = state === null ? null : fieldAct(event.nativeEvent, state, range.current !== null);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    switch (act.what) {
      case 'go':
        go(place, act.to, place.control);
        return;
      case 'extend':
        extend(place, act.to);
        return;
      case 'dropRange':
        choose(null);
        return;
      case 'edit':
        choose(null);
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
    if (place === null || state === null) return;
    if (range.current === null && 'from' in state && state.from !== state.to) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const area = areaAt(place);
    event.clipboardData?.setData('text/plain', copyOf(grid, area));
    if (range.current !== null) say(`${cellCount(area.rows.length * area.columns.length)} copied.`);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const place = session().dialog === null ? here(document.activeElement) : null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (place === null || text === '' || !event.clipboardData) return;
    if (range.current === null && hasOwnPaste(place.control, event.clipboardData, text)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    settle(place.control, (area) => pasteCells(grid, area, text, where), place);
  };
  useClipboardEvents(onCopy, onPaste);
  /** The keys went elsewhere than to the end of the range. */
  const onFocusCapture = (event: FocusEvent): void => {
    const place = here(event.target instanceof Element ? event.target : null);
    if (range.current !== null && (place === null || !isSame(place, range.current.to))) choose(null);
  };
  const onBlurCapture = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Element && ref.current?.contains(event.relatedTarget) === false) choose(null);
  };
  const drop = () => choose(null);
  return {
    ref,
    onKeyDownCapture,
    onKeyDown,
    onFocusCapture,
    onBlurCapture,
    onInputCapture: drop,
    onPointerDownCapture: drop,
    'data-cells-of': '',
  };
};
