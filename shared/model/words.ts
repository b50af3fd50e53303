/** What people read for values of scales and closed sets. Formulas never depend on these. */
import { currentWords, tableOf, withinSentence, wordFor, wordOf } from '../packs/spoken';
import type { WordGroup } from '../packs/english';
import type { BuyingRole, ChampionCriterion, LinkType } from './scales';

export { said, withinSentence } from '../packs/spoken';

/** Tables that always read what is spoken now: none may be copied where a module is loaded. */
export const INFLUENCE_WORDS: Readonly<Record<number, string>> = tableOf('influence');
export const INFLUENCE_ANCHORS: Readonly<Record<number, string>> = tableOf('influenceMeans');
export const ATTITUDE_WORDS: Readonly<Record<number, string>> = tableOf('attitude');
export const ATTITUDE_SIGNS: Readonly<Record<number, string>> = { 2: '++', 1: '+', 0: '0', [-1]: '−', [-2]: '−−' };
export const ATTITUDE_ANCHORS: Readonly<Record<number, string>> = tableOf('attitudeMeans');
export const RELATIONSHIP_WORDS: Readonly<Record<number, string>> = tableOf('relationship');
export const RELATIONSHIP_ANCHORS: Readonly<Record<number, string>> = tableOf('relationshipMeans');
/** What nobody can say, in English wherever no rating is meant. */
export const NOT_KNOWN = 'Not known';
export const notKnown = (): string => wordFor('unknown', 'notKnown');
const notRated = (): string => wordFor('unknown', 'notRated');

const CHAMPION_GROUPS = {
  sells: 'championSells',
  win: 'championWin',
  access: 'championAccess',
  trust: 'championTrust',
} as const satisfies Readonly<Record<ChampionCriterion, WordGroup>>;
/** What each champion answer means (F8): the criterion, then its answers from 0. */
export const championAnchors = (criterion: ChampionCriterion): readonly [title: string, ...answers: string[]] => {
  const group = CHAMPION_GROUPS[criterion];
  return [wordFor(group, 'title'), wordFor(group, '0'), wordFor(group, '1'), wordFor(group, '2'), wordFor(group, '3')];
};
/** How much somebody has to say in a phase of a decision, from 0. */
export const involvementWords = (): readonly string[] => Object.values(tableOf('involvement'));

/** More than one of a noun of the model. */
export const pluralOf = (noun: string): string => (noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`);

/** One of what is named by its plural; other words stay as they are. */
const oneOf = (words: string): string => {
  if (/people$/.test(words)) return words.replace(/people$/, 'person');
  if (words.endsWith('ies')) return `${words.slice(0, -3)}y`;
  if (words.endsWith('sses')) return words.slice(0, -2);
  return words.endsWith('s') ? words.slice(0, -1) : words;
};
/** How many did not find room: *+ 3 more gaps*, *+ 1 more gap*. `what` is a plural, or nothing. */
export const moreOf = (count: number, what = ''): string =>
  `+ ${count} more${what === '' ? '' : ` ${count === 1 ? oneOf(what) : what}`}`;

/** Begins with a vowel that is spoken as *you* or *one*: *user*, *unit*, *European*. */
const SPOKEN_CONSONANT = /^(?:uni(?![nm])|us[aeu]|ut[ei]|ubi|eu|ewe|one(?![a-z])|once|u[kn]?(?![a-z]))/i;
/** Begins with a consonant nobody speaks: *hour*. */
const SILENT = /^(?:hour|honest|honou?r|heir)/i;
/** Is spelt out from a letter that is spoken with a vowel first: *NHS*, *X-ray*. */
const SPELT_OUT = /^[FHLMNRSX](?:[B-DF-HJ-NP-TV-Z]|(?!\p{L}))/u;

/** *an action*, *a goal*, *a user*: by what is heard, not by the letter. */
export const aNoun = (noun: string): string => {
  const isVowel = /^[aeiou]/i.test(noun) ? !SPOKEN_CONSONANT.test(noun) : SILENT.test(noun) || SPELT_OUT.test(noun);
  return `${isVowel ? 'an' : 'a'} ${noun}`;
};

/** *a decider*, *an economic buyer*, *a user*; a German word takes no English article. */
export const withArticle = (word: string): string =>
  currentWords().language === 'de' ? word : aNoun(withinSentence(word));

export const attitudeWord = (attitude: number | null): string =>
  attitude === null ? notKnown() : (ATTITUDE_WORDS[attitude] ?? notKnown());
export const attitudeSign = (attitude: number | null): string =>
  attitude === null ? '?' : (ATTITUDE_SIGNS[attitude] ?? '?');
/** The palette's name for an attitude. */
export const attitudeTone = (
  attitude: number | null,
): 'advocate' | 'supporter' | 'neutral' | 'sceptic' | 'opponent' | 'unknown' => {
  switch (attitude) {
    case 2:
      return 'advocate';
    case 1:
      return 'supporter';
    case 0:
      return 'neutral';
    case -1:
      return 'sceptic';
    case -2:
      return 'opponent';
    default:
      return 'unknown';
  }
};
export const relationshipWord = (relationship: number | null): string =>
  relationship === null ? notKnown() : (RELATIONSHIP_WORDS[relationship] ?? notKnown());
export const influenceWord = (influence: number | null): string =>
  influence === null ? notRated() : (INFLUENCE_WORDS[influence] ?? notRated());

export const ROLE_LETTERS: Readonly<Record<BuyingRole, string>> = {
  user: 'U',
  influencer: 'I',
  buyer: 'B',
  decider: 'D',
  gatekeeper: 'G',
  initiator: 'N',
  approver: 'A',
};
export const ROLE_WORDS: Readonly<Record<BuyingRole, string>> = tableOf('buyingRoles');
export const LINK_WORDS: Readonly<Record<LinkType, string>> = tableOf('links');
export const BUYING_INFLUENCE_WORDS = tableOf('buyingInfluence');

/** The same words at the beginning of a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const COUNTS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;
/** A small count as it is written in a sentence; figures above twelve. */
export const countInWords = (count: number): string => COUNTS[count] ?? String(count);

/** A title in a sentence; *an action without words* where it has none. */
export const quoted = (title: string, noun: string): string =>
  title.trim() === '' ? `${aNoun(noun)} without words` : `“${title.trim()}”`;

/** A stored value in words: `customerSuccess` reads *Customer success*. */
export const inWords = (value: string | null): string =>
  value === null
    ? notKnown()
    : (wordOf(value) ??
      value.charAt(0).toUpperCase() +
        value.slice(1).replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`));

/**
 * What somebody chose or typed where both can be done: a choice in words, and what was typed as it stands, so that *SaaS
 * lead* and *IT-Partner* stay what they are.
 */
export const asWritten = (value: string): string => (/^[a-z][A-Za-z]*$/.test(value) ? inWords(value) : value);

/** The band a score is in, called as the severity of a finding is. */
export const bandWord = (band: 'Critical' | 'High' | 'Medium' | 'Low' | 'none recorded'): string =>
  wordOf(band.toLowerCase()) ?? capital(band);

/** Words in a row, the last after *and*: *a title, a unit and a value*. */
export const inOneBreath = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
