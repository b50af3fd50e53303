import { hasApproachCard } from '../../../../shared/analysis/approachCard';
import { missingRoles, openOpportunities } from '../../../../shared/analysis/buyingCentre';
import { coverageRate } from '../../../../shared/analysis/coverage';
import { gapToTarget } from '../../../../shared/analysis/gapToTarget';
import { openGaps } from '../../../../shared/analysis/gaps';
import {
  contactsOfLead,
  daysAhead,
  introductions,
  leadOf,
  openPromises,
  type Introduction,
} from '../../../../shared/analysis/handoverPack';
import { health } from '../../../../shared/analysis/health';
import { relationshipStage } from '../../../../shared/analysis/relationshipStage';
import { riskRegister } from '../../../../shared/analysis/riskRegister';
import { NO_WARM_ROUTE } from '../../../../shared/analysis/warmRoute';
import { longDate } from '../../../../shared/conventions/writeDay';
import { accountOf, single } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { inWords, relationshipWord, ROLE_WORDS, withinSentence, bandWord } from '../../../../shared/model/words';
import { AttitudeMark, InfluenceDots, relationshipWords } from '../../../parts/drawings/PersonMarks';
import { percentWords, roundedWords, shownGap } from '../../../parts/drawings/words';
import { FindingTable } from '../../FindingTable';
import { linesOf, Rows } from '../../Rows';
import { Facts, Label, Prose } from '../../texts';
import { wholeAmount, type PlanView } from '../../view';
import { AccountSheet } from './AccountSheet';
import { Approach } from './Approach';
import { wordFor } from '../../../../shared/packs/spoken';

type Props = { readonly view: PlanView };

const Standing = ({ view }: Props) => {
  const { content, asOf } = view;
  const plan = single(content, 'plan');
  const gap = shownGap(gapToTarget(content, asOf).gap.value);
  const score = health(content, asOf);
  return (
    <>
      <Label>In one minute</Label>
      {plan?.ambition ? <p className="read-aloud">{plan.ambition}</p> : null}
      <Facts
        facts={[
          ['Handed over by', leadOf(content)?.name],
          ['Stage', relationshipStage(content, asOf).label],
          [
            'Health',
            score.health.value === null
              ? null
              : `${roundedWords(score.health.value)} of 100${score.band === null ? '' : `, ${withinSentence(bandWord(score.band))}`}`,
          ],
          ['Covered', percentWords(coverageRate(content, asOf).value)],
          [gap.words === 'above target' ? 'Above target' : 'Gap to target', view.money(gap.amount)],
          ['Next review', plan?.nextReview ? longDate(plan.nextReview) : null],
        ]}
      />
    </>
  );
};

/** Who brings the next account manager there, in one line. */
const bringsWords = (view: PlanView, { one, memberId, way }: Introduction): string => {
  if (memberId !== null) return view.member(memberId) ?? '';
  if (way.length > 1) return way.flatMap((id) => view.person(id) ?? []).join(' → ');
  return one.contactOwnerId === null ? NO_WARM_ROUTE : 'Only the one who leaves: go there together';
};

const People = ({ view }: Props) => (
  <>
    <Label>Whom to meet first</Label>
    <Rows
      label="Whom to meet first"
      shape="handover-people"
      rows={introductions(view.content, view.asOf).map((one) => ({ ...one, id: one.one.id }))}
      columns={[
        {
          head: 'Person',
          of: ({ one }) => (
            <>
              <strong>{view.person(one.id)}</strong>
              {linesOf([one.title, view.unit(one.businessUnitId)])}
            </>
          ),
          as: 'text',
        },
        {
          head: 'Stands',
          of: ({ one }) => (
            <>
              <InfluenceDots influence={one.influence} />
              <span className="line">
                <AttitudeMark attitude={one.attitude} />
              </span>
              <span className="line">{relationshipWords(one.relationship, one.targetRelationship)}</span>
            </>
          ),
        },
        {
          head: 'What to know',
          of: ({ one }) =>
            linesOf([
              one.buyingRoles.map((role) => ROLE_WORDS[role]).join(', '),
              one.personalWin && `Wins: ${one.personalWin}`,
              one.businessGoal && `Goal: ${one.businessGoal}`,
              one.note,
            ]),
          as: 'text',
        },
        {
          head: 'Brings you there',
          of: (row) => (
            <>
              {bringsWords(view, row)}
              {row.one.lastContact === null ? null : (
                <span className="line quiet">last contact {view.day(row.one.lastContact)}</span>
              )}
            </>
          ),
          as: 'text',
        },
      ]}
    />
  </>
);

const Contacts = ({ view }: Props) => {
  const people = contactsOfLead(view.content, view.asOf);
  return people.length === 0 ? null : (
    <>
      <Label>Contacts that need a new owner</Label>
      <Rows
        label="Contacts that need a new owner"
        rows={people}
        columns={[
          { head: 'Person', of: (one) => <strong>{view.person(one.id)}</strong>, as: 'text' },
          {
            head: wordFor('names', 'relationship'),
            of: (one) => (one.relationship === null ? null : relationshipWord(one.relationship)),
          },
          { head: 'Last contact', of: (one) => view.day(one.lastContact), as: 'short' },
          { head: 'Second owners', of: (one) => view.members(one.secondaryOwnerIds), as: 'text' },
        ]}
      />
    </>
  );
};

