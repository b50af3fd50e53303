import { describe, expect, it } from 'vitest';
import { edited } from '../../../shared/document/draft';
import { framesLike, framesOf } from '../../../shared/document/frames';
import { keptTogether } from '../../../shared/layout/chart';
import { chart } from '../../support/charts';
import { accountWith } from '../../support/people';

const document = edited(
  accountWith([
    { id: 'a', departmentId: 'D' },
    { id: 'b', reportsToId: 'a', departmentId: 'D' },
    { id: 'c', reportsToId: 'a' },
  ]),
  (draft) => {
    draft.add('department', { id: 'D', name: 'Sales' });
    draft.add('department', { id: 'E', name: 'Empty' });
    draft.add('group', { id: 'G', name: 'Board', chairId: 'a', memberIds: ['b'], decisionRule: 'chairDecides' });
    draft.add('group', { id: 'H', name: 'Council', memberIds: ['b', 'c'], decisionRule: 'majority' });
  },
);

describe('frames', () => {
  it('are drawn for departments that have somebody', () => {
    expect(framesOf(document, 'department').map(({ name, seatIds }) => [name, seatIds])).toEqual([
      ['Sales', ['a', 'b']],
    ]);
    expect(framesOf(document, 'businessUnit')).toEqual([]);
  });
  it('count the chair among the people of a group and say how it decides', () => {
    const [board, council] = framesOf(document, 'group');
    expect(board).toMatchObject({
      name: 'Board',
      seatIds: ['a', 'b'],
      note: 'chair Person a, chair decides',
      level: 0,
    });
    expect(council).toMatchObject({ name: 'Council', seatIds: ['b', 'c'], note: 'majority', level: 1 });
  });
  it('stay the same objects as long as nothing about them changed', () => {
    const before = framesOf(document, 'group');
    const rated = edited(document, (draft) => draft.set('person', 'b', { attitude: 2 }));
    expect(framesLike(framesOf(rated, 'group'), before)).toBe(before);
    const renamed = edited(document, (draft) => draft.set('group', 'H', { name: 'Assembly' }));
    expect(framesLike(framesOf(renamed, 'group'), before)).not.toBe(before);
  });
  it('keep their people side by side among the reports of a manager, and nobody changes managers', () => {
    const cards = chart([0, 1, 1, 1, 1]);
    const sorted = keptTogether(
      cards,
      new Map([
        ['2', 'x'],
        ['4', 'x'],
        ['5', 'y'],
      ]),
    );
    expect(sorted.map((card) => card.id)).toEqual(['1', '2', '4', '3', '5']);
    expect(keptTogether(cards, new Map())).toBe(cards);
  });
});
