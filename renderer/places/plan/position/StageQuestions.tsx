import { useState } from 'react';
import { DIMENSIONS, questionsOf, STAGE_QUESTIONS } from '../../../../shared/analysis/relationshipStage';
import { STAGE_ANCHORS } from '../../../../shared/analysis/stageAnchors';
import { inWords } from '../../../../shared/model/words';
import { RecordField } from '../../../parts/records/RecordField';
import { setFields } from '../../../state/documentStore';
import { useSingle } from '../../../state/records';
import { Choice } from '../../../parts/ui/Choice';
import { Fold } from '../../../parts/ui/Fold';

type View = 'ours' | 'customer';
const VIEW_WORDS: Readonly<Record<View, string>> = { ours: 'Your view', customer: 'Customer’s view' };
const SHORT = ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'] as const;

type QuestionProps = { readonly id: string; readonly view: View; readonly most: number };

const Question = ({ id, view, most }: QuestionProps) => {
  const diagnostic = useSingle('diagnostic');
  const question = STAGE_QUESTIONS[id] ?? id;
  const value = diagnostic?.[view]?.[id] ?? null;
  const other = diagnostic?.[view === 'ours' ? 'customer' : 'ours']?.[id] ?? null;
  const anchors = STAGE_ANCHORS[id] ?? [];
  return (
    <div className="stage-question">
      <Choice
        legend={question}
        hint={other === null ? undefined : view === 'ours' ? `customer: ${other}` : `you: ${other}`}
        value={value}
        onChoose={(answer) => {
          setFields(`Answer: ${question.toLowerCase()}`, 'diagnostic', 'diagnostic', {
            [view]: { ...diagnostic?.[view], [id]: answer },
          });
        }}
        options={[
          ...anchors.slice(0, most).map((anchor, index) => ({
            value: index + 1,
            face: (
              <>
                <b>{index + 1}</b>
                <span>{anchor}</span>
              </>
            ),
            name: `${index + 1}, ${anchor}`,
          })),
          {
            value: null,
            face: (
              <>
                <b>?</b>
                <span>not answered</span>
              </>
            ),
            name: 'Not answered',
          },
        ]}
      />
    </div>
  );
};

/** The questions of one view at a time, by dimension. The other view's answer stands beside each question. */
export const StageQuestions = ({ isShort }: { readonly isShort: boolean }) => {
  const [view, setView] = useState<View>('ours');
  const answers = useSingle('diagnostic')?.[view] ?? null;
  return (
    <section className="stage-questions" aria-label="Questions of the diagnosis">
      <div className="fields two">
        <Choice
          legend="Answers shown"
          value={view}
          onChoose={setView}
          options={[
            { value: 'ours' as const, face: VIEW_WORDS.ours, name: VIEW_WORDS.ours },
            { value: 'customer' as const, face: VIEW_WORDS.customer, name: VIEW_WORDS.customer },
          ]}
        />
        {view === 'customer' ? <RecordField kind="diagnostic" id="diagnostic" field="customerViewEstimated" /> : null}
      </div>
      {isShort
        ? SHORT.map((id) => <Question key={id} id={id} view={view} most={4} />)
        : DIMENSIONS.map((dimension, index) => {
            const ids = questionsOf(dimension);
            const given = ids.filter((id) => answers?.[id] != null).length;
            return (
              <Fold
                key={dimension}
                startsOpen={index === 0}
                title={
                  <>
                    {inWords(dimension)}{' '}
                    <span className="quiet small">
                      {given} of {ids.length} answered
                    </span>
                  </>
                }
              >
                {() => ids.map((id) => <Question key={id} id={id} view={view} most={5} />)}
              </Fold>
            );
          })}
    </section>
  );
};
