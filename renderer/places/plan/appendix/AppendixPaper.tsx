import { comparedSnapshot, movement } from '../../../../shared/analysis/movement';
import { managementView } from '../../../../shared/analysis/managementView';
import { votesTaken } from '../../../../shared/analysis/votesTaken';
import { GAP_RULES, isGapCode } from '../../../../shared/analysis/gaps';
import { sectionOfCode, sectionTitle } from '../../../../shared/analysis/planSections';
import { list } from '../../../../shared/document/document';
import { labelOf } from '../../../../shared/model/labels';
import { longDate } from '../../../../shared/conventions/writeDay';
import { plainNumber } from '../../../../shared/model/money';
import { attitudeWord, influenceWord, inWords, relationshipWord, said } from '../../../../shared/model/words';
import { signed } from '../../../../shared/conventions/writeNumber';
import { SupportLine } from '../../../parts/drawings/SupportLine';
import { waivedFindings } from '../../../paper/CheckFindings';
import { WaivedTable } from '../../../paper/FindingTable';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { linesOf, Rows } from '../../../paper/Rows';
import { Drawing, Facts, Stats } from '../../../paper/texts';
import { wholeAmount, type PlanView } from '../../../paper/view';

const Movement = ({ view }: { readonly view: PlanView }) => {
  const moved = movement(view.content, view.asOf);
  const { support } = managementView(view.content, view.asOf).history;
  const names = (ids: readonly string[]): string => view.persons(ids);
  return (
    <>
      {moved ? (
        <>
          <Stats
            stats={[
              {
                figure: { value: moved.supportThen },
                as: signed,
                words: `support on ${longDate(moved.from)}, same people`,
              },
              { figure: { value: moved.supportNow }, as: signed, words: 'support now, same people' },
              { figure: { value: moved.change }, as: signed, words: 'change' },
            ]}
          />
          <Facts
            wide
            facts={[
              ['Better', names(moved.improved)],
              ['Worse', names(moved.worsened)],
              ['New on the map', names(moved.new)],
              ['Gone', moved.gone.map((id) => view.person(id) ?? 'removed person').join(', ')],
            ]}
          />
        </>
      ) : null}
      {support.length > 1 ? (
        <Drawing
          legend={<span className="mark-words">support of everybody there was at every frozen day, and now</span>}
        >
          <SupportLine points={support} />
        </Drawing>
      ) : null}
      <Rows
        label="Snapshots"
        rows={list(view.content, 'snapshot').toSorted((a, b) => a.asOf.localeCompare(b.asOf))}
        columns={[
          { head: 'Snapshot', of: (row) => longDate(row.asOf), as: 'short' },
          { head: 'Label', of: (row) => row.label, as: 'text' },
          { head: 'People in it', of: (row) => row.stakeholders.length, as: 'number' },
          {
            head: 'Compared here',
            of: (row) => (comparedSnapshot(view.content, view.asOf)?.id === row.id ? 'yes' : null),
          },
        ]}
      />
    </>
  );
};

const resultWord = (dimension: 'influence' | 'attitude' | 'relationship', value: number | null): string =>
  ({ influence: influenceWord, attitude: attitudeWord, relationship: relationshipWord })[dimension](value);

const Votes = ({ view }: { readonly view: PlanView }) => (
  <Rows
    label="Votes"
    rows={votesTaken(view.content, view.asOf)}
    columns={[
      { head: 'Person', of: (row) => view.person(row.personId) ?? 'removed person', as: 'text' },
      {
        head: 'Workshop',
        of: (row) => linesOf([row.workshop ?? 'Workshop', row.on === null ? 'day not known' : longDate(row.on)]),
      },
      { head: 'Question', of: (row) => inWords(row.dimension), as: 'short' },
      {
        head: 'Result',
        of: (row) => (row.result === null ? null : resultWord(row.dimension, row.result)),
        as: 'short',
      },
      { head: 'Spread', of: (row) => row.spread, as: 'number' },
      { head: 'Round', of: (row) => row.round, as: 'number' },
      {
        head: 'Outcome',
        of: (row) => (row.isLeadsCall ? said('The {teamRoles.accountLead} decides') : inWords(row.status)),
      },
    ]}
  />
);

/** What a waiver was about: the rule of its gap, else the section whose check it silenced. */
const ruleWords = (code: string): string => {
  const [rule = ''] = code.split('.');
  const section = sectionOfCode(rule);
  return isGapCode(rule) ? GAP_RULES[rule] : section === null ? 'A rule of another version' : sectionTitle(section);
};

