/** How the figures about people came about. */
import { EVIDENCE_WORDS } from './evidence';
import { CHAMPION_WORDS } from './champion';
import { attitudeWord, inWords, ROLE_WORDS, withArticle, withinSentence } from '../model/words';
import type { Document } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import { adaptabilityScore, changeReadiness } from './changeReadiness';
import { champions } from './champion';
import { classBalance } from './classBalance';
import { coverageByGroup, coverageRate, coverageState, keyPlayers } from './coverage';
import { byEffect, input, type ExplainedPart, type Explanation } from './explanation';
import { personInWords, personRef } from './finding';
import { GAP_CODES, GAP_RULES, openGaps } from './gaps';
import { influenceWeight } from './influenceWeight';
import { countedPeople } from './people';
import { relationshipProgress } from './relationshipProgress';
import { settingsOf } from './settings';
import { relationshipCapital, singleThread } from './singleThread';
import { supportIndex } from './supportIndex';
import { wordFor } from '../packs/spoken';

const behind = (
  people: readonly Stakeholder[],
  of: (one: Stakeholder) => { readonly value: number | null; readonly note: string },
): readonly ExplainedPart[] =>
  byEffect(people.map((one) => ({ record: personRef(one.id), label: personInWords(one), ...of(one) })));

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));

const NOBODY = 'Nobody is on the map yet.';

export const explainSupport = (document: Document, asOf: string): Explanation => {
  const { weightMode } = settingsOf(document, asOf);
  const index = supportIndex(document, asOf);
  const people = countedPeople(document, asOf);
  return {
    formula: 'F2',
    title: 'Support index',
    says: 'This says whether those who decide are for you or against you, the influential ones counting most.',
    rule: '100 · Σ weight · attitude / (2 · Σ weight), over people whose attitude is known; weight doubles with each step of influence',
    value: index.value,
    unit: 'index',
    reason: index.reason,
    because: index.reason === 'noData' ? NOBODY : null,
    inputs: [
      input(`Every unknown ${withArticle(attitudeWord(-2))}`, index.low),
      input(`Every unknown ${withArticle(attitudeWord(2))}`, index.high),
      input('Share of influence that is rated', index.knownShare, 'percent'),
      input('People counted', people.length, 'count'),
      input('Verdict', index.band, 'text'),
    ],
    contributions: behind(people, (one) => {
      const weight = influenceWeight(one.influence, weightMode);
      if (one.influence === null)
        return { value: null, note: `${withinSentence(wordFor('names', 'influence'))} not rated` };
      return one.attitude === null
        ? { value: null, note: `weight ${weight}, ${withinSentence(wordFor('names', 'attitude'))} unknown` }
        : {
            value: weight * one.attitude,
            note: `weight ${weight} × ${withinSentence(wordFor('names', 'attitude'))} ${signed(one.attitude)}`,
          };
    }),
  };
};

export const explainCoverage = (document: Document, asOf: string): Explanation => {
  const settings = settingsOf(document, asOf);
  const rate = coverageRate(document, asOf);
  const people = countedPeople(document, asOf).filter((one) => (one.influence ?? 0) >= settings.coverageInfluence);
  const weightOf = (one: Stakeholder): number => influenceWeight(one.influence, settings.weightMode);
  const isCovered = (one: Stakeholder): boolean => coverageState(one, asOf, settings) === 'covered';
  const total = (group: readonly Stakeholder[]): number => group.reduce((weight, one) => weight + weightOf(one), 0);
  return {
    formula: 'F5',
    title: 'Coverage',
    says: 'This is the part of the influence at the customer that somebody of yours looks after.',
    rule: `100 · Σ weight of covered people / Σ weight, over people with influence ${settings.coverageInfluence} or more. Covered: an owner, a working relationship, and contact inside the rhythm`,
    value: rate.value,
    unit: 'percent',
    reason: rate.reason,
    because: rate.reason === 'noData' ? NOBODY : `Nobody has influence ${settings.coverageInfluence} or more yet.`,
    inputs: [
      input('Weight covered', total(people.filter(isCovered)), 'count'),
      input('Weight in all', total(people), 'count'),
    ],
    contributions: behind(people, (one) => ({
      value: isCovered(one) ? weightOf(one) : 0,
      note: coverageState(one, asOf, settings),
    })),
  };
};

