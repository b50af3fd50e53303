import type { KeyboardEvent } from 'react';
import type { ListRow } from '../../../../shared/analysis/peopleList';
import { onCardKey } from '../../../commands/keys';
import { run } from '../../../commands/handlers';
import { toggleCollapsed } from '../../../state/lens';
import { select, session } from '../../../state/session';
import { COLUMNS } from './columns';
import { sortBy } from './listState';

type Grid = {
  readonly rows: readonly ListRow[];
  /** Place of the row that has the keys; −1 for none. */
  readonly at: number;
  readonly column: number;
  readonly inHead: boolean;
  readonly page: () => number;
  readonly goTo: (at: number, extend: boolean) => void;
  readonly setColumn: (column: number) => void;
  readonly setInHead: (inHead: boolean) => void;
  readonly edit: () => void;
};

/** Keys of the list: arrows from cell to cell, Enter or F2 into one, and everything cards know. */
export const listKeys =
  (grid: Grid) =>
  (event: KeyboardEvent<HTMLElement>): void => {
    if (event.defaultPrevented || session().naming !== null || event.target !== event.currentTarget) return;
    const { rows, at, column, inHead } = grid;
    const taken = (work: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    const strong = event.ctrlKey || event.metaKey;
    const sideways = (by: 1 | -1) => grid.setColumn(Math.max(0, Math.min(COLUMNS.length - 1, column + by)));
    const here = rows[at];
    if (!event.altKey && !(strong && event.key.startsWith('Arrow'))) {
      switch (event.key) {
        case 'ArrowDown':
          return taken(() => {
            if (inHead) {
              grid.setInHead(false);
              grid.goTo(0, false);
            } else grid.goTo(at + 1, event.shiftKey);
          });
        case 'ArrowUp':
          return taken(() => {
            if (at <= 0) grid.setInHead(true);
            else grid.goTo(at - 1, event.shiftKey);
          });
        case 'PageDown':
          return taken(() => grid.goTo(at + grid.page(), event.shiftKey));
        case 'PageUp':
          return taken(() => grid.goTo(Math.max(0, at - grid.page()), event.shiftKey));
        case 'Home':
          return taken(() => {
            if (strong) grid.goTo(0, event.shiftKey);
            else grid.setColumn(0);
          });
        case 'End':
          return taken(() => {
            if (strong) grid.goTo(rows.length - 1, event.shiftKey);
            else grid.setColumn(COLUMNS.length - 1);
          });
        case 'ArrowRight':
          return taken(() => {
            if (!inHead && column === 0 && here?.isFolded === true) toggleCollapsed();
            else sideways(1);
          });
        case 'ArrowLeft':
          return taken(() => {
            if (inHead || column > 0) {
              sideways(-1);
              return;
            }
            if (here?.isFolded === false && !event.shiftKey) toggleCollapsed();
            else if (here && here.level > 1)
              grid.goTo(
                rows.findIndex((one) => one.row.seatId === here.row.parentId),
                false,
              );
          });
      }
    }
    if (inHead) {
      const key = COLUMNS[column]?.key;
      if (key && (event.key === 'Enter' || event.key === ' ')) taken(() => sortBy(key));
      return;
    }
    if (event.key === 'Enter' && strong) return taken(() => run(event.shiftKey ? 'person.report' : 'person.peer'));
    if (event.key === 'Enter' && event.altKey) return taken(() => run('person.boss'));
    if (event.key === 'Enter' || event.key === 'F2')
      return taken(() => {
        if (here) grid.edit();
      });
    if (event.key === 'Escape') {
      select([]);
      return;
    }
    // The list is one tab stop: Tab goes on.
    if (event.key !== 'Tab' && onCardKey(event.nativeEvent)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
