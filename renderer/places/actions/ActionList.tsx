import { useMemo } from 'react';
import type { ActionView } from '../../../shared/analysis/actionBoard';
import { dueFirst } from '../../../shared/analysis/openActions';
import type { Action } from '../../../shared/model';
import { RecordTable } from '../../parts/records/RecordTable';
import { useSameIds } from '../../state/likeBefore';
import { ActionNote } from '../../parts/actions/ActionNote';
import { ACTION_COLUMNS, ActionMore } from '../../parts/actions/actionColumns';

export const ActionList = ({ views }: { readonly views: readonly ActionView[] }) => {
  // The rows follow what is shown, not the edits of a row.
  const ids = useSameIds(views.map((view) => view.id));
  const only = useMemo(() => {
    const shown = new Set(ids);
    return (action: Action) => shown.has(action.id);
  }, [ids]);
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
