import type { Action } from '../../../shared/model';
import { RecordField } from '../records/RecordField';
import type { RecordColumn } from '../records/RecordTable';

export const ACTION_COLUMNS: readonly RecordColumn<'action'>[] = [
  { field: 'title', placeholder: 'Verb first: Show, Ask, Bring' },
  { field: 'ownerId' },
  { field: 'due' },
  { field: 'status' },
  { field: 'objectiveId', none: 'No objective' },
  { field: 'stakeholderId', none: 'No person' },
];

/** The fields of an action that are not on its row. */
export const ActionMore = (action: Action) => (
  <div className="fields three">
    <RecordField kind="action" id={action.id} field="completedOn" />
    <RecordField kind="action" id={action.id} field="origin" />
    <RecordField kind="action" id={action.id} field="waitingForUnit" none="Nobody" />
    <RecordField kind="action" id={action.id} field="riskId" none="No risk" />
    <RecordField kind="action" id={action.id} field="opportunityId" none="No opportunity" />
    <RecordField kind="action" id={action.id} field="workshopStep" />
    <div className="span-all">
      <RecordField kind="action" id={action.id} field="note" />
    </div>
  </div>
);
