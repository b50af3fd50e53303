/** What the page shows of an account at a glance: the status line, and everything known of one person. */
import { derived } from '../document/derived';
import type { Document } from '../document/document';
import { displayName } from '../document/personName';
import { stakeholderById, type Stakeholder } from '../document/stakeholder';
import { borrowedInfluence, hiddenInfluencers } from './borrowedInfluence';
import { championOf, type ChampionStrength } from './champion';
import {
  contactLimit,
  coverageRate,
  coverageState,
  daysSinceContact,
  isKeyPlayer,
  type CoverageState,
} from './coverage';
import { isOpen, type Finding } from './finding';
import { findingsOf } from './findings';
import { gaps } from './gaps';
import { figure } from './memo';
import { countedPeople } from './people';
import { planCheck } from './planCheck';
import { knowScore } from './ratios';
import type { Figure } from './result';
import { settingsOf } from './settings';
import { supportIndex, type SupportIndex } from './supportIndex';
import { vacancies } from './vacancies';
import { NO_WARM_ROUTE, warmRoutes, type WarmRoute } from './warmRoute';

export type AccountStatus = {
  readonly people: number;
  readonly vacant: number;
  readonly support: SupportIndex;
  /** Percent. */
  readonly coverage: Figure;
  /** Gaps nobody has set aside, and how many were. */
  readonly gaps: number;
  /** All that the rules see and nobody has answered or set aside: gaps, plan check and suggested risks together. */
  readonly findings: number;
  readonly waivedGaps: number;
  readonly criticalGaps: number;
  readonly errors: number;
};

/** The status line of an account. */
export const accountStatus = (document: Document, asOf: string): AccountStatus => {
  const found = gaps(document, asOf);
  const open = found.filter(isOpen);
  const empty = vacancies(document, asOf);
  return {
    people: countedPeople(document, asOf).length,
    vacant: empty.cards.length + empty.seats.length,
    support: supportIndex(document, asOf),
    coverage: coverageRate(document, asOf),
    gaps: open.length,
    findings: findingsOf(document, asOf).open.all,
    waivedGaps: found.length - open.length,
    criticalGaps: open.filter((gap) => gap.severity === 'critical').length,
    errors: planCheck(document, asOf).filter((finding) => finding.severity === 'error').length,
  };
};

const byRecord = derived(
  (gapList: readonly Finding[], checks: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
    const found = new Map<string, Finding[]>();
    for (const finding of [...gapList, ...checks])
      for (const { kind, id } of finding.records) {
        const key = `${kind}:${id}`;
        const there = found.get(key);
        if (there) there.push(finding);
        else found.set(key, [finding]);
      }
    return found;
  },
);

/** Gaps and checks by the records they concern, as `kind:id`. */
export const findingsByRecord = (document: Document, asOf: string): ReadonlyMap<string, readonly Finding[]> =>
  byRecord(gaps(document, asOf), planCheck(document, asOf));

const routeByTarget = figure(
  ['link', 'person', 'seat', 'holding', 'setting'],
  (document, asOf): ReadonlyMap<string, WarmRoute> =>
    new Map(warmRoutes(document, asOf).map((route) => [route.targetId, route])),
);

export type PersonFacts = {
  readonly person: Stakeholder;
  readonly name: string;
  readonly findings: readonly Finding[];
  readonly isKeyPlayer: boolean;
  readonly isHiddenInfluencer: boolean;
  /** F4, null where nothing is borrowed. */
  readonly borrowedInfluence: number | null;
  readonly champion: ChampionStrength | null;
  readonly coverage: CoverageState;
  /** Days since the last contact and the limit. */
  readonly contact: { readonly days: number | null; readonly limit: number };
  /** F35, 0–1. */
  readonly knowScore: number;
  /** Only for key players nobody of yours knows well. */
  readonly warmRoute: (WarmRoute & { readonly text: string }) | null;
};

/** What the panel shows of a person; null for an id that is not there. */
export const personFacts = (document: Document, asOf: string, id: string): PersonFacts | null => {
  const people = stakeholderById(document);
  const person = people.get(id);
  if (!person) return null;
  const settings = settingsOf(document, asOf);
  const route = routeByTarget(document, asOf).get(id);
  const nameOf = (personId: string): string => {
    const one = people.get(personId);
    return one ? displayName(one) : personId;
  };
  return {
    person,
    name: displayName(person),
    findings: findingsByRecord(document, asOf).get(`person:${id}`) ?? [],
    isKeyPlayer: isKeyPlayer(person, settings),
    isHiddenInfluencer: hiddenInfluencers(document, asOf).includes(id),
    borrowedInfluence: borrowedInfluence(document, asOf).get(id) ?? null,
    champion: championOf(person, settings),
    coverage: coverageState(person, asOf, settings),
    contact: { days: daysSinceContact(person, asOf), limit: contactLimit(person.influence, settings) },
    knowScore: knowScore(person),
    warmRoute: route
      ? { ...route, text: route.path === null ? NO_WARM_ROUTE : route.path.map(nameOf).join(' → ') }
      : null,
  };
};