/** What the plan prints of the appendix. */
export const appendixPaper: SectionParts = (view) => {
  const { content } = view;
  const waived = waivedFindings(view);
  const idle = list(content, 'waiver').filter((waiver) => !waived.some((finding) => finding.waiver?.id === waiver.id));
  return [
    ...part(
      'Meetings',
      content.meeting.size > 0,
      <Rows
        label="Meetings"
        rows={list(content, 'meeting').toSorted((a, b) => b.date.localeCompare(a.date))}
        columns={[
          { head: 'Date', of: (row) => longDate(row.date), as: 'short' },
          {
            head: 'Meeting',
            of: (row) => (
              <>
                <strong>{row.title}</strong>
                <span className="line quiet">{inWords(row.kind)}</span>
                {row.summary ? <span className="line">{row.summary}</span> : null}
              </>
            ),
            as: 'text',
          },
          { head: labelOf('meeting', 'ourIds'), of: (row) => view.members(row.ourIds) },
          { head: labelOf('meeting', 'customerIds'), of: (row) => view.persons(row.customerIds) },
          {
            head: labelOf('meeting', 'ourHours'),
            of: (row) => (row.ourHours === null ? null : plainNumber(row.ourHours)),
            as: 'number',
          },
          {
            head: labelOf('meeting', 'customerHours'),
            of: (row) => (row.customerHours === null ? null : plainNumber(row.customerHours)),
            as: 'number',
          },
        ]}
      />,
    ),
    ...part(
      'Contacts',
      content.contactNote.size > 0,
      <Rows
        label="Contacts"
        rows={list(content, 'contactNote').toSorted((a, b) => b.date.localeCompare(a.date))}
        columns={[
          { head: 'Date', of: (row) => longDate(row.date), as: 'short' },
          { head: labelOf('contactNote', 'personId'), of: (row) => view.person(row.personId) },
          { head: labelOf('contactNote', 'memberId'), of: (row) => view.member(row.memberId) },
          { head: labelOf('contactNote', 'note'), of: (row) => row.note, as: 'text' },
        ]}
      />,
    ),
    ...part(
      'Decisions',
      content.decision.size > 0,
      <Rows
        label="Decisions"
        rows={list(content, 'decision').toSorted((a, b) => b.date.localeCompare(a.date))}
        columns={[
          { head: 'Date', of: (row) => longDate(row.date), as: 'short' },
          {
            head: 'Decision',
            of: (row) => (
              <>
                <strong>{row.decision}</strong>
                {row.options ? (
                  <span className="line">
                    <span className="quiet">Choices:</span> {row.options}
                  </span>
                ) : null}
              </>
            ),
            as: 'text',
          },
          {
            head: `Effect on contribution, ${view.currency}`,
            of: (row) => wholeAmount(row.contributionEffect),
            as: 'number',
          },
          { head: labelOf('decision', 'decidedBy'), of: (row) => row.decidedBy },
          {
            head: labelOf('decision', 'reviewDate'),
            of: (row) => row.reviewDate && longDate(row.reviewDate),
            as: 'short',
          },
        ]}
      />,
    ),
    ...part(
      'Sources and documents',
      content.source.size > 0,
      <Rows
        label="Sources and documents"
        rows={list(content, 'source')}
        columns={[
          { head: labelOf('source', 'title'), of: (row) => row.title, as: 'text' },
          { head: labelOf('source', 'where'), of: (row) => row.where, as: 'text' },
          { head: 'Date', of: (row) => row.date && longDate(row.date), as: 'short' },
          { head: 'File', of: (row) => (row.attachmentId === null ? null : 'in the atlas'), as: 'short' },
        ]}
      />,
    ),
    ...part(
      'Versions of the plan',
      content.planVersion.size > 0,
      <Rows
        label="Versions of the plan"
        rows={list(content, 'planVersion').toReversed()}
        columns={[
          { head: labelOf('planVersion', 'version'), of: (row) => row.version, as: 'number' },
          { head: labelOf('planVersion', 'finalOn'), of: (row) => longDate(row.finalOn), as: 'short' },
          { head: 'Superseded', of: (row) => row.supersededOn && longDate(row.supersededOn), as: 'short' },
          { head: 'By', of: (row) => row.by },
        ]}
      />,
    ),
    ...part('Movement', content.snapshot.size > 0, <Movement view={view} />),
    ...part('Votes of workshops', votesTaken(content, view.asOf).length > 0, <Votes view={view} />),
    ...part('Findings set aside', waived.length > 0, <WaivedTable findings={waived} day={view.day} />),
    ...part(
      'Waivers that concern nothing now',
      idle.length > 0,
      <Rows
        label="Waivers"
        rows={idle}
        columns={[
          { head: 'Rule', of: (row) => ruleWords(row.code), as: 'text' },
          { head: 'Reason', of: (row) => row.reason, as: 'text' },
          { head: 'By', of: (row) => row.by },
          { head: 'Until', of: (row) => (row.until ? longDate(row.until) : 'for good'), as: 'short' },
        ]}
      />,
    ),
    ...part(
      'Suggestions answered',
      content.suggestion.size > 0,
      <Rows
        label="Suggestions"
        rows={list(content, 'suggestion')}
        columns={[
          { head: 'Rule', of: (row) => inWords(row.rule) },
          { head: 'Answer', of: (row) => inWords(row.state), as: 'short' },
          { head: 'Reason', of: (row) => row.reason, as: 'text' },
          { head: 'Until', of: (row) => row.until && longDate(row.until), as: 'short' },
        ]}
      />,
    ),
  ];
};
