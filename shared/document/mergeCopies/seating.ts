/** Who sits where and who reports to whom once two copies are one: what neither copy alone could get wrong. */
import { newRecord, type AnyRecord, type Kind } from '../../model';
import { seatOnCircle } from '../sound';
import { documentOf, valueMark, type Tables, type WritableTables } from './copies';
import type { Asking } from './asking';

type Two = { readonly mine: Tables; readonly theirs: Tables };

const personOf = (holding: AnyRecord): string => String(holding['personId']);
const seatOf = (holding: AnyRecord): string => String(holding['seatId']);
const statusOf = (tables: Tables, personId: string): unknown => tables.person.get(personId)?.['status'];

/** Holdings without an end, of whoever did not leave. */
const openIn = (tables: Tables): readonly AnyRecord[] =>
  [...tables.holding.values()].filter(
    (one) => one['to'] === null && statusOf(tables, personOf(one)) !== 'left' && tables.seat.has(seatOf(one)),
  );

const grouped = (
  holdings: readonly AnyRecord[],
  by: (holding: AnyRecord) => string,
): ReadonlyMap<string, readonly AnyRecord[]> => {
  const groups = new Map<string, AnyRecord[]>();
  for (const one of holdings) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
};

const isOpenIn = (tables: Tables, { id, ...holding }: AnyRecord): boolean => {
  const known = tables.holding.get(id);
  return (
    known !== undefined &&
    known['to'] === null &&
    known['seatId'] === holding['seatId'] &&
    known['personId'] === holding['personId'] &&
    statusOf(tables, personOf(known)) !== 'left'
  );
};

/** Id of a record that is made because two copies need it: the same in both, whichever is merged into which. */
const madeId = (from: string, what: string): string => `${from.slice(0, 70)}-${what}`;

const lastOrdinal = (table: ReadonlyMap<string, AnyRecord>): number => {
  let last = 0;
  for (const { ordinal } of table.values()) last = Math.max(last, ordinal);
  return last;
};

/** Seats somebody without one, in a post like the one they had, that waits in the tray. */
const seatInTray = (tables: WritableTables, personId: string, like: AnyRecord | undefined): void => {
  const seatId = madeId(personId, 'seat');
  const holdingId = madeId(personId, 'holding');
  tables.seat.set(
    seatId,
    newRecord('seat', seatId, lastOrdinal(tables.seat) + 1, {
      title: (like?.['title'] as string | null | undefined) ?? null,
      departmentId: (like?.['departmentId'] as string | null | undefined) ?? null,
      businessUnitId: (like?.['businessUnitId'] as string | null | undefined) ?? null,
      stakeholderClass: (like?.['stakeholderClass'] as string | null | undefined) ?? null,
      unplaced: true,
    }) as unknown as AnyRecord,
  );
  tables.holding.set(
    holdingId,
    newRecord('holding', holdingId, lastOrdinal(tables.holding) + 1, { seatId, personId }) as unknown as AnyRecord,
  );
};

/** Keeps a seat nobody sits in any more with a placeholder. */
const keepVacant = (tables: WritableTables, seatId: string): void => {
  const id = madeId(seatId, 'vacant');
  tables.person.set(
    id,
    newRecord('person', id, lastOrdinal(tables.person) + 1, { status: 'vacant' }) as unknown as AnyRecord,
  );
  tables.holding.set(
    id,
    newRecord('holding', id, lastOrdinal(tables.holding) + 1, { seatId, personId: id }) as unknown as AnyRecord,
  );
};

/** A placeholder goes with its holding where somebody sits in the seat, or another one keeps it. */
const dropSpare = (tables: WritableTables, two: Two): void => {
  for (const group of grouped(openIn(tables), seatOf).values()) {
    if (group.length < 2) continue;
    const vacant = group.filter((one) => statusOf(tables, personOf(one)) === 'vacant');
    const isHeld = vacant.length < group.length;
    const stays = isHeld ? undefined : (vacant.find((one) => isOpenIn(two.mine, one)) ?? vacant[0]);
    for (const one of vacant) {
      if (one === stays) continue;
      tables.holding.delete(one.id);
      tables.person.delete(personOf(one));
    }
  }
};

/** What a copy alone has already is no conflict of the two. */
const sideOf = (
  two: Two,
  group: readonly AnyRecord[],
): { readonly mine: AnyRecord; readonly theirs: AnyRecord } | null => {
  const mine = group.filter((one) => isOpenIn(two.mine, one));
  const theirs = group.filter((one) => isOpenIn(two.theirs, one));
  const [here] = mine.filter((one) => !theirs.includes(one));
  const [there] = theirs.filter((one) => !mine.includes(one));
  return here === undefined || there === undefined ? null : { mine: here, theirs: there };
};

const seatConflicts = (tables: WritableTables, two: Two, asking: Asking): void => {
  for (const [seatId, group] of grouped(openIn(tables), seatOf)) {
    const sides = group.length < 2 ? null : sideOf(two, group);
    if (sides === null) continue;
    const [mine, theirs] = [personOf(sides.mine), personOf(sides.theirs)];
    const answer = asking.ask({
      about: 'seat',
      id: `seat ${seatId}`,
      mark: valueMark([theirs]),
      kind: 'seat',
      recordId: seatId,
      mine,
      theirs,
      answers: ['mine', 'theirs'],
      edited: {
        mine: [{ kind: 'holding', id: sides.mine.id, field: null }],
        theirs: [{ kind: 'holding', id: sides.theirs.id, field: null }],
      },
    });
    const away = answer === 'theirs' ? sides.mine : sides.theirs;
    tables.holding.delete(away.id);
    const sitsElsewhere = openIn(tables).some((one) => personOf(one) === personOf(away));
    if (!sitsElsewhere) seatInTray(tables, personOf(away), tables.seat.get(seatId));
  }
};

