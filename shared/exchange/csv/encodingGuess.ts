/**
 * Which encoding a file is in that is not UTF-8. Everything outside ASCII is read in each of them; the one in which it
 * looks most like names and titles is proposed. Nothing is certain here: the person sees a sample and can choose.
 */
import { certainEncoding, decodeAs, ENCODING_NAMES, type Encoding } from './encodings';

/** More bytes than this tell no more. */
const SAMPLE_BYTES = 60_000;
const LONGEST_PIECE = 300;

/** So many bytes hold whole letters of two, three or four bytes each. */
const WHOLE_LETTERS = 12;

/** Where a piece ends, not within a letter of several bytes. */
const endOfPiece = (bytes: Uint8Array, from: number, to: number): number => {
  const most = from + LONGEST_PIECE;
  if (to <= most) return to;
  // What is ASCII is a letter of its own in every encoding; letters of several bytes begin behind it.
  let first = most;
  while (first > from && (bytes[first - 1] ?? 0) > 127) first -= 1;
  return most - ((most - first) % WHOLE_LETTERS);
};

/** Bytes between marks that are ASCII in every encoding, where they hold anything else than ASCII. */
const piecesOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const pieces: Uint8Array[] = [];
  const seen = new Set<string>();
  let size = 0;
  let from = 0;
  let isPlain = true;
  const isMark = (byte: number): boolean =>
    byte === 10 || byte === 13 || byte === 9 || byte === 44 || byte === 59 || byte === 34;
  for (let at = 0; at <= bytes.length && size < SAMPLE_BYTES; at += 1) {
    const byte = bytes[at] ?? 10;
    if (!isMark(byte)) {
      if (byte > 127) isPlain = false;
      continue;
    }
    if (!isPlain) {
      const piece = bytes.subarray(from, endOfPiece(bytes, from, at));
      const key = piece.join(' ');
      if (!seen.has(key)) {
        seen.add(key);
        pieces.push(piece);
        size += piece.length;
      }
    }
    from = at + 1;
    isPlain = true;
  }
  return pieces;
};

const joinedPieces = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length + 1, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
    whole[at] = 10;
    at += 1;
  }
  return whole;
};

type Letters = { readonly common: string; readonly rare?: string };
/** The letters beside A to Z that names in these encodings are written with. */
const LATIN: { readonly [E in Encoding]?: Letters } = {
  'windows-1252': { common: 'äöüßéèàáíóúñçêâîôûëïåøæãõ', rare: 'ùìòœðþýÿšž' },
  'iso-8859-15': { common: 'äöüßéèàáíóúñçêâîôûëïåøæãõ', rare: 'ùìòœšžðþýÿ' },
  macintosh: { common: 'äöüßéèàáíóúñçêâîôûëïåøæãõ', rare: 'ùìòœÿ' },
  ibm850: { common: 'äöüßéèàáíóúñçêâîôûëïåøæãõ', rare: 'ùìòðþýÿ' },
  ibm437: { common: 'äöüßéèàáíóúñçêâîôûëïåæ', rare: 'ùìòÿ' },
  'windows-1250': { common: 'áčďéěíňóřšťúůýžąćęłńśźżäöüßőűăâîç', rare: 'ĺľŕôëșțşţđ' },
  'iso-8859-2': { common: 'áčďéěíňóřšťúůýžąćęłńśźżäöüßőűăâîç', rare: 'ĺľŕôëșțşţđ' },
  'x-mac-ce': { common: 'áčďéěíňóřšťúůýžąćęłńśźżäöüßőű', rare: 'ĺľŕôë' },
  'windows-1254': { common: 'çğıöşüİ', rare: 'âîûéäß' },
  'windows-1257': { common: 'āčēģīķļņšūžąęėįųõäöü', rare: 'ćłńóśźż' },
};
/** What else comes near letters: an apostrophe in a name, a dash, quotation marks. */
const FINE_MARKS = new Set('’‘“”–—„«»…€•·´ºª°№');
const VOWELS = /[aeiouyäöüéèàáíóúêâîôûëïåøæãõùìòœýÿěůąęőűăıāēīūėįų]/iu;

const isLetter = (text: string | undefined): boolean => text !== undefined && /\p{L}/u.test(text);
const isAscii = (text: string): boolean => text < '\u0080';

