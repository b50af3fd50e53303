import { useMemo, useState } from 'react';
import { valueOfKey } from '../../../shared/analysis/voteScales';
import { isProposed, mostNames, voteNames } from '../../../shared/analysis/voteNames';
import type { Agenda } from '../../../shared/document/agenda';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { rateOpenly, showVoting } from '../../commands/voteCommands';
import { useFigures } from '../../state/figures';
import { RecordField } from '../../parts/records/RecordField';
import { useVote } from '../../state/vote';
import { KeyButton } from './Keys';
import { useVoteKeys } from './useVoteKeys';
import { usePersonLine } from './VoteHead';
import { AskedScale } from './VoteScale';

/** Relationship and owner, name by name: the one who knows them best says it, with evidence; others challenge. */
export const SaidPage = ({
  agenda,
  personId,
}: {
  readonly agenda: Agenda;
  /** Who is spoken of; undefined: the first. */
  readonly personId: string | undefined;
}) => {
  const { content, asOf } = useFigures();
  const isFollowed = useVote((state) => state.isFollowed);
  const most = mostNames(agenda.minutes);
  // The order must not change under the hands of whoever types.
  const [ids] = useState(() =>
    voteNames(content, asOf)
      .filter(isProposed)
      .slice(0, most)
      .map(({ personId }) => personId),
  );
  const at = Math.max(0, ids.indexOf(personId ?? ''));
  const people = useMemo(() => stakeholderById(content), [content]);
  const id = (isFollowed ? personId : undefined) ?? ids[at] ?? '';
  const person = people.get(id);
  const line = usePersonLine(id, 'relationship');
  const goBy = (by: 1 | -1): void => {
    const next = ids[Math.max(0, Math.min(ids.length - 1, at + by))];
    if (next !== undefined) showVoting({ page: 'relationship', personId: next });
  };
  useVoteKeys((keys) => {
    const value = valueOfKey('relationship', keys);
    if (value !== undefined) rateOpenly(id, 'relationship', value);
    else if (keys === 'Enter') goBy(1);
    else if (keys === 'Backspace') goBy(-1);
    else return /^[0-9?]$/.test(keys);
    return true;
  });
  if (person === undefined)
    return (
      <div className="vote-page">
        <h2 className="serif">Nobody to speak of yet.</h2>
      </div>
    );
  return (
    <div className="vote-screen said">
      <header className="vote-head">
        <div>
          <p className="vote-brow">
            Relationship and owner · Name {at + 1} of {ids.length}
          </p>
          <h2 className="serif">{displayName(person)}</h2>
          <p className="vote-line">{line}</p>
        </div>
      </header>
      <p className="vote-how">Who knows them best says it, with evidence; the others challenge.</p>
      <AskedScale
        scale="relationship"
        chosen={person.relationship}
        unknown="To find out"
        onPick={(value) => rateOpenly(id, 'relationship', value)}
      />
      <div className="said-fields">
        <RecordField key={`evidence ${id}`} kind="person" id={id} field="evidence" />
        <RecordField key={`owner ${id}`} kind="person" id={id} field="contactOwnerId" />
        <RecordField key={`contact ${id}`} kind="person" id={id} field="lastContact" />
      </div>
      <footer className="vote-foot">
        <span className="grow" />
        <KeyButton face="⌫" shortcut="Backspace" label="name before" onPress={() => goBy(-1)} />
        <KeyButton face="Enter" label="next name" onPress={() => goBy(1)} />
      </footer>
    </div>
  );
};
