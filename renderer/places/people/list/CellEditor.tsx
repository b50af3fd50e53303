import { useMemo, useState } from 'react';
import { find, list } from '../../../../shared/document/document';
import { holderOf } from '../../../../shared/document/occupancy';
import { placedSeats } from '../../../../shared/document/people';
import { displayName } from '../../../../shared/document/personName';
import {
  isTextColumn,
  TEXT_COLUMNS,
  type ListColumn,
  type PersonRow,
  type TextColumn,
} from '../../../../shared/analysis/peopleList';
import type { Person, Seat } from '../../../../shared/model';
import { labelOf } from '../../../../shared/model/labels';
import { ATTITUDE, INFLUENCE, PERSON_STATUS, RELATIONSHIP, type PersonStatus } from '../../../../shared/model/scales';
import { attitudeSign, attitudeWord, inWords, influenceWord, relationshipWord } from '../../../../shared/model/words';
import { moveUnder, setPeople, setSeats } from '../../../commands/peopleCommands';
import { currentDocument, newGroup, setFields, useDocument } from '../../../state/documentStore';
import { useLimit } from '../../../parts/records/useLimit';
import { useWaiting } from '../../../parts/records/useWaiting';
import { dayReading, noContactAfter } from '../../../parts/ui/dayReading';
import { fieldDate } from '../../../../shared/conventions/writeDay';
import { useAsOf, useRecord } from '../../../state/records';
import { session } from '../../../state/session';
import { labelOfColumn } from './columns';
import { RolesCell } from './RolesCell';
import { SelectCell } from './SelectCell';
import { TextCell } from './TextCell';

type Props = {
  readonly row: PersonRow;
  readonly column: ListColumn;
  readonly byMouse: boolean;
  readonly onDone: (by?: 1 | -1) => void;
};
type Options = readonly { readonly value: string; readonly label: string }[];

const numbers = (values: readonly number[], word: (value: number) => string): Options =>
  values.map((value) => ({ value: String(value), label: word(value) }));
const SCALES: Readonly<Record<string, Options>> = {
  influence: numbers(INFLUENCE, (value) => `${value} ${influenceWord(value)}`),
  attitude: numbers(ATTITUDE.toReversed(), (value) => `${attitudeSign(value)} ${attitudeWord(value)}`),
  relationship: numbers(RELATIONSHIP, (value) => `${value} ${relationshipWord(value)}`),
  level: numbers([1, 2, 3, 4, 5], String),
};
const orNumber = (value: string | null): number | null => (value === null ? null : Number(value));
const named = (rows: readonly { readonly id: string; readonly name: string }[]): Options =>
  rows.map((row) => ({ value: row.id, label: row.name }));

/** Everybody on the map whom the chosen people could report to. */
const managers = (): Options => {
  const content = currentDocument();
  const { selection } = session();
  return placedSeats(content)
    .filter((seat) => !selection.includes(seat.id))
    .map((seat) => {
      const person = find(content, 'person', holderOf(content, seat.id));
      return { value: seat.id, label: [person ? displayName(person) : null, seat.title].filter(Boolean).join(', ') };
    });
};

/** A plain text of the person or the seat, edited in its cell. */
const TextOf = ({
  row,
  column,
  label,
  onDone,
}: Pick<Props, 'row' | 'onDone'> & { readonly column: TextColumn; readonly label: string }) => {
  const { kind, field } = TEXT_COLUMNS[column];
  const id = kind === 'seat' ? row.seatId : row.personId;
  return (
    <TextCell
      label={label}
      limit={useLimit(kind, id, field)}
      value={row.texts[column]}
      onDone={onDone}
      onCommit={(text, step) => {
        setFields(`Edit the ${labelOf(kind, field).toLowerCase()}`, kind, id, { [field]: text }, step);
      }}
    />
  );
};

