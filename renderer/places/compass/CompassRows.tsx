import { ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { capital, countInWords } from '../../../shared/model/words';
import type { Kind } from '../../../shared/model';
import { recordName } from '../../../shared/document/recordName';
import { RecordRemark } from '../../parts/records/RecordRemark';
import { RecordTools } from '../../parts/records/RecordTools';
import { useSpot } from '../../parts/records/useSpot';
import { useDocument } from '../../state/documentStore';
import { Button } from '../../parts/ui/Button';

/** A row of the page: the fields of one record, and what can be done with it. */
export const CompassRow = ({
  kind,
  id,
  children,
  className = '',
}: {
  readonly kind: Kind;
  readonly id: string;
  readonly children: ReactNode;
  readonly className?: string;
}) => {
  const { row, isSpot } = useSpot<HTMLLIElement>(kind, id);
  const name = useDocument((state) => recordName(state.document, kind, id));
  return (
    <li ref={row} className={`compass-row ${isSpot ? 'spot' : ''} ${className}`}>
      {children}
      <span className="record-tools">
        <RecordTools kind={kind} id={id} name={name} />
      </span>
      <RecordRemark kind={kind} id={id} />
    </li>
  );
};

type DropProps = {
  readonly kind: Kind;
  readonly ids: readonly string[];
  readonly holds: number;
  readonly what: string;
  readonly onUp?: (id: string) => void;
  readonly upWords?: string;
};

/** What does not fit the page, with a way to bring it there. */
export const Dropped = ({ kind, ids, holds, what, onUp, upWords }: DropProps) => {
  const content = useDocument((state) => state.document);
  if (ids.length === 0) return null;
  return (
    <div className="overflow small" role="note">
      <p>
        The page holds {holds} {what}. {capital(countInWords(ids.length))} {ids.length === 1 ? 'stays' : 'stay'} off it
        until you finish, drop or move one:
      </p>
      <ul>
        {ids.map((id) => (
          <li key={id}>
            {recordName(content, kind, id)}
            {onUp ? (
              <Button
                small
                tone="bare"
                aria-label={`${upWords ?? 'Bring onto the page'}: ${recordName(content, kind, id)}`}
                onClick={() => onUp(id)}
              >
                <ArrowUp size={13} aria-hidden="true" />
                {upWords ?? 'Bring onto the page'}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
};
