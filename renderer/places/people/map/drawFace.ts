import type { Person, Seat } from '../../../../shared/model';
import { cardText, JOB_LEADING, NAME_LEADING } from '../../../parts/drawings/cardText';
import { textWidth } from '../../../parts/drawings/textWidth';
import { wordsOf } from './cardWords';
import type { MapText } from './mapText';
import type { CanvasPalette } from './palette';

const RADIUS = 8;
/** Parts of the size from the middle of a line to the foot of its letters, in the font of the page. */
const TO_BASE = 0.364;
/** Pixels between the stripes of somebody nobody rated. */
const STRIPE = 7;

/** A corner on screen, and pixels on screen for one of the step at which cards are written. */
type Spot = { readonly x: number; readonly y: number; readonly scale: number };
type Face = {
  readonly person: Person;
  readonly seat: Seat;
  /** The colour of the edge; null for stripes. */
  readonly tone: string | null;
};

/** Stripes within the path that is begun. */
const drawStripes = (context: CanvasRenderingContext2D, width: number, height: number, colour: string): void => {
  context.save();
  context.clip();
  context.beginPath();
  for (let at = 0; at < height + width; at += STRIPE) {
    context.moveTo(0, at);
    context.lineTo(width, at - width);
  }
  context.strokeStyle = colour;
  context.lineWidth = 1.2;
  context.stroke();
  context.restore();
};

/** A card with name and title where the card that takes its place will have them. */
export const drawFace = (
  context: CanvasRenderingContext2D,
  { x, y, scale }: Spot,
  { step, shape, chart, sizes }: MapText,
  { person, seat, tone }: Face,
  palette: CanvasPalette,
): void => {
  const radius = RADIUS * step;
  const words = wordsOf(person, seat);
  const isNobody = words.isUnnamed || person.status === 'vacant';
  const text = cardText(words, shape.room, chart, textWidth, sizes);
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.beginPath();
  context.roundRect(0.5 * step, 0.5 * step, shape.width - step, shape.height - step, radius);
  context.fillStyle = palette.card;
  context.fill();
  context.strokeStyle = palette.rule;
  context.lineWidth = step;
  context.stroke();
  context.beginPath();
  context.roundRect(0, 0, shape.edge + step, shape.height, [radius, 0, 0, radius]);
  if (tone === null) drawStripes(context, shape.edge + step, shape.height, palette.hatch);
  else {
    context.fillStyle = tone;
    context.fill();
  }
  const left = step + shape.edge + shape.padLeft;
  let top = step + shape.padTop;
  context.textBaseline = 'alphabetic';
  context.fillStyle = isNobody ? palette['on-card'] : palette.ink;
  context.font = `${isNobody ? 'italic 500' : '600'} ${text.sizes.name}px "Inter Variable", sans-serif`;
  for (const line of text.name) {
    const height = text.sizes.name * NAME_LEADING;
    context.fillText(line, left, top + height / 2 + TO_BASE * text.sizes.name);
    top += height;
  }
  context.fillStyle = palette['on-card'];
  context.font = `400 ${text.sizes.job}px "Inter Variable", sans-serif`;
  for (const line of text.job) {
    const height = text.sizes.job * JOB_LEADING;
    context.fillText(line, left, top + height / 2 + TO_BASE * text.sizes.job);
    top += height;
  }
  context.restore();
};
