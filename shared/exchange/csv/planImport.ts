/** A table of people as one change of an account: seats, the people on them, and the lines between them. */
import { edit, newId } from '../../document/draft';
import type { Diff } from '../../document/diff';
import { list, type Document } from '../../document/document';
import { stakeholders } from '../../document/stakeholder';
import { setPhoto } from '../../document/photo';
import { longestOf } from '../../model';
import type { PersonStatus } from '../../model/scales';
import { isForReading, type ImportField, type Mapping } from './columns';
import { entriesOf, type Entry, type EntryOptions } from './entries';
import { namedRecords } from './namedRecords';
import { recordIds } from './recordIds';
import { cellReader, type DayReading } from './row';
import { findingsOf, inRows, quotedTo, type Findings, type ImportProblem } from './problems';
import { nameKey } from './nameKeys';
import { isTopWord } from './oddNames';
import {
  depthOf,
  directoryOf,
  managerCells,
  reportingLines,
  type Ambiguity,
  type Directory,
  type KnownSeats,
  type Manager,
} from './reporting';
import type { Table } from './table';

export type ImportOptions = EntryOptions & {
  /** Manager cells that mean nobody, by `TopCandidate.value`; without it the usual ones. An empty cell always does. */
  readonly topValues?: readonly string[];
  /** Who is meant where a manager cell may mean several people, by `Ambiguity.value`. */
  readonly managers?: Readonly<Record<string, string>>;
  /** Manager cells that mean nobody beside the usual ones. */
  readonly noManagers?: readonly string[];
  /** Cells of columns that fill no field are added to the person's note. */
  readonly keepUnmapped?: boolean;
  /** Who has no manager and no reports waits in the tray instead of standing at the top. */
  readonly toTray?: boolean;
  /** The last contact of a row is noted for who is in the account already and is left as they are. */
  readonly seen?: boolean;
  /** Pictures as they are kept, by the row of their person. */
  readonly photos?: ReadonlyMap<number, string>;
} & DayReading;

/** A post of the plan, for a preview. Flat: `parentId` is the id of another post or of a seat of the account. */
export type PreviewPost = {
  readonly id: string;
  readonly parentId: string | null;
  readonly row: number;
  readonly name: string | null;
  readonly title: string | null;
  readonly status: PersonStatus;
};

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
  const findings = findingsOf();
  const cells = cellReader(table, mapping, findings, options);
  const entries = entriesOf(document, table, mapping, cells, options, findings);
  const known = peopleThere(document);
  const directory = directoryOf(entries, known);
  const readManager = managerCells(directory);
  const { managers, ambiguities } = reportingLines(
    entries,
    readManager,
    known,
    {
      topValues: options.topValues ? new Set(options.topValues.map(nameKey)) : null,
      noManagers: new Set((options.noManagers ?? []).map(nameKey)),
      managers: options.managers ?? {},
      isTray: options.toTray === true,
    },
    findings,
  );
  const led = new Set(
    managers.flatMap((manager, at) =>
      manager && 'post' in manager && entries[at]?.isSkipped === false ? [manager.post] : [],
    ),
  );
  let waiting = 0;
  const there: PersonThere[] = [];
  const ids = recordIds(document, entries, findings);
  const unmapped = unmappedOf(table, mapping);
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
      const extra = options.keepUnmapped
        ? unmapped.flatMap(({ column }) => {
            const cell = row[table.columns.indexOf(column)] ?? '';
            return cell === '' ? [] : [`${column}: ${cell}`];
          })
        : [];
      const note = [person.note ?? '', ...extra]
        .filter((part) => part !== '')
        .join('\n')
        .slice(0, longestOf('person', 'note'));
      const isWaiting = options.toTray === true && parentId === null && !seat.outside && !led.has(at);
      if (isWaiting) waiting += 1;
      draft.add('seat', {
        ...seat,
        id,
        reportsToId: parentId,
        unplaced: isWaiting,
        dottedLineToIds: dottedOf(
          [...dottedParts(cells.text(row, 'dottedLineTo'), directory), ...readManager(entry.manager).others],
          entry,
          id,
          parentId,
          directory,
          entries,
          ids,
          findings,
        ),
        businessUnitId: named.businessUnit(cells.text(row, 'unit', longestOf('businessUnit', 'name'), entry)),
        departmentId: named.department(cells.text(row, 'department', longestOf('department', 'name'), entry)),
      });
      draft.add('person', { ...person, id, note: note === '' ? null : note });
      draft.add('holding', { id, seatId: id, personId: id });
      const image = options.photos?.get(entry.row);
      if (image !== undefined) setPhoto(draft, id, image);
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
    waiting,
    there,
    depth: depthOf(managers, comesIn),
    problems: findings.problems(),
    ambiguities,
    openDays: cells.openDays,
  };
};

