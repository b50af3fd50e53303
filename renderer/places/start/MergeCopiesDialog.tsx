import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { MergeQuestion } from '../../../shared/api/mergeCalls';
import { longDate, timeWords } from '../../../shared/conventions/writeDay';
import { answerAll, answerCopy, dropCopyMerge, finishCopyMerge } from '../../commands/mergeCopyCommands';
import { answerOf, openIn, useCopyMerging, type CopyAnswer } from '../../state/copyMerging';
import { Button } from '../../parts/ui/Button';
import { Modal } from '../../parts/ui/Modal';

const KEYS: Readonly<Record<string, CopyAnswer>> = { '1': 'mine', '2': 'theirs', '3': 'both' };

const whenWords = ({ at, who }: MergeQuestion['mine']): string =>
  [at === null ? null : timeWords(at), who].filter(Boolean).join(' · ');

const Option = ({
  group,
  title,
  label,
  words,
  under,
  isChosen,
  isProposed,
  isWide,
  choose,
}: {
  readonly group: string;
  readonly title: string;
  readonly label: string;
  readonly words: string;
  readonly under: string;
  readonly isChosen: boolean;
  readonly isProposed: boolean;
  /** Below the two copies, as wide as both. */
  readonly isWide: boolean;
  readonly choose: () => void;
}) => (
  <label className={`merge-option ${isChosen ? 'chosen' : ''} ${isProposed ? 'newest' : ''} ${isWide ? 'wide' : ''}`}>
    <input type="radio" name={group} checked={isChosen} aria-label={`${title}, ${label}: ${words}`} onChange={choose} />
    <span>
      <span className="merge-words">{words}</span>
      {under === '' && !isProposed ? null : (
        <small className="quiet">{[isProposed ? 'newest' : '', under].filter(Boolean).join(' · ')}</small>
      )}
    </span>
  </label>
);

/** One question side by side: what either copy says, when and by whom. An answer draws its question alone anew. */
const Question = memo(({ asked, answer }: { readonly asked: MergeQuestion; readonly answer: CopyAnswer | null }) => {
  const group = useId();
  const option = (side: CopyAnswer, label: string, words: string, under: string) => (
    <Option
      group={group}
      title={asked.title}
      label={label}
      words={words}
      under={under}
      isChosen={answer === side}
      isProposed={answer === null && asked.proposed === side}
      isWide={side === 'both'}
      choose={() => void answerCopy(asked.question, side)}
    />
  );
  return (
    <fieldset
      className={`merge-question copy-question ${answer === null ? 'open' : ''}`}
      data-question={asked.question}
      data-open={answer === null || undefined}
    >
      <legend>
        <b>{asked.title}</b>
        {asked.says === null ? null : <span> {asked.says}</span>}
      </legend>
      {option('mine', 'yours', asked.mine.words, whenWords(asked.mine))}
      {option('theirs', 'the copy', asked.theirs.words, whenWords(asked.theirs))}
      {asked.both === null ? null : option('both', 'both', asked.both, '')}
    </fieldset>
  );
});

