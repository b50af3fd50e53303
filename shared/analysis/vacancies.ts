import { list } from '../document/document';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import type { Seat } from '../model';
import { figure } from './memo';
import { PEOPLE } from './people';

/** Posts nobody holds: cards marked vacant, and seats that no open holding names. */
export const vacancies = figure(
  [...PEOPLE],
  (document): { readonly cards: readonly Stakeholder[]; readonly seats: readonly Seat[] } => {
    const held = new Set(
      list(document, 'holding')
        .filter((holding) => holding.to === null)
        .map((holding) => holding.seatId),
    );
    return {
      cards: stakeholders(document).filter((one) => one.status === 'vacant'),
      seats: list(document, 'seat').filter((seat) => !held.has(seat.id)),
    };
  },
);