/** How much a Latin letter looks at home: as a vowel among consonants, or a consonant beside a vowel. */
const fitOf = (letter: string, before: string | undefined, after: string | undefined): number => {
  const beside = [before, after].filter((one): one is string => isLetter(one));
  const vowels = beside.filter((one) => VOWELS.test(one)).length;
  if (VOWELS.test(letter)) return beside.length === 0 ? 0 : 0.6 - 0.6 * vowels;
  return vowels > 0 || beside.length === 0 ? 0.4 : -0.8;
};

const hasSmallLetters = (all: readonly string[], at: number): boolean => {
  let from = at;
  while (isLetter(all[from - 1])) from -= 1;
  for (let one = all[from]; isLetter(one); from += 1, one = all[from]) if (one !== one?.toUpperCase()) return true;
  return false;
};

const latinScore = (text: string, letters: Letters): number => {
  let score = 0;
  const all = [...text];
  all.forEach((one, at) => {
    if (isAscii(one)) return;
    const [before, after] = [all[at - 1], all[at + 1]];
    if (!isLetter(one)) {
      const between = (isLetter(before) ? 1 : 0) + (isLetter(after) ? 1 : 0);
      if (one === '\ufffd' || /\p{C}/u.test(one)) score -= 6;
      else if (one === '’') score += between === 2 ? 1 : 0;
      else if (FINE_MARKS.has(one)) score += between === 2 || (one === '…' && isLetter(after)) ? -2 : 0.7;
      else score -= between === 0 ? 0.5 : between + 1;
      return;
    }
    const small = one.toLowerCase();
    score +=
      letters.common.includes(small) || letters.common.includes(one) ? 1 : letters.rare?.includes(small) ? 0.3 : -1;
    score += fitOf(one, before, after);
    // A capital within a word of small letters is hardly ever written, nor is a word of such letters only.
    if (one !== small && isLetter(before) && hasSmallLetters(all, at)) score -= 3;
    for (const beside of [before, after])
      if (beside !== undefined && isLetter(beside) && !isAscii(beside)) score -= 0.7;
    if (one === small && isLetter(after) && after !== after?.toLowerCase()) score -= 1.5;
    if (!isLetter(before) && !isLetter(after)) score -= 1.5;
    if (small === 'õ' && !'es'.includes(after ?? ' ')) score -= 0.6;
    if (small === 'ã' && !'oe \n'.includes(after ?? ' ')) score -= 0.6;
    if (small === 'ă' && after === 'o') score -= 0.6;
  });
  return score;
};

/** Words in one alphabet other than Latin: their letters stand together, capitals first. */
const alphabetScore = (text: string, script: RegExp, hasCase: boolean): number => {
  let score = 0;
  const all = [...text];
  all.forEach((one, at) => {
    if (isAscii(one)) return;
    const before = all[at - 1];
    if (!script.test(one)) {
      score -= /\p{C}|\ufffd/u.test(one) ? 6 : isLetter(one) ? 2 : FINE_MARKS.has(one) ? 0.2 : 1;
      return;
    }
    if (isLetter(before) && !script.test(before ?? '')) score -= 3;
    score += 1;
    if (!hasCase) return;
    const isCapital = one !== one.toLowerCase();
    if (isCapital && isLetter(before) && before === before?.toLowerCase()) score -= 3;
    if (isCapital && isLetter(before)) score -= 0.3;
    if (one === 'ς' && isLetter(all[at + 1])) score -= 2;
    if (!isCapital && !isLetter(before)) score -= 0.8;
  });
  return score;
};
const ALPHABETS: { readonly [E in Encoding]?: readonly [script: RegExp, hasCase: boolean] } = {
  'windows-1251': [/\p{Script=Cyrillic}/u, true],
  'koi8-r': [/\p{Script=Cyrillic}/u, true],
  ibm866: [/\p{Script=Cyrillic}/u, true],
  'x-mac-cyrillic': [/\p{Script=Cyrillic}/u, true],
  'windows-1253': [/\p{Script=Greek}/u, true],
  'windows-1255': [/\p{Script=Hebrew}/u, false],
  'windows-1256': [/\p{Script=Arabic}/u, false],
  'windows-874': [/\p{Script=Thai}/u, false],
};

