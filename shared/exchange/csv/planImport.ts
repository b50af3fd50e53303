/** A table of people as one change of an account: seats, the people on them, and the lines between them. */
import { edit, newId } from '../../document/draft';
import type { Diff } from '../../document/diff';
import { list, type Document } from '../../document/document';
import { stakeholders } from '../../document/stakeholder';
import { longestOf } from '../../model';
import type { PersonStatus } from '../../model/scales';
import type { ImportField, Mapping } from './columns';
import { entriesOf, type Entry, type EntryOptions } from './entries';
import { namedRecords } from './namedRecords';
import { cellReader } from './row';
import { findingsOf, inRows, type Findings, type ImportProblem } from './problems';
import { nameKey } from './questions';
import { recordIds } from './recordIds';
import { depthOf, directoryOf, reportingLines, type Directory, type KnownSeats, type Manager } from './reporting';
import type { Table } from './table';

export type ImportOptions = EntryOptions & {
  /** Manager cells that mean nobody, by `TopCandidate.value`; without it the usual ones. An empty cell always does. */
  readonly topValues?: readonly string[];
  /** Cells of columns that fill no field are added to the person's note. */
  readonly keepUnmapped?: boolean;
};

/** A post of the plan, for a preview. Flat: `parentId` is the id of another post or of a seat of the account. */
export type PreviewPost = {
  readonly id: string;
  readonly parentId: string | null;
  readonly row: number;
  readonly name: string | null;
  readonly title: string | null;
  readonly status: PersonStatus;
};

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
};

/** What would come in, and what is odd about it. Changes nothing; `diff` is the whole import as one change. */
export const planImport = (
  document: Document,
  table: Table,
  mapping: Mapping,
  options: ImportOptions = {},
): ImportPlan => {
  const findings = findingsOf();
  const cells = cellReader(table, mapping, findings);
  const entries = entriesOf(document, table, mapping, cells, options, findings);
  const directory = directoryOf(entries, knownSeats(document));
  const managers = reportingLines(
    entries,
    directory,
    options.topValues ? new Set(options.topValues.map(nameKey)) : null,
    findings,
  );
  const ids = recordIds(document, entries, findings);
  const unmapped = unmappedOf(table, mapping);
  const preview: PreviewPost[] = [];
  const diff = edit(document, (draft) => {
    const named = namedRecords(draft, findings);
    entries.forEach((entry, at) => {
      if (entry.isSkipped || entry.existingSeat !== null) return;
      const id = ids[at] ?? newId();
      const row = table.rows[entry.place] ?? [];
      const person = cells.person(row, entry, named.member);
      const seat = cells.seat(row, entry);
      const parentId = seat.outside ? null : seatOf(managers[at] ?? null, entries, ids);
      if (seat.outside && managers[at]) {
        findings.note(
          'outsideLine',
          '',
          entry.row,
          '',
          (_, rows) => `People from outside have no manager here, so the lines of ${inRows(rows)} were left out.`,
        );
      }
      const cellsWithoutField = (options.keepUnmapped ? unmapped : []).flatMap(({ column }) => {
        const cell = row[table.columns.indexOf(column)] ?? '';
        return cell === '' ? [] : [`${column}: ${cell}`];
      });
      const note = [person.note ?? '', ...cellsWithoutField]
        .filter((part) => part !== '')
        .join('\n')
        .slice(0, longestOf('person', 'note'));
      draft.add('seat', {
        ...seat,
        id,
        reportsToId: parentId,
        dottedLineToIds: dottedOf(cells.text(row, 'dottedLineTo'), entry, id, directory, entries, ids, findings),
        businessUnitId: named.businessUnit(cells.text(row, 'unit', longestOf('businessUnit', 'name'), entry)),
        departmentId: named.department(cells.text(row, 'department', longestOf('department', 'name'), entry)),
      });
      draft.add('person', { ...person, id, note: note === '' ? null : note });
      draft.add('holding', { id, seatId: id, personId: id });
      preview.push({
        id,
        parentId,
        row: entry.row,
        name: person.name ?? null,
        title: seat.title ?? null,
        status: person.status ?? 'active',
      });
    });
  });
  const comesIn = (at: number): boolean => {
    const entry = entries[at];
    return entry !== undefined && !entry.isSkipped && entry.existingSeat === null;
  };
  return {
    diff,
    preview,
    unmapped,
    people: preview.filter((post) => post.status !== 'vacant').length,
    vacant: preview.filter((post) => post.status === 'vacant').length,
    roots: preview.filter((post) => post.parentId === null).length,
    depth: depthOf(managers, comesIn),
    problems: findings.problems(),
  };
};

const knownSeats = (document: Document): KnownSeats => {
  const byId = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const seat of list(document, 'seat')) byId.set(seat.id, seat.id);
  for (const one of stakeholders(document)) {
    if (one.seatId === null || one.status === 'left') continue;
    byId.set(one.id, one.seatId);
    if (!one.name) continue;
    const same = byName.get(nameKey(one.name));
    if (same) same.push(one.seatId);
    else byName.set(nameKey(one.name), [one.seatId]);
  }
  return { byId, byName };
};

const seatOf = (manager: Manager, entries: readonly Entry[], ids: readonly string[]): string | null => {
  if (manager === null) return null;
  return 'seatId' in manager ? manager.seatId : (entries[manager.post]?.existingSeat ?? ids[manager.post] ?? null);
};

const dottedOf = (
  cell: string,
  entry: Entry,
  ownId: string,
  directory: Directory,
  entries: readonly Entry[],
  ids: readonly string[],
  findings: Findings,
): readonly string[] => {
  const names = cell
    .split(/[;|\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const seatNamed = (name: string): string | null => {
    const { found } = directory(name);
    const [only] = found;
    if (found.length !== 1 || !only) return null;
    const isSkipped = 'post' in only && entries[only.post]?.isSkipped;
    return isSkipped ? null : seatOf(only, entries, ids);
  };
  const seats = new Set<string>();
  for (const name of names) {
    const seat = seatNamed(name);
    if (seat !== null && seat !== ownId) seats.add(seat);
    else
      findings.note('unknownDottedLine', '', entry.row, name, (values, rows) => {
        const unknown = values.slice(0, 5).join(', ');
        return `Dotted lines of ${inRows(rows)} lead to nobody in the file: ${unknown}. They were left out.`;
      });
  }
  return [...seats];
};

const unmappedOf = (table: Table, mapping: Mapping): ImportPlan['unmapped'] => {
  const used = new Set(Object.keys(mapping).map((key) => mapping[key as ImportField]));
  return table.columns.flatMap((column, k) =>
    used.has(column) ? [] : [{ column, filled: table.rows.filter((row) => (row[k] ?? '') !== '').length }],
  );
};
