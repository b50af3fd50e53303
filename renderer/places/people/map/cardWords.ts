import { displayName, knownName } from '../../../../shared/document/personName';
import type { Person, Seat } from '../../../../shared/model';
import type { CardWords } from '../../../parts/drawings/cardText';

/** Name and title as a card says them. */
export const wordsOf = (person: Person, seat: Seat): CardWords => ({
  name: displayName(person),
  job: [seat.title, seat.company].filter(Boolean).join(' · '),
  isUnnamed: knownName(person) === null && person.status !== 'vacant',
});
