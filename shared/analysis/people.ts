import { counted, stakeholders, type Stakeholder } from '../document/stakeholder';
import type { Document } from '../document/document';
import { figure } from './memo';
import { byText } from './result';

/** The kinds of record that say who the people are and where they sit. */
export const PEOPLE = ['person', 'seat', 'holding'] as const;
export type PeopleTables = Pick<Document, (typeof PEOPLE)[number]>;

/** The people figures count, active and leaving, ordered by id. */
export const countedPeople = figure([...PEOPLE], (document): readonly Stakeholder[] =>
  stakeholders(document)
    .filter(counted)
    .sort((a, b) => byText(a.id, b.id)),
);

type Grouping = 'stakeholderClass' | 'departmentId' | 'businessUnitId';

/** People by class, department or unit; those without one are in no group. Groups in the order of their names. */
export const groupedBy = <P extends Stakeholder>(
  people: readonly P[],
  grouping: Grouping,
): ReadonlyMap<string, readonly P[]> => {
  const groups = new Map<string, P[]>();
  for (const one of people) {
    const key = one[grouping];
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return new Map([...groups].sort(([a], [b]) => byText(a, b)));
};

/** A figure for each group of a grouping. */
export const perGroup = <V>(
  people: readonly Stakeholder[],
  of: (group: readonly Stakeholder[]) => V,
): { readonly [G in Grouping]: ReadonlyMap<string, V> } => {
  const groupsOf = (grouping: Grouping): ReadonlyMap<string, V> =>
    new Map([...groupedBy(people, grouping)].map(([key, group]) => [key, of(group)]));
  return {
    stakeholderClass: groupsOf('stakeholderClass'),
    departmentId: groupsOf('departmentId'),
    businessUnitId: groupsOf('businessUnitId'),
  };
};
