import { contactRows, contactTotals } from '../../../../shared/analysis/contacts';
import { contactMatrix } from '../../../../shared/analysis/ratios';
import { singleThread } from '../../../../shared/analysis/singleThread';
import { find, list } from '../../../../shared/document/document';
import { asWritten, relationshipWord } from '../../../../shared/model/words';
import { initials } from '../../../../shared/model/shortNames';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { percentWords } from '../../../parts/drawings/words';
import { Stats } from '../../texts';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';

const SHAPE_SAYS = {
  'bow-tie': 'A bow-tie: the two sides touch in one point, and what hangs on it goes with one person.',
  'in between': 'In between: more than one point of contact, and not yet function by function.',
  diamond: 'A diamond: many functions meet, and no single person holds it all.',
} as const;

/** Your functions by their departments: how good the best relationship is, and with whom. */
const FunctionTable = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const { ourFunctions, departments, best, contacts, withoutDepartment } = contactMatrix(content, asOf);
  return (
    <>
      <table className="rows zipper" aria-label="Your functions and their departments">
        <thead>
          <tr>
            <th scope="col">Yours</th>
            {departments.map((id) => (
              <th key={id} scope="col">
                {find(content, 'department', id)?.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ourFunctions.map((ours) => (
            <tr key={ours}>
              <th scope="row">
                <strong>{asWritten(ours)}</strong>
              </th>
              {departments.map((id) => {
                const people = contacts(ours, id);
                const relationship = best(ours, id);
                return (
                  <td key={id} className={relationship === null ? '' : `step-${relationship}`}>
                    {people.length === 0 ? (
                      <span className="quiet">–</span>
                    ) : (
                      <>
                        <b>{relationship === null ? 'not rated' : relationshipWord(relationship)}</b>
                        <span className="line">{view.persons(people)}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {withoutDepartment === 0 ? null : (
        <p className="legend">
          {withoutDepartment} {withoutDepartment === 1 ? 'person has' : 'people have'} an owner and no department.
        </p>
      )}
    </>
  );
};

/** Everybody of the account by everybody of yours: ● owns the contact, ○ is second. */
const PersonTable = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const { members, unowned } = contactTotals(content, asOf);
  const rows = contactRows(content, asOf, { query: '', asked: null, always: null }).filter(
    ({ row }) => row.status !== 'vacant' && row.status !== 'left',
  );
  return (
    <>
      <table className="rows contact-table" aria-label="Contacts person by person">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">Relationship</th>
            {members.map(({ id, name }) => (
              <th key={id} scope="col" className="who">
                {initials(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, ownerId, secondIds, isKeyPlayer, isUnowned }) => (
            <tr key={row.seatId}>
              <th scope="row">
                <strong>{row.name}</strong> <span className="quiet">{row.texts.title}</span>
                {isKeyPlayer ? <span className="quiet"> · key player</span> : null}
                {isUnowned ? <b className="alert"> nobody of yours</b> : null}
              </th>
              <td>{row.relationship === null ? null : relationshipWord(row.relationship)}</td>
              {members.map(({ id, name }) => (
                <td key={id} className="who">
                  {ownerId === id ? (
                    <span aria-label={`${name} owns the contact`}>●</span>
                  ) : secondIds.includes(id) ? (
                    <span aria-label={`${name} is second`}>○</span>
                  ) : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="legend">
        <span>● owns the contact, ○ is second</span>
        {members.map(({ id, name, contacts }) => (
          <span key={id}>
            {initials(name)} {name}, {contacts} {contacts === 1 ? 'contact' : 'contacts'}
          </span>
        ))}
        {unowned === 0 ? null : <span className="alert">{unowned} without an owner</span>}
      </p>
    </>
  );
};

/** Who of yours keeps contact with whom, function by function and person by person, and what hangs on one of them. */
export const ContactMatrixSheet = ({ view }: { readonly view: PlanView }) => {
  const thread = singleThread(view.content, view.asOf);
  const reason = thread.reason ?? 'noData';
  return (
    <>
      <AccountSheet view={view} id="sheet-contacts-1" kind="Contact matrix" isWide>
        {thread.shape === null ? null : <p className="read-aloud">{SHAPE_SAYS[thread.shape]}</p>}
        <Stats
          stats={[
            {
              figure: { value: thread.customer, reason },
              as: (value) => (value === null ? '–' : percentWords(value * 100)),
              words: 'of what holds the account hangs on one of theirs',
            },
            {
              figure: { value: thread.supplier, reason },
              as: (value) => (value === null ? '–' : percentWords(value * 100)),
              words: 'on one of yours',
            },
            {
              figure: { value: thread.effectiveThreads, reason },
              as: (value) => (value === null ? '–' : withDecimals(value, 1)),
              words: 'threads, as if all were equally strong',
            },
          ]}
        />
        {list(view.content, 'department').length === 0 ? null : <FunctionTable view={view} />}
      </AccountSheet>
      <AccountSheet view={view} id="sheet-contacts-2" kind="Contact matrix, person by person" isWide>
        <PersonTable view={view} />
      </AccountSheet>
    </>
  );
};
