import { Check, Plus } from 'lucide-react';
import { actionViews } from '../../shared/analysis/actionBoard';
import { settingsOf } from '../../shared/analysis/settings';
import { setActionStatus } from '../commands/actionCommands';
import { addRecord } from '../commands/recordCommands';
import { lateWords } from '../actions/ActionNote';
import { RecordField } from '../records/RecordField';
import { useDocument } from '../state/documentStore';
import { useAsOf } from '../state/records';
import { goTo } from '../state/session';
import { Button } from '../ui/Button';
import { CompassRow, Dropped } from './CompassRows';

/** The next actions by due date, those that are late first. */
export const CompassActions = () => {
  const asOf = useAsOf();
  const open = useDocument((state) => actionViews(state.document, asOf)).filter((view) => view.isOpen);
  const holds = useDocument((state) => settingsOf(state.document, asOf).onePage.actions);
  const shown = open.slice(0, holds);
  return (
    <section aria-labelledby="compass-actions">
      <h3 id="compass-actions">Next {holds === 7 ? 'seven' : holds} actions</h3>
      {shown.length === 0 ? <p className="quiet">Who does what by when?</p> : null}
      <ul className="compass-lines" aria-label="Actions on the page">
        {shown.map((view) => (
          <CompassRow key={view.id} kind="action" id={view.id} className="with-tick">
            <button type="button" role="checkbox" aria-checked={view.action.status === 'done'} className="tick" aria-label={`Done: ${view.action.title}`} onClick={() => setActionStatus(view.id, 'done')}><Check size={12} aria-hidden="true" /></button>
            <RecordField kind="action" id={view.id} field="title" label="Action" row="" oneLine placeholder="Verb first: Show, Ask, Bring" />
            <span className="row-facts"><RecordField kind="action" id={view.id} field="ownerId" label="Owner" row={view.action.title} /><RecordField kind="action" id={view.id} field="due" row={view.action.title} />{view.lateDays > 0 || view.lacks.length > 0 ? <span className="late small">{lateWords(view.lateDays, view.lacks)}</span> : null}</span>
          </CompassRow>
        ))}
      </ul>
      <Dropped kind="action" ids={open.slice(holds).map((view) => view.id)} holds={holds} what="actions, by due date" />
      <div className="chips">
        {open.length < holds ? <Button small onClick={() => addRecord('action', { origin: 'ownIdea' })}><Plus size={14} aria-hidden="true" />Add an action</Button> : open.length === holds ? <p className="quiet small">The page is full: it holds {holds} actions.</p> : null}
        <Button small tone="bare" onClick={() => goTo('actions')}>All actions</Button>
      </div>
    </section>
  );
};
