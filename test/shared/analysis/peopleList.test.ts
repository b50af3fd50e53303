import { describe, expect, it } from 'vitest';
import { findingCounts, listRows, peopleRows, type ListWish } from '../../../shared/analysis/peopleList';
import { edited } from '../../../shared/document/draft';
import { addToTray } from '../../support/people';
import { moveSeatsAmongPeers, outdentSeat, peerBefore } from '../../../shared/document/order';
import { accountWith } from '../../support/people';
import { sampleDocument } from '../../support/samples';

const account = edited(
  accountWith([
    { id: 'head', name: 'Zoe Head', influence: 5 },
    { id: 'b', name: 'Ben', reportsToId: 'head', influence: 2, title: 'Buyer' },
    { id: 'c', name: 'Cas', reportsToId: 'head', influence: null },
    { id: 'd', name: 'Émile', reportsToId: 'b', influence: 4 },
    { id: 'e', name: null, reportsToId: 'b', influence: 1 },
    { id: 'out', name: 'Adviser', outside: true, influence: 3 },
  ]),
  (draft) => {
    addToTray(draft, [{ name: 'Tray Person', title: null, unit: null }]);
  },
);
const rows = peopleRows(account);
const wish: ListWish = { sort: null, query: '', collapsed: new Set(), always: null, findings: new Map() };
const shown = (part: Partial<ListWish> = {}) =>
  listRows(rows, { ...wish, ...part }).map(
    ({ row, level, isFolded, isContext }) =>
      `${level}${isFolded === null ? ' ' : isFolded ? '+' : '-'}${row.name}${isContext ? '?' : ''}`,
  );

describe('the list of people', () => {
  it('follows the tree, outsiders beside it, the tray last', () => {
    expect(shown()).toEqual([
      '1-Zoe Head',
      '2-Ben',
      '3 Émile',
      '3 Name not known',
      '2 Cas',
      '1 Adviser',
      '1 Tray Person',
    ]);
    expect(rows.at(-1)?.inTray).toBe(true);
  });

  it('folds branches, but never over the row whose name is typed', () => {
    expect(shown({ collapsed: new Set(['b']) })).toEqual([
      '1-Zoe Head',
      '2+Ben',
      '2 Cas',
      '1 Adviser',
      '1 Tray Person',
    ]);
    expect(shown({ collapsed: new Set(['head']) })).toEqual(['1+Zoe Head', '1 Adviser', '1 Tray Person']);
    expect(shown({ collapsed: new Set(['head', 'b']), always: 'd' })[2]).toBe('3 Émile');
  });

  it('filters by any text, with those above as context, folded or not', () => {
    expect(shown({ query: 'emile', collapsed: new Set(['head']) })).toEqual(['1-Zoe Head?', '2-Ben?', '3 Émile']);
    expect(shown({ query: 'buyer zoe' })).toEqual(['1-Zoe Head?', '2-Ben']);
    expect(shown({ query: 'nothing' })).toEqual([]);
  });

  it('is flat when sorted, with what is not known last both ways', () => {
    const by = (descending: boolean) =>
      listRows(rows, { ...wish, sort: { column: 'influence', descending } }).map(({ row }) => row.influence);
    expect(by(false)).toEqual([1, 2, 3, 4, 5, null, null]);
    expect(by(true)).toEqual([5, 4, 3, 2, 1, null, null]);
    expect(shown({ sort: { column: 'name', descending: false } })).toEqual([
      '1 Adviser',
      '1 Ben',
      '1 Cas',
      '1 Émile',
      '1 Tray Person',
      '1 Zoe Head',
      '1 Name not known',
    ]);
    expect(shown({ sort: { column: 'name', descending: true }, query: 'zoe' })[0]).toBe('1 Zoe Head');
  });

  it('counts the findings of each person that nobody set aside', () => {
    const counts = findingCounts(sampleDocument('hospital'), '2026-03-02');
    expect([...counts.values()].some((count) => count > 0)).toBe(true);
  });
});

describe('the order of peers', () => {
  const order = (document: typeof account) =>
    peopleRows(document)
      .filter((row) => row.parentId === 'head' || row.parentId === 'b')
      .map((row) => `${row.parentId}:${row.seatId}`);
  it('changes by one place and stops at the ends', () => {
    expect(order(edited(account, (draft) => moveSeatsAmongPeers(draft, ['c'], -1)))).toEqual([
      'head:c',
      'head:b',
      'b:d',
      'b:e',
    ]);
    expect(order(edited(account, (draft) => moveSeatsAmongPeers(draft, ['c'], 1)))).toEqual(order(account));
    expect(order(edited(account, (draft) => moveSeatsAmongPeers(draft, ['d', 'b'], 1)))).toEqual([
      'head:c',
      'head:b',
      'b:e',
      'b:d',
    ]);
    expect(order(edited(account, (draft) => moveSeatsAmongPeers(draft, ['b', 'c'], -1)))).toEqual(order(account));
  });

  it('goes a level up right behind the manager', () => {
    expect(order(edited(account, (draft) => outdentSeat(draft, 'd')))).toEqual(
      ['head:b', 'head:c', 'head:d', 'b:e'].toSorted(
        (a, b) => ['head:b', 'head:d', 'head:c', 'b:e'].indexOf(a) - ['head:b', 'head:d', 'head:c', 'b:e'].indexOf(b),
      ),
    );
    expect(peerBefore(account, 'c')).toBe('b');
    expect(peerBefore(account, 'b')).toBeNull();
  });
});
