import type { RefObject } from 'react';
import { PEOPLE_TYPE } from '../../../../shared/exchange/clipboard';
import { session } from '../../../state/session';
import type { CellArea, CellGrid } from './cell';
import { copyOf, cellCount } from './cellChanges';
import { pasteCells } from './cellCommands';
import { say } from '../../../state/messages';
import { useClipboardEvents } from './useClipboardEvents';

type Cells = {
  readonly grid: CellGrid;
  /** What is chosen now; null where nothing is. */
  readonly area: CellArea | null;
  readonly where: string;
};

/** Copy and paste of the chosen cells while the keys are theirs, as events of the browser: they need no permission. */
export const useCellClipboard = (root: RefObject<HTMLElement | null>, cells: Cells): void => {
  const isHere = (event: ClipboardEvent): boolean => {
    const active = document.activeElement;
    return (
      !event.defaultPrevented &&
      session().dialog === null &&
      root.current !== null &&
      active !== null &&
      (active === root.current || (root.current.contains(active) && active.closest('[data-place]') !== null))
    );
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (!isHere(event) || cells.area === null || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', copyOf(cells.grid, cells.area));
    say(`${cellCount(cells.area.rows.length * cells.area.columns.length)} copied.`);
  };
  const onPaste = (event: ClipboardEvent): void => {
    // People copied on the map come as people.
    if (!isHere(event) || cells.area === null || event.clipboardData?.types.includes(PEOPLE_TYPE) !== false) return;
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pasteCells(cells.grid, cells.area, text, cells.where);
  };
  useClipboardEvents(onCopy, onPaste);
};
