/**
 * Where the pages of a section end: it is laid out in columns as high as a page, which the browser breaks by the same rules
 * as pages, and marked where a column begins.
 */

/** Room between two columns, in CSS pixels: enough to tell them apart. */
const GAP = 60;
const PX_PER_POINT = 96 / 72;
const PX_PER_MM = 96 / 25.4;
/** Above what stands on a page, in millimetres. */
const MARGIN_TOP_MM = 20;
/** What a column can begin with. */
const PIECES = 'h1, h2, h3, p, tbody tr, li, svg, figure, .facts > div, .stats > *, .prose';

type End = {
  readonly piece: Element;
  /** How much of the piece stands before the end, 0 to 1. */ readonly before: number;
};

/** The pieces a new column begins with, or breaks, in their order. */
const endsIn = (section: HTMLElement, width: number): readonly End[] => {
  const left = section.getBoundingClientRect().left;
  const columnOf = (rect: DOMRect): number => Math.floor((rect.left - left + 1) / (width + GAP));
  const found: End[] = [];
  let last = 0;
  for (const piece of section.querySelectorAll(PIECES)) {
    const rects = [...piece.getClientRects()].filter(({ height }) => height > 0);
    const all = rects.reduce((sum, { height }) => sum + height, 0);
    let above = 0;
    for (const rect of rects) {
      const column = columnOf(rect);
      if (column > last) {
        found.push({ piece, before: all === 0 ? 0 : above / all });
        last = column;
      }
      above += rect.height;
    }
  }
  return found;
};

/** Lays a section out as pages for a moment. `top` is where it begins on its first page, in points; unknown: at its head. */
const measured = (section: HTMLElement, top: number | undefined): readonly End[] => {
  const style = getComputedStyle(section);
  const width = section.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  const height = parseFloat(style.minHeight) - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
  const begin = top === undefined ? 0 : Math.max(0, top * PX_PER_POINT - MARGIN_TOP_MM * PX_PER_MM);
  const spacer = section.ownerDocument.createElement('i');
  spacer.style.cssText = `display: block; height: ${Math.min(begin, height - 1)}px`;
  section.prepend(spacer);
  section.style.cssText = `box-sizing: content-box; width: ${width}px; height: ${height}px; min-height: 0; padding: 0; columns: auto ${width}px; column-gap: ${GAP}px; column-fill: auto`;
  const ends = endsIn(section, width);
  section.style.cssText = '';
  spacer.remove();
  return ends;
};

/** Marks where the pages of every section end, in place of the marks of before. */
export const markPageEnds = (sheet: HTMLElement, topOf: Readonly<Record<string, number>>): void => {
  sheet.style.zoom = '1';
  for (const old of sheet.querySelectorAll('.page-end')) old.remove();
  for (const section of sheet.querySelectorAll<HTMLElement>('.chapter')) {
    const heading = section.querySelector('h1');
    const ends = measured(section, heading === null ? undefined : topOf[heading.id]);
    const from = section.getBoundingClientRect().top;
    for (const { piece, before } of ends) {
      const { top, height } = piece.getBoundingClientRect();
      const mark = section.ownerDocument.createElement('i');
      mark.className = 'page-end';
      mark.style.top = `${top - from + before * height}px`;
      section.append(mark);
    }
  }
};
