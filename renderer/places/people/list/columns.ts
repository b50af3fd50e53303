import { LIST_COLUMNS, type ListColumn } from '../../../../shared/analysis/peopleList';

type Column = { readonly key: ListColumn; readonly label: string; readonly width: number };

const SHAPES: Readonly<Record<ListColumn, readonly [label: string, width: number]>> = {
  name: ['Name', 250],
  title: ['Title', 200],
  department: ['Department', 140],
  unit: ['Unit', 150],
  manager: ['Reports to', 150],
  roles: ['Roles', 104],
  influence: ['Influence', 106],
  attitude: ['Attitude', 124],
  relationship: ['Relationship', 124],
  wanted: ['Wanted', 124],
  owner: ['Owner', 140],
  lastContact: ['Last contact', 116],
  level: ['Level', 68],
  status: ['Status', 88],
  findings: ['Findings', 88],
};

export const COLUMNS: readonly Column[] = LIST_COLUMNS.map((key) => ({
  key,
  label: SHAPES[key][0],
  width: SHAPES[key][1],
}));
export const ROW_HEIGHT = 36;
export const TEMPLATE = COLUMNS.map((column) => `${column.width}px`).join(' ');
export const LIST_WIDTH = COLUMNS.reduce((sum, column) => sum + column.width, 0);
/** Where a column begins, from the left edge of the list. */
export const leftOf = (at: number): number => COLUMNS.slice(0, at).reduce((sum, column) => sum + column.width, 0);

export const rowId = (seatId: string): string => `row-${seatId}`;
export const cellId = (seatId: string, column: ListColumn): string => `cell-${column}-${seatId}`;
export const headId = (column: ListColumn): string => `head-${column}`;
