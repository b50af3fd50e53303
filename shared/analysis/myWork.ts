/** An account as one member of the team sees it. Screens for the company and for the account stand beside this one. */
import { find, list, type Document } from '../document/document';
import { filledContent } from '../document/filled';
import { displayName } from '../document/personName';
import { type Stakeholder } from '../document/stakeholder';
import type { RecordOf } from '../model';
import { actionViews, type ActionView } from './actionBoard';
import { contactLimit, keyPlayers } from './coverage';
import { addDays, daysBetween } from './days';
import { countedPeople } from './people';
import { KNOWN_FIELDS, notKnownOf } from './ratios';
import { byText } from './result';
import { riskRegister, type RegisterRow } from './riskRegister';
import { settingsOf, type Settings } from './settings';
import { sponsorTalk, type SponsorTalk } from './sponsorTalk';
import type { Suggestion } from './suggestion';
import { triggers } from './triggers';

/**
 * `never`: no contact was ever noted, which is no age of 0 days. `soon`: the limit comes within the days in which a
 * contact is said to be due.
 */
type ContactState = 'never' | 'lapsed' | 'soon' | 'inRhythm';

/** A contact the member owns. */
export type MyPerson = {
  readonly person: Stakeholder;
  readonly name: string;
  /** Who owns the contact, where the member is only a second owner. */
  readonly firstOwner: string | null;
  /**
   * Days since the last contact anybody noted, whatever the relationship; null for never. Negative where it lies after
   * the as-of date.
   */
  readonly days: number | null;
  /** Longest time between contacts that the person's influence allows, in days. */
  readonly limit: number;
  readonly contact: ContactState;
};

/** A key player of whom something is not known (F35). */
type NotKnownPlayer = {
  readonly person: Stakeholder;
  readonly name: string;
  readonly known: number;
  readonly of: number;
  readonly missing: readonly (typeof KNOWN_FIELDS)[number][];
};

export type MyWork = {
  /** The last day of what is to be done now, and how many days ahead it lies. */
  readonly until: string;
  readonly daysAhead: number;
  readonly actions: {
    /** Late, or due until that day; soonest first. */
    readonly due: readonly ActionView[];
    /** Later ones by day, those without a day last. */
    readonly later: readonly ActionView[];
  };
  /** Those due for contact first, the more influential before the others; then by the days that are left. */
  readonly people: readonly MyPerson[];
  /** What else in the plan names the member. What is done or closed is left out. */
  readonly answersFor: {
    readonly talks: readonly {
      readonly pairing: RecordOf<'sponsorPairing'>;
      readonly counterpart: string | null;
      readonly talk: SponsorTalk;
    }[];
    readonly meetings: readonly RecordOf<'calendarEntry'>[];
    readonly objectives: readonly RecordOf<'objective'>[];
    /** The heaviest first. */
    readonly risks: readonly RegisterRow[];
    readonly projects: readonly RecordOf<'project'>[];
    readonly responsibilities: readonly RecordOf<'responsibility'>[];
    /** Promises of other units that wait for an action of the member. */
    readonly promises: readonly RecordOf<'commitment'>[];
  };
  readonly fellDue: {
    readonly fresh: readonly Suggestion[];
    /** What says again that an action, a contact or a sponsor talk above is due. */
    readonly repeated: readonly Suggestion[];
  };
  /** The least known first. `all` counts every key player the member owns. */
  readonly notKnown: { readonly all: number; readonly players: readonly NotKnownPlayer[] };
};

/** Triggers whose record stands in the list with a control of its own. */
export const REPEATED: ReadonlySet<string> = new Set([
  'actionLate',
  'actionDue',
  'contactLapsed',
  'contactDue',
  'sponsorTouch',
]);

const CONTACT_ORDER: Readonly<Record<ContactState, number>> = { never: 0, lapsed: 0, soon: 1, inRhythm: 2 };

const byContact = (a: MyPerson, b: MyPerson): number => {
  const state = CONTACT_ORDER[a.contact] - CONTACT_ORDER[b.contact];
  if (state !== 0) return state;
  const influence = CONTACT_ORDER[a.contact] === 0 ? (b.person.influence ?? 0) - (a.person.influence ?? 0) : 0;
  const left = (one: MyPerson): number => (one.days === null ? Number.NEGATIVE_INFINITY : one.limit - one.days);
  return influence || (left(a) === left(b) ? 0 : left(a) - left(b)) || a.person.ordinal - b.person.ordinal;
};

export const isOwner = (one: Pick<Stakeholder, 'contactOwnerId' | 'secondaryOwnerIds'>, memberId: string): boolean =>
  one.contactOwnerId === memberId || one.secondaryOwnerIds.includes(memberId);

const contactState = (days: number | null, limit: number, { contactDueDays }: Settings): ContactState => {
  if (days === null) return 'never';
  if (days > limit) return 'lapsed';
  return limit - days <= contactDueDays ? 'soon' : 'inRhythm';
};

const peopleOf = (document: Document, asOf: string, memberId: string): readonly MyPerson[] => {
  const settings = settingsOf(document, asOf);
  return countedPeople(document, asOf)
    .filter((one) => isOwner(one, memberId))
    .map((person): MyPerson => {
      const days = person.lastContact === null ? null : daysBetween(person.lastContact, asOf);
      const limit = contactLimit(person.influence, settings);
      return {
        person,
        name: displayName(person),
        firstOwner:
          person.contactOwnerId === memberId ? null : (find(document, 'member', person.contactOwnerId)?.name ?? null),
        days,
        limit,
        contact: contactState(days, limit, settings),
      };
    })
    .sort(byContact);
};