/** The people and empty seats of an account, as they can be named. */
export const peopleThere = (document: Document): KnownSeats => {
  const held = new Map<string, { seatId: string; ids: string[]; name: string; email: string; title: string }>();
  const loose: { seatId: string; ids: string[]; name: string; email: string; title: string }[] = [];
  for (const one of stakeholders(document)) {
    if (one.seatId === null || one.status === 'left') continue;
    const entry = {
      seatId: one.seatId,
      ids: [one.seatId, one.id],
      name: one.name ?? '',
      email: one.email ?? '',
      title: one.title ?? '',
    };
    // Who shares a seat is known by their own name.
    if (held.has(one.seatId)) loose.push({ ...entry, ids: [one.id] });
    else held.set(one.seatId, entry);
  }
  const empty = list(document, 'seat').flatMap((seat) =>
    held.has(seat.id) ? [] : [{ seatId: seat.id, ids: [seat.id], name: '', email: '', title: seat.title ?? '' }],
  );
  return [...held.values(), ...loose, ...empty];
};

const seatOf = (manager: Manager, entries: readonly Entry[], ids: readonly string[]): string | null => {
  if (manager === null) return null;
  return 'seatId' in manager ? manager.seatId : (entries[manager.post]?.existingSeat ?? ids[manager.post] ?? null);
};

/** The people of a dotted-line cell: one name with a comma is one name where it is somebody. */
const dottedParts = (cell: string, directory: Directory): readonly string[] =>
  cell
    .split(/[;|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => {
      const commas = part.split(/\s*,\s*/);
      return commas.length > 1 &&
        directory(part).found.length === 0 &&
        commas.every((one) => directory(one).found.length > 0)
        ? commas
        : [part];
    });

const dottedOf = (
  parts: readonly string[],
  entry: Entry,
  ownId: string,
  managerSeat: string | null,
  directory: Directory,
  entries: readonly Entry[],
  ids: readonly string[],
  findings: Findings,
): readonly string[] => {
  const seats = new Set<string>();
  for (const part of parts) {
    const { found } = directory(part);
    const [only] = found;
    const seat =
      found.length === 1 && only && !('post' in only && entries[only.post]?.isSkipped)
        ? seatOf(only, entries, ids)
        : null;
    // A solid line says more than a dotted one beside it.
    if (seat !== null && seat === managerSeat) continue;
    if (seat !== null && seat !== ownId) seats.add(seat);
    else if (isTopWord(part) && found.length === 0) continue;
    else
      findings.note(
        'unknownDottedLine',
        '',
        entry.row,
        part,
        (values, rows) =>
          `Dotted lines of ${inRows(rows)} lead to nobody who is clear in the file: ${quotedTo(values)}. They were left out.`,
      );
  }
  return [...seats];
};

const unmappedOf = (table: Table, mapping: Mapping): ImportPlan['unmapped'] => {
  const used = new Set(Object.keys(mapping).map((key) => mapping[key as ImportField]));
  return table.columns.flatMap((column, k) =>
    used.has(column) || isForReading(column)
      ? []
      : [{ column, filled: table.rows.filter((row) => (row[k] ?? '') !== '').length }],
  );
};
