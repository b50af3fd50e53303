/** Names written the other way round: *Berg, Anna* as *Anna Berg*. */
import { plainWords } from './words';

/** Behind a name, not a first name. */
const SUFFIX =
  /^(?:jr|sr|jun|sen|junior|senior|ii|iii|iv|ph\.?\s?d|md|m\.?d|mba|msc|bsc|ma|ba|cfa|cpa|rn|esq|dds|jd|ll\.?m|mag|dipl\S*)\.?$/i;
const OF_A_FIRM =
  /^(?:inc|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|as|ab|oy|group|holding|partners|foundation|the)\.?$/i;
const COURTESIES: ReadonlySet<string> = new Set(
  'prof,dr,mag,ing,dipl,med,rer,nat,phil,jur,hc,h,c,mr,mrs,ms,miss,mx,herr,frau,sir,dame,pd,univ'.split(','),
);
/** *Dr.*, *Prof.Dr.* or *Dipl.-Ing.* */
const isCourtesy = (word: string): boolean => {
  const parts = word
    .toLowerCase()
    .split(/[.-]/)
    .filter((part) => part !== '');
  return parts.length > 0 && parts.every((part) => COURTESIES.has(part));
};
/** Small words within a surname. */
const PARTICLE =
  /^(?:von|vom|van|der|den|de|del|della|di|da|do|dos|das|la|le|du|zu|zur|bin|al|el|y|e|ter|ten|mac|mc|st|saint|freiherr|graf)\.?$/i;
/** What people do, where a name is followed by it. */
const POST =
  /\b(?:ceo|cfo|cio|cto|coo|cmo|ciso|head|director|manager|officer|president|chief|lead|leader|buyer|engineer|analyst|consultant|assistant|nurse|doctor|vp|leiter|leiterin|chef|direktor|directeur|director|directora|responsable|jefe|board|department|team|finance|sales|purchasing|it|hr)\b/;

/** What is longer is no name. */
const LONGEST_NAME = 100;

const wordsIn = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');
const isCapital = (word: string): boolean => /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word);

/** A surname of one word, with the small words before it and titles. */
const isSurname = (text: string): boolean => {
  const words = wordsIn(text).filter((word) => !PARTICLE.test(word) && !isCourtesy(word));
  const [only = ''] = words;
  return words.length === 1 && /\p{L}{2}|\p{Lo}/u.test(only) && isCapital(only) && !/[\d@/&()]/.test(text);
};
/** First names, with titles before or behind them. */
const isGiven = (text: string, isLarge: boolean): boolean => {
  const words = wordsIn(text);
  const names = words.filter((word) => !isCourtesy(word));
  return (
    names.length > 0 &&
    names.length <= 3 &&
    !/[\d@/&]/.test(text) &&
    names.every((word) => isCapital(word) && !SUFFIX.test(word) && !OF_A_FIRM.test(word)) &&
    // Capitals alone are what somebody is, as *CFO*, unless the whole name is written so.
    (isLarge || !names.some((name) => /^\p{Lu}{2,}$/u.test(name))) &&
    !POST.test(plainWords(text))
  );
};

/** A title stands before the name, wherever it was written. */
const titleFirst = (given: string): string => {
  const words = wordsIn(given);
  const at = words.findIndex((word) => isCourtesy(word));
  return at <= 0 ? words.join(' ') : [...words.slice(at), ...words.slice(0, at)].join(' ');
};

/**
 * A name that surely has its last part first, turned; null for every other: a suffix, a firm, a post behind a name. Two
 * words before the comma are a surname only where others of the column are surely written so.
 */
export const turnedName = (name: string, isUsual = false): string | null => {
  if (name.length > LONGEST_NAME) return null;
  const [last = '', given = '', suffix, ...more] = name.split(',').map((part) => part.trim());
  if (given === '' || last === '' || more.length > 0) return null;
  if (suffix !== undefined && !SUFFIX.test(suffix)) return null;
  const isLast =
    isSurname(last) ||
    (isUsual &&
      wordsIn(last).length <= 3 &&
      wordsIn(last).every((word) => isCapital(word) || PARTICLE.test(word)) &&
      !/[\d@/&]/.test(last));
  if (!isLast || !isGiven(given, !/\p{Ll}/u.test(last))) return null;
  return `${titleFirst(given)} ${last}${suffix === undefined ? '' : `, ${suffix}`}`;
};

/** Whether most of what has a comma in a column of names is surely written the other way round. */
export const areUsuallyTurned = (names: readonly string[]): boolean => {
  const withComma = names.filter((name) => name.includes(','));
  return withComma.length > 1 && withComma.filter((name) => turnedName(name) !== null).length * 2 > withComma.length;
};
