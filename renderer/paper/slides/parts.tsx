import type { ReactNode } from 'react';
import { attitudeSign, attitudeTone, attitudeWord, moreOf } from '../../../shared/model/words';
import { isNothing } from '../Rows';
import { Drawing, Stats, type Stat } from '../texts';
import { inLines, LARGE_LETTERS, LETTERS, SLIDE_ROOM } from './slide';

/** So few rows are written larger. */
const FEW_ROWS = 3;
/** Rows of so many or fewer are high enough for a third line. */
const HIGH_ROWS = 4;
/** Free room right of a cell's text, in CSS pixels. */
const CELL_GAP = 18;

/** Cuts texts to the lines a cell has. */
export type Fit = {
  readonly body: (text: string | null | undefined, lines?: number) => string;
  readonly strong: (text: string | null | undefined, lines?: number) => string;
  readonly under: (text: string | null | undefined, lines?: number) => string;
  /** What a row is about, and what more there is to say of it under that: a short title leaves it two lines. */
  readonly titled: (title: string, under: string | null | undefined) => ReactNode;
};

const fitting = (width: number, letters: { readonly body: number; readonly under: number }, high: boolean): Fit => {
  const strong: Fit['strong'] = (text, lines = high ? 3 : 2) => inLines(text, width, lines, letters.body, 600);
  const under: Fit['under'] = (text, lines = 1) => inLines(text, width, lines, letters.under);
  return {
    body: (text, lines = high ? 3 : 2) => inLines(text, width, lines, letters.body),
    strong,
    under,
    titled: (title, more) => {
      const whole = strong(title);
      const isShort = whole === strong(title, high ? 2 : 1);
      const below = under(more, isShort ? 2 : 1);
      return (
        <>
          <strong>{whole}</strong>
          {below === '' ? null : <span className="slide-under">{below}</span>}
        </>
      );
    },
  };
};

type SlideColumn<R> = {
  readonly head: string;
  /** Against the other columns. */ readonly width: number;
  readonly of: (row: R, fit: Fit) => ReactNode;
  readonly as?: 'number' | 'short' | 'text';
};

/**
 * A table of a slide: its rows fill the page, and it says how many more the plan holds. A column in which no row says
 * anything is left out.
 */
export const SlideRows = <R extends { readonly id: string }>({
  label,
  rows,
  more,
  what,
  columns: given,
  width = SLIDE_ROOM,
  isDense = false,
}: {
  readonly label: string;
  readonly rows: readonly R[];
  readonly more: number;
  readonly what: string;
  readonly columns: readonly SlideColumn<R>[];
  /** In CSS pixels. */ readonly width?: number;
  /** Cells hold so much that even few rows need all the room. */ readonly isDense?: boolean;
}) => {
  const isFew = rows.length <= FEW_ROWS && !isDense;
  const isHigh = rows.length <= HIGH_ROWS;
  const columns = given.filter(
    (column, at) => at === 0 || rows.some((row) => !isNothing(column.of(row, fitting(width, LETTERS, isHigh)))),
  );
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widthOf = (column: SlideColumn<R>): number => Math.floor((column.width / whole) * width);
  return (
    <>
      <table className={`slide-table rows-${rows.length} ${isFew ? 'few' : ''}`} aria-label={label}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.head} width={widthOf(column)} />
          ))}
        </colgroup>
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
          {rows.map((row) => (
            <tr key={row.id}>
              {columns.map((column, at) => {
                const cell = column.of(
                  row,
                  fitting(widthOf(column) - CELL_GAP, isFew ? LARGE_LETTERS : LETTERS, isHigh),
                );
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
      <SlideMore count={more} what={what} />
    </>
  );
};

export const SlideMore = ({ count, what }: { readonly count: number; readonly what: string }) =>
  count > 0 ? <p className="slide-more">{moreOf(count, what)} in the plan</p> : null;

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

const ATTITUDES = [2, 1, 0, -1, -2, null] as const;
/** What the signs of people on a slide mean. */
export const AttitudeLegend = ({
  of,
  children,
}: {
  readonly of: readonly (number | null)[];
  readonly children?: ReactNode;
}) => (
  <div className="map-legend">
    {ATTITUDES.filter((attitude) => of.includes(attitude)).map((attitude) => (
      <span key={String(attitude)}>
        <i className={`sign ${attitudeTone(attitude)}`}>{attitudeSign(attitude)}</i>
        {attitudeWord(attitude)}
      </span>
    ))}
    {children}
  </div>
);
