/** Cards of people: a group of native shapes, in which name and job title are the words of the card itself. */
import type { DrawnBasicShape, DrawnParagraph, DrawnShape } from '../../../shared/api/drawnSlides';
import type { Corner } from './drawings';
import { EDGE_WIDTH, edgeKey } from './reportingWays';

/** Free room at the right of the words, in pixels. */
const RIGHT = 4;

const isWords = (shape: DrawnShape): shape is DrawnBasicShape =>
  shape.is === 'shape' && shape.words !== undefined && shape.fill === undefined && shape.stroke === undefined;

/** Lines that were broken by hand are one paragraph again. */
const together = (lines: readonly DrawnBasicShape[]): readonly DrawnParagraph[] => {
  const out: DrawnParagraph[] = [];
  for (const { words } of lines) {
    const [next] = words?.paragraphs ?? [];
    const before = out.at(-1);
    const [mine] = next?.runs ?? [];
    const [theirs] = before?.runs ?? [];
    if (!next || !mine) continue;
    if (before && theirs && theirs.size === mine.size && theirs.bold === mine.bold)
      out[out.length - 1] = { ...before, runs: [{ ...theirs, text: `${theirs.text} ${mine.text}` }] };
    else out.push(next);
  }
  return out;
};

/** `shapes` are all that the card draws. */
export const cardOf = (element: SVGGElement, corner: Corner, shapes: readonly DrawnShape[]): DrawnShape => {
  const id = element.dataset['card'] ?? '';
  const name = element.querySelector('.svg-name')?.textContent ?? element.querySelector('.svg-job')?.textContent ?? '';
  const drawn = element.querySelector('.svg-card-body')?.getBoundingClientRect();
  const flat = shapes.flatMap((shape) => (shape.is === 'group' ? shape.of : [shape]));
  const isBody = (shape: DrawnShape): shape is DrawnBasicShape =>
    shape.is === 'shape' &&
    drawn !== undefined &&
    Math.abs(shape.box.x + corner.x - drawn.x) < 1 &&
    Math.abs(shape.box.width - drawn.width) < 1 &&
    Math.abs(shape.box.height - drawn.height) < 1;
  const body = flat.find(isBody);
  if (!body) return { is: 'group', name: name.slice(0, 60) || 'Card', of: [...flat] };
  const isFarLeft = (shape: DrawnBasicShape): boolean => shape.words?.paragraphs[0]?.align === 'l';
  const lines = flat.filter(isWords).filter(isFarLeft);
  const [first] = lines;
  const { box } = body;
  const left = Math.min(...lines.map((line) => line.box.x)) - box.x;
  const card: DrawnBasicShape = {
    ...body,
    key: id,
    name: name.slice(0, 60) || 'Card',
    ...(first
      ? {
          words: {
            paragraphs: [...together(lines)],
            anchor: 't',
            wraps: true,
            insets: [left, Math.max(0, first.box.y - box.y), RIGHT, 0],
          },
        }
      : {}),
  };
  const isEdge = (shape: DrawnShape): shape is DrawnBasicShape =>
    shape.is === 'shape' &&
    shape !== body &&
    Math.abs(shape.box.x - box.x) < 1 &&
    Math.abs(shape.box.height - box.height) < 1 &&
    shape.box.width < box.width / 4;
  const edge = flat.find(isEdge);
  // Lines to reports below are tied to the edge; where none is drawn there is one that is not seen.
  const width = (element.getScreenCTM()?.a ?? 1) * EDGE_WIDTH;
  const ground: DrawnBasicShape = edge ?? { is: 'shape', box: { ...box, width }, form: 'rect' };
  const tied: DrawnBasicShape = { ...ground, key: edgeKey(id), name: 'Edge' };
  const rest = flat.flatMap((shape) =>
    shape === body
      ? [card, ...(edge ? [] : [tied])]
      : shape === edge
        ? [tied]
        : lines.some((line) => line === shape)
          ? []
          : [shape],
  );
  return { is: 'group', name: name.slice(0, 60) || 'Card', of: rest };
};
