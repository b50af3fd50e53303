/**
 * What stands on drawn slides, as shapes with words: read from the pages a browser laid out, written into a
 * presentation. Lengths and places are CSS pixels of a slide of 1280 by 720.
 */
import { z } from 'zod';

const length = z.number().min(-100_000).max(100_000);
/** *RRGGBB*, and *AA* where it is not opaque. */
const colour = z.string().regex(/^[0-9A-F]{6}(?:[0-9A-F]{2})?$/);
const key = z.string().max(120);
/** What a shape is called in the list of the slide's objects, or what is read out for it. */
const title = z.string().max(4000);
const box = z.strictObject({ x: length, y: length, width: length, height: length });
const point = z.strictObject({ x: length, y: length });

const run = z.strictObject({
  text: z.string().max(20_000),
  /** Of its letters. */
  size: length,
  colour,
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  serif: z.literal(true).optional(),
  capitals: z.literal(true).optional(),
  /** Between letters. */
  spacing: length.optional(),
  /** The number of the slide stands here, whatever it is by then. */
  isNumber: z.literal(true).optional(),
});
const paragraph = z.strictObject({
  runs: z.array(run),
  align: z.enum(['l', 'ctr', 'r']),
  /** From one line to the next; null: as the letters ask for. */
  leading: length.nullable(),
  /** Free room above. */
  above: length.optional(),
  /** Free room at its left, as for a mark that stands there. */
  indent: length.optional(),
});
const words = z.strictObject({
  paragraphs: z.array(paragraph).min(1),
  anchor: z.enum(['t', 'ctr', 'b']),
  /** Lines break at the edge of their box. */
  wraps: z.boolean(),
  /** Left, top, right, bottom. */
  insets: z.tuple([length, length, length, length]),
});

const fill = z.union([
  colour,
  z.strictObject({ lines: colour, ground: colour }),
  z.strictObject({ left: colour, right: colour }),
]);
const stroke = z.strictObject({
  colour,
  width: length,
  dash: z.enum(['dash', 'dot']).optional(),
  /** Two lines side by side. */
  isDouble: z.literal(true).optional(),
});

const shape = z.strictObject({
  is: z.literal('shape'),
  box,
  form: z.enum(['rect', 'round', 'ellipse']),
  /** Of the corners of *round*. */
  radius: length.optional(),
  fill: fill.optional(),
  stroke: stroke.optional(),
  words: words.optional(),
  /** Clockwise, in degrees. */
  turn: length.optional(),
  name: title.optional(),
  /** What lines name that are tied to it. */
  key: key.optional(),
  /** The title of the slide. */
  isTitle: z.literal(true).optional(),
});
/** `path` has M, L, C and Z alone, with places on the slide. */
const freeform = z.strictObject({
  is: z.literal('freeform'),
  path: z.string().max(200_000),
  fill: fill.optional(),
  stroke: stroke.optional(),
  name: title.optional(),
});
/** A line, tied to the shapes whose keys it names. Neighbouring points share x or y, or there are two. */
const line = z.strictObject({
  is: z.literal('line'),
  points: z.array(point).min(2).max(400),
  from: key.optional(),
  to: key.optional(),
  stroke,
  hasArrow: z.literal(true).optional(),
  name: title.optional(),
});
const picture = z.strictObject({
  is: z.literal('picture'),
  box,
  image: z.string().max(400_000),
  about: title.optional(),
});
const edges = z.strictObject({ top: stroke.optional(), bottom: stroke.optional() });
const cell = z.strictObject({
  words: words.optional(),
  fill: fill.optional(),
  edges,
  columns: z.number().int().min(1).max(200),
  rows: z.number().int().min(1).max(200),
});
const table = z.strictObject({
  is: z.literal('table'),
  box,
  name: title,
  columns: z.array(length).min(1).max(200),
  /** A cell under or right of one that spans it is null. */
  rows: z.array(z.strictObject({ height: length, cells: z.array(cell.nullable()) })).min(1),
});

const amounts = z.array(z.number().nullable()).max(60);
const series = z.strictObject({
  name: z.string().max(200),
  values: amounts,
  /** Of points: how far to the right. */
  across: amounts.optional(),
  fill: fill.optional(),
  stroke: stroke.optional(),
  /** In place of the fill, one a value. */
  fills: z.array(fill).max(60).optional(),
  /** What stands at each value: itself, or the name of the series; *total*: only that, above the bars. */
  labels: z.enum(['value', 'name', 'total']).optional(),
  labelColour: colour.optional(),
  /** Of points, in pixels. */
  size: length.optional(),
});
/** Numbers a program for presentations draws and lets people edit. */
const chart = z.strictObject({
  is: z.literal('chart'),
  box,
  name: title,
  form: z.enum(['columns', 'bars', 'radar', 'points']),
  isStacked: z.literal(true).optional(),
  categories: z.array(z.string().max(200)).max(60),
  hidesCategories: z.literal(true).optional(),
  /** Stands above it. */
  heading: z.string().max(200).optional(),
  series: z.array(series).min(1).max(30),
  /** How values are written, as a spreadsheet says it. */
  format: z.string().max(120),
  /** Of its letters. */
  letters: length,
  /** Where the axis of the values begins and ends. */
  least: z.number().optional(),
  most: z.number().optional(),
  /** Where in its box the values lie, as parts of it; without it wherever there is room. */
  plot: box.optional(),
});

const single = z.discriminatedUnion('is', [shape, freeform, line, picture, table, chart]);
export type DrawnSingle = z.output<typeof single>;
export type DrawnGroup = {
  readonly is: 'group';
  readonly name?: string | undefined;
  /** What is read out for it. */
  readonly about?: string | undefined;
  readonly of: readonly DrawnShape[];
};
export type DrawnShape = DrawnSingle | DrawnGroup;
const drawnShape: z.ZodType<DrawnShape, DrawnShape> = z.lazy(() =>
  z.union([
    single,
    z.strictObject({
      is: z.literal('group'),
      name: title.optional(),
      about: title.optional(),
      of: z.array(drawnShape).max(20_000),
    }),
  ]),
);

export const drawnSlide = z.strictObject({
  title: z.string().max(1000),
  shapes: z.array(drawnShape).max(20_000),
  /** Where what it says comes from. */
  notes: z.array(z.string().max(20_000)).max(2000),
});
export type DrawnSlide = z.output<typeof drawnSlide>;
export type DrawnBox = z.output<typeof box>;
export type DrawnFill = z.output<typeof fill>;
export type DrawnStroke = z.output<typeof stroke>;
export type DrawnWords = z.output<typeof words>;
export type DrawnParagraph = z.output<typeof paragraph>;
export type DrawnRun = z.output<typeof run>;
export type DrawnTable = z.output<typeof table>;
export type DrawnChart = z.output<typeof chart>;
export type DrawnSeries = z.output<typeof series>;
export type DrawnTableCell = z.output<typeof cell>;
export type DrawnLine = z.output<typeof line>;
export type DrawnFreeform = z.output<typeof freeform>;
export type DrawnBasicShape = z.output<typeof shape>;
