/** A table of people as one change of an account: seats, the people on them, and the lines between them. */
import { edit } from '../../document/draft';
import type { Diff } from '../../document/diff';
import type { Document } from '../../document/document';
import type { Mapping } from './columns';
import { namedRecords } from './namedRecords';
import type { ImportProblem } from './problems';
import { depthOf, type Ambiguity } from './reporting';
import type { Table } from './table';
import { bringIn, isForTray, readingOf, type ImportOptions, type PreviewPost } from './tableReading';

export type { ImportOptions, PreviewPost } from './tableReading';
export { peopleThere } from './peopleThere';

/** Somebody of the table who is in the account already. */
export type PersonThere = {
  readonly row: number;
  readonly name: string;
  /** The day that would be noted as their last contact; null where it is not later than what is known. */
  readonly seen: string | null;
};

export type ImportPlan = {
  readonly diff: Diff;
  /** People that come in, with those whose name is not known, without vacant seats. */
  readonly people: number;
  readonly vacant: number;
  /** Posts that report to nobody. */
  readonly roots: number;
  /** Of these, who waits in the tray. */
  readonly waiting: number;
  /** Who is left as they are, since they are there already. */
  readonly there: readonly PersonThere[];
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
  const { entries, findings, managers, cells } = reading;
  const there: PersonThere[] = [];
  let waiting = 0;
  const preview: PreviewPost[] = [];
  const diff = edit(document, (draft) => {
    const named = namedRecords(draft, findings);
    entries.forEach((entry, at) => {
      if (entry.isSkipped) return;
      if (entry.existingSeat !== null) {
        const { existing } = entry;
        const day = cells.contactDay(table.rows[entry.place] ?? [], entry);
        const isLater = day !== null && (existing?.lastContact ?? '') < day;
        there.push({ row: entry.row, name: existing?.name ?? entry.name, seen: isLater ? day : null });
        if (existing && isLater && options.seen) draft.set('person', existing.id, { lastContact: day });
        return;
      }
      if (isForTray(reading, at)) waiting += 1;
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
    waiting,
    there,
    depth: depthOf(managers, comesIn),
    problems: findings.problems(),
    ambiguities: reading.ambiguities,
    openDays: reading.cells.openDays,
  };
};
