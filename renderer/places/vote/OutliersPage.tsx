import { outliersOf } from '../../../shared/analysis/vote';
import { isThrough } from '../../../shared/document/voting';
import { inWords } from '../../../shared/model/words';
import { goToItem, itemName, openVote } from '../../commands/voteCommands';
import { useSettings } from '../../state/records';
import { useRunningVote } from '../../state/vote';
import { Button } from '../../parts/ui/Button';
import { useVoteKeys } from './useVoteKeys';
import { VoteDone } from './VoteDone';

/** Where the room was far apart, the widest spread first: these are voted again, then the lead decides. */
export const OutliersPage = () => {
  const vote = useRunningVote();
  const settings = useSettings();
  const outliers = vote === null ? [] : outliersOf(vote.items, settings);
  useVoteKeys((keys) => {
    const [first] = outliers;
    if (keys !== 'Enter' || first === undefined) return false;
    goToItem(first.at);
    return true;
  });
  if (vote === null)
    return (
      <div className="vote-page">
        <h2 className="serif">No name is left to vote on again.</h2>
        <p>Names that were put off while a vote ran stand here, the widest spread first. No vote is open now.</p>
        <div className="buttons">
          <Button onClick={() => void openVote()}>Begin a vote</Button>
        </div>
      </div>
    );
  if (outliers.length === 0 || isThrough(vote)) return <VoteDone vote={vote} />;
  return (
    <div className="vote-page">
      <h2 className="serif">Far apart: vote again</h2>
      <p>Hear both ends, one minute each. Enter takes the first.</p>
      <ol className="vote-outliers">
        {outliers.map(({ at, item, result }) => (
          <li key={at}>
            <button type="button" onClick={() => goToItem(at)}>
              <b className="tabular">spread {result.spread ?? 'not known'}</b>
              <span>{itemName(item)}</span>
              <span className="quiet">{inWords(item.scale)}</span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
};
