/** The people of an account as a table any spreadsheet opens, and an import here reads back. */
import { find, list, type Document } from '../document/document';
import { occupancyOf } from '../document/occupancy';
import { stakeholders } from '../document/stakeholder';
import type { Seat } from '../model';
import { IMPORT_FIELDS, type ImportField } from './csvFields';
import { nameKey } from './csvQuestions';
import { guarded } from './csvTable';

/** Name parts are one column on the way out. */
const COLUMNS: readonly ImportField[] = IMPORT_FIELDS.map(({ key }) => key).filter(
  (key) => key !== 'firstName' && key !== 'lastName',
);

type Cell = string | number | null | undefined;
export type Line = Partial<Record<ImportField, Cell>>;

/**
 * All stakeholders as CSV (RFC 4180: commas, CRLF, with a byte order mark so that spreadsheets read it as UTF-8). Headings are
 * the names of the fields. A seat nobody holds is a row with status `vacant`. Cells that a spreadsheet would run as a formula
 * start with an apostrophe.
 */
export const writeCsv = (document: Document): string => {
  const lines = [
    COLUMNS.join(','),
    ...tableLines(document).map((line) => COLUMNS.map((key) => quotedCell(line[key])).join(',')),
  ];
  return `\ufeff${lines.join('\r\n')}\r\n`;
};

const quotedCell = (cell: Cell): string => {
  const text = guarded(String(cell ?? ''));
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

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
  const ofSeat = (seat: Seat | undefined): Line =>
    seat
      ? {
          title: seat.title,
          unit: find(document, 'businessUnit', seat.businessUnitId)?.name,
          department: find(document, 'department', seat.departmentId)?.name,
          reportsTo: seat.reportsToId === null ? null : lineOfSeat.get(seat.reportsToId),
          dottedLineTo: seat.dottedLineToIds.flatMap((id) => lineOfSeat.get(id) ?? []).join('; '),
          stakeholderClass: seat.stakeholderClass,
          level: seat.level,
          outside: seat.outside ? 'yes' : '',
          company: seat.company,
        }
      : {};
  return [
    ...people.map((one): Line => ({
      ...ofSeat(find(document, 'seat', one.seatId)),
      id: one.id,
      name: one.name,
      influence: one.influence,
      attitude: one.attitude,
      relationship: one.relationship,
      targetRelationship: one.targetRelationship,
      buyingRoles: one.buyingRoles.join('; '),
      buyingInfluence: one.buyingInfluence,
      politicalStatus: one.politicalStatus,
      adaptability: one.adaptability,
      decisionOrientation: one.decisionOrientation,
      responseMode: one.responseMode,
      contactOwner: memberName(one.contactOwnerId),
      secondaryOwners: one.secondaryOwnerIds.map(memberName).join('; '),
      lastContact: one.lastContact,
      status: one.status,
      personalWin: one.personalWin,
      businessGoal: one.businessGoal,
      evidence: one.evidence,
      note: one.note,
      email: one.email,
      phone: one.phone,
    })),
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
    return member === undefined
      ? ''
      : counts.get(nameKey(member.name)) === 1 && member.name !== ''
        ? member.name
        : member.id;
  };
};
