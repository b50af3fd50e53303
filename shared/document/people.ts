/** Edits of the chart: they keep seat, person and holding together. */
import type { RecordOf, Seat, Person } from '../model';
import { fold } from '../model/fold';
import { find, list, type Document } from './document';
import type { Draft } from './draft';
import { removeWithLinks } from './references';
import { reportingCycle } from './check';
import { holderOf, occupancyOf, seatOf } from './occupancy';
import { readTyped, type OldMarks, type Typed } from './typedLine';

/** The tables that say who sits where. */
export type Seating = Pick<Document, 'seat' | 'holding' | 'person'>;

/** Seats the map draws: those held now, in their order. A vacant seat is held by its placeholder. */
export const drawnSeats = (document: Seating): readonly Seat[] => {
  const { personOfSeat } = occupancyOf(document);
  return list(document, 'seat').filter((seat) => personOfSeat.has(seat.id));
};

/**
 * Seats that wait in the tray: put there on purpose, and since then given neither a manager nor reports. The map leaves
 * them out; every figure counts them.
 */
export const traySeats = (document: Seating): readonly Seat[] => {
  const drawn = drawnSeats(document);
  const waiting = drawn.filter((seat) => seat.unplaced && seat.reportsToId === null);
  if (waiting.length === 0) return waiting;
  const managers = new Set(drawn.map((seat) => seat.reportsToId));
  return waiting.filter((seat) => !managers.has(seat.id));
};

/** Seats the map shows: all that are drawn but those in the tray. */
export const placedSeats = (document: Seating): readonly Seat[] => {
  const tray = new Set(traySeats(document));
  return tray.size === 0 ? drawnSeats(document) : drawnSeats(document).filter((seat) => !tray.has(seat));
};

export const directReports = (document: Document, seatId: string): readonly Seat[] =>
  drawnSeats(document).filter((seat) => seat.reportsToId === seatId);

type NewSeat = Partial<
  Pick<
    Seat,
    | 'title'
    | 'departmentId'
    | 'businessUnitId'
    | 'reportsToId'
    | 'ordinal'
    | 'outside'
    | 'company'
    | 'level'
    | 'stakeholderClass'
    | 'unplaced'
  >
> & {
  readonly name?: string | null;
  readonly status?: RecordOf<'person'>['status'];
};

/** Adds a seat with its holder and answers the seat. Without a name the holder is *Name not known*. */
export const addSeat = (draft: Draft, given: NewSeat): Seat => {
  const { name = null, status = 'active', ...ofSeat } = given;
  const seat = draft.add('seat', ofSeat);
  const person = draft.add('person', { id: seat.id, name, status });
  draft.add('holding', { id: seat.id, seatId: seat.id, personId: person.id });
  return seat;
};

/** A report of a seat, last among its reports, in the same unit and department. */
export const addReport = (draft: Draft, seatId: string): Seat => {
  const boss = find(draft.current(), 'seat', seatId);
  if (boss?.unplaced) draft.set('seat', seatId, { unplaced: false });
  return addSeat(draft, {
    reportsToId: seatId,
    departmentId: boss?.departmentId ?? null,
    businessUnitId: boss?.businessUnitId ?? null,
    stakeholderClass: boss?.stakeholderClass ?? null,
    level: boss?.level ? Math.min(5, boss.level + 1) : null,
  });
};

/** A peer right after a seat, under the same manager and, as every report of theirs, in the manager's department. */
export const addPeer = (draft: Draft, seatId: string): Seat => {
  const seats = list(draft.current(), 'seat');
  const at = seats.findIndex((seat) => seat.id === seatId);
  const here = seats[at];
  const next = seats[at + 1];
  const ordinal = here && next ? (here.ordinal + next.ordinal) / 2 : undefined;
  const boss = find(draft.current(), 'seat', here?.reportsToId ?? '');
  return addSeat(draft, {
    reportsToId: here?.reportsToId ?? null,
    departmentId: boss?.departmentId ?? null,
    businessUnitId: here?.businessUnitId ?? null,
    stakeholderClass: here?.stakeholderClass ?? null,
    level: here?.level ?? null,
    unplaced: here?.unplaced ?? false,
    ...(ordinal === undefined ? {} : { ordinal }),
  });
};

