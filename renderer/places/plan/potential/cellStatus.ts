import { CELL_WORDS, cellKey, whitespaceGrid, type CellStatus } from '../../../../shared/analysis/whitespaceGrid';
import { currentDocument, editDocument } from '../../../state/documentStore';
import { asOfNow } from '../../../state/records';
import { withinSentence } from '../../../../shared/model/words';

export const statusWords = (status: CellStatus | null): string =>
  status === null ? 'Not entered' : CELL_WORDS[status];

/** Sets the state of a place in the grid, with a cell of its own where it has none. */
export const setStatus = (businessUnitId: string, offeringId: string, status: CellStatus): void => {
  editDocument(`Set a whitespace cell: ${withinSentence(statusWords(status))}`, (draft) => {
    const cell = whitespaceGrid(currentDocument(), asOfNow()).cells.get(cellKey(businessUnitId, offeringId));
    if (cell) draft.set('cell', cell.id, { status });
    else draft.add('cell', { businessUnitId, offeringId, status });
  });
};
