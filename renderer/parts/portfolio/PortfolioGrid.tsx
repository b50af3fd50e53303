import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { currentDocument, editDocument } from '../../state/documentStore';
import { say } from '../../state/messages';
import { useList } from '../../state/records';
import { deleteRecord } from '../../commands/recordCommands';
import { useFieldCells } from '../records/cells/useFieldCells';
import { NumberField } from '../ui/NumberField';
import { SelectField } from '../ui/SelectField';
import { TextField } from '../ui/TextField';
import {
  emptyRow,
  gridCell,
  isScore,
  numberAsked,
  setIn,
  type CellValue,
  type GridColumn,
  type Row,
} from './gridColumn';

type CellProps = {
  readonly column: GridColumn;
  readonly row: Row;
  /** Null for the line below the last, which becomes a row. */
  readonly id: string | null;
  readonly line: number;
};

/** What the line below the last holds until it becomes a row. */
const SPARE = emptyRow();
/** Spare lines below the last: a pasted range makes as many accounts as it has lines. */
const MOST_NEW = 200;

const TextCell = ({
  name,
  value,
  longest,
  placeholder,
  onCommit,
}: {
  readonly name: string;
  readonly value: string;
  readonly longest: number;
  readonly placeholder: string;
  readonly onCommit: (text: string, group: string) => void;
}) => {
  const [text, keep] = useState<string | null>(null);
  return (
    <TextField
      label={name}
      hideLabel
      value={value}
      limit={{ longest, text, keep }}
      placeholder={placeholder}
      onCommit={(typed, group) => onCommit(typed ?? '', group)}
    />
  );
};

const GridCell = ({ column, row, id, line }: CellProps) => {
  const name = `${column.group === undefined ? '' : `${column.group}, `}${column.head}: ${row.name || 'new account'}`;
  const value = column.valueOf(row);
  const set = (next: CellValue, group?: string): void => {
    if (id === null && (next === null || next === '')) return;
    const refused = column.refuses?.(currentDocument(), id, next) ?? null;
    if (refused !== null) {
      say(refused);
      return;
    }
    const what = id === null ? 'Add an account to the portfolio' : `${row.name}: ${column.head.toLowerCase()}`;
    editDocument(what, (draft) => setIn(draft, line, id, column, next), group);
  };
  const { shape } = column;
  const placeholder = column.placeholder?.(row) ?? '';
  switch (shape.is) {
    case 'text':
      return (
        <TextCell
          name={name}
          value={typeof value === 'string' ? value : ''}
          longest={shape.longest}
          placeholder={id === null && column.id === 'name' ? 'New account' : placeholder}
          onCommit={set}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={name}
          hideLabel
          value={typeof value === 'string' ? value : null}
          none={shape.none}
          options={shape.options}
          onChoose={(chosen) => set(chosen)}
        />
      );
    default:
      return (
        <NumberField
          label={name}
          hideLabel
          value={typeof value === 'number' ? value : null}
          placeholder={placeholder}
          {...(shape.is === 'score' ? { fits: isScore } : {})}
          {...(shape.is === 'number' && shape.isMoney === true ? numberAsked(shape) : {})}
          onCommit={(number, group) => set(number, group)}
        />
      );
  }
};

/** Headings over several columns, in their order. */
const groupsOf = (columns: readonly GridColumn[]): readonly { readonly words: string; readonly span: number }[] => {
  const groups: { words: string; span: number }[] = [];
  for (const { group = '' } of columns) {
    const last = groups.at(-1);
    if (last?.words === group) last.span += 1;
    else groups.push({ words: group, span: 1 });
  }
  return groups;
};

/** The accounts of the portfolio as rows that are typed in and pasted into; the line below the last makes a new one. */
export const PortfolioGrid = ({
  columns,
  isNamed,
  canDelete = true,
}: {
  readonly columns: readonly GridColumn[];
  /** Whether names of clients may be read; without them nothing is entered. */
  readonly isNamed: boolean;
  readonly canDelete?: boolean;
}) => {
  const rows = useList('portfolioAccount');
  const cells = useFieldCells<HTMLTableSectionElement>(
    {
      rows: rows.length + 1,
      columns: columns.length,
      cellAt: (line, at) => {
        const column = columns[at];
        if (column === undefined || line >= rows.length + MOST_NEW) return null;
        return gridCell(currentDocument(), line, rows[line]?.id ?? null, column);
      },
    },
    'the portfolio',
  );
  if (!isNamed)
    return <p className="quiet">Names of clients are hidden. Show them under Accounts to enter anything.</p>;
  const groups = groupsOf(columns);
  return (
    <table
      className={`portfolio-grid tabular ${columns.some(({ shape }) => shape.is === 'choice') ? 'of-choices' : ''} ${columns.some(({ group }) => group === 'Revenue') ? 'of-money' : ''}`}
    >
      <thead>
        {groups.some(({ words }) => words !== '') ? (
          <tr>
            {groups.map(({ words, span }, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- a group has no name but its place
              <th key={at} colSpan={span} scope="colgroup" className="group">
                {words}
              </th>
            ))}
            <th scope="col" className="tools">
              <span className="visually-hidden">Tools</span>
            </th>
          </tr>
        ) : null}
        <tr>
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {column.head}
              {column.hint === undefined ? null : <span className="hint">{column.hint}</span>}
            </th>
          ))}
          <th scope="col" className="tools">
            <span className="visually-hidden">Tools</span>
          </th>
        </tr>
      </thead>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go between the fields inside */}
      <tbody {...cells}>
        {[...rows, null].map((row, line) => (
          <tr key={row?.id ?? `new ${rows.length}`} data-cells="0" className={row === null ? 'new' : ''}>
            {columns.map((column) => (
              <td key={column.id}>
                <GridCell column={column} row={row ?? SPARE} id={row?.id ?? null} line={line} />
              </td>
            ))}
            <td className="tools">
              {row === null || !canDelete ? null : (
                <button
                  type="button"
                  className="button bare small"
                  aria-label={`Take ${row.name} out of the portfolio`}
                  title="Take out of the portfolio"
                  onClick={() => deleteRecord('portfolioAccount', row.id)}
                >
                  <Trash2 size={14} aria-hidden="true" />
                </button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