export const explainSingleThread = (document: Document, asOf: string): Explanation => {
  const settings = settingsOf(document, asOf);
  const thread = singleThread(document, asOf);
  return {
    formula: 'F7',
    title: 'Single-thread risk',
    says: 'This says how much would be lost with one person there, or with one of yours.',
    rule: 'Relationship capital = weight · relationship, for people with a working relationship who are not against you. High where one person or one owner holds most of it, or there is hardly a thread',
    value: thread.rating,
    unit: 'text',
    reason: thread.reason,
    because: thread.reason === 'noData' ? NOBODY : null,
    inputs: [
      input('Share of the strongest person', thread.customer, 'share'),
      input('Share of the strongest owner', thread.supplier, 'share'),
      input('Threads', thread.threads, 'count'),
      input('Effective threads', thread.effectiveThreads, 'count'),
      input('Shape', thread.shape, 'text'),
    ],
    contributions: behind(countedPeople(document, asOf), (one) => ({
      value: relationshipCapital(one, settings),
      note: `${withinSentence(wordFor('names', 'influence'))} ${one.influence ?? '?'}, ${withinSentence(wordFor('names', 'relationship'))} ${one.relationship ?? '?'}`,
    })).filter(({ value }) => value !== 0),
  };
};

export const explainChampions = (document: Document, asOf: string): Explanation => {
  const found = champions(document, asOf);
  const people = new Map(countedPeople(document, asOf).map((one) => [one.id, one]));
  return {
    formula: 'F8',
    title: `${CHAMPION_WORDS.Champion} strength`,
    says: 'This says how much a person can and will do for you when you are not in the room.',
    rule: `100 · Σ weight · answer / 3 / Σ weight over power, selling, own win, access and trust; ${withArticle(CHAMPION_WORDS.Champion)} has power, sells and wins`,
    value: found.strength.value,
    unit: 'score',
    reason: found.strength.reason,
    because: `Nobody is ${withinSentence(withArticle(CHAMPION_WORDS.Champion))} yet.`,
    inputs: [
      input('Champions', found.depth, 'count'),
      input('Counter-champions', found.counterChampions.length, 'count'),
    ],
    contributions: found.all.flatMap(({ id, score, class: kind }) => {
      const one = people.get(id);
      return one
        ? [
            {
              record: personRef(id),
              label: personInWords(one),
              value: score,
              note: kind === null ? 'too few answers' : CHAMPION_WORDS[kind],
            },
          ]
        : [];
    }),
  };
};

export const explainGaps = (document: Document, asOf: string): Explanation => {
  const found = openGaps(document, asOf);
  return {
    formula: 'F6',
    title: 'Gaps',
    says: 'These are the places where the map says that something is missing or stands against you.',
    rule: 'Every rule that does not hold, most severe first; those set aside are not counted',
    value: found.length,
    unit: 'count',
    reason: null,
    inputs: GAP_CODES.map((code) => input(GAP_RULES[code], found.filter((gap) => gap.code === code).length, 'count')),
    contributions: found.flatMap((gap) =>
      gap.records.slice(0, 1).map((record) => ({ record, label: gap.sentence, value: null, note: gap.severity })),
    ),
  };
};

