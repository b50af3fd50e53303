/** Tables of a page as tables, with the sizes the browser gave them. */
import type { DrawnShape, DrawnTableCell } from '../../../shared/api/drawnSlides';
import { boxOn, edgeOf, groundOf } from './boxes';
import type { Corner } from './drawings';
import { linesIn, paragraphsOf } from './words';

const ANCHORS: Readonly<Record<string, 'ctr' | 'b'>> = { middle: 'ctr', bottom: 'b' };

/** How far from the left its words begin beyond the padding: room for a mark that stands before them. */
const indentOf = (cell: HTMLElement, padding: number): number => {
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeValue?.trim() === '') continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const [first] = range.getClientRects();
    return first ? first.left - cell.getBoundingClientRect().left - padding : 0;
  }
  return 0;
};

/** A word that fills its cell is written smaller: other letters than the browser’s may be wider. */
const FULL = 0.93;
const SMALLER = 0.94;

const cellOf = (cell: HTMLTableCellElement): DrawnTableCell => {
  const style = getComputedStyle(cell);
  const [left, top, right, bottom] = [style.paddingLeft, style.paddingTop, style.paddingRight, style.paddingBottom].map(
    parseFloat,
  );
  const indent = indentOf(cell, left ?? 0);
  const range = document.createRange();
  range.selectNodeContents(cell);
  const room = cell.clientWidth - (left ?? 0) - (right ?? 0) - (indent > 6 ? indent : 0);
  const isTight = linesIn(range.getClientRects()) === 1 && range.getBoundingClientRect().width > room * FULL;
  const paragraphs = paragraphsOf(cell).map((one) => ({
    ...one,
    ...(one.align === 'l' && indent > 6 ? { indent } : {}),
    ...(isTight ? { runs: one.runs.map((run) => ({ ...run, size: run.size * SMALLER })) } : {}),
  }));
  const fill = groundOf(style);
  const above = edgeOf(style, 'Top');
  const below = edgeOf(style, 'Bottom');
  return {
    ...(paragraphs.length > 0
      ? {
          words: {
            paragraphs: [...paragraphs],
            anchor: ANCHORS[style.verticalAlign] ?? 't',
            wraps: true,
            insets: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0],
          },
        }
      : {}),
    ...(fill ? { fill } : {}),
    edges: { ...(above ? { top: above } : {}), ...(below ? { bottom: below } : {}) },
    columns: cell.colSpan,
    rows: cell.rowSpan,
  };
};

/** Null where it has no rows. */
export const tableOf = (table: HTMLTableElement, corner: Corner): DrawnShape | null => {
  const rows = [...table.rows];
  const grid: (DrawnTableCell | null)[][] = rows.map(() => []);
  const taken = new Set<string>();
  /** Left and right edges of the columns that some cell has alone. */
  const edges = new Map<number, { readonly left: number; readonly right: number }>();
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row.cells) {
      while (taken.has(`${at} ${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1)
        for (let across = 0; across < cell.colSpan; across += 1) taken.add(`${at + down} ${column + across}`);
      const line = grid[at];
      if (line) line[column] = cellOf(cell);
      const rect = cell.getBoundingClientRect();
      if (cell.colSpan === 1) edges.set(column, { left: rect.left, right: rect.right });
      column += cell.colSpan;
    }
  });
  const many = Math.max(0, ...[...taken].map((place) => Number(place.split(' ')[1]) + 1));
  if (many === 0) return null;
  const box = boxOn(table.getBoundingClientRect(), corner);
  const columns = Array.from({ length: many }, (_, at) => {
    const edge = edges.get(at);
    return edge ? edge.right - edge.left : box.width / many;
  });
  return {
    is: 'table',
    box,
    name: table.getAttribute('aria-label') ?? table.caption?.textContent ?? 'Table',
    columns,
    rows: rows.map((row, at) => ({
      height: row.getBoundingClientRect().height,
      cells: Array.from({ length: many }, (_, column) => grid[at]?.[column] ?? null),
    })),
  };
};
