/** What pasting, filling down and emptying make of cells: a change, and what was not taken, with the reason. */
import { currentConventions } from '../../../../shared/conventions/conventions';
import { conventionsOfDays } from '../../../../shared/conventions/readDay';
import { conventionsOfNumbers } from '../../../../shared/conventions/readNumber';
import type { Diff } from '../../../../shared/document/diff';
import type { Document } from '../../../../shared/document/document';
import { edit } from '../../../../shared/document/draft';
import { writeRange } from '../../../../shared/exchange/cellRange';
import { today } from '../../../state/today';
import type { Cell, CellArea, CellGrid } from './cell';

export type CellsChange = {
  readonly diff: Diff;
  readonly taken: number;
  /** Cells that stayed as they were. */
  readonly left: readonly { readonly name: string; readonly why: string }[];
  /** Texts that lie beyond the last row or column. */
  readonly beyond: number;
};

export const copyOf = ({ cellAt }: CellGrid, { rows, columns }: CellArea): string =>
  writeRange(rows.map((row) => columns.map((column) => cellAt(row, column)?.text ?? '')));

type Wish = { readonly cell: Cell | null; readonly value: () => ReturnType<Cell['read']> };

const changeOf = (content: Document, wishes: readonly Wish[]): CellsChange => {
  const left: { readonly name: string; readonly why: string }[] = [];
  let taken = 0;
  let beyond = 0;
  const diff = edit(content, (draft) => {
    for (const { cell, value } of wishes) {
      if (cell === null) {
        beyond += 1;
        continue;
      }
      const read = value();
      const why = read.isSound ? cell.put(draft, read.value) : read.why;
      if (why === null) taken += 1;
      else left.push({ name: cell.name, why });
    }
  });
  return { diff, taken, left, beyond };
};

/** The next rows and columns after those of an area, so that a larger range goes on down and across. */
const goingOn = (places: readonly number[], count: number): readonly number[] => {
  const last = places.at(-1) ?? 0;
  return Array.from({ length: count }, (_, at) => places[at] ?? last + 1 + at - places.length);
};

/** A range from a spreadsheet, down and across from the first cell; a single text goes into every chosen cell. */
export const pasteOf = (
  content: Document,
  { cellAt }: CellGrid,
  area: CellArea,
  texts: readonly (readonly string[])[],
): CellsChange => {
  const isOne = texts.length === 1 && texts[0]?.length === 1;
  const height = isOne ? area.rows.length : texts.length;
  const width = isOne ? area.columns.length : Math.max(...texts.map((row) => row.length));
  const rows = goingOn(area.rows, height);
  const columns = goingOn(area.columns, width);
  const textAt = (row: number, column: number): string | undefined => (isOne ? texts[0]?.[0] : texts[row]?.[column]);
  const wishes = columns.flatMap((column, across) => {
    const written = rows.map((_, down) => textAt(down, across) ?? '');
    const { latestDay = null } = cellAt(rows[0] ?? 0, column) ?? {};
    const conventions = conventionsOfDays(
      written,
      conventionsOfNumbers(written, currentConventions()),
      today(),
      latestDay,
    );
    return rows.flatMap((row, down): Wish[] => {
      const text = textAt(down, across);
      if (text === undefined) return [];
      const cell = cellAt(row, column);
      return [{ cell, value: () => cell?.read(text, conventions) ?? { isSound: true, value: null } }];
    });
  });
  return changeOf(content, wishes);
};

/** The value of the first row goes into those below; with one row, the value of the row above goes into it. */
export const fillOf = (content: Document, { cellAt }: CellGrid, { rows, columns }: CellArea): CellsChange => {
  const [first = 0, ...below] = rows;
  const from = below.length === 0 ? first - 1 : first;
  const wishes = columns.flatMap((column) => {
    const source = from < 0 ? null : cellAt(from, column);
    if (source === null) return [];
    return (below.length === 0 ? [first] : below).map((row): Wish => ({
      cell: cellAt(row, column),
      value: () => ({ isSound: true, value: source.value }),
    }));
  });
  return changeOf(content, wishes);
};

export const emptyingOf = (content: Document, { cellAt }: CellGrid, { rows, columns }: CellArea): CellsChange =>
  changeOf(
    content,
    rows.flatMap((row) =>
      columns.map((column): Wish => {
        const cell = cellAt(row, column);
        const isFree = cell?.empty !== undefined;
        return {
          cell,
          value: () => (isFree ? { isSound: true, value: cell.empty } : { isSound: false, why: 'it cannot be empty' }),
        };
      }),
    ),
  );

const MOST_NAMED = 6;
export const cellCount = (count: number): string => `${count} ${count === 1 ? 'cell' : 'cells'}`;

/** What became of them, in words: how many were taken, and which were not and why. */
export const wordsOn = ({ taken, left, beyond }: Omit<CellsChange, 'diff'>, verb: string): string => {
  const named = left.slice(0, MOST_NAMED).map(({ name, why }) => `${name}: ${why}`);
  const more = left.length - named.length;
  const words = [
    ...named,
    ...(more > 0 ? [`${cellCount(more)} more, for reasons like these`] : []),
    ...(beyond > 0 ? [`${cellCount(beyond)} beyond the last row or column`] : []),
  ];
  const head = `${taken === 0 ? 'No cell' : cellCount(taken)} ${verb}.`;
  return words.length === 0 ? head : `${head} Not taken: ${words.join('; ')}.`;
};
