/** A table of people as one change of an account: seats, the people on them, and the lines between them. */
import { edit, newId, type Draft } from '../../document/draft';
import type { Diff } from '../../document/diff';
import { find, list, type Document } from '../../document/document';
import { stakeholders } from '../../document/stakeholder';
import { longestOf } from '../../model';
import { idSchema } from '../../model/fields';
import type { PersonStatus } from '../../model/scales';
import type { ImportField, Mapping } from './columns';
import { cellReader, type Cells, type DayReading } from './row';
import { findingsOf, inRows, quotedTo, type Findings, type ImportProblem } from './problems';
import { nameKey } from './nameKeys';
import { isTopWord, meaningOf, type Meanings, type NameMeaning } from './oddNames';
import { namesAfterAll, nameReader } from './questions';
import {
  depthOf,
  directoryOf,
  managerCells,
  reportingLines,
  type Ambiguity,
  type Directory,
  type KnownSeats,
  type Manager,
  type Post,
} from './reporting';
import { fileRow, type Table } from './table';

export type ImportOptions = {
  /** What odd names stand for, by `SpecialName.value`; the others as guessed. */
  readonly meanings?: Meanings;
  /** Manager cells that mean nobody, by `TopCandidate.value`; without it the usual ones. An empty cell always does. */
  readonly topValues?: readonly string[];
  /** Who is meant where a manager cell may mean several people, by `Ambiguity.value`. */
  readonly managers?: Readonly<Record<string, string>>;
  /** Manager cells that mean nobody beside the usual ones. */
  readonly noManagers?: readonly string[];
  /** Cells of columns that fill no field are added to the person's note. */
  readonly keepUnmapped?: boolean;
  /** What to do with people who are in the account already: bring them in again, or leave them as they are. */
  readonly alreadyThere?: 'add' | 'leave';
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

type Entry = Post & { readonly place: number; readonly meaning: NameMeaning; readonly existingSeat: string | null };

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
    },
    findings,
  );
  const ids = idsFor(document, entries, findings);
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
      draft.add('seat', {
        ...seat,
        id,
        reportsToId: parentId,
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
    ambiguities,
    openDays: cells.openDays,
  };
};

