import type { ReactNode } from 'react';
import { isNothing, type RowColumn } from '../Rows';
import { Drawing, Stats, type Stat } from '../texts';

/** Longer texts leave no room for large letters. */
const LONG_TEXT = 70;
/** Few rows of short texts are written larger, so that a room can read them. */
export const sizeOf = (rows: number, texts: readonly (string | null | undefined)[]): string => {
  if (texts.some((text) => (text?.length ?? 0) > LONG_TEXT)) return '';
  if (rows <= 4) return 'few';
  return rows <= 6 ? 'some' : '';
};

/** A table of a slide: as many rows as a room can read, and how many more the plan holds. */
export const SlideRows = <R extends { readonly id: string }>({
  label,
  rows,
  most,
  what,
  columns,
  texts,
}: {
  readonly label: string;
  readonly rows: readonly R[];
  readonly most: number;
  readonly what: string;
  readonly columns: readonly RowColumn<R>[];
  /** The longest texts of a row. */ readonly texts: (row: R) => readonly (string | null | undefined)[];
}) => (
  <>
    <table
      className={`slide-table ${sizeOf(Math.min(rows.length, most), rows.slice(0, most).flatMap(texts))}`}
      aria-label={label}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.head} scope="col" className={column.as ?? ''}>
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, most).map((row) => (
          <tr key={row.id}>
            {columns.map((column, at) => {
              const cell = column.of(row);
              const content = isNothing(cell) ? <span className="quiet">–</span> : cell;
              return at === 0 ? (
                <th key={column.head} scope="row" className={column.as ?? ''}>
                  {content}
                </th>
              ) : (
                <td key={column.head} className={column.as ?? ''}>
                  {content}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
    <SlideMore count={rows.length - most} what={what} />
  </>
);

export const SlideMore = ({ count, what }: { readonly count: number; readonly what: string }) =>
  count > 0 ? (
    <p className="slide-more">
      + {count} more {what} in the plan
    </p>
  ) : null;

/** Figures a room can read. */
export const BigFigures = ({ of, down = false }: { readonly of: readonly Stat[]; readonly down?: boolean }) => (
  <Stats stats={of} shape={`slide-figures ${down ? 'down' : ''}`} />
);

/** A picture with what its marks mean. */
export const Picture = ({ legend, children }: { readonly legend?: ReactNode; readonly children: ReactNode }) => (
  <Drawing legend={legend} shape="slide-picture">
    {children}
  </Drawing>
);