const Deals = ({ view }: Props) => {
  const deals = openOpportunities(view.content);
  const missing = missingRoles(view.content, view.asOf);
  return deals.length === 0 ? null : (
    <>
      <Label>What is being sold</Label>
      <Rows
        label="What is being sold"
        rows={deals}
        columns={[
          {
            head: 'Opportunity',
            of: (row) => (
              <>
                <strong>{row.title}</strong>
                <span className="line quiet">{inWords(row.stage)}</span>
              </>
            ),
            as: 'text',
          },
          { head: `Value, ${view.currency}`, of: (row) => wholeAmount(row.value), as: 'number' },
          { head: 'Closes', of: (row) => view.day(row.closeDate), as: 'short' },
          { head: 'Next step', of: (row) => row.nextStep, as: 'text' },
          {
            head: 'Nobody is',
            of: (row) =>
              missing
                .get(row.id)
                ?.map((role) => withinSentence(ROLE_WORDS[role]))
                .join(', '),
          },
        ]}
      />
    </>
  );
};

const Promises = ({ view }: Props) => {
  const promises = openPromises(view.content);
  const plan = single(view.content, 'plan');
  return (
    <>
      <Label>What was promised and is not kept yet</Label>
      {promises.length === 0 ? (
        <p className="quiet">No promise is open.</p>
      ) : (
        <Rows
          label="Open promises"
          rows={promises}
          columns={[
            { head: 'Promise', of: (row) => row.promise, as: 'text' },
            { head: 'By', of: (row) => row.by },
            {
              head: 'Due',
              of: (row) =>
                row.due === null ? null : (
                  <span className={row.due < view.asOf ? 'alert' : ''}>
                    {view.day(row.due)}
                    {row.due < view.asOf ? ', late' : ''}
                  </span>
                ),
              as: 'short',
            },
          ]}
        />
      )}
      <Label>What not to promise</Label>
      {plan?.notDoing?.trim() ? (
        <Prose text={plan.notDoing} />
      ) : (
        <p className="quiet">The plan does not say what you will not do.</p>
      )}
    </>
  );
};

const MOST_RISKS = 8;
const Risks = ({ view }: Props) => {
  const rows = riskRegister(view.content, view.asOf)
    .filter(({ risk }) => risk.status === 'open')
    .slice(0, MOST_RISKS);
  return rows.length === 0 ? null : (
    <>
      <Label>What may go wrong</Label>
      <Rows
        label="What may go wrong"
        rows={rows}
        columns={[
          { head: 'Risk', of: ({ risk }) => <strong>{risk.title}</strong>, as: 'text' },
          {
            head: 'After measures',
            of: ({ score }) =>
              score?.residual == null ? null : (
                <i className={`score ${score.band?.toLowerCase() ?? ''}`}>{score.residual}</i>
              ),
            as: 'number',
          },
          { head: 'What you do', of: ({ risk }) => risk.mitigation, as: 'text' },
          { head: 'Owner', of: ({ risk }) => view.member(risk.ownerId) },
        ]}
      />
    </>
  );
};

const MOST_GAPS = 12;
const Unknown = ({ view }: Props) => {
  const found = openGaps(view.content, view.asOf).filter(
    ({ severity }) => severity === 'critical' || severity === 'high',
  );
  return found.length === 0 ? null : (
    <>
      <Label>What nobody has mended yet</Label>
      <FindingTable findings={found.slice(0, MOST_GAPS)} view={view} />
      {found.length <= MOST_GAPS ? null : (
        <p className="remark quiet">And {found.length - MOST_GAPS} more, which the plan lists with the stakeholders.</p>
      )}
    </>
  );
};

const Ahead = ({ view }: Props) => {
  const days = daysAhead(view.content, view.asOf);
  return days.length === 0 ? null : (
    <>
      <Label>Days to come</Label>
      <Rows
        label="Days to come"
        rows={days}
        columns={[
          { head: 'Day', of: (row) => longDate(row.day), as: 'short' },
          { head: 'What', of: (row) => row.what, as: 'text' },
        ]}
      />
    </>
  );
};

/** What the next account manager must know: where it stands, people, contacts, business, promises, risks, days. */
export const HandoverSheets = ({ view }: Props) => (
  <AccountSheet
    view={view}
    id="sheet-handover"
    kind="Handover pack"
    title={`To whoever leads ${accountOf(view.content).name} next`}
  >
    <Standing view={view} />
    <People view={view} />
    <Contacts view={view} />
    <Deals view={view} />
    <Promises view={view} />
    {hasApproachCard(view.content) ? (
      <>
        <Label>How this customer is served</Label>
        <Approach view={view} />
      </>
    ) : null}
    <Risks view={view} />
    <Unknown view={view} />
    <Ahead view={view} />
    {accountOf(view.content).purpose ? (
      <>
        <Label>{labelOf('account', 'purpose')}</Label>
        <Prose text={accountOf(view.content).purpose} />
      </>
    ) : null}
  </AccountSheet>
);
