/** What people read for values of scales and closed sets. Formulas never depend on these. */
import type { BuyingRole, LinkType } from './scales';

export const INFLUENCE_WORDS: Readonly<Record<number, string>> = {
  1: 'Minimal',
  2: 'Some',
  3: 'Moderate',
  4: 'High',
  5: 'Decisive',
};
export const INFLUENCE_ANCHORS: Readonly<Record<number, string>> = {
  1: 'Informed only',
  2: 'Asked now and then',
  3: 'Regularly consulted, can slow things',
  4: 'Shapes the decision, can block in own area',
  5: 'Decides, or nothing happens against them',
};
export const ATTITUDE_WORDS: Readonly<Record<number, string>> = {
  2: 'Advocate',
  1: 'Supporter',
  0: 'Neutral',
  [-1]: 'Sceptic',
  [-2]: 'Opponent',
};
export const ATTITUDE_SIGNS: Readonly<Record<number, string>> = { 2: '++', 1: '+', 0: '0', [-1]: '−', [-2]: '−−' };
export const ATTITUDE_ANCHORS: Readonly<Record<number, string>> = {
  2: 'Speaks for you when you are absent',
  1: 'Would choose you, says so when asked',
  0: 'No preference shown',
  [-1]: 'Prefers another way, doubts',
  [-2]: 'Works against you',
};
export const RELATIONSHIP_WORDS: Readonly<Record<number, string>> = {
  0: 'None',
  1: 'Acquainted',
  2: 'Working',
  3: 'Trusted',
  4: 'Adviser',
};
export const RELATIONSHIP_ANCHORS: Readonly<Record<number, string>> = {
  0: 'Never met, or contact lost',
  1: 'Met; knows your name',
  2: 'Regular contact on tasks; answers you',
  3: 'Tells you things that are not public; takes your call',
  4: 'Asks your view beyond products; defends you',
};
export const NOT_KNOWN = 'Not known';

/** *an action*, *a goal*. */
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

export const aNoun = (noun: string): string => `${/^[aeiou]/i.test(noun) ? 'an' : 'a'} ${noun}`;

export const attitudeWord = (attitude: number | null): string =>
  attitude === null ? NOT_KNOWN : (ATTITUDE_WORDS[attitude] ?? NOT_KNOWN);
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
  relationship === null ? NOT_KNOWN : (RELATIONSHIP_WORDS[relationship] ?? NOT_KNOWN);
export const influenceWord = (influence: number | null): string =>
  influence === null ? 'Not rated' : (INFLUENCE_WORDS[influence] ?? 'Not rated');

export const ROLE_LETTERS: Readonly<Record<BuyingRole, string>> = {
  user: 'U',
  influencer: 'I',
  buyer: 'B',
  decider: 'D',
  gatekeeper: 'G',
  initiator: 'N',
  approver: 'A',
};
export const ROLE_WORDS: Readonly<Record<BuyingRole, string>> = {
  user: 'User',
  influencer: 'Influencer',
  buyer: 'Buyer',
  decider: 'Decider',
  gatekeeper: 'Gatekeeper',
  initiator: 'Initiator',
  approver: 'Approver',
};
export const LINK_WORDS: Readonly<Record<LinkType, string>> = {
  influences: 'Influences',
  mentor: 'Mentors',
  ally: 'Ally of',
  conflict: 'In conflict with',
};

const WORDS: Readonly<Record<string, string>> = {
  onTrack: 'On track',
  atRisk: 'At risk',
  offTrack: 'Off track',
  done: 'Done',
  open: 'Open',
  inProgress: 'In progress',
  cancelled: 'Cancelled',
  revenue: 'Revenue',
  relationship: 'Relationship',
  customerSuccess: 'Customer success',
  profit: 'Profit',
  innerCircle: 'Inner circle',
  politicalStructure: 'Political structure',
  outside: 'Outside',
  earlyAdopter: 'Early adopter',
  evenKeel: 'Even keel',
  accountLead: 'Account lead',
  clientExecutive: 'Client executive',
  executiveSponsor: 'Executive sponsor',
  clinicalLead: 'Clinical lead',
  solutionConsultant: 'Solution consultant',
  serviceLead: 'Service lead',
  guestFacilitator: 'Guest facilitator',
  inReview: 'In review',
  notApplicable: 'Not applicable',
  crossSell: 'Cross-sell',
  chairDecides: 'Chair decides',
  tradeCompliance: 'Trade compliance',
};

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
    ? NOT_KNOWN
    : (WORDS[value] ??
      value.charAt(0).toUpperCase() +
        value.slice(1).replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`));

/**
 * What somebody chose or typed where both can be done: a choice in words, and what was typed as it stands, so that *SaaS
 * lead* and *IT-Partner* stay what they are.
 */
export const asWritten = (value: string): string => (/^[a-z][A-Za-z]*$/.test(value) ? inWords(value) : value);

/** Words in a row, the last after *and*: *a title, a unit and a value*. */
export const inOneBreath = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
