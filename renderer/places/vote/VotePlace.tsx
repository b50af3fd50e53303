import { useEffect } from 'react';
import { isThrough, itemInHand } from '../../../shared/document/voting';
import type { Agenda } from '../../../shared/document/agenda';
import { leaveVote, reopenUndone } from '../../commands/voteCommands';
import { useDocument } from '../../state/documentStore';
import { useIsHiding } from '../../state/records';
import { useRun } from '../../state/run';
import { useSession, type VotingPage } from '../../state/session';
import { useRunningVote, useVote } from '../../state/vote';
import { HiddenNote } from '../../parts/hiding/Hidden';
import { AskVote } from './AskVote';
import { CalibratePage } from './CalibratePage';
import { DefinitionPage } from './DefinitionPage';
import { OutliersPage } from './OutliersPage';
import { RestPage } from './RestPage';
import { SaidPage } from './SaidPage';
import { ShowVote } from './ShowVote';
import { VoteDone } from './VoteDone';
import { useVoteKeys } from './useVoteKeys';
import { VoteSetup } from './VoteSetup';

const Vote = ({ agenda, voting }: { readonly agenda: Agenda; readonly voting: VotingPage }) => {
  const vote = useRunningVote();
  const isFollowed = useVote((state) => state.isFollowed);
  const scale = voting.page === 'vote' ? voting.scale : undefined;
  // Who is voted on is chosen at the desk; the room reads what the numbers mean meanwhile.
  if (vote === null && isFollowed) return <CalibratePage />;
  if (vote === null) return <VoteSetup key={agenda.id} agenda={agenda} scale={scale} />;
  const item = itemInHand(vote);
  if (isThrough(vote) || item.isSettled) return <VoteDone vote={vote} />;
  return item.isShown ? <ShowVote vote={vote} /> : <AskVote key={`${vote.at}`} vote={vote} />;
};

/** What an undo takes back of a vote is to be voted on again. */
const useUndone = (): void => {
  const vote = useRunningVote();
  const isFollowed = useVote((state) => state.isFollowed);
  const outcomes = useDocument((state) => state.document.voteOutcome);
  const boxes = useDocument((state) => state.document.definitionBox);
  useEffect(() => {
    if (vote !== null && !isFollowed) reopenUndone(vote);
  }, [vote, isFollowed, outcomes, boxes]);
};

/** All names of the vote, and how it is closed. */
const Names = () => {
  const vote = useRunningVote();
  return vote === null ? null : <VoteDone vote={vote} />;
};

const Page = ({ agenda, voting }: { readonly agenda: Agenda; readonly voting: VotingPage }) => {
  switch (voting.page) {
    case 'vote':
      return <Vote agenda={agenda} voting={voting} />;
    case 'calibrate':
      return <CalibratePage />;
    case 'relationship':
      return <SaidPage agenda={agenda} personId={voting.personId} />;
    case 'outliers':
      return <OutliersPage />;
    case 'names':
      return <Names />;
    case 'rest':
      return <RestPage />;
    case 'definition':
      return <DefinitionPage agenda={agenda} />;
  }
};

/** Said where a kill of the app would lose the votes on the name in hand. */
const NotOnDisk = () =>
  useVote(({ vote, isOnDisk }) => vote !== null && !isOnDisk) ? (
    <p className="vote-warning" role="alert">
      The votes of this name are kept in this window only: they cannot be written beside the atlas right now. What is
      settled is safe.
    </p>
  ) : null;

/** What of a vote stands in place of what the step opens. While opinions are hidden nothing of it is there. */
export const VotePlace = () => {
  const agenda = useRun()?.agenda;
  const voting = useSession((state) => state.voting);
  const isHiding = useIsHiding();
  useUndone();
  useVoteKeys((keys) => {
    if (keys !== 'Escape') return false;
    leaveVote();
    return true;
  });
  if (agenda === undefined || voting === null) return null;
  return (
    <section className="vote" aria-label="Vote">
      {isHiding && voting.page !== 'definition' ? (
        <div className="vote-page">
          <HiddenNote what="The vote is hidden, and no key is taken." />
        </div>
      ) : (
        <>
          <NotOnDisk />
          <Page agenda={agenda} voting={voting} />
        </>
      )}
    </section>
  );
};
