import { tableOf } from '../../../../shared/packs/spoken';
import { missingInStep } from '../../../../shared/analysis/riskChecks';
import { IMPACT_WORDS, LIKELIHOOD_WORDS } from '../../../../shared/analysis/risk';
import { RISK_STEPS } from '../../../../shared/model/scales';
import type { RecordOf } from '../../../../shared/model';
import { RecordField } from '../../../parts/records/RecordField';
import { setFields, useDocument } from '../../../state/documentStore';
import { Button } from '../../../parts/ui/Button';
import { HelpMeChoose } from '../../../parts/ui/HelpMeChoose';
import { SelectField } from '../../../parts/ui/SelectField';
import { Score } from '../Score';
import { RiskActions } from './RiskActions';
import { withinSentence } from '../../../../shared/model/words';

type Risk = RecordOf<'risk'>;
type Step = Risk['step'];
export const STEP_WORDS: Readonly<Record<Step, string>> = tableOf('riskSteps');
/** Sub-types of trade compliance. */
const TRADE = ['Classification', 'Valuation', 'Origin', 'Licences and sanctions', 'Rights', 'Records'] as const;

const rate = (
  risk: Risk,
  field: 'likelihood' | 'impact' | 'residualLikelihood' | 'residualImpact',
  value: number | null,
): void => {
  setFields('Rate a risk', 'risk', risk.id, { [field]: value });
};

const Collect = ({ risk }: { readonly risk: Risk }) => (
  <div className="fields two">
    <RecordField kind="risk" id={risk.id} field="facts" />
    <RecordField kind="risk" id={risk.id} field="source" />
    {risk.category === 'tradeCompliance' ? (
      <SelectField
        label="Kind of trade compliance"
        value={risk.subType}
        none="Not known"
        options={TRADE.map((one) => ({ value: one, label: one }))}
        onChoose={(subType) => {
          setFields('Edit risk: sub-type', 'risk', risk.id, { subType });
        }}
      />
    ) : null}
  </div>
);
const Assess = ({ risk }: { readonly risk: Risk }) => {
  return (
    <div className="fields three">
      <div>
        <Score
          legend="Likelihood"
          from={1}
          to={5}
          words={LIKELIHOOD_WORDS}
          value={risk.likelihood}
          onChoose={(value) => rate(risk, 'likelihood', value)}
        />
        <HelpMeChoose
          scale="likelihood"
          called="Likelihood"
          wordOf={(value) => `${value}, ${LIKELIHOOD_WORDS[value as 1 | 2 | 3 | 4 | 5]}`}
          onTake={(value) => rate(risk, 'likelihood', Number(value))}
        />
      </div>
      <div>
        <Score
          legend="Impact"
          from={1}
          to={5}
          words={IMPACT_WORDS}
          value={risk.impact}
          onChoose={(value) => rate(risk, 'impact', value)}
        />
        <HelpMeChoose
          scale="impact"
          called="Impact"
          wordOf={(value) => `${value}, ${IMPACT_WORDS[value as 1 | 2 | 3 | 4 | 5]}`}
          onTake={(value) => rate(risk, 'impact', Number(value))}
        />
      </div>
      <RecordField kind="risk" id={risk.id} field="exposure" />
    </div>
  );
};
const Prescribe = ({ risk }: { readonly risk: Risk }) => (
  <>
    <RecordField kind="risk" id={risk.id} field="mitigation" />
    <div className="fields three">
      <RecordField kind="risk" id={risk.id} field="ownerId" />
      <RecordField kind="risk" id={risk.id} field="coOwnerId" />
      <RecordField kind="risk" id={risk.id} field="reviewDate" />
    </div>
    <RiskActions riskId={risk.id} />
  </>
);
const Monitor = ({ risk }: { readonly risk: Risk }) => (
  <div className="fields three">
    <div>
      <Score
        legend="Likelihood after measures"
        from={1}
        to={5}
        words={LIKELIHOOD_WORDS}
        value={risk.residualLikelihood}
        onChoose={(value) => rate(risk, 'residualLikelihood', value)}
      />
      <HelpMeChoose
        scale="likelihood"
        called="Likelihood after measures"
        wordOf={(value) => `${value}, ${LIKELIHOOD_WORDS[value as 1 | 2 | 3 | 4 | 5]}`}
        onTake={(value) => rate(risk, 'residualLikelihood', Number(value))}
      />
    </div>
    <div>
      <Score
        legend="Impact after measures"
        from={1}
        to={5}
        words={IMPACT_WORDS}
        value={risk.residualImpact}
        onChoose={(value) => rate(risk, 'residualImpact', value)}
      />
      <HelpMeChoose
        scale="impact"
        called="Impact after measures"
        wordOf={(value) => `${value}, ${IMPACT_WORDS[value as 1 | 2 | 3 | 4 | 5]}`}
        onTake={(value) => rate(risk, 'residualImpact', Number(value))}
      />
    </div>
    <RecordField kind="risk" id={risk.id} field="status" />
  </div>
);
/** What a step lacks, or that nothing is left to do in it. */
const stepWords = (missing: readonly string[], hasNext: boolean): string => {
  if (missing.length > 0) return `${hasNext ? 'To move on it' : 'It'} still needs ${missing.join(', ')}.`;
  return hasNext ? 'All fields of this step are filled.' : 'It is watched until it is closed.';
};

const FIELDS = { collect: Collect, assess: Assess, prescribe: Prescribe, monitor: Monitor } as const;

/** The four steps of a risk. It moves on only when the fields of its step are filled (F22). */
export const RiskSteps = ({ risk }: { readonly risk: Risk }) => {
  const content = useDocument((state) => state.document);
  const at = RISK_STEPS.indexOf(risk.step);
  const next = RISK_STEPS[at + 1];
  const before = RISK_STEPS[at - 1];
  const missing = missingInStep(risk, risk.step, content);
  const go = (step: Step): void => {
    setFields(`Move a risk to ${withinSentence(STEP_WORDS[step])}`, 'risk', risk.id, { step });
  };
  return (
    <ol className="risk-steps">
      {RISK_STEPS.map((step, index) => {
        const Fields = FIELDS[step];
        return (
          <li
            key={step}
            className={index === at ? 'current' : index < at ? 'passed' : ''}
            aria-current={index === at ? 'step' : undefined}
          >
            <h4 className="label">
              <span>
                {index + 1}. {STEP_WORDS[step]}
              </span>
              {index < at && missingInStep(risk, step, content).length > 0 ? (
                <span className="late">lacks {missingInStep(risk, step, content).join(', ')}</span>
              ) : null}
            </h4>
            <Fields risk={risk} />
            {index === at ? (
              <div className="chips step-move">
                {next ? (
                  <Button small tone="primary" disabled={missing.length > 0} onClick={() => go(next)}>
                    Move on to {withinSentence(STEP_WORDS[next])}
                  </Button>
                ) : null}
                {before ? (
                  <Button small tone="bare" onClick={() => go(before)}>
                    Back to {withinSentence(STEP_WORDS[before])}
                  </Button>
                ) : null}
                <span className={missing.length > 0 ? 'late small' : 'quiet small'}>
                  {stepWords(missing, next !== undefined)}
                </span>
              </div>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
};
