import { missingForStage, relationshipStage, stageLabel } from '../../../../shared/analysis/relationshipStage';
import { STAGE_ANCHORS } from '../../../../shared/analysis/stageAnchors';
import { makeAction } from '../../../commands/actionCommands';
import { reasonWords } from '../../../parts/drawings/words';
import { StageBars } from '../../../parts/drawings/StageBars';
import { RecordField } from '../../../parts/records/RecordField';
import { setFields } from '../../../state/documentStore';
import { useSingle } from '../../../state/records';
import { showSection } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { SelectField } from '../../../parts/ui/SelectField';
import { useFigures } from '../../../state/figures';
import { AnsweredAlone } from './AnsweredAlone';
import { StageQuestions } from './StageQuestions';
import { StageWarnings } from './StageWarnings';
import { withDecimals } from '../../../../shared/conventions/writeNumber';

const raise = (question: string, id: string, wanted: number): void =>
  makeAction(`Raise “${question}” to: ${STAGE_ANCHORS[id]?.[wanted - 1] ?? stageLabel(wanted) ?? ''}`);

/** Questions below the wanted stage, the weakest first. */
const NextSteps = () => {
  const ours = useSingle('diagnostic')?.ours ?? null;
  const wanted = useSingle('plan')?.wantedStage ?? null;
  if (wanted === null)
    return (
      <p className="quiet small">
        Choose the stage you want under{' '}
        <button type="button" className="plain-link" onClick={() => showSection('ambition')}>
          Ambition
        </button>
        , and what is missing for it stands here.
      </p>
    );
  const missing = missingForStage(ours, wanted);
  if (missing.length === 0)
    return <p className="quiet small">No answer is below the stage you want, {stageLabel(wanted)}.</p>;
  return (
    <section aria-label="Next steps">
      <h4 className="label">Next steps towards {stageLabel(wanted)}</h4>
      <ul className="link-list next-steps">
        {missing.map(({ id, question, answer }) => (
          <li key={id}>
            <span>
              {question}{' '}
              <span className="quiet small">
                now {STAGE_ANCHORS[id]?.[answer - 1] ?? answer}, then {STAGE_ANCHORS[id]?.[wanted - 1] ?? wanted}
              </span>
            </span>
            <Button
              small
              tone="bare"
              onClick={() => raise(question, id, wanted)}
              aria-label={`Make an action of ${question}`}
            >
              Make an action
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** How close the relationship is, as you and as the customer see it (F13). */
export const StagePart = () => {
  const { content, asOf } = useFigures();
  const diagnostic = useSingle('diagnostic');
  const wanted = useSingle('plan')?.wantedStage ?? null;
  const stage = relationshipStage(content, asOf);
  const isShort = diagnostic?.method === 'short6';
  const ours = stage.ours ? `, you ${withDecimals(stage.ours.score, 2)}` : '';
  const customer = stage.customer ? `, customer ${withDecimals(stage.customer.score, 2)}` : '';
  return (
    <>
      <p className="verdict serif">
        {stage.label ?? 'No stage yet'}{' '}
        <span className="quiet small">
          {stage.stageUsed === null
            ? `${reasonWords(stage.reason) ?? ''} Twelve answers, two in each dimension, give a stage.`
            : `stage ${stage.stageUsed} of 5${ours}${customer}`}
        </span>
      </p>
      {stage.isDisintegrating ? (
        <p className="late">Disintegrating: the warnings below say that this relationship is falling apart.</p>
      ) : null}
      {stage.viewGap === null ? null : (
        <p className={stage.isRosier ? 'late' : 'quiet'}>
          View gap {withDecimals(stage.viewGap, 2).replace('-', '−')}
          {stage.isRosier ? ': you see it rosier than they do.' : '.'}
        </p>
      )}
      {isShort || (stage.ours === null && stage.customer === null) ? null : (
        <figure className="live-figure">
          <StageBars stage={stage} wanted={wanted} />
          <figcaption className="quiet small">
            Filled is your view, outlined the customer’s{wanted === null ? '' : '; the line is the stage you want'}.
          </figcaption>
        </figure>
      )}
      <NextSteps />
      <div className="fields three">
        <SelectField
          label="Questions"
          value={isShort ? 'short6' : 'full'}
          options={[
            { value: 'full', label: 'All fifteen, 1–5' },
            { value: 'short6', label: 'Short: six, 1–4' },
          ]}
          onChoose={(method) => {
            setFields('Choose the questions', 'diagnostic', 'diagnostic', {
              method: method === 'short6' ? 'short6' : null,
            });
          }}
        />
        <RecordField kind="diagnostic" id="diagnostic" field="answeredOn" />
        <RecordField kind="diagnostic" id="diagnostic" field="previousScore" />
      </div>
      <AnsweredAlone />
      <StageQuestions isShort={isShort} />
      <StageWarnings />
    </>
  );
};
