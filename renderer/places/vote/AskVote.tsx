import { takesDontKnow, valueOfKey, VOTE_SCALES } from '../../../shared/analysis/voteScales';
import { isTypingBallots, itemInHand, lastRound, nextAnswer, waitingIn } from '../../../shared/document/voting';
import type { RunningVote, VoteScaleName } from '../../../shared/model/runningVote';
import {
  closeVote,
  itemName,
  putOffName,
  revealVote,
  sayHint,
  showVoting,
  takeAnswerBack,
  typeAnswer,
} from '../../commands/voteCommands';
import { Button } from '../../parts/ui/Button';
import { KeyButton } from './Keys';
import { useVoteKeys } from './useVoteKeys';
import { AskedScale } from './VoteScale';
import { VoteHead } from './VoteHead';

/** A ring for each who votes: it fills when they have, and says no more than that. */
const Rings = ({ vote }: { readonly vote: RunningVote }) => {
  const round = lastRound(itemInHand(vote));
  const next = nextAnswer(vote)?.voter;
  return (
    <ol className="vote-rings" aria-label="Who has voted">
      {vote.voters.map(({ id, name }, index) => {
        const hasVoted = round[index] !== 'waiting';
        return (
          <li key={id} className={hasVoted ? 'voted' : ''} aria-current={next === index ? 'true' : undefined}>
            <span className="vote-ring" aria-hidden="true" />
            <b>{name}</b>
            <span>{hasVoted ? 'voted' : next === index ? 'next' : '\u00A0'}</span>
          </li>
        );
      })}
    </ol>
  );
};

/** Names on a ballot, filled one after the other. */
const BallotNames = ({ vote, voter }: { readonly vote: RunningVote; readonly voter: number }) => (
  <ol className="ballot-names" aria-label="Names on the ballot">
    {vote.items.map((item, index) =>
      item.isSettled || item.isShown || item.scale !== itemInHand(vote).scale ? null : (
        <li
          key={index}
          className={item.rounds[0]?.[voter] === 'waiting' ? '' : 'voted'}
          aria-current={nextAnswer(vote)?.at === index ? 'true' : undefined}
        >
          <span className="vote-ring" aria-hidden="true" />
          {itemName(item)}
          {item.rounds[0]?.[voter] === 'waiting' ? null : <span className="visually-hidden">voted</span>}
        </li>
      ),
    )}
  </ol>
);

const HOW: Readonly<Record<RunningVote['way'], string>> = {
  fingers: 'Show fingers at the same moment, a flat hand for “don’t know”. Typed as they are called out.',
  hidden: 'Nothing you press is shown. Press your number, then hand the laptop on.',
  ballots: 'Type the ballot from top to bottom.',
};
const howOf = (way: RunningVote['way'], scale: VoteScaleName): string =>
  way === 'fingers' && scale === 'fist'
    ? 'Show it at the same moment: five fingers, fully behind it; a fist, against it. Typed as they are called out.'
    : HOW[way];

/** Why a key is no vote on a scale, and which are. */
const noVoteWords = (scale: VoteScaleName, key: string): string => {
  if (key === '?') return 'How far you stand behind it is always known: 0 to 5.';
  const [low, high] = [VOTE_SCALES[scale][0], VOTE_SCALES[scale].at(-1)];
  const ends = `${low?.key ?? ''}, ${low?.label.toLowerCase() ?? ''}, to ${high?.key ?? ''}, ${high?.label.toLowerCase() ?? ''}`;
  return `${key} is not on this scale: it goes from ${ends}.${takesDontKnow(scale) ? ' ? is “don’t know”.' : ''}`;
};

/** While votes come in: the scale with its anchors, who is next, and never a value. */
export const AskVote = ({ vote }: { readonly vote: RunningVote }) => {
  const item = itemInHand(vote);
  const next = nextAnswer(vote);
  const isTyped = isTypingBallots(vote);
  const voter = next === null ? undefined : vote.voters[next.voter];
  // A second round after ballots is shown by hand.
  const way = vote.way === 'ballots' && !isTyped ? 'fingers' : vote.way;
  const isIn = vote.voters.length - waitingIn(item);
  const pick = (value: number | null): void => typeAnswer(value);
  useVoteKeys((keys) => {
    const value = valueOfKey(item.scale, keys);
    if (value !== undefined) {
      if (next === null) sayHint('All have voted. Enter shows it.');
      else pick(value);
      return true;
    }
    if (/^[-+0-9?]$/.test(keys)) {
      sayHint(noVoteWords(item.scale, keys));
      return true;
    }
    switch (keys) {
      case 'Backspace':
        takeAnswerBack();
        return true;
      case 'Enter':
        if (!isTyped) revealVote();
        return true;
      case 'Shift+Enter':
        if (!isTyped) revealVote(true);
        return true;
      case 'l':
        putOffName();
        return true;
      case 'n':
        if (vote.about === 'people') showVoting({ page: 'names' });
        return true;
      case 'Space':
        return true;
      default:
        return false;
    }
  });
  const said = isTyped
    ? `Ballot ${(next?.voter ?? 0) + 1} of ${vote.voters.length}`
    : next === null
      ? `All ${vote.voters.length} have voted`
      : `${isIn} of ${vote.voters.length} have voted`;
  return (
    <div className="vote-screen">
      <VoteHead vote={vote} said={said}>
        <p className="vote-next" role="status">
          {next === null ? (
            <b>All are in</b>
          ) : (
            <>
              <span>{isTyped ? 'typing' : 'next'}</span>
              {/* Nobody wrote a name on a ballot. */}
              <b>{isTyped && !vote.keepsVotes ? said : voter?.name}</b>
            </>
          )}
        </p>
      </VoteHead>
      <p className="vote-how">
        {vote.way === 'ballots' && item.rounds.length === 1 && next === null
          ? 'All ballots are in. Enter shows what they say.'
          : howOf(way, item.scale)}
      </p>
      <AskedScale
        scale={item.scale}
        unknown={way === 'fingers' ? 'A flat hand; counts as no vote' : 'Counts as no vote'}
        onPick={pick}
      />
      {isTyped && next !== null ? <BallotNames vote={vote} voter={next.voter} /> : <Rings vote={vote} />}
      <footer className="vote-foot">
        {vote.about === 'people' ? (
          <KeyButton face="N" shortcut="n" label="all names, and close" onPress={() => showVoting({ page: 'names' })} />
        ) : (
          <Button small onClick={() => closeVote()}>
            Leave it
          </Button>
        )}
        <span className="grow" />
        <KeyButton face="⌫" shortcut="Backspace" label="take the last one back" onPress={takeAnswerBack} />
        {isTyped || vote.items.length === 1 ? null : (
          <KeyButton face="L" shortcut="l" label="later" onPress={putOffName} />
        )}
        {isTyped ? null : way === 'hidden' ? (
          // The last vote shows them all.
          <KeyButton
            face="Shift Enter"
            shortcut="Shift+Enter"
            label="without the missing"
            onPress={() => revealVote(true)}
          />
        ) : (
          <KeyButton face="Enter" label="show it" onPress={() => revealVote()} />
        )}
      </footer>
    </div>
  );
};
