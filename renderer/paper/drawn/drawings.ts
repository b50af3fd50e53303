/** Drawings of a slide, read shape by shape: what is drawn as vectors stays so. */
import type { DrawnBox, DrawnFill, DrawnShape, DrawnStroke } from '../../../shared/api/drawnSlides';
import type { Point } from '../../../shared/layout/forest';
import { cardOf } from './cards';
import { colourOf, strokeOf } from './colour';
import { lookOfLine, kindOfLine } from './lines';
import { plainPath, type Matrix } from './svgPath';
import { alignInDrawing, runLook } from './words';

/** The corner of the slide in the window, in CSS pixels. */
export type Corner = {
  readonly x: number;
  readonly y: number;
  /** Cards stay as they are drawn, line by line; else name and title become the words of the card. */
  readonly isAsDrawn?: true;
};

/** From the units of an element to the slide. */
export const matrixOf = (element: SVGGraphicsElement, corner: Corner): Matrix => {
  const { a, b, c, d, e, f } = element.getScreenCTM() ?? new DOMMatrix();
  return { a, b, c, d, e: e - corner.x, f: f - corner.y };
};
export const placed = ({ a, b, c, d, e, f }: Matrix, { x, y }: Point): Point => ({
  x: a * x + c * y + e,
  y: b * x + d * y + f,
});
export const scaleOf = ({ a, b }: Matrix): number => Math.hypot(a, b);
const isUpright = ({ b, c }: Matrix): boolean => Math.abs(b) < 1e-6 && Math.abs(c) < 1e-6;

/** A run of points written as *x y x y*. */
export const pointsIn = (text: string | undefined, matrix: Matrix): readonly Point[] => {
  const numbers = (text ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, at) =>
    placed(matrix, { x: numbers[2 * at] ?? 0, y: numbers[2 * at + 1] ?? 0 }),
  );
};

/** The hatch for what is not known has the colours of the page's own. */
const hatch = (): DrawnFill => {
  const colour = (part: string, usual: string): string => {
    const element = document.querySelector(`.svg-hatch-${part}`);
    return (element && colourOf(getComputedStyle(element).fill)) ?? usual;
  };
  return { lines: colour('line', '6F7780'), ground: colour('ground', 'FFFFFF') };
};

export const fillOf = (style: CSSStyleDeclaration, opacity: number): DrawnFill | undefined =>
  style.fill.startsWith('url(') ? hatch() : (colourOf(style.fill, opacity * Number(style.fillOpacity)) ?? undefined);

export const outlineOf = (style: CSSStyleDeclaration, scale: number, opacity: number): DrawnStroke | undefined => {
  const [first = 0] = style.strokeDasharray.split(/[\s,]+/).map(parseFloat);
  const dash = style.strokeDasharray === 'none' ? undefined : first * scale < 2.5 ? 'dot' : 'dash';
  return strokeOf(style.stroke, parseFloat(style.strokeWidth) * scale, dash, opacity * Number(style.strokeOpacity));
};

/** What is drawn of an element: how it looks, where it stands, and how much of it lets through. */
export type Drawn = {
  readonly style: CSSStyleDeclaration;
  readonly matrix: Matrix;
  readonly opacity: number;
};

const boxed = (matrix: Matrix, x: number, y: number, width: number, height: number): DrawnBox => {
  const [one, two] = [placed(matrix, { x, y }), placed(matrix, { x: x + width, y: y + height })];
  return {
    x: Math.min(one.x, two.x),
    y: Math.min(one.y, two.y),
    width: Math.abs(two.x - one.x),
    height: Math.abs(two.y - one.y),
  };
};

const freeform = (path: string, { style, matrix, opacity }: Drawn): readonly DrawnShape[] => {
  const fill = fillOf(style, opacity);
  const stroke = outlineOf(style, scaleOf(matrix), opacity);
  const plain = plainPath(path, matrix);
  if (plain === '' || (!fill && !stroke)) return [];
  return [{ is: 'freeform', path: plain, ...(fill ? { fill } : {}), ...(stroke ? { stroke } : {}) }];
};

