/** One row of a table of people as the values of a person and a seat. */
import type { RecordOf } from '../model';
import type { PersonStatus } from '../model/scales';
import { IMPORT_FIELDS, fieldLabel, type ImportField, type Mapping } from './csvFields';
import { inRows, quotedTo, type Findings } from './csvProblems';
import { meaningOf, type NameMeaning } from './csvQuestions';
import type { Table } from './csvTable';
import * as read from './csvValues';

type Place = { readonly row: number };
type Named = Place & { readonly name: string; readonly meaning: NameMeaning };
export type Cells = {
  /** The cell of a field, empty where no column fills it; cut to `most` characters with a note when `place` is given. */
  readonly text: (row: readonly string[], key: ImportField, most?: number, place?: Place) => string;
  readonly status: (row: readonly string[]) => PersonStatus | null;
  readonly person: (
    row: readonly string[],
    entry: Named,
    memberId: (name: string, row: number) => string | null,
  ) => Partial<RecordOf<'person'>>;
  readonly seat: (row: readonly string[], entry: Place) => Partial<RecordOf<'seat'>>;
};

/** Reads rows by a mapping. What cannot be read becomes null and a finding. */
export const cellReader = (table: Table, mapping: Mapping, findings: Findings): Cells => {
  const places = new Map<ImportField, number>(
    IMPORT_FIELDS.map(({ key }) => [key, mapping[key] === undefined ? -1 : table.columns.indexOf(mapping[key])]),
  );
  const cell = (row: readonly string[], key: ImportField): string => row[places.get(key) ?? -1] ?? '';
  const column = (key: ImportField): readonly string[] => table.rows.map((row) => cell(row, key));
  const isWide = read.isWideAttitude(column('attitude'));
  const monthFirst = read.isMonthFirst(column('lastContact'));

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
    read.saysNothing(cell(row, key)) ? null : (words(row, key, most, entry)?.replace(/^mailto:/i, '') ?? null);
  const status = (row: readonly string[]): PersonStatus | null => read.readStatus(cell(row, 'status')) ?? null;

  const nameAndStatus = (
    row: readonly string[],
    entry: Named,
  ): { readonly name: string | null; readonly status: PersonStatus; readonly note: string | null } => {
    const given = value(row, 'status', entry, read.readStatus);
    const note = words(row, 'note', 20_000, entry);
    if (given !== 'vacant' && entry.meaning !== 'vacant') {
      if (entry.name.length > 300)
        findings.note(
          'tooLong',
          'name',
          entry.row,
          '',
          (_, rows) => `Name in ${inRows(rows)} was longer than 300 characters and was cut.`,
        );
      return {
        name: entry.name.slice(0, 300).replace(/[\ud800-\udbff]$/, '') || null,
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
        .slice(0, 20_000),
    };
  };

  const owners = (
    row: readonly string[],
    entry: Place,
    memberId: (name: string, row: number) => string | null,
  ): readonly string[] => [
    ...new Set(
      text(row, 'secondaryOwners')
        .split(/[;|\n]/)
        .map((name) => name.trim().slice(0, 200))
        .filter((name) => name !== '')
        .flatMap((name) => memberId(name, entry.row) ?? []),
    ),
  ];

  return {
    text,
    status,
    person: (row, entry, memberId) => {
      const roles = read.readRoles(cell(row, 'buyingRoles'));
      for (const part of roles.unread) unread('buyingRoles', entry, part);
      const owner = read.saysNothing(cell(row, 'contactOwner')) ? '' : text(row, 'contactOwner', 200, entry);
      return {
        ...nameAndStatus(row, entry),
        influence: value(row, 'influence', entry, read.readInfluence),
        attitude: value(row, 'attitude', entry, (given) => read.readAttitude(given, isWide)),
        relationship: value(row, 'relationship', entry, read.readRelationship),
        targetRelationship: value(row, 'targetRelationship', entry, read.readRelationship),
        buyingRoles: roles.roles,
        buyingInfluence: value(row, 'buyingInfluence', entry, read.readBuyingInfluence),
        politicalStatus: value(row, 'politicalStatus', entry, read.readPoliticalStatus),
        adaptability: value(row, 'adaptability', entry, read.readAdaptability),
        decisionOrientation: value(row, 'decisionOrientation', entry, read.readDecisionOrientation),
        responseMode: value(row, 'responseMode', entry, read.readResponseMode),
        contactOwnerId: memberId(owner, entry.row),
        secondaryOwnerIds: owners(row, entry, memberId),
        lastContact: value(row, 'lastContact', entry, (given) => read.readDate(given, monthFirst)),
        personalWin: words(row, 'personalWin', 20_000, entry),
        businessGoal: words(row, 'businessGoal', 20_000, entry),
        evidence: words(row, 'evidence', 20_000, entry),
        email: contact(row, 'email', 300, entry),
        phone: contact(row, 'phone', 100, entry),
      };
    },
    seat: (row, entry) => ({
      title: words(row, 'title', 500, entry),
      stakeholderClass: words(row, 'stakeholderClass', 80, entry),
      level: value(row, 'level', entry, read.readLevel),
      outside: value(row, 'outside', entry, read.readFlag) ?? false,
      company: words(row, 'company', 200, entry),
    }),
  };
};
