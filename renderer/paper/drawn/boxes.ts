/** What boxes of a page show beside their words: ground, edges, corners. */
import type { DrawnBox, DrawnFill, DrawnShape, DrawnStroke } from '../../../shared/api/drawnSlides';
import { colourOf, strokeOf } from './colour';
import type { Corner } from './drawings';

/** Where an element stands on the slide. */
export const boxOn = (rect: DOMRect, corner: Corner): DrawnBox => ({
  x: rect.x - corner.x,
  y: rect.y - corner.y,
  width: rect.width,
  height: rect.height,
});

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;
type Side = (typeof SIDES)[number];

export const edgeOf = (style: CSSStyleDeclaration, side: Side, opacity = 1): DrawnStroke | undefined => {
  const look = style[`border${side}Style`];
  if (look === 'none' || look === 'hidden') return undefined;
  const dash = look === 'dotted' ? 'dot' : look === 'dashed' ? 'dash' : undefined;
  return strokeOf(style[`border${side}Color`], parseFloat(style[`border${side}Width`]), dash, opacity);
};

const COLOUR = /(?:rgba?|color|oklch|oklab|hsl)\([^()]*\)|#[0-9a-f]{3,8}/gi;

export const groundOf = (style: CSSStyleDeclaration, opacity = 1): DrawnFill | undefined => {
  const image = style.backgroundImage;
  const [one, two = one] = (image.match(COLOUR) ?? []).flatMap((css) => colourOf(css, opacity) ?? []);
  const last = (image.match(COLOUR) ?? []).flatMap((css) => colourOf(css, opacity) ?? []).at(-1) ?? two;
  if (one !== undefined && last !== undefined)
    return image.startsWith('repeating') ? { lines: one, ground: last } : { left: one, right: last };
  return colourOf(style.backgroundColor, opacity) ?? undefined;
};

/** Corners cut off by a polygon, in the lengths a browser tells. */
const polygonOf = (style: CSSStyleDeclaration, box: DrawnBox): string | null => {
  const [, inside] = /^polygon\((.*)\)$/.exec(style.clipPath) ?? [];
  if (inside === undefined) return null;
  const length = (text: string, whole: number): number =>
    [...text.matchAll(/([-+])?\s*([\d.]+)(%|px)/g)].reduce(
      (sum, [, sign, value, unit]) =>
        sum + (sign === '-' ? -1 : 1) * (unit === '%' ? (Number(value) / 100) * whole : Number(value)),
      0,
    );
  const points = inside.split(',').map((point) => {
    const [x = '0px', y = '0px'] = point.trim().match(/calc\([^)]*\)|[\d.]+(?:%|px)/g) ?? [];
    return `${box.x + length(x, box.width)} ${box.y + length(y, box.height)}`;
  });
  return `M ${points.join(' L ')} Z`;
};

const isSame = (one: DrawnStroke | undefined, two: DrawnStroke | undefined): boolean =>
  one?.colour === two?.colour && one?.width === two?.width && one?.dash === two?.dash;

/** Ground and edges of an element; nothing where it has none. */
export const groundShapes = (style: CSSStyleDeclaration, box: DrawnBox, opacity: number): readonly DrawnShape[] => {
  const fill = groundOf(style, opacity);
  const [top, right, bottom, left] = SIDES.map((side) => edgeOf(style, side, opacity));
  if (box.width <= 0 || box.height <= 0) return [];
  const polygon = polygonOf(style, box);
  if (polygon !== null) return fill ? [{ is: 'freeform', path: polygon, fill }] : [];
  const isFramed = top !== undefined && isSame(top, bottom) && isSame(top, right);
  const inner = { ...box };
  if (isFramed) {
    // A line of the format lies on the edge, one of a page within it.
    inner.x += top.width / 2;
    inner.y += top.width / 2;
    inner.width = Math.max(0, inner.width - top.width);
    inner.height = Math.max(0, inner.height - top.width);
  }
  const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, box.width / 2, box.height / 2);
  const isRound = style.borderTopLeftRadius.endsWith('%') ? parseFloat(style.borderTopLeftRadius) >= 50 : false;
  const shapes: DrawnShape[] = [];
  if (fill !== undefined || isFramed)
    shapes.push({
      is: 'shape',
      box: inner,
      form:
        isRound || (radius > 0 && radius * 2 >= Math.max(box.width, box.height) - 0.5)
          ? 'ellipse'
          : radius > 0
            ? 'round'
            : 'rect',
      ...(radius > 0 && !isRound ? { radius } : {}),
      ...(fill ? { fill } : {}),
      ...(isFramed ? { stroke: top } : {}),
    });
  const { x, y, width, height } = box;
  const line = (
    stroke: DrawnStroke | undefined,
    from: readonly [number, number],
    to: readonly [number, number],
  ): void => {
    if (stroke)
      shapes.push({
        is: 'line',
        points: [
          { x: from[0], y: from[1] },
          { x: to[0], y: to[1] },
        ],
        stroke,
        name: 'Rule',
      });
  };
  if (!isFramed) {
    line(top, [x, y + (top?.width ?? 0) / 2], [x + width, y + (top?.width ?? 0) / 2]);
    line(bottom, [x, y + height - (bottom?.width ?? 0) / 2], [x + width, y + height - (bottom?.width ?? 0) / 2]);
    line(right, [x + width - (right?.width ?? 0) / 2, y], [x + width - (right?.width ?? 0) / 2, y + height]);
  }
  // A stripe at the left is wider than the other edges.
  if (left && !(isFramed && isSame(left, top)))
    shapes.push({
      is: 'shape',
      box: { x, y, width: left.width, height },
      form: 'rect',
      fill: left.colour,
      name: 'Stripe',
    });
  return shapes;
};
