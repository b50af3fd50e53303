/** Ratings as people say them of somebody, in square brackets behind the name: `[decides, against]`. */
import type { Person } from '../model';
import type { BuyingRole } from '../model/scales';
import { ATTITUDE_WORDS, INFLUENCE_WORDS, RELATIONSHIP_WORDS, ROLE_WORDS } from './csv/ratingWords';
import { plainWords } from './csv/words';

export type SpokenRatings = Partial<
  Pick<Person, 'influence' | 'attitude' | 'relationship'> & { readonly buyingRoles: readonly BuyingRole[] }
>;
export type Spoken = {
  readonly ratings: SpokenRatings;
  /** Words nobody understood: they are shown, and nothing comes of them. */
  readonly unknown: readonly string[];
};

/** What somebody does in a decision, as a verb. */
const VERBS: Readonly<Record<string, BuyingRole>> = {
  decides: 'decider',
  decide: 'decider',
  entscheidet: 'decider',
  approves: 'approver',
  signs: 'approver',
  genehmigt: 'approver',
  buys: 'buyer',
  uses: 'user',
  influences: 'influencer',
  advises: 'influencer',
  initiates: 'initiator',
  'keeps the gate': 'gatekeeper',
};
/** What somebody is, said shorter than in a table. */
const SHORT_ATTITUDES: Readonly<Record<string, number>> = { for: 1, fan: 2, undecided: 0, open: 0 };
const SIGNS: Readonly<Record<string, number>> = { '++': 2, '+': 1, '0': 0, '-': -1, '−': -1, '--': -2, '−−': -2 };
const NAMED = /^(influence|attitude|relationship|i|a|r)\s*[:=]?\s*([+\-−]?\d)$/i;
const SCALES = {
  i: { field: 'influence', from: 1, to: 5 },
  a: { field: 'attitude', from: -2, to: 2 },
  r: { field: 'relationship', from: 0, to: 4 },
} as const;

const numbered = (word: string): SpokenRatings | null => {
  const [, name, number] = NAMED.exec(word) ?? [];
  if (name === undefined || number === undefined) return null;
  const { field, from, to } = SCALES[name.charAt(0).toLowerCase() as keyof typeof SCALES];
  const value = Number(number.replace('−', '-'));
  return value < from || value > to ? null : { [field]: value };
};

const own = <V>(words: Readonly<Record<string, V>>, word: string): V | undefined =>
  Object.hasOwn(words, word) ? words[word] : undefined;

/** What one word says; null where nobody knows. Roles come first: *influence* is said of a role more than of a scale. */
const meaningOf = (spoken: string): SpokenRatings | null => {
  const sign = own(SIGNS, spoken);
  if (sign !== undefined) return { attitude: sign };
  const said = numbered(spoken);
  if (said !== null) return said;
  const word = plainWords(spoken);
  const role = own(VERBS, word) ?? own(ROLE_WORDS, word);
  if (role !== undefined) return { buyingRoles: [role] };
  const attitude = own(SHORT_ATTITUDES, word) ?? own(ATTITUDE_WORDS, word);
  if (attitude !== undefined) return { attitude };
  const relationship = own(RELATIONSHIP_WORDS, word);
  if (relationship !== undefined) return { relationship };
  const influence = own(INFLUENCE_WORDS, word);
  return influence === undefined ? null : { influence };
};

const BRACKETS = /\[([^\]]*)\]/g;

/** A line without what stands in square brackets, and what that says. */
export const readSpoken = (line: string): { readonly line: string; readonly spoken: Spoken } => {
  const words = [...line.matchAll(BRACKETS)].flatMap(([, inside = '']) =>
    inside
      .split(/[,;/]/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );
  let ratings: SpokenRatings = {};
  const unknown: string[] = [];
  for (const word of words) {
    const said = meaningOf(word);
    if (said === null) unknown.push(word);
    else {
      const roles = [...(ratings.buyingRoles ?? []), ...(said.buyingRoles ?? [])];
      ratings = { ...ratings, ...said, ...(roles.length > 0 ? { buyingRoles: [...new Set(roles)] } : {}) };
    }
  }
  return { line: words.length === 0 ? line : line.replace(BRACKETS, ' ').trimEnd(), spoken: { ratings, unknown } };
};
