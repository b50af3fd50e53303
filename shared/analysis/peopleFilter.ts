/** Who has what a filter asks for. Not known matches nothing but *nobody* and *none*. */
import { derived } from '../document/derived';
import { list } from '../document/document';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import { hasWords } from '../model/fold';
import type { BuyingRole, PersonStatus } from '../model/scales';
import { isAssumed } from './assumptions';
import { figure } from './memo';
import { PEOPLE } from './people';

/** Null asks for nothing. */
export type PeopleWish = {
  /** Words in name or title. */
  readonly text: string;
  /** A member of ours, or `nobody`. */
  readonly owner: string | null;
  readonly unit: string | null;
  readonly department: string | null;
  readonly role: BuyingRole | null;
  readonly influenceFrom: number | null;
  readonly relationshipTo: number | null;
  readonly status: PersonStatus | null;
  readonly stakeholderClass: string | null;
  /** Only people of whom a rating is assumed or hearsay. */
  readonly assumed: boolean;
};

export const NO_WISH: PeopleWish = {
  text: '',
  owner: null,
  unit: null,
  department: null,
  role: null,
  influenceFrom: null,
  relationshipTo: null,
  status: null,
  stakeholderClass: null,
  assumed: false,
};

/** How many things a filter asks for. */
export const wishCount = (wish: PeopleWish): number =>
  Object.entries(wish).filter(([key, value]) =>
    key === 'text' ? String(value).trim() !== '' : value !== null && value !== false,
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

const hasWish = (wish: PeopleWish, one: Stakeholder, isOnGuesses: boolean): boolean =>
  (wish.text.trim() === '' || hasWords(`${one.name ?? ''} ${one.title ?? ''}`, wish.text)) &&
  (wish.owner === null ||
    (wish.owner === 'nobody' ? one.contactOwnerId === null : one.contactOwnerId === wish.owner)) &&
  (wish.unit === null || one.businessUnitId === wish.unit) &&
  (wish.department === null || one.departmentId === wish.department) &&
  (wish.role === null || one.buyingRoles.includes(wish.role)) &&
  (wish.influenceFrom === null || (one.influence !== null && one.influence >= wish.influenceFrom)) &&
  (wish.relationshipTo === null || (one.relationship !== null && one.relationship <= wish.relationshipTo)) &&
  (wish.status === null || one.status === wish.status) &&
  (wish.stakeholderClass === null || one.stakeholderClass === wish.stakeholderClass) &&
  (!wish.assumed || isOnGuesses);

const matching = derived((wish: PeopleWish) =>
  figure([...PEOPLE, 'basis'], (document, asOf): ReadonlySet<string> => {
    const assumed = assumedPeople(document, asOf);
    return new Set(
      stakeholders(document)
        .filter((one) => one.seatId !== null && one.status !== 'left' && hasWish(wish, one, assumed.has(one.id)))
        .map((one) => one.seatId as string),
    );
  }),
);

/** The seats of everybody who has what is asked for. */
export const matchingSeats = (
  wish: PeopleWish,
  ...given: Parameters<ReturnType<typeof matching>>
): ReadonlySet<string> => matching(wish)(...given);
