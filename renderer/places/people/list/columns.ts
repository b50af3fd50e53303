import {
  isTextColumn,
  LIST_COLUMNS,
  TEXT_COLUMNS,
  type ListColumn,
  type TextColumn,
} from '../../../../shared/analysis/peopleList';
import { labelOf } from '../../../../shared/model/labels';

type Column = { readonly key: ListColumn; readonly label: string; readonly width: number };

/** What stands above a column: the label of the field it shows. Findings are no field. */
const LABELS: Readonly<Record<Exclude<ListColumn, TextColumn>, () => string>> = {
  name: () => labelOf('person', 'name'),
  department: () => labelOf('seat', 'departmentId'),
  unit: () => labelOf('seat', 'businessUnitId'),
  manager: () => labelOf('seat', 'reportsToId'),
  roles: () => labelOf('person', 'buyingRoles'),
  influence: () => labelOf('person', 'influence'),
  attitude: () => labelOf('person', 'attitude'),
  relationship: () => labelOf('person', 'relationship'),
  wanted: () => labelOf('person', 'targetRelationship'),
  owner: () => labelOf('person', 'contactOwnerId'),
  lastContact: () => labelOf('person', 'lastContact'),
  level: () => labelOf('seat', 'level'),
  class: () => labelOf('seat', 'stakeholderClass'),
  status: () => labelOf('person', 'status'),
  findings: () => 'Findings',
};

const WIDTHS: Readonly<Record<Exclude<ListColumn, TextColumn>, number>> = {
  name: 250,
  department: 140,
  unit: 150,
  manager: 150,
  roles: 104,
  influence: 106,
  attitude: 124,
  relationship: 124,
  wanted: 160,
  owner: 140,
  lastContact: 116,
  level: 68,
  class: 110,
  status: 88,
  findings: 88,
};

export const labelOfColumn = (column: ListColumn): string => {
  if (!isTextColumn(column)) return LABELS[column]();
  const { kind, field } = TEXT_COLUMNS[column];
  return labelOf(kind, field);
};

export const COLUMNS: readonly Column[] = LIST_COLUMNS.map((key) => ({
  key,
  get label() {
    return labelOfColumn(key);
  },
  width: isTextColumn(key) ? TEXT_COLUMNS[key].width : WIDTHS[key],
}));
export const ROW_HEIGHT = 36;
export const TEMPLATE = COLUMNS.map((column) => `${column.width}px`).join(' ');
export const LIST_WIDTH = COLUMNS.reduce((sum, column) => sum + column.width, 0);
const LEFTS = COLUMNS.map((_, at) => COLUMNS.slice(0, at).reduce((sum, column) => sum + column.width, 0));
/** Where a column begins, from the left edge of the list. */
export const leftOf = (at: number): number => LEFTS[at] ?? LIST_WIDTH;

/** What of a cell's width is free of its padding and its line. */
const CELL_PADDING = 21;
/** The same of a heading, with the arrow that says how it sorts. */
export const HEAD_TAKEN = CELL_PADDING + 20;
/** An arrow before a name that folds its branch, with the gap. */
const TWISTY = 25;
const INDENT = 18;
const NAME_LEFT = 12;
/** Where a name begins, from the left edge of its row. `level`: from 1. */
export const nameLeft = (level: number): number => NAME_LEFT + (level - 1) * INDENT;

/** CSS pixels that the face of a cell has. `level`: how deep its row stands in the tree, from 1. */
export const roomOf = ({ key, width }: Column, level: number): number =>
  key === 'name' ? width - nameLeft(level) - TWISTY - CELL_PADDING / 2 : width - CELL_PADDING;

export const rowId = (seatId: string): string => `row-${seatId}`;
export const cellId = (seatId: string, column: ListColumn): string => `cell-${column}-${seatId}`;
export const headId = (column: ListColumn): string => `head-${column}`;

const OF_OPINIONS: ReadonlySet<ListColumn> = new Set<ListColumn>([
  'roles',
  'influence',
  'attitude',
  'relationship',
  'wanted',
  'findings',
]);
/** Columns that show nothing while opinions are hidden. */
export const isHiddenColumn = (column: ListColumn): boolean => OF_OPINIONS.has(column);
