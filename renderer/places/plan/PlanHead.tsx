import { completeness, fourSteps, freshness } from '../../../shared/analysis/completeness';
import { fivePurposes } from '../../../shared/analysis/fivePurposes';
import { stepWords } from '../../../shared/analysis/stepParts';
import { settingsOf } from '../../../shared/analysis/settings';
import { PLAN_STEPS } from '../../../shared/analysis/planSections';
import { shortDate } from '../../../shared/conventions/writeDay';
import { inWords } from '../../../shared/model/words';
import { backToDraft } from '../../commands/planCommands';
import { PurposeLights } from '../../parts/drawings/PurposeLights';
import { percentWords, reasonWords } from '../../parts/drawings/words';
import { useFigures } from '../../state/figures';
import { useDocument } from '../../state/documentStore';
import { useAsOf, useSingle } from '../../state/records';
import { openDialog } from '../../state/session';
import { OpinionsOnly } from '../../parts/hiding/Hidden';
import { Button } from '../../parts/ui/Button';

const State = () => {
  const plan = useSingle('plan');
  const isReadOnly = useDocument((state) => state.readOnly);
  const asOf = useAsOf();
  const state = plan?.state ?? 'draft';
  return (
    <div className="plan-state">
      <button
        type="button"
        className="plan-badge"
        onClick={() => openDialog('planState')}
        title="What stands in the way of the next state"
      >
        <b>{inWords(state)}</b>
        <span className="quiet tabular">version {plan?.version ?? 1}</span>
        {state === 'inReview' && plan?.reviewer ? (
          <span className="quiet">
            with {plan.reviewer}
            {plan.reviewBy ? ` until ${shortDate(plan.reviewBy, asOf.slice(0, 4))}` : ''}
          </span>
        ) : null}
      </button>
      {state === 'draft' && !isReadOnly ? (
        <Button small onClick={() => openDialog('planState')}>
          Send to review
        </Button>
      ) : null}
      {state === 'inReview' && !isReadOnly ? (
        <>
          <Button small tone="primary" onClick={() => openDialog('planState')}>
            Make final
          </Button>
          <Button small onClick={backToDraft}>
            Take back
          </Button>
        </>
      ) : null}
      {isReadOnly || state === 'superseded' ? null : (
        <Button small onClick={() => openDialog('nextPeriod')}>
          Next period
        </Button>
      )}
    </div>
  );
};

/**
 * Where the plan stands: its state, the four steps with the one that is next, completeness, freshness and the five
 * purposes.
 */
export const PlanHead = () => {
  const { content, asOf } = useFigures();
  const { steps, current } = fourSteps(content, asOf);
  const whole = completeness(content, asOf).whole;
  const { whole: fresh, sections } = freshness(content, asOf);
  const inUse = sections.filter(({ isInUse }) => isInUse);
  const { freshDays } = settingsOf(content, asOf);
  return (
    <header className="plan-head">
      <State />
      <OpinionsOnly>
        <ol className="four-steps" aria-label="The four steps of the plan">
          {PLAN_STEPS.map((step) => {
            const { value, reason } = steps[step];
            return (
              <li
                key={step}
                className={step === current ? 'current' : ''}
                aria-current={step === current ? 'step' : undefined}
              >
                <button
                  type="button"
                  title={reasonWords(reason) ?? stepWords(content, asOf, step)}
                  onClick={() => openDialog({ name: 'explain', with: 'steps' })}
                >
                  <span className="words">{inWords(step)}</span>
                  <span className="tabular">{percentWords(value)}</span>
                  <progress className="bar" max={100} value={value ?? 0} aria-hidden="true" />
                </button>
              </li>
            );
          })}
        </ol>
        <dl className="plan-figures tabular">
          <div>
            <dt>Complete</dt>
            <dd title={reasonWords(whole.reason)}>{percentWords(whole.value)}</dd>
          </div>
          <div>
            <dt>Up to date</dt>
            <dd
              title={
                reasonWords(fresh.reason) ??
                `Of the sections that hold something, those edited or confirmed in the last ${freshDays} days`
              }
            >
              {fresh.value === null ? (
                percentWords(null)
              ) : (
                <>
                  {inUse.filter(({ isFresh }) => isFresh).length} of {inUse.length}
                  <span className="visually-hidden"> sections</span>
                </>
              )}
            </dd>
          </div>
        </dl>
        <PurposeLights lights={fivePurposes(content, asOf)} short />
      </OpinionsOnly>
    </header>
  );
};
