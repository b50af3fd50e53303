/** The packs that come with the app, and how one is edited, checked, kept and handed on. */
import { z } from 'zod';
import { CLASSIC_SALES_WORDS } from './classicSales';
import { ENGLISH_WORDS, type PackWords, type WordGroup } from './english';
import { GERMAN_WORDS } from './german';
import { GROUP_HEADINGS } from './groups';
import { PACK_IDS, type PackId } from './packIds';
import { ENGLISH_SPOKEN, type SpokenWords } from './spoken';

type Pack = { readonly name: string; readonly about: string; readonly spoken: SpokenWords };

export const PACKS: Readonly<Record<PackId, Pack>> = {
  english: { name: 'English', about: 'The words of the app itself.', spoken: ENGLISH_SPOKEN },
  german: {
    name: 'German',
    about: 'Skalen, Rollen, Stufen und Modelle auf Deutsch. Sentences of the app stay English.',
    spoken: { words: GERMAN_WORDS, language: 'de' },
  },
  classicSales: {
    name: 'Classic sales',
    about: 'English, with the role words of sales: economic buyer, technical buyer, user buyer, coach.',
    spoken: { words: CLASSIC_SALES_WORDS, language: 'en' },
  },
};

/** A word by its group and its value: `attitude.-1`. */
type WordKey = string;
const keyOf = (group: WordGroup, value: string): WordKey => `${group}.${value}`;

export const GROUPS = Object.keys(ENGLISH_WORDS) as readonly WordGroup[];

/** The values of a group in the order people read them: a scale from its highest step down. */
export const valuesOf = (group: WordGroup): readonly string[] => {
  const values = Object.keys(ENGLISH_WORDS[group]);
  return values.every((value) => Number.isInteger(Number(value)))
    ? values.toSorted((a, b) => Number(b) - Number(a))
    : values.toSorted((a, b) => Number(b === 'title') - Number(a === 'title'));
};

const KEYS: ReadonlySet<WordKey> = new Set(
  GROUPS.flatMap((group) => Object.keys(ENGLISH_WORDS[group]).map((value) => keyOf(group, value))),
);
/** The two parts of a key; null for one no pack knows. */
export const partsOfKey = (key: WordKey): { readonly group: WordGroup; readonly value: string } | null => {
  if (!KEYS.has(key)) return null;
  const dot = key.indexOf('.');
  return { group: key.slice(0, dot) as WordGroup, value: key.slice(dot + 1) };
};

/** Words of one’s own beside those of the pack they are written in. */
export type OwnWords = Readonly<Record<WordKey, string>>;

/** Room for a word on a card, and for what a step means. */
const LONGEST_WORD = 40;
const LONGEST_MEANING = 120;
const isMeaning = (group: WordGroup): boolean =>
  group.endsWith('Means') || group.startsWith('champion') || group === 'scorecard' || group === 'barriers';
export const longestOf = (group: WordGroup): number => (isMeaning(group) ? LONGEST_MEANING : LONGEST_WORD);

const listOf = (words: PackWords, group: WordGroup): Readonly<Record<string, string>> => words[group];
const folded = (word: string): string => word.trim().toLocaleLowerCase('en');

/** What of a pack and words of one’s own is said, before anything is checked. */
const merged = (base: PackWords, own: OwnWords): PackWords =>
  Object.fromEntries(
    GROUPS.map((group) => [
      group,
      Object.fromEntries(
        Object.entries(listOf(base, group)).map(([value, word]) => [value, own[keyOf(group, value)] ?? word]),
      ),
    ]),
  ) as unknown as PackWords;

/** Groups whose values nobody chooses among: the same word for two of them confuses nobody. */
const MAY_REPEAT: ReadonlySet<WordGroup> = new Set(['names', 'unknown', 'kinds', 'states']);

