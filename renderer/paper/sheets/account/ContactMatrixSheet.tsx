import { contactRows, contactTotals, type ContactMember } from '../../../../shared/analysis/contacts';
import { contactMatrix } from '../../../../shared/analysis/ratios';
import { singleThread } from '../../../../shared/analysis/singleThread';
import { find } from '../../../../shared/document/document';
import { asWritten, relationshipWord } from '../../../../shared/model/words';
import { initials } from '../../../../shared/model/shortNames';
import { withDecimals } from '../../../../shared/conventions/writeNumber';
import { percentWords } from '../../../parts/drawings/words';
import { Stats } from '../../texts';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';
import { chunks } from './chunks';
import { wordFor } from '../../../../shared/packs/spoken';

/** Departments, and people of yours, that have room beside each other on one page. */
const MOST_DEPARTMENTS = 10;
const MOST_MEMBERS = 16;

const SHAPE_SAYS = {
  'bow-tie': 'A bow-tie: the two sides touch in one point, and what hangs on it goes with one person.',
  'in between': 'In between: more than one point of contact, and not yet function by function.',
  diamond: 'A diamond: many functions meet, and no single person holds it all.',
} as const;

/** The best relationships come first; more are counted. */
const MOST_NAMED = 8;
const firstNamed = (view: PlanView, people: readonly string[]): string =>
  `${view.persons(people.slice(0, MOST_NAMED))}${people.length > MOST_NAMED ? ` and ${people.length - MOST_NAMED} more` : ''}`;

/** Your functions by their departments: how good the best relationship is, and with whom. */
const FunctionTable = ({ view, departments }: { readonly view: PlanView; readonly departments: readonly string[] }) => {
  const { content, asOf } = view;
  const { ourFunctions, best, contacts } = contactMatrix(content, asOf);
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
                        <span className="line">{firstNamed(view, people)}</span>
                      </>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
};

/** Everybody of the account by everybody of yours: ● owns the contact, ○ is second. */
const PersonTable = ({ view, members }: { readonly view: PlanView; readonly members: readonly ContactMember[] }) => {
  const { content, asOf } = view;
  const { unowned } = contactTotals(content, asOf);
  const rows = contactRows(content, asOf, { query: '', asked: null, always: null }).filter(
    ({ row }) => row.status !== 'vacant' && row.status !== 'left',
  );
  return (
    <>
      <table className="rows contact-table" aria-label="Contacts person by person">
        <thead>
          <tr>
            <th scope="col">Person</th>
            <th scope="col">{wordFor('names', 'relationship')}</th>
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
  const { departments, withoutDepartment } = contactMatrix(view.content, view.asOf);
  const { members } = contactTotals(view.content, view.asOf);
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
        {chunks(departments, MOST_DEPARTMENTS).map((some) => (
          <FunctionTable key={some[0]} view={view} departments={some} />
        ))}
        {withoutDepartment === 0 ? null : (
          <p className="legend">
            {withoutDepartment} {withoutDepartment === 1 ? 'person has' : 'people have'} an owner and no department.
          </p>
        )}
      </AccountSheet>
      {chunks(members, MOST_MEMBERS).map((some, at) => (
        <AccountSheet
          key={some[0]?.id}
          view={view}
          id={`sheet-contacts-${at + 2}`}
          kind="Contact matrix, person by person"
          isWide
        >
          <PersonTable view={view} members={some} />
        </AccountSheet>
      ))}
    </>
  );
};
