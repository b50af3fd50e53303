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
import { HiddenBar } from '../../../parts/hiding/Hidden';
import { usePhoto } from '../../../state/photos';
import { useIsHiding } from '../../../state/records';
import { isHiddenColumn } from './columns';
import { Dots } from '../map/CardMarks';

const Unknown = ({ word }: { readonly word: string }) => <span className="unknown-value">{word}</span>;

const RowPhoto = ({ personId }: { readonly personId: string }) => {
  const image = usePhoto(personId);
  return image === null ? null : <img className="row-photo" src={image} alt="" draggable={false} />;
};

/** What a cell shows while nobody edits it. */
export const CellFace = ({
  row,
  column,
  findings,
  year,
}: {
  readonly row: PersonRow;
  readonly column: ListColumn;
  readonly findings: number;
  readonly year: string;
}) => {
  const isHiding = useIsHiding();
  if (isHiding && isHiddenColumn(column)) return <HiddenBar />;
  if (isTextColumn(column)) return <span className="clip">{row.texts[column] ?? ''}</span>;
  switch (column) {
    case 'name':
      return (
        <>
          <RowPhoto personId={row.personId} />
          <b className={`clip ${row.given === null ? 'nobody' : ''}`}>{row.name}</b>
          {row.outside ? <span className="outside-word">outside</span> : null}
        </>
      );
    case 'department':
    case 'unit':
      return <span className="clip">{row[column] ?? ''}</span>;
    case 'owner':
      if (row.owner !== null) return <span className="clip">{row.owner}</span>;
      return row.status === 'vacant' ? null : <span className="no-owner">Nobody</span>;
    case 'manager':
      return row.inTray ? (
        <span className="in-tray">in the tray</span>
      ) : (
        <span className="clip">{row.manager ?? ''}</span>
      );
    case 'roles':
      return (
        <span className="role-letters">
          {row.roles.map((role) => (
            <abbr key={role} title={ROLE_WORDS[role]}>
              {ROLE_LETTERS[role]}
            </abbr>
          ))}
        </span>
      );
    case 'influence':
      return (
        <>
          <Dots influence={row.influence} />
          <span className={row.influence === null ? 'unknown-value' : 'visually-hidden'}>
            {row.influence === null ? '?' : `${row.influence} ${influenceWord(row.influence)}`}
          </span>
        </>
      );
    case 'attitude':
      return (
        <>
          <span className={`sign ${attitudeTone(row.attitude)}`} aria-hidden="true">
            {attitudeSign(row.attitude)}
          </span>
          <span className="clip">{attitudeWord(row.attitude)}</span>
        </>
      );
    case 'relationship':
      return row.relationship === null ? (
        <Unknown word="Not known" />
      ) : (
        <span className="clip">
          {row.relationship} {relationshipWord(row.relationship)}
        </span>
      );
    case 'wanted':
      return row.wanted === null ? null : (
        <span className="clip wanted-value">
          → {row.wanted} {relationshipWord(row.wanted)}
        </span>
      );
    case 'lastContact':
      return row.lastContact === null ? null : <span className="tabular">{shortDate(row.lastContact, year)}</span>;
    case 'level':
      return <span className="tabular">{row.level ?? ''}</span>;
    case 'class':
      return <span className="clip">{row.class === null ? '' : inWords(row.class)}</span>;
    case 'status':
      return <span>{inWords(row.status)}</span>;
    case 'findings':
      return <span className={`tabular ${findings > 0 ? 'has-findings' : 'quiet'}`}>{findings}</span>;
  }
};
