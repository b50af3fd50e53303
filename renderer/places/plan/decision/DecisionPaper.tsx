import { buyingCentreFigures, buyingCentres, isOpenOpportunity } from '../../../../shared/analysis/buyingCentre';
import { EVIDENCE_WORDS, evidence } from '../../../../shared/analysis/evidence';
import { gaps } from '../../../../shared/analysis/gaps';
import { list } from '../../../../shared/document/document';
import type { RecordOf } from '../../../../shared/model';
import { labelOf } from '../../../../shared/model/labels';
import { plainNumber } from '../../../../shared/model/money';
import { MEDDICC, PHASES } from '../../../../shared/model/scales';
import { inWords, ROLE_WORDS, withinSentence, notKnown } from '../../../../shared/model/words';
import { signed } from '../../../../shared/conventions/writeNumber';
import { StepTimeline } from '../../../parts/drawings/StepTimeline';
import { percentWords } from '../../../parts/drawings/words';
import { Bar, TwoSidedBar } from '../../../paper/Bar';
import { CallSheetFacts } from '../../../paper/CallSheetFacts';
import { AttitudeMark, InfluenceDots } from '../../../parts/drawings/PersonMarks';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { Drawing, Facts, Key, Label, Points } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

type Opportunity = RecordOf<'opportunity'>;

/**
 * The people of a decision with what differs in it. An override of somebody outside the buying centre is shown as well.
 */
const Members = ({ view, opportunity }: { readonly view: PlanView; readonly opportunity: Opportunity }) => {
  const members = buyingCentres(view.content, view.asOf).get(opportunity.id) ?? [];
  const overrides = list(view.content, 'override').filter((one) => one.opportunityId === opportunity.id);
  const others = overrides
    .filter((one) => !members.some((member) => member.id === one.personId))
    .flatMap((one) => {
      const person = view.people.get(one.personId);
      return person
        ? [{ ...person, attitude: one.attitude ?? person.attitude, buyingRoles: one.buyingRoles ?? person.buyingRoles }]
        : [];
    });
  const rows = [...members, ...others];
  return rows.length === 0 ? (
    <p className="quiet">Nobody is in the buying centre yet.</p>
  ) : (
    <Rows
      label={`Buying centre of ${opportunity.title}`}
      rows={rows}
      columns={[
        {
          head: labelOf('opportunity', 'stakeholderIds'),
          of: (row) => (
            <>
              <strong>{view.person(row.id)}</strong>
              <span className="line quiet">{row.title}</span>
            </>
          ),
          as: 'text',
        },
        {
          head: labelOf('person', 'buyingRoles'),
          of: (row) => row.buyingRoles.map((role) => ROLE_WORDS[role]).join(', '),
        },
        { head: labelOf('person', 'influence'), of: (row) => <InfluenceDots influence={row.influence} /> },
        { head: labelOf('person', 'attitude'), of: (row) => <AttitudeMark attitude={row.attitude} />, as: 'short' },
        { head: labelOf('person', 'contactOwnerId'), of: (row) => view.member(row.contactOwnerId) },
        {
          head: 'Here',
          of: (row) => (overrides.some((one) => one.personId === row.id) ? 'differs from elsewhere' : null),
        },
      ]}
    />
  );
};

const Phases = ({ view, opportunity }: { readonly view: PlanView; readonly opportunity: Opportunity }) => {
  const figures = buyingCentreFigures(view.content, view.asOf).get(opportunity.id);
  if (!figures) return null;
  return (
    <Rows
      label={`Phases of ${opportunity.title}`}
      rows={PHASES.map((id) => ({ id, ...figures.phases[id] }))}
      columns={[
        { head: 'Phase', of: (row) => inWords(row.id), as: 'short' },
        {
          head: 'Coverage',
          of: (row) => (
            <Bar
              label={`Coverage ${percentWords(row.coverage.value)}`}
              share={row.coverage.value === null ? null : row.coverage.value / 100}
            />
          ),
          as: 'bar',
        },
        { head: '', of: (row) => percentWords(row.coverage.value), as: 'number' },
        {
          head: 'Support',
          of: (row) => (
            <TwoSidedBar
              label={`Support ${signed(row.support.value)}`}
              value={row.support.value === null ? null : row.support.value / 100}
            />
          ),
          as: 'bar',
        },
        { head: ' ', of: (row) => signed(row.support.value), as: 'number' },
      ]}
    />
  );
};

