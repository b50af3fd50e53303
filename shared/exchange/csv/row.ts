/** One row of a table of people as the values of a person and a seat. */
import { longDate } from '../../conventions/writeDay';
import { fieldOf, longestOf, type RecordOf } from '../../model';
import type { Field } from '../../model/fields';
import type { PersonStatus } from '../../model/scales';
import { cellFields, fieldLabel, IMPORT_FIELDS, type ImportField, type Mapping } from './columns';
import { addressIn } from './nameKeys';
import { inRows, quotedTo, type Findings } from './problems';
import { meaningOf, type NameMeaning } from './oddNames';
import type { Table } from './table';
import * as read from './values';

type Place = { readonly row: number };
type Named = Place & { readonly name: string; readonly meaning: NameMeaning };
export type Cells = {
  /**
   * The cell of a field, empty where no column fills it; cut to `most` characters with a note when `place` is given.
   */
  readonly text: (row: readonly string[], key: ImportField, most?: number, place?: Place) => string;
  readonly status: (row: readonly string[]) => PersonStatus | null;
  /** A day that may have the day or the month first, as all of the table may; null where it is clear. */
  readonly openDays: string | null;
  readonly person: (
    row: readonly string[],
    entry: Named,
    memberId: (name: string, row: number) => string | null,
  ) => Partial<RecordOf<'person'>>;
  readonly seat: (row: readonly string[], entry: Place) => Partial<RecordOf<'seat'>>;
  /** The day of the last contact. */
  readonly contactDay: (row: readonly string[], entry: Place) => string | null;
};

const LONGEST_NAME = longestOf('person', 'name');
const LONGEST_NOTE = longestOf('person', 'note');
const LONGEST_OWNER = longestOf('member', 'name');

/** Contact data: what says that there is none is no address. */
const CONTACT: ReadonlySet<ImportField> = new Set<ImportField>(['email', 'phone', 'mobile']);
/** Fields that are read together, or into more than one value. */
const IN_OTHER_WAYS: ReadonlySet<ImportField> = new Set<ImportField>(['name', 'status', 'note', 'buyingRoles']);

const plainCells = (kind: 'person' | 'seat'): readonly (readonly [ImportField, Field<unknown>])[] =>
  cellFields(kind)
    .filter((name) => !IN_OTHER_WAYS.has(name))
    .map((name) => [name, fieldOf(kind, name)]);
const PLAIN_CELLS = { person: plainCells('person'), seat: plainCells('seat') } as const;

type Reader = (cell: string) => unknown;

/** How the cells of a field are read, as the model describes it. What it cannot read is undefined. */
const readerFor = ({ column, schema }: Field<unknown>, monthFirst: boolean): Reader => {
  if (column.boolean) return read.readFlag;
  if (column.date) return (given) => read.readDate(given, monthFirst);
  const { values } = column;
  if (values) return (given) => read.readOneOf(given, values);
  return (given) => {
    if (read.saysNothing(given)) return null;
    const number = Number(given);
    return column.type !== 'TEXT' && schema.safeParse(number).success ? number : undefined;
  };
};

/** What has to be known to read a day. */
export type DayReading = {
  /** No contact lies after it. */
  readonly asOf?: string | null;
  /** Whether day or month stands first, as it was answered. Days that can only be read one way go before. */
  readonly dayOrder?: read.DayOrder | null;
  /** What days are that may be read both ways when nobody answered: read in the usual order, or left empty. */
  readonly unclearDays?: read.DayOrder | 'leave';
};

