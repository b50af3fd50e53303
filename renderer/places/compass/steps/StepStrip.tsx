import { Check } from 'lucide-react';
import { memo } from 'react';
import type { OnePageStep } from '../../../../shared/analysis/onePageSteps';
import type { UpkeepItem } from '../../../../shared/analysis/onePageUpkeep';
import { setSession, type PageView } from '../../../state/session';
import { PageClock } from './PageClock';

const Mark = ({ isDone }: { readonly isDone: boolean }) => (
  <span className={`seven-mark ${isDone ? 'done' : ''}`}>
    {isDone ? (
      <>
        <Check size={13} aria-hidden="true" />
        <span className="visually-hidden">, done</span>
      </>
    ) : null}
  </span>
);

type Props = {
  readonly steps: readonly OnePageStep[];
  readonly upkeep: readonly UpkeepItem[];
  readonly view: PageView;
};

/** The clock, the seven steps, and what follows them. */
export const StepStrip = memo(({ steps, upkeep, view }: Props) => {
  const at = steps.findIndex((step) => step.id === view);
  const done = upkeep.filter((item) => item.isDone).length;
  const current = (one: PageView) => (one !== view ? undefined : at < 0 ? ('page' as const) : ('step' as const));
  return (
    <nav className="seven-strip" aria-label="One-page mode" data-region="steps">
      <PageClock minutes={steps.map((step) => step.minutes)} at={at < 0 ? null : at} />
      <ol aria-label="The seven steps">
        {steps.map((step, index) => (
          <li key={step.id}>
            <button type="button" aria-current={current(step.id)} onClick={() => setSession({ pageView: step.id })}>
              <span className="quiet tabular">{index + 1}</span>
              <span>{step.title}</span>
              <span className="quiet small tabular">{step.minutes} min</span>
              <Mark isDone={step.isDone} />
            </button>
          </li>
        ))}
      </ol>
      <ul aria-label="The page and its upkeep">
        <li>
          <button type="button" aria-current={current('page')} onClick={() => setSession({ pageView: 'page' })}>
            <span />
            <span>The whole page</span>
          </button>
        </li>
        <li>
          <button type="button" aria-current={current('upkeep')} onClick={() => setSession({ pageView: 'upkeep' })}>
            <span />
            <span>Monthly upkeep</span>
            <span className="quiet small tabular">
              {done} of {upkeep.length}
            </span>
            <Mark isDone={done === upkeep.length} />
          </button>
        </li>
      </ul>
    </nav>
  );
});
StepStrip.displayName = 'StepStrip';
