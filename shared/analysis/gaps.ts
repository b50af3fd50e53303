import { EVIDENCE_WORDS } from './evidence';
import { attitudeWord, ROLE_WORDS, withArticle, withinSentence, inWords } from '../model/words';
import { find, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { type Stakeholder } from '../document/stakeholder';
import { hiddenInfluencers } from './borrowedInfluence';
import { buyingCentres, openOpportunities } from './buyingCentre';
import { contactLimit, daysSinceContact, keyPlayers } from './coverage';
import {
  bySeverity,
  personInWords,
  isOpen,
  personRef,
  withWaivers,
  type FindingDraft,
  type Finding,
  type GapSeverity,
} from './finding';
import { isAbove } from './compare';
import { figure } from './memo';
import { countedPeople } from './people';
import { settingsOf, type Settings } from './settings';
import { wallet } from './shareOfWallet';
import { vacancies } from './vacancies';
import { openActions } from './openActions';
import { wordFor } from '../packs/spoken';

export const GAP_CODES = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7', 'G8', 'G9', 'G10', 'G11', 'G12', 'G13'] as const;
export type GapCode = (typeof GAP_CODES)[number];

/** The rule behind each gap in words. */
export const GAP_RULES: Readonly<Record<GapCode, string>> = {
  G1: 'Key player without a contact owner',
  G2: 'Key player whom nobody of yours knows well',
  get G3() {
    return `Key player whose ${withinSentence(wordFor('names', 'attitude'))} is unknown`;
  },
  G4: 'Key player against you and no open action names them',
  G5: 'Contact has lapsed',
  G6: 'Business unit with whitespace and nobody mapped in it',
  G7: 'Open opportunity whose buying centre lacks somebody',
  G8: 'Nobody at level 1 or 2 with a working relationship',
  get G9() {
    return `Post ${withinSentence(inWords('vacant'))}, or person ${withinSentence(inWords('leaving'))}`;
  },
  get G10() {
    return `No ${withinSentence(attitudeWord(2))} with a working relationship`;
  },
  G11: 'One of your people owns too many key players',
  G12: 'Hidden influencer without a contact owner',
  get G13() {
    return `${wordFor('names', 'influence')} not rated`;
  },
};

export const isGapCode = (code: string): code is GapCode => Object.hasOwn(GAP_RULES, code);

/** What a gap of the whole account names as its ref. */
const WHOLE_ACCOUNT = 'account';

const gap = (
  code: GapCode,
  severity: GapSeverity,
  ref: string,
  records: FindingDraft['records'],
  sentence: string,
  action: string,
): FindingDraft => ({ code, severity, ref, records, sentence, action });
const personGap = (
  code: GapCode,
  severity: GapSeverity,
  one: Stakeholder,
  sentence: string,
  action: string,
): FindingDraft => gap(code, severity, one.id, [personRef(one.id)], sentence, action);

const READS = [
  'person',
  'seat',
  'holding',
  'action',
  'cell',
  'businessUnit',
  'offering',
  'opportunity',
  'override',
  'link',
  'member',
  'setting',
] as const;
type Tables = Pick<Document, (typeof READS)[number]>;

const playerGaps = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const named = new Set(openActions(document).map((action) => action.stakeholderId));
  return keyPlayers(document, asOf).flatMap((one) => {
    const name = displayName(one);
    const drafts: FindingDraft[] = [];
    if (one.contactOwnerId === null) {
      drafts.push(
        personGap(
          'G1',
          'critical',
          one,
          `${personInWords(one)} is a key player and none of your people owns the contact.`,
          `Name a contact owner for ${name}`,
        ),
      );
    }
    if ((one.relationship ?? 0) <= 1) {
      drafts.push(
        personGap(
          'G2',
          'high',
          one,
          `${personInWords(one)} is a key player you ${one.relationship === 1 ? 'hardly know' : 'do not know'}.`,
          `Arrange a first working meeting with ${name}`,
        ),
      );
    }
    if (one.attitude === null) {
      drafts.push(
        personGap(
          'G3',
          'high',
          one,
          `You do not know where ${personInWords(one)} stands.`,
          `Find out where ${name} stands`,
        ),
      );
    }
    if (one.attitude !== null && one.attitude <= -1 && !named.has(one.id)) {
      drafts.push(
        personGap(
          'G4',
          'high',
          one,
          `${personInWords(one)} is against you and no open action names them.`,
          `Plan how to meet the objections of ${name}`,
        ),
      );
    }
    return drafts;
  });
};

