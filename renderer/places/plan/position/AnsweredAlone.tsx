import { answeredAlone } from '../../../../shared/analysis/answeredAlone';
import { STAGE_QUESTIONS } from '../../../../shared/analysis/relationshipStage';
import { STAGE_ANCHORS } from '../../../../shared/analysis/stageAnchors';
import { setFields } from '../../../state/documentStore';
import { Fold } from '../../../parts/ui/Fold';
import { useFigures } from '../../../state/figures';
import { useSingle } from '../../../state/records';
import { Button } from '../../../parts/ui/Button';

/** From here on a question is worth talking about. */
const APART = 2;

/** What the team answered before the workshop, each alone: where they differ comes first. */
export const AnsweredAlone = () => {
  const { content, asOf } = useFigures();
  const ours = useSingle('diagnostic')?.ours ?? null;
  const questions = answeredAlone(content, asOf);
  const [first] = questions;
  if (first === undefined) return null;
  const people = first.dontKnow + first.counts.reduce((sum, one) => sum + one, 0);
  const apart = questions.filter(({ spread }) => (spread ?? 0) >= APART).length;
  return (
    <Fold
      startsOpen={apart > 0}
      title={
        <>
          Answered alone before the workshop{' '}
          <span className="quiet small">
            {people} {people === 1 ? 'colleague' : 'colleagues'},{' '}
            {apart === 0 ? 'close together' : `${apart} ${apart === 1 ? 'question' : 'questions'} far apart`}
          </span>
        </>
      }
    >
      {() => (
        <>
          <table className="alone">
            <thead>
              <tr>
                <th scope="col">Question</th>
                {[1, 2, 3, 4, 5].map((answer) => (
                  <th key={answer} scope="col" className="number">
                    {answer}
                  </th>
                ))}
                <th scope="col" className="number">
                  ?
                </th>
                <th scope="col" className="number">
                  Spread
                </th>
                <th scope="col">Middle</th>
              </tr>
            </thead>
            <tbody>
              {questions.map(({ id, counts, dontKnow, spread, median }) => (
                <tr key={id}>
                  <th scope="row">{STAGE_QUESTIONS[id]}</th>
                  {counts.map((count, at) => (
                    <td key={at} className="number tabular">
                      {count === 0 ? '' : count}
                    </td>
                  ))}
                  <td className="number tabular quiet">{dontKnow === 0 ? '' : dontKnow}</td>
                  <td className={`number tabular ${(spread ?? 0) >= APART ? 'late' : ''}`}>{spread ?? '–'}</td>
                  <td>
                    {median === null ? (
                      <span className="quiet">nobody knows</span>
                    ) : (
                      <>
                        <b>{median}</b> {STAGE_ANCHORS[id]?.[median - 1]}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <Button
            small
            onClick={() => {
              const middles = questions.flatMap(({ id, median }) => (median === null ? [] : [[id, median] as const]));
              setFields('Take the middle answers as your view', 'diagnostic', 'diagnostic', {
                ours: { ...ours, ...Object.fromEntries(middles) },
              });
            }}
          >
            Take the middle answers as your view
          </Button>
        </>
      )}
    </Fold>
  );
};