/** The field of a cell. A name or a title is one person's; everything else is set for all who are chosen. */
export const CellEditor = ({ row, column, byMouse, onDone }: Props) => {
  const content = useDocument((state) => state.document);
  const person = useRecord('person', row.personId);
  const seat = useRecord('seat', row.seatId);
  // Arrow keys in a list of values set one after the other: together they are one step of undo.
  const [group] = useState(newGroup);
  const nameLimit = useLimit('person', row.personId, 'name');
  const contactWaits = useWaiting('person', row.personId, 'lastContact');
  const asOf = useAsOf();
  const bosses = useMemo(() => (column === 'manager' ? managers() : []), [column]);
  if (!person || !seat) return null;
  const label = `${labelOfColumn(column)} of ${row.name}`;
  const people = (what: string, fields: Partial<Person>, step = group) =>
    setPeople(what, () => fields, undefined, step);
  const seats = (what: string, fields: Partial<Seat>) => setSeats(what, fields, undefined, group);
  const select = (
    value: string | number | null,
    options: Options,
    onChoose: (value: string | null) => void,
    none?: string,
  ) => (
    <SelectCell
      label={label}
      value={value === null ? null : String(value)}
      options={options}
      byMouse={byMouse}
      onChoose={onChoose}
      onDone={onDone}
      {...(none === undefined ? {} : { none })}
    />
  );
  if (isTextColumn(column)) return <TextOf row={row} column={column} label={label} onDone={onDone} />;
  switch (column) {
    case 'name':
      return (
        <TextCell
          label={label}
          limit={nameLimit}
          value={row.given}
          onDone={onDone}
          onCommit={(name, step) => {
            setFields(
              'Name',
              'person',
              row.personId,
              { name, ...(person.status === 'vacant' && name !== null ? { status: 'active' as const } : {}) },
              step,
            );
          }}
        />
      );
    case 'department':
      return select(
        seat.departmentId,
        named(list(content, 'department')),
        (departmentId) => seats('department', { departmentId }),
        'None',
      );
    case 'unit':
      return select(
        seat.businessUnitId,
        named(list(content, 'businessUnit')),
        (businessUnitId) => seats('unit', { businessUnitId }),
        'None',
      );
    case 'manager':
      return select(
        seat.reportsToId,
        bosses,
        (managerId) => {
          moveUnder(session().selection, managerId);
        },
        'Nobody',
      );
    case 'roles':
      return <RolesCell row={row} label={label} onDone={onDone} />;
    case 'influence':
      return select(
        row.influence,
        SCALES['influence'] ?? [],
        (value) => people('influence', { influence: orNumber(value) }),
        'Not rated',
      );
    case 'attitude':
      return select(
        row.attitude,
        SCALES['attitude'] ?? [],
        (value) => people('attitude', { attitude: orNumber(value) }),
        '? Not known',
      );
    case 'relationship':
      return select(
        row.relationship,
        SCALES['relationship'] ?? [],
        (value) => people('relationship', { relationship: orNumber(value) }),
        'Not known',
      );
    case 'wanted':
      return select(
        row.wanted,
        SCALES['relationship'] ?? [],
        (value) => people('wanted relationship', { targetRelationship: orNumber(value) }),
        'Not known',
      );
    case 'owner':
      return select(
        person.contactOwnerId,
        named(list(content, 'member')),
        (contactOwnerId) => people('contact owner', { contactOwnerId }),
        'Nobody',
      );
    case 'lastContact':
      return (
        <TextCell
          label={label}
          value={row.lastContact === null ? null : fieldDate(row.lastContact)}
          read={{
            reading: (text) => dayReading(text, { today: asOf, latest: noContactAfter(asOf) }),
            waiting: contactWaits,
          }}
          onDone={onDone}
          onCommit={(lastContact, step) => people('last contact', { lastContact }, step)}
        />
      );
    case 'level':
      return select(
        row.level,
        SCALES['level'] ?? [],
        (value) => seats('level', { level: orNumber(value) }),
        'Not known',
      );
    case 'status':
      return select(
        row.status,
        PERSON_STATUS.filter((status) => status !== 'left').map((status) => ({
          value: status,
          label: inWords(status),
        })),
        (value) =>
          people(
            'status',
            value === 'vacant' ? { status: 'vacant', name: null } : { status: (value ?? 'active') as PersonStatus },
          ),
      );
    case 'findings':
      return null;
  }
};
