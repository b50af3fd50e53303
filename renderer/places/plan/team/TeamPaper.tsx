import { hasApproachCard } from '../../../../shared/analysis/approachCard';
import { accountableShare } from '../../../../shared/analysis/accountableShare';
import { hours } from '../../../../shared/analysis/hours';
import { strategyUnderstanding } from '../../../../shared/analysis/ratios';
import { find, list, single } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { longDate } from '../../../../shared/conventions/writeDay';
import { plainNumber } from '../../../../shared/model/money';
import { asWritten, inWords } from '../../../../shared/model/words';
import { percentWords } from '../../../parts/drawings/words';
import { Approach } from '../../../paper/sheets/account/Approach';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { Facts, Stats } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';

const Team = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const load = hours(content, asOf);
  const byOwner = new Map(load.owners.map((owner) => [owner.memberId, owner]));
  const assignments = list(content, 'assignment');
  const share = accountableShare(content, asOf);
  return (
    <>
      <Rows
        label="Team"
        rows={assignments}
        columns={[
          {
            head: 'Name',
            of: (row) => (
              <>
                <strong>{view.member(row.memberId)}</strong>
                <span className="line quiet">{find(content, 'member', row.memberId)?.title}</span>
              </>
            ),
            as: 'text',
          },
          { head: labelOf('assignment', 'role'), of: (row) => row.role && asWritten(row.role) },
          { head: 'Level', of: (row) => find(content, 'member', row.memberId)?.level ?? null, as: 'number' },
          {
            head: labelOf('assignment', 'hoursPerMonth'),
            of: (row) => (row.hoursPerMonth === null ? null : plainNumber(row.hoursPerMonth)),
            as: 'number',
          },
          {
            head: 'Needed',
            of: (row) => {
              const owner = byOwner.get(row.memberId);
              return owner ? plainNumber(owner.needed) : null;
            },
            as: 'number',
          },
          {
            head: 'Load',
            of: (row) => {
              const owner = byOwner.get(row.memberId);
              return owner?.load.value == null ? null : (
                <span className={owner.band === 'overloaded' ? 'alert' : ''}>
                  {percentWords(owner.load.value * 100)}
                </span>
              );
            },
            as: 'number',
          },
          {
            head: labelOf('assignment', 'accountablePct'),
            of: (row) => (row.accountablePct === null ? null : percentWords(row.accountablePct)),
            as: 'number',
          },
          {
            head: 'Knows their strategy',
            of: (row) => {
              const known = strategyUnderstanding(row.understanding).value;
              return known === null ? null : percentWords(known * 100);
            },
            as: 'number',
          },
        ]}
      />
      <Stats
        stats={[
          {
            figure: { value: load.needed, reason: load.load.reason },
            as: plainNumber,
            words: 'hours a month the people need',
          },
          { figure: { value: load.capacity }, as: plainNumber, words: 'hours a month the team has' },
          { figure: load.load, as: (value) => (value === null ? '–' : percentWords(value * 100)), words: 'load' },
          {
            figure: share,
            as: percentWords,
            words: 'accountable in all',
            note: share.value === 100 ? null : 'should be 100 %',
          },
        ]}
      />
    </>
  );
};

const Sponsors = ({ view }: { readonly view: PlanView }) => (
  <>
    {list(view.content, 'sponsorPairing').map((pairing) => {
      const touches = list(view.content, 'sponsorTouch').filter((touch) => touch.sponsorPairingId === pairing.id);
      return (
        <article key={pairing.id} className="entry">
          <h3 className="entry-head">
            {view.member(pairing.memberId)} with {view.person(pairing.personId) ?? 'nobody yet'}
          </h3>
          <Facts
            wide
            facts={[
              ['Talks every', `${pairing.rhythmDays} days`],
              ['Commitment', pairing.commitment],
            ]}
          />
          {touches.length > 0 ? (
            <Rows
              label="Contacts of the sponsor"
              rows={touches}
              columns={[
                { head: labelOf('sponsorTouch', 'date'), of: (row) => longDate(row.date), as: 'short' },
                { head: labelOf('sponsorTouch', 'kind'), of: (row) => row.kind && asWritten(row.kind) },
                { head: labelOf('sponsorTouch', 'note'), of: (row) => row.note, as: 'text' },
              ]}
            />
          ) : (
            <p className="quiet">No contact is noted yet.</p>
          )}
        </article>
      );
    })}
  </>
);

