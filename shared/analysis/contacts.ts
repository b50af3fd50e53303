/**
 * Who of yours keeps contact with whom: your team with its totals, and the people of the account in the order of what
 * hangs on them.
 */
import { list, type Document } from '../document/document';
import { stakeholderById } from '../document/stakeholder';
import { accountTeam } from './accountTeam';
import { coverageStates, keyPlayers, type CoverageState } from './coverage';
import { hours, type OwnerLoad } from './hours';
import { figure } from './memo';
import { countedPeople, PEOPLE } from './people';
import { listRows, peopleRows, type PersonRow } from './peopleList';

/**
 * One of yours. A contact counts once, whether owned first or second; what is covered, as F5 and F25 see it, belongs to
 * the first owner.
 */
export type ContactMember = {
  readonly id: string;
  readonly name: string;
  /** The function the member names, or else the role on the account. */
  readonly part: string | null;
  readonly contacts: number;
  readonly owned: number;
  readonly covered: number;
  readonly load: OwnerLoad | null;
};
type ContactTotals = {
  readonly members: readonly ContactMember[];
  /** How many people are covered, thin or uncovered (F5). */
  readonly people: Readonly<Record<CoverageState, number>>;
  /** How many of the uncovered have no owner at all. */
  readonly unowned: number;
};

/** Contacts, cover and load of each of yours, and how many people nobody covers. */
export const contactTotals = figure([...PEOPLE, 'member', 'assignment', 'setting'], (document, asOf): ContactTotals => {
  const people = countedPeople(document, asOf);
  const states = coverageStates(document, asOf);
  const loads = new Map(hours(document, asOf).owners.map((one) => [one.memberId, one]));
  const roles = new Map(list(document, 'assignment').map((one) => [one.memberId, one.role]));
  const count = (state: CoverageState): number => people.filter((one) => states.get(one.id) === state).length;
  return {
    members: accountTeam(document, asOf).map((member) => {
      const owned = people.filter((one) => one.contactOwnerId === member.id);
      return {
        id: member.id,
        name: member.name,
        part: member.ourFunction ?? roles.get(member.id) ?? null,
        owned: owned.length,
        covered: owned.filter((one) => states.get(one.id) === 'covered').length,
        contacts: people.filter((one) => one.contactOwnerId === member.id || one.secondaryOwnerIds.includes(member.id))
          .length,
        load: loads.get(member.id) ?? null,
      };
    }),
    people: { covered: count('covered'), thin: count('thin'), uncovered: count('uncovered') },
    unowned: people.filter((one) => one.contactOwnerId === null).length,
  };
});

export type ContactRow = {
  readonly row: PersonRow;
  readonly ownerId: string | null;
  readonly secondIds: readonly string[];
  readonly isKeyPlayer: boolean;
  /** Nobody owns the contact with somebody who is there; an empty seat waits for nobody. */
  readonly isUnowned: boolean;
};

/** What the rows are narrowed to, as in the list. */
export type ContactWish = {
  readonly query: string;
  readonly asked: ReadonlySet<string> | null;
  readonly always: string | null;
};

/**
 * The people the wish asks for: key players first, then by influence, not rated last; equals keep the order of the
 * tree; those in the tray stand at the end.
 */
export const contactRows = (
  document: Document,
  asOf: string,
  { query, asked, always }: ContactWish,
): readonly ContactRow[] => {
  const players = new Set(keyPlayers(document, asOf).map((one) => one.id));
  const views = stakeholderById(document);
  const rows = listRows(peopleRows(document), {
    sort: { column: 'influence', descending: true },
    query,
    asked,
    always,
    collapsed: new Set(),
    findings: new Map(),
  }).map(({ row }): ContactRow => {
    const one = views.get(row.personId);
    const ownerId = one?.contactOwnerId ?? null;
    return {
      row,
      ownerId,
      secondIds: one?.secondaryOwnerIds ?? [],
      isKeyPlayer: players.has(row.personId),
      isUnowned: ownerId === null && row.status !== 'vacant',
    };
  });
  const place = ({ row, isKeyPlayer }: ContactRow): number => (row.inTray ? 2 : isKeyPlayer ? 0 : 1);
  return rows.toSorted((a, b) => place(a) - place(b));
};