/** Why a word cannot be one of a group; null where it can. */
export const wordFault = (words: PackWords, group: WordGroup, value: string, word: string): string | null => {
  const [title] = GROUP_HEADINGS[group];
  if (word.trim() === '') return `${title}: a word is missing. Reset it, or write another one.`;
  if (word.trim().length > longestOf(group))
    return `${title}: “${word.trim().slice(0, 24)}…” is too long. ${longestOf(group)} characters find room.`;
  if (/\p{Cc}/u.test(word)) return `${title}: “${word.trim()}” holds a character nobody can see.`;
  if (MAY_REPEAT.has(group)) return null;
  const twin = Object.entries(listOf(words, group)).find(
    ([other, said]) => other !== value && folded(said) === folded(word),
  );
  return twin === undefined
    ? null
    : `${title}: “${word.trim()}” would stand for two values. Nobody could tell them apart.`;
};

/** All that is wrong with words of one’s own over a pack. */
export const faultsOf = (base: PackId, own: OwnWords): readonly string[] => {
  const words = merged(PACKS[base].spoken.words, own);
  return Object.entries(own).flatMap(([key, word]) => {
    const at = partsOfKey(key);
    if (at === null) return [`“${key.slice(0, 60)}” is no word of this version.`];
    return wordFault(words, at.group, at.value, word) ?? [];
  });
};

/** The words of a pack with those of one’s own; what is faulty is left as the pack says it. */
export const spokenBy = (base: PackId, own: OwnWords): SpokenWords => {
  const { spoken } = PACKS[base];
  const sound = Object.entries(own).filter(([key, word]) => {
    const at = partsOfKey(key);
    return at !== null && word.trim() !== '' && word.length <= longestOf(at.group);
  });
  return sound.length === 0 ? spoken : { ...spoken, words: merged(spoken.words, Object.fromEntries(sound)) };
};

/** Words of one’s own with one of them written, or taken back where it is the pack’s again. */
export const withWord = (base: PackId, own: OwnWords, key: WordKey, word: string | null): OwnWords => {
  const at = partsOfKey(key);
  const { [key]: _, ...others } = own;
  if (at === null || word === null) return others;
  const given = word.trim();
  return listOf(PACKS[base].spoken.words, at.group)[at.value] === given ? others : { ...others, [key]: given };
};

const FORMAT = 'account-atlas-words';

const packFile = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  base: z.enum(PACK_IDS),
  name: z.string().max(80),
  words: z.partialRecord(
    z.enum(GROUPS as unknown as [WordGroup, ...WordGroup[]]),
    z.record(z.string().max(40), z.string().max(2_000)),
  ),
});

/** A pack as a file: every word of it, so that whoever edits it elsewhere sees them all. */
export const packFileOf = (base: PackId, name: string, own: OwnWords): string =>
  `${JSON.stringify({ format: FORMAT, version: 1, base, name, words: spokenBy(base, own).words }, null, 2)}\n`;

type ReadPack =
  | { readonly isSound: true; readonly base: PackId; readonly name: string; readonly own: OwnWords }
  | { readonly isSound: false; readonly faults: readonly string[] };

/** A larger file is none of words. */
const LARGEST_FILE = 1_000_000;

/** Reads a pack from a file, or says in sentences what is wrong with it. */
export const readPackFile = (text: string): ReadPack => {
  const refused = (...faults: readonly string[]): ReadPack => ({ isSound: false, faults });
  if (text.length > LARGEST_FILE) return refused('The file is larger than any pack of words.');
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused('The file is no JSON, so nothing of it was read.');
  }
  const read = packFile.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'the file' : `“${issue.path.join('.')}”`;
    return refused(`This is no pack of words: ${where} is not what it should be.`);
  }
  const { base, name, words } = read.data;
  let own: OwnWords = {};
  const unknown: string[] = [];
  for (const [group, list] of Object.entries(words) as [WordGroup, Readonly<Record<string, string>>][])
    for (const [value, word] of Object.entries(list)) {
      const key = keyOf(group, value);
      if (partsOfKey(key) === null) unknown.push(`“${key}” is no word of this version.`);
      else own = withWord(base, own, key, word);
    }
  const faults = [...unknown, ...faultsOf(base, own)];
  return faults.length > 0 ? refused(...faults) : { isSound: true, base, name: name.trim(), own };
};
