import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo } from 'react';
import type { ListColumn, ListRow } from '../../../../shared/analysis/peopleList';
import { attitudeTone } from '../../../../shared/model/words';
import type { CellLeave } from '../../../parts/records/cells/cellKeys';
import { useIsHiding } from '../../../state/records';
import { NameInput } from '../map/NameInput';
import { CellEditor } from './CellEditor';
import { CellFace } from './CellFace';
import { COLUMNS, ROW_HEIGHT, TEMPLATE, cellId, nameLeft, roomOf, rowId } from './columns';

type Props = {
  readonly entry: ListRow;
  readonly at: number;
  /** The places of the columns that are drawn. */
  readonly columns: readonly number[];
  readonly selected: boolean;
  readonly active: ListColumn | null;
  readonly editing: { readonly column: ListColumn; readonly typed: string | null } | null;
  /** The columns that are chosen with this row, from and to; null where only the cell itself is. */
  readonly range: readonly [number, number] | null;
  readonly naming: boolean;
  readonly findings: number;
  readonly year: string;
  readonly onDone: (leave?: CellLeave) => void;
};

/** One person as a row of cells. */
export const PersonListRow = memo(
  ({ entry, at, columns, selected, active, editing, range, naming, findings, year, onDone }: Props) => {
    const { row, level, isFolded, isContext } = entry;
    const isHiding = useIsHiding();
    // The cell that has the keys is always there, so that screen readers can name it.
    const activeAt = active === null ? 0 : COLUMNS.findIndex(({ key }) => key === active);
    const drawn = columns.includes(activeAt) ? columns : [...columns, activeAt];
    const states = [selected && 'selected', isContext && 'context'].filter(Boolean).join(' ');
    return (
      <div
        role="row"
        id={rowId(row.seatId)}
        aria-rowindex={at + 2}
        aria-level={level}
        aria-selected={selected}
        aria-expanded={isFolded === null ? undefined : !isFolded}
        className={`list-row ${isHiding ? 'covered' : attitudeTone(row.attitude)} ${states} ${row.status}`}
        style={{ top: at * ROW_HEIGHT, gridTemplateColumns: TEMPLATE }}
      >
        {drawn.map((place) => {
          const column = COLUMNS[place]!;
          const { key } = column;
          const isNamed = naming && key === 'name';
          const face = isNamed ? (
            <NameInput seatId={row.seatId} start={row.given ?? ''} />
          ) : editing?.column === key ? (
            <CellEditor row={row} column={key} typed={editing.typed} onDone={onDone} />
          ) : (
            <CellFace row={row} column={key} findings={findings} year={year} room={roomOf(column, level)} />
          );
          const id = cellId(row.seatId, key);
          const isIn = range !== null && place >= range[0] && place <= range[1];
          const isEdited = isNamed || editing?.column === key;
          const cell = [`list-cell col-${key}`, active === key && 'active', isIn && 'in-range', isEdited && 'edited']
            .filter(Boolean)
            .join(' ');
          return key === 'name' ? (
            <div
              key={key}
              id={id}
              role="rowheader"
              aria-colindex={1}
              data-column={key}
              aria-selected={isIn || undefined}
              className={cell}
              style={{ paddingLeft: nameLeft(level) }}
            >
              {isFolded === null ? (
                <i className="no-twisty" />
              ) : (
                <span className="twisty" data-twisty="" aria-hidden="true">
                  {isFolded ? <ChevronRight size={15} /> : <ChevronDown size={15} />}
                </span>
              )}
              {face}
            </div>
          ) : (
            <div
              key={key}
              id={id}
              role="gridcell"
              aria-colindex={place + 1}
              aria-selected={isIn || undefined}
              data-column={key}
              className={cell}
              style={{ gridColumn: place + 1 }}
            >
              {face}
            </div>
          );
        })}
      </div>
    );
  },
);
PersonListRow.displayName = 'PersonListRow';