const EvidenceTable = ({ view, opportunity }: { readonly view: PlanView; readonly opportunity: Opportunity }) => {
  const score = evidence(view.content, view.asOf).find((one) => one.id === opportunity.id);
  return (
    <div className="keep">
      <Rows
        label={`Evidence for ${opportunity.title}`}
        rows={MEDDICC.map((id) => ({ id, value: opportunity.meddicc?.[id] ?? null }))}
        columns={[
          { head: 'Evidence', of: (row) => EVIDENCE_WORDS[row.id], as: 'short' },
          {
            head: '0 to 3',
            of: (row) => (
              <Bar
                label={row.value === null ? notKnown() : `${row.value} of 3`}
                share={row.value === null ? null : row.value / 3}
              />
            ),
            as: 'bar',
          },
          { head: '', of: (row) => row.value ?? '–', as: 'number' },
        ]}
      />
      {score ? (
        <p className={score.isAheadOfEvidence ? 'alert remark' : 'remark'}>
          Evidence {Math.round(score.score)} %, {withinSentence(inWords(opportunity.stage))} asks for {score.required} %
          {score.isAheadOfEvidence ? ': the stage is ahead of the evidence' : ''}.
        </p>
      ) : null}
    </div>
  );
};

const Decision = ({ view, opportunity }: { readonly view: PlanView; readonly opportunity: Opportunity }) => {
  const { content, asOf } = view;
  const steps = list(content, 'decisionStep').filter((step) => step.opportunityId === opportunity.id);
  const criteria = list(content, 'decisionCriterion').filter((one) => one.opportunityId === opportunity.id);
  const dated = steps.flatMap(({ id, title, date }) => (date === null ? [] : [{ id, title, date }]));
  const missing = gaps(content, asOf).filter((gap) => gap.code === 'G7' && gap.ref.startsWith(`${opportunity.id}:`));
  const figures = buyingCentreFigures(content, asOf).get(opportunity.id);
  return (
    <>
      <Facts
        facts={[
          ['Stage', inWords(opportunity.stage)],
          ['Value', view.money(opportunity.value)],
          ['Closes', view.day(opportunity.closeDate)],
          [labelOf('opportunity', 'economicBuyerId'), view.person(opportunity.economicBuyerId)],
          [labelOf('opportunity', 'championId'), view.person(opportunity.championId)],
          [
            'Support here',
            figures && view.seesOpinions ? `${signed(figures.support.value)} ${figures.support.band ?? ''}` : null,
          ],
          ['Coverage here', figures && view.seesOpinions && percentWords(figures.coverage.value)],
        ]}
      />
      {view.seesOpinions ? <Members view={view} opportunity={opportunity} /> : null}
      {view.seesOpinions && missing.length > 0 ? (
        <>
          <Label>Missing</Label>
          <Points
            items={missing.map((gap) => ({
              id: gap.ref,
              text: gap.isWaived ? `${gap.sentence} Set aside: ${gap.waiver?.reason ?? ''}` : gap.sentence,
            }))}
          />
        </>
      ) : null}
      {steps.length > 0 ? (
        <Rows
          label="Steps of the decision"
          rows={steps}
          columns={[
            { head: 'Step of their decision', of: (row) => row.title, as: 'text' },
            { head: 'Date', of: (row) => view.day(row.date), as: 'short' },
            { head: 'Committee', of: (row) => list(content, 'group').find((group) => group.id === row.groupId)?.name },
          ]}
        />
      ) : null}
      {dated.length > 0 ? (
        <Drawing>
          <StepTimeline steps={dated} asOf={asOf} />
        </Drawing>
      ) : null}
      {criteria.length > 0 ? (
        <Rows
          label="Criteria of the decision"
          rows={criteria}
          columns={[
            { head: 'Criterion', of: (row) => row.title, as: 'text' },
            { head: 'Weight', of: (row) => (row.weight === null ? null : plainNumber(row.weight)), as: 'number' },
          ]}
        />
      ) : null}
      {view.seesOpinions ? (
        <div className="keep">
          <Label>Phases of the decision, and evidence</Label>
          <div className="two wide-first">
            <div>
              <Phases view={view} opportunity={opportunity} />
              <p className="legend">
                <Key mark="fill-accent">covered</Key>
                <Key mark="fill-for">for you</Key>
                <Key mark="fill-against">against you</Key>
                <Key mark="hatched">not known</Key>
              </p>
            </div>
            <EvidenceTable view={view} opportunity={opportunity} />
          </div>
        </div>
      ) : null}
    </>
  );
};

/**
 * What the plan prints of the decision process: one piece for each decision that is open or of which something is
 * known, then the call sheets.
 */
export const decisionPaper: SectionParts = (view) => {
  const { content } = view;
  const named = new Set(
    [...list(content, 'decisionStep'), ...list(content, 'decisionCriterion'), ...list(content, 'override')].map(
      (one) => one.opportunityId,
    ),
  );
  const sheets = list(content, 'callSheet');
  return [
    ...list(content, 'opportunity')
      .filter((one) => isOpenOpportunity(one) || named.has(one.id))
      .map((opportunity) => ({
        title: opportunity.title || 'Opportunity without title',
        body: <Decision view={view} opportunity={opportunity} />,
      })),
    ...part(
      'Call sheets',
      sheets.length > 0,
      <>
        {sheets.map((sheet) => (
          <article key={sheet.id} className="entry">
            <CallSheetFacts view={view} sheet={sheet} />
          </article>
        ))}
      </>,
    ),
  ];
};
