/** The people of an account as a table any spreadsheet opens, and an import here reads back. */
import { find, list, type Document } from '../../document/document';
import { occupancyOf } from '../../document/occupancy';
import { stakeholders } from '../../document/stakeholder';
import type { RecordOf, Seat } from '../../model';
import { conventionsOf, DEFAULT_LOCALE, type Conventions } from '../../conventions/conventions';
import { cellSeparator } from '../../conventions/habits';
import { seesAll, viewerOf } from '../../audience/viewer';
import { cellFields, headingsFor, type ImportField } from './columns';
import { nameKey } from './nameKeys';
import { guarded } from './table';

type Cell = string | number | null | undefined;
export type Line = Partial<Record<ImportField, Cell>>;

/**
 * All stakeholders as CSV (RFC 4180: CRLF, quotes, a byte order mark so that spreadsheets read it as UTF-8). Cells are
 * parted as spreadsheets of that place expect it, and decimals are written as there. Quotation marks are straight
 * everywhere: no spreadsheet reads others. Headings are those of the
 * screen, and the manager stands by id and by name. A seat nobody holds is a row with status `vacant`. Cells that a
 * spreadsheet would run as a formula start with an apostrophe. Columns its reader may not see are not there.
 */
export const writeCsv = (document: Document, conventions = conventionsOf(DEFAULT_LOCALE)): string => {
  const separator = cellSeparator(conventions.locale);
  const viewer = viewerOf(document);
  const headings = headingsFor(viewer);
  const lines = seesAll(viewer) ? tableLines(document) : withNumbers(tableLines(document));
  const shown = new Map(lines.map((line) => [line.id, line.name || line.title]));
  const cell = (line: Line, key: ImportField | null): Cell => (key === null ? shown.get(line.reportsTo) : line[key]);
  const rows = [
    headings.map(({ heading }) => quotedCell(heading)),
    ...lines.map((line) => headings.map(({ key }) => quotedCell(cell(line, key), conventions))),
  ];
  return `\ufeff${rows.map((row) => row.join(separator)).join('\r\n')}\r\n`;
};

/** The lines with numbers for ids: an id may be made of the name of whoever it was given to. */
const withNumbers = (lines: readonly Line[]): readonly Line[] => {
  const numberOf = new Map(lines.map((line, at) => [String(line.id), String(at + 1)]));
  const numbered = (cell: Cell): Cell =>
    typeof cell === 'string' && cell !== ''
      ? cell
          .split('; ')
          .flatMap((id) => numberOf.get(id) ?? [])
          .join('; ')
      : null;
  return lines.map((line) => ({
    ...line,
    id: numbered(line.id),
    reportsTo: numbered(line.reportsTo),
    dottedLineTo: numbered(line.dottedLineTo),
  }));
};

/** A number as that place writes it: 1.5 is the first of May where a comma parts decimals. */
const writtenCell = (cell: Cell, { decimal }: Pick<Conventions, 'decimal'>): string =>
  typeof cell === 'number' ? String(cell).replace('.', decimal) : String(cell ?? '');

const quotedCell = (cell: Cell, conventions: Pick<Conventions, 'decimal'> = { decimal: '.' }): string => {
  const text = guarded(writtenCell(cell, conventions));
  return /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** A value as a cell says it. */
const cellOf = (value: unknown): Cell => {
  if (typeof value === 'boolean') return value ? 'yes' : '';
  if (Array.isArray(value)) return value.join('; ');
  return typeof value === 'string' || typeof value === 'number' ? value : null;
};

const CELLS = { person: cellFields('person'), seat: cellFields('seat') } as const;

/** The fields of a record that stand in cells of their own, whatever the model gives it. */
const cellsOf = (kind: 'person' | 'seat', record: Omit<RecordOf<'person'>, 'ordinal' | 'updatedAt'> | Seat): Line =>
  Object.fromEntries(
    CELLS[kind].map((name) => [name, cellOf((record as { readonly [field: string]: unknown })[name])]),
  );

/** One line per person, and per seat nobody holds; managers are named by the id of their line. */
export const tableLines = (document: Document): readonly Line[] => {
  const people = stakeholders(document);
  const occupancy = occupancyOf(document);
  const isShown = new Set(people.map((one) => one.seatId));
  const empty = list(document, 'seat').filter((seat) => !isShown.has(seat.id));
  const lineOfSeat = new Map<string, string>();
  for (const one of people) if (one.seatId !== null && !lineOfSeat.has(one.seatId)) lineOfSeat.set(one.seatId, one.id);
  for (const [seatId, personId] of occupancy.personOfSeat) lineOfSeat.set(seatId, personId);
  for (const seat of empty) lineOfSeat.set(seat.id, document.person.has(seat.id) ? `${seat.id} seat` : seat.id);
  const memberName = memberNames(document);
  const ofSeat = (seat: Seat): Line => ({
    ...cellsOf('seat', seat),
    unit: find(document, 'businessUnit', seat.businessUnitId)?.name,
    department: find(document, 'department', seat.departmentId)?.name,
    reportsTo: seat.reportsToId === null ? null : lineOfSeat.get(seat.reportsToId),
    dottedLineTo: seat.dottedLineToIds.flatMap((id) => lineOfSeat.get(id) ?? []).join('; '),
  });
  return [
    ...people.map((one): Line => {
      const seat = find(document, 'seat', one.seatId);
      return {
        ...(seat && ofSeat(seat)),
        id: one.id,
        ...cellsOf('person', one),
        contactOwner: memberName(one.contactOwnerId),
        secondaryOwners: one.secondaryOwnerIds.map(memberName).join('; '),
      };
    }),
    ...empty.map((seat): Line => ({ ...ofSeat(seat), id: lineOfSeat.get(seat.id), status: 'vacant' })),
  ];
};

/** Our people by name, or by id where two share a name. */
const memberNames = (document: Document): ((id: string | null) => string) => {
  const counts = new Map<string, number>();
  for (const member of list(document, 'member'))
    counts.set(nameKey(member.name), (counts.get(nameKey(member.name)) ?? 0) + 1);
  return (id) => {
    const member = find(document, 'member', id);
    if (member === undefined) return '';
    const isOnly = counts.get(nameKey(member.name)) === 1;
    return isOnly && member.name !== '' ? member.name : member.id;
  };
};
