import { list } from '../document/document';
import type { Stakeholder } from '../document/stakeholder';
import { isAbove, isBelow } from './compare';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { ratio, sum, unknown, type Figure } from './result';
import { settingsOf, type Settings } from './settings';

/**
 * F25: hours a month a person needs from the owner; more while the relationship is being built. No relationship counts
 * as none to build on.
 */
export const hoursNeeded = (
  one: Pick<Stakeholder, 'influence' | 'relationship' | 'targetRelationship'>,
  isSponsor: boolean,
  settings: Settings,
): number => {
  const { hoursByInfluence: hours, hoursBuilding: building } = settings;
  if (isSponsor) return building.sponsor;
  const base = hours[one.influence ?? 'unrated'] ?? 1;
  const isBuilding =
    (one.influence ?? 0) >= building.influence && (one.targetRelationship ?? 0) > (one.relationship ?? 0);
  return Math.min(building.cap, base + (isBuilding ? building.extra : 0));
};

export type LoadBand = 'spare' | 'busy' | 'overloaded';

/** What the bands say, with their limits: hours the contacts need, of those that are there. */
export const loadSays = ({ load }: Pick<Settings, 'load'>): Readonly<Record<LoadBand, string>> => ({
  spare: `contacts need less than ${load.spare * 100} % of the hours: there is time for more`,
  busy: 'the hours are enough for the contacts, with few to spare',
  overloaded: `contacts need more than ${load.overloaded * 100} % of the hours: some will go short`,
});

/** F25 of one owner. Hours a month; `load` is needed by available. */
export type OwnerLoad = {
  readonly memberId: string;
  readonly needed: number;
  readonly capacity: number | null;
  readonly load: Figure;
  readonly band: LoadBand | null;
};
type Hours = {
  /** Owners in the order of their ids. */
  readonly owners: readonly OwnerLoad[];
  readonly needed: number | null;
  readonly capacity: number | null;
  readonly load: Figure;
};

/** F25: hours the relationships need, by contact owner and in all, against the hours the team has for this account. */
export const hours = figure(
  [...PEOPLE, 'assignment', 'setting'],
  (document, asOf): Hours => {
    const settings = settingsOf(document, asOf);
    const people = countedPeople(document, asOf);
    const assignments = list(document, 'assignment');
    const sponsors = new Set(assignments.filter((one) => one.role === 'executiveSponsor').map((one) => one.memberId));
    const needed = new Map<string, number>();
    for (const one of people) {
      if (one.contactOwnerId === null) continue;
      needed.set(
        one.contactOwnerId,
        (needed.get(one.contactOwnerId) ?? 0) + hoursNeeded(one, sponsors.has(one.contactOwnerId), settings),
      );
    }
    const capacityOf = (memberId: string): number | null => {
      const given = assignments.filter((one) => one.memberId === memberId).flatMap((one) => one.hoursPerMonth ?? []);
      return given.length === 0 ? null : sum(given);
    };
    const loadOf = (hoursNeededHere: number, capacity: number | null): Figure =>
      capacity === null ? unknown('noData') : ratio(hoursNeededHere, capacity);
    const bandOf = ({ value }: Figure): OwnerLoad['band'] => {
      if (value === null) return null;
      if (isAbove(value, settings.load.overloaded)) return 'overloaded';
      return isBelow(value, settings.load.spare) ? 'spare' : 'busy';
    };
    const owners = [...needed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([memberId, amount]): OwnerLoad => {
        const capacity = capacityOf(memberId);
        const load = loadOf(amount, capacity);
        return { memberId, needed: amount, capacity, load, band: bandOf(load) };
      });
    const available = assignments.flatMap((one) => one.hoursPerMonth ?? []);
    const all = people.length === 0 ? null : sum(needed.values());
    const capacity = available.length === 0 ? null : sum(available);
    return { owners, needed: all, capacity, load: all === null ? unknown('noData') : loadOf(all, capacity) };
  },
  { blank: (value) => ({ ...value, owners: [], needed: null }) },
);

/**
 * F25, reciprocity: the customer's hours by yours from meetings, for each month `YYYY-MM`; rising values show a growing
 * relationship.
 */
export const reciprocity = figure(['meeting'], (document): ReadonlyMap<string, Figure> => {
  const months = new Map<string, { ours: number; theirs: number }>();
  for (const { date, ourHours, customerHours } of list(document, 'meeting')) {
    if (ourHours === null || customerHours === null) continue;
    const month = months.get(date.slice(0, 7)) ?? { ours: 0, theirs: 0 };
    months.set(date.slice(0, 7), { ours: month.ours + ourHours, theirs: month.theirs + customerHours });
  }
  return new Map(
    [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([month, { ours, theirs }]) => [month, ratio(theirs, ours)]),
  );
});
