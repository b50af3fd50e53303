/** What the next account manager must know, where the plan does not already have it in this order. */
import { find, list, type Document } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import type { RecordOf } from '../model';
import { keyPlayers } from './coverage';
import { addDays } from './days';
import { openActions } from './openActions';
import { countedPeople } from './people';
import { byText } from './result';
import { sponsorTalk } from './sponsorTalk';
import { warmRoutes } from './warmRoute';

/** Days ahead that are told. */
const AHEAD = 183;

/** Who answers for the account today: the account lead or the client executive. */
export const leadOf = (document: Pick<Document, 'assignment' | 'member'>): RecordOf<'member'> | undefined =>
  find(
    document,
    'member',
    list(document, 'assignment').find(({ role }) => role === 'accountLead' || role === 'clientExecutive')?.memberId,
  );

/** Somebody to be met, and who makes the introduction: one of yours, or the way there; nobody where there is none. */
export type Introduction = {
  readonly one: Stakeholder;
  /** One of yours who stays: the contact owner, else the second owner who comes first. */
  readonly memberId: string | null;
  /** People of the customer on the way to them, the first is where to begin; empty where nobody knows a way. */
  readonly way: readonly string[];
};

/** Key players, the most influential first, and who brings the next account manager to each of them. */
export const introductions = (document: Document, asOf: string): readonly Introduction[] => {
  const lead = leadOf(document)?.id ?? null;
  const ways = new Map(warmRoutes(document, asOf).map((route) => [route.targetId, route.path ?? []]));
  return keyPlayers(document, asOf)
    .toSorted((a, b) => (b.influence ?? 0) - (a.influence ?? 0) || a.ordinal - b.ordinal)
    .map((one) => {
      const owners = [one.contactOwnerId, ...one.secondaryOwnerIds].filter((id) => id !== null && id !== lead);
      return { one, memberId: owners[0] ?? null, way: ways.get(one.id) ?? [] };
    });
};

/** People whose contact goes to somebody else with the account: those the lead owns. */
export const contactsOfLead = (document: Document, asOf: string): readonly Stakeholder[] => {
  const lead = leadOf(document)?.id;
  return lead === undefined
    ? []
    : countedPeople(document, asOf)
        .filter(({ contactOwnerId }) => contactOwnerId === lead)
        .toSorted((a, b) => (b.influence ?? 0) - (a.influence ?? 0) || a.ordinal - b.ordinal);
};

/** Something that was promised and is not kept yet. `id` is only for telling them apart. */
export type OpenPromise = {
  readonly id: string;
  readonly promise: string;
  /** The unit, or who of yours. */
  readonly by: string | null;
  readonly due: string | null;
};

/** What units and sponsors promised, and what the lead took on, the earliest day first; without a day last. */
export const openPromises = (document: Document): readonly OpenPromise[] => {
  const lead = leadOf(document);
  const member = (id: string | null): string | null => find(document, 'member', id)?.name ?? null;
  return [
    ...list(document, 'commitment')
      .filter(({ doneOn }) => doneOn === null)
      .map(({ id, promise, unit, due }) => ({ id: `commitment ${id}`, promise, by: unit, due })),
    ...list(document, 'sponsorPairing').flatMap(({ id, commitment, memberId }) =>
      commitment?.trim() ? [{ id: `sponsor ${id}`, promise: commitment, by: member(memberId), due: null }] : [],
    ),
    ...openActions(document)
      .filter(({ ownerId }) => lead !== undefined && ownerId === lead.id)
      .map(({ id, title, due }) => ({ id: `action ${id}`, promise: title, by: lead?.name ?? null, due })),
  ].toSorted((a, b) => byText(a.due ?? '9999', b.due ?? '9999'));
};

export type DayAhead = { readonly id: string; readonly day: string; readonly what: string };

/** What comes in the next half year, whoever leads the account then: contracts, reviews, meetings, talks of sponsors. */
export const daysAhead = (document: Document, asOf: string): readonly DayAhead[] => {
  const until = addDays(asOf, AHEAD);
  const touches = list(document, 'sponsorTouch');
  return [
    ...list(document, 'contract').map(({ id, title, end, autoRenew }) => ({
      id: `contract ${id}`,
      day: end,
      what: `Contract ends${autoRenew === true ? ', and renews itself' : ''}: ${title}`,
    })),
    ...list(document, 'plan').map(({ id, nextReview }) => ({
      id: `plan ${id}`,
      day: nextReview,
      what: 'Review of the plan',
    })),
    ...list(document, 'calendarEntry').map(({ id, title, next }) => ({ id: `meeting ${id}`, day: next, what: title })),
    ...list(document, 'opportunity')
      .filter(({ stage }) => stage !== 'won' && stage !== 'lost')
      .map(({ id, title, closeDate }) => ({ id: `deal ${id}`, day: closeDate, what: `To be decided: ${title}` })),
    ...list(document, 'sponsorPairing').map((pairing) => ({
      id: `sponsor ${pairing.id}`,
      day: sponsorTalk(pairing, touches, asOf).due,
      what: `${find(document, 'member', pairing.memberId)?.name ?? 'The sponsor'} talks with the counterpart`,
    })),
  ]
    .flatMap(({ id, day, what }) => (day === null || day < asOf || day > until ? [] : [{ id, day, what }]))
    .toSorted((a, b) => byText(a.day, b.day) || byText(a.id, b.id));
};