/** By a day, those without one last, then in the order of the plan. */
const byDay =
  <R extends { readonly ordinal: number }>(day: (record: R) => string | null) =>
  (a: R, b: R): number =>
    byText(day(a) ?? '9999', day(b) ?? '9999') || a.ordinal - b.ordinal;

const answersForOf = (document: Document, asOf: string, memberId: string): MyWork['answersFor'] => {
  const touches = list(document, 'sponsorTouch');
  const counterpartOf = (id: string | null): string | null => {
    const person = find(document, 'person', id);
    return person ? displayName(person) : null;
  };
  return {
    talks: list(document, 'sponsorPairing')
      .filter((pairing) => pairing.memberId === memberId)
      .map((pairing) => ({
        pairing,
        counterpart: counterpartOf(pairing.personId),
        talk: sponsorTalk(pairing, touches, asOf),
      }))
      .sort((a, b) => byText(a.talk.due, b.talk.due) || a.pairing.ordinal - b.pairing.ordinal),
    meetings: list(document, 'calendarEntry')
      .filter((one) => one.memberId === memberId)
      .toSorted(byDay((one) => one.next)),
    objectives: list(document, 'objective').filter((one) => one.ownerId === memberId && one.status !== 'done'),
    risks: riskRegister(document, asOf).filter(
      ({ risk }) => risk.status === 'open' && (risk.ownerId === memberId || risk.coOwnerId === memberId),
    ),
    projects: list(document, 'project')
      .filter((one) => one.ourLeadId === memberId && one.status !== 'done' && one.status !== 'stopped')
      .toSorted(byDay((one) => one.end)),
    responsibilities: list(document, 'responsibility').filter((one) => one.memberId === memberId),
    promises: list(document, 'commitment')
      .filter((one) => one.doneOn === null && find(document, 'action', one.dependsOnActionId)?.ownerId === memberId)
      .toSorted(byDay((one) => one.due)),
  };
};

/** Whether a trigger is about a person, an action, a pairing or a project of the member. */
const isConcerned = (document: Document, one: Suggestion, memberId: string): boolean =>
  one.records.some(({ kind, id }) => {
    switch (kind) {
      case 'person': {
        const person = find(document, 'person', id);
        return person !== undefined && isOwner(person, memberId);
      }
      case 'action':
        return find(document, 'action', id)?.ownerId === memberId;
      case 'sponsorPairing':
        return find(document, 'sponsorPairing', id)?.memberId === memberId;
      case 'project':
        return find(document, 'project', id)?.ourLeadId === memberId;
      default:
        return false;
    }
  });

const notKnownBy = (document: Document, asOf: string, memberId: string): MyWork['notKnown'] => {
  const mine = keyPlayers(document, asOf).filter((one) => isOwner(one, memberId));
  const players = mine
    .map((person): NotKnownPlayer => {
      const missing = notKnownOf(person);
      return {
        person,
        name: displayName(person),
        known: KNOWN_FIELDS.length - missing.length,
        of: KNOWN_FIELDS.length,
        missing,
      };
    })
    .filter((one) => one.missing.length > 0)
    .sort(
      (a, b) =>
        a.known - b.known ||
        (b.person.influence ?? 0) - (a.person.influence ?? 0) ||
        a.person.ordinal - b.person.ordinal,
    );
  return { all: mine.length, players };
};

/**
 * What one member of the team has to do on this account, on a day. Records nobody filled are left out; somebody nothing
 * names gets empty lists.
 */
export const myWork = (all: Document, asOf: string, memberId: string): MyWork => {
  const document = filledContent(all);
  const daysAhead = settingsOf(document, asOf).myWorkDays;
  const until = addDays(asOf, daysAhead);
  const open = actionViews(document, asOf).filter((view) => view.isOpen && view.action.ownerId === memberId);
  const isDue = ({ action }: ActionView): boolean => action.due !== null && action.due <= until;
  const waiting = triggers(document, asOf).filter((one) => one.isAwaiting && isConcerned(document, one, memberId));
  return {
    until,
    daysAhead,
    actions: { due: open.filter(isDue), later: open.filter((view) => !isDue(view)) },
    people: peopleOf(document, asOf, memberId),
    answersFor: answersForOf(document, asOf, memberId),
    fellDue: {
      fresh: waiting.filter((one) => !REPEATED.has(one.code)),
      repeated: waiting.filter((one) => REPEATED.has(one.code)),
    },
    notKnown: notKnownBy(document, asOf, memberId),
  };
};

export type TeamMember = { readonly id: string; readonly name: string; readonly role: string | null };

/**
 * Who may look at the account as their own work: its team in order, then whoever else owns a contact or an action here.
 */
export const workersOf = (
  all: Pick<Document, 'assignment' | 'member' | 'person' | 'action'>,
): readonly TeamMember[] => {
  const document = filledContent(all, ['assignment', 'member', 'person', 'action']);
  const roles = new Map<string, string | null>();
  for (const one of list(document, 'assignment')) if (!roles.has(one.memberId)) roles.set(one.memberId, one.role);
  for (const person of list(document, 'person'))
    for (const id of [person.contactOwnerId, ...person.secondaryOwnerIds])
      if (id !== null && !roles.has(id)) roles.set(id, null);
  for (const action of list(document, 'action'))
    if (action.ownerId !== null && !roles.has(action.ownerId)) roles.set(action.ownerId, null);
  return [...roles].flatMap(([id, role]) => {
    const member = find(document, 'member', id);
    return member ? [{ id, name: member.name, role }] : [];
  });
};
