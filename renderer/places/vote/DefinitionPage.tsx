import { useState } from 'react';
import { definitionAgreement } from '../../../shared/analysis/ratios';
import type { Agenda } from '../../../shared/document/agenda';
import { answersOfCounts } from '../../../shared/document/settleVote';
import type { VoteWay } from '../../../shared/model/runningVote';
import { showVoting, startVote, votersOf } from '../../commands/voteCommands';
import { useList, useSettings } from '../../state/records';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { Choice } from '../../parts/ui/Choice';
import { WAYS } from './VoteSetup';

/** What key account management is here: the core and six boxes, and how far the room agrees to each. */
export const DefinitionPage = ({ agenda }: { readonly agenda: Agenda }) => {
  const boxes = useList('definitionBox');
  const settings = useSettings();
  const [way, setWay] = useState<VoteWay>('hidden');
  return (
    <div className="vote-page">
      <div className="vote-setup-head">
        <h2 className="serif">What key account management is here</h2>
        <span className="grow" />
        <div className="buttons">
          <Button onClick={() => showVoting(null)}>Back to the step</Button>
          <Button
            tone="primary"
            onClick={() =>
              startVote({
                about: 'definition',
                way,
                keepsVotes: false,
                ids: boxes.map(({ id }) => id),
                scales: ['agreement'],
                voters: votersOf(agenda.id),
              })
            }
          >
            Vote on all boxes
          </Button>
        </div>
      </div>
      <Choice legend="How the room votes “we agree”, 1 to 5" options={WAYS} value={way} onChoose={setWay} />
      <ul className="definition">
        {boxes.map((box) => {
          const answers = answersOfCounts(box.agreement, true);
          const { mean, spread, isTalk } = definitionAgreement(answers, settings);
          return (
            <li key={box.id}>
              <RecordField kind="definitionBox" id={box.id} field="title" oneLine isTitled />
              <RecordField kind="definitionBox" id={box.id} field="text" isTitled placeholder="What you say" />
              <p className={isTalk ? 'talk' : 'quiet'}>
                {mean.value === null
                  ? answers.length === 0
                    ? 'Not voted yet'
                    : 'Nobody knows'
                  : `Mean ${mean.value.toFixed(1)}, spread ${spread ?? 0}, ${answers.length} votes${isTalk ? ': talk about it' : ''}`}
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
