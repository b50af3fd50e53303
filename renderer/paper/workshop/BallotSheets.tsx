import { isProposed, mostNames, voteNames } from '../../../shared/analysis/voteNames';
import { VOTE_SCALES } from '../../../shared/analysis/voteScales';
import { ofAgenda } from '../../../shared/document/agenda';
import { displayName } from '../../../shared/document/personName';
import { stakeholderById } from '../../../shared/document/stakeholder';
import { inWords } from '../../../shared/model/words';
import { WorkshopSheet, type WorkshopPaperProps } from './WorkshopSheet';

/** What a ballot asks; how well somebody is known is said by who knows them best. */
const ASKED = ['influence', 'attitude'] as const;

/** A ballot for each in the room, without a name on it: the names that are proposed for the vote, and the scales. */
export const BallotSheets = (paper: WorkshopPaperProps) => {
  const { content, agenda, asOf } = paper;
  const inRoom = ofAgenda(content, 'participant', agenda.id).filter(({ role }) => role !== 'customerGuest');
  const voters = Math.max(1, inRoom.length);
  const people = stakeholderById(content);
  const names = voteNames(content, asOf)
    .filter(isProposed)
    .slice(0, mostNames(agenda.minutes))
    .flatMap(({ personId }) => people.get(personId) ?? []);
  return Array.from({ length: voters }, (_, ballot) => (
    <WorkshopSheet key={ballot} {...paper} kind="Ballot" title="What do you think?" id={`workshop-ballot-${ballot}`}>
      <p>
        Ring one in every row you have an answer to; <b>?</b> says that you do not know, which is a good answer. Do not
        write your name. Facts before opinions.
      </p>
      {names.length === 0 ? (
        <p>Nobody is proposed for a vote yet: rate influence, or name who decides.</p>
      ) : (
        <table className="ballot">
          <thead>
            <tr>
              <th scope="col">Person</th>
              {ASKED.map((dimension) => (
                <th key={dimension} scope="col">
                  {inWords(dimension)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((person) => (
              <tr key={person.id}>
                <th scope="row">
                  <strong>{displayName(person)}</strong>
                  <span className="line quiet">{person.title}</span>
                </th>
                {ASKED.map((dimension) => (
                  <td key={dimension} className="to-ring">
                    {/* As it is typed afterwards. */}
                    {VOTE_SCALES[dimension].map(({ value, key }) => (
                      <i key={value}>{key}</i>
                    ))}
                    <i>?</i>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="ballot-anchors">
        {ASKED.map((dimension) => (
          <dl key={dimension}>
            <dt>{inWords(dimension)}</dt>
            {VOTE_SCALES[dimension].map(({ value, key, sign, label, anchor }) => (
              <dd key={value}>
                <b>{key}</b> {sign === key ? '' : `${sign} `}
                {label}: {anchor}
              </dd>
            ))}
          </dl>
        ))}
      </div>
    </WorkshopSheet>
  ));
};