/** Reads rows by a mapping. What cannot be read becomes null and a finding. */
export const cellReader = (
  table: Table,
  mapping: Mapping,
  findings: Findings,
  { asOf = null, dayOrder = null, unclearDays = 'dayFirst' }: DayReading = {},
): Cells => {
  const places = new Map<ImportField, number>(
    IMPORT_FIELDS.map(({ key }) => [key, mapping[key] === undefined ? -1 : table.columns.indexOf(mapping[key])]),
  );
  const cell = (row: readonly string[], key: ImportField): string => row[places.get(key) ?? -1] ?? '';
  const column = (key: ImportField): readonly string[] => table.rows.map((row) => cell(row, key));
  const isWide = read.isWideAttitude(column('attitude'));
  const days = column('lastContact');
  const settledOrder = read.dayOrderOf(days, asOf);
  const order = read.dayOrderOf(days, null) ?? dayOrder ?? settledOrder ?? unclearDays;
  const monthFirst = order === 'monthFirst';

  const unread = (key: ImportField, entry: Place, value: string): void =>
    findings.note(
      'unreadable',
      key,
      entry.row,
      value,
      (values, rows) =>
        `${fieldLabel(key)}: ${quotedTo(values)} in ${inRows(rows)} could not be read and was left empty.`,
    );
  const value = <T>(
    row: readonly string[],
    key: ImportField,
    entry: Place,
    reader: (cell: string) => T | undefined,
  ): T | null => {
    const text = cell(row, key);
    if (text === '') return null;
    const result = reader(text);
    if (result === undefined) unread(key, entry, text);
    return result ?? null;
  };
  const text: Cells['text'] = (row, key, most, place) => {
    const given = cell(row, key);
    if (most === undefined || given.length <= most) return given;
    if (place)
      findings.note(
        'tooLong',
        key,
        place.row,
        '',
        (_, rows) => `${fieldLabel(key)} in ${inRows(rows)} was longer than ${most} characters and was cut.`,
      );
    return given.slice(0, most).replace(/[\ud800-\udbff]$/, '');
  };
  const words = (row: readonly string[], key: ImportField, most: number, entry: Place): string | null =>
    text(row, key, most, entry) || null;
  /** Contact data: N/D and the like is no address. */
  const contact = (row: readonly string[], key: ImportField, most: number, entry: Place): string | null =>
    read.saysNothing(cell(row, key))
      ? key === 'email'
        ? addressIn(cell(row, 'name'))
        : null
      : (words(row, key, most, entry)
          ?.replace(/^mailto:/i, '')
          // Of several addresses, as Google writes them, the first.
          .replace(/\s*:::.*$/s, '') ?? null);
  const status = (row: readonly string[]): PersonStatus | null => read.readStatus(cell(row, 'status')) ?? null;

  const nameAndStatus = (
    row: readonly string[],
    entry: Named,
  ): { readonly name: string | null; readonly status: PersonStatus; readonly note: string | null } => {
    const given = value(row, 'status', entry, read.readStatus);
    const note = words(row, 'note', LONGEST_NOTE, entry);
    if (given !== 'vacant' && entry.meaning !== 'vacant') {
      if (entry.name.length > LONGEST_NAME)
        findings.note(
          'tooLong',
          'name',
          entry.row,
          '',
          (_, rows) => `Name in ${inRows(rows)} was longer than ${LONGEST_NAME} characters and was cut.`,
        );
      return {
        name: entry.name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '') || null,
        status: given ?? 'active',
        note,
      };
    }
    // A vacant seat has no name; the one the file gives is kept in the note.
    if (entry.name === '' || meaningOf(entry.name, {}) !== 'name') return { name: null, status: 'vacant', note };
    findings.note(
      'vacantWithName',
      '',
      entry.row,
      '',
      (_, rows) => `The seats of ${inRows(rows)} are vacant but have a name. The name is in the note.`,
    );
    return {
      name: null,
      status: 'vacant',
      note: [note ?? '', `Name in the file: ${entry.name}`]
        .filter((part) => part !== '')
        .join('\n')
        .slice(0, LONGEST_NOTE),
    };
  };

  const contactDay = (row: readonly string[], entry: Place): string | null => {
    const given = cell(row, 'lastContact');
    if (order === 'leave' && read.hasTwoReadings(given)) {
      findings.note(
        'dayOrder',
        '',
        entry.row,
        given,
        (values, rows) =>
          `Last contact: ${quotedTo(values)} in ${inRows(rows)} may have the day or the month first, so it was left empty.`,
      );
      return null;
    }
    const day = value(row, 'lastContact', entry, (text) => read.readDate(text, monthFirst));
    if (day === null || asOf === null || day <= asOf) return day;
    findings.note(
      'futureContact',
      '',
      entry.row,
      given,
      (values, rows) =>
        `Last contact: ${quotedTo(values)} in ${inRows(rows)} lies after ${longDate(asOf)}, the day this account is looked at, and was left empty.`,
    );
    return null;
  };

  /** How the cells of a field are read where its description in the model does not say it. */
  const readers: { readonly [F in ImportField]?: Reader } = {
    influence: read.readInfluence,
    attitude: (given) => read.readAttitude(given, isWide),
    relationship: read.readRelationship,
    targetRelationship: read.readRelationship,
    level: read.readLevel,
  };
  const cellValue = (key: ImportField, field: Field<unknown>, row: readonly string[], entry: Place): unknown => {
    const { longest } = field;
    if (longest !== null) {
      const said = (CONTACT.has(key) ? contact : words)(row, key, longest, entry);
      // Who has a mobile number only has it as their number.
      return key === 'phone' ? (said ?? contact(row, 'mobile', longest, entry)) : said;
    }
    if (key === 'lastContact') return contactDay(row, entry);
    const reader = readers[key] ?? readerFor(field, monthFirst);
    return value(row, key, entry, reader) ?? field.initial;
  };
  /** Every field of a kind that stands in a cell of its own, whatever the model gives it. */
  const cells = <K extends 'person' | 'seat'>(kind: K, row: readonly string[], entry: Place): Partial<RecordOf<K>> =>
    Object.fromEntries(PLAIN_CELLS[kind].map(([name, field]) => [name, cellValue(name, field, row, entry)])) as Partial<
      RecordOf<K>
    >;

  const owners = (
    row: readonly string[],
    entry: Place,
    memberId: (name: string, row: number) => string | null,
  ): readonly string[] => [
    ...new Set(
      text(row, 'secondaryOwners')
        .split(/[;|\n]/)
        .map((name) => name.trim().slice(0, LONGEST_OWNER))
        .filter((name) => name !== '')
        .flatMap((name) => memberId(name, entry.row) ?? []),
    ),
  ];

  return {
    text,
    status,
    openDays: settledOrder === null ? (days.find(read.hasTwoReadings) ?? null) : null,
    person: (row, entry, memberId) => {
      const roles = read.readRoles(cell(row, 'buyingRoles'));
      for (const part of roles.unread) unread('buyingRoles', entry, part);
      const owner = read.saysNothing(cell(row, 'contactOwner')) ? '' : text(row, 'contactOwner', LONGEST_OWNER, entry);
      return {
        ...cells('person', row, entry),
        ...nameAndStatus(row, entry),
        buyingRoles: roles.roles,
        contactOwnerId: memberId(owner, entry.row),
        secondaryOwnerIds: owners(row, entry, memberId),
      };
    },
    seat: (row, entry) => cells('seat', row, entry),
    contactDay,
  };
};
