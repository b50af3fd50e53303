import { tableOf } from '../packs/spoken';
import { list } from '../document/document';
import type { RecordOf } from '../model';
import { CELL_STATUS } from '../model/scales';
import { figure } from './memo';

type Cell = RecordOf<'cell'>;
export type CellStatus = Cell['status'];
export const CELL_WORDS: Readonly<Record<CellStatus, string>> = tableOf('cells');

export const cellKey = (businessUnitId: string, offeringId: string): string =>
  JSON.stringify([businessUnitId, offeringId]);

/** Cells by unit and offering, and how many places of the grid have none yet. */
export const whitespaceGrid = figure(
  ['cell', 'businessUnit', 'offering'],
  (document): { readonly cells: ReadonlyMap<string, Cell>; readonly missing: number } => {
    const cells = new Map(list(document, 'cell').map((cell) => [cellKey(cell.businessUnitId, cell.offeringId), cell]));
    return { cells, missing: Math.max(0, document.businessUnit.size * document.offering.size - cells.size) };
  },
  { reveals: ['money'] },
);

/** The state after this one, or before it, around the circle; a place without a cell starts at the first. */
export const statusBeside = (now: CellStatus | null, by: 1 | -1): CellStatus => {
  const at = now === null ? (by === 1 ? -1 : CELL_STATUS.length) : CELL_STATUS.indexOf(now);
  return CELL_STATUS[(at + by + CELL_STATUS.length) % CELL_STATUS.length] ?? 'unknown';
};
