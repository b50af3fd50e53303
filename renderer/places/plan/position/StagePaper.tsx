import { relationshipStage, STAGE_QUESTIONS, STAGE_WARNINGS } from '../../../../shared/analysis/relationshipStage';
import { single } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { inWords } from '../../../../shared/model/words';
import { StageBars } from '../../../parts/drawings/StageBars';
import { oneDecimal } from '../../../parts/drawings/words';
import { Rows } from '../../../paper/Rows';
import { Drawing, Facts, Key, Label, Points, Stats } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

/** F13: the stage as you and the customer see it, by dimension, with the answers behind it and the warnings. */
export const StagePaper = ({ view }: { readonly view: PlanView }) => {
  const stage = relationshipStage(view.content, view.asOf);
  const diagnostic = single(view.content, 'diagnostic');
  const wanted = single(view.content, 'plan')?.wantedStage ?? null;
  const warnings = STAGE_WARNINGS.map((text, at) => ({
    id: text,
    text,
    isOn: diagnostic?.warnings[at] === true,
  })).filter((one) => one.isOn);
  const answers = Object.entries(STAGE_QUESTIONS).map(([id, question]) => ({
    id,
    question,
    ours: diagnostic?.ours?.[id] ?? null,
    customer: diagnostic?.customer?.[id] ?? null,
  }));
  return (
    <>
      <Stats
        stats={[
          {
            figure: { value: stage.stageUsed, reason: stage.reason },
            as: () => stage.label ?? '–',
            words: `stage${stage.isDisintegrating ? ', falling apart' : ''}`,
          },
          {
            figure: { value: stage.ours?.score ?? null, reason: stage.reason ?? 'tooFewRatings' },
            as: oneDecimal,
            words: 'of 5 as you see it',
            note: stage.ours?.label ?? null,
          },
          {
            figure: { value: stage.customer?.score ?? null, reason: diagnostic?.customer ? 'tooFewRatings' : 'noData' },
            as: oneDecimal,
            words: 'of 5 as they see it',
            note: stage.customer?.label ?? null,
          },
          {
            figure: { value: stage.viewGap, reason: 'noData' },
            as: oneDecimal,
            words: 'difference of the views',
            note: stage.isRosier ? 'Your view is rosier than theirs.' : null,
          },
        ]}
      />
      {stage.ours || stage.customer ? (
        <Drawing
          legend={
            <>
              <Key mark="fill-accent">as you see it</Key>
              <Key mark="outlined">as they see it</Key>
              {wanted === null ? null : <Key mark="line-wanted">the stage you want</Key>}
            </>
          }
        >
          <StageBars stage={stage} wanted={wanted} />
        </Drawing>
      ) : null}
      <Label>Warnings</Label>
      {warnings.length === 0 ? <p className="quiet">None of the six warnings is on.</p> : <Points items={warnings} />}
      <Label>Answers</Label>
      <div className="two answers">
        {[answers.slice(0, 8), answers.slice(8)].map((half, at) => (
          <Rows
            key={at === 0 ? 'first' : 'second'}
            label={`Answers, part ${at + 1}`}
            rows={half}
            columns={[
              { head: 'Question', of: (row) => row.question, as: 'text' },
              { head: 'You', of: (row) => row.ours ?? '–', as: 'number' },
              { head: 'They', of: (row) => row.customer ?? '–', as: 'number' },
            ]}
          />
        ))}
      </div>
      <Facts
        facts={[
          ['Score before', diagnostic?.previousScore == null ? null : oneDecimal(diagnostic.previousScore)],
          ['Answered on', diagnostic?.answeredOn && longDate(diagnostic.answeredOn)],
          ['Their view', diagnostic?.customerViewEstimated ? 'Estimated by you' : null],
          ['Method', diagnostic?.method && inWords(diagnostic.method)],
        ]}
      />
    </>
  );
};
