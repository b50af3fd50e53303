import { isOpenAction } from '../../shared/analysis/openActions';
import type { Action } from '../../shared/model/index';
import { RecordField } from '../records/RecordField';
import type { RecordColumn } from '../records/RecordTable';

export const ACTION_COLUMNS: readonly RecordColumn[] = [
  { field: 'title', label: 'Action', placeholder: 'Verb first: Show, Ask, Bring' }, { field: 'ownerId', label: 'Owner' }, { field: 'due' }, { field: 'status' }, { field: 'objectiveId', none: 'No objective' }, { field: 'stakeholderId', none: 'No person' },
];

/** Open ones first by due date, those without a date after them, then what is done or cancelled. */
export const dueFirst = (a: Action, b: Action): number => Number(isOpenAction(b)) - Number(isOpenAction(a)) || (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.ordinal - b.ordinal;

/** The fields of an action that are not on its row. */
export const ActionMore = (action: Action) => (
  <div className="fields three">
    <RecordField kind="action" id={action.id} field="completedOn" />
    <RecordField kind="action" id={action.id} field="origin" />
    <RecordField kind="action" id={action.id} field="waitingForUnit" none="Nobody" />
    <RecordField kind="action" id={action.id} field="riskId" none="No risk" />
    <RecordField kind="action" id={action.id} field="opportunityId" none="No opportunity" />
    <RecordField kind="action" id={action.id} field="workshopStep" />
    <div className="span-all"><RecordField kind="action" id={action.id} field="note" /></div>
  </div>
);
