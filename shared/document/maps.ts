/**
 * The maps of an account: the whole account, a unit, an opportunity. They share the people; each keeps its own places
 * for the cards.
 */
import type { MapRecord, Person, RecordOf, Seat } from '../model';
import type { BuyingRole } from '../model/scales';
import { derived } from './derived';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { holderOf, occupancyOf } from './occupancy';
import { drawnSeats, placedSeats, type Seating } from './people';

/** The first map of the whole account; missing until somebody moves a card on it. */
export const accountMap = (document: Pick<Document, 'map'>): MapRecord | undefined =>
  list(document, 'map').find((map) => map.opportunityId === null && map.businessUnitId === null);

/** A map by id; the whole account's where there is none by that id. */
export const mapOrAccount = (document: Pick<Document, 'map'>, mapId: string | null): MapRecord | undefined =>
  find(document, 'map', mapId) ?? accountMap(document);

/** The map by id in a draft; the whole account's is written down when it is first needed. */
export const draftMap = (draft: Draft, mapId: string | null): MapRecord =>
  mapOrAccount(draft.current(), mapId) ?? draft.add('map', { name: 'Whole account' });

type Shown = {
  readonly seats: readonly Seat[];
  /** Managers who are drawn only because they join those the map is about. */
  readonly context: ReadonlySet<string>;
};

const NO_CONTEXT: ReadonlySet<string> = new Set();

/** Who is on a map: its people, and the managers needed to join them. */
export const shownOn = (document: Seating & Pick<Document, 'opportunity'>, map: MapRecord | undefined): Shown => {
  const own = ownSeats(document, map);
  if (own === null) return { seats: placedSeats(document), context: NO_CONTEXT };
  const seats = drawnSeats(document);
  const drawn = new Set(seats.map((seat) => seat.id));
  const kept = new Set(own);
  for (const seatId of own) {
    const seen = new Set([seatId]);
    for (
      let at = find(document, 'seat', seatId)?.reportsToId ?? null;
      at !== null && !seen.has(at) && drawn.has(at);
      at = find(document, 'seat', at)?.reportsToId ?? null
    ) {
      seen.add(at);
      kept.add(at);
    }
  }
  // A chain of managers above the last who joins anybody says nothing.
  const below = (seatId: string): readonly Seat[] =>
    seats.filter((seat) => kept.has(seat.id) && seat.reportsToId === seatId);
  for (const top of seats.filter((seat) => kept.has(seat.id) && !kept.has(seat.reportsToId ?? ''))) {
    for (let at: string | undefined = top.id; at !== undefined && !own.has(at);) {
      const reports = below(at);
      if (reports.length !== 1) break;
      kept.delete(at);
      at = reports[0]?.id;
    }
  }
  return {
    seats: seats.filter((seat) => kept.has(seat.id)),
    context: new Set([...kept].filter((seatId) => !own.has(seatId))),
  };
};

/** The seats a map is about; null where it is about everybody. */
const ownSeats = (
  document: Seating & Pick<Document, 'opportunity'>,
  map: MapRecord | undefined,
): ReadonlySet<string> | null => {
  if (map?.opportunityId != null) {
    const { personOfSeat } = occupancyOf(document);
    const people = new Set(find(document, 'opportunity', map.opportunityId)?.stakeholderIds ?? []);
    return new Set(
      drawnSeats(document)
        .filter((seat) => people.has(personOfSeat.get(seat.id) ?? ''))
        .map((seat) => seat.id),
    );
  }
  if (map?.businessUnitId != null)
    return new Set(
      placedSeats(document)
        .filter((seat) => seat.businessUnitId === map.businessUnitId)
        .map((seat) => seat.id),
    );
  return null;
};

/** What an opportunity says of a person beside the account: null in a field means the account's value holds. */
export const overrideOf = (document: Pick<Document, 'override'>, opportunityId: string, personId: string) =>
  list(document, 'override').find((one) => one.opportunityId === opportunityId && one.personId === personId);

