import { useState } from 'react';
import { clockWords } from '../../../shared/analysis/onePageClock';
import { definitionAgreement } from '../../../shared/analysis/ratios';
import { valueOfKey, voteValueWords } from '../../../shared/analysis/voteScales';
import type { RoundResult } from '../../../shared/analysis/vote';
import { answersOf, itemInHand } from '../../../shared/document/voting';
import { MOST_ROUNDS, type RunningVote, type VoteItem } from '../../../shared/model/runningVote';
import {
  itemName,
  keepCounts,
  leadDecides,
  putOffName,
  resultInHand,
  takeAnswerBack,
  showVoting,
  takeMedian,
  voteAgain,
} from '../../commands/voteCommands';
import { say } from '../../state/messages';
import { leadOf } from '../../../shared/document/settleVote';
import { capital, countInWords } from '../../../shared/model/words';
import { useDocument } from '../../state/documentStore';
import { useRecord, useSettings, useStakeholder } from '../../state/records';
import { useVote } from '../../state/vote';
import { FindOutForm } from './FindOutForm';
import { KeyButton } from './Keys';
import { useTalkClock, type TalkClock } from './useTalkClock';
import { useVoteKeys } from './useVoteKeys';
import { Ends, Rules, verdictOf } from './Verdict';
import { VoteHead } from './VoteHead';
import { ShownVotes } from './VoteScale';

const MINUTE = 60_000;

const TalkTime = ({ clock, words }: { readonly clock: TalkClock; readonly words: string }) => (
  <div className="vote-clock tabular">
    <span>{words}</span>
    <p role="timer" aria-label="Time to talk" className={clock.left < 0 ? 'over' : ''}>
      {clock.left < 0 ? '+' : ''}
      {clockWords(clock.left)}
    </p>
  </div>
);

const FIND_OUT = {
  influence: 'how much influence',
  attitude: 'how they see us',
  relationship: 'how well we know them',
} as const;

/** The last of hidden votes shows them all by itself: Enter on its heels is meant for the vote, not for the result. */
const SETTLES_AFTER = 1_500;
const useIsTooEarly = ({ way }: RunningVote): (() => boolean) => {
  const [shownAt] = useState(() => Date.now());
  return () => way === 'hidden' && Date.now() - shownAt < SETTLES_AFTER;
};

/** What the room said of a person, with the rule that holds and what it asks for. */
const ShowPerson = ({
  vote,
  item,
  result,
}: {
  readonly vote: RunningVote;
  readonly item: VoteItem;
  readonly result: RoundResult;
}) => {
  const { status, isLeadsCall } = result;
  const isSplit = status === 'revote' || status === 'discuss';
  const mayAgain = (isSplit || status === 'needVotes') && item.rounds.length < MOST_ROUNDS;
  const talks = isSplit && !isLeadsCall;
  const clock = useTalkClock(`${vote.at} ${item.rounds.length} ${status}`, status === 'revote' ? 2 * MINUTE : MINUTE);
  /** What the lead is about to decide. */
  const [leads, setLeads] = useState<number | null>(null);
  const person = useStakeholder(item.id);
  const isFollowed = useVote((state) => state.isFollowed);
  const lead = useRecord(
    'member',
    useDocument((state) => leadOf(state.document, vote.agendaId)),
  );
  const isTooEarly = useIsTooEarly(vote);
  const goOn = (): void => {
    if (isLeadsCall) {
      if (leads === null) say('The lead decides: type the value.');
      else leadDecides(leads);
    } else if (status === 'revote') voteAgain();
    else if (status !== 'findOut') takeMedian();
  };
  useVoteKeys((keys) => {
    if (keys === 'Enter' && isTooEarly()) return true;
    if (status === 'findOut') return false;
    const value = valueOfKey(item.scale, keys);
    if (value !== undefined && value !== null && isLeadsCall) {
      setLeads(value);
      return true;
    }
    switch (keys) {
      case 'Enter':
        goOn();
        return true;
      case 'Space':
        if (talks) clock.toggle();
        return true;
      case 'v':
        if (mayAgain) voteAgain();
        return mayAgain;
      case 'l':
        if (isSplit && !isLeadsCall) putOffName();
        return isSplit;
      case 'n':
        showVoting({ page: 'names' });
        return true;
      case 'Backspace':
        takeAnswerBack();
        return true;
      default:
        // A digit that means nothing here must not reach the window.
        return /^[0-9?]$/.test(keys);
    }
  });
  const dimension = item.scale as keyof typeof FIND_OUT;
  return (
    <div className="vote-screen">
      <VoteHead vote={vote} said={saidOf(vote, result.votes + result.dontKnow)}>
        {talks ? (
          <TalkTime clock={clock} words={status === 'revote' ? 'one minute for each end' : 'one minute'} />
        ) : null}
      </VoteHead>
      <ShownVotes
        scale={item.scale}
        answers={answersOf(item)}
        result={result}
        decides={isLeadsCall ? { chosen: leads, onPick: setLeads } : null}
      />
      <section className="vote-verdict" aria-label="The verdict">
        <p className="serif" role="status">
          {verdictOf(item, result)}
          {leads === null ? null : <b> {voteValueWords(item.scale, leads)}</b>}
        </p>
        {status === 'revote' && !isLeadsCall ? (
          <Ends item={item} result={result} isSecond={clock.left <= MINUTE} />
        ) : null}
        {isLeadsCall ? (
          <div className="vote-ends">
            <div aria-current="true">
              <b>{lead?.name ?? 'The account lead'}</b>
              <p>Press the number of the value, then Enter.</p>
            </div>
          </div>
        ) : null}
        {status === 'findOut' && !isFollowed ? (
          <FindOutForm
            proposed={`Find out: ${FIND_OUT[dimension]}, ${itemName(item)}`}
            proposedOwner={person?.contactOwnerId ?? null}
          />
        ) : null}
      </section>
      <footer className="vote-foot">
        <Rules result={result} />
        <span className="grow" />
        <KeyButton face="N" shortcut="n" label="names" onPress={() => showVoting({ page: 'names' })} />
        {talks ? <KeyButton face="Space" label={clock.isRunning ? 'stop' : 'clock'} onPress={clock.toggle} /> : null}
        {isSplit && !isLeadsCall ? <KeyButton face="L" shortcut="l" label="later" onPress={putOffName} /> : null}
        {mayAgain && status !== 'revote' ? (
          <KeyButton face="V" shortcut="v" label="vote again" onPress={voteAgain} />
        ) : null}
        {status === 'findOut' ? null : (
          <KeyButton
            face="Enter"
            label={isLeadsCall ? 'the lead’s value' : status === 'revote' ? 'round 2' : 'median'}
            onPress={goOn}
          />
        )}
      </footer>
    </div>
  );
};

