import { describe, expect, it } from 'vitest';
import { edited } from '../../../shared/document/draft';
import { leaveSeat, moveToSeat, peopleWhoLeft, placeAgain, traySeats } from '../../../shared/document/people';
import { stakeholders } from '../../../shared/document/stakeholder';
import { find } from '../../../shared/document/document';
import { accountWith } from '../../support/people';

const account = accountWith([
  { id: 'a', name: 'Ada', title: 'Head of IT', influence: 4, note: 'Likes proofs' },
  { id: 'b', name: 'Bo', title: 'Controller' },
]);
const gone = edited(account, (draft) => leaveSeat(draft, 'a', '2026-02-01'));

describe('somebody who left', () => {
  it('is found with the seat they had and the day they left it', () => {
    expect(peopleWhoLeft(account)).toEqual([]);
    expect(peopleWhoLeft(gone)).toMatchObject([
      { person: { name: 'Ada' }, seat: { title: 'Head of IT' }, left: '2026-02-01' },
    ]);
  });

  it('comes back into the seat that still waits, with all that was known', () => {
    const back = edited(gone, (draft) => {
      placeAgain(draft, 'a', '2026-03-01');
    });
    expect(stakeholders(back).find(({ id }) => id === 'a')).toMatchObject({
      status: 'active',
      seatId: 'a',
      influence: 4,
      note: 'Likes proofs',
    });
    expect(stakeholders(back).filter(({ seatId }) => seatId === 'a')).toHaveLength(1);
    expect([...back.holding.values()].filter(({ personId }) => personId === 'a').map(({ to }) => to)).toEqual([
      '2026-02-01',
      null,
    ]);
  });

  it('waits in the tray where somebody else has the seat by now', () => {
    const taken = edited(gone, (draft) => moveToSeat(draft, 'b', 'a', '2026-02-10'));
    const back = edited(taken, (draft) => {
      placeAgain(draft, 'a', '2026-03-01');
    });
    const seatId = stakeholders(back).find(({ id }) => id === 'a')?.seatId;
    expect(traySeats(back).map(({ id }) => id)).toEqual([seatId]);
    expect(find(back, 'seat', seatId)?.title).toBe('Head of IT');
  });
});
