/** Where notes on a map are drawn: where somebody put them, or as near as they cover no card and no other note. */
import type { Box } from './bounds';
import type { Point } from './forest';

export type NoteForm = 'sticky' | 'words';
type Noted = Point & { readonly id: string; readonly form: NoteForm; readonly text: string | null };

/** Map units. */
const STICKY = { width: 200, least: 76, most: 240, letter: 7.6, line: 19, pad: 26 } as const;
const WORDS = { least: 120, most: 460, letter: 10.6, line: 27, pad: 10 } as const;
const CLEAR = 6;
const STEP = 24;
/** Farther than any chart is wide a note stays where it is. */
const MOST_STEPS = 160;

const linesOf = (text: string, lettersALine: number): number =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersALine)), 0);

/**
 * How large a note is for its text. A sticky note has one width; words are as wide as they run. On screen a long note is
 * cut and opens when one writes on it; `isWhole`: on paper it is as tall as it takes.
 */
export const noteSize = (
  form: NoteForm,
  text: string,
  isWhole = false,
): { readonly width: number; readonly height: number } => {
  if (form === 'sticky') {
    const lines = linesOf(text, Math.floor((STICKY.width - 20) / STICKY.letter));
    return {
      width: STICKY.width,
      height: Math.max(STICKY.least, Math.min(isWhole ? Infinity : STICKY.most, lines * STICKY.line + STICKY.pad)),
    };
  }
  const longest = Math.max(...text.split('\n').map((line) => line.length));
  const width = Math.max(WORDS.least, Math.min(WORDS.most, longest * WORDS.letter + WORDS.pad));
  return { width, height: linesOf(text, Math.floor((width - WORDS.pad) / WORDS.letter)) * WORDS.line + WORDS.pad };
};

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + CLEAR &&
  b.x < a.x + a.width + CLEAR &&
  a.y < b.y + b.height + CLEAR &&
  b.y < a.y + a.height + CLEAR;

/** Points around one, the nearer rings first; each ring clockwise from the right. */
const around = function* ({ x, y }: Point): Generator<Point> {
  yield { x, y };
  for (let ring = 1; ring <= MOST_STEPS; ring += 1) {
    const points = ring * 8;
    for (let at = 0; at < points; at += 1) {
      const angle = (at / points) * 2 * Math.PI;
      yield { x: x + Math.cos(angle) * ring * STEP, y: y + Math.sin(angle) * ring * STEP };
    }
  }
};

/** The boxes of notes by id. Cards come first: a note gives way to them, and to the notes before it. */
export const notePlaces = (
  notes: readonly Noted[],
  cards: readonly Box[],
  isWhole = false,
): ReadonlyMap<string, Box> => {
  const taken = [...cards];
  const places = new Map<string, Box>();
  for (const note of notes) {
    const size = noteSize(note.form, note.text ?? '', isWhole);
    let box: Box = { x: note.x, y: note.y, ...size };
    for (const { x, y } of around(note)) {
      const tried = { x, y, ...size };
      if (taken.some((other) => overlap(tried, other))) continue;
      box = tried;
      break;
    }
    places.set(note.id, box);
    taken.push(box);
  }
  return places;
};

/** The next place some way on where a note covers nothing: it steps over what is in its way. */
export const noteBeside = (box: Box, by: Point, taken: readonly Box[]): Point => {
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const tried = { ...box, x: box.x + by.x * step, y: box.y + by.y * step };
    if (!taken.some((other) => overlap(tried, other))) return { x: tried.x, y: tried.y };
  }
  return { x: box.x + by.x, y: box.y + by.y };
};
