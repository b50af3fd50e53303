/** Names that a table spreads over two columns, put together: two surnames, and a manager by first and last name. */
import { FIRST_NAME, LAST_NAME, MANAGER } from './headingMatch';
import type { Table } from './table';
import { plainWords } from './words';

type Pair = {
  /** What the column of both is called, before the two in brackets. */
  readonly called: string;
  readonly isFirst: (words: string) => boolean;
  readonly isSecond: (words: string) => boolean;
};

/** Whoever stands above, also in the words of languages in which `MANAGER` looks no further. */
const SUPERIOR = /\b(jefe|jefa|responsable|chef|capo|przelozonego|nadrizeneho|nadrizeny)\b/;
const isOfManager = (words: string): boolean => MANAGER.test(words) || SUPERIOR.test(words);
const isNote = (words: string): boolean => /\b(id|email|mail|phone|title|level)\b/.test(words);

const PAIRS: readonly Pair[] = [
  {
    called: 'Apellidos',
    isFirst: (words) => /^(primer|1er|1o?) apellido$|^apellido (1|uno|paterno)$|^first (sur|last )name$/.test(words),
    isSecond: (words) => /^(segundo|2o?) apellido$|^apellido (2|dos|materno)$|^second (sur|last )name$/.test(words),
  },
  {
    called: 'Manager name',
    isFirst: (words) => isOfManager(words) && FIRST_NAME.test(words) && !LAST_NAME.test(words) && !isNote(words),
    isSecond: (words) => isOfManager(words) && LAST_NAME.test(words) && !FIRST_NAME.test(words) && !isNote(words),
  },
];

/** The only column that is asked for; -1 where there is none or more than one. */
const only = (columns: readonly string[], isAsked: (words: string) => boolean): number => {
  const found = columns.flatMap((column, at) => (isAsked(plainWords(column)) ? [at] : []));
  return found.length === 1 ? (found[0] ?? -1) : -1;
};

/**
 * The same table with one column in the place of the first of each such pair; the table itself where it has none. Either
 * of the two cells may be empty.
 */
export const withNamesJoined = (table: Table): Table =>
  PAIRS.reduce((whole, { called, isFirst, isSecond }) => {
    const first = only(whole.columns, isFirst);
    const second = only(whole.columns, isSecond);
    if (first < 0 || second < 0) return whole;
    const heading = `${called} (${whole.columns[first] ?? ''}, ${whole.columns[second] ?? ''})`;
    const joined = (row: readonly string[]): readonly string[] =>
      row.flatMap((cell, at) => {
        if (at === second) return [];
        return at === first ? [`${cell} ${row[second] ?? ''}`.trim()] : [cell];
      });
    return {
      ...whole,
      columns: whole.columns.flatMap((column, at) => (at === second ? [] : at === first ? [heading] : [column])),
      rows: whole.rows.map(joined),
    };
  }, table);
