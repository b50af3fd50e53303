import { describe, expect, it } from 'vitest';
import { danglingReferences } from '../../../shared/document/references';
import { edited } from '../../../shared/document/draft';
import { emptyDocument, list } from '../../../shared/document/document';
import { holderOf } from '../../../shared/document/occupancy';
import {
  addBoss,
  addPeer,
  addReport,
  leaveSeat,
  moveToSeat,
  nameSeat,
  proposedLevel,
  removeSeats,
  reparent,
  reparentRefusal,
  takeProposedLevels,
  vacantSeats,
} from '../../../shared/document/people';
import { readTyped } from '../../../shared/document/typedLine';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { sampleDocument } from '../../support/samples';

const hospital = sampleDocument('hospital');

describe('typing on a card', () => {
  it.each([
    ['Jane Doe, CFO; Finance', { name: 'Jane Doe', title: 'CFO', unit: 'Finance' }],
    ['Jane Doe', { name: 'Jane Doe', title: null, unit: null }],
    ['Jane Doe, Head of Sales, EMEA', { name: 'Jane Doe', title: 'Head of Sales, EMEA', unit: null }],
    [' , CFO', { name: null, title: 'CFO', unit: null }],
    ['', { name: null, title: null, unit: null }],
  ])('%j is read', (line, typed) => {
    expect(readTyped(line)).toEqual(typed);
  });

  it('fills a vacant seat, and finds a unit or department by its name', () => {
    const named = edited(hospital, (draft) => nameSeat(draft, 'H35', 'Nora Green, Sustainability Lead; procurement'));
    expect(stakeholderById(named).get('H35')).toMatchObject({
      name: 'Nora Green',
      status: 'active',
      title: 'Sustainability Lead',
      departmentId: 'PRO',
    });
    const unit = edited(hospital, (draft) => nameSeat(draft, 'H35', 'Nora Green; Rosgarth General'));
    expect(stakeholderById(unit).get('H35')?.businessUnitId).toBe('RGH');
  });
});

describe('the chart', () => {
  it('adds peers, reports and bosses where they belong', () => {
    let peer = '';
    let report = '';
    let boss = '';
    const grown = edited(hospital, (draft) => {
      peer = addPeer(draft, 'H03').id;
      report = addReport(draft, 'H03').id;
      boss = addBoss(draft, 'H03').id;
    });
    expect(grown.seat.get(peer)?.reportsToId).toBe('H01');
    // A chief of finance has peers, who are not of finance.
    expect(hospital.seat.get('H03')?.departmentId).not.toBe(hospital.seat.get('H01')?.departmentId);
    expect(grown.seat.get(peer)?.departmentId).toBe(hospital.seat.get('H01')?.departmentId);
    expect(grown.seat.get(report)?.reportsToId).toBe('H03');
    expect(grown.seat.get(boss)?.reportsToId).toBe('H01');
    expect(grown.seat.get('H03')?.reportsToId).toBe(boss);
    const order = list(grown, 'seat').map((seat) => seat.id);
    expect(order.indexOf(peer)).toBe(order.indexOf('H03') + 1);
  });

  it('refuses circles with the reason', () => {
    expect(reparentRefusal(hospital, ['H01'], 'H08')).toContain('circle');
    expect(reparentRefusal(hospital, ['H03'], 'H03')).toContain('themselves');
    expect(reparentRefusal(hospital, ['H03'], 'H02')).toBeNull();
    expect(edited(hospital, (draft) => reparent(draft, ['H03'], null)).seat.get('H03')?.reportsToId).toBeNull();
  });

  it('deletes a manager: the reports move up, nothing names somebody who is gone', () => {
    const smaller = edited(hospital, (draft) => removeSeats(draft, ['H07', 'H03']));
    expect(smaller.seat.get('H08')?.reportsToId).toBe('H01');
    expect(danglingReferences(smaller)).toEqual([]);
    expect(
      list(smaller, 'link').some((link) => [link.fromId, link.toId].some((id) => id === 'H03' || id === 'H07')),
    ).toBe(false);
  });
});

describe('seat and person apart', () => {
  it('lets somebody leave: the seat stays vacant with its reports, the lines end on the day', () => {
    const left = edited(hospital, (draft) => leaveSeat(draft, 'H02', '2026-03-02'));
    expect(left.seat.get('H11')?.reportsToId).toBe('H02');
    expect(stakeholderById(left).get(holderOf(left, 'H02') ?? '')?.status).toBe('vacant');
    expect(
      list(left, 'link')
        .filter((link) => link.fromId === 'H02' || link.toId === 'H02')
        .every((link) => link.until === '2026-03-02'),
    ).toBe(true);
    expect(danglingReferences(left)).toEqual([]);
  });

  it('moves somebody to a vacant seat with everything that is theirs', () => {
    const moved = edited(hospital, (draft) => moveToSeat(draft, 'H08', 'H35', '2026-03-02'));
    expect(holderOf(moved, 'H35')).toBe('H08');
    expect(stakeholderById(moved).get('H08')).toMatchObject({
      title: 'Sustainability Manager',
      reportsToId: 'H04',
      influence: hospital.person.get('H08')?.influence,
    });
    expect(vacantSeats(moved).map((seat) => seat.id)).toEqual(['H08']);
    expect(list(moved, 'link').filter((link) => link.fromId === 'H08' || link.toId === 'H08')).toEqual(
      list(hospital, 'link').filter((link) => link.fromId === 'H08' || link.toId === 'H08'),
    );
    expect(
      list(moved, 'holding')
        .filter((holding) => holding.personId === 'H08')
        .map(({ from, to }) => [from, to]),
    ).toEqual([
      [null, '2026-03-02'],
      ['2026-03-02', null],
    ]);
    expect(danglingReferences(moved)).toEqual([]);
    // A seat that is held is left alone.
    expect(edited(hospital, (draft) => moveToSeat(draft, 'H08', 'H01', '2026-03-02')).holding).toBe(hospital.holding);
  });
});

describe('levels by the place in the chart', () => {
  const chart = edited(emptyDocument(), (draft) => {
    const top = draft.add('seat', { id: 'top' });
    const second = draft.add('seat', { id: 'second', reportsToId: top.id });
    draft.add('seat', { id: 'third', reportsToId: second.id });
    draft.add('seat', { id: 'tray', unplaced: true });
  });
  it('follow the depth, and the nearest manager whose level is known', () => {
    expect(['top', 'second', 'third', 'tray'].map((id) => proposedLevel(chart, id))).toEqual([1, 2, 3, null]);
    const known = edited(chart, (draft) => draft.set('seat', 'second', { level: 4 }));
    expect([proposedLevel(known, 'third'), proposedLevel(known, 'top')]).toEqual([5, 1]);
  });
  it('are taken for many at once and never over one that is set', () => {
    const taken = edited(
      edited(chart, (draft) => draft.set('seat', 'second', { level: 3 })),
      (draft) => {
        expect(takeProposedLevels(draft, ['top', 'second', 'third', 'tray'])).toBe(2);
      },
    );
    expect(['top', 'second', 'third', 'tray'].map((id) => taken.seat.get(id)?.level)).toEqual([1, 3, 4, null]);
  });
  it('of people who report in a circle end', () => {
    const circle = edited(chart, (draft) => draft.set('seat', 'top', { reportsToId: 'third' }));
    expect(proposedLevel(circle, 'third')).toBe(3);
  });
});
