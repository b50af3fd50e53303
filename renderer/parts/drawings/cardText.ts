/**
 * Name and title on a card, laid out for the card as it is on the screen. Text keeps its size while the card becomes
 * smaller; in less and less room a card gives up its title, then the given names. All lengths in pixels on screen.
 */
import { shorterNames } from '../../../shared/model/shortNames';
import { areWordsWhole, cutLine, linesIn, type Lines } from './textLines';
import type { Measure } from './textWidth';

/** Font sizes of name and title. */
export type TextSizes = { readonly name: number; readonly job: number };
export type TextRoom = { readonly width: number; readonly height: number };
export type CardWords = {
  readonly name: string;
  /** Title and company; empty where nobody said. */
  readonly job: string;
  /** Nobody knows the name: then the title says more. */
  readonly isUnnamed: boolean;
};
export type CardText = {
  readonly name: readonly string[];
  readonly job: readonly string[];
  readonly sizes: TextSizes;
  /** Pixels from the top of the text to the foot of its last line. */
  readonly height: number;
  /** Width and foot of each line, for what stands beside the last ones. */
  readonly spans: readonly { readonly width: number; readonly foot: number }[];
  /** The whole name and the whole title are there. */
  readonly isWhole: boolean;
};

/** The sizes of a chart, largest first. Single cards go on through the list, the last of it only for them. */
export const DESK_SIZES: readonly TextSizes[] = [
  { name: 15, job: 12 },
  { name: 14, job: 12 },
  { name: 13, job: 11 },
  { name: 12, job: 11 },
  { name: 11, job: 10 },
];
/** Sizes read from five metres. */
export const ROOM_SIZES: readonly TextSizes[] = [
  { name: 22, job: 17 },
  { name: 20, job: 16 },
  { name: 18, job: 15 },
  { name: 16, job: 14 },
  { name: 15, job: 12 },
];

export const NAME_LEADING = 1.18;
export const JOB_LEADING = 1.2;
const MOST_NAME_LINES = 2;
const MOST_JOB_LINES = 4;
/** So large a share of the cards may take smaller letters than the others; more of them from five metres. */
const MAY_STEP_DOWN = { desk: 1 / 12, room: 1 / 6 } as const;

const put = (name: Lines, job: Lines, sizes: TextSizes, isWhole: boolean): CardText => {
  const nameHeight = sizes.name * NAME_LEADING;
  const jobHeight = sizes.job * JOB_LEADING;
  const spans = [
    ...name.widths.map((width, at) => ({ width, foot: (at + 1) * nameHeight })),
    ...job.widths.map((width, at) => ({ width, foot: name.lines.length * nameHeight + (at + 1) * jobHeight })),
  ];
  return { name: name.lines, job: job.lines, sizes, height: spans.at(-1)?.foot ?? 0, spans, isWhole };
};
const NONE: Lines = { lines: [], widths: [], isBroken: false };

/** Everything at one size; null where that is more than the room. */
const whole = ({ name, job }: CardWords, room: TextRoom, sizes: TextSizes, measure: Measure): CardText | null => {
  // A word that would be broken ends it: to find out where takes longer than all the rest.
  if (!areWordsWhole(name, room.width, sizes.name, 600, measure)) return null;
  if (!areWordsWhole(job, room.width, sizes.job, 400, measure)) return null;
  const names = linesIn(name, room.width, sizes.name, 600, measure);
  if (names.lines.length > MOST_NAME_LINES) return null;
  const jobs = job === '' ? NONE : linesIn(job, room.width, sizes.job, 400, measure);
  if (jobs.lines.length > MOST_JOB_LINES) return null;
  const text = put(names, jobs, sizes, true);
  return text.height <= room.height ? text : null;
};

/** As many lines of a text as there is room for; the last one ends in an ellipsis where something is left out. */
const cutTo = (
  text: string,
  most: number,
  width: number,
  size: number,
  weight: 400 | 600,
  measure: Measure,
): { readonly put: Lines; readonly isWhole: boolean } => {
  const all = linesIn(text, width, size, weight, measure);
  if (all.lines.length <= most) return { put: all, isWhole: true };
  if (most <= 0) return { put: NONE, isWhole: false };
  const rest = `${all.lines.slice(most - 1).join(' ')}`;
  const last = cutLine(rest, width, size, weight, measure);
  const lines = [...all.lines.slice(0, most - 1), last.endsWith('…') ? last : `${last}…`];
  return {
    put: { lines, widths: lines.map((line) => measure(line, weight) * size), isBroken: all.isBroken },
    isWhole: false,
  };
};

/** How many lines of a size stand in a height. */
const linesFor = (height: number, size: number, leading: number): number => Math.floor(height / (size * leading));

/** Pixels; only for a word that would else be broken inside. Smaller letters are not read. */
const LEAST_NAME = 9;
/** The largest letters in which no word of a text is wider than a line, as far as they can be read. */
const sizeOfWords = (text: string, width: number, most: number, measure: Measure): number => {
  const widest = Math.max(...text.split(/\s+/).map((word) => measure(word, 600)), Number.EPSILON);
  return Math.max(LEAST_NAME, Math.min(most, Math.floor((2 * width) / widest) / 2));
};

