import { useRef, useState } from 'react';
import {
  adviceOf,
  type Advice,
  type HelpAnswer,
  type HelpedScale,
  type HelpValue,
} from '../../../shared/analysis/helpQuestions';
import { Button } from './Button';
import { said } from '../../../shared/packs/spoken';

type Props = {
  readonly scale: HelpedScale;
  /** What the scale is called where it stands. */
  readonly called: string;
  readonly wordOf: (value: HelpValue) => string;
  /** Takes the value; where it is asked for, with the answers as its basis. */
  readonly onTake: (value: HelpValue, advice: Advice | null) => void;
  /** Whether the answers can be kept as what the rating rests on. */
  readonly keepsBasis?: boolean;
};

const ANSWERS: readonly (readonly [HelpAnswer, string])[] = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['unknown', 'I do not know'],
];

/** Plain questions that lead to a value of a scale. What nobody knows can be kept as a question to ask. */
export const HelpMeChoose = ({ scale, called, wordOf, onTake, keepsBasis = false }: Props) => {
  const fold = useRef<HTMLDetailsElement>(null);
  const [answers, setAnswers] = useState<readonly HelpAnswer[]>([]);
  const [isKept, setKept] = useState(true);
  const advice = adviceOf(scale, answers);
  const close = (): void => {
    setAnswers([]);
    if (fold.current === null) return;
    fold.current.open = false;
    fold.current.querySelector('summary')?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from within closes it
    <details
      ref={fold}
      className="help-choose"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || fold.current?.open !== true) return;
        event.preventDefault();
        event.stopPropagation();
        close();
      }}
    >
      <summary aria-label={`Help me choose: ${called}`}>Help me choose</summary>
      <div className="help-body">
        {advice.next !== null ? (
          <>
            <p aria-live="polite">{advice.next}</p>
            <div className="chips">
              {ANSWERS.map(([answer, words]) => (
                <Button key={answer} small onClick={() => setAnswers([...answers, answer])}>
                  {words}
                </Button>
              ))}
            </div>
          </>
        ) : (
          <>
            <p aria-live="polite">
              {advice.value === null ? (
                said('Nobody knows yet, so it stays {unknown.notKnown}. Ask them.')
              ) : (
                <>
                  That is <b>{wordOf(advice.value)}</b>.
                </>
              )}
            </p>
            {keepsBasis && advice.value !== null ? (
              <label className="help-basis">
                <input type="checkbox" checked={isKept} onChange={({ target }) => setKept(target.checked)} />
                <span>
                  {advice.open.length === 0
                    ? said('Keep as basis: {basis.observed}')
                    : said('Keep as basis: {basis.assumed}, with what you do not know as the question to ask')}
                </span>
              </label>
            ) : null}
            {advice.value === null ? null : (
              <Button
                small
                tone="primary"
                onClick={() => {
                  if (advice.value !== null) onTake(advice.value, keepsBasis && isKept ? advice : null);
                  close();
                }}
              >
                Take it
              </Button>
            )}
          </>
        )}
        {answers.length === 0 ? null : (
          <Button small tone="bare" onClick={() => setAnswers(answers.slice(0, -1))}>
            Back
          </Button>
        )}
      </div>
    </details>
  );
};
