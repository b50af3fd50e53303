import { monthWords, overdue, retentionMonths, USUAL_RETENTION_MONTHS } from '../../../shared/analysis/retention';
import { longDate } from '../../../shared/conventions/writeDay';
import { accountOf } from '../../../shared/document/document';
import { occupancyOf } from '../../../shared/document/occupancy';
import { run } from '../../commands/handlers';
import { useDocument } from '../../state/documentStore';
import { usePeopleSince } from '../../state/peopleSince';
import { useAsOf } from '../../state/records';
import { goTo, openDialog, select } from '../../state/session';
import { RecordField } from '../records/RecordField';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';

/** Why data on people are kept, how long, and who is kept beyond that: to be shown, deleted or forgotten. */
export const RetentionDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const content = useDocument((state) => state.document);
  const asOf = useAsOf();
  const since = usePeopleSince();
  if (content.account.size === 0) return null;
  const account = accountOf(content);
  const due = overdue(content, asOf, since);
  const months = retentionMonths(content);
  const show = (personId: string): string | null => {
    const seatId = occupancyOf(content).holdingOfPerson.get(personId)?.seatId ?? null;
    if (seatId === null) return null;
    onClose();
    goTo('map');
    select([seatId]);
    return seatId;
  };
  const own = { kind: 'account', id: account.id } as const;
  return (
    <Modal title="Data on people" onClose={onClose} wide>
      <div className="retention">
        <RecordField {...own} field="purpose" />
        <div className="fields two">
          <RecordField {...own} field="retentionMonths" placeholder={`${USUAL_RETENTION_MONTHS} as usual`} />
          <RecordField {...own} field="warnsOfPrivate" none="No" />
        </div>
        <h3 className="label">
          <span>
            {due.length === 0
              ? `Nobody is kept without contact for ${monthWords(months)}`
              : `${due.length} ${due.length === 1 ? 'person' : 'people'} without contact for ${monthWords(months)}`}
          </span>
        </h3>
        {due.length === 0 ? (
          <p className="quiet small">
            Whoever has no contact on record counts from the day they came into the account. Without a number it is 24
            months.
          </p>
        ) : (
          <p className="quiet small">
            Delete whoever does not belong here any more; undo brings them back. Forget whoever must leave no trace:
            ratings stay counted, and nothing brings the person back. A new contact keeps them.
          </p>
        )}
        <ul className="history-list kept-list" aria-label="People without contact, the longest first">
          {due.map(({ personId, name, lastContact, from }) => (
            <li key={personId}>
              <span>
                {name}
                <small className="quiet">
                  {lastContact === null
                    ? `no contact on record; here since ${longDate(from)}`
                    : `last met ${longDate(lastContact)}`}
                </small>
              </span>
              <Button small tone="bare" aria-label={`Show ${name}`} onClick={() => show(personId)}>
                Show
              </Button>
              <Button
                small
                tone="bare"
                aria-label={`Delete ${name}`}
                onClick={() => {
                  if (show(personId) !== null) run('person.delete');
                }}
              >
                Delete
              </Button>
              <Button
                small
                tone="danger"
                aria-label={`Forget ${name}`}
                onClick={() => openDialog({ name: 'forgetPerson', with: personId })}
              >
                Forget
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <div className="buttons">
        <Button onClick={onClose}>Close</Button>
      </div>
    </Modal>
  );
};
