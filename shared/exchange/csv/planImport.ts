/** A table of people as one change of an account: seats, the people on them, and the lines between them. */
import { edit } from '../../document/draft';
import type { Diff } from '../../document/diff';
import type { Document } from '../../document/document';
import type { Mapping } from './columns';
import { namedRecords } from './namedRecords';
import type { ImportProblem } from './problems';
import { depthOf, type Ambiguity } from './reporting';
import type { Table } from './table';
import { bringIn, readingOf, type ImportOptions, type PreviewPost } from './tableReading';

export type { ImportOptions, PreviewPost } from './tableReading';
export { peopleThere } from './peopleThere';

export type ImportPlan = {
  readonly diff: Diff;
  /** People that come in, with those whose name is not known, without vacant seats. */
  readonly people: number;
  readonly vacant: number;
  /** Posts that report to nobody. */
  readonly roots: number;
  /** Levels of the chart that comes in, 1 when nobody reports to anybody. */
  readonly depth: number;
  readonly problems: readonly ImportProblem[];
  /** Columns that fill no field, with the number of their filled cells. */
  readonly unmapped: readonly { readonly column: string; readonly filled: number }[];
  readonly preview: readonly PreviewPost[];
  /** Manager cells that may mean several people, answered or not. */
  readonly ambiguities: readonly Ambiguity[];
  /** A day of the table that may have the day or the month first, as all of them may; null where there is none. */
  readonly openDays: string | null;
};

/** What would come in, and what is odd about it. Changes nothing; `diff` is the whole import as one change. */
export const planImport = (
  document: Document,
  table: Table,
  mapping: Mapping,
  options: ImportOptions = {},
): ImportPlan => {
  const reading = readingOf(document, table, mapping, options);
  const { entries, findings, managers } = reading;
  const preview: PreviewPost[] = [];
  const diff = edit(document, (draft) => {
    const named = namedRecords(draft, findings);
    entries.forEach((entry, at) => {
      if (entry.isSkipped || entry.existingSeat !== null) return;
      preview.push(bringIn(draft, named, reading, at));
    });
  });
  const comesIn = (at: number): boolean => {
    const entry = entries[at];
    return entry !== undefined && !entry.isSkipped && entry.existingSeat === null;
  };
  return {
    diff,
    preview,
    unmapped: reading.unmapped,
    people: preview.filter((post) => post.status !== 'vacant').length,
    vacant: preview.filter((post) => post.status === 'vacant').length,
    roots: preview.filter((post) => post.parentId === null).length,
    depth: depthOf(managers, comesIn),
    problems: findings.problems(),
    ambiguities: reading.ambiguities,
    openDays: reading.cells.openDays,
  };
};
