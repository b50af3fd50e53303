/** A slide that was laid out, read as native shapes: words stay words, tables tables, drawings vectors. */
import type { DrawnBasicShape, DrawnShape, DrawnWords } from '../../../shared/api/drawnSlides';
import { boxOn, groundShapes } from './boxes';
import { chartsIn } from './charts';
import { drawingOf, withOwnWords, type Corner } from './drawings';
import { tableOf } from './tables';
import { alignOf, isMark, isShown, linesIn, paragraphsOf, runLook } from './words';

const hasText = (node: Node): boolean => node instanceof Text && node.data.trim() !== '';
const isDrawn = (style: CSSStyleDeclaration): boolean =>
  style.backgroundImage !== 'none' ||
  !/^(?:transparent|rgba\(0, 0, 0, 0\))$/.test(style.backgroundColor) ||
  [style.borderTopStyle, style.borderRightStyle, style.borderBottomStyle, style.borderLeftStyle].some(
    (look) => look !== 'none' && look !== 'hidden',
  );

/** Parts of one text; anything else has a place of its own. */
const IN_A_TEXT: readonly string[] = ['SPAN', 'STRONG', 'EM', 'B', 'I', 'SMALL', 'BR', 'ABBR', 'Q', 'CITE', 'TIME'];
/** Whether an element is text and nothing else: one box of words. */
const isOnlyText = (element: Element): boolean => {
  if (element.childElementCount > 0 && /flex|grid/.test(getComputedStyle(element).display)) return false;
  for (const child of element.childNodes) {
    if (!(child instanceof Element)) continue;
    const style = getComputedStyle(child);
    if (!isShown(style)) continue;
    const isPlain =
      child instanceof HTMLElement &&
      IN_A_TEXT.includes(child.tagName) &&
      !/flex|grid|inline-block|list-item/.test(style.display) &&
      style.position !== 'absolute' &&
      !isDrawn(style) &&
      isOnlyText(child);
    if (!isPlain) return false;
  }
  return true;
};

/** Other letters than the browser’s may be a little wider. */
const SLACK = 1.02;

const rangeOf = (node: Node): Range => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range;
};

/** The words of an element that is only text, in its content box. */
const wordsOf = (element: HTMLElement, corner: Corner, opacity: number): DrawnBasicShape | null => {
  const paragraphs = paragraphsOf(element, opacity);
  if (paragraphs.length === 0) return null;
  const style = getComputedStyle(element);
  const rect = element.getBoundingClientRect();
  const range = rangeOf(element);
  const text = range.getBoundingClientRect();
  const isInline = style.display === 'inline';
  const broken = paragraphs.flatMap(({ runs }) => runs.map(({ text: said }) => said.split('\n').length - 1));
  const isUnbroken = linesIn(range.getClientRects()) <= paragraphs.length + broken.reduce((sum, one) => sum + one, 0);
  const box = boxOn(rect, corner);
  const pad = isInline
    ? { left: 0, top: 0, right: 0, bottom: 0 }
    : {
        left: parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth),
        top: parseFloat(style.paddingTop) + parseFloat(style.borderTopWidth),
        right: parseFloat(style.paddingRight) + parseFloat(style.borderRightWidth),
        bottom: parseFloat(style.paddingBottom) + parseFloat(style.borderBottomWidth),
      };
  const inner = {
    x: box.x + pad.left,
    y: box.y + pad.top,
    width: Math.max(1, box.width - pad.left - pad.right),
    height: Math.max(1, box.height - pad.top - pad.bottom),
  };
  // Centred by its box and not by its text, as a sign in its pill.
  const isFlex = style.display.includes('flex') || style.display.includes('grid');
  const align = isFlex ? flexAlign(style, text, rect) : null;
  const words: DrawnWords = {
    paragraphs: paragraphs.map((one) => (align === null ? one : { ...one, align })),
    anchor: isFlex ? 'ctr' : 't',
    wraps: !isUnbroken,
    insets: [0, 0, 0, 0],
  };
  return { is: 'shape', box: isUnbroken ? inner : { ...inner, width: inner.width * SLACK }, form: 'rect', words };
};
const flexAlign = (style: CSSStyleDeclaration, text: DOMRect, rect: DOMRect): 'l' | 'ctr' | 'r' =>
  style.justifyContent === 'center' || style.placeItems.includes('center')
    ? 'ctr'
    : Math.abs(text.left - rect.left - (rect.right - text.right)) < 2
      ? 'ctr'
      : alignOf(style);

