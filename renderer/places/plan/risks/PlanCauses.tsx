import { causesSentence, planCauses } from '../../../../shared/analysis/preMortem';
import type { RecordOf } from '../../../../shared/model';
import { acceptCause, beginCauses } from '../../../commands/designCommands';
import { CAUSE_TABLE } from '../../../parts/plan/causeTable';
import { RecordTable } from '../../../parts/records/RecordTable';
import { Button } from '../../../parts/ui/Button';
import { useFigures } from '../../../state/figures';
import { PlanCauseHelp } from '../../../parts/plan/CauseHelp';

const Note = ({ id }: RecordOf<'planCause'>) => <Weight id={id} />;
const Weight = ({ id }: { readonly id: string }) => {
  const { content, asOf } = useFigures();
  const line = planCauses(content, asOf).find(({ cause }) => cause.id === id);
  if (line === undefined) return null;
  const { cause, score, isOpen } = line;
  const isTaken = cause.riskId !== null && content.risk.has(cause.riskId);
  return (
    <span className="flag-row">
      <span className={isOpen ? 'late' : 'quiet'}>
        {score === null ? 'Not rated yet' : `Weighs ${score}`}
        {isOpen ? ': nothing is done against it' : ''}
      </span>
      {isTaken ? (
        <span className="quiet">It stands in the register.</span>
      ) : (
        <Button small onClick={() => acceptCause(id)} aria-label={`Take as a risk: ${cause.cause}`}>
          Take it as a risk
        </Button>
      )}
    </span>
  );
};

/** Why the plan failed, told as if it had; what is accepted goes into the register of risks. */
export const PlanCauses = () => {
  const { content, asOf } = useFigures();
  const lines = planCauses(content, asOf);
  return (
    <>
      <p className="quiet">{causesSentence(lines, 'plan')}</p>
      {lines.length === 0 ? (
        <Button small onClick={() => beginCauses('planCause')}>
          Begin with ten known causes
        </Button>
      ) : null}
      <RecordTable kind="planCause" note={Note} more={PlanCauseHelp} {...CAUSE_TABLE} />
    </>
  );
};
