/** Breaking a text into lines by the widths of its words. */
import type { Measure, Weight } from './textWidth';

type Piece = { readonly text: string; readonly width: number; readonly isApart: boolean };
export type Lines = {
  readonly lines: readonly string[];
  /** Pixels of each line. */
  readonly widths: readonly number[];
  /** Whether a word had to be broken inside, since it is wider than a line. */
  readonly isBroken: boolean;
};

/** Letters of scripts that write without blanks: a line may end behind any of them. */
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lettersOf = (text: string): readonly string[] => [...graphemes.segment(text)].map(({ segment }) => segment);
/** A line may also end behind a hyphen or a stroke inside a word. */
const INSIDE = /(?<=[\p{L}\p{N}][-–/])(?=[\p{L}\p{N}])/u;

/** Texts in their pieces, since a card is tried in several sizes; by weight. Begun anew when there are many. */
const known: Record<Weight, Map<string, readonly Piece[]>> = { 400: new Map(), 600: new Map() };
const MOST_KNOWN = 20_000;
let knownBy: Measure | null = null;
/** The pieces have other widths now. */
export const forgetPieces = (): void => {
  known[400].clear();
  known[600].clear();
};

const piecesOf = (text: string, weight: Weight, measure: Measure): readonly Piece[] => {
  if (knownBy !== measure || known[weight].size > MOST_KNOWN) forgetPieces();
  knownBy = measure;
  const before = known[weight].get(text);
  if (before) return before;
  const pieces = partedIn(text, weight, measure);
  known[weight].set(text, pieces);
  return pieces;
};

const partedIn = (text: string, weight: Weight, measure: Measure): readonly Piece[] =>
  text
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) =>
      (WITHOUT_BLANKS.test(word) ? lettersOf(word) : word.split(INSIDE)).map((part, at) => ({
        text: part,
        width: measure(part, weight),
        isApart: at === 0,
      })),
    );

/** A word wider than a line, in parts that are not. */
const brokenInside = (piece: Piece, most: number, weight: Weight, measure: Measure): readonly Piece[] => {
  const parts: Piece[] = [];
  let part = '';
  for (const letter of lettersOf(piece.text)) {
    if (part !== '' && measure(part + letter, weight) > most) {
      parts.push({ text: part, width: measure(part, weight), isApart: piece.isApart && parts.length === 0 });
      part = letter;
    } else part += letter;
  }
  parts.push({ text: part, width: measure(part, weight), isApart: piece.isApart && parts.length === 0 });
  return parts;
};

/** Whether every word of a text stands on one line of a width. `width` and `size` in pixels. */
export const areWordsWhole = (text: string, width: number, size: number, weight: Weight, measure: Measure): boolean =>
  piecesOf(text, weight, measure).every((piece) => piece.width <= width / size);

/** The lines of a text in a width. Nothing is left out. `width` and `size` in pixels. */
export const linesIn = (text: string, width: number, size: number, weight: Weight, measure: Measure): Lines => {
  const most = width / size;
  const space = measure(' ', weight);
  const whole = piecesOf(text, weight, measure);
  const isBroken = whole.some((piece) => piece.width > most);
  const pieces = isBroken
    ? whole.flatMap((piece) => (piece.width <= most ? [piece] : brokenInside(piece, most, weight, measure)))
    : whole;
  const lines: { text: string; width: number }[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    const gap = last && piece.isApart ? space : 0;
    if (last && last.width + gap + piece.width <= most) {
      last.text += `${piece.isApart ? ' ' : ''}${piece.text}`;
      last.width += gap + piece.width;
    } else lines.push({ text: piece.text, width: piece.width });
  }
  return { lines: lines.map((line) => line.text), widths: lines.map((line) => line.width * size), isBroken };
};

/** A line with as much of a text as fits, and an ellipsis where that is not all. */
export const cutLine = (text: string, width: number, size: number, weight: Weight, measure: Measure): string => {
  if (measure(text, weight) * size <= width) return text;
  const letters = lettersOf(text);
  for (let length = letters.length - 1; length > 0; length -= 1) {
    const cut = `${letters.slice(0, length).join('').trimEnd()}…`;
    if (measure(cut, weight) * size <= width) return cut;
  }
  return '…';
};
