/** Letters that are a letter of their own, and what people type who do not have them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
};
/** How the same letters are written out where a keyboard has no dots and rings. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

// oxlint-disable-next-line no-control-regex -- every letter without an accent
const IS_ASCII = /^[\u0000-\u007f]*$/;
const APOSTROPHES = /[‘’‚‛ʹʻʼʽˈ′´`＇]/g;
const DASHES = /[‐‑‒–—―−﹣－]/g;
/** Accents, and the points of Hebrew and Arabic. Vowel signs of other scripts are letters there and stay. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f]/g;

/**
 * A text for finding, comparing and sorting: without case, accents and characters nobody sees, with one kind of
 * apostrophe, dash and blank. The one answer to whether two spellings are the same, wherever a name is looked for.
 */
export const fold = (text: string): string => {
  const small = text.toLowerCase();
  if (IS_ASCII.test(small)) return small.replace(/`/g, "'");
  return small
    .replace(APOSTROPHES, "'")
    .replace(DASHES, '-')
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/[ßøłđðþæœıħŧŋ]/g, (letter) => LETTERS[letter] ?? letter);
};

/** As `fold`, with umlauts and rings written out: Hölzl as Hoelzl. */
export const foldWrittenOut = (text: string): string =>
  IS_ASCII.test(text)
    ? fold(text)
    : fold(
        text
          .normalize('NFC')
          .toLowerCase()
          .replace(/[äöüåø]/g, (letter) => WRITTEN_OUT[letter] ?? letter),
      );

/** Whether two names are the same but for case, accents and spaces. Nothing is no name. */
export const isSameName = (a: string, b: string): boolean => {
  const plain = (name: string) => fold(name).replace(/\s+/g, '');
  return plain(a) !== '' && plain(a) === plain(b);
};

/** Without what joins the parts of a name: O'Brien as obrien. */
const joined = (folded: string): string => folded.replace(/['-]/g, '');

/** Whether every word of a query occurs in a text. An empty query lets everything through. */
export const wordFinder = (query: string): ((text: string) => boolean) => {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  return (text) => {
    const folded = fold(text);
    return words.every(
      (word) =>
        folded.includes(word) ||
        foldWrittenOut(text).includes(word) ||
        (joined(word) !== '' && joined(folded).includes(joined(word))),
    );
  };
};

/** `wordFinder` for one text. */
export const hasWords = (text: string, query: string): boolean => wordFinder(query)(text);
