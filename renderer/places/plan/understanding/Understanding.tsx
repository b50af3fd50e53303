import { strategyUnderstanding } from '../../../../shared/analysis/ratios';
import { percentWords, reasonWords } from '../../../parts/drawings/words';
import { setFields } from '../../../state/documentStore';
import { useList, useRecord } from '../../../state/records';
import { Choice } from '../../../parts/ui/Choice';

const QUESTIONS = [
  'The customer’s goals',
  'Their market',
  'Their money',
  'Their competitors',
  'The agenda of their board',
  'How they decide',
] as const;
const OPTIONS = [
  { value: 0, face: '0', name: '0, not' },
  { value: 1, face: '1', name: '1, in outline' },
  { value: 2, face: '2', name: '2, well' },
  { value: 3, face: '3', name: '3, could present it' },
  { value: null, face: '?', name: 'Not answered' },
] as const;

/** Six questions to whoever is accountable (F35). */
export const Understanding = () => {
  const lead = useList('assignment').find((one) => one.role === 'clientExecutive' || one.role === 'accountLead');
  const member = useRecord('member', lead?.memberId);
  if (!lead || !member)
    return <p className="quiet">Name an account lead or client executive first; the six questions are theirs.</p>;
  const answers = lead.understanding ?? [null, null, null, null, null, null];
  const score = strategyUnderstanding(answers);
  return (
    <>
      <p className="quiet">
        {member.name.trim() || 'Whoever leads the account'} answers for each how well it is understood.{' '}
        {score.value === null ? reasonWords(score.reason) : `Understood: ${percentWords(score.value * 100)}.`}
      </p>
      <div className="fields three">
        {QUESTIONS.map((question, index) => (
          <Choice
            key={question}
            legend={question}
            options={[...OPTIONS]}
            value={answers[index] ?? null}
            onChoose={(value) => {
              setFields(`Answer: ${question.toLowerCase()}`, 'assignment', lead.id, {
                understanding: QUESTIONS.map((_, at) => (at === index ? value : (answers[at] ?? null))),
              });
            }}
          />
        ))}
      </div>
    </>
  );
};
