/** A table of people read once: its posts, who reports to whom, and what a post that comes in becomes. */
import { newId, type Draft } from '../../document/draft';
import type { Document } from '../../document/document';
import { setPhoto } from '../../document/photo';
import { longestOf } from '../../model';
import type { PersonStatus } from '../../model/scales';
import { isForReading, type ImportField, type Mapping } from './columns';
import { dottedParts } from './dottedQuestions';
import { entriesOf, type Entry, type EntryOptions } from './entries';
import type { namedRecords } from './namedRecords';
import { isOfTheSystem } from './headingMatch';
import { recordIds } from './recordIds';
import { cellReader, type Cells, type DayReading } from './row';
import { findingsOf, inRows, quotedTo, type Findings } from './problems';
import { nameKey } from './nameKeys';
import { isTopWord } from './oddNames';
import { peopleThere } from './peopleThere';
import {
  answered,
  directoryOf,
  managerCells,
  NOBODY_ABOVE,
  reportingLines,
  type Ambiguity,
  type Directory,
  type KnownSeats,
  type Manager,
  type ManagerCell,
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

export type Reading = {
  readonly table: Table;
  readonly options: ImportOptions;
  readonly findings: Findings;
  readonly cells: Cells;
  readonly entries: readonly Entry[];
  readonly directory: Directory;
  readonly readManager: (cell: string) => ManagerCell;
  /** Seats of the account that may be named. */
  readonly known: KnownSeats;
  readonly managers: readonly Manager[];
  /** Posts of the table that have reports in it. */
  readonly led: ReadonlySet<number>;
  readonly ambiguities: readonly Ambiguity[];
  /** The record id of every post. */
  readonly ids: readonly string[];
  readonly unmapped: readonly { readonly column: string; readonly filled: number }[];
  /** Mobile numbers, which are taken where there is no other. */
  readonly mobileColumn: string | null;
};

/** Reads a table. `stands` says for each post the seat of the account that is it; null: it comes in. */
export const readingOf = (
  document: Document,
  table: Table,
  mapping: Mapping,
  options: ImportOptions,
  stands: (entries: readonly Entry[]) => readonly (string | null)[] = (entries) =>
    entries.map(({ existingSeat }) => existingSeat),
): Reading => {
  const findings = findingsOf();
  const cells = cellReader(table, mapping, findings, options);
  const read = entriesOf(document, table, mapping, cells, options, findings);
  const seats = stands(read);
  const entries = read.map((entry, at) => ({ ...entry, existingSeat: seats[at] ?? null }));
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
  return {
    table,
    options,
    findings,
    cells,
    entries,
    directory,
    readManager,
    known,
    managers,
    led: new Set(
      managers.flatMap((manager, at) =>
        manager && 'post' in manager && entries[at]?.isSkipped === false ? [manager.post] : [],
      ),
    ),
    ambiguities,
    ids: recordIds(document, entries, findings),
    unmapped: unmappedOf(table, mapping),
    mobileColumn: mapping.mobile ?? null,
  };
};

/** Whether a post that comes in waits in the tray: it has neither a manager nor reports, and stands inside. */
export const isForTray = ({ options, managers, led, cells, entries, table }: Reading, at: number): boolean => {
  const entry = entries[at];
  return (
    options.toTray === true &&
    entry !== undefined &&
    managers[at] === null &&
    !led.has(at) &&
    cells.seat(table.rows[entry.place] ?? [], entry).outside !== true
  );
};

/** Adds the post of a row with its person, and answers what a preview shows of it. */
export const bringIn = (
  draft: Draft,
  named: ReturnType<typeof namedRecords>,
  reading: Reading,
  at: number,
): PreviewPost => {
  const { table, options, findings, cells, entries, ids, managers, unmapped } = reading;
  const entry = entries[at];
  if (entry === undefined) throw new Error(`The table has no row ${at}.`);
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
        const isTaken = column === reading.mobileColumn && (person.phone ?? '') === cell;
        return cell === '' || isTaken ? [] : [`${column}: ${cell}`];
      })
    : [];
  const note = [person.note ?? '', ...extra]
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, longestOf('person', 'note'));
  draft.add('seat', {
    ...seat,
    id,
    reportsToId: parentId,
    unplaced: isForTray(reading, at),
    dottedLineToIds: dottedLinesOf(reading, at, id, parentId),
    businessUnitId: named.businessUnit(cells.text(row, 'unit', longestOf('businessUnit', 'name'), entry)),
    departmentId: named.department(cells.text(row, 'department', longestOf('department', 'name'), entry)),
  });
  draft.add('person', { ...person, id, note: note === '' ? null : note });
  draft.add('holding', { id, seatId: id, personId: id });
  const image = options.photos?.get(entry.row);
  if (image !== undefined) setPhoto(draft, id, image);
  return {
    id,
    parentId,
    row: entry.row,
    name: person.name ?? null,
    title: seat.title ?? null,
    status: person.status ?? 'active',
  };
};

