import { addDays } from '../../../shared/analysis/days';
import type { ActionView } from '../../../shared/analysis/actionBoard';
import type { MyWork } from '../../../shared/analysis/myWork';
import { longDate } from '../../../shared/conventions/writeDay';
import { find } from '../../../shared/document/document';
import { lateWords } from '../../parts/actions/ActionNote';
import { DoneTick } from '../../parts/actions/DoneTick';
import { setActionDue } from '../../commands/actionCommands';
import { showRecord } from '../../commands/recordCommands';
import { currentDocument } from '../../state/documentStore';
import { say } from '../../state/messages';
import { useAsOf } from '../../state/records';
import { Button } from '../../parts/ui/Button';
import { dueWords } from '../../parts/duties/words';
import { Folded, focusPart, WorkPart } from '../../parts/duties/WorkPart';
import { inWords, withinSentence } from '../../../shared/model/words';

const PART = 'my-actions';

const Row = ({ view }: { readonly view: ActionView }) => {
  const asOf = useAsOf();
  const { action, lateDays, lacks } = view;
  const name = action.title.trim() === '' ? 'Untitled action' : action.title;
  const done = () => {
    if (find(currentDocument(), 'action', action.id)?.status !== 'done') return;
    focusPart(PART);
    say(`Done: ${name}. Ctrl Z takes it back.`);
  };
  const later = () => {
    setActionDue(action.id, addDays(lateDays > 0 || action.due === null ? asOf : action.due, 7));
    focusPart(PART);
  };
  const lacking = lateWords(lateDays, lacks);
  return (
    <li className="my-row">
      <DoneTick action={action} onDone={done} />
      <div>
        <button type="button" className="plain-link" onClick={() => showRecord('action', action.id)}>
          {name}
        </button>
        <p className="my-facts">
          {lacking === '' ? null : <span className="late">{lacking}</span>}
          {lateDays === 0 && action.due !== null ? <span>{dueWords(action.due, asOf)}</span> : null}
          {view.person ? <span>with {view.person}</span> : null}
          {action.status === 'inProgress' ? <span>{withinSentence(inWords('inProgress'))}</span> : null}
        </p>
      </div>
      <Button
        small
        tone="bare"
        aria-label={`In a week: ${name}`}
        title={lateDays > 0 || action.due === null ? 'Due a week from today' : 'Due a week later'}
        onClick={later}
      >
        In a week
      </Button>
    </li>
  );
};

/** What the member has to do: late and soon, and folded what comes later. */
export const WorkActions = ({
  actions: { due, later },
  daysAhead,
  until,
}: Pick<MyWork, 'actions' | 'daysAhead' | 'until'>) => {
  const undated = later.filter((view) => view.action.due === null).length;
  const dated = later.length - undated;
  return (
    <>
      <WorkPart
        id={PART}
        title={`Overdue and due in the next ${daysAhead} days`}
        count={due.length}
        empty={
          later.length === 0
            ? 'You own no open action on this account.'
            : `Nothing of yours is due until ${longDate(until)}.`
        }
      >
        <ul className="my-rows" aria-label="Your actions now">
          {due.map((view) => (
            <Row key={view.id} view={view} />
          ))}
        </ul>
      </WorkPart>
      {later.length === 0 ? null : (
        <Folded
          words={[dated > 0 ? `${dated} later` : '', undated > 0 ? `${undated} without a date` : '']
            .filter(Boolean)
            .join(', ')}
        >
          <ul className="my-rows" aria-label="Your actions later">
            {later.map((view) => (
              <Row key={view.id} view={view} />
            ))}
          </ul>
        </Folded>
      )}
    </>
  );
};
