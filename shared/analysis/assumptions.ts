import { find, list } from '../document/document';
import { displayName } from '../document/personName';
import { stakeholderById, type Stakeholder } from '../document/stakeholder';
import type { Person, RecordOf } from '../model';
import { RATINGS } from '../model/scales';
import { influenceLinks } from './influenceLinks';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { byText, ratio, sum, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

type BasisRecord = RecordOf<'basis'>;
export type Rating = BasisRecord['rating'];
/** On what a rating rests; null where nobody said. */
export type BasisOf = BasisRecord['basis'] | null;

/** Whether a rating rests on a guess: assumed, or heard from others. */
export const isAssumed = ({ basis }: { readonly basis: BasisOf }): boolean =>
  basis === 'assumed' || basis === 'hearsay';

/** Who of yours can ask whom of them; each null where nobody is known. Without a person it is one of yours to ask. */
export type WhoAsks = { readonly memberId: string | null; readonly personId: string | null };

/** A rating that has a value, and what it rests on. `weight` is the influence of the person it is about (F1). */
export type RestingRating = {
  readonly basisId: string | null;
  readonly personId: string;
  readonly rating: Rating;
  readonly basis: BasisOf;
  readonly weight: number;
  /** What would settle it, as a proposal. */
  readonly question: string;
  readonly ask: WhoAsks;
};

const QUESTIONS: Readonly<Record<Rating, (name: string) => string>> = {
  influence: (name) => `Who else has to agree when ${name} wants something?`,
  attitude: (name) => `What has ${name} said or done that shows it?`,
  relationship: (name) => `When did ${name} last call one of you?`,
  targetRelationship: (name) => `What would change if ${name} trusted you?`,
  adaptability: (name) => `How did ${name} take the last big change?`,
  politicalStatus: (name) => `In which rooms does ${name} sit?`,
};

/** What joins somebody to you is known on your own side. */
const ASKED_OF_YOURS: ReadonlySet<Rating> = new Set<Rating>(['relationship', 'targetRelationship']);

const hasValue = (one: Pick<Person, Rating>, rating: Rating): boolean => one[rating] !== null;

/** Somebody who works with you and is not against you answers a question. */
const answers = (one: Stakeholder | undefined, settings: Settings): one is Stakeholder =>
  one !== undefined &&
  one.status !== 'vacant' &&
  one.status !== 'left' &&
  (one.relationship ?? 0) >= settings.threadRelationship &&
  (one.attitude ?? 0) >= 0;

/** The more trusted, the more for you; then by id. */
const byTrust = (a: Stakeholder, b: Stakeholder): number =>
  (b.relationship ?? 0) - (a.relationship ?? 0) || (b.attitude ?? 0) - (a.attitude ?? 0) || byText(a.id, b.id);

type Near = (one: Stakeholder) => readonly Stakeholder[];

/** Whom to ask about somebody: the most trusted of those near them, else themselves. */
const toAskAbout = (one: Stakeholder, near: Near, settings: Settings): Stakeholder | null =>
  near(one)
    .filter((other) => answers(other, settings))
    .toSorted(byTrust)[0] ?? (answers(one, settings) ? one : null);

/**
 * Every rating that has a value, the heavier first, with what it rests on, a question that would settle it, and who of
 * yours can ask whom: for what joins them to you its owner; else whoever owns the most trusted of those near the person
 * (manager, reports, lines).
 */
export const restingRatings = figure(
  [...PEOPLE, 'basis', 'link', 'setting'],
  (document, asOf): readonly RestingRating[] => {
    const settings = settingsOf(document, asOf);
    const people = countedPeople(document, asOf);
    const byId = stakeholderById(document);
    const reports = new Map<string, Stakeholder[]>();
    for (const one of people) {
      if (one.reportsToId !== null) reports.set(one.reportsToId, [...(reports.get(one.reportsToId) ?? []), one]);
    }
    const linked = new Map<string, Stakeholder[]>();
    for (const { fromId, toId, type } of influenceLinks(document, asOf)) {
      if (type === 'conflict') continue;
      for (const [from, to] of [
        [fromId, toId],
        [toId, fromId],
      ] as const) {
        const other = byId.get(to);
        if (other) linked.set(from, [...(linked.get(from) ?? []), other]);
      }
    }
    const near: Near = (one) => {
      const manager = byId.get(one.reportsToId ?? '');
      return [...(manager ? [manager] : []), ...(reports.get(one.id) ?? []), ...(linked.get(one.id) ?? [])];
    };
    const bases = new Map(list(document, 'basis').map((basis) => [`${basis.personId} ${basis.rating}`, basis]));
    return people
      .flatMap((one): readonly RestingRating[] => {
        const asked = toAskAbout(one, near, settings);
        return RATINGS.filter((rating) => hasValue(one, rating)).map((rating) => {
          const basis = bases.get(`${one.id} ${rating}`);
          const ask: WhoAsks = ASKED_OF_YOURS.has(rating)
            ? { memberId: one.contactOwnerId, personId: null }
            : { memberId: asked?.contactOwnerId ?? null, personId: asked?.id ?? null };
          return {
            basisId: basis?.id ?? null,
            personId: one.id,
            rating,
            basis: basis?.basis ?? null,
            weight: influenceWeight(one.influence, settings.weightMode),
            question: QUESTIONS[rating](displayName(one)),
            ask: basis?.askMemberId == null ? ask : { ...ask, memberId: basis.askMemberId },
          };
        });
      })
      .sort((a, b) => b.weight - a.weight || byText(a.personId, b.personId) || byText(a.rating, b.rating));
  },
);

type Assumption = RestingRating & { readonly basisId: string };

/** The assumptions the plan stands on, the heavier first, each with a question that would settle it. */
export const assumptions = figure([...PEOPLE, 'basis', 'link', 'setting'], (document, asOf): readonly Assumption[] =>
  restingRatings(document, asOf).filter(
    (one): one is Assumption =>
      one.basisId !== null && find(document, 'basis', one.basisId) !== undefined && isAssumed(one),
  ),
);

/** How much of what is rated is known: weight of ratings confirmed or observed of the weight of all, 0–100. */
export const groundedShare = figure([...PEOPLE, 'basis', 'link', 'setting'], (document, asOf): Figure => {
  const all = restingRatings(document, asOf);
  const known = all.filter(({ basis }) => basis === 'confirmed' || basis === 'observed');
  return ratio(sum(known.map(({ weight }) => weight)), sum(all.map(({ weight }) => weight)), 100);
});
