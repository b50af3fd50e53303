/** Heights and widths of both matrices, in CSS pixels; contacts.css draws the parts that are not written here. */
export const ROW = 46;
export const HEAD_WIDTH = 292;
export const CELL_WIDTH = 126;
export const templateOf = (columns: number): string => `${HEAD_WIDTH}px repeat(${columns}, ${CELL_WIDTH}px)`;
export const widthOf = (columns: number): number => HEAD_WIDTH + columns * CELL_WIDTH;

/**
 * Brings a cell into view, beside what stands still: the head above, the names on the left and, where there is one, the
 * foot.
 */
export const showCell = (scroller: HTMLElement, at: number, column: number | null): void => {
  const inHead = scroller.querySelector<HTMLElement>('.contacts-head')?.offsetHeight ?? 0;
  const inFoot = scroller.querySelector<HTMLElement>('.contacts-foot')?.offsetHeight ?? 0;
  const top = at * ROW;
  const room = scroller.clientHeight - inHead - inFoot;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW > scroller.scrollTop + room) scroller.scrollTop = top + ROW - room;
  if (column === null) return;
  const left = (column - 1) * CELL_WIDTH;
  const across = scroller.clientWidth - HEAD_WIDTH;
  if (column === 0 || left < scroller.scrollLeft) scroller.scrollLeft = Math.max(0, left);
  else if (left + CELL_WIDTH > scroller.scrollLeft + across) scroller.scrollLeft = left + CELL_WIDTH - across;
};
