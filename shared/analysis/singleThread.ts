import type { Stakeholder } from '../document/stakeholder';
import { isAbove, isAtMost } from './compare';
import { influenceWeight } from './influenceWeight';
import { figure } from './memo';
import { countedPeople, PEOPLE, perGroup } from './people';
import { sum, type Reason } from './result';
import { settingsOf, type Settings } from './settings';

/** F7. Shares 0–1; `effectiveThreads` as if all threads were equally strong. */
export type SingleThread = {
  /** Share of the strongest person on the customer's side. */
  readonly customer: number | null;
  /** Share of the strongest owner on yours. */
  readonly supplier: number | null;
  readonly threads: number | null;
  readonly effectiveThreads: number | null;
  readonly rating: 'High' | 'Medium' | 'Low' | null;
  readonly shape: 'bow-tie' | 'in between' | 'diamond' | null;
  readonly reason: Reason | null;
};

/**
 * Relationship capital of a person: weight times relationship, where there is a relationship and no resistance; else 0.
 */
export const relationshipCapital = (one: Stakeholder, settings: Settings): number =>
  one.relationship !== null &&
  one.relationship >= settings.threadRelationship &&
  (one.attitude === null || one.attitude >= 0)
    ? influenceWeight(one.influence, settings.weightMode) * one.relationship
    : 0;

/**
 * F7: how much hangs on one person. Without people everything is null (`noData`), and so it is while no relationship is
 * rated (`tooFewRatings`). People of whom none has a relationship that would hold are High, with no shares and no shape
 * (`zeroBase`).
 */
const singleThreadOf = (people: readonly Stakeholder[], settings: Settings): SingleThread => {
  const nothing = { customer: null, supplier: null, effectiveThreads: null, shape: null } as const;
  if (people.length === 0) return { ...nothing, threads: null, rating: null, reason: 'noData' };
  const capital = people
    .map((one) => ({ one, amount: relationshipCapital(one, settings) }))
    .filter(({ amount }) => amount > 0);
  const total = sum(capital.map(({ amount }) => amount));
  // Where nobody said how close the two sides are, it is not known; unknown is not a risk.
  if (people.every((one) => one.relationship === null))
    return { ...nothing, threads: 0, rating: null, reason: 'tooFewRatings' };
  if (total === 0) return { ...nothing, threads: 0, rating: 'High', reason: 'zeroBase' };
  const owned = new Map<string, number>();
  for (const { one, amount } of capital)
    if (one.contactOwnerId !== null) owned.set(one.contactOwnerId, (owned.get(one.contactOwnerId) ?? 0) + amount);
  const customer = Math.max(...capital.map(({ amount }) => amount)) / total;
  const supplier = Math.max(0, ...owned.values()) / total;
  const threads = capital.filter(({ one }) => (one.influence ?? 0) >= settings.threadInfluence).length;
  const exceeds = (limit: Settings['threadHigh']): boolean =>
    threads <= limit.threads || isAbove(customer, limit.customer) || isAbove(supplier, limit.supplier);
  const ownersInContact = new Set(
    people.flatMap((one) => ((one.relationship ?? 0) >= settings.threadRelationship ? (one.contactOwnerId ?? []) : [])),
  );
  const { bowTie, diamond } = settings;
  return {
    customer,
    supplier,
    threads,
    effectiveThreads: 1 / sum(capital.map(({ amount }) => (amount / total) ** 2)),
    rating: exceeds(settings.threadHigh) ? 'High' : exceeds(settings.threadMedium) ? 'Medium' : 'Low',
    shape:
      isAbove(supplier, bowTie.supplier) && threads <= bowTie.threads
        ? 'bow-tie'
        : isAtMost(supplier, diamond.supplier) && threads >= diamond.threads && ownersInContact.size >= diamond.owners
          ? 'diamond'
          : 'in between',
    reason: null,
  };
};

const NOT_SHOWN: SingleThread = {
  customer: null,
  supplier: null,
  threads: null,
  effectiveThreads: null,
  rating: null,
  shape: null,
  reason: 'notShown',
};

/** F7 for the whole account. */
export const singleThread = figure(
  [...PEOPLE, 'setting'],
  (document, asOf): SingleThread => singleThreadOf(countedPeople(document, asOf), settingsOf(document, asOf)),
  { blank: () => NOT_SHOWN },
);

/** F7 for each class, department and unit: low over all does not mean that every side is safe. */
export const singleThreadByGroup = figure([...PEOPLE, 'setting'], (document, asOf) =>
  perGroup(countedPeople(document, asOf), (group) => singleThreadOf(group, settingsOf(document, asOf))),
);
