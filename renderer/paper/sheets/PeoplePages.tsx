import { shows, viewerOf } from '../../../shared/audience/viewer';
import { find, type Document } from '../../../shared/document/document';
import { displayName, knownName } from '../../../shared/document/personName';
import { stakeholders, type Stakeholder } from '../../../shared/document/stakeholder';
import { shortDate } from '../../../shared/conventions/writeDay';
import { labelOf } from '../../../shared/model/labels';
import { attitudeSign, attitudeTone, attitudeWord, ROLE_WORDS } from '../../../shared/model/words';
import { initials } from '../../../shared/model/shortNames';

const Ratings = ({ one }: { readonly one: Stakeholder }) => (
  <>
    <td>{one.buyingRoles.map((role) => ROLE_WORDS[role]).join(', ')}</td>
    <td className="number">{one.influence ?? '–'}</td>
    <td className="nowrap">
      <i className={`sign ${attitudeTone(one.attitude)}`}>{attitudeSign(one.attitude)}</i> {attitudeWord(one.attitude)}
    </td>
    <td className="number">
      {one.relationship ?? '–'} → {one.targetRelationship ?? '–'}
    </td>
  </>
);

/** Everybody on the map as a table. */
export const PeoplePages = ({ content, asOf }: { readonly content: Document; readonly asOf: string }) => {
  const seesOpinions = shows(viewerOf(content), 'person', 'attitude');
  const people = stakeholders(content).filter((one) => one.status !== 'left');
  return (
    <section className="sheet table-sheet wide" aria-labelledby="people-heading">
      <h1 id="people-heading">People</h1>
      {people.length === 0 ? (
        <p>Nobody is on the map yet.</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{labelOf('person', 'name')}</th>
              <th scope="col">{labelOf('seat', 'title')}</th>
              <th scope="col">Department, unit</th>
              <th scope="col">{labelOf('seat', 'reportsToId')}</th>
              {seesOpinions ? (
                <>
                  <th scope="col">{labelOf('person', 'buyingRoles')}</th>
                  <th scope="col">{labelOf('person', 'influence')}</th>
                  <th scope="col">{labelOf('person', 'attitude')}</th>
                  <th scope="col">{labelOf('person', 'relationship')}</th>
                </>
              ) : null}
              <th scope="col">{labelOf('person', 'contactOwnerId')}</th>
              <th scope="col">{labelOf('person', 'lastContact')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((one) => {
              const manager = people.find((other) => other.id === one.reportsToId);
              const owner = find(content, 'member', one.contactOwnerId);
              return (
                <tr key={one.id}>
                  <th scope="row">
                    <strong className={knownName(one) === null ? 'nobody' : ''}>{displayName(one)}</strong>
                  </th>
                  <td>
                    {one.title ?? ''}
                    {one.company ? `, ${one.company}` : ''}
                  </td>
                  <td>
                    {[
                      find(content, 'department', one.departmentId)?.name,
                      find(content, 'businessUnit', one.businessUnitId)?.name,
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </td>
                  <td>{manager ? displayName(manager) : ''}</td>
                  {seesOpinions ? <Ratings one={one} /> : null}
                  <td>
                    {owner ? initials(owner.name) : one.status === 'vacant' ? '' : <b className="alert">nobody</b>}
                  </td>
                  <td className="nowrap">{one.lastContact ? shortDate(one.lastContact, asOf.slice(0, 4)) : '–'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
};
