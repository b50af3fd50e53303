/** Shapes as a picture of vectors: one file that needs nothing beside it, its words as text. */
import type { DrawnBasicShape, DrawnFill, DrawnRun, DrawnShape, DrawnStroke } from '../api/drawnSlides';
import { attributes, escaped } from './pptx/xml';

/** From the middle of a line to the feet of its letters, as a part of their size. */
const FOOT = 0.364;
/** Where nothing says how far lines are apart, as a part of the size. */
const LEADING = 1.25;
const SANS = "Inter, 'Inter Variable', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const SERIF = "'Source Serif 4', 'Source Serif 4 Variable', Georgia, serif";

/** One line of words: where its letters stand, and by which end. */
export type WrittenLine = {
  readonly x: number;
  readonly y: number;
  readonly align: 'l' | 'ctr' | 'r';
  readonly runs: readonly DrawnRun[];
};

/** The lines of a shape, each paragraph one of them. */
export const linesOf = ({ box, words }: DrawnBasicShape): readonly WrittenLine[] => {
  if (!words) return [];
  const [left, top, right, bottom] = words.insets;
  const tall = words.paragraphs.map(
    ({ runs, leading }) => leading ?? Math.max(0, ...runs.map(({ size }) => size)) * LEADING,
  );
  const all = tall.reduce((sum, one) => sum + one, 0);
  const room = { y: box.y + top, height: box.height - top - bottom };
  let y =
    words.anchor === 't'
      ? room.y
      : words.anchor === 'ctr'
        ? room.y + (room.height - all) / 2
        : room.y + room.height - all;
  return words.paragraphs.map(({ runs, align, indent = 0 }, at) => {
    const height = tall[at] ?? 0;
    const size = Math.max(0, ...runs.map((run) => run.size));
    const line = {
      x:
        align === 'l'
          ? box.x + left + indent
          : align === 'r'
            ? box.x + box.width - right
            : box.x + left + (box.width - left - right) / 2,
      y: y + height / 2 + size * FOOT,
      align,
      runs,
    };
    y += height;
    return line;
  });
};

const colours = (colour: string): { readonly colour: string; readonly opacity: number | undefined } => ({
  colour: `#${colour.slice(0, 6)}`,
  opacity: colour.length === 8 ? Math.round((parseInt(colour.slice(6), 16) / 255) * 1000) / 1000 : undefined,
});
const round = (value: number): number => Math.round(value * 100) / 100;

const strokeGiven = (stroke: DrawnStroke | undefined) => {
  if (stroke === undefined) return {};
  const { colour, opacity } = colours(stroke.colour);
  const { width, dash } = stroke;
  return {
    stroke: colour,
    'stroke-opacity': opacity,
    'stroke-width': round(width),
    'stroke-dasharray':
      dash === undefined
        ? undefined
        : dash === 'dot'
          ? `0 ${round(width * 2.4)}`
          : `${round(width * 3)} ${round(width * 2.2)}`,
    'stroke-linecap': dash === 'dot' ? 'round' : undefined,
  };
};

/** Hatches and halves are told once each, and named where they fill something. */
const fills = () => {
  const told = new Map<string, { readonly id: string; readonly xml: string }>();
  const name = (fill: Exclude<DrawnFill, string>): string => {
    const key = JSON.stringify(fill);
    const id = told.get(key)?.id ?? `fill${told.size + 1}`;
    const xml =
      'lines' in fill
        ? `<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="${colours(fill.ground).colour}"/><rect width="1.3" height="5" fill="${colours(fill.lines).colour}"/></pattern>`
        : `<linearGradient id="${id}"><stop offset=".5" stop-color="${colours(fill.left).colour}"/><stop offset=".5" stop-color="${colours(fill.right).colour}"/></linearGradient>`;
    told.set(key, { id, xml });
    return id;
  };
  return {
    given: (fill: DrawnFill | undefined) => {
      if (fill === undefined) return { fill: 'none' };
      if (typeof fill !== 'string') return { fill: `url(#${name(fill)})` };
      const { colour, opacity } = colours(fill);
      return { fill: colour, 'fill-opacity': opacity };
    },
    told: () => [...told.values()].map(({ xml }) => xml).join(''),
  };
};

