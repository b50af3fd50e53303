import { Plus } from 'lucide-react';
import { actionRoom } from '../../../shared/analysis/onePageRoom';
import { countInWords } from '../../../shared/model/words';
import { addRecord } from '../../commands/recordCommands';
import { lateWords } from '../../parts/actions/ActionNote';
import { DoneTick } from '../../parts/actions/DoneTick';
import { RecordField } from '../../parts/records/RecordField';
import { useDocument } from '../../state/documentStore';
import { useAsOf } from '../../state/records';
import { goTo } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { CompassRow, Dropped } from './CompassRows';

/**
 * What of an action is asked for: on the page who and when, in the plan also what for, while it is carried out also how
 * far it is.
 */
const FACTS = {
  page: ['ownerId', 'due'],
  plan: ['objectiveId', 'ownerId', 'due'],
  carry: ['ownerId', 'due', 'status'],
} as const;

/**
 * The next actions by due date, those that are late first. In a step they keep their own order, so that no row jumps
 * away while its day is typed.
 */
export const CompassActions = ({ facts = 'page' }: { readonly facts?: keyof typeof FACTS }) => {
  const asOf = useAsOf();
  const { on, off, holds, refusal } = useDocument((state) => actionRoom(state.document, asOf));
  const shown = facts === 'page' ? on : on.toSorted((a, b) => a.action.ordinal - b.action.ordinal);
  return (
    <section aria-labelledby="compass-actions">
      <h3 id="compass-actions">
        {facts === 'page' ? `Next ${countInWords(holds)} actions` : facts === 'plan' ? 'Actions' : 'Owners and dates'}
      </h3>
      {shown.length === 0 ? (
        <p className="quiet">
          {facts === 'carry' ? 'No action is open: step 4 plans them.' : 'Who does what by when?'}
        </p>
      ) : (
        <ul className="compass-lines" aria-label="Actions on the page">
          {shown.map((view) => (
            <CompassRow key={view.id} kind="action" id={view.id} className="with-tick">
              <DoneTick action={view.action} />
              <RecordField
                kind="action"
                id={view.id}
                field="title"
                row=""
                oneLine
                placeholder="Verb first: Show, Ask, Bring"
              />
              <span className="row-facts">
                {FACTS[facts].map((field) => (
                  <RecordField
                    key={field}
                    kind="action"
                    id={view.id}
                    field={field}
                    row={view.action.title}
                    {...(field === 'objectiveId' ? { none: 'No objective' } : {})}
                  />
                ))}
                {view.lateDays > 0 || view.lacks.length > 0 ? (
                  <span className="late small">{lateWords(view.lateDays, view.lacks)}</span>
                ) : null}
              </span>
            </CompassRow>
          ))}
        </ul>
      )}
      {facts === 'carry' ? null : (
        <Dropped kind="action" ids={off.map((view) => view.id)} holds={holds} what="actions, by due date" />
      )}
      {refusal === null || facts === 'carry' ? null : (
        <p className="quiet small" role="note">
          {refusal}
        </p>
      )}
      <div className="chips">
        {refusal === null && facts !== 'carry' ? (
          <Button small onClick={() => addRecord('action', { origin: 'ownIdea' })}>
            <Plus size={14} aria-hidden="true" />
            Add an action
          </Button>
        ) : null}
        <Button small tone="bare" onClick={() => goTo('actions')}>
          All actions
        </Button>
      </div>
    </section>
  );
};
