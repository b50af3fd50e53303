import { fieldDate } from '../../../../shared/conventions/writeDay';
import { hides, viewerOf } from '../../../../shared/audience/viewer';
import { find, list, type Document } from '../../../../shared/document/document';
import type { Draft } from '../../../../shared/document/draft';
import { placeNamed, reparent, reparentRefusal } from '../../../../shared/document/people';
import { isTextColumn, TEXT_COLUMNS, type ListColumn, type PersonRow } from '../../../../shared/analysis/peopleList';
import { longestOf, type Person, type Seat } from '../../../../shared/model';
import { BUYING_ROLES, type PersonStatus } from '../../../../shared/model/scales';
import { attitudeWord, ROLE_LETTERS, ROLE_WORDS } from '../../../../shared/model/words';
import { readChoice, sound, unsound, type Cell, type CellChoice } from '../../../parts/records/cells/cell';
import { readDayCell, readTextCell } from '../../../parts/records/cells/modelCell';
import { noContactAfter } from '../../../parts/ui/dayReading';
import { addedName } from '../../../parts/ui/addedName';
import { hiddenCell } from '../../../parts/hiding/hiddenCell';
import { asOfOf } from '../../../state/records';
import { isHiddenColumn, labelOfColumn } from './columns';
import { choicesOf } from './listChoices';

const rolesNow = (): readonly CellChoice[] => BUYING_ROLES.map((role) => ({ value: role, label: ROLE_WORDS[role] }));

/** Roles as words or as their letters, parted by whatever parts words. */
const readRoles: Cell['read'] = (text) => {
  const found: string[] = [];
  for (const part of text.split(/[\s,;/]+/).filter((one) => one !== '')) {
    const byLetter = BUYING_ROLES.find((role) => ROLE_LETTERS[role] === part.toUpperCase());
    const reading = byLetter === undefined ? readChoice(part, rolesNow(), undefined) : sound(byLetter);
    if (!reading.isSound) return unsound(`“${part}” is no role`);
    found.push(String(reading.value));
  }
  return sound(BUYING_ROLES.filter((role) => found.includes(role)));
};

const orNumber = (value: unknown): number | null => (value === null ? null : Number(value));

/** What the choice of a column sets of a person; null for a column of the seat. */
export const personFields = (column: ListColumn, value: unknown): Partial<Person> | null => {
  switch (column) {
    case 'influence':
      return { influence: orNumber(value) };
    case 'attitude':
      return { attitude: orNumber(value) };
    case 'relationship':
      return { relationship: orNumber(value) };
    case 'wanted':
      return { targetRelationship: orNumber(value) };
    case 'owner':
      return { contactOwnerId: value as string | null };
    case 'lastContact':
      return { lastContact: value as string | null };
    case 'roles':
      return { buyingRoles: value as Person['buyingRoles'] };
    case 'status':
      return value === 'vacant' ? { status: 'vacant', name: null } : { status: (value ?? 'active') as PersonStatus };
    default:
      return null;
  }
};

export const seatFields = (column: ListColumn, value: unknown): Partial<Seat> | null => {
  switch (column) {
    case 'department':
      return { departmentId: value as string | null };
    case 'unit':
      return { businessUnitId: value as string | null };
    case 'level':
      return { level: orNumber(value) };
    case 'class':
      return { stakeholderClass: value as string | null };
    default:
      return null;
  }
};

/** Moves a seat under another; where it was pinned it stands free again. */
const putUnder = (draft: Draft, seatId: string, managerId: string | null): string | null => {
  const why = reparentRefusal(draft.current(), [seatId], managerId);
  if (why !== null) return why.replace(/\.$/, '');
  reparent(draft, [seatId], managerId);
  for (const placement of list(draft.current(), 'placement')) {
    if (placement.seatId === seatId) draft.remove('placement', placement.id);
  }
  return null;
};

const putName = (draft: Draft, personId: string, name: string | null): void => {
  const isVacant = find(draft.current(), 'person', personId)?.status === 'vacant';
  draft.set('person', personId, { name, ...(isVacant && name !== null ? { status: 'active' as const } : {}) });
};

type Held = Pick<Cell, 'value' | 'text' | 'empty' | 'read' | 'latestDay'>;

/** A unit or a department that is not there yet, by its name: whoever puts it makes it. */
class NewPlace {
  constructor(
    private readonly kind: 'businessUnit' | 'department',
    private readonly name: string,
  ) {}
  idIn(draft: Draft): string {
    return placeNamed(draft, this.kind, this.name);
  }
}