/** The seats a post has dotted lines to, by the cell for them and by further managers. */
export const dottedLinesOf = (
  reading: Reading,
  at: number,
  ownId: string,
  managerSeat: string | null,
): readonly string[] => {
  const { cells, directory, readManager, entries, table } = reading;
  const entry = entries[at];
  if (entry === undefined) return [];
  const row = table.rows[entry.place] ?? [];
  const parts = [...dottedParts(cells.text(row, 'dottedLineTo'), directory), ...readManager(entry.manager).others];
  return dottedOf(reading, parts, entry, ownId, managerSeat);
};

/** The seat of a manager: of the account, or of a post that comes in. */
export const seatOf = (manager: Manager, entries: readonly Entry[], ids: readonly string[]): string | null => {
  if (manager === null) return null;
  return 'seatId' in manager ? manager.seatId : (entries[manager.post]?.existingSeat ?? ids[manager.post] ?? null);
};

/** Whom a dotted line leads to: who is found, or who was said to be meant where that is nobody or several. */
const meantBy = (
  { directory, entries, readManager, known, options }: Reading,
  part: string,
): { readonly manager: Manager; readonly isNobody: boolean } => {
  const { found } = directory(part);
  const [only] = found;
  if (only !== undefined && found.length === 1) return { manager: only, isNobody: false };
  const answers = options.managers ?? {};
  const value = nameKey(part);
  const answer = Object.hasOwn(answers, value) ? answers[value] : undefined;
  return {
    manager: answered(answer, entries, known, readManager),
    isNobody: answer?.toLowerCase() === NOBODY_ABOVE || (isTopWord(part) && found.length === 0 && answer === undefined),
  };
};

const dottedOf = (
  reading: Reading,
  parts: readonly string[],
  entry: Entry,
  ownId: string,
  managerSeat: string | null,
): readonly string[] => {
  const { entries, ids, findings } = reading;
  const seats = new Set<string>();
  for (const part of parts) {
    const { manager, isNobody } = meantBy(reading, part);
    if (isNobody) continue;
    const isOut = manager !== null && 'post' in manager && entries[manager.post]?.isSkipped === true;
    const seat = isOut ? null : seatOf(manager, entries, ids);
    // A solid line says more than a dotted one beside it.
    if (seat !== null && seat === managerSeat) continue;
    if (seat !== null && seat !== ownId) seats.add(seat);
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

/** Columns that fill nothing. A mobile number beside another one fills nothing either. */
const unmappedOf = (table: Table, mapping: Mapping): Reading['unmapped'] => {
  const used = new Set(Object.keys(mapping).map((key) => mapping[key as ImportField]));
  const phoneAt = mapping.phone === undefined ? -1 : table.columns.indexOf(mapping.phone);
  return table.columns.flatMap((column, k) => {
    const isMobile = column === mapping.mobile;
    if ((used.has(column) && !isMobile) || isForReading(column) || isOfTheSystem(column)) return [];
    const filled = table.rows.filter(
      (row) => (row[k] ?? '') !== '' && (!isMobile || ((row[phoneAt] ?? '') !== '' && row[phoneAt] !== row[k])),
    ).length;
    return isMobile && filled === 0 ? [] : [{ column, filled }];
  });
};