const rectangle = (element: SVGRectElement, drawn: Drawn): readonly DrawnShape[] => {
  const { style, matrix, opacity } = drawn;
  const [x, y, width, height] = [element.x, element.y, element.width, element.height].map((one) => one.baseVal.value);
  const [left, top, across, down] = [x ?? 0, y ?? 0, width ?? 0, height ?? 0];
  if (across <= 0 || down <= 0) return [];
  if (!isUpright(matrix)) return freeform(`M${left} ${top}h${across}v${down}h${-across}Z`, drawn);
  const fill = fillOf(style, opacity);
  const stroke = outlineOf(style, scaleOf(matrix), opacity);
  if (!fill && !stroke) return [];
  const radius = Math.max(parseFloat(style.rx) || 0, parseFloat(style.ry) || 0) * scaleOf(matrix);
  return [
    {
      is: 'shape',
      box: boxed(matrix, left, top, across, down),
      form: radius > 0 ? 'round' : 'rect',
      ...(radius > 0 ? { radius } : {}),
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke } : {}),
    },
  ];
};

const round = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  { style, matrix, opacity }: Drawn,
): readonly DrawnShape[] => {
  const fill = fillOf(style, opacity);
  const stroke = outlineOf(style, scaleOf(matrix), opacity);
  if (rx <= 0 || ry <= 0 || (!fill && !stroke)) return [];
  return [
    {
      is: 'shape',
      box: boxed(matrix, x - rx, y - ry, 2 * rx, 2 * ry),
      form: 'ellipse',
      ...(fill ? { fill } : {}),
      ...(stroke ? { stroke } : {}),
    },
  ];
};

/** A line of text, whichever way it runs. */
const lineOfText = (element: SVGTextElement, { style, matrix, opacity }: Drawn): readonly DrawnShape[] => {
  const text = element.textContent.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return [];
  const scale = scaleOf(matrix);
  const { x, y, width, height } = element.getBBox();
  const middle = placed(matrix, { x: x + width / 2, y: y + height / 2 });
  const turn = (Math.atan2(matrix.b, matrix.a) * 180) / Math.PI;
  const look = runLook(style, opacity);
  const colour = colourOf(style.fill, opacity * Number(style.fillOpacity));
  if (colour === null) return [];
  return [
    {
      is: 'shape',
      box: {
        x: middle.x - (width * scale) / 2,
        y: middle.y - (height * scale) / 2,
        width: width * scale,
        height: height * scale,
      },
      form: 'rect',
      ...(Math.abs(turn) > 0.5 ? { turn: turn < 0 ? turn + 360 : turn } : {}),
      words: {
        paragraphs: [
          {
            runs: [{ ...look, size: look.size * scale, colour, text }],
            align: alignInDrawing(style),
            leading: height * scale,
          },
        ],
        anchor: 'ctr',
        wraps: false,
        insets: [0, 0, 0, 0],
      },
    },
  ];
};

/** A word in the middle of a shape is the shape's own. */
export const withOwnWords = (shapes: readonly DrawnShape[]): readonly DrawnShape[] => {
  const out: DrawnShape[] = [];
  for (const shape of shapes) {
    const before = out.at(-1);
    if (
      before?.is === 'shape' &&
      shape.is === 'shape' &&
      before.words === undefined &&
      shape.words !== undefined &&
      shape.fill === undefined &&
      shape.turn === undefined &&
      Math.abs(before.box.x + before.box.width / 2 - shape.box.x - shape.box.width / 2) < 2.5 &&
      Math.abs(before.box.y + before.box.height / 2 - shape.box.y - shape.box.height / 2) < 4 &&
      before.box.width >= shape.box.width - 1 &&
      before.box.height >= shape.box.height * 0.6
    ) {
      const paragraphs = shape.words.paragraphs.map((one) => ({ ...one, align: 'ctr' as const, leading: null }));
      out[out.length - 1] = { ...before, words: { paragraphs, anchor: 'ctr', wraps: false, insets: [0, 0, 0, 0] } };
    } else out.push(shape);
  }
  return out;
};

