/** What an import found wrong, gathered so that one sentence stands for all rows it concerns. */
import { listed } from './table';

type ImportProblemKind =
  | 'repeatedId'
  | 'replacedId'
  | 'unknownManager'
  | 'ambiguousManager'
  | 'circle'
  | 'outsideLine'
  | 'unknownDottedLine'
  | 'unreadable'
  | 'tooLong'
  | 'duplicate'
  | 'alreadyThere'
  | 'vacantWithName'
  | 'nothingToShow'
  | 'skipped'
  | 'newMember'
  | 'dayOrder'
  | 'thousands'
  | 'futureContact'
  | 'noNames'
  | 'newRecord'
  | 'otherCurrency'
  | 'forgotten';

export type ImportProblem = {
  readonly kind: ImportProblemKind;
  readonly sentence: string;
  /** Rows of the file, from 1 with the headings, ascending. */
  readonly rows: readonly number[];
};

type Finding = {
  readonly kind: ImportProblemKind;
  rows: number[];
  readonly values: Set<string>;
  readonly say: (values: readonly string[], rows: readonly number[]) => string;
};
export type Findings = {
  /** Adds a row to the problem of this kind and key; `say` words it from all values and rows found in the end. */
  readonly note: (kind: ImportProblemKind, key: string, row: number, value: string, say: Finding['say']) => void;
  readonly problems: () => readonly ImportProblem[];
};

/** Values in quotation marks, the first three and how many more. */
export const quotedTo = (values: readonly string[]): string =>
  listed(
    values.map((value) => `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`),
    3,
  );

/** How amounts with one mark and three digits were read where that mark parts decimals. */
export const thousandsWords = (values: readonly string[]): string =>
  `${quotedTo(values)} ${values.length === 1 ? 'is' : 'are'} read as thousands, for money has no three decimals.`;

/** More sentences of one kind than this nobody reads. */
const MOST_ALIKE = 12;

export const findingsOf = (): Findings => {
  const found = new Map<string, Finding>();
  return {
    note: (kind, key, row, value, say) => {
      const at = `${kind} ${key}`;
      const finding = found.get(at) ?? { kind, rows: [], values: new Set<string>(), say };
      found.set(at, finding);
      if (finding.rows[finding.rows.length - 1] !== row) finding.rows.push(row);
      if (value !== '') finding.values.add(value);
    },
    problems: () => {
      const all = [...found.values()].map(({ kind, rows, values, say }): ImportProblem => {
        const sorted = [...new Set(rows)].sort((a, b) => a - b);
        return { kind, rows: sorted, sentence: say([...values], sorted) };
      });
      return all.flatMap((problem) => {
        const alike = all.filter((one) => one.kind === problem.kind);
        if (alike.length <= MOST_ALIKE) return [problem];
        const at = alike.indexOf(problem);
        if (at < MOST_ALIKE - 1) return [problem];
        if (at > MOST_ALIKE - 1) return [];
        const rest = alike.slice(at);
        const rows = [...new Set(rest.flatMap((one) => one.rows))].sort((a, b) => a - b);
        return [{ kind: problem.kind, rows, sentence: `The same of ${rest.length} more: ${inRows(rows)}.` }];
      });
    },
  };
};

/** `row 7` or `rows 3, 7 and 12 more`. */
export const inRows = (rows: readonly number[]): string => `${rows.length === 1 ? 'row' : 'rows'} ${listed(rows)}`;
