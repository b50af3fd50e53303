/** What colours the cards: one mark per person and lens, with a sign beside the colour so that it survives grey. */
import { compareNames } from '../conventions/habits';
import { wordFor } from '../packs/spoken';
import { list, type Document } from '../document/document';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import { ADAPTABILITY, BASES, PHASES, type BuyingRole } from '../model/scales';
import {
  attitudeSign,
  attitudeTone,
  attitudeWord,
  influenceWord,
  inWords,
  notKnown,
  relationshipWord,
  ROLE_LETTERS,
  ROLE_WORDS,
} from '../model/words';
import { contactLimit, coverageState, daysSinceContact } from './coverage';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { settingsOf } from './settings';
import { initials } from '../model/shortNames';

export const LENSES = [
  'attitude',
  'influence',
  'role',
  'relationship',
  'coverage',
  'basis',
  'freshness',
  'owner',
  'phase',
  'class',
  'adaptability',
] as const;
export type Lens = (typeof LENSES)[number];
export const LENS_WORDS: Readonly<Record<Lens, string>> = {
  get attitude() {
    return wordFor('names', 'attitude');
  },
  get influence() {
    return wordFor('names', 'influence');
  },
  role: 'Role',
  get relationship() {
    return wordFor('names', 'relationship');
  },
  coverage: 'Coverage',
  basis: 'Basis',
  freshness: 'Freshness',
  owner: 'Owner',
  phase: 'Phase',
  get class() {
    return wordFor('names', 'stakeholderClass');
  },
  get adaptability() {
    return wordFor('names', 'adaptability');
  },
};

/** Steps of a scale run from light to dark; kinds have no order; `ok`, `mid` and `bad` judge. */
type Tone =
  | ReturnType<typeof attitudeTone>
  | 'step1'
  | 'step2'
  | 'step3'
  | 'step4'
  | 'step5'
  | 'kind1'
  | 'kind2'
  | 'kind3'
  | 'kind4'
  | 'kind5'
  | 'kind6'
  | 'kind7'
  | 'ok'
  | 'mid'
  | 'bad';
export type LensMark = {
  readonly key: string;
  readonly tone: Tone;
  readonly sign: string;
  readonly label: string;
  /** Place in the legend. */ readonly place: number;
};

const unknownMark: LensMark = {
  key: 'unknown',
  tone: 'unknown',
  sign: '?',
  place: 99,
  get label() {
    return notKnown();
  },
};
const step = (value: number): Tone => `step${Math.max(1, Math.min(5, value)) as 1 | 2 | 3 | 4 | 5}`;
const kind = (place: number): Tone => `kind${((place % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7}`;

type Read = (one: Stakeholder) => LensMark;

/** How an attitude is marked. */
export const attitudeMark = (value: number | null): LensMark =>
  value === null
    ? unknownMark
    : {
        key: `${value}`,
        tone: attitudeTone(value),
        sign: attitudeSign(value),
        label: attitudeWord(value),
        place: 2 - value,
      };
const attitude: Read = (one) => attitudeMark(one.attitude);
const influence: Read = ({ influence: value }) =>
  value === null
    ? { ...unknownMark, label: influenceWord(null) }
    : { key: `${value}`, tone: step(value), sign: `${value}`, label: influenceWord(value), place: 5 - value };
/** How a relationship is marked. */
export const relationshipMark = (value: number | null): LensMark =>
  value === null
    ? unknownMark
    : { key: `${value}`, tone: step(value + 1), sign: `${value}`, label: relationshipWord(value), place: 4 - value };
const relationship: Read = (one) => relationshipMark(one.relationship);
/** The weightiest of several roles gives the colour. */
const WEIGHT: readonly BuyingRole[] = ['decider', 'approver', 'buyer', 'influencer', 'gatekeeper', 'initiator', 'user'];
const role: Read = ({ buyingRoles }) => {
  const first = WEIGHT.find((candidate) => buyingRoles.includes(candidate));
  if (!first) return { ...unknownMark, label: 'No role' };
  return {
    key: first,
    tone: kind(WEIGHT.indexOf(first)),
    sign: ROLE_LETTERS[first],
    label: ROLE_WORDS[first],
    place: WEIGHT.indexOf(first),
  };
};
const adaptability: Read = ({ adaptability: value }) => {
  if (value === null) return unknownMark;
  const place = ADAPTABILITY.indexOf(value);
  return { key: value, tone: step(5 - place), sign: `${5 - place}`, label: inWords(value), place };
};
/** The phase a person has most say in; the earlier of equals. */
const phase: Read = ({ phases }) => {
  if (!phases) return unknownMark;
  const most = PHASES.toSorted(
    (a, b) => (phases[b] ?? 0) - (phases[a] ?? 0) || PHASES.indexOf(a) - PHASES.indexOf(b),
  )[0];
  if (!most || (phases[most] ?? 0) === 0)
    return { key: 'none', tone: 'neutral', sign: '–', label: 'No part in it', place: 9 };
  return {
    key: most,
    tone: kind(PHASES.indexOf(most)),
    sign: most.charAt(0).toUpperCase(),
    label: inWords(most),
    place: PHASES.indexOf(most),
  };
};

