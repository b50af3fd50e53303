import { Check } from 'lucide-react';
import { capital } from '../../../../shared/model/words';
import type { OnePageStep } from '../../../../shared/analysis/onePageSteps';
import type { PageView } from '../../../state/session';
import { OpinionsOnly } from '../../../parts/hiding/Hidden';
import { Button } from '../../../parts/ui/Button';
import { useAfterPress } from '../../../parts/ui/useAfterPress';
import { STEP_BODIES } from './stepBodies';

/** What the step lacks. It may take more lines or fewer after a field is left, which must not move a button under a press. */
const StillNeeded = ({ step }: { readonly step: OnePageStep }) => {
  const lacks = useAfterPress(step.isDone ? '' : step.lacks.join('; '));
  const late = useAfterPress(step.late.join('; '));
  if (lacks === '' && late === '')
    return (
      <p className="seven-lacks done small">
        <Check size={14} aria-hidden="true" />
        Nothing is missing here.
      </p>
    );
  return (
    <p className="seven-lacks small">
      <OpinionsOnly>
        {lacks === '' ? null : `Still needed: ${lacks}.`}
        {late === '' ? null : (
          <span className="late">
            {lacks === '' ? '' : ' '}
            {capital(late)}.
          </span>
        )}
      </OpinionsOnly>
    </p>
  );
};

/** One step: what it is for, what it still lacks, its fields, and the way on. */
export const StepPage = ({
  steps,
  step,
  onGo,
  isRun = false,
}: {
  readonly steps: readonly OnePageStep[];
  readonly step: OnePageStep;
  readonly onGo: (view: PageView) => void;
  /** A workshop leads from step to step. */
  readonly isRun?: boolean;
}) => {
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const after = steps[at + 1];
  const Body = STEP_BODIES[step.id];
  return (
    <article className="seven-step" aria-labelledby="seven-title">
      <header>
        <h2 id="seven-title" className="serif" tabIndex={-1}>
          Step {at + 1} of {steps.length} · {step.title}
        </h2>
        <p className="quiet">{step.asks}</p>
        <StillNeeded key={step.id} step={step} />
      </header>
      <Body />
      {isRun ? null : (
        <footer>
          {before ? <Button onClick={() => onGo(before.id)}>Back: {before.title}</Button> : null}
          <Button tone="primary" onClick={() => onGo(after?.id ?? 'page')}>
            {after ? `Next: ${after.title}` : 'See the whole page'}
          </Button>
        </footer>
      )}
    </article>
  );
};
