import type { ReactNode } from 'react';
import { find } from '../../../shared/document/document';
import { itemInHand, placeInScale } from '../../../shared/document/voting';
import { MOST_ROUNDS, type RunningVote, type VoteScaleName } from '../../../shared/model/runningVote';
import { inWords } from '../../../shared/model/words';
import { itemName } from '../../commands/voteCommands';
import { useDocument } from '../../state/documentStore';
import { useStakeholder } from '../../state/records';

const SCALE_TITLES: Readonly<Partial<Record<VoteScaleName, string>>> = {
  agreement: 'Do we agree?',
  fist: 'Fist of five',
};
export const scaleTitle = (scale: VoteScaleName): string => SCALE_TITLES[scale] ?? inWords(scale);

/** Who somebody is, in a line: title, unit, and their influence where that is not what is asked. */
export const usePersonLine = (personId: string, scale: VoteScaleName): string => {
  const person = useStakeholder(personId);
  const unit = useDocument((state) =>
    person === undefined ? undefined : find(state.document, 'businessUnit', person.businessUnitId)?.name,
  );
  if (person === undefined) return '';
  const influence = scale === 'influence' || person.influence === null ? null : `influence ${person.influence}`;
  return [person.title, unit, influence].filter(Boolean).join(' · ');
};

/** What is voted, which of how many it is, in which round, and how many have voted. */
export const VoteHead = ({
  vote,
  said,
  children,
}: {
  readonly vote: RunningVote;
  readonly said: string;
  readonly children?: ReactNode;
}) => {
  const item = itemInHand(vote);
  const { place, of } = placeInScale(vote);
  const line = usePersonLine(item.id, item.scale);
  const text = useDocument((state) => find(state.document, 'definitionBox', item.id)?.text ?? null);
  const one = vote.about === 'definition' ? 'Box' : 'Name';
  return (
    <header className="vote-head">
      <div>
        <p className="vote-brow">
          {vote.way === 'ballots' && item.rounds.length === 1 && !item.isShown ? 'Ballots' : 'Blind vote'}
          {' · '}
          {scaleTitle(item.scale)}
          {of > 1 ? ` · ${one} ${place} of ${of}` : ''}
          {vote.about === 'people' ? ` · Round ${item.rounds.length} of ${MOST_ROUNDS}` : ''}
          {' · '}
          <span role="status">{said}</span>
        </p>
        <h2 className="serif">{itemName(item)}</h2>
        <p className="vote-line">
          {item.scale === 'agreement' ? (text ?? 'Nothing is written in this box yet.') : line}
        </p>
      </div>
      {children}
    </header>
  );
};
