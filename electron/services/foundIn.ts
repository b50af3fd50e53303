/** Which of many texts stand in a file that was made, and where. */
import { asSearched } from '../../shared/audience/hiddenTexts';
import { codesOf, SHORTEST_SOUGHT, textFinder, type Codes } from '../../shared/audience/textFinder';
import { NEXT_CELL, readBack, type ByteRun, type MadeForm, type Passage } from './readBack';

/** The pieces of a text, any of which gives it away, written as `asSearched` writes. */
export type Pieces = readonly string[];
/** A text that was found, by its index, and the first place where it stands: *page 3*. */
export type FoundPlace = { readonly index: number; readonly where: string };

const NOT_KNOWN = 0xffff;
const SEVERAL = 0xfffe;
/** Characters that a ligature or a sign stands for; what stands for more is no part of words. */
const LONGEST_FOLDED = 3;

/** What `asSearched` makes of single characters: none, one, or several. */
const foldedOnce = new Uint16Array(0x10000).fill(NOT_KNOWN);
const severalOf = new Map<number, string>();
/** Ideographs and syllables are as they are; most of what no text is read as is one of these. */
const isAsItIs = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7a3);
const foldOnce = (code: number): number => {
  const folded = isAsItIs(code) ? String.fromCharCode(code) : asSearched(String.fromCharCode(code));
  if (folded.length > 1) severalOf.set(code, folded);
  const known = folded.length > 1 ? SEVERAL : folded === '' ? 0 : folded.charCodeAt(0);
  foldedOnce[code] = known;
  return known;
};

/** Characters one by one as `asSearched` writes them: much faster for bytes most of which are no text. */
const foldedCodes = (codes: Uint16Array): Codes => {
  let into = new Uint16Array(codes.length + LONGEST_FOLDED);
  let length = 0;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    let folded = foldedOnce[code] ?? NOT_KNOWN;
    if (folded === NOT_KNOWN) folded = foldOnce(code);
    if (folded === SEVERAL) {
      const several = severalOf.get(code)?.slice(0, LONGEST_FOLDED) ?? '';
      const needed = length + several.length + codes.length - at;
      if (needed > into.length) {
        const wider = new Uint16Array(needed * 2);
        wider.set(into);
        into = wider;
      }
      for (let one = 0; one < several.length; one += 1) {
        into[length] = several.charCodeAt(one);
        length += 1;
      }
    } else if (folded !== 0) {
      into[length] = folded;
      length += 1;
    }
  }
  return into.subarray(0, length);
};

/** Two bytes a character, from an offset; the buffer is a copy that begins where its numbers may. */
const pairs = (bytes: Uint8Array, start: number, isBigFirst: boolean): Uint16Array => {
  const copy = Buffer.from(bytes.slice(start, start + 2 * Math.floor((bytes.length - start) / 2)));
  if (isBigFirst) copy.swap16();
  const aligned = new Uint8Array(copy);
  return new Uint16Array(aligned.buffer, 0, aligned.length / 2);
};

/** Letters, digits and line ends alone are the same in every encoding of single bytes, and no text in pairs of them. */
const isPlain = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 0x09 && byte <= 0x0d));

/** Of pixels only what looks like letters, as many side by side as the shortest text has. */
const printableRuns = (bytes: Uint8Array): Uint8Array => {
  const runs: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at <= bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x20 && byte < 0x7f) continue;
    if (at - from >= SHORTEST_SOUGHT) runs.push(bytes.subarray(from, at), BETWEEN);
    from = at + 1;
  }
  return Buffer.concat(runs);
};
/** Stands in no text that is looked for. */
const BETWEEN = new Uint8Array([1]);

/** The bytes as text in each of the encodings that a file may use inside. */
const readings = function* ({ bytes, isPixels }: ByteRun): Generator<Codes> {
  yield foldedCodes(new Uint16Array(isPixels ? printableRuns(bytes) : bytes));
  if (isPixels || bytes.length < 2 || isPlain(bytes)) return;
  yield foldedCodes(codesOf(new TextDecoder('utf-8').decode(bytes)));
  for (const start of [0, 1])
    for (const isBigFirst of [true, false]) yield foldedCodes(pairs(bytes, start, isBigFirst));
};

/** A passage as it is searched, and where a part of it begins. */
const folded = (passage: Passage): { readonly text: string; readonly starts: readonly number[] } => {
  const starts: number[] = [];
  let text = '';
  for (const part of passage) {
    starts.push(text.length);
    text += part.text.split(NEXT_CELL).map(asSearched).join(NEXT_CELL);
  }
  return { text, starts };
};

/** Which of the texts stand in the file, each once, in their order. Throws where the file cannot be read. */
export const foundIn = async (
  bytes: Uint8Array,
  form: MadeForm,
  texts: readonly Pieces[],
): Promise<readonly FoundPlace[]> => {
  const places = new Map<number, string>();
  const textOf = texts.flatMap((pieces, index) => pieces.map(() => index));
  const find = textFinder(texts.flat());
  const { passages, runs } = await readBack(bytes, form);
  const note = (piece: number, where: string): void => {
    const index = textOf[piece] ?? 0;
    if (!places.has(index)) places.set(index, where);
  };
  const inPassage = (passage: Passage): void => {
    const { text, starts } = folded(passage);
    find(codesOf(text), (piece, at) => {
      note(piece, passage[starts.findLastIndex((start) => start <= at)]?.where ?? '');
    });
  };
  const inRun = (run: ByteRun): void => {
    for (const codes of readings(run)) find(codes, (piece) => note(piece, run.where));
  };
  passages.forEach(inPassage);
  runs.forEach(inRun);
  return [...places].map(([index, where]) => ({ index, where })).toSorted((a, b) => a.index - b.index);
};
