/** Who has what a filter asks for. Not known matches nothing but *nobody* and *none*. */
import { derived } from '../document/derived';
import { list } from '../document/document';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import { hasWords } from '../model/fold';
import type { ATTITUDE, BuyingRole, PersonStatus } from '../model/scales';
import { isAssumed } from './assumptions';
import { figure } from './memo';
import { PEOPLE } from './people';

/** Null and what is left out ask for nothing. */
export type PeopleFilter = {
  /** Words in name or title. */
  readonly text: string;
  /** A member of ours, or `nobody`. */
  readonly owner: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly role: BuyingRole | null;
  readonly influenceFrom: number | null;
  readonly attitude?: (typeof ATTITUDE)[number] | 'unrated' | null | undefined;
  readonly relationshipTo: number | null;
  readonly status: PersonStatus | null;
  readonly stakeholderClass: string | null;
  /** Only people of whom a rating is assumed or hearsay. */
  readonly assumed: boolean;
};

export const NO_PEOPLE_FILTER: PeopleFilter = {
  text: '',
  owner: null,
  unit: null,
  department: null,
  role: null,
  influenceFrom: null,
  attitude: null,
  relationshipTo: null,
  status: null,
  stakeholderClass: null,
  assumed: false,
};

/** How many things a filter asks for. */
export const filterCount = (filter: PeopleFilter): number =>
  Object.entries(filter).filter(([key, value]) =>
    key === 'text' ? String(value).trim() !== '' : value != null && value !== false,
  ).length;

const assumedPeople = figure(
  ['basis'],
  (document): ReadonlySet<string> =>
    new Set(
      list(document, 'basis')
        .filter(isAssumed)
        .map((one) => one.personId),
    ),
);

const fits = (filter: PeopleFilter, one: Stakeholder, isOnGuesses: boolean): boolean =>
  (filter.text.trim() === '' || hasWords(`${one.name ?? ''} ${one.title ?? ''}`, filter.text)) &&
  (filter.owner === null ||
    (filter.owner === 'nobody' ? one.contactOwnerId === null : one.contactOwnerId === filter.owner)) &&
  (filter.unit === null || one.businessUnitId === filter.unit) &&
  (filter.department === null || one.departmentId === filter.department) &&
  (filter.role === null || one.buyingRoles.includes(filter.role)) &&
  (filter.influenceFrom === null || (one.influence !== null && one.influence >= filter.influenceFrom)) &&
  (filter.attitude == null ||
    (filter.attitude === 'unrated' ? one.attitude === null : one.attitude === filter.attitude)) &&
  (filter.relationshipTo === null || (one.relationship !== null && one.relationship <= filter.relationshipTo)) &&
  (filter.status === null || one.status === filter.status) &&
  (filter.stakeholderClass === null || one.stakeholderClass === filter.stakeholderClass) &&
  (!filter.assumed || isOnGuesses);

const matching = derived((filter: PeopleFilter) =>
  figure([...PEOPLE, 'basis'], (document, asOf): ReadonlySet<string> => {
    const assumed = assumedPeople(document, asOf);
    return new Set(
      stakeholders(document)
        .filter((one) => one.seatId !== null && one.status !== 'left' && fits(filter, one, assumed.has(one.id)))
        .map((one) => one.seatId as string),
    );
  }),
);

/** The seats of everybody who has what is asked for. */
export const matchingSeats = (
  filter: PeopleFilter,
  ...given: Parameters<ReturnType<typeof matching>>
): ReadonlySet<string> => matching(filter)(...given);
