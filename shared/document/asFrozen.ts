/** The account as its people were rated on a frozen day. */
import { counted } from './stakeholder';
import { list, type Document } from './document';
import type { RecordOf } from '../model';
import type { Person } from '../model';
import { occupancyOf } from './occupancy';

/**
 * The document with the ratings of a frozen day: whoever left since sits in their seat again, and whoever came since sits
 * nowhere. Everything else is as it is now.
 */
export const asFrozen = (document: Document, { stakeholders }: RecordOf<'snapshot'>): Document => {
  const then = new Map(stakeholders.map((one) => [one.id, one]));
  const { holdingOfPerson } = occupancyOf(document);
  const isBack = (person: Person): boolean => person.status === 'left' && then.has(person.id);
  const backIn = new Map(
    list(document, 'person')
      .filter(isBack)
      .flatMap(({ id }) => {
        const held = holdingOfPerson.get(id);
        return held === undefined ? [] : [[held.seatId, held] as const];
      }),
  );
  const isThere = (personId: string): boolean => {
    const person = document.person.get(personId);
    return person !== undefined && (!counted(person) || then.has(personId));
  };
  const person = new Map(
    list(document, 'person').map((one) => {
      const rated = then.get(one.id);
      if (rated === undefined) return [one.id, one];
      const { influence, attitude, relationship } = rated;
      const status = isBack(one) ? 'active' : one.status;
      return [one.id, { ...one, status, influence, attitude, relationship }];
    }),
  );
  const holding = new Map(
    list(document, 'holding').flatMap((one) => {
      const back = backIn.get(one.seatId);
      if (back?.id === one.id) return [[one.id, { ...one, to: null }] as const];
      // A seat somebody is back in has nobody else in it.
      if (one.to === null && (back !== undefined || !isThere(one.personId))) return [];
      return [[one.id, one] as const];
    }),
  );
  return { ...document, person, holding };
};
