import { useCallback } from 'react';
import { dueFirst } from '../../../shared/analysis/openActions';
import type { Action } from '../../../shared/model';
import { useList } from '../../state/records';
import { RecordTable } from '../records/RecordTable';
import { ACTION_COLUMNS, ActionMore } from './actionColumns';

const COLUMNS = ACTION_COLUMNS.filter((column) => column.field !== 'objectiveId');

/** The actions of one objective, or those of none, open ones first. */
export const ObjectiveActions = ({ objectiveId }: { readonly objectiveId: string | null }) => {
  const only = useCallback((action: Action) => action.objectiveId === objectiveId, [objectiveId]);
  const hasActions = useList('action').length > 0;
  return (
    <RecordTable
      kind="action"
      layout="stacked action-columns"
      columns={COLUMNS}
      only={only}
      given={{ objectiveId, origin: 'ownIdea' }}
      order={dueFirst}
      more={ActionMore}
      empty={
        objectiveId !== null
          ? 'No action yet. Who does what by when?'
          : hasActions
            ? 'Every action belongs to an objective.'
            : 'No action is entered yet.'
      }
      addLabel="Add an action"
      caption="Actions"
      hasExamples={objectiveId === null}
    />
  );
};