export const explainKeyPlayers = (document: Document, asOf: string): Explanation => {
  const settings = settingsOf(document, asOf);
  const players = keyPlayers(document, asOf);
  return {
    formula: 'F5',
    title: 'Key players',
    says: 'These are the people without whom nothing is decided.',
    rule: `Influence ${settings.keyPlayerInfluence} or more, ${[inWords('innerCircle'), ROLE_WORDS.decider, ROLE_WORDS.approver].map(withinSentence).join(', ')}, or ${withinSentence(EVIDENCE_WORDS.economicBuyer)}`,
    value: players.length,
    unit: 'count',
    reason: null,
    inputs: [input('People counted', countedPeople(document, asOf).length, 'count')],
    contributions: behind(players, (one) => ({
      value: influenceWeight(one.influence, settings.weightMode),
      note: [
        one.politicalStatus === 'innerCircle' ? withinSentence(inWords('innerCircle')) : '',
        ...one.buyingRoles.map((role) => withinSentence(ROLE_WORDS[role])),
      ]
        .filter(Boolean)
        .join(', '),
    })),
  };
};

export const explainBalance = (document: Document, asOf: string): Explanation => {
  const balance = classBalance(document, asOf);
  const rates = coverageByGroup(document, asOf).stakeholderClass;
  return {
    formula: 'F3',
    title: 'Balance of the two sides',
    says: 'This compares how well both sides of the house are covered and won.',
    rule: 'Difference in coverage between the two classes of the template; a warning above the limit, or where a side has no influential person who trusts you',
    value: balance?.coverageGap ?? null,
    unit: 'points',
    reason: balance?.coverageGap == null ? 'noData' : null,
    because: 'The two sides are compared once each has somebody influential.',
    inputs: (balance?.pair ?? [])
      .map((name) => input(`Coverage ${name}`, rates.get(name)?.value ?? null, 'percent'))
      .concat((balance?.sidesWithoutTrust ?? []).map((name) => input('Side without trust', name, 'text'))),
    contributions: [],
  };
};

export const explainProgress = (document: Document, asOf: string): Explanation => {
  const { weightMode } = settingsOf(document, asOf);
  const progress = relationshipProgress(document, asOf);
  const wanted = countedPeople(document, asOf).filter(
    (one) => (one.targetRelationship ?? 0) >= 1 && one.influence !== null,
  );
  return {
    formula: 'F11',
    title: 'Relationship progress',
    says: 'This is how far the relationships have come on the way to where you want them.',
    rule: '100 · Σ weight · min(relationship, target) / Σ weight · target, over people with a target',
    value: progress.value,
    unit: 'percent',
    reason: progress.reason,
    because: progress.reason === 'noData' ? NOBODY : 'Nobody has an influence and a wanted relationship yet.',
    inputs: [input('People with a target', wanted.length, 'count')],
    contributions: behind(wanted, (one) => ({
      value: influenceWeight(one.influence, weightMode) * Math.min(one.relationship ?? 0, one.targetRelationship ?? 0),
      note: `${one.relationship ?? '?'} of ${one.targetRelationship ?? '?'}`,
    })),
  };
};

export const explainReadiness = (document: Document, asOf: string): Explanation => {
  const { weightMode } = settingsOf(document, asOf);
  const readiness = changeReadiness(document, asOf);
  return {
    formula: 'F12',
    title: 'Change readiness',
    says: 'This says how open the people are to something new, the influential ones counting most.',
    rule: 'Mean adaptability, 5 innovator to 1 laggard, weighted by influence',
    value: readiness.value,
    unit: 'count',
    reason: readiness.reason,
    because: readiness.reason === 'noData' ? NOBODY : null,
    inputs: [
      input('Verdict', readiness.verdict, 'text'),
      input('Share of influence that is rated', readiness.knownShare ?? null, 'percent'),
    ],
    contributions: behind(countedPeople(document, asOf), (one) => {
      const score = adaptabilityScore(one.adaptability);
      return score === null
        ? { value: null, note: 'adaptability not rated' }
        : { value: influenceWeight(one.influence, weightMode) * score, note: `${one.adaptability ?? ''}, ${score}` };
    }),
  };
};
