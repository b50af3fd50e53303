import { useEffect, useMemo } from 'react';
import { RATED } from '../../../shared/analysis/voteNames';
import { voteValueWords } from '../../../shared/analysis/voteScales';
import { displayName } from '../../../shared/document/personName';
import type { Stakeholder } from '../../../shared/document/stakeholder';
import { inWords } from '../../../shared/model/words';
import { openVote } from '../../commands/voteCommands';
import { useStakeholders } from '../../state/records';
import { setCalibrated, useCalibrated } from '../../state/calibrated';
import { useVote } from '../../state/vote';
import { Button } from '../../parts/ui/Button';
import { SelectField } from '../../parts/ui/SelectField';
import { Anchors, OpenRating } from './OpenRating';

/** How well known somebody is: what is rated of them, and the better you know them the more. */
const knownness = (one: { influence: number | null; attitude: number | null; relationship: number | null }): number =>
  RATED.filter((dimension) => one[dimension] !== null).length * 10 + (one.relationship ?? 0);

/** What the two came to so far, for the room to read. */
const Calibrated = ({ people }: { readonly people: readonly Stakeholder[] }) =>
  people.length === 0 ? null : (
    <table className="vote-table calibrated-shown">
      <thead>
        <tr>
          <th scope="col">Rated together</th>
          {RATED.map((dimension) => (
            <th key={dimension} scope="col">
              {inWords(dimension)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id}>
            <th scope="row">{displayName(person)}</th>
            {RATED.map((dimension) => (
              <td key={dimension}>{voteValueWords(dimension, person[dimension])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

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
  const isFollowed = useVote((state) => state.isFollowed);
  const known = useCalibrated((state) => state.ids);
  // Who is not of this account was chosen in another one.
  const isOfHere = known?.every((id) => id === null || people.some((one) => one.id === id)) === true;
  const first = people[0]?.id ?? null;
  const second = people[1]?.id ?? null;
  useEffect(() => {
    if (!isFollowed && !isOfHere) setCalibrated([first, second]);
  }, [isFollowed, isOfHere, first, second]);
  const chosen = isOfHere && known !== null ? known : isFollowed ? [] : [first, second];
  const options = people.map((one) => ({ value: one.id, label: displayName(one) }));
  return (
    <div className="vote-page">
      <h2 className="serif">What the numbers mean</h2>
      <div className="vote-anchors-row">
        {RATED.map((dimension) => (
          <Anchors key={dimension} dimension={dimension} />
        ))}
      </div>
      {isFollowed ? (
        <Calibrated people={people.filter(({ id }) => chosen.includes(id))} />
      ) : (
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
                    onChoose={(value) => setCalibrated(chosen.map((before, at) => (at === index ? value : before)))}
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