const Responsibilities = ({ view }: { readonly view: PlanView }) => {
  const all = list(view.content, 'responsibility');
  const memberIds = [...new Set(all.flatMap((one) => one.memberId ?? []))];
  return (
    <>
      <Rows
        label="Responsibilities"
        rows={[...new Set(all.map((one) => one.task))].map((task) => ({ id: task, task }))}
        columns={[
          { head: labelOf('responsibility', 'task'), of: (row) => row.task, as: 'text' },
          ...memberIds.map((memberId) => ({
            head: view.member(memberId) ?? '–',
            of: (row: { readonly task: string }) =>
              all
                .filter((one) => one.task === row.task && one.memberId === memberId)
                .map((one) => one.part)
                .join(' ') || null,
            as: 'number' as const,
          })),
          {
            head: 'Nobody named',
            of: (row: { readonly task: string }) =>
              all
                .filter((one) => one.task === row.task && one.memberId === null)
                .map((one) => one.part)
                .join(' ') || null,
            as: 'number' as const,
          },
        ]}
      />
      <p className="legend">R does it, A answers for it, C is asked, I is told.</p>
    </>
  );
};

/** What the plan prints of team, sponsor, governance and resources. */
export const teamPaper: SectionParts = (view) => {
  const { content } = view;
  const charter = single(content, 'charter');
  return [
    ...part('Team', content.assignment.size > 0, <Team view={view} />),
    ...part('Sponsors', content.sponsorPairing.size > 0, <Sponsors view={view} />),
    ...part('Responsibilities', content.responsibility.size > 0, <Responsibilities view={view} />),
    ...part(
      'Commitments of units',
      content.commitment.size > 0,
      <Rows
        label="Commitments"
        rows={list(content, 'commitment')}
        columns={[
          { head: labelOf('commitment', 'unit'), of: (row) => row.unit },
          { head: labelOf('commitment', 'promise'), of: (row) => row.promise, as: 'text' },
          { head: labelOf('commitment', 'due'), of: (row) => row.due && longDate(row.due), as: 'short' },
          {
            head: labelOf('commitment', 'doneOn'),
            of: (row) =>
              row.doneOn ? (
                longDate(row.doneOn)
              ) : (
                <span className={row.due !== null && row.due < view.asOf ? 'alert' : ''}>open</span>
              ),
            as: 'short',
          },
          {
            head: labelOf('commitment', 'dependsOnActionId'),
            of: (row) => find(content, 'action', row.dependsOnActionId)?.title,
            as: 'text',
          },
        ]}
      />,
    ),
    ...part(
      'Meetings that come back',
      content.calendarEntry.size > 0,
      <Rows
        label="Meetings that come back"
        rows={list(content, 'calendarEntry')}
        columns={[
          { head: labelOf('calendarEntry', 'title'), of: (row) => row.title, as: 'text' },
          { head: labelOf('calendarEntry', 'kind'), of: (row) => inWords(row.kind), as: 'short' },
          { head: labelOf('calendarEntry', 'everyDays'), of: (row) => row.everyDays, as: 'number' },
          { head: labelOf('calendarEntry', 'next'), of: (row) => row.next && longDate(row.next), as: 'short' },
          { head: labelOf('calendarEntry', 'memberId'), of: (row) => view.member(row.memberId) },
        ]}
      />,
    ),
    ...part(
      'Budget',
      content.budgetLine.size > 0,
      <Rows
        label="Budget"
        rows={list(content, 'budgetLine')}
        columns={[
          { head: labelOf('budgetLine', 'title'), of: (row) => row.title, as: 'text' },
          { head: `Amount, ${view.currency}`, of: (row) => wholeAmount(row.amount), as: 'number' },
        ]}
      />,
    ),
    ...part(
      'Charter',
      charter !== undefined && [charter.whyChosen, charter.differently, charter.stop, charter.signed].some(Boolean),
      <Facts
        wide
        facts={[
          ['Why this account', charter?.whyChosen],
          ['What you do differently', charter?.differently],
          ['What you stop', charter?.stop],
          ['Signed', charter?.signed],
        ]}
      />,
    ),
    ...part('How this customer is served', hasApproachCard(content), <Approach view={view} />),
  ];
};
