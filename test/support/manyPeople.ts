import type { Document } from '../../shared/document/document';
import { edited } from '../../shared/document/draft';
import { addSeat } from '../../shared/document/people';
import { sampleDocument } from './samples';

/** The hospital grown to `people` people: six reports each, every rating in turn, a line here and there. */
export const manyPeople = (people: number): Document => {
  const start = sampleDocument('hospital');
  const seats = [...start.seat.keys()];
  const members = [...start.member.keys()];
  return edited(start, (draft) => {
    for (let at = start.person.size; at < people; at += 1) {
      const seat = addSeat(draft, {
        reportsToId: seats[Math.floor(at / 6)] ?? null,
        name: `Person ${at}`,
        title: `Manager ${at}`,
        departmentId: 'MED',
        businessUnitId: 'CUH',
        level: 4,
        stakeholderClass: 'medical',
      });
      seats.push(seat.id);
      draft.set('person', seat.id, {
        influence: at % 7 === 0 ? null : 1 + (at % 5),
        attitude: at % 6 === 0 ? null : (at % 5) - 2,
        relationship: at % 5,
        targetRelationship: 3,
        contactOwnerId: at % 9 === 0 ? null : (members[at % members.length] ?? null),
        lastContact: `2026-0${1 + (at % 2)}-1${at % 10}`,
      });
      if (at % 10 === 0)
        draft.add('link', {
          fromId: seat.id,
          toId: seats[Math.floor(at / 6)] ?? 'H01',
          type: at % 20 === 0 ? 'influences' : 'ally',
          strength: 1 + (at % 3),
        });
    }
  });
};
