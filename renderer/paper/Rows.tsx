import { Fragment, type ReactNode } from 'react';

export type RowColumn<R> = {
  readonly head: string;
  readonly of: (row: R) => ReactNode;
  readonly as?: 'number' | 'short' | 'text' | 'bar';
};

type Props<R> = {
  readonly label: string;
  readonly rows: readonly R[];
  readonly columns: readonly RowColumn<R>[];
  /** Name of a shape in the style sheet, for tables whose columns need widths of their own. */
  readonly shape?: string;
  /** What is said of a row over the whole width of the table, below its cells. */
  readonly below?: (row: R) => ReactNode;
  /** A cell with nothing in it stays empty: the customer is not told what nobody wrote down. */
  readonly isForCustomer?: boolean;
  /** A last row of sums, one cell a column. */
  readonly foot?: readonly ReactNode[];
};

/** So few rows that they stay together. */
const SMALL = 3;

export const isNothing = (cell: ReactNode): boolean =>
  cell === null || cell === undefined || cell === '' || cell === false;
/** What a cell says in several lines; nothing where none of them says anything. */
export const linesOf = (all: readonly (string | null | undefined | false)[]): ReactNode => {
  const lines = all.filter((line): line is string => typeof line === 'string' && line !== '');
  return lines.length === 0
    ? null
    : lines.map((line) => (
        <span key={line} className="line">
          {line}
        </span>
      ));
};
export const Dash = () => <span className="quiet">–</span>;

/**
 * A table that repeats its head on every page and never cuts a row. A column in which nobody wrote anything is left
 * out.
 */
export const Rows = <R extends { readonly id: string }>({
  label,
  rows,
  columns,
  shape = '',
  below,
  foot,
  isForCustomer = false,
}: Props<R>) => {
  const cells = rows.map((row) => columns.map((column) => column.of(row)));
  const more = rows.map((row) => below?.(row));
  const shown = columns.flatMap((column, at) =>
    at === 0 || cells.some((row) => !isNothing(row[at])) ? [{ column, at }] : [],
  );
  return (
    <table aria-label={label} className={`rows ${shape} ${rows.length <= SMALL ? 'small' : ''}`}>
      <thead>
        <tr>
          {shown.map(({ column, at }) => (
            <th key={at} scope="col" className={column.as ?? ''}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, line) => (
          <Fragment key={row.id}>
            <tr className={isNothing(more[line]) ? '' : 'above'}>
              {shown.map(({ column, at }) => {
                const cell = cells[line]?.[at];
                const content = isNothing(cell) ? isForCustomer ? null : <Dash /> : cell;
                return at === 0 ? (
                  <th key={at} scope="row" className={column.as ?? ''}>
                    {content}
                  </th>
                ) : (
                  <td key={at} className={column.as ?? ''}>
                    {content}
                  </td>
                );
              })}
            </tr>
            {isNothing(more[line]) ? null : (
              <tr className="below">
                <td colSpan={shown.length}>{more[line]}</td>
              </tr>
            )}
          </Fragment>
        ))}
        {foot ? (
          <tr className="sum">
            {shown.map(({ column, at }) => (
              <td key={at} className={column.as ?? ''}>
                {foot[at]}
              </td>
            ))}
          </tr>
        ) : null}
      </tbody>
    </table>
  );
};