const countWords = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count} ${many}`;

/** Puts the focus on the first question after this one that is not answered; false where there is none. */
const focusNext = (list: HTMLElement | null, from: Element | null): boolean => {
  const all = [...(list?.querySelectorAll<HTMLElement>('fieldset') ?? [])];
  const at = all.findIndex((one) => one === from);
  const next = [...all.slice(at + 1), ...all.slice(0, Math.max(0, at))].find(
    (one) => one.dataset['open'] !== undefined,
  );
  next?.querySelector<HTMLElement>('input')?.focus();
  return next !== undefined;
};

/** Goes on once an answer has brought what it brings: to a further question, or to what comes last. */
const goOnFrom = (list: HTMLElement | null, from: Element | null): void => {
  // Somebody who answers quickly is further on already.
  const isStillThere = document.activeElement?.closest('fieldset') === from;
  if (!isStillThere && list?.contains(document.activeElement) === true) return;
  if (!focusNext(list, from)) document.querySelector<HTMLElement>('[data-merge-finish]')?.focus();
};

/** Two copies of an account side by side where they differ in what both changed: somebody says what holds. */
export const MergeCopiesDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const merging = useCopyMerging((state) => state.merging);
  const list = useRef<HTMLDivElement>(null);
  const isThere = merging !== null;
  useEffect(() => {
    if (!isThere) onClose();
  }, [isThere, onClose]);
  if (merging === null) return null;
  const { state } = merging;
  const { questions, taken, more } = state;
  const left = openIn(merging).length;
  const count = taken.length + more;
  const isNothing = questions.length === 0 && count === 0;
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const here = (event.target as Element).closest('fieldset');
    const asked = questions.find(({ question }) => question === here?.getAttribute('data-question'));
    const answer = KEYS[event.key];
    if (asked !== undefined && answer !== undefined) {
      if (answer === 'both' && asked.both === null) return;
      event.preventDefault();
      // The next key may come before this one is answered: it is for the next question.
      focusNext(list.current, here);
      void answerCopy(asked.question, answer).then(() => requestAnimationFrame(() => goOnFrom(list.current, here)));
      return;
    }
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('fieldset') ?? [])];
    const next = all[all.findIndex((one) => one === here) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (here === null || next === undefined) return;
    event.preventDefault();
    next.querySelector<HTMLElement>('input:checked, input')?.focus();
    next.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Modal title={`Merge from ${state.copyName}`} onClose={() => void dropCopyMerge()} wide>
      <p>{state.compared}</p>
      {state.mergedOn === null ? null : (
        <p className="notice" role="note">
          This very copy was merged on {longDate(state.mergedOn)} and has not changed since.
        </p>
      )}
      {state.notices.map((notice) => (
        <p key={notice} className="quiet small">
          {notice}
        </p>
      ))}
      {isNothing ? <p>The copy holds nothing that is not here already.</p> : null}
      {count === 0 ? null : (
        <details className="merge-taken">
          <summary>
            {countWords(count, 'change of the copy is', 'changes of the copy are')} taken: only the copy changed{' '}
            {count === 1 ? 'it' : 'them'}
          </summary>
          <ul className="plain-bullets">
            {taken.map((line) => (
              <li key={line}>{line}</li>
            ))}
            {more === 0 ? null : <li>and {more} more</li>}
          </ul>
        </details>
      )}
      {questions.length === 0 ? null : (
        <>
          <p className="merge-count" role="status">
            {countWords(questions.length, 'question', 'questions')}
            {left === 0 ? ', all answered' : `, ${left} not answered yet`}
          </p>
          <div className="merge-all">
            <Button small onClick={() => void answerAll('mine', 'all')}>
              All yours
            </Button>
            <Button small onClick={() => void answerAll('theirs', 'all')}>
              All the copy’s
            </Button>
            <Button small disabled={left === 0} onClick={() => void answerAll('proposed', 'rest')}>
              The newest for the rest
            </Button>
            <span className="quiet small">Keys in the list: 1 yours, 2 the copy’s, 3 both; ↑ ↓ go on.</span>
          </div>
          <div className="merge-heads" aria-hidden="true">
            <b>Yours</b>
            <b>The copy</b>
          </div>
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the controls within */}
          <div ref={list} className="merge-questions copy-questions" onKeyDown={onKeyDown}>
            {questions.map((one) => (
              <Question key={one.question} asked={one} answer={answerOf(merging, one)} />
            ))}
          </div>
        </>
      )}
      <p className="quiet small" hidden={isNothing}>
        It is one step, and a copy of the atlas as it is now is made before. What it did stays in the account as a
        report that can be printed.
      </p>
      <div className="buttons">
        <Button onClick={() => void dropCopyMerge()}>{isNothing ? 'Close' : 'Cancel'}</Button>
        {isNothing ? null : (
          <Button tone="primary" data-merge-finish disabled={left > 0} onClick={() => void finishCopyMerge()}>
            {left > 0 ? countWords(left, 'question left', 'questions left') : 'Make them one'}
          </Button>
        )}
      </div>
    </Modal>
  );
};
