import { useCallback } from 'react';
import type { ActionView } from '../../../shared/analysis/actionBoard';
import { dueFirst } from '../../../shared/analysis/openActions';
import type { Action } from '../../../shared/model';
import { RecordTable } from '../../parts/records/RecordTable';
import { ActionNote } from '../../parts/actions/ActionNote';
import { ACTION_COLUMNS, ActionMore } from '../../parts/actions/actionColumns';

export const ActionList = ({ views }: { readonly views: readonly ActionView[] }) => {
  const ids = new Set(views.map((view) => view.id));
  const key = views.map((view) => view.id).join(' ');
  // The rows follow who is shown, not the edits of a row: `key` says all that `ids` holds.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const only = useCallback((action: Action) => ids.has(action.id), [key]);
  return (
    <RecordTable
      kind="action"
      layout="stacked action-columns wide"
      columns={ACTION_COLUMNS}
      only={only}
      order={dueFirst}
      more={ActionMore}
      note={ActionNote}
      given={{ origin: 'ownIdea' }}
      empty="No action fits the filter."
      addLabel="Add an action"
      caption="Actions"
    />
  );
};
