import type { DefinedBox } from '../../../shared/analysis/programmeDefinition';
import { longDate } from '../../../shared/conventions/writeDay';
import { withDecimals } from '../../../shared/conventions/writeNumber';
import { countVotes } from '../../commands/programmeCommands';
import { NumberField } from '../../parts/ui/NumberField';
import { useRecord } from '../../state/records';

const MOST = 100;
const ANSWERS = [
  { at: 1, face: '1', says: 'said 1, not at all' },
  { at: 2, face: '2', says: 'said 2' },
  { at: 3, face: '3', says: 'said 3' },
  { at: 4, face: '4', says: 'said 4' },
  { at: 5, face: '5', says: 'said 5, fully' },
  { at: 0, face: '?', says: 'did not know' },
] as const;

const resultOf = ({ mean, spread, votes, isTalk }: DefinedBox): string => {
  if (votes === 0) return 'Nobody was asked yet';
  if (mean === null) return 'Nobody knows';
  const counted = `${votes} ${votes === 1 ? 'vote' : 'votes'}`;
  return `Mean ${withDecimals(mean, 1)}, spread ${spread ?? 0}, ${counted}${isTalk ? ': talk about it' : ''}`;
};

/** How many agree with a box, without a workshop: people are asked by mail or in passing, and their votes are counted here. */
export const BoxVotes = ({ box }: { readonly box: DefinedBox }) => {
  const record = useRecord('definitionBox', box.id);
  if (!record) return null;
  const name = box.title || 'box without a title';
  return (
    <div className="box-votes" role="group" aria-label={`Votes: ${name}`}>
      <p className={box.isTalk ? 'late small' : 'quiet small'}>
        {resultOf(box)}
        {record.votedOn === null ? '' : ` · ${longDate(record.votedOn)}`}
      </p>
      <div className="box-counts">
        {ANSWERS.map(({ at, face, says }) => (
          <div key={at} className="box-count">
            <span aria-hidden="true">{face}</span>
            <NumberField
              label={`How many ${says}: ${name}`}
              hideLabel
              isWhole
              range={[0, MOST]}
              value={record.agreement[at] || null}
              onCommit={(count, group) => countVotes(box.id, at, count ?? 0, group)}
            />
          </div>
        ))}
      </div>
    </div>
  );
};