/** What says who somebody is, and how it is drawn: the title, where nobody knows the name. */
const calledBy = ({ name, job, isUnnamed }: CardWords): CardWords =>
  isUnnamed && job !== '' ? { name: job, job: '', isUnnamed } : { name, job: '', isUnnamed };

/** The name alone, whole at the largest of some sizes, then shorter, at last cut. */
const nameAlone = (
  words: CardWords,
  room: TextRoom,
  sizes: readonly TextSizes[],
  isJobLost: boolean,
  measure: Measure,
): CardText => {
  const called = calledBy(words);
  for (const one of sizes) {
    const text = whole(called, room, one, measure);
    if (text) return { ...text, isWhole: !isJobLost };
  }
  const shorter = called.isUnnamed ? [] : shorterNames(called.name).slice(1);
  for (const name of shorter)
    for (const one of sizes) {
      const text = whole({ ...called, name }, room, one, measure);
      if (text) return { ...text, isWhole: false };
    }
  const least = sizes.at(-1) ?? DESK_SIZES[0]!;
  const last = shorter.at(-1) ?? called.name;
  const size = { ...least, name: sizeOfWords(last, room.width, least.name, measure) };
  const text = whole({ ...called, name: last }, room, size, measure);
  if (text) return { ...text, isWhole: last === called.name && !isJobLost };
  const most = Math.max(1, linesFor(room.height, size.name, NAME_LEADING));
  const { put: lines } = cutTo(last, most, room.width, size.name, 600, measure);
  return put(lines, NONE, size, false);
};

/** How a chart is written at one zoom: which of the sizes, and whether cards say a title. */
export type ChartText = { readonly sizeAt: number; readonly hasJobs: boolean };

/** The text of one card of a chart. */
export const cardText = (
  words: CardWords,
  room: TextRoom,
  chart: ChartText,
  measure: Measure,
  sizes: readonly TextSizes[] = DESK_SIZES,
): CardText => {
  const smaller = sizes.slice(chart.sizeAt);
  if (chart.hasJobs || words.job === '') {
    for (const one of smaller) {
      const text = whole(words, room, one, measure);
      if (text) return text;
    }
  }
  if (!chart.hasJobs || words.job === '') return nameAlone(words, room, smaller, words.job !== '', measure);
  // The title alone is cut, and not before the smallest letters.
  const least = smaller.at(-1) ?? DESK_SIZES[0]!;
  const names = linesIn(words.name, room.width, least.name, 600, measure);
  const left = room.height - names.lines.length * least.name * NAME_LEADING;
  const most = Math.min(MOST_JOB_LINES, linesFor(left, least.job, JOB_LEADING));
  if (names.isBroken || names.lines.length > MOST_NAME_LINES || most < 1)
    return nameAlone(words, room, smaller, true, measure);
  return put(names, cutTo(words.job, most, room.width, least.job, 400, measure).put, least, false);
};

/** The first of the sizes at which everything is there, from one of them on; their number where there is none. */
const firstWhole = (words: CardWords, room: TextRoom, sizes: readonly TextSizes[], measure: Measure): number => {
  const at = sizes.findIndex((one) => whole(words, room, one, measure) !== null);
  return at === -1 ? sizes.length : at;
};

/** The largest size at which no more than a few cards are left over. */
const sizeFor = (firsts: readonly number[], last: number, share: number): number => {
  const may = Math.floor(firsts.length * share);
  for (let at = 0; at < last; at += 1) if (firsts.filter((first) => first > at).length <= may) return at;
  return last;
};

/**
 * Tells of charts which one size they are written in: the largest at which all but a few cards say everything. Titles
 * are given up by all cards together, where most of them could not be read whole in the smallest letters. What was tried
 * for the words of one card is known the next time they are asked for.
 */
export const chartTextIn = (
  room: TextRoom,
  measure: Measure,
  sizes: readonly TextSizes[] = DESK_SIZES,
): ((cards: readonly CardWords[]) => ChartText) => {
  const usual = sizes.length - 2;
  const share = sizes === ROOM_SIZES ? MAY_STEP_DOWN.room : MAY_STEP_DOWN.desk;
  const known = new WeakMap<CardWords, number>();
  const withJob = (words: CardWords): number => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const first = firstWhole(words, room, sizes, measure);
    known.set(words, first);
    return first;
  };
  return (cards) => {
    const withJobs = cards.map(withJob);
    const lost = withJobs.filter((first) => first === sizes.length).length;
    if (lost <= cards.length / 4) return { sizeAt: sizeFor(withJobs, usual, share), hasJobs: true };
    const alone = cards.map((words) => firstWhole(calledBy(words), room, sizes, measure));
    return { sizeAt: sizeFor(alone, usual, share), hasJobs: false };
  };
};
