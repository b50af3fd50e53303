import { useMemo } from 'react';
import type { Agenda, AgendaStep } from '../../shared/document/agenda';
import { workshopClock } from '../../shared/analysis/workshopClock';
import { useSteps } from './agendaSteps';
import { useIsProjecting } from './projector';
import { useRecord } from './records';
import { useSession } from './session';

/** The workshop that fills the window, with the step and part it is at. The clock draws itself alone. */
export type Run = {
  readonly agenda: Agenda;
  readonly steps: readonly AgendaStep[];
  readonly step: AgendaStep;
  readonly part: number;
  readonly state: 'running' | 'paused' | 'ended';
};

/**
 * How a joint session shows its steps where the customer looks at this very window: as they may see them, or whole, since
 * somebody works on one. `own`: there is a projector, or no customer.
 */
export type CustomerScreen = 'own' | 'theirs' | 'whole';
export const useCustomerScreen = (): CustomerScreen => {
  const isProjecting = useIsProjecting();
  const isWhole = useSession((state) => state.isWholeShown);
  const isJoint =
    useRecord(
      'agenda',
      useSession((state) => state.running),
    )?.withCustomer === true;
  if (!isJoint || isProjecting) return 'own';
  return isWhole ? 'whole' : 'theirs';
};

export const useRun = (): Run | null => {
  const agenda = useRecord(
    'agenda',
    useSession((state) => state.running),
  );
  const steps = useSteps(agenda?.id ?? '');
  return useMemo(() => {
    if (agenda === undefined) return null;
    // Where it is hangs on what happened, not on the moment.
    const { stepId, part, state } = workshopClock(agenda.events, agenda.events.at(-1)?.at ?? 0);
    const step = steps.find((one) => one.id === stepId) ?? steps[0];
    return step === undefined || state === 'notBegun' ? null : { agenda, steps, step, part, state };
  }, [agenda, steps]);
};