/** A boss between a seat and its manager. */
export const addBoss = (draft: Draft, seatId: string): Seat => {
  const seat = find(draft.current(), 'seat', seatId);
  const boss = addSeat(draft, {
    reportsToId: seat?.reportsToId ?? null,
    businessUnitId: seat?.businessUnitId ?? null,
    departmentId: null,
    level: seat?.level ? Math.max(1, seat.level - 1) : null,
    ...(seat ? { ordinal: seat.ordinal - 0.5 } : {}),
  });
  draft.set('seat', seatId, { reportsToId: boss.id, unplaced: false });
  return boss;
};

/** The unit or department of that name, which is made where there is none. */
export const placeNamed = (draft: Draft, kind: 'businessUnit' | 'department', name: string): string => {
  const known = list(draft.current(), kind).find((one) => fold(one.name) === fold(name));
  return (known ?? draft.add(kind, { name })).id;
};

/**
 * Writes what was typed on a card: the name, and where they are given the title and the unit, which is a department or
 * a business unit already known by that name, else a new department. A name typed on a vacant seat fills it.
 */
export const nameSeat = (draft: Draft, seatId: string, line: string, oldMarks?: OldMarks): void =>
  writeTyped(draft, seatId, readTyped(line, oldMarks));

/** As `nameSeat`, from parts. */
const writeTyped = (draft: Draft, seatId: string, typed: Typed): void => {
  const personId = holderOf(draft.current(), seatId);
  if (personId) {
    const vacant = find(draft.current(), 'person', personId)?.status === 'vacant';
    draft.set('person', personId, {
      name: typed.name,
      ...(typed.email === undefined ? {} : { email: typed.email }),
      ...(vacant && typed.name !== null ? { status: 'active' as const } : {}),
    });
  }
  if (typed.title !== null) draft.set('seat', seatId, { title: typed.title });
  if (typed.unit === null) return;
  const unit = fold(typed.unit);
  const business = list(draft.current(), 'businessUnit').find(
    (one) => fold(one.name) === unit || fold(one.id) === unit,
  );
  if (business) draft.set('seat', seatId, { businessUnitId: business.id });
  else draft.set('seat', seatId, { departmentId: placeNamed(draft, 'department', typed.unit) });
};

/** A person of a list: whether they are added, or there already at a seat, and under whom of the list they stand. */
export type Listed = Typed & {
  readonly isVacant: boolean;
  readonly ratings: Partial<Pick<Person, 'influence' | 'attitude' | 'relationship' | 'buyingRoles'>>;
  /** What a card or a signature says beside it. */
  readonly contact?: { readonly phone?: string; readonly company?: string };
  readonly isAdded: boolean;
  /** The seat of somebody who is in the account already. */
  readonly seatId: string | null;
  /** The place in the list of whom they report to. */
  readonly parent: number | null;
};

/**
 * Adds many people at once; answers their seats. Whoever stands below somebody reports to them, whoever stands alone
 * waits in the tray.
 */
export const addListed = (draft: Draft, people: readonly Listed[]): readonly string[] => {
  const seats: (string | null)[] = [];
  const hasReports = new Set(people.map(({ parent }) => parent));
  const added: string[] = [];
  for (const [at, person] of people.entries()) {
    const reportsToId = person.parent === null ? null : (seats[person.parent] ?? null);
    if (!person.isAdded) {
      seats.push(person.seatId);
      continue;
    }
    const seat = addSeat(draft, { reportsToId, unplaced: reportsToId === null && !hasReports.has(at) });
    writeTyped(draft, seat.id, person);
    if (person.contact?.company !== undefined) draft.set('seat', seat.id, { company: person.contact.company });
    const personId = holderOf(draft.current(), seat.id);
    if (personId) {
      draft.set('person', personId, {
        ...person.ratings,
        ...(person.contact?.phone === undefined ? {} : { phone: person.contact.phone }),
        ...(person.isVacant ? { status: 'vacant', name: null } : {}),
      });
    }
    seats.push(seat.id);
    added.push(seat.id);
  }
  return added;
};

/** Takes seats out of the chart into the tray. Those with reports stay: their branch would lose its head. */
export const putIntoTray = (draft: Draft, seatIds: readonly string[]): void => {
  for (const seatId of seatIds) {
    if (directReports(draft.current(), seatId).length === 0)
      draft.set('seat', seatId, { reportsToId: null, unplaced: true });
  }
};