const personConflicts = (tables: WritableTables, two: Two, asking: Asking): void => {
  for (const [personId, group] of grouped(openIn(tables), personOf)) {
    const sides = group.length < 2 ? null : sideOf(two, group);
    if (sides === null || statusOf(tables, personId) === 'vacant') continue;
    const answer = asking.ask({
      about: 'person',
      id: `person ${personId} sits`,
      mark: valueMark([seatOf(sides.theirs)]),
      kind: 'person',
      recordId: personId,
      mine: seatOf(sides.mine),
      theirs: seatOf(sides.theirs),
      answers: ['mine', 'theirs'],
      edited: {
        mine: [{ kind: 'holding', id: sides.mine.id, field: null }],
        theirs: [{ kind: 'holding', id: sides.theirs.id, field: null }],
      },
    });
    tables.holding.delete((answer === 'theirs' ? sides.mine : sides.theirs).id);
  }
};

/**
 * Nobody may lose their place in the chart by a merge, and no post its holder without a placeholder. What a copy alone
 * left open is left as it is.
 */
const fillGaps = (tables: WritableTables, two: Two): void => {
  const held = new Set(openIn(tables).map(seatOf));
  const seated = new Set(openIn(tables).map(personOf));
  const copies = [two.mine, two.theirs].map((copy) => {
    const open = openIn(copy);
    return { copy, open, held: new Set(open.map(seatOf)), seated: new Set(open.map(personOf)) };
  });
  const isOpenAnyway = (kind: 'seat' | 'person', id: string): boolean =>
    copies.some(({ copy, ...known }) => copy[kind].has(id) && !(kind === 'seat' ? known.held : known.seated).has(id));
  for (const before of copies.flatMap(({ open }) => open)) {
    const seatId = seatOf(before);
    if (tables.seat.has(seatId) && !held.has(seatId) && !isOpenAnyway('seat', seatId)) {
      keepVacant(tables, seatId);
      held.add(seatId);
    }
    const personId = personOf(before);
    const status = statusOf(tables, personId);
    if (status === undefined || status === 'left' || seated.has(personId)) continue;
    if (status === 'vacant') tables.person.delete(personId);
    else if (!isOpenAnyway('person', personId))
      seatInTray(tables, personId, copies.map(({ copy }) => copy.seat.get(seatId)).find(Boolean));
    seated.add(personId);
  }
};

/** Where the two copies together put somebody into two seats, or two people into one, somebody says what holds. */
export const settleSeating = (tables: WritableTables, two: Two, asking: Asking): void => {
  dropSpare(tables, two);
  personConflicts(tables, two, asking);
  seatConflicts(tables, two, asking);
  dropSpare(tables, two);
  fillGaps(tables, two);
};

const circleThrough = (tables: Tables, seatId: string): readonly string[] => {
  const seats: string[] = [];
  for (let at: string | null = seatId; at !== null && !seats.includes(at);) {
    seats.push(at);
    const next: unknown = tables.seat.get(at)?.['reportsToId'];
    at = typeof next === 'string' ? next : null;
  }
  return seats;
};

const MOST_CIRCLES = 200;

/** Reporting lines of both copies that run in a circle together: those of one copy hold for all its seats. */
export const settleCircles = (tables: WritableTables, two: Two, asking: Asking): void => {
  const kind: Kind = 'seat';
  for (let times = 0; times < MOST_CIRCLES; times += 1) {
    const found = seatOnCircle(documentOf(tables));
    if (found === null) return;
    const seatIds = circleThrough(tables, found).toSorted();
    const edited = seatIds.find((id) => two.theirs.seat.has(id)) ?? found;
    const lines = seatIds.map((id) => ({ kind, id, field: 'reportsToId' }));
    const answer = asking.ask({
      about: 'circle',
      id: `circle ${seatIds.join(' ')}`,
      mark: valueMark(seatIds.map((id) => two.theirs.seat.get(id)?.['reportsToId'] ?? null)),
      kind,
      recordId: edited,
      seatIds,
      answers: ['mine', 'theirs'],
      edited: { mine: lines, theirs: lines },
    });
    const holds = answer === 'theirs' ? two.theirs : two.mine;
    // Where the lines of that copy, of which some go by seats that are gone, do not open the circle, one is cut.
    const before = seatIds.map((id) => tables.seat.get(id)?.['reportsToId'] ?? null);
    for (const id of seatIds) put(tables, id, holds.seat.get(id)?.['reportsToId'] ?? null);
    const isOther = seatIds.some((id, at) => (tables.seat.get(id)?.['reportsToId'] ?? null) !== before[at]);
    if (!isOther) put(tables, edited, null);
  }
};

const put = (tables: WritableTables, seatId: string, managerId: unknown): void => {
  const seat = tables.seat.get(seatId);
  const isThere = typeof managerId === 'string' && tables.seat.has(managerId);
  if (seat) tables.seat.set(seatId, { ...seat, reportsToId: isThere ? managerId : null });
};
