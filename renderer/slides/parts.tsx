import type { ReactNode } from 'react';
import type { Figure } from '../../shared/analysis/result';
import { reasonWords } from '../figures/words';
import { isNothing, type Column } from '../print/plan/Rows';

/** Longer texts leave no room for large letters. */
const LONG_TEXT = 70;
/** Few rows of short texts are written larger, so that a room can read them. */
export const sizeOf = (rows: number, texts: readonly (string | null | undefined)[]): string =>
  (texts.some((text) => (text?.length ?? 0) > LONG_TEXT) ? '' : rows <= 4 ? 'few' : rows <= 6 ? 'some' : '');

/** A table of a slide: as many rows as a room can read, and how many more the plan holds. */
export const SlideRows = <R extends { readonly id: string }>({ label, rows, most, what, columns, texts }: { readonly label: string; readonly rows: readonly R[]; readonly most: number; readonly what: string; readonly columns: readonly Column<R>[]; /** The longest texts of a row. */ readonly texts: (row: R) => readonly (string | null | undefined)[] }) => (
  <>
    <table className={`slide-table ${sizeOf(Math.min(rows.length, most), rows.slice(0, most).flatMap(texts))}`} aria-label={label}>
      <thead><tr>{columns.map((column) => <th key={column.head} scope="col" className={column.as ?? ''}>{column.head}</th>)}</tr></thead>
      <tbody>
        {rows.slice(0, most).map((row) => (
          <tr key={row.id}>
            {columns.map((column, at) => {
              const cell = column.of(row), content = isNothing(cell) ? <span className="quiet">–</span> : cell;
              return at === 0 ? <th key={column.head} scope="row" className={column.as ?? ''}>{content}</th> : <td key={column.head} className={column.as ?? ''}>{content}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
    <More count={rows.length - most} what={what} />
  </>
);

export const More = ({ count, what }: { readonly count: number; readonly what: string }) => (count > 0 ? <p className="slide-more">+ {count} more {what} in the plan</p> : null);

export type Big = { readonly figure: Figure | { readonly value: number | null; readonly reason?: Figure['reason'] }; readonly as: (value: number | null) => string; readonly words: string; readonly note?: string | null | undefined };
/** Large figures, each with what it is, and why where there is none. */
export const BigFigures = ({ of, down = false }: { readonly of: readonly Big[]; readonly down?: boolean }) => (
  <div className={`slide-figures ${down ? 'down' : ''}`}>
    {of.map(({ figure, as, words, note }) => <div key={words}><b>{as(figure.value)}</b><span>{words}</span>{figure.value === null ? <small>{reasonWords(figure.reason ?? 'noData')}</small> : note ? <small>{note}</small> : null}</div>)}
  </div>
);

/** A picture with what its marks mean. */
export const Picture = ({ legend, children }: { readonly legend?: ReactNode; readonly children: ReactNode }) => <figure className="slide-picture">{children}{legend ? <figcaption>{legend}</figcaption> : null}</figure>;
