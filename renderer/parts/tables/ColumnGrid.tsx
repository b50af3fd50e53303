import type { RefObject } from 'react';
import type { Table } from '../../../shared/exchange/csv/table';

const SHOWN_ROWS = 6;

type Field<K extends string> = { readonly key: K; readonly label: string };
type MappingOf<K extends string> = Readonly<Partial<Record<K, string>>>;

/** The field a column fills, if any. */
const fieldOfColumn = <K extends string>(
  fields: readonly Field<K>[],
  mapping: MappingOf<K>,
  column: string,
): K | null => fields.find(({ key }) => mapping[key] === column)?.key ?? null;

/** The mapping with a column that fills this field and no other; null: none. */
const mapped = <K extends string>(
  fields: readonly Field<K>[],
  mapping: MappingOf<K>,
  column: string,
  field: K | null,
): MappingOf<K> => {
  const next: Partial<Record<K, string>> = {};
  for (const { key } of fields) {
    const kept = mapping[key];
    if (key === field) next[key] = column;
    else if (kept !== undefined && kept !== column) next[key] = kept;
  }
  return next;
};

type Props<K extends string> = {
  readonly table: Table;
  readonly fields: readonly Field<K>[];
  readonly mapping: MappingOf<K>;
  readonly onMap: (mapping: MappingOf<K>) => void;
  readonly grid: RefObject<HTMLDivElement | null>;
};

/** The first rows of a table, and above each column what it is. */
export const ColumnGrid = <K extends string>({ table, fields, mapping, onMap, grid }: Props<K>) => (
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
                  value={fieldOfColumn(fields, mapping, column) ?? ''}
                  onChange={({ target }) => {
                    const field = fields.find(({ key }) => key === target.value);
                    onMap(mapped(fields, mapping, column, field?.key ?? null));
                  }}
                >
                  <option value="">not imported</option>
                  {fields.map((field) => (
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