const entriesOf = (
  document: Document,
  table: Table,
  mapping: Mapping,
  cells: Cells,
  options: ImportOptions,
  findings: Findings,
): readonly Entry[] => {
  const nameOf = nameReader(table, mapping);
  const present = new Map<string, string | null>();
  for (const one of stakeholders(document))
    if (one.name && one.status !== 'left') present.set(nameKey(one.name), one.seatId);
  const emails = new Map(
    stakeholders(document).flatMap((one) =>
      one.email && one.status !== 'left' ? [[nameKey(one.email), one] as const] : [],
    ),
  );
  const seen = new Map<string, number>();
  const names = table.rows.map(nameOf);
  const meanings: Meanings = { ...namesAfterAll(names), ...options.meanings };
  const hasNames = [mapping.name, mapping.firstName, mapping.lastName].some((column) => column !== undefined);
  return table.rows.flatMap((row, place): Entry[] => {
    if (row.every((cell) => cell === '')) return [];
    const rowNumber = fileRow(table, place);
    const whole = names[place] ?? '';
    const meaning = meaningOf(whole, meanings);
    if (!hasNames)
      findings.note(
        'noNames',
        '',
        rowNumber,
        '',
        (_, rows) =>
          `No column holds names, so ${rows.length === 1 ? 'the row came' : `all ${rows.length} rows came`} in as posts whose holder is not known. If one of the columns is the name, say so.`,
      );
    const isVacant = meaning === 'vacant' || cells.status(row) === 'vacant';
    const name = meaning === 'name' ? whole : '';
    const title = cells.text(row, 'title'),
      fileId = cells.text(row, 'id');
    if (meaning === 'skip')
      findings.note(
        'skipped',
        '',
        rowNumber,
        '',
        (_, rows) =>
          `${rows.length === 1 ? 'One row was' : `${rows.length} rows were`} left out as you said: ${inRows(rows)}.`,
      );
    else if (name === '' && title === '')
      findings.note(
        'nothingToShow',
        '',
        rowNumber,
        '',
        (_, rows) => `Neither name nor job title is given in ${inRows(rows)}. Fill them in on the map.`,
      );
    let existingSeat: string | null = null;
    if (name !== '' && meaning !== 'skip' && !isVacant) {
      const same = `${nameKey(name)}\n${nameKey(title)}`;
      const first = seen.get(same);
      if (first === undefined) seen.set(same, rowNumber);
      else
        for (const at of [first, rowNumber])
          findings.note(
            'duplicate',
            same,
            at,
            '',
            (_, rows) => `${name}${title ? `, ${title},` : ''} is in ${inRows(rows)}. All came in; is it one person?`,
          );
      const mail = emails.get(nameKey(cells.text(row, 'email')));
      // A shared mailbox is not a person: the address counts only together with part of the name.
      const byMail =
        mail !== undefined &&
        nameKey(mail.name ?? '')
          .split(' ')
          .some((part) => nameKey(name).split(' ').includes(part))
          ? mail
          : undefined;
      const known = present.get(nameKey(name)) ?? byMail?.seatId;
      if (known !== undefined) {
        existingSeat = options.alreadyThere === 'leave' ? known : null;
        findings.note(
          'alreadyThere',
          nameKey(name),
          rowNumber,
          '',
          (_, rows) =>
            `${name} (${inRows(rows)}) is already in this account. ${options.alreadyThere === 'leave' ? 'The person there was left as is.' : 'A second person came in.'}`,
        );
      }
    }
    return [
      {
        row: rowNumber,
        place,
        fileId,
        name,
        title,
        email: cells.text(row, 'email'),
        manager: cells.text(row, 'reportsTo'),
        isSkipped: meaning === 'skip',
        meaning,
        existingSeat,
      },
    ];
  });
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

/** The record id of every entry: the file's where it can be kept. */
const idsFor = (document: Document, entries: readonly Entry[], findings: Findings): readonly string[] => {
  const taken = new Set<string>();
  const firstRow = new Map<string, number>();
  const inDocument = (id: string): boolean =>
    (['person', 'seat', 'holding'] as const).some((kind) => find(document, kind, id) !== undefined);
  const given = new Set(entries.map((entry) => entry.fileId));
  return entries.map((entry) => {
    const { fileId, row } = entry;
    if (fileId === '') return newId();
    if (!idSchema.safeParse(fileId).success || fileId.length > LONGEST_ID) {
      findings.note(
        'replacedId',
        '',
        row,
        fileId,
        (values, rows) =>
          `${values.length === 1 ? 'An id' : `${values.length} ids`} in ${inRows(rows)} cannot be kept (too long or reserved) and got a new one. Lines to these people were kept.`,
      );
      return newId();
    }
    const first = firstRow.get(fileId);
    let id = fileId;
    if (first !== undefined) {
      for (let copy = 2; taken.has(id) || given.has(id); copy++) id = `${fileId} (${copy})`;
      for (const at of [first, row]) {
        findings.note(
          'repeatedId',
          fileId,
          at,
          '',
          (_, rows) =>
            `The id “${fileId}” is in ${inRows(rows)}. The later ones were numbered, as “${fileId} (2)”; those who report to “${fileId}” report to row ${first}.`,
        );
      }
    } else firstRow.set(fileId, row);
    taken.add(id);
    return inDocument(id) ? newId() : id;
  });
};

/** Room for ` (2)` within the 80 characters of an id. */
const LONGEST_ID = 74;

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

/** Units, departments and our own people by name: those of the account, and new ones once for each name. */
const namedRecords = (draft: Draft, findings: Findings) => {
  const before = draft.current();
  const known = (kind: 'businessUnit' | 'department' | 'member') =>
    new Map(list(before, kind).map((record) => [nameKey(record.name), record.id]));
  const units = known('businessUnit'),
    departments = known('department'),
    members = known('member');
  const once =
    (records: Map<string, string>, add: (name: string) => { readonly id: string }) =>
    (name: string): string | null => {
      if (name === '') return null;
      const id = records.get(nameKey(name)) ?? add(name).id;
      records.set(nameKey(name), id);
      return id;
    };
  const member = once(members, (name) => draft.add('member', { name }));
  return {
    businessUnit: once(units, (name) => draft.add('businessUnit', { name })),
    department: once(departments, (name) => draft.add('department', { name })),
    member: (name: string, row: number): string | null => {
      const byId = find(before, 'member', name);
      if (byId) return byId.id;
      if (name !== '' && !members.has(nameKey(name))) {
        findings.note(
          'newMember',
          '',
          row,
          name,
          (values) =>
            `${values.length === 1 ? 'One of our people was' : `${values.length} of our people were`} not known yet and came in as owner of contacts: ${values.slice(0, 8).join(', ')}.`,
        );
      }
      return member(name);
    },
  };
};

const unmappedOf = (table: Table, mapping: Mapping): ImportPlan['unmapped'] => {
  const used = new Set(Object.keys(mapping).map((key) => mapping[key as ImportField]));
  return table.columns.flatMap((column, k) =>
    used.has(column) ? [] : [{ column, filled: table.rows.filter((row) => (row[k] ?? '') !== '').length }],
  );
};
