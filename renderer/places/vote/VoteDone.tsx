import { numberWords, voteValueWords } from '../../../shared/analysis/voteScales';
import { list } from '../../../shared/document/document';
import { inWords } from '../../../shared/model/words';
import { isThrough, itemToGoOnWith } from '../../../shared/document/voting';
import type { RunningVote } from '../../../shared/model/runningVote';
import { closeVote, goToItem, itemName, showVoting, voteAnew } from '../../commands/voteCommands';
import { useDocument } from '../../state/documentStore';
import { Button } from '../../parts/ui/Button';
import { useVoteKeys } from './useVoteKeys';

/** What came of each name so far, and how the vote is closed. */
export const VoteDone = ({ vote }: { readonly vote: RunningVote }) => {
  const outcomes = useDocument((state) => state.document.voteOutcome);
  const through = isThrough(vote);
  const open = vote.items.filter((item) => !item.isSettled).length;
  useVoteKeys((keys) => {
    if (keys !== 'Enter' || !through) return false;
    closeVote();
    return true;
  });
  return (
    <div className="vote-page">
      <div className="vote-setup-head">
        <h2 className="serif">{through ? 'All names are settled.' : `${open} still to be voted on`}</h2>
        <span className="grow" />
        <div className="buttons">
          {through ? null : <Button onClick={() => goToItem(itemToGoOnWith(vote))}>Back to the vote</Button>}
          <Button onClick={() => showVoting({ page: 'rest' })}>The lead’s values of the others</Button>
          <Button tone="primary" onClick={() => closeVote()}>
            Close the vote
          </Button>
        </div>
      </div>
      <p>
        {vote.keepsVotes
          ? 'Single votes are kept with the account, as the team agreed.'
          : 'Closing overwrites what is left of single votes. What the room came to stays.'}{' '}
        Everybody else keeps the lead’s values, marked <b>not voted</b>.
      </p>
      <table className="vote-table">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">What</th>
            <th scope="col">Value</th>
            <th scope="col">Median</th>
            <th scope="col">Spread</th>
            <th scope="col">Rounds</th>
            <th scope="col">
              <span className="visually-hidden">Again</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {vote.items.map((item, index) => {
            const outcome = list({ voteOutcome: outcomes }, 'voteOutcome').findLast(
              (one) => one.agendaId === vote.agendaId && one.personId === item.id && one.dimension === item.scale,
            );
            return (
              <tr key={index}>
                <th scope="row">{itemName(item)}</th>
                <td>{inWords(item.scale)}</td>
                <td>
                  {!item.isSettled || outcome === undefined
                    ? 'open'
                    : outcome.status === 'findOut'
                      ? 'to find out'
                      : `${voteValueWords(item.scale, outcome.value)}${outcome.byLead ? ' (lead)' : ''}`}
                </td>
                <td className="tabular">
                  {item.isSettled && outcome?.median != null ? numberWords(item.scale, outcome.median) : '–'}
                </td>
                <td className="tabular">{item.isSettled ? (outcome?.spread ?? '–') : '–'}</td>
                <td className="tabular">{item.isSettled ? (outcome?.rounds ?? '–') : '–'}</td>
                <td>
                  <Button
                    small
                    tone="bare"
                    aria-label={`${item.isSettled ? 'Vote again' : 'Vote'} on ${itemName(item)}, ${item.scale}`}
                    onClick={() => (item.isSettled ? voteAnew(index) : goToItem(index))}
                  >
                    {item.isSettled ? 'Again' : 'Vote'}
                  </Button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};