/** The shapes of an element of a drawing and of all within it. */
export const drawnIn = (element: Element, corner: Corner, opacityAbove = 1): readonly DrawnShape[] => {
  if (!(element instanceof SVGGraphicsElement)) return [];
  const style = getComputedStyle(element);
  if (style.display === 'none' || style.visibility === 'hidden') return [];
  const opacity = opacityAbove * Number(style.opacity);
  const matrix = matrixOf(element, corner);
  const drawn: Drawn = { style, matrix, opacity };
  const within = (): readonly DrawnShape[] =>
    withOwnWords([...element.children].flatMap((child) => drawnIn(child, corner, opacity)));
  if (element instanceof SVGDefsElement) return [];
  if (element instanceof SVGGElement && element.dataset['card'] !== undefined && !corner.isAsDrawn)
    return [cardOf(element, corner, within())];
  const kind = kindOfLine(element);
  if (kind !== null && element.dataset['way'] !== undefined) {
    const points = pointsIn(element.dataset['way'], matrix);
    const { from, to } = element.dataset;
    return points.length < 2
      ? []
      : [
          {
            is: 'line',
            points: [...points],
            ...lookOfLine(element, kind, scaleOf(matrix), opacity),
            ...(from ? { from } : {}),
            ...(to ? { to } : {}),
          },
        ];
  }
  if (element instanceof SVGPathElement && element.dataset['ways'] !== undefined) return reportingLines(element, drawn);
  if (element instanceof SVGRectElement) return rectangle(element, drawn);
  if (element instanceof SVGCircleElement) {
    const [x, y, r] = [element.cx, element.cy, element.r].map((one) => one.baseVal.value);
    return round(x ?? 0, y ?? 0, r ?? 0, r ?? 0, drawn);
  }
  if (element instanceof SVGEllipseElement) {
    const [x, y, rx, ry] = [element.cx, element.cy, element.rx, element.ry].map((one) => one.baseVal.value);
    return round(x ?? 0, y ?? 0, rx ?? 0, ry ?? 0, drawn);
  }
  if (element instanceof SVGLineElement) {
    const [x1, y1, x2, y2] = [element.x1, element.y1, element.x2, element.y2].map((one) => one.baseVal.value);
    const stroke = outlineOf(style, scaleOf(matrix), opacity);
    const points = [placed(matrix, { x: x1 ?? 0, y: y1 ?? 0 }), placed(matrix, { x: x2 ?? 0, y: y2 ?? 0 })];
    return stroke ? [{ is: 'line', points, stroke }] : [];
  }
  if (element instanceof SVGPathElement) return freeform(element.getAttribute('d') ?? '', drawn);
  if (element instanceof SVGPolygonElement || element instanceof SVGPolylineElement) {
    const points = [...element.points].map(({ x, y }) => `${x} ${y}`).join('L');
    return freeform(`M${points}${element instanceof SVGPolygonElement ? 'Z' : ''}`, drawn);
  }
  if (element instanceof SVGTextElement) return lineOfText(element, drawn);
  if (element instanceof SVGImageElement) {
    const [x, y, width, height] = [element.x, element.y, element.width, element.height].map((one) => one.baseVal.value);
    return [
      {
        is: 'picture',
        box: boxed(matrix, x ?? 0, y ?? 0, width ?? 0, height ?? 0),
        image: element.href.baseVal,
      },
    ];
  }
  return within();
};

/** Reporting lines, one from each manager to each report. */
const reportingLines = (element: SVGPathElement, { style, matrix, opacity }: Drawn): readonly DrawnShape[] => {
  const stroke = outlineOf(style, scaleOf(matrix), opacity);
  if (!stroke) return [];
  return (element.dataset['ways'] ?? '')
    .split(';')
    .filter(Boolean)
    .flatMap((way): readonly DrawnShape[] => {
      const [from = '', to = '', points = ''] = way.split('|');
      const along = pointsIn(points, matrix);
      return along.length < 2 ? [] : [{ is: 'line', points: [...along], from, to, stroke, name: 'Reports to' }];
    });
};

/** A drawing as a group that says what it shows. */
export const drawingOf = (svg: SVGSVGElement, corner: Corner): readonly DrawnShape[] => {
  const kind = corner.isAsDrawn ? null : kindOfLine(svg);
  if (kind !== null) {
    const { left, right, top, bottom } = svg.getBoundingClientRect();
    const y = (top + bottom) / 2 - corner.y;
    return [
      {
        is: 'line',
        points: [
          { x: left - corner.x + 1, y },
          { x: right - corner.x - 1, y },
        ],
        ...lookOfLine(svg, kind, 1, 1),
      },
    ];
  }
  const of = drawnIn(svg, corner);
  const about = svg.getAttribute('aria-label') ?? undefined;
  if (of.length === 0) return [];
  return [{ is: 'group', name: about?.slice(0, 60) ?? 'Drawing', ...(about ? { about } : {}), of: [...of] }];
};
