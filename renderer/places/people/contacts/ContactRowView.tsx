import { KeyRound } from 'lucide-react';
import { memo } from 'react';
import type { ContactMember, ContactRow } from '../../../../shared/analysis/contacts';
import { attitudeSign, attitudeTone, attitudeWord, relationshipWord } from '../../../../shared/model/words';
import { lineWidth, OneLine } from '../../../parts/drawings/OneLine';
import { strengthTone, strengthWords } from '../../../parts/drawings/contactWords';
import type { CellLeave } from '../../../parts/records/cells/cellKeys';
import { useIsHiding } from '../../../state/records';
import { NameCell } from '../list/CellEditor';
import { NameInput } from '../map/NameInput';
import { ContactMenu } from './ContactMenu';
import { HEAD_WIDTH, ROW, templateOf } from './matrixShape';

type Props = {
  readonly contact: ContactRow;
  readonly members: readonly ContactMember[];
  /** The columns of the team that are drawn, from and up to. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly selected: boolean;
  /** The column that has the keys: 0 for the name, then the team. */
  readonly active: number | null;
  readonly open: number | null;
  readonly naming: boolean;
  /** The name is edited in its cell: with what was typed on it, or null as it is. */
  readonly nameEdit: { readonly typed: string | null } | null;
  /** The columns that are chosen with this row, from and to; null where only the cell itself is. */
  readonly range: readonly [number, number] | null;
  readonly onDone: () => void;
  readonly onNamed: (leave?: CellLeave) => void;
};

const IN_TRAY = 'in the tray';
const UNOWNED = 'nobody owns this';
/** What contacts.css draws in the cell of a name, in CSS pixels. */
const NAME_ROOM = HEAD_WIDTH - 25;
const NAME_SIZE = 13.5;
const TITLE_SIZE = 12;
const TRAY_SIZE = 12.5;
const TRAY_EDGES = 18;
const SIGN = 42;
const KEY = 12;
const GAP = 6;

export const contactCellId = (seatId: string, column: number): string => `contact-${column}-${seatId}`;

/** Who keeps the contact, while it is hidden how good it is. */
const HiddenFace = ({ isSecond }: { readonly isSecond: boolean }) => (
  <span className={`contacts-mark ${isSecond ? 'second' : 'owner covered'}`} aria-hidden="true">
    <small>{isSecond ? '2nd' : 'owner'}</small>
  </span>
);

const Face = ({ contact: { row }, isSecond }: { readonly contact: ContactRow; readonly isSecond: boolean }) => (
  <span
    className={`contacts-mark ${isSecond ? 'second' : `owner ${strengthTone(row.relationship)}`}`}
    aria-hidden="true"
  >
    <b className="tabular">
      {row.relationship ?? '?'}
      {row.wanted === null || row.wanted === row.relationship ? null : <span> → {row.wanted}</span>}
    </b>
    <small>
      {isSecond ? '2nd · ' : ''}
      {relationshipWord(row.relationship)}
    </small>
  </span>
);

const cellWords = (
  { row, ownerId }: ContactRow,
  { id, name }: ContactMember,
  isSecond: boolean,
  isHiding: boolean,
): string => {
  if (ownerId !== id && !isSecond)
    return `${name}: no contact. Press to make ${ownerId === null ? 'contact owner' : 'second owner'}`;
  if (isHiding) return `${name}: ${isSecond ? 'second owner' : 'contact owner'}`;
  const wanted = row.wanted === null ? '' : `, wanted ${strengthWords(row.wanted)}`;
  return `${name}: ${isSecond ? 'second owner' : 'contact owner'}, ${strengthWords(row.relationship)}${wanted}`;
};

