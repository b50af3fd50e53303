import { voteValueWords, VOTE_SCALES } from '../../../shared/analysis/voteScales';
import type { RoundResult } from '../../../shared/analysis/vote';
import { capital, countInWords, withArticle, withinSentence } from '../../../shared/model/words';
import type { VoteItem } from '../../../shared/model/runningVote';
import { useSettings } from '../../state/records';

export const verdictOf = (item: VoteItem, { status, isLeadsCall }: RoundResult): string => {
  if (status === 'findOut') return 'Most do not know. Find out.';
  if (status === 'needVotes') return 'Too few votes for a result. The lead decides.';
  if (isLeadsCall) return 'Two rounds, and still apart. The lead decides.';
  if (status === 'revote') return 'Hear both ends, then vote again.';
  if (status === 'discuss') return 'Discuss it for one minute.';
  return item.rounds.length > 1 ? 'Agreed in the second round.' : 'Agreed.';
};

/** *Three see an opponent.* */
const endWords = (item: VoteItem, { value, count }: { readonly value: number; readonly count: number }): string => {
  const label = withinSentence(VOTE_SCALES[item.scale].find((step) => step.value === value)?.label ?? '');
  const who = capital(countInWords(count));
  const said = item.scale === 'attitude' && value !== 0 ? withArticle(label) : voteValueWords(item.scale, value);
  return `${who} ${count === 1 ? 'sees' : 'see'} ${said}.`;
};

/** What the two ends are asked, one after the other. */
export const Ends = ({
  item,
  result,
  isSecond,
}: {
  readonly item: VoteItem;
  readonly result: RoundResult;
  /** The other end has the word. */
  readonly isSecond: boolean;
}) =>
  result.ends === null ? null : (
    <div className="vote-ends">
      {result.ends.map((end, index) => (
        <div key={index} aria-current={isSecond === (index === 1)}>
          <b>{index === 0 ? 'One end' : 'The other end'}</b>
          <p>{endWords(item, end)}</p>
          <p>What was said or done that shows it?</p>
        </div>
      ))}
    </div>
  );

const upTo = (low: number, high: number): string => (low >= high ? `${high}` : `${low}–${high}`);

/** The four rules, the one that holds framed; where the lead decides, why. */
export const Rules = ({ result: { status, isLeadsCall } }: { readonly result: RoundResult }) => {
  const { voteDiscuss, voteRevote, voteMinimum } = useSettings();
  const holds = isLeadsCall ? 'lead' : status;
  const rules: readonly (readonly [RoundResult['status'] | 'lead', string, string])[] = [
    ['agreed', `spread ${upTo(0, voteDiscuss - 1)}`, 'agreed'],
    ['discuss', upTo(voteDiscuss, voteRevote - 1), 'discuss one minute'],
    ['revote', `${voteRevote} or more`, 'vote again'],
    ['findOut', 'most don’t know', 'find out'],
  ];
  const lead = ['lead', status === 'needVotes' ? `fewer than ${voteMinimum}` : 'after two rounds', 'the lead'] as const;
  return (
    <ul className="vote-rules" aria-label="The rule">
      {(isLeadsCall ? [...rules, lead] : rules).map(([one, when, then]) => (
        <li key={one} aria-current={one === holds ? 'true' : undefined}>
          {when} <b>{then}</b>
        </li>
      ))}
    </ul>
  );
};
