import { useCallback, useMemo } from 'react';
import type { Action } from '../../../../shared/model';
import { RecordTable } from '../../../parts/records/RecordTable';

const COLUMNS = [{ field: 'title' }, { field: 'ownerId' }, { field: 'due' }, { field: 'status' }] as const;

/** What is done against one risk. */
export const RiskActions = ({ riskId }: { readonly riskId: string }) => {
  const only = useCallback((action: Action) => action.riskId === riskId, [riskId]);
  const given = useMemo(() => ({ riskId, origin: 'ownIdea' as const }), [riskId]);
  return (
    <RecordTable
      kind="action"
      layout="stacked risk-action-columns"
      columns={COLUMNS}
      only={only}
      given={given}
      empty="No action against it yet."
      addLabel="Add an action"
      caption="Actions against the risk"
    />
  );
};
