import { X } from 'lucide-react';
import { retentionSuggestions } from '../../../shared/analysis/retention';
import { triggers } from '../../../shared/analysis/triggers';
import { proactiveShare } from '../../../shared/analysis/ratios';
import { percentWords } from '../../parts/drawings/words';
import { RecordField } from '../../parts/records/RecordField';
import { RecordTools } from '../../parts/records/RecordTools';
import { useSpot } from '../../parts/records/useSpot';
import { useFigures } from '../../state/figures';
import { useDocument } from '../../state/documentStore';
import { usePeopleSince } from '../../state/peopleSince';
import { useRecord } from '../../state/records';
import { setSession, useSession } from '../../state/session';
import { Button } from '../../parts/ui/Button';
import { ActionMore } from '../../parts/actions/actionColumns';
import { TriggerRows } from '../../parts/actions/TriggerRows';

const Chosen = ({ id }: { readonly id: string }) => {
  const action = useRecord('action', id);
  const { row } = useSpot<HTMLDivElement>('action', id);
  if (!action) return null;
  return (
    <div ref={row} className="panel-body">
      <header className="side-head">
        <p className="quiet small">Action</p>
        <span className="spring" />
        <RecordTools kind="action" id={id} name={action.title} />
        <Button small tone="bare" aria-label="Close the action" onClick={() => setSession({ action: null })}>
          <X size={15} aria-hidden="true" />
        </Button>
      </header>
      <RecordField kind="action" id={id} field="title" />
      <div className="fields two">
        <RecordField kind="action" id={id} field="ownerId" />
        <RecordField kind="action" id={id} field="due" />
        <RecordField kind="action" id={id} field="status" />
        <RecordField kind="action" id={id} field="stakeholderId" none="No person" />
      </div>
      <RecordField kind="action" id={id} field="objectiveId" none="No objective" />
      {ActionMore(action)}
    </div>
  );
};

/** What should be done before a need shows. */
const Suggestions = () => {
  const { content, asOf } = useFigures();
  const since = usePeopleSince();
  const waiting = [
    ...triggers(content, asOf).filter(({ code }) => code !== 'retention'),
    ...retentionSuggestions(content, asOf, since),
  ].filter((one) => one.isAwaiting);
  const share = proactiveShare(content, asOf);
  return (
    <div className="panel-body">
      <header className="side-head">
        <h3 className="label">
          Suggested <span className="tabular">{waiting.length}</span>
        </h3>
      </header>
      {waiting.length === 0 ? (
        <p className="quiet">Nothing falls due: no contract, contact, project or promise asks for anything now.</p>
      ) : (
        <TriggerRows triggers={waiting} />
      )}
      <p className="quiet small">
        {share.value === null
          ? 'Say of each action where it came from to see how many you started yourselves.'
          : `Of the actions whose origin is known, ${percentWords(share.value * 100)} were started by you.`}
      </p>
    </div>
  );
};

/** Beside the actions: the one that is chosen, else what is suggested. */
export const ActionSide = () => {
  const chosen = useSession((state) => state.action);
  const isThere = useDocument((state) => chosen !== null && state.document.action.has(chosen));
  return (
    <aside className="actions-side" aria-label={isThere ? 'The chosen action' : 'Suggestions'} data-region="panel">
      {chosen !== null && isThere ? <Chosen key={chosen} id={chosen} /> : <Suggestions />}
    </aside>
  );
};