/** One person of the customer, and who of yours keeps the contact. */
export const ContactRowView = memo(
  ({ contact, members, from, to, at, selected, active, open, naming, nameEdit, range, onDone, onNamed }: Props) => {
    const isIn = (column: number): boolean => range !== null && column >= range[0] && column <= range[1];
    const isHiding = useIsHiding();
    const { row, isKeyPlayer, isUnowned, ownerId, secondIds } = contact;
    const room = isHiding ? NAME_ROOM : NAME_ROOM - SIGN;
    const besideName =
      (isKeyPlayer ? KEY + GAP : 0) + (row.inTray ? lineWidth(IN_TRAY, TRAY_SIZE) + TRAY_EDGES + GAP : 0);
    return (
      <div
        role="row"
        id={`contacts-${row.seatId}`}
        aria-rowindex={at + 2}
        aria-selected={selected}
        className={`contacts-row ${selected ? 'selected' : ''} ${row.status}`}
        style={{ top: at * ROW, gridTemplateColumns: templateOf(members.length) }}
      >
        <div
          role="rowheader"
          id={contactCellId(row.seatId, 0)}
          aria-colindex={1}
          data-column={0}
          aria-selected={isIn(0) || undefined}
          className={`contacts-name ${active === 0 ? 'active' : ''} ${isIn(0) ? 'in-range' : ''}`}
        >
          {isHiding ? null : (
            <span
              className={`sign ${attitudeTone(row.attitude)}`}
              role="img"
              aria-label={attitudeWord(row.attitude)}
              title={attitudeWord(row.attitude)}
            >
              {attitudeSign(row.attitude)}
            </span>
          )}
          {naming ? (
            <NameInput seatId={row.seatId} start={row.given ?? ''} />
          ) : nameEdit ? (
            <NameCell row={row} typed={nameEdit.typed} onDone={onNamed} />
          ) : (
            <span className="contacts-who">
              <span className="contacts-line">
                <OneLine
                  text={row.name}
                  size={NAME_SIZE}
                  room={room - besideName}
                  weight={600}
                  className={row.given === null ? 'nobody' : ''}
                />
                {isKeyPlayer ? (
                  <>
                    <KeyRound size={12} aria-hidden="true" />
                    <span className="visually-hidden">, key player</span>
                  </>
                ) : null}
                {row.inTray ? <em className="in-tray">{IN_TRAY}</em> : null}
              </span>
              <span className="contacts-line small">
                <OneLine
                  text={row.texts.title ?? ''}
                  size={TITLE_SIZE}
                  room={isUnowned ? room - GAP - lineWidth(UNOWNED, TITLE_SIZE, 600) : room}
                  className="quiet"
                />
                {isUnowned ? <em className="contacts-unowned">{UNOWNED}</em> : null}
              </span>
            </span>
          )}
        </div>
        {members.map((member, place) => {
          const column = place + 1;
          // The cell that has the keys is always there, so that screen readers can name it.
          if ((place < from || place >= to) && active !== column) return null;
          const isSecond = ownerId !== member.id && secondIds.includes(member.id);
          const has = ownerId === member.id || isSecond;
          return (
            <div
              key={member.id}
              role="gridcell"
              id={contactCellId(row.seatId, column)}
              aria-colindex={column + 1}
              data-column={column}
              style={{ gridColumn: column + 1 }}
              aria-label={open === column ? undefined : cellWords(contact, member, isSecond, isHiding)}
              aria-selected={isIn(column) || undefined}
              className={`contacts-cell ${active === column ? 'active' : ''} ${has ? '' : 'free'} ${isIn(column) ? 'in-range' : ''}`}
            >
              {open === column ? (
                <ContactMenu contact={contact} member={member} onDone={onDone} />
              ) : has && isHiding ? (
                <HiddenFace isSecond={isSecond} />
              ) : has ? (
                <Face contact={contact} isSecond={isSecond} />
              ) : (
                <span className="contacts-offer" aria-hidden="true">
                  + {ownerId === null ? 'owner' : 'second'}
                </span>
              )}
            </div>
          );
        })}
      </div>
    );
  },
);
ContactRowView.displayName = 'ContactRowView';
