import { RecordTable } from '../records/RecordTable';
import { ACTION_COLUMNS, ActionMore, dueFirst } from './actionColumns';

export const ActionsPlace = () => (
  <div className="actions-place">
    <RecordTable kind="action" layout="action-columns wide" columns={ACTION_COLUMNS} order={dueFirst} more={ActionMore} empty="Who does what by when? Every action has one owner, a due date and a link." addLabel="Add an action" caption="Actions" />
  </div>
);