/** A text beside elements, where the browser put it. */
const looseText = (node: Text, corner: Corner, opacity: number): DrawnShape | null => {
  const parent = node.parentElement;
  if (!parent) return null;
  const style = getComputedStyle(parent);
  const range = rangeOf(node);
  const rect = range.getBoundingClientRect();
  if (rect.width === 0) return null;
  const text = node.data.replaceAll(/\s+/g, ' ').trim();
  const isOneLine = linesIn(range.getClientRects()) <= 1;
  const leading = parseFloat(style.lineHeight);
  return {
    is: 'shape',
    box: boxOn(rect, corner),
    form: 'rect',
    words: {
      paragraphs: [
        {
          runs: [{ ...runLook(style, opacity), text }],
          align: alignOf(style),
          leading: !isOneLine && Number.isFinite(leading) ? leading : rect.height,
        },
      ],
      anchor: 'ctr',
      wraps: !isOneLine,
      insets: [0, 0, 0, 0],
    },
  };
};

/** Ground and words of one element as one shape, where it has both. */
const filled = (ground: readonly DrawnShape[], words: DrawnBasicShape): readonly DrawnShape[] => {
  const [first, ...rest] = ground;
  if (first?.is !== 'shape' || words.words === undefined || first.name === 'Stripe') return [...ground, words];
  const { box } = first;
  const insets: DrawnWords['insets'] = [
    Math.max(0, words.box.x - box.x),
    Math.max(0, words.box.y - box.y),
    Math.max(0, box.x + box.width - words.box.x - words.box.width),
    Math.max(0, box.y + box.height - words.box.y - words.box.height),
  ];
  return [{ ...first, words: { ...words.words, insets } }, ...rest];
};

const read = (element: Element, corner: Corner, opacityAbove: number, isInTable: boolean): readonly DrawnShape[] => {
  const style = getComputedStyle(element);
  if (!isShown(style)) return [];
  const opacity = opacityAbove * Number(style.opacity);
  if (element instanceof SVGSVGElement)
    return element.classList.contains('svg-defs') ? [] : (chartsIn(element, corner) ?? drawingOf(element, corner));
  if (!(element instanceof HTMLElement)) return [];
  const rect = element.getBoundingClientRect();
  // What is there for screen readers alone takes a pixel.
  if (rect.width <= 1.5 && rect.height <= 1.5) return [];
  if (element instanceof HTMLImageElement)
    return [{ is: 'picture', box: boxOn(rect, corner), image: element.src, about: element.alt }];
  const within = (): readonly DrawnShape[] =>
    withOwnWords(
      [...element.childNodes].flatMap((child) =>
        child instanceof Element
          ? read(child, corner, opacity, isInTable)
          : hasText(child) && !isInTable
            ? (looseText(child as Text, corner, opacity) ?? [])
            : [],
      ),
    );
  if (element instanceof HTMLTableElement) {
    const table = tableOf(element, corner);
    const marks = [...element.querySelectorAll('td, th')].flatMap((cell) =>
      [...cell.children].flatMap((child) => read(child, corner, opacity, true)),
    );
    return [...(table ? [table] : []), ...marks];
  }
  const ground = groundShapes(style, boxOn(rect, corner), opacity);
  if (isOnlyText(element)) {
    // The words of a cell stand in the table.
    const words = isInTable && !isMark(style) ? null : wordsOf(element, corner, opacity);
    return words === null ? ground : filled(ground, words);
  }
  return [...ground, ...within()];
};

/** All shapes of an element in their order, the lowest first. */
export const shapesIn = (element: HTMLElement, corner: Corner): readonly DrawnShape[] =>
  read(element, corner, 1, false);

const isTitle = (shape: DrawnShape, title: string): boolean =>
  shape.is === 'shape' &&
  shape.words?.paragraphs.some(({ runs }) => runs.map(({ text }) => text).join('') === title) === true;

/** All shapes of a slide in their order, the lowest first. */
export const shapesOf = (slide: HTMLElement): readonly DrawnShape[] => {
  const rect = slide.getBoundingClientRect();
  const style = getComputedStyle(slide);
  const corner: Corner = { x: rect.x, y: rect.y };
  const stripe = groundShapes(style, boxOn(rect, corner), 1).filter(
    ({ is, ...rest }) => is === 'shape' && 'name' in rest && rest.name === 'Stripe',
  );
  const shapes = [...slide.children].flatMap((child) => read(child, corner, 1, false));
  const heading = slide.querySelector('h1')?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
  const number = slide.querySelector('.slide-foot span:last-child')?.textContent.trim() ?? '';
  let hasTitle = false;
  const [itself = ''] = number.split(' ');
  return [...stripe, ...shapes].map((shape): DrawnShape => {
    if (shape.is !== 'shape' || !shape.words) return shape;
    if (!hasTitle && isTitle(shape, heading)) {
      hasTitle = true;
      return { ...shape, isTitle: true };
    }
    if (number !== '' && isTitle(shape, number)) {
      const [one] = shape.words.paragraphs;
      const [run] = one?.runs ?? [];
      if (one && run)
        return {
          ...shape,
          words: { ...shape.words, paragraphs: [{ ...one, runs: [{ ...run, text: itself, isNumber: true }] }] },
        };
    }
    return shape;
  });
};
