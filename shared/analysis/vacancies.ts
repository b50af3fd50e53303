import { list } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { stakeholders, type Stakeholder } from '../document/stakeholder';
import type { Seat } from '../model';
import { figure } from './memo';
import { PEOPLE } from './people';

/** Posts nobody holds: cards marked vacant, and seats nobody sits in. */
export const vacancies = figure(
  [...PEOPLE],
  (document): { readonly cards: readonly Stakeholder[]; readonly seats: readonly Seat[] } => {
    const { personOfSeat } = occupancyOf(document);
    return {
      cards: stakeholders(document).filter((one) => one.status === 'vacant'),
      seats: list(document, 'seat').filter((seat) => !personOfSeat.has(seat.id)),
    };
  },
  { reveals: [] },
);
