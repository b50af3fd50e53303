import { cellKey, whitespaceGrid, type CellStatus } from '../../../../shared/analysis/whitespaceGrid';
import type { Document } from '../../../../shared/document/document';
import { removeWithLinks } from '../../../../shared/document/references';
import type { RecordOf } from '../../../../shared/model';
import { CELL_STATUS } from '../../../../shared/model/scales';
import { choicesByKey, readChoice, type Cell, type CellChoice } from '../../../parts/records/cells/cell';
import { asOfOf } from '../../../state/records';
import { statusWords } from './cellStatus';

const STATES: readonly CellChoice[] = CELL_STATUS.map((status) => ({ value: status, label: statusWords(status) }));

/** Holds nothing but its state, so that it may go with it. */
const isBare = ({ spend, ours, competitorId, sponsorId, note }: RecordOf<'cell'>): boolean =>
  [spend, ours, competitorId, sponsorId, note].every((value) => value === null);

/** One place of the grid as keys and the clipboard see it: its state. */
export const whitespaceCell = (
  content: Document,
  unit: RecordOf<'businessUnit'> | undefined,
  offering: RecordOf<'offering'> | undefined,
): Cell | null => {
  if (!unit || !offering) return null;
  const key = cellKey(unit.id, offering.id);
  const status = whitespaceGrid(content, asOfOf(content)).cells.get(key)?.status ?? null;
  return {
    name: `${unit.name}, ${offering.name}`,
    value: status,
    text: status === null ? '' : statusWords(status),
    empty: null,
    read: (text) => readChoice(text, STATES, statusWords(null)),
    put: (draft, value) => {
      const now = draft.current();
      const cell = whitespaceGrid(now, asOfOf(now)).cells.get(key);
      if (value === null) {
        if (cell && !isBare(cell)) return 'it holds amounts or names; choose a state instead';
        if (cell) removeWithLinks(draft, 'cell', cell.id);
        return null;
      }
      // The reading made it, or it is that of another place.
      const fields = { status: value as CellStatus };
      if (cell) draft.set('cell', cell.id, fields);
      else draft.add('cell', { businessUnitId: unit.id, offeringId: offering.id, ...fields });
      return null;
    },
  };
};

/** The state a key means: a digit by its place, a letter the next that begins with it; null for none. */
export const statusByKey = (key: string, now: CellStatus | null): CellStatus | null => {
  if (/^[1-9]$/.test(key)) return CELL_STATUS[Number(key) - 1] ?? null;
  const found = choicesByKey(key, STATES).map((choice) => CELL_STATUS.find((status) => status === choice.value));
  const at = found.findIndex((status) => status === now);
  return found[(at + 1) % Math.max(1, found.length)] ?? null;
};