/** A column in which one of several is chosen. */
const chosen = (content: Document, row: PersonRow, column: ListColumn): Held => {
  const { options, none, adds } = choicesOf(content, column) ?? { options: [] };
  const value = valueOf(content, row, column);
  const choice = options.find((one) => one.value === value);
  return {
    value,
    text: textOf(column, row, choice),
    empty: none === undefined ? undefined : null,
    read: (text) => {
      const reading = readChoice(text, options, none);
      // Nobody comes onto the team by what is pasted.
      if (reading.isSound || adds === undefined || adds === 'member') return reading;
      const name = addedName(text, options, { longest: longestOf(adds, 'name') });
      return name === null ? reading : sound(new NewPlace(adds, name));
    },
  };
};

/** A rating is copied as its number, an attitude, whose sign would be a formula, as its word. */
const textOf = (column: ListColumn, row: PersonRow, choice: CellChoice | undefined): string => {
  if (choice === undefined) return '';
  if (column === 'attitude') return attitudeWord(row.attitude);
  if (column === 'manager') return row.manager ?? '';
  return /^\d$/.test(choice.value) ? choice.value : choice.label;
};

/** What the choice of a cell is now. */
export const valueOf = (content: Document, row: PersonRow, column: ListColumn): string | null => {
  const seat = find(content, 'seat', row.seatId);
  switch (column) {
    case 'department':
      return seat?.departmentId ?? null;
    case 'unit':
      return seat?.businessUnitId ?? null;
    case 'manager':
      return seat?.reportsToId ?? null;
    case 'owner':
      return find(content, 'person', row.personId)?.contactOwnerId ?? null;
    case 'influence':
    case 'attitude':
    case 'relationship':
    case 'wanted':
    case 'level':
      return row[column] === null ? null : String(row[column]);
    case 'class':
      return row.class;
    case 'status':
      return row.status;
    default:
      return null;
  }
};

const held = (content: Document, row: PersonRow, column: ListColumn): Held => {
  const textCell = (value: string | null, longest: number): Held => ({
    value,
    text: value ?? '',
    empty: null,
    read: (text) => readTextCell(text, longest, null),
  });
  if (isTextColumn(column)) {
    const { kind, field } = TEXT_COLUMNS[column];
    return textCell(row.texts[column], longestOf(kind, field));
  }
  switch (column) {
    case 'name':
      return textCell(row.given, longestOf('person', 'name'));
    case 'roles':
      return {
        value: row.roles,
        text: row.roles.map((role) => ROLE_WORDS[role]).join(', '),
        empty: [],
        read: readRoles,
      };
    case 'lastContact': {
      const asOf = asOfOf(content);
      return {
        value: row.lastContact,
        text: row.lastContact === null ? '' : fieldDate(row.lastContact),
        empty: null,
        latestDay: asOf,
        read: (text, written) => readDayCell(text, { today: asOf, latest: noContactAfter(asOf) }, written),
      };
    }
    case 'findings':
      return { value: null, text: '', empty: undefined, read: () => unsound('findings are counted, not typed') };
    default:
      return chosen(content, row, column);
  }
};

const put = (draft: Draft, row: PersonRow, column: ListColumn, given: unknown): string | null => {
  const value = given instanceof NewPlace ? given.idIn(draft) : given;
  if (isTextColumn(column)) {
    const { kind, field } = TEXT_COLUMNS[column];
    draft.set(kind, row.seatId, { [field]: value as string | null });
    return null;
  }
  if (column === 'name') {
    putName(draft, row.personId, value as string | null);
    return null;
  }
  if (column === 'findings') return 'findings are counted, not typed';
  if (column === 'manager') return putUnder(draft, row.seatId, value as string | null);
  const ofPerson = personFields(column, value);
  if (ofPerson !== null) draft.set('person', row.personId, ofPerson);
  const ofSeat = seatFields(column, value);
  if (ofSeat !== null) draft.set('seat', row.seatId, ofSeat);
  return null;
};

const shownCell = (content: Document, row: PersonRow, column: ListColumn, findings: number): Cell => ({
  name: `${labelOfColumn(column)} of ${row.name}`,
  ...held(content, row, column),
  ...(column === 'findings' ? { text: String(findings) } : {}),
  put: (draft, value) => put(draft, row, column, value),
});

/** One cell of the list. */
export const listCell = (content: Document, row: PersonRow, column: ListColumn, findings = 0): Cell => {
  const cell = shownCell(content, row, column, findings);
  return isHiddenColumn(column) && hides(viewerOf(content), 'opinion') ? hiddenCell(cell) : cell;
};
