/** A table of opportunities, revenue or contacts as one change of an account. */
import { isEmpty, type Diff } from '../../document/diff';
import { accountOf, type Document } from '../../document/document';
import { edit } from '../../document/draft';
import { findingsOf, type ImportProblem } from '../csv/problems';
import type { Table } from '../csv/table';
import { cellsOf, type RecordOptions } from './cells';
import { bringContacts } from './bringContacts';
import { bringOpportunities } from './bringOpportunities';
import { bringRevenue } from './bringRevenue';
import type { Came, Coming } from './coming';
import { RECORD_COLUMNS, type RecordMapping, type RecordTableId } from './recordColumns';
import { rowsOfFile } from './wideYears';

export type RecordPlan = {
  readonly diff: Diff;
  readonly preview: readonly Coming[];
  readonly counts: Readonly<Record<Came, number>>;
  readonly problems: readonly ImportProblem[];
  /** Columns that fill no field. */
  readonly unmapped: readonly string[];
  /** Fields without which no row comes in, and that no column fills. */
  readonly lacking: readonly string[];
  /** A day of the table that may have the day or the month first; null where there is none. */
  readonly openDays: string | null;
};

const BRING = { opportunities: bringOpportunities, revenue: bringRevenue, contacts: bringContacts } as const;

/** What would come in, and what is odd about it. Changes nothing; `diff` is the whole import as one change. */
export const planRecords = (
  document: Document,
  id: RecordTableId,
  given: Table,
  mapping: RecordMapping,
  options: RecordOptions,
): RecordPlan => {
  const table = rowsOfFile(id, given);
  const findings = findingsOf();
  const cells = cellsOf(id, table, mapping, accountOf(document).currency, findings, options);
  const lacking = RECORD_COLUMNS[id].filter(({ key, isNeeded }) => isNeeded && mapping[key] === undefined);
  let preview: readonly Coming[] = [];
  const diff = edit(document, (draft) => {
    if (lacking.length === 0) preview = BRING[id]({ draft, cells, findings, options });
  });
  const count = (came: Came): number => preview.filter((one) => one.came === came).length;
  const used = new Set(Object.values(mapping));
  return {
    diff,
    preview,
    counts: { added: count('added'), changed: count('changed'), same: count('same'), left: count('left') },
    problems: findings.problems(),
    unmapped: table.columns.filter((name) => !used.has(name)),
    lacking: lacking.map(({ label }) => label),
    openDays: isEmpty(diff) && lacking.length > 0 ? null : cells.openDays,
  };
};
