import { useMemo, useState } from 'react';
import { RATED } from '../../../shared/analysis/voteNames';
import { displayName } from '../../../shared/document/personName';
import { openVote } from '../../commands/voteCommands';
import { useStakeholders } from '../../state/records';
import { useVote } from '../../state/vote';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';
import { Anchors, OpenRating } from './OpenRating';

/** How well known somebody is: what is rated of them, and the better you know them the more. */
const knownness = (one: { influence: number | null; attitude: number | null; relationship: number | null }): number =>
  RATED.filter((dimension) => one[dimension] !== null).length * 10 + (one.relationship ?? 0);

/** The anchors read aloud, and two people everybody knows rated together, so that a 4 is a 4 to all. */
export const CalibratePage = () => {
  const all = useStakeholders();
  const people = useMemo(
    () =>
      all
        .filter(({ status }) => status === 'active' || status === 'leaving')
        .toSorted((a, b) => knownness(b) - knownness(a)),
    [all],
  );
  const [chosen, setChosen] = useState<readonly (string | null)[]>(() => [
    people[0]?.id ?? null,
    people[1]?.id ?? null,
  ]);
  const isFollowed = useVote((state) => state.isFollowed);
  const options = people.map((one) => ({ value: one.id, label: displayName(one) }));
  return (
    <div className="vote-page">
      <h2 className="serif">What the numbers mean</h2>
      <div className="vote-anchors-row">
        {RATED.map((dimension) => (
          <Anchors key={dimension} dimension={dimension} />
        ))}
      </div>
      {isFollowed ? null : (
        <>
          <h3 className="vote-sub">Two people everybody knows, rated together</h3>
          <div className="calibrated">
            {chosen.map((id, index) => {
              const person = people.find((one) => one.id === id);
              return (
                <section key={index} aria-label={person === undefined ? 'Nobody yet' : displayName(person)}>
                  <SelectField
                    label={index === 0 ? 'First' : 'Second'}
                    none="Nobody yet"
                    value={id}
                    options={options}
                    onChoose={(value) => setChosen(chosen.map((before, at) => (at === index ? value : before)))}
                  />
                  {person === undefined
                    ? null
                    : RATED.map((dimension) => <OpenRating key={dimension} person={person} dimension={dimension} />)}
                </section>
              );
            })}
          </div>
          <div className="buttons">
            <Button onClick={() => void openVote()}>Go on to the vote</Button>
          </div>
        </>
      )}
    </div>
  );
};
