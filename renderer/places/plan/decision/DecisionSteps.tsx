import { useCallback, useMemo } from 'react';
import type { RecordOf } from '../../../../shared/model';
import { StepTimeline } from '../../../parts/drawings/StepTimeline';
import { RecordTable } from '../../../parts/records/RecordTable';
import { useAsOf, useList } from '../../../state/records';

type Step = RecordOf<'decisionStep'>;
const STEP_COLUMNS = [{ field: 'title' }, { field: 'date' }, { field: 'groupId', none: 'No group' }] as const;
const CRITERION_COLUMNS = [{ field: 'title' }, { field: 'weight' }] as const;
const byDate = (a: Step, b: Step): number =>
  (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.ordinal - b.ordinal;

/** The customer's own way to the decision: its steps with dates and who decides. */
export const DecisionSteps = ({ opportunityId }: { readonly opportunityId: string }) => {
  const asOf = useAsOf();
  const only = useCallback((step: Step) => step.opportunityId === opportunityId, [opportunityId]);
  const given = useMemo(() => ({ opportunityId }), [opportunityId]);
  const dated = useList('decisionStep')
    .filter(only)
    .flatMap((step) => (step.date === null ? [] : [{ id: step.id, title: step.title, date: step.date }]));
  return (
    <>
      <RecordTable
        kind="decisionStep"
        layout="step-columns"
        columns={STEP_COLUMNS}
        only={only}
        given={given}
        order={byDate}
        empty="The steps of the customer’s process with their dates and who decides in each."
        addLabel="Add a step"
        caption="Steps of the decision"
      />
      <StepTimeline steps={dated} asOf={asOf} />
    </>
  );
};

/** What they decide by. The weights should add up to 100. */
export const Criteria = ({ opportunityId }: { readonly opportunityId: string }) => {
  const only = useCallback(
    (one: RecordOf<'decisionCriterion'>) => one.opportunityId === opportunityId,
    [opportunityId],
  );
  const given = useMemo(() => ({ opportunityId }), [opportunityId]);
  const weights = useList('decisionCriterion')
    .filter(only)
    .flatMap((one) => one.weight ?? []);
  const whole = Math.round(weights.reduce((sum, weight) => sum + weight, 0) * 100) / 100;
  return (
    <>
      <RecordTable
        kind="decisionCriterion"
        layout="criterion-columns"
        columns={CRITERION_COLUMNS}
        only={only}
        given={given}
        empty="What they decide by, with the weight they give it."
        addLabel="Add a criterion"
        caption="Criteria of the decision"
      />
      {weights.length === 0 ? null : (
        <p className={whole === 100 ? 'quiet small tabular' : 'late small tabular'}>
          {whole === 100 ? 'The weights add up to 100.' : `The weights add up to ${whole}, not 100.`}
        </p>
      )}
    </>
  );
};
