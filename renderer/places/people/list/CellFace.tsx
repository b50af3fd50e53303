import type { ComponentProps } from 'react';
import { isTextColumn, type ListColumn, type PersonRow } from '../../../../shared/analysis/peopleList';
import { shortDate } from '../../../../shared/conventions/writeDay';
import {
  ROLE_LETTERS,
  ROLE_WORDS,
  attitudeSign,
  attitudeTone,
  attitudeWord,
  inWords,
  influenceWord,
  relationshipWord,
} from '../../../../shared/model/words';
import { OneLine } from '../../../parts/drawings/OneLine';
import { HiddenBar } from '../../../parts/hiding/Hidden';
import { usePhoto } from '../../../state/photos';
import { useIsHiding } from '../../../state/records';
import { isHiddenColumn } from './columns';
import { Dots } from '../map/CardMarks';

const Unknown = ({ word }: { readonly word: string }) => <span className="unknown-value">{word}</span>;

/** Of the list's text, in CSS pixels. */
const TEXT_SIZE = 13.5;

export const ListLine = (line: Omit<ComponentProps<typeof OneLine>, 'size'>) => <OneLine size={TEXT_SIZE} {...line} />;

/** CSS pixels of what stands beside a text, with the gap between them. */
const BESIDE = { photo: 40, sign: 33, outside: 68, role: 21 } as const;

const NameFace = ({ row, room }: { readonly row: PersonRow; readonly room: number }) => {
  const image = usePhoto(row.personId);
  const taken = (image === null ? 0 : BESIDE.photo) + (row.outside ? BESIDE.outside : 0);
  return (
    <>
      {image === null ? null : <img className="row-photo" src={image} alt="" draggable={false} />}
      <ListLine text={row.name} room={room - taken} weight={600} className={row.given === null ? 'nobody' : ''} />
      {row.outside ? <span className="outside-word">outside</span> : null}
    </>
  );
};

/** What a cell shows while nobody edits it. `room`: CSS pixels between its edges. */
export const CellFace = ({
  row,
  column,
  findings,
  year,
  room,
}: {
  readonly row: PersonRow;
  readonly column: ListColumn;
  readonly room: number;
  readonly findings: number;
  readonly year: string;
}) => {
  const isHiding = useIsHiding();
  if (isHiding && isHiddenColumn(column)) return <HiddenBar />;
  if (isTextColumn(column)) return <ListLine text={row.texts[column] ?? ''} room={room} />;
  switch (column) {
    case 'name':
      return <NameFace row={row} room={room} />;
    case 'department':
    case 'unit':
      return <ListLine text={row[column] ?? ''} room={room} />;
    case 'owner':
      if (row.owner !== null) return <ListLine text={row.owner} room={room} />;
      return row.status === 'vacant' ? null : <span className="no-owner">Nobody</span>;
    case 'manager':
      return row.inTray ? (
        <span className="in-tray">in the tray</span>
      ) : (
        <ListLine text={row.manager ?? ''} room={room} />
      );
    case 'roles':
      return (
        <span className={`role-letters ${row.roles.length * BESIDE.role > room ? 'cut' : ''}`}>
          {row.roles.map((role) => (
            <abbr key={role} title={ROLE_WORDS[role]}>
              {ROLE_LETTERS[role]}
            </abbr>
          ))}
        </span>
      );
    case 'influence':
      return row.influence === null ? (
        <>
          <Dots influence={null} />
          <Unknown word="?" />
        </>
      ) : (
        <Dots influence={row.influence} label={`${row.influence} ${influenceWord(row.influence)}`} />
      );
    case 'attitude':
      return (
        <>
          <span className={`sign ${attitudeTone(row.attitude)}`} aria-hidden="true">
            {attitudeSign(row.attitude)}
          </span>
          <ListLine text={attitudeWord(row.attitude)} room={room - BESIDE.sign} />
        </>
      );
    case 'relationship':
      return row.relationship === null ? (
        <Unknown word="Not known" />
      ) : (
        <ListLine text={`${row.relationship} ${relationshipWord(row.relationship)}`} room={room} />
      );
    case 'wanted':
      return row.wanted === null ? null : (
        <ListLine text={`→ ${row.wanted} ${relationshipWord(row.wanted)}`} room={room} className="wanted-value" />
      );
    case 'lastContact':
      return row.lastContact === null ? null : <span className="tabular">{shortDate(row.lastContact, year)}</span>;
    case 'level':
      return <span className="tabular">{row.level ?? ''}</span>;
    case 'class':
      return <ListLine text={row.class === null ? '' : inWords(row.class)} room={room} />;
    case 'status':
      return <ListLine text={inWords(row.status)} room={room} />;
    case 'findings':
      return <span className={`tabular ${findings > 0 ? 'has-findings' : 'quiet'}`}>{findings}</span>;
  }
};