const DEEPEST_LEVEL = 5;

/**
 * The level a seat is likely to have by its place in the chart: so many below the nearest manager whose level is known,
 * else by its depth from the top. Null for a seat without a place.
 */
export const proposedLevel = (document: Pick<Document, 'seat'>, seatId: string): number | null => {
  const seen = new Set<string>();
  let below = 0;
  for (let at = find(document, 'seat', seatId); at !== undefined && !seen.has(at.id); below += 1) {
    if (at.unplaced || at.outside) return null;
    if (below > 0 && at.level !== null) return Math.min(DEEPEST_LEVEL, at.level + below);
    seen.add(at.id);
    at = find(document, 'seat', at.reportsToId);
  }
  return below === 0 ? null : Math.min(DEEPEST_LEVEL, below);
};

/** Gives each of the seats without a level the one its place proposes, from the top down; answers how many got one. */
export const takeProposedLevels = (draft: Draft, seatIds: readonly string[]): number => {
  const proposed = seatIds.flatMap((seatId) => {
    const level = find(draft.current(), 'seat', seatId)?.level === null ? proposedLevel(draft.current(), seatId) : null;
    return level === null ? [] : [{ seatId, level }];
  });
  for (const { seatId, level } of proposed) draft.set('seat', seatId, { level });
  return proposed.length;
};

/** Why seats cannot report to `managerId`, or null. */
export const reparentRefusal = (
  document: Document,
  seatIds: readonly string[],
  managerId: string | null,
): string | null => {
  if (managerId === null) return null;
  if (seatIds.includes(managerId)) return 'Nobody can report to themselves.';
  for (let at: string | null = managerId; at !== null; at = find(document, 'seat', at)?.reportsToId ?? null) {
    if (seatIds.includes(at)) return 'That would make a circle: the new manager reports to this person.';
  }
  return reportingCycle(document, managerId) ? 'The reporting lines above already run in a circle.' : null;
};

/** Moves seats with their branches under a manager, or to the top with null; they come last among its reports. */
export const reparent = (draft: Draft, seatIds: readonly string[], managerId: string | null): void => {
  let last = Math.max(0, ...list(draft.current(), 'seat').map((seat) => seat.ordinal));
  for (const seatId of seatIds) {
    const seat = find(draft.current(), 'seat', seatId);
    if (!seat || (seat.reportsToId === managerId && !seat.unplaced)) continue;
    last += 1;
    draft.set('seat', seatId, { reportsToId: managerId, ordinal: last, unplaced: false });
  }
  if (managerId !== null && find(draft.current(), 'seat', managerId)?.unplaced)
    draft.set('seat', managerId, { unplaced: false });
};

/** Removes seats with whoever holds them. Their reports move to the nearest manager that stays. */
export const removeSeats = (draft: Draft, seatIds: readonly string[]): void => {
  const gone = new Set(seatIds);
  for (const seatId of seatIds) {
    const before = draft.current();
    let heir = find(before, 'seat', seatId)?.reportsToId ?? null;
    while (heir !== null && gone.has(heir)) heir = find(before, 'seat', heir)?.reportsToId ?? null;
    for (const seat of list(before, 'seat'))
      if (seat.reportsToId === seatId && !gone.has(seat.id)) draft.set('seat', seat.id, { reportsToId: heir });
    const holders = list(before, 'holding')
      .filter((holding) => holding.seatId === seatId)
      .map((holding) => holding.personId);
    for (const personId of holders) {
      const elsewhere = list(draft.current(), 'holding').some(
        (holding) => holding.personId === personId && holding.seatId !== seatId,
      );
      if (!elsewhere) removeWithLinks(draft, 'person', personId);
    }
    removeWithLinks(draft, 'seat', seatId);
  }
};

/**
 * Removes a person: with their seat where they sit in one, alone where they left or their post went to somebody else.
 */
export const removePerson = (draft: Draft, personId: string): void => {
  const seatId = seatOf(draft.current(), personId);
  if (seatId === null) removeWithLinks(draft, 'person', personId);
  else removeSeats(draft, [seatId]);
};