const lapsedGaps = (people: readonly Stakeholder[], asOf: string, settings: Settings): readonly FindingDraft[] =>
  people.flatMap((one) => {
    const days = daysSinceContact(one, asOf);
    const limit = contactLimit(one.influence, settings);
    if (days === null || days <= limit) return [];
    return [
      personGap(
        'G5',
        (one.influence ?? 0) >= settings.keyPlayerInfluence ? 'high' : 'medium',
        one,
        `You last spoke with ${personInWords(one)} ${days} days ago; ${limit} days is the limit.`,
        `Call ${displayName(one)}`,
      ),
    ];
  });

const unitGaps = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const mapped = new Set(countedPeople(document, asOf).map((one) => one.businessUnitId));
  return [...wallet(document, asOf).byBusinessUnit].flatMap(([id, { whitespace }]) => {
    if ((whitespace.value ?? 0) <= 0 || mapped.has(id)) return [];
    const name = find(document, 'businessUnit', id)?.name ?? id;
    return [
      gap(
        'G6',
        'medium',
        id,
        [{ kind: 'businessUnit', id }],
        `${name} buys from others and you have nobody there on the map.`,
        `Find out who decides at ${name}`,
      ),
    ];
  });
};

const centreGaps = (document: Tables, asOf: string): readonly FindingDraft[] => {
  const counted = new Set(countedPeople(document, asOf).map((one) => one.id));
  const centres = buyingCentres(document, asOf);
  return openOpportunities(document).flatMap((opportunity) => {
    const roles = new Set((centres.get(opportunity.id) ?? []).flatMap((one) => one.buyingRoles));
    const missing: (readonly [item: string, words: string])[] = [];
    if (!roles.has('decider') && !roles.has('approver'))
      missing.push(['decider', `${withArticle(ROLE_WORDS.decider)} or ${withinSentence(ROLE_WORDS.approver)}`]);
    if (!roles.has('user')) missing.push(['user', withArticle(ROLE_WORDS.user)]);
    if (opportunity.economicBuyerId === null || !counted.has(opportunity.economicBuyerId))
      missing.push(['economicBuyer', withArticle(EVIDENCE_WORDS.economicBuyer)]);
    if (opportunity.championId === null || !counted.has(opportunity.championId))
      missing.push(['champion', withArticle(EVIDENCE_WORDS.champion)]);
    return missing.map(([item, words]) =>
      gap(
        'G7',
        'high',
        `${opportunity.id}:${item}`,
        [{ kind: 'opportunity', id: opportunity.id }],
        `The buying centre of “${opportunity.title}” lacks ${words}.`,
        `Find ${words} for ${opportunity.title}`,
      ),
    );
  });
};

