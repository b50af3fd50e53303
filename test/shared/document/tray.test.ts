import { describe, expect, it } from 'vitest';
import { edited } from '../../../shared/document/draft';
import { list } from '../../../shared/document/document';
import {
  addBoss,
  addReport,
  drawnSeats,
  placedSeats,
  putIntoTray,
  removeSeats,
  reparent,
  traySeats,
} from '../../../shared/document/people';
import { readTyped } from '../../../shared/document/typedLine';
import { stakeholders } from '../../../shared/document/stakeholder';
import { chartCards } from '../../../shared/layout/chart';
import { readAccountFile, writeAccountFile } from '../../../shared/exchange/accountFile';
import { accountWith, addToTray } from '../../support/people';

const start = accountWith([
  { id: 'boss', title: 'Head' },
  { id: 'report', reportsToId: 'boss' },
]);
const many = ['Jane Doe, CFO; Finance', 'Ann Roe; Finance', 'Tim Poe; Buying', 'Pat Lee; Buying'].map((line) =>
  readTyped(line),
);
const filled = edited(start, (draft) => {
  addToTray(draft, many);
});
const trayIds = (document: typeof start) => traySeats(document).map((seat) => seat.id);

describe('the tray', () => {
  it('holds people added together, with what was typed; a new unit is made once', () => {
    expect(traySeats(filled)).toHaveLength(4);
    expect(
      stakeholders(filled)
        .slice(2)
        .map((one) => [one.name, one.title]),
    ).toEqual([
      ['Jane Doe', 'CFO'],
      ['Ann Roe', null],
      ['Tim Poe', null],
      ['Pat Lee', null],
    ]);
    expect(list(filled, 'department').map((one) => one.name)).toEqual(['Finance', 'Buying']);
  });

  it('is left out of the layout but not of the people', () => {
    expect(chartCards(filled).map((card) => card.id)).toEqual(['boss', 'report']);
    expect(placedSeats(filled)).toHaveLength(2);
    expect(drawnSeats(filled)).toHaveLength(6);
  });

  it('is left by reporting to somebody, by going to the top, and by having reports', () => {
    const [first = '', second = '', third = '', fourth = ''] = trayIds(filled);
    expect(trayIds(edited(filled, (draft) => reparent(draft, [first, second], 'boss')))).toEqual([third, fourth]);
    expect(trayIds(edited(filled, (draft) => reparent(draft, [first], null)))).toEqual([second, third, fourth]);
    expect(trayIds(edited(filled, (draft) => reparent(draft, ['report'], first)))).toEqual([second, third, fourth]);
    expect(
      trayIds(
        edited(filled, (draft) => {
          addReport(draft, third);
          addBoss(draft, fourth);
        }),
      ),
    ).toEqual([first, second]);
    // Nobody falls back into it by losing a manager.
    const moved = edited(filled, (draft) => reparent(draft, [first], 'report'));
    expect(
      trayIds(
        edited(moved, (draft) => {
          reparent(draft, [first], null);
          removeSeats(draft, ['report']);
        }),
      ),
    ).toEqual([second, third, fourth]);
  });

  it('takes people back, but nobody who leads others', () => {
    expect(trayIds(edited(start, (draft) => putIntoTray(draft, ['boss', 'report'])))).toEqual(['report']);
  });

  it('goes out with the account file and comes back', () => {
    const again = readAccountFile(JSON.parse(JSON.stringify(writeAccountFile(filled, '2026-03-02'))));
    expect(again.ok && trayIds(again.value.document).length).toBe(4);
  });
});