/** Pairs of bytes of the everyday characters of an East Asian encoding, by their first byte. */
const EVERYDAY: { readonly [E in Encoding]?: readonly (readonly [from: number, to: number])[] } = {
  gb18030: [[0xb0, 0xd7]],
  big5: [[0xa4, 0xc6]],
  shift_jis: [
    [0x82, 0x83],
    [0x88, 0x97],
  ],
  'euc-jp': [
    [0xa4, 0xa5],
    [0xb0, 0xcf],
  ],
  'euc-kr': [[0xb0, 0xc8]],
};
const isAsciiLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte > 64 && byte < 91) || (byte > 96 && byte < 123));
const eastAsianScore = (bytes: Uint8Array, encoding: Encoding): number => {
  const everyday = EVERYDAY[encoding] ?? [];
  let score = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 128) continue;
    const isHalfKana = encoding === 'shift_jis' && byte >= 0xa1 && byte <= 0xdf;
    const follower = bytes[at + 1] ?? 0;
    if (isHalfKana) {
      score -= 0.5;
      continue;
    }
    const isEveryday =
      everyday.some(([from, to]) => byte >= from && byte <= to) &&
      (encoding === 'shift_jis' || encoding === 'big5' || follower > 0xa0);
    // Korean fills a part of what Chinese does.
    score += isEveryday ? (encoding === 'euc-kr' ? 2.8 : 2.6) : -1;
    // A character within a Latin word is two letters of another encoding.
    if (isAsciiLetter(bytes[at - 1])) score -= 2.5;
    if (isAsciiLetter(bytes[at + 2])) score -= 2.5;
    at += 1;
  }
  return score;
};

/** What is likelier before anything was read. */
const FAVOUR: { readonly [E in Encoding]?: number } = {
  'windows-1252': 0.6,
  'windows-1250': 0.3,
  macintosh: 0.1,
  ibm437: -0.4,
  'iso-8859-15': -0.3,
  'iso-8859-2': -0.2,
  'x-mac-ce': -0.2,
  'windows-1257': -0.6,
  'euc-jp': -0.5,
};

const scoreIn = (bytes: Uint8Array, encoding: Encoding): number | null => {
  if (encoding.startsWith('utf-16')) return null;
  if (encoding === 'utf-8') {
    // A few bytes that are broken do not make a file another encoding.
    const text = decodeAs(bytes, encoding) ?? '';
    const broken = text.split('\ufffd').length - 1;
    const whole = [...text].filter((one) => one > '\u007f').length - broken;
    return whole > broken * 5 ? whole * 2 : null;
  }
  const isEastAsian = EVERYDAY[encoding] !== undefined;
  const text = decodeAs(bytes, encoding, isEastAsian);
  if (text === null) return null;
  const favour = FAVOUR[encoding] ?? 0;
  if (isEastAsian) return eastAsianScore(bytes, encoding) + favour;
  const latin = LATIN[encoding];
  if (latin) return latinScore(text, latin) + favour;
  const alphabet = ALPHABETS[encoding];
  return alphabet ? alphabetScore(text, ...alphabet) + favour : null;
};

export type EncodingSample = { readonly encoding: Encoding; readonly sample: string };
export type EncodingGuess = {
  readonly encoding: Encoding;
  /** Every encoding these bytes may be in, the likeliest first, with a few words that look different in them. */
  readonly samples: readonly EncodingSample[];
};

const SHOWN_PIECES = 3;
const LONGEST_SAMPLE = 60;

/** The likeliest encoding of bytes that are not only ASCII, and what a few words of them look like in every one. */
export const guessEncoding = (bytes: Uint8Array): EncodingGuess => {
  const pieces = piecesOf(bytes);
  const whole = joinedPieces(pieces);
  const shown = joinedPieces(pieces.slice(0, SHOWN_PIECES));
  const scored = ENCODING_NAMES.flatMap((encoding) => {
    const score = scoreIn(whole, encoding);
    return score === null ? [] : [{ encoding, score }];
  }).sort((a, b) => b.score - a.score);
  // What it can only be comes first, however little of it tells.
  const certain = certainEncoding(bytes);
  const encoding = certain ?? scored[0]?.encoding ?? 'windows-1252';
  const others = scored.filter((one) => one.encoding !== encoding);
  return {
    encoding,
    samples: [{ encoding }, ...others].map(({ encoding }) => ({
      encoding,
      sample: (decodeAs(shown, encoding) ?? '')
        .split('\n')
        .map((piece) => piece.trim())
        .filter((piece) => piece !== '')
        .join(', ')
        .slice(0, LONGEST_SAMPLE),
    })),
  };
};