const accountGaps = (
  document: Tables,
  people: readonly Stakeholder[],
  asOf: string,
  settings: Settings,
): readonly FindingDraft[] => {
  const drafts: FindingDraft[] = [];
  const isWorking = (one: Stakeholder): boolean => (one.relationship ?? 0) >= settings.threadRelationship;
  if (!people.some((one) => one.level !== null && one.level <= 2 && isWorking(one))) {
    drafts.push(
      gap(
        'G8',
        'high',
        WHOLE_ACCOUNT,
        [],
        'You have no working relationship at level 1 or 2.',
        'Build a working relationship with the top of the account',
      ),
    );
  }
  if (!people.some((one) => one.attitude === 2 && isWorking(one))) {
    drafts.push(
      gap(
        'G10',
        'high',
        WHOLE_ACCOUNT,
        [],
        'Nobody you work with speaks for you when you are absent.',
        `Develop ${withArticle(attitudeWord(2))}`,
      ),
    );
  }
  const owned = new Map<string, Stakeholder[]>();
  for (const one of keyPlayers(document, asOf)) {
    if (one.contactOwnerId !== null) owned.set(one.contactOwnerId, [...(owned.get(one.contactOwnerId) ?? []), one]);
  }
  const total = [...owned.values()].reduce((count, players) => count + players.length, 0);
  for (const [memberId, players] of owned) {
    if (!isAbove(players.length / total, settings.ownerConcentration)) continue;
    const name = find(document, 'member', memberId)?.name ?? memberId;
    drafts.push(
      gap(
        'G11',
        'high',
        memberId,
        [{ kind: 'member', id: memberId }, ...players.map((one) => personRef(one.id))],
        `${name} owns ${players.length} of the ${total} key players that have an owner.`,
        `Hand some key players of ${name} to others`,
      ),
    );
  }
  return drafts;
};

const postGaps = (document: Tables, people: readonly Stakeholder[], asOf: string): readonly FindingDraft[] => {
  const { cards, seats } = vacancies(document, asOf);
  const vacant = (ref: string, records: FindingDraft['records'], title: string | null): FindingDraft =>
    gap(
      'G9',
      'medium',
      ref,
      records,
      `The post ${title ?? 'without title'} is ${withinSentence(inWords('vacant'))}.`,
      `Find out who takes the post ${title ?? ref}`,
    );
  return [
    ...cards.map((card) => vacant(card.id, [personRef(card.id)], card.title)),
    ...seats.map((seat) => vacant(seat.id, [{ kind: 'seat', id: seat.id }], seat.title)),
    ...people
      .filter((one) => one.status === 'leaving')
      .map((one) =>
        personGap(
          'G9',
          'medium',
          one,
          `${personInWords(one)} is leaving.`,
          `Agree a handover and meet the successor of ${displayName(one)}`,
        ),
      ),
  ];
};

/** F6: every gap, most severe first, without waivers. */
const gapDrafts = figure([...READS], (document, asOf): readonly FindingDraft[] => {
  // Gaps lie between people: before the first one there is nothing to find.
  if (document.person.size === 0) return [];
  const settings = settingsOf(document, asOf);
  const people = countedPeople(document, asOf);
  const hidden = new Set(hiddenInfluencers(document, asOf));
  return [
    ...playerGaps(document, asOf),
    ...lapsedGaps(people, asOf, settings),
    ...unitGaps(document, asOf),
    ...centreGaps(document, asOf),
    ...accountGaps(document, people, asOf, settings),
    ...postGaps(document, people, asOf),
    ...people
      .filter((one) => hidden.has(one.id) && one.contactOwnerId === null)
      .map((one) =>
        personGap(
          'G12',
          'medium',
          one,
          `${personInWords(one)} has the ear of somebody powerful and none of your people owns the contact.`,
          `Name a contact owner for ${displayName(one)}`,
        ),
      ),
    ...people
      .filter((one) => one.influence === null)
      .map((one) =>
        personGap(
          'G13',
          'low',
          one,
          `The ${withinSentence(wordFor('names', 'influence'))} of ${personInWords(one)} is not rated.`,
          `Rate the ${withinSentence(wordFor('names', 'influence'))} of ${displayName(one)}`,
        ),
      ),
  ].sort(bySeverity);
});

/** F6: every gap, most severe first; those set aside are marked. A closed gap is simply no longer there. */
export const gaps = figure([...READS, 'waiver'], (document, asOf): readonly Finding[] =>
  withWaivers(gapDrafts(document, asOf), document, asOf),
);

/** F6: the gaps nobody has set aside. */
export const openGaps = figure([...READS, 'waiver'], (document, asOf): readonly Finding[] =>
  gaps(document, asOf).filter(isOpen),
);
