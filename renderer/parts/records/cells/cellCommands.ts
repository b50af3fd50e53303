/** Pasting, filling down and emptying cells: each one step of undo, with a sentence about what was not taken. */
import { readRange } from '../../../../shared/exchange/cellRange';
import { LONGEST_PASTE } from '../../../../shared/exchange/clipboard';
import { change, wholeDocument } from '../../../state/documentStore';
import { say } from '../../../state/messages';
import type { CellArea, CellGrid } from './cell';
import { cellCount, emptyingOf, fillOf, pasteOf, wordsOn, type CellsChange } from './cellChanges';

const make = (label: (count: string) => string, verb: string, made: CellsChange, isQuiet: boolean): void => {
  const isWhole = made.left.length === 0 && made.beyond === 0;
  if (made.taken > 0 && !change(label(cellCount(made.taken)), made.diff)) return;
  if (isWhole && (isQuiet || made.taken === 0)) return;
  say(`${wordsOn(made, verb)}${made.taken > 0 ? ' Ctrl Z takes it back.' : ''}`, isWhole ? 'plain' : 'refusal');
};

/** `where` completes *Paste 4 cells into …*. */
export const pasteCells = (grid: CellGrid, area: CellArea, text: string, where: string): void => {
  if (text.length > LONGEST_PASTE) {
    say('That is too much for the clipboard. Nothing was pasted.', 'refusal');
    return;
  }
  const made = pasteOf(wholeDocument(), grid, area, readRange(text));
  make((count) => `Paste ${count} into ${where}`, 'pasted', made, false);
};

export const fillDown = (grid: CellGrid, area: CellArea, where: string): void => {
  const made = fillOf(wholeDocument(), grid, area);
  make((count) => `Fill ${count} of ${where} from above`, 'filled from above', made, made.taken === 1);
};

export const emptyCells = (grid: CellGrid, area: CellArea, where: string): void => {
  const made = emptyingOf(wholeDocument(), grid, area);
  make((count) => `Empty ${count} of ${where}`, 'emptied', made, made.taken === 1);
};