const COVERAGE: Readonly<Record<'covered' | 'thin' | 'uncovered', LensMark>> = {
  covered: { key: 'covered', tone: 'ok', sign: '✓', label: 'Covered', place: 0 },
  thin: { key: 'thin', tone: 'mid', sign: '~', label: 'Thin', place: 1 },
  uncovered: { key: 'uncovered', tone: 'bad', sign: '!', label: 'Uncovered', place: 2 },
};

const byName =
  (names: readonly string[], sign: (name: string) => string): ((name: string) => LensMark) =>
  (name) => ({
    key: name,
    tone: kind(Math.max(0, names.indexOf(name))),
    sign: sign(name),
    label: name,
    place: names.indexOf(name),
  });

const BASIS_TONES: Readonly<Record<(typeof BASES)[number], Tone>> = {
  confirmed: 'step5',
  observed: 'step3',
  voted: 'step2',
  notVoted: 'step1',
  assumed: 'mid',
  hearsay: 'bad',
};

type Source = Pick<Document, 'person' | 'seat' | 'holding' | 'setting' | 'member' | 'basis'>;

const reader = (lens: Lens, document: Source, asOf: string): Read => {
  const settings = settingsOf(document, asOf);
  switch (lens) {
    case 'attitude':
      return attitude;
    case 'influence':
      return influence;
    case 'relationship':
      return relationship;
    case 'role':
      return role;
    case 'adaptability':
      return adaptability;
    case 'phase':
      return phase;
    case 'coverage':
      return (one) => COVERAGE[coverageState(one, asOf, settings)];
    case 'freshness':
      return (one) => {
        const days = daysSinceContact(one, asOf);
        const limit = contactLimit(one.influence, settings);
        if (days === null) return { ...unknownMark, label: 'No contact noted' };
        if (days <= limit) return { key: 'fresh', tone: 'ok', sign: '✓', label: 'Within the rhythm', place: 0 };
        return days <= 2 * limit
          ? { key: 'due', tone: 'mid', sign: '~', label: 'Overdue', place: 1 }
          : { key: 'lapsed', tone: 'bad', sign: '!', label: 'Lapsed', place: 2 };
      };
    case 'basis': {
      const bases = new Map(
        list(document, 'basis')
          .filter((one) => one.rating === 'attitude')
          .map((one) => [one.personId, one.basis]),
      );
      return (one) => {
        const basis = bases.get(one.id);
        return basis
          ? {
              key: basis,
              tone: BASIS_TONES[basis],
              sign: basis.charAt(0).toUpperCase(),
              label: inWords(basis),
              place: BASES.indexOf(basis),
            }
          : { ...unknownMark, label: 'Nobody said how it is known' };
      };
    }
    case 'owner': {
      const members = list(document, 'member');
      const names = new Map(members.map((member) => [member.id, member.name]));
      const mark = byName(
        members.map((member) => member.name),
        initials,
      );
      return (one) => {
        const name = one.contactOwnerId ? names.get(one.contactOwnerId) : undefined;
        return name === undefined ? { ...unknownMark, sign: '!', label: 'Nobody' } : mark(name);
      };
    }
    case 'class': {
      const classes = [...new Set(countedPeople(document, asOf).flatMap((one) => one.stakeholderClass ?? []))].sort(
        compareNames,
      );
      const mark = byName(classes, (name) => name.charAt(0).toUpperCase());
      return (one) =>
        one.stakeholderClass === null
          ? unknownMark
          : { ...mark(one.stakeholderClass), label: inWords(one.stakeholderClass) };
    }
  }
};

const marksUnder = (lens: Lens) =>
  figure([...PEOPLE, 'setting', 'member', 'basis'], (document, asOf): ReadonlyMap<string, LensMark> => {
    const read = reader(lens, document, asOf);
    return new Map(stakeholders(document).map((one) => [one.id, read(one)]));
  });
const MARKS = Object.fromEntries(LENSES.map((lens) => [lens, marksUnder(lens)])) as Readonly<
  Record<Lens, ReturnType<typeof marksUnder>>
>;

/** The mark of everybody under a lens, by person. */
export const lensMarks = (lens: Lens, document: Source, asOf: string): ReadonlyMap<string, LensMark> =>
  MARKS[lens](document, asOf);

/** The marks that occur, in the order of a legend, with how many carry each. */
export const legendOf = (marks: Iterable<LensMark>): readonly (LensMark & { readonly count: number })[] => {
  const found = new Map<string, LensMark & { count: number }>();
  for (const mark of marks) {
    const known = found.get(mark.key);
    if (known) known.count += 1;
    else found.set(mark.key, { ...mark, count: 1 });
  }
  return [...found.values()].sort((a, b) => a.place - b.place || (a.key < b.key ? -1 : 1));
};
