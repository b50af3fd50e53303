/** Names in less and less room, as their own script shortens them. */

/** What stands before and behind a name and is no part of it. */
const BEFORE =
  /^(?:(?:Professor|Prof|Doctor|Dr|Mister|Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Herr|Frau|Mme|Mlle|Monsieur|Madame|Sr|Sra|Señor|Señora|Ing|Dipl|med|rer|nat|phil|jur|h\.c)(?:\.-?|\s)\s*)+(?=\S)/iu;
const BEHIND = /(?:,?\s+(?:Jr|Sr|PhD|Ph\.D|MBA|MD|M\.D|MSc|BSc|II|III|IV)\.?)+$/u;
/** Words that belong to the family name behind them: *van der Berg*, *de la Cruz*. */
const PARTICLES = new Set(
  'van von der den de del della di da do dos das la le les du el al bin ibn ben ter ten zu zum zur af av'.split(' '),
);

/** Scripts that write names without blanks, or with blanks that are left out. */
const WITHOUT_BLANKS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30fc・·\s]+$/u;
/** Letters that come large and small: only they are used as initials with a point. */
const HAS_CASE = /[\p{Lu}\p{Ll}]/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const lettersOf = (text: string): readonly string[] => [...graphemes.segment(text)].map(({ segment }) => segment);

/** The name without titles, brackets and what was put behind it; the given name first. */
const plainName = (name: string): string => {
  const bare = name.replace(/\s*[(（[][^)）\]]*[)）\]]/g, '').trim();
  const own = (bare === '' ? name : bare).replace(BEHIND, '').replace(BEFORE, '').trim();
  const [last, first, ...more] = own.split(/\s*,\s*/);
  return first && last && more.length === 0 ? `${first} ${last}` : own || name.trim();
};

/** The words of a name: those given, and the family name with its particles. */
const partsOf = (plain: string): { readonly given: readonly string[]; readonly family: string } => {
  const words = plain.split(/\s+/).filter((word) => word !== '');
  let at = Math.max(0, words.length - 1);
  while (at > 1 && PARTICLES.has((words[at - 1] ?? '').toLowerCase())) at -= 1;
  return { given: words.slice(0, at), family: words.slice(at).join(' ') };
};

/** The words of a name without titles and what was put behind it; all of them the family's where a script writes it whole. */
export const nameParts = (name: string): { readonly given: readonly string[]; readonly family: string } => {
  const plain = plainName(name);
  return WITHOUT_BLANKS.test(plain) ? { given: [], family: plain } : partsOf(plain);
};

/** *Jean-Luc* as *J.-L.* */
const pointed = (given: string): string =>
  given
    .split('-')
    .flatMap((part) => lettersOf(part)[0] ?? [])
    .map((letter) => `${letter}.`)
    .join('-');

/** Whether the name is of a script that writes names without blanks: it has no shorter form. */
export const isWrittenWhole = (name: string): boolean => WITHOUT_BLANKS.test(name);

/** *Saoirse Whitlow* as *S. Whitlow*: rows are short. */
export const rowName = (name: string): string => {
  const plain = plainName(name);
  if (WITHOUT_BLANKS.test(plain)) return plain.replace(/\s+/g, '');
  const { given, family } = partsOf(plain);
  const [first] = given;
  if (first === undefined) return plain;
  return HAS_CASE.test(first) ? `${pointed(first)} ${family}` : `${first} ${family}`;
};

/**
 * A name in less and less room: *Dr Saoirse Whitlow*, *Saoirse Whitlow*, *S. Whitlow*, *Whitlow*. Chinese, Japanese and
 * Korean names stay whole, without blanks; scripts without capitals are not given points; a single word stays as it is.
 */
export const shorterNames = (name: string): readonly string[] => {
  const plain = plainName(name);
  const { given, family } = partsOf(plain);
  const isWhole = WITHOUT_BLANKS.test(plain) || given.length === 0;
  return [...new Set(isWhole ? [name, plain, rowName(name)] : [name, plain, rowName(name), family])];
};

/** What says most of a name in little room: the family name, or the whole where a script has no shorter form. */
export const leastName = (name: string): string => {
  const { given, family } = nameParts(name);
  return given.length === 0 ? rowName(name) : family;
};

/** Up to two letters for a person: *Saoirse Whitlow* is SW, *王小明* 小明. */
export const initials = (name: string): string => {
  const plain = plainName(name);
  if (WITHOUT_BLANKS.test(plain)) {
    const letters = lettersOf(plain.replace(/\s+/g, ''));
    return letters.slice(letters.length > 2 ? -2 : 0).join('');
  }
  const { given, family } = partsOf(plain);
  const words = family.split(' ');
  const first = lettersOf(given[0] ?? words.at(-1) ?? '')[0] ?? '';
  if (!HAS_CASE.test(first)) return first;
  const last = given.length === 0 ? '' : (lettersOf(words.at(-1) ?? '')[0] ?? '');
  return `${first}${last}`.toLocaleUpperCase('en');
};
