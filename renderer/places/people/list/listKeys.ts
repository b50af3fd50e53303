import type { KeyboardEvent } from 'react';
import type { ListRow } from '../../../../shared/analysis/peopleList';
import type { CommandId } from '../../../../shared/commands';
import { run } from '../../../commands/handlers';
import { cellAct } from '../../../parts/records/cells/cellKeys';
import { toggleCollapsed } from '../../../state/lens';
import { select, session } from '../../../state/session';
import { COLUMNS } from './columns';
import { pressed } from '../../../state/typedKey';
import { sortBy } from '../../../state/listWish';

type Grid = {
  readonly rows: readonly ListRow[];
  /** Place of the row that has the keys; −1 for none. */
  readonly at: number;
  readonly column: number;
  readonly inHead: boolean;
  readonly page: () => number;
  readonly goTo: (at: number, extend: boolean) => void;
  readonly setColumn: (column: number, extend?: boolean) => void;
  readonly setInHead: (inHead: boolean) => void;
  /** Opens the cell that has the keys; with a text that replaces what it holds. */
  readonly edit: (typed: string | null) => void;
  /** A key typed on the cell. */
  readonly type: (key: string) => void;
  readonly empty: () => void;
  readonly fillDown: () => void;
};

/** What is done to rows, by keys that belong to no cell. */
const ON_ROW: Readonly<Record<string, CommandId>> = {
  'Ctrl+Enter': 'person.peer',
  'Ctrl+Shift+Enter': 'person.report',
  'Alt+Enter': 'person.boss',
  'Ctrl+Delete': 'person.delete',
  'Ctrl+Backspace': 'person.delete',
  'Alt+Shift+ArrowUp': 'person.moveUp',
  'Alt+Shift+ArrowDown': 'person.moveDown',
  'Alt+Shift+ArrowRight': 'person.indent',
  'Alt+Shift+ArrowLeft': 'person.outdent',
};

/** Keys of the list: they belong to the cell that has them, and those of rows to its row. Card keys are for cards. */
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
    const sideways = (by: 1 | -1) =>
      grid.setColumn(Math.max(0, Math.min(COLUMNS.length - 1, column + by)), event.shiftKey && !inHead);
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
            if (!inHead && column === 0 && here?.isFolded === true && !event.shiftKey) toggleCollapsed();
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
    const onRow = ON_ROW[pressed(event.nativeEvent)];
    if (onRow !== undefined) return taken(() => run(onRow));
    const act = cellAct(event.nativeEvent);
    // The list is one tab stop: Tab goes on.
    if (act === null || !here) return;
    if (act.what === 'leave') {
      select([]);
      return;
    }
    taken(() => {
      switch (act.what) {
        case 'type':
          return grid.type(act.text);
        case 'edit':
          return grid.edit(null);
        case 'press':
          return column === 0 && here.isFolded !== null ? toggleCollapsed() : grid.edit(null);
        case 'empty':
          return grid.empty();
        case 'fillDown':
          return grid.fillDown();
        case 'up':
          return grid.goTo(at - 1, false);
      }
    });
  };
