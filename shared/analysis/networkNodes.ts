/** The account as a network: who has how many lines, and what those from outside are to it. */
import { stakeholderById } from '../document/stakeholder';
import type { Seat } from '../model';
import { borrowedInfluence } from './borrowedInfluence';
import { influenceLinks } from './influenceLinks';
import { figure } from './memo';
import { PEOPLE } from './people';
import { byText } from './result';

export type NetworkNode = {
  readonly personId: string;
  /** Lines that begin or end with them and hold on the day. */
  readonly degree: number;
  /** F4; 0 where they have nobody’s ear. */
  readonly borrowed: number;
  readonly isOutside: boolean;
  /** What somebody from outside is to the customer; null where nobody said, and for everybody inside. */
  readonly outsideKind: Seat['outsideKind'];
};

/** Everybody who has a line, those with most first; then by what they borrow, then by id. */
export const networkNodes = figure(['link', ...PEOPLE, 'setting'], (document, asOf): readonly NetworkNode[] => {
  const people = stakeholderById(document);
  const borrowed = borrowedInfluence(document, asOf);
  const degrees = new Map<string, number>();
  for (const { fromId, toId } of influenceLinks(document, asOf))
    for (const id of [fromId, toId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  return [...degrees]
    .map(([personId, degree]): NetworkNode => {
      const seat = document.seat.get(people.get(personId)?.seatId ?? '');
      const isOutside = seat?.outside === true;
      return {
        personId,
        degree,
        borrowed: borrowed.get(personId) ?? 0,
        isOutside,
        outsideKind: isOutside ? (seat.outsideKind ?? null) : null,
      };
    })
    .sort((a, b) => b.degree - a.degree || b.borrowed - a.borrowed || byText(a.personId, b.personId));
});