type People = Document['person'];

const seenAs = (person: Person, said: RecordOf<'override'>): Person => ({
  ...person,
  attitude: said.attitude ?? person.attitude,
  buyingRoles: said.buyingRoles ?? person.buyingRoles,
});

/** The people as each opportunity that says something else of one of them sees them. */
const peopleByOpportunity = derived((people: People, overrides: Document['override']): ReadonlyMap<string, People> => {
  const seen = new Map<string, Map<string, Person>>();
  for (const said of list({ override: overrides }, 'override')) {
    const person = people.get(said.personId);
    if (!person) continue;
    const own = seen.get(said.opportunityId) ?? new Map(people);
    seen.set(said.opportunityId, own.set(person.id, seenAs(person, said)));
  }
  return seen;
});

/** The document as an opportunity sees it: attitudes and roles are those it has of its people. */
export const inOpportunity = (document: Document, opportunityId: string | null): Document => {
  if (opportunityId === null) return document;
  const people = peopleByOpportunity(document.person, document.override).get(opportunityId);
  return people === undefined ? document : { ...document, person: people };
};

/** What an opportunity says of a person; null takes it back, left out it stays. */
export type InOpportunity = { readonly attitude?: number | null; readonly buyingRoles?: readonly BuyingRole[] | null };

const sameRoles = (a: readonly BuyingRole[], b: readonly BuyingRole[]): boolean =>
  a.length === b.length && a.every((role) => b.includes(role));

/** What is kept of a value: what is known where nothing is said, and nothing where it is the account's own. */
const difference = <V>(said: V | null | undefined, known: V | null, isOwn: (value: V) => boolean): V | null => {
  if (said === undefined) return known;
  return said === null || isOwn(said) ? null : said;
};

/** Sets what an opportunity says of a person. What equals the account's value is no difference and is not kept. */
export const setInOpportunity = (draft: Draft, opportunityId: string, personId: string, said: InOpportunity): void => {
  const person = find(draft.current(), 'person', personId);
  if (!person) return;
  const known = overrideOf(draft.current(), opportunityId, personId);
  const attitude = difference(said.attitude, known?.attitude ?? null, (value) => value === person.attitude);
  const roles = difference(said.buyingRoles, known?.buyingRoles ?? null, (value) =>
    sameRoles(value, person.buyingRoles),
  );
  if (attitude === null && roles === null) {
    if (known) draft.remove('override', known.id);
    return;
  }
  if (known) draft.set('override', known.id, { attitude, buyingRoles: roles });
  else draft.add('override', { opportunityId, personId, attitude, buyingRoles: roles });
};

/** Adds seats to what a map is about: to the people of its opportunity, or to its unit. */
export const addToMap = (draft: Draft, map: MapRecord | undefined, seatIds: readonly string[]): void => {
  if (map?.businessUnitId != null)
    for (const seatId of seatIds) draft.set('seat', seatId, { businessUnitId: map.businessUnitId, unplaced: false });
  if (map?.opportunityId == null) return;
  const known = find(draft.current(), 'opportunity', map.opportunityId)?.stakeholderIds ?? [];
  const people = seatIds.flatMap((seatId) => holderOf(draft.current(), seatId) ?? []);
  draft.set('opportunity', map.opportunityId, { stakeholderIds: [...new Set([...known, ...people])] });
};

/** Takes people out of an opportunity, with what it said of them. */
export const takeOutOfOpportunity = (draft: Draft, opportunityId: string, personIds: readonly string[]): void => {
  const known = find(draft.current(), 'opportunity', opportunityId)?.stakeholderIds ?? [];
  draft.set('opportunity', opportunityId, { stakeholderIds: known.filter((id) => !personIds.includes(id)) });
  for (const one of list(draft.current(), 'override'))
    if (one.opportunityId === opportunityId && personIds.includes(one.personId)) draft.remove('override', one.id);
};
