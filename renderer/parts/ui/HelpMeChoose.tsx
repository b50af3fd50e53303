import { useState, type ReactNode } from 'react';
import {
  adviceOf,
  type Advice,
  type HelpAnswer,
  type HelpedScale,
  type HelpValue,
} from '../../../shared/analysis/helpQuestions';
import { said } from '../../../shared/packs/spoken';
import { Button } from './Button';

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

type FoldProps = {
  /** What the scale is called where it stands. */
  readonly called: string;
  /** What is asked; drawn once somebody wants it. */
  readonly children: ReactNode;
};

/** Folds what stands around a control, and goes back to what unfolded it. */
const foldAround = (control: Element): void => {
  const fold = control.closest('details');
  if (fold === null) return;
  fold.open = false;
  fold.querySelector('summary')?.focus();
};

/** What helps to choose stays folded until it is asked for; Escape from within folds it again. */
export const HelpFold = ({ called, children }: FoldProps) => {
  const [isOpen, setOpen] = useState(false);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape from within closes it
    <details
      className="help-choose"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !event.currentTarget.open) return;
        event.preventDefault();
        event.stopPropagation();
        foldAround(event.currentTarget);
      }}
    >
      <summary aria-label={`Help me choose: ${called}`}>Help me choose</summary>
      {isOpen ? <div className="help-body">{children}</div> : null}
    </details>
  );
};

const Questions = ({ scale, wordOf, onTake, keepsBasis = false }: Omit<Props, 'called'>) => {
  const [answers, setAnswers] = useState<readonly HelpAnswer[]>([]);
  const [isKept, setKept] = useState(true);
  const advice = adviceOf(scale, answers);
  return (
    <>
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
              onClick={({ currentTarget }) => {
                if (advice.value !== null) onTake(advice.value, keepsBasis && isKept ? advice : null);
                foldAround(currentTarget);
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
    </>
  );
};

/** Plain questions that lead to a value of a scale. What nobody knows can be kept as a question to ask. */
export const HelpMeChoose = ({ called, ...asked }: Props) => (
  <HelpFold called={called}>
    <Questions {...asked} />
  </HelpFold>
);