const saidOf = (vote: RunningVote, count: number): string =>
  count === vote.voters.length ? `All ${count} have voted` : `${count} of ${vote.voters.length} have voted`;

/** Two fingers or fewer: somebody cannot live with it. */
const DOUBTS = 2;
const fistWords = ({ ends }: RoundResult): string => {
  if (ends === null) return 'No hand was shown.';
  const [{ value, count }] = ends;
  if (value > DOUBTS) return 'Everybody can live with it.';
  return `${capital(countInWords(count))} ${count === 1 ? 'shows' : 'show'} ${value === 0 ? 'a fist' : `only ${value}`}. Hear why before you close.`;
};

/** What the room said of a box or of the day: counts, and no rule but to talk. */
const ShowCounts = ({
  vote,
  item,
  result,
}: {
  readonly vote: RunningVote;
  readonly item: VoteItem;
  readonly result: RoundResult;
}) => {
  const settings = useSettings();
  const answers = answersOf(item);
  const agreement = definitionAgreement(answers, settings);
  const mean = agreement.mean.value;
  const isBox = item.scale === 'agreement';
  const isTooEarly = useIsTooEarly(vote);
  useVoteKeys((keys) => {
    if (keys === 'Enter' && isTooEarly()) return true;
    if (keys === 'Enter') keepCounts();
    else if (keys === 'Backspace') takeAnswerBack();
    else return /^[0-9?]$/.test(keys) || keys === 'Space';
    return true;
  });
  return (
    <div className="vote-screen">
      <VoteHead vote={vote} said={saidOf(vote, answers.length)} />
      <ShownVotes
        scale={item.scale}
        answers={answers}
        result={result}
        {...(isBox ? { middle: mean === null ? null : { value: mean, words: `mean ${mean.toFixed(1)}` } } : {})}
      />
      <section className="vote-verdict" aria-label="The verdict">
        <p className="serif" role="status">
          {isBox
            ? mean === null
              ? 'Nobody knows. Talk about it.'
              : agreement.isTalk
                ? 'Talk about it: the mean is low, or you are far apart.'
                : 'This is agreed.'
            : fistWords(result)}
        </p>
      </section>
      <footer className="vote-foot">
        <span className="quiet">Only how many said what is kept, and not who.</span>
        <span className="grow" />
        <KeyButton face="Enter" label={isBox ? 'next box' : 'keep it'} onPress={keepCounts} />
      </footer>
    </div>
  );
};

/** All votes at once. */
export const ShowVote = ({ vote }: { readonly vote: RunningVote }) => {
  const item = itemInHand(vote);
  const result = resultInHand(vote);
  const Shown = vote.about === 'people' ? ShowPerson : ShowCounts;
  return <Shown key={`${vote.at} ${item.rounds.length}`} vote={vote} item={item} result={result} />;
};