/** What goes or changes with seats that are removed: counts for the question before. */
export const removalEffects = (
  document: Document,
  seatIds: readonly string[],
): { readonly reports: number; readonly lines: number; readonly actions: number } => {
  const people = new Set(seatIds.map((id) => holderOf(document, id)));
  return {
    reports: list(document, 'seat').filter(
      (seat) => seat.reportsToId !== null && seatIds.includes(seat.reportsToId) && !seatIds.includes(seat.id),
    ).length,
    lines: list(document, 'link').filter((link) => people.has(link.fromId) || people.has(link.toId)).length,
    actions: list(document, 'action').filter(
      (action) => action.stakeholderId !== null && people.has(action.stakeholderId),
    ).length,
  };
};

/** Ends a holding and keeps its seat with a placeholder. */
const vacate = (draft: Draft, holding: RecordOf<'holding'>, on: string): void => {
  draft.set('holding', holding.id, { to: on });
  const placeholder = draft.add('person', { name: null, status: 'vacant' });
  draft.add('holding', { seatId: holding.seatId, personId: placeholder.id, from: on });
};

const openHolding = (document: Document, personId: string): RecordOf<'holding'> | undefined =>
  list(document, 'holding').find((one) => one.personId === personId && one.to === null);

/** Vacant seats somebody may move to, in their order. */
export const vacantSeats = (document: Document): readonly Seat[] =>
  drawnSeats(document).filter((seat) => find(document, 'person', holderOf(document, seat.id))?.status === 'vacant');

/**
 * Moves a person to a vacant seat: the seat they leave becomes vacant, their lines, ratings and actions go with them,
 * both times are noted. Does nothing where the seat is held.
 */
export const moveToSeat = (draft: Draft, personId: string, seatId: string, on: string): void => {
  const placeholderId = holderOf(draft.current(), seatId);
  if (placeholderId !== null && find(draft.current(), 'person', placeholderId)?.status !== 'vacant') return;
  const holding = openHolding(draft.current(), personId);
  if (holding) vacate(draft, holding, on);
  if (placeholderId !== null) removeWithLinks(draft, 'person', placeholderId);
  draft.add('holding', { seatId, personId, from: on });
};

/**
 * Ends a person's time in their seat: the seat stays and is vacant, their lines end on that day, the record of them
 * stays.
 */
export const leaveSeat = (draft: Draft, personId: string, on: string): void => {
  const holding = openHolding(draft.current(), personId);
  draft.set('person', personId, { status: 'left' });
  for (const link of list(draft.current(), 'link')) {
    if ((link.fromId === personId || link.toId === personId) && link.until === null)
      draft.set('link', link.id, { until: on });
  }
  if (holding) vacate(draft, holding, on);
};

/** Whoever left, with the seat they had last and the day they left it; the latest first. */
export const peopleWhoLeft = (
  document: Document,
): readonly { readonly person: Person; readonly seat: Seat | null; readonly left: string | null }[] => {
  const { holdingOfPerson } = occupancyOf(document);
  return list(document, 'person')
    .filter(({ status }) => status === 'left')
    .map((person) => {
      const holding = holdingOfPerson.get(person.id);
      return {
        person,
        seat: holding === undefined ? null : (find(document, 'seat', holding.seatId) ?? null),
        left: holding?.to ?? null,
      };
    })
    .toSorted((a, b) => (b.left ?? '').localeCompare(a.left ?? '') || a.person.ordinal - b.person.ordinal);
};

/**
 * Takes somebody who left back: into the seat they had where it is vacant, else into a seat like it that waits in the
 * tray. What was known of them is still there. Answers the seat.
 */
export const placeAgain = (draft: Draft, personId: string, on: string): string => {
  const former = peopleWhoLeft(draft.current()).find(({ person }) => person.id === personId)?.seat ?? null;
  draft.set('person', personId, { status: 'active' });
  const isFree = former !== null && vacantSeats(draft.current()).some(({ id }) => id === former.id);
  const seat = isFree
    ? former
    : draft.add('seat', {
        title: former?.title ?? null,
        departmentId: former?.departmentId ?? null,
        businessUnitId: former?.businessUnitId ?? null,
        stakeholderClass: former?.stakeholderClass ?? null,
        unplaced: true,
      });
  moveToSeat(draft, personId, seat.id, on);
  return seat.id;
};
