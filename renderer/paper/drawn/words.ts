/** Words of a page as paragraphs of runs, looking as the browser laid them out. */
import type { DrawnParagraph, DrawnRun } from '../../../shared/api/drawnSlides';
import { colourOf } from './colour';

const NO_GROUND = /^(?:transparent|rgba\(0, 0, 0, 0\))$/;
/** A word in a line that has a ground of its own, or a sign without words: drawn as a shape. */
export const isMark = (style: CSSStyleDeclaration): boolean =>
  style.display.startsWith('inline') &&
  (style.backgroundImage !== 'none' || !NO_GROUND.test(style.backgroundColor) || style.borderLeftStyle !== 'none');

/** Letters from this weight on are bold. */
const BOLD = 560;

export const isShown = (style: CSSStyleDeclaration): boolean =>
  style.display !== 'none' && style.visibility !== 'hidden';

const leadingOf = (style: CSSStyleDeclaration): number | null => {
  const leading = parseFloat(style.lineHeight);
  return Number.isFinite(leading) ? leading : null;
};

export const runLook = (style: CSSStyleDeclaration, opacity = 1): Omit<DrawnRun, 'text'> => {
  const spacing = parseFloat(style.letterSpacing);
  return {
    size: parseFloat(style.fontSize),
    colour: colourOf(style.color, opacity) ?? '1B2430',
    ...(Number(style.fontWeight) >= BOLD ? { bold: true } : {}),
    ...(style.fontStyle === 'italic' ? { italic: true } : {}),
    ...(/serif 4/i.test(style.fontFamily.split(',')[0] ?? '') ? { serif: true } : {}),
    ...(style.textTransform === 'uppercase' ? { capitals: true } : {}),
    ...(Number.isFinite(spacing) && spacing !== 0 ? { spacing } : {}),
  };
};

export const alignOf = (style: CSSStyleDeclaration): DrawnParagraph['align'] =>
  style.textAlign === 'center' ? 'ctr' : style.textAlign === 'right' || style.textAlign === 'end' ? 'r' : 'l';

type Open = { runs: DrawnRun[]; style: CSSStyleDeclaration; above: number };

/** White space is one space, and none stands at the ends of a paragraph. */
const tidied = (runs: readonly DrawnRun[]): readonly DrawnRun[] => {
  const out: DrawnRun[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    const text = run.text.replaceAll(/[ \t\r\f]+/g, ' ').replaceAll(/ ?\n ?/g, '\n');
    const kept = isAfterSpace ? text.replace(/^ /, '') : text;
    if (kept === '') continue;
    out.push({ ...run, text: kept });
    isAfterSpace = /[ \n]$/.test(kept);
  }
  const last = out.at(-1);
  if (last) out[out.length - 1] = { ...last, text: last.text.replace(/ $/, '') };
  return out.filter(({ text }) => text !== '');
};

const isBlock = (style: CSSStyleDeclaration): boolean => !style.display.startsWith('inline');

/** The paragraphs an element holds; what is drawn in it, and not written, is left to others. */
export const paragraphsOf = (element: Element, opacity = 1): readonly DrawnParagraph[] => {
  const found: DrawnParagraph[] = [];
  let open: Open | null = null;
  const close = (): void => {
    const runs = tidied(open?.runs ?? []);
    if (open && runs.length > 0)
      found.push({
        runs: [...runs],
        align: alignOf(open.style),
        leading: leadingOf(open.style),
        ...(open.above > 0 && found.length > 0 ? { above: open.above } : {}),
      });
    open = null;
  };
  const visit = (node: Element, block: CSSStyleDeclaration, above: number): void => {
    const style = getComputedStyle(node);
    for (const child of node.childNodes) {
      if (child instanceof Text) {
        open ??= { runs: [], style: block, above };
        open.runs.push({ ...runLook(style, opacity), text: child.data.replaceAll('\n', ' ') });
        continue;
      }
      if (!(child instanceof HTMLElement)) continue;
      const inner = getComputedStyle(child);
      if (!isShown(inner) || isMark(inner)) continue;
      if (child.tagName === 'BR') {
        open?.runs.push({ ...runLook(style, opacity), text: '\n' });
      } else if (isBlock(inner)) {
        close();
        visit(child, inner, parseFloat(inner.marginTop) + parseFloat(inner.paddingTop));
        close();
      } else visit(child, block, above);
    }
  };
  const style = getComputedStyle(element);
  visit(element, style, 0);
  close();
  return getComputedStyle(element, '::first-letter').textTransform === 'uppercase' ? withCapital(found) : found;
};

const withCapital = ([first, ...rest]: readonly DrawnParagraph[]): readonly DrawnParagraph[] => {
  const [run, ...runs] = first?.runs ?? [];
  if (!first || !run) return rest;
  return [
    { ...first, runs: [{ ...run, text: run.text.charAt(0).toUpperCase() + run.text.slice(1) }, ...runs] },
    ...rest,
  ];
};

/** How a text of a drawing stands to its place. */
export const alignInDrawing = (style: CSSStyleDeclaration): DrawnParagraph['align'] =>
  style.textAnchor === 'middle' ? 'ctr' : style.textAnchor === 'end' ? 'r' : 'l';

/** Lines of the same text stand one below the other; several rects of one line do not. */
export const linesIn = (rects: Iterable<DOMRect>): number => {
  const tops = [...rects].filter(({ width }) => width > 0).map(({ top, height }) => top + height / 2);
  return tops
    .toSorted((a, b) => a - b)
    .reduce((many, top, at, all) => many + (at === 0 || top - all[at - 1]! > 6 ? 1 : 0), 0);
};
