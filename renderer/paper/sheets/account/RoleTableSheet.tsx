import { buyingCentres, missingRoles, openOpportunities } from '../../../../shared/analysis/buyingCentre';
import { countedPeople } from '../../../../shared/analysis/people';
import type { Stakeholder } from '../../../../shared/document/stakeholder';
import { BUYING_ROLES, type BuyingRole } from '../../../../shared/model/scales';
import {
  attitudeSign,
  attitudeTone,
  attitudeWord,
  inWords,
  ROLE_LETTERS,
  ROLE_WORDS,
  withinSentence,
} from '../../../../shared/model/words';
import { AttitudeMark } from '../../../parts/drawings/PersonMarks';
import type { PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';
import { chunks } from './chunks';

/** The column of the account as a whole. */
const ACCOUNT = 'account';
const ATTITUDES = [2, 1, 0, -1, -2, null] as const;
/** Opportunities beside each other on one page. */
const MOST_BESIDE = 4;

const ROLE_SAYS: Readonly<Record<BuyingRole, string>> = {
  user: 'works with it',
  influencer: 'is listened to',
  buyer: 'negotiates and signs the order',
  decider: 'says yes or no',
  gatekeeper: 'lets you through or not',
  initiator: 'starts it',
  approver: 'must not object',
};

const People = ({ people, view }: { readonly people: readonly Stakeholder[]; readonly view: PlanView }) =>
  people.map((one) => (
    <span key={one.id} className="role-person">
      <i className={`sign ${attitudeTone(one.attitude)}`} aria-label={attitudeWord(one.attitude)}>
        {attitudeSign(one.attitude)}
      </i>{' '}
      {view.person(one.id)}
    </span>
  ));

type Column = {
  readonly id: string;
  readonly head: string;
  readonly under: string;
  readonly people: readonly Stakeholder[];
  /** Roles somebody would have to have; none for the account as a whole. */
  readonly missing: readonly BuyingRole[];
};

const RoleTable = ({ columns, view }: { readonly columns: readonly Column[]; readonly view: PlanView }) => (
  <table
    className={`rows role-table ${columns[0]?.id === ACCOUNT ? 'with-account' : ''}`}
    aria-label="Who has which role"
  >
    <thead>
      <tr>
        <th scope="col">Role</th>
        {columns.map(({ id, head, under }) => (
          <th key={id} scope="col">
            {head}
            <span className="line">{under}</span>
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {BUYING_ROLES.map((role) => (
        <tr key={role}>
          <th scope="row">
            <strong>
              {ROLE_LETTERS[role]} {ROLE_WORDS[role]}
            </strong>
            <span className="line quiet">{ROLE_SAYS[role]}</span>
          </th>
          {columns.map(({ id, people, missing }) => {
            const having = people.filter((one) => one.buyingRoles.includes(role));
            return (
              <td key={id}>
                {having.length > 0 ? (
                  <People people={having} view={view} />
                ) : missing.includes(role) ? (
                  <b className="alert">nobody</b>
                ) : (
                  <span className="quiet">–</span>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

/** Who has which part in a purchase, in the account and in each open opportunity, and which nobody has. */
export const RoleTableSheet = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const centres = buyingCentres(content, asOf);
  const missing = missingRoles(content, asOf);
  const whole: Column = {
    id: ACCOUNT,
    head: 'In the account',
    under: 'whatever the purchase',
    people: countedPeople(content, asOf),
    missing: [],
  };
  const deals = openOpportunities(content).map((deal): Column => ({
    id: deal.id,
    head: deal.title,
    under: withinSentence(inWords(deal.stage)),
    people: centres.get(deal.id) ?? [],
    missing: missing.get(deal.id) ?? BUYING_ROLES,
  }));
  const pages = chunks([whole, ...deals], MOST_BESIDE);
  const open = deals.filter((deal) => deal.missing.length > 0);
  return (
    <>
      {pages.map((columns, at) => (
        <AccountSheet key={columns[0]?.id} view={view} id={`sheet-roles-${at + 1}`} kind="Role table" isWide>
          <RoleTable columns={columns} view={view} />
          <p className="legend">
            {ATTITUDES.map((attitude) => (
              <AttitudeMark key={attitude} attitude={attitude} />
            ))}
          </p>
          {at < pages.length - 1 || open.length === 0 ? null : (
            <p className="remark">
              {open
                .map(
                  (deal) =>
                    `${deal.head} lacks: ${deal.missing.map((role) => withinSentence(ROLE_WORDS[role])).join(', ')}.`,
                )
                .join(' ')}
            </p>
          )}
        </AccountSheet>
      ))}
    </>
  );
};
