import type { RefObject } from 'react';
import { IMPORT_FIELDS, type ImportField, type Mapping } from '../../../../shared/exchange/csv/columns';
import type { TableOfPeople } from '../../../state/dialog';

const SHOWN_ROWS = 6;

/** The field a column fills, if any. */
const fieldOfColumn = (mapping: Mapping, column: string): ImportField | null =>
  IMPORT_FIELDS.find(({ key }) => mapping[key] === column)?.key ?? null;

/** The mapping with a column that fills this field and no other; null: none. */
const mapped = (mapping: Mapping, column: string, field: ImportField | null): Mapping => {
  const next: { [F in ImportField]?: string } = {};
  for (const { key } of IMPORT_FIELDS) {
    const kept = mapping[key];
    if (key === field) next[key] = column;
    else if (kept !== undefined && kept !== column) next[key] = kept;
  }
  return next;
};

type Props = {
  readonly table: TableOfPeople;
  readonly mapping: Mapping;
  readonly onMap: (mapping: Mapping) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
};

/** The first rows of a table, and above each column what it is. */
export const ColumnGrid = ({ table, mapping, onMap, grid }: Props) => (
  <section aria-label="Columns">
    <p className="quiet">
      {table.rows.length} {table.rows.length === 1 ? 'row' : 'rows'}, {table.columns.length} columns. Say what each
      column is; the guesses are usually right.
    </p>
    <div ref={grid} className="csv-grid" tabIndex={0} role="region" aria-label="First rows of the file">
      <table>
        <thead>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
          <tr>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                <select
                  aria-label={`${column} is`}
                  value={fieldOfColumn(mapping, column) ?? ''}
                  onChange={({ target }) => {
                    const field = IMPORT_FIELDS.find(({ key }) => key === target.value);
                    onMap(mapped(mapping, column, field?.key ?? null));
                  }}
                >
                  <option value="">not imported</option>
                  {IMPORT_FIELDS.map((field) => (
                    <option key={field.key} value={field.key}>
                      {field.label}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.slice(0, SHOWN_ROWS).map((row, at) => (
            <tr key={at}>
              {table.columns.map((column, index) => (
                <td key={column} title={row[index]}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </section>
);
