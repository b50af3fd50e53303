import type { MyPerson } from '../../../shared/analysis/myWork';
import { daysBetween } from '../../../shared/analysis/days';
import { longDate, shortDate } from '../../../shared/conventions/writeDay';
import { relationshipWord } from '../../../shared/model/words';

export const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`;

/** Days ahead up to which they are worth counting. */
const COUNTED = 31;

/**
 * When something is due, as seen from a day: *10 days late*, *due today*, *due in 3 days, 5 Mar*, *due 31 December
 * 2026*.
 */
export const dueWords = (due: string, asOf: string): string => {
  const left = daysBetween(asOf, due);
  if (left < 0) return `${days(-left)} late`;
  if (left === 0) return 'due today';
  return left > COUNTED ? `due ${longDate(due)}` : `due in ${days(left)}, ${shortDate(due, asOf.slice(0, 4))}`;
};

/** How long ago the last contact was, against the rhythm the person's influence asks for. */
export const contactWords = ({ days: age, limit, contact, person }: MyPerson): string => {
  if (age === null) return `no contact noted yet, every ${days(limit)} wanted`;
  const last =
    age < 0 ? `contact on ${longDate(person.lastContact)}` : age === 0 ? 'contact today' : `contact ${days(age)} ago`;
  return contact === 'soon'
    ? `${last}, due ${limit === age ? 'today' : `in ${days(limit - age)}`}`
    : `${last}, every ${limit} wanted`;
};

/** The relationship now and the one that is wanted. */
export const relationshipGoal = ({
  relationship,
  targetRelationship: wanted,
}: {
  readonly relationship: number | null;
  readonly targetRelationship: number | null;
}): string => {
  const now = relationshipWord(relationship);
  if (wanted === null) return `${now}, no wish stated`;
  const isReached = relationship !== null && relationship >= wanted;
  return isReached ? `${now}, as wanted` : `${now} → ${relationshipWord(wanted)}`;
};
