/** Which words are spoken here: those of a pack, with what was edited in it. */
import { ENGLISH_WORDS, type PackWords, type ValueOf, type WordGroup } from './english';

export type SpokenWords = {
  readonly words: PackWords;
  /** The language of the words: nouns of German keep their capital within a sentence, and take no English article. */
  readonly language: 'en' | 'de';
};

export const ENGLISH_SPOKEN: SpokenWords = { words: ENGLISH_WORDS, language: 'en' };

let current: SpokenWords = ENGLISH_SPOKEN;

/** The words this window, this command or this piece of paper speaks. */
export const currentWords = (): SpokenWords => current;

/** From here on every value is said in these words. What shows them draws itself again afterwards. */
export const speak = (spoken: SpokenWords): void => {
  current = spoken;
};

/** Says something in other words than the current ones. */
export const spokenIn = <T>(spoken: SpokenWords, say: () => T): T => {
  const before = current;
  current = spoken;
  try {
    return say();
  } finally {
    current = before;
  }
};

/** The word for a value of a group as it is spoken now. */
export const wordFor = <G extends WordGroup>(group: G, value: ValueOf<G>): string =>
  (current.words[group] as Readonly<Record<string, string>>)[value] ?? value;

/** A group as a table that always reads what is spoken now. */
export const tableOf = <G extends WordGroup>(group: G): Readonly<Record<ValueOf<G>, string>> => {
  const table = {} as Record<ValueOf<G>, string>;
  for (const value of Object.keys(ENGLISH_WORDS[group]) as ValueOf<G>[])
    Object.defineProperty(table, value, { enumerable: true, get: () => wordFor(group, value) });
  return table;
};

/** Groups whose values mean something else in another group: they are read through a table of their own. */
export const OWN_GROUPS = [
  'names',
  'influence',
  'influenceMeans',
  'attitude',
  'attitudeMeans',
  'relationship',
  'relationshipMeans',
  'unknown',
  'buyingRoles',
  'buyingInfluence',
  'involvement',
  'championKinds',
  'championSells',
  'championWin',
  'championAccess',
  'championTrust',
  'links',
  'cells',
  'evidence',
  'likelihood',
  'impact',
  'relationshipStages',
  'matrixFields',
  'scorecard',
  'barriers',
  'competences',
] as const satisfies readonly WordGroup[];

const own: ReadonlySet<string> = new Set(OWN_GROUPS);

/** Where a value stands that has one meaning wherever it is stored. */
const GROUP_OF: ReadonlyMap<string, WordGroup> = new Map([
  // A rating is called as its scale is, wherever it stands as a value.
  ...(['influence', 'attitude', 'relationship'] as const).map((scale) => [scale, 'names'] as const),
  ...(['targetRelationship', 'adaptability', 'politicalStatus'] as const).map((scale) => [scale, 'names'] as const),
  ...(Object.keys(ENGLISH_WORDS) as WordGroup[])
    .filter((group) => !own.has(group))
    .flatMap((group) => Object.keys(ENGLISH_WORDS[group]).map((value) => [value, group] as const)),
]);

/** The word for a stored value, whichever scale it is of; null for one no pack has a word for. */
export const wordOf = (value: string): string | null => {
  const group = GROUP_OF.get(value);
  return group === undefined ? null : ((current.words[group] as Readonly<Record<string, string>>)[value] ?? null);
};

/**
 * A text of a table with words of the pack in braces, *{names.influence} from which …*: each as it is spoken now, small
 * within the sentence.
 */
export const said = (text: string): string =>
  text.replaceAll(/\{(\w+)\.([^{}]+)\}/g, (whole, group: string, value: string, at: number) => {
    const word = (current.words as Readonly<Record<string, Readonly<Record<string, string>>>>)[group]?.[value];
    return word === undefined ? whole : at === 0 ? word : withinSentence(word);
  });

/** A word within an English sentence: small, but where its language writes nouns large. */
export const withinSentence = (word: string): string => (current.language === 'de' ? word : word.toLowerCase());
