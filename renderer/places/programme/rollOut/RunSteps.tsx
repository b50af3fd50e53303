import { procedureRuns, type RunStep } from '../../../../shared/analysis/procedures';
import { longDate } from '../../../../shared/conventions/writeDay';
import { noteStep, signOff } from '../../../commands/designCommands';
import { HiddenBar } from '../../../parts/hiding/Hidden';
import { MemberField } from '../../../parts/records/MemberField';
import { useLimit } from '../../../parts/records/useLimit';
import { Button } from '../../../parts/ui/Button';
import { DayField } from '../../../parts/ui/DayField';
import { TextField } from '../../../parts/ui/TextField';
import { useFigures } from '../../../state/figures';
import { useIsHiding } from '../../../state/records';
import { useToday } from '../../../state/today';

type Props = { readonly runId: string; readonly line: RunStep; readonly isFixed: boolean };

const stepWords = ({ state, due, isLate, lacksEvidence, step }: RunStep): string => {
  if (lacksEvidence) return `evidence is missing: ${step.evidence ?? ''}`;
  if (state === 'done') return 'done';
  const when = due === null ? '' : `, due on ${longDate(due)}`;
  return `${state === 'next' ? 'next' : 'later'}${when}${isLate ? ': late' : ''}`;
};

const Step = ({ runId, line, isFixed }: Props) => {
  const { step, number, done } = line;
  const limit = useLimit('procedureDone', done?.id ?? `${runId} ${step.id}`, 'evidence');
  const today = useToday();
  const isHiding = useIsHiding();
  // One step after the other: a later one is not done before those it follows.
  const isShut = line.state === 'later';
  return (
    <li className="procedure-step">
      <p>
        <b>
          {number}. {step.title || 'Untitled step'}
        </b>
        <span className={line.isLate || line.lacksEvidence ? 'late small' : 'quiet small'}>{stepWords(line)}</span>
      </p>
      {isShut || isFixed ? null : (
        <div className="run-fields">
          <DayField
            label={`Step ${number} done on`}
            hideLabel
            today={today}
            value={done?.doneOn ?? null}
            onCommit={(doneOn, group) => noteStep(runId, step.id, { doneOn }, group)}
          />
          <MemberField
            label={`Step ${number} done by`}
            hideLabel
            value={done?.doneById ?? null}
            none="Done by"
            onChoose={(doneById, group) => noteStep(runId, step.id, { doneById }, group)}
          />
          {isHiding ? (
            <HiddenBar />
          ) : (
            <TextField
              label={`Evidence for step ${number}`}
              hideLabel
              wraps
              placeholder={step.evidence ?? 'Evidence'}
              value={done?.evidence ?? null}
              limit={limit}
              onCommit={(evidence, group) => noteStep(runId, step.id, { evidence }, group)}
            />
          )}
        </div>
      )}
    </li>
  );
};

/** The steps of a run in their order, and its sign-off. */
export const RunSteps = ({ runId }: { readonly runId: string }) => {
  const { content, asOf } = useFigures();
  const line = procedureRuns(content, asOf).find(({ run }) => run.id === runId);
  if (line === undefined) return null;
  const { steps, isSignedOff, maySignOff, run } = line;
  return (
    <>
      <ol className="run-steps" aria-label="Steps of the run">
        {steps.map((one) => (
          <Step key={one.step.id} runId={runId} line={one} isFixed={isSignedOff} />
        ))}
      </ol>
      {isSignedOff ? (
        <p className="quiet">Signed off on {longDate(run.signedOffOn)}.</p>
      ) : (
        <Button small disabled={!maySignOff} onClick={() => signOff(runId)}>
          {maySignOff ? 'Sign off' : 'Sign off once every step is done and shown'}
        </Button>
      )}
    </>
  );
};
