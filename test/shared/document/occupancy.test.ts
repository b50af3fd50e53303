import { describe, expect, it } from 'vitest';
import { seatsAround } from '../../../shared/analysis/around';
import { vacancies } from '../../../shared/analysis/vacancies';
import { find } from '../../../shared/document/document';
import { edited } from '../../../shared/document/draft';
import { holderOf, seatOf } from '../../../shared/document/occupancy';
import { drawnSeats, leaveSeat, moveToSeat, removePerson, vacantSeats } from '../../../shared/document/people';
import { danglingReferences } from '../../../shared/document/references';
import { planText } from '../../../shared/exchange/planText';
import { tiesOf } from '../../../shared/layout/ties';
import { accountWith } from '../../support/people';

const DAY = '2026-03-02';
const before = accountWith(
  [
    { id: 'boss', title: 'Chief' },
    { id: 'gone', title: 'Head of stores', reportsToId: 'boss' },
    { id: 'ally', title: 'Buyer' },
  ],
  [{ fromId: 'gone', toId: 'ally' }],
);
/** As a file from elsewhere says it: somebody left, and their holding was not ended. */
const unended = edited(before, (draft) => draft.set('person', 'gone', { status: 'left' }));
/** As the app does it: the holding ends, the line ends, a placeholder keeps the seat. */
const ended = edited(before, (draft) => leaveSeat(draft, 'gone', DAY));

describe('somebody who left', () => {
  it('sits nowhere, and holds no seat', () => {
    expect(seatOf(before, 'gone')).toBe('gone');
    for (const document of [unended, ended]) expect(seatOf(document, 'gone')).toBeNull();
    expect(holderOf(unended, 'gone')).toBeNull();
    expect(find(ended, 'person', holderOf(ended, 'gone'))?.status).toBe('vacant');
  });
  it('leaves a post that is vacant, drawn where a placeholder keeps it', () => {
    const empty = (document: typeof before) => {
      const { cards, seats } = vacancies(document, DAY);
      return [...cards.map((card) => card.seatId), ...seats.map((seat) => seat.id)];
    };
    expect(empty(before)).toEqual([]);
    expect(empty(unended)).toEqual(['gone']);
    expect(empty(ended)).toEqual(['gone']);
    expect(drawnSeats(unended).map((seat) => seat.id)).toEqual(['boss', 'ally']);
    expect(vacantSeats(ended).map((seat) => seat.id)).toEqual(['gone']);
  });
  it('joins nobody to anybody: neither in a focus nor in a network', () => {
    expect(seatsAround(before, 'ally', 1)).toEqual(new Set(['ally', 'gone']));
    for (const document of [unended, ended]) {
      expect(seatsAround(document, 'ally', 2)).toEqual(new Set(['ally']));
      expect(tiesOf(document)).toEqual([]);
    }
  });
  it('has no seat told in the plan as text', () => {
    const told = (document: typeof before) => planText(document, DAY).split('  - Person gone')[1]?.split('  - ')[0];
    expect(told(before)).toContain('Head of stores');
    for (const document of [unended, ended]) expect(told(document)).not.toContain('Head of stores');
  });
  it('is deleted alone: the post and whoever took it stay', () => {
    const followed = edited(ended, (draft) => moveToSeat(draft, 'ally', 'gone', DAY));
    expect(holderOf(followed, 'gone')).toBe('ally');
    const after = edited(followed, (draft) => removePerson(draft, 'gone'));
    expect(find(after, 'person', 'gone')).toBeUndefined();
    expect(holderOf(after, 'gone')).toBe('ally');
    expect(danglingReferences(after)).toEqual([]);
  });
});

describe('somebody who is there', () => {
  it('is deleted with the seat, and the reports move up', () => {
    const after = edited(before, (draft) => removePerson(draft, 'boss'));
    expect(find(after, 'seat', 'boss')).toBeUndefined();
    expect(find(after, 'seat', 'gone')?.reportsToId).toBeNull();
  });
  it('is within two steps by lines and reporting lines', () => {
    expect(seatsAround(before, 'ally', 2)).toEqual(new Set(['ally', 'gone', 'boss']));
    expect(seatsAround(before, 'ally', 0)).toEqual(new Set(['ally']));
  });
});