const ANCHORS = { l: undefined, ctr: 'middle', r: 'end' } as const;
const spanXml = (run: DrawnRun): string => {
  const { colour, opacity } = colours(run.colour);
  const given = attributes({
    'font-family': run.serif ? SERIF : SANS,
    'font-size': round(run.size),
    'font-weight': run.bold ? 600 : undefined,
    'font-style': run.italic ? 'italic' : undefined,
    'letter-spacing': run.spacing === undefined ? undefined : round(run.spacing),
    fill: colour,
    'fill-opacity': opacity,
  });
  return `<tspan${given}>${escaped(run.capitals ? run.text.toUpperCase() : run.text)}</tspan>`;
};
const wordsXml = (shape: DrawnBasicShape): string => {
  const { box, turn } = shape;
  const turned =
    turn === undefined
      ? undefined
      : `rotate(${round(turn)} ${round(box.x + box.width / 2)} ${round(box.y + box.height / 2)})`;
  return linesOf(shape)
    .map(({ x, y, align, runs }) => {
      const given = attributes({ x: round(x), y: round(y), 'text-anchor': ANCHORS[align], transform: turned });
      return `<text${given}>${runs.map(spanXml).join('')}</text>`;
    })
    .join('');
};

/** A picture of shapes. `ground`: the colour behind them; null where it is to be seen through. `title` is read out. */
export const svgOf = (
  shapes: readonly DrawnShape[],
  { width, height }: { readonly width: number; readonly height: number },
  title: string,
  ground: string | null,
): string => {
  const paint = fills();
  const xmlOf = (shape: DrawnShape): string => {
    switch (shape.is) {
      case 'group':
        return `<g>${shape.of.map(xmlOf).join('')}</g>`;
      case 'freeform':
        return `<path${attributes({ d: shape.path, ...paint.given(shape.fill), ...strokeGiven(shape.stroke) })}/>`;
      case 'line': {
        const points = shape.points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L');
        return `<path${attributes({ d: `M${points}`, fill: 'none', ...strokeGiven(shape.stroke) })}/>`;
      }
      case 'picture': {
        const { x, y, width: across, height: down } = shape.box;
        const place = { x: round(x), y: round(y), width: round(across), height: round(down) };
        return `<image${attributes({ href: shape.image, ...place, preserveAspectRatio: 'xMidYMid slice' })}/>`;
      }
      // Neither stands on a map or a grid.
      case 'table':
      case 'chart':
        return '';
      case 'shape': {
        const { box, form, radius, fill, stroke } = shape;
        const look = { ...paint.given(fill), ...strokeGiven(stroke) };
        const [x, y, across, down] = [box.x, box.y, box.width, box.height].map(round);
        const ground =
          fill === undefined && stroke === undefined
            ? ''
            : form === 'ellipse'
              ? `<ellipse${attributes({ cx: round(box.x + box.width / 2), cy: round(box.y + box.height / 2), rx: round(box.width / 2), ry: round(box.height / 2), ...look })}/>`
              : `<rect${attributes({ x, y, width: across, height: down, rx: form === 'round' ? round(radius ?? 0) : undefined, ...look })}/>`;
        return ground + wordsXml(shape);
      }
    }
  };
  const inside = shapes.map(xmlOf).join('\n');
  const [across, down] = [Math.ceil(width), Math.ceil(height)];
  const behind = ground === null ? '' : `<rect width="${across}" height="${down}" fill="#${ground}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${across}" height="${down}" viewBox="0 0 ${across} ${down}" role="img">`,
    `<title>${escaped(title)}</title><defs>${paint.told()}</defs>${behind}`,
    inside,
    '</svg>',
    '',
  ].join('\n');
};
