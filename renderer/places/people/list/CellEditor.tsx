import { useState } from 'react';
import { isTextColumn, TEXT_COLUMNS, type ListColumn, type PersonRow } from '../../../../shared/analysis/peopleList';
import { fieldDate } from '../../../../shared/conventions/writeDay';
import { labelOf } from '../../../../shared/model/labels';
import { longestOf } from '../../../../shared/model';
import { addPlace, moveUnder, NAMING_LABEL, setOwner, setPeople, setSeats } from '../../../commands/peopleCommands';
import { addsMember } from '../../../parts/records/MemberField';
import type { CellLeave } from '../../../parts/records/cells/cellKeys';
import { useLimit } from '../../../parts/records/useLimit';
import { useWaiting } from '../../../parts/records/useWaiting';
import { noContactAfter, typedDayReading } from '../../../parts/ui/dayReading';
import { setFields, useDocument } from '../../../state/documentStore';
import { useAsOf, useRecord } from '../../../state/records';
import { session } from '../../../state/session';
import { ChoiceCell } from './ChoiceCell';
import { labelOfColumn } from './columns';
import { personFields, seatFields, valueOf } from './listCells';
import { choicesOf } from './listChoices';
import { RolesCell } from './RolesCell';
import { TextCell } from './TextCell';
import { withinSentence } from '../../../../shared/model/words';

type Props = {
  readonly row: PersonRow;
  readonly column: ListColumn;
  /** What was typed on the cell: it takes the place of what the cell holds. */
  readonly typed: string | null;
  readonly onDone: (leave?: CellLeave) => void;
};
type OneProps = Pick<Props, 'row' | 'typed' | 'onDone'>;

/** Sets what was chosen in a column, for everybody who is chosen, as one step. */
export const chooseInColumn = (column: ListColumn, value: string | null): void => {
  if (column === 'manager') {
    moveUnder(session().selection, value);
    return;
  }
  const what = withinSentence(labelOfColumn(column));
  const ofPerson = personFields(column, value);
  if (ofPerson !== null) setPeople(what, () => ofPerson);
  const ofSeat = seatFields(column, value);
  if (ofSeat !== null) setSeats(what, ofSeat);
};

/** The name of one person. */
export const NameCell = ({ row, typed, onDone }: OneProps) => {
  const limit = useLimit('person', row.personId, 'name');
  const status = useRecord('person', row.personId)?.status;
  return (
    <TextCell
      label={`${labelOfColumn('name')} of ${row.name}`}
      limit={limit}
      value={row.given}
      typed={typed}
      onDone={onDone}
      onCommit={(name, step) => {
        const fills = status === 'vacant' && name !== null ? { status: 'active' as const } : {};
        setFields(NAMING_LABEL, 'person', row.personId, { name, ...fills }, step);
      }}
    />
  );
};

/** A plain text of the person or the seat, edited in its cell. */
const TextOf = ({
  row,
  column,
  typed,
  onDone,
}: OneProps & { readonly column: ListColumn & keyof typeof TEXT_COLUMNS }) => {
  const { kind, field } = TEXT_COLUMNS[column];
  return (
    <TextCell
      label={`${labelOfColumn(column)} of ${row.name}`}
      limit={useLimit(kind, row.seatId, field)}
      value={row.texts[column]}
      typed={typed}
      onDone={onDone}
      onCommit={(text, step) => {
        setFields(`Edit the ${labelOf(kind, field).toLowerCase()}`, kind, row.seatId, { [field]: text }, step);
      }}
    />
  );
};

const LastContactCell = ({ row, typed, onDone }: OneProps) => {
  const waiting = useWaiting('person', row.personId, 'lastContact');
  const asOf = useAsOf();
  return (
    <TextCell
      label={`${labelOfColumn('lastContact')} of ${row.name}`}
      value={row.lastContact === null ? null : fieldDate(row.lastContact)}
      typed={typed}
      read={{
        reading: (text) => typedDayReading(text, { today: asOf, latest: noContactAfter(asOf) }),
        waiting,
      }}
      onDone={onDone}
      onCommit={(lastContact, step) => setPeople('last contact', () => ({ lastContact }), undefined, step)}
    />
  );
};

const ADDED_NOUNS = { department: 'department', businessUnit: 'unit', member: 'team member' } as const;

/** One of several. */
const ChoiceOf = ({ row, column, typed, onDone }: Props) => {
  const content = useDocument((state) => state.document);
  // As it was opened: what a choice is called does not change under the mark.
  const [choices] = useState(() => choicesOf(content, column));
  const { selection } = session();
  const adds = choices?.adds;
  const options = (choices?.options ?? []).filter((one) => column !== 'manager' || !selection.includes(one.value));
  return (
    <ChoiceCell
      label={`${labelOfColumn(column)} of ${row.name}`}
      value={valueOf(content, row, column)}
      options={options}
      none={choices?.none}
      typed={typed}
      add={
        adds === undefined
          ? undefined
          : {
              noun: ADDED_NOUNS[adds],
              longest: longestOf(adds, 'name'),
              onAdd: (name) => (adds === 'member' ? addsMember(setOwner).onAdd(name) : addPlace(adds, name, selection)),
            }
      }
      onChoose={(value) => chooseInColumn(column, value)}
      onDone={onDone}
    />
  );
};

/** The field of a cell. A name or a title is one person's; everything else is set for all who are chosen. */
export const CellEditor = ({ row, column, typed, onDone }: Props) => {
  if (isTextColumn(column)) return <TextOf row={row} column={column} typed={typed} onDone={onDone} />;
  switch (column) {
    case 'name':
      return <NameCell row={row} typed={typed} onDone={onDone} />;
    case 'roles':
      return <RolesCell row={row} label={`${labelOfColumn(column)} of ${row.name}`} onDone={onDone} />;
    case 'lastContact':
      return <LastContactCell row={row} typed={typed} onDone={onDone} />;
    case 'findings':
      return null;
    default:
      return <ChoiceOf row={row} column={column} typed={typed} onDone={onDone} />;
  }
};
