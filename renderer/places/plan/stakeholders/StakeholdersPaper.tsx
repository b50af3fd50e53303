import { coverageByGroup } from '../../../../shared/analysis/coverage';
import { openGaps } from '../../../../shared/analysis/gaps';
import { groupedBy, countedPeople } from '../../../../shared/analysis/people';
import { classBalance } from '../../../../shared/analysis/classBalance';
import { singleThread, singleThreadByGroup } from '../../../../shared/analysis/singleThread';
import { supportByGroup } from '../../../../shared/analysis/supportIndex';
import { NO_WARM_ROUTE, warmRoutes } from '../../../../shared/analysis/warmRoute';
import { scenarioFigures, scenarioMoves } from '../../../../shared/analysis/whatIf';
import { contactMatrix } from '../../../../shared/analysis/ratios';
import { CHAMPION_WORDS, champions } from '../../../../shared/analysis/champion';
import { find, list } from '../../../../shared/document/document';
import { stakeholders } from '../../../../shared/document/stakeholder';
import { labelOf } from '../../../../shared/model/labels';
import { longDate } from '../../../../shared/conventions/writeDay';
import {
  attitudeWord,
  influenceWord,
  inWords,
  LINK_WORDS,
  relationshipWord,
  championAnchors,
  withinSentence,
} from '../../../../shared/model/words';
import { signed, signedTo } from '../../../../shared/conventions/writeNumber';
import { meetingWords, partWords, strengthWords, threadWord } from '../../../parts/drawings/contactWords';
import { percentWords, supportWords } from '../../../parts/drawings/words';
import { TwoSidedBar } from '../../../paper/Bar';
import { FindingTable } from '../../../paper/FindingTable';
import { GroupsPart } from './GroupsPart';
import { PeopleFigures } from './PeopleFigures';
import { OtherSeats, PeopleTable } from './PeopleTable';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Dash, Rows } from '../../../paper/Rows';
import type { PlanView } from '../../../paper/view';
import { wordFor } from '../../../../shared/packs/spoken';

const ByClass = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const support = supportByGroup(content, asOf).stakeholderClass;
  const coverage = coverageByGroup(content, asOf).stakeholderClass;
  const thread = singleThreadByGroup(content, asOf).stakeholderClass;
  const balance = classBalance(content, asOf);
  const rows = [...groupedBy(countedPeople(content, asOf), 'stakeholderClass')].map(([id, people]) => ({
    id,
    count: people.length,
  }));
  return (
    <>
      <Rows
        label={`Support and coverage by ${withinSentence(wordFor('names', 'stakeholderClass'))}`}
        rows={rows}
        columns={[
          { head: wordFor('names', 'stakeholderClass'), of: (row) => <strong>{inWords(row.id)}</strong>, as: 'text' },
          { head: 'People', of: (row) => row.count, as: 'number' },
          {
            head: 'Support, −100 to +100',
            of: (row) => {
              const value = support.get(row.id)?.value ?? null;
              return <TwoSidedBar label={`Support ${signed(value)}`} value={value === null ? null : value / 100} />;
            },
            as: 'bar',
          },
          {
            head: '',
            of: (row) => {
              const one = support.get(row.id);
              return one ? supportWords(one) : '–';
            },
            as: 'number',
          },
          { head: 'Coverage', of: (row) => percentWords(coverage.get(row.id)?.value ?? null), as: 'number' },
          { head: 'Single-thread risk', of: (row) => threadWord(thread.get(row.id)?.rating ?? null), as: 'short' },
        ]}
      />
      {balance ? (
        <p className={balance.isWarning ? 'alert remark' : 'remark'}>
          {balance.isWarning ? 'Out of balance' : 'In balance'}: {balance.pair.map(inWords).join(' and ')}
          {balance.coverageGap === null ? '' : `, ${Math.round(balance.coverageGap)} points of coverage apart`}
          {balance.sidesWithoutTrust.length > 0
            ? `; nobody influential trusts you on the side ${balance.sidesWithoutTrust.map(inWords).join(', ')}`
            : ''}
          .
        </p>
      ) : null}
    </>
  );
};

const Champions = ({ view }: { readonly view: PlanView }) => {
  const { all, counterChampions } = champions(view.content, view.asOf);
  return (
    <>
      <Rows
        label="Champions"
        rows={all}
        columns={[
          { head: 'Person', of: (row) => view.person(row.id), as: 'text' },
          {
            head: 'Is',
            of: (row) => (row.class === null ? 'Too few answers' : CHAMPION_WORDS[row.class]),
            as: 'short',
          },
          { head: 'Score of 100', of: (row) => (row.score === null ? null : Math.round(row.score)), as: 'number' },
          ...(['sells', 'win', 'access', 'trust'] as const).map((criterion) => ({
            head: championAnchors(criterion)[0],
            of: (row: { readonly id: string }) => view.people.get(row.id)?.champion?.[criterion] ?? null,
            as: 'number' as const,
          })),
        ]}
      />
      {counterChampions.length > 0 ? (
        <p className="alert remark">
          Against you with at least as much {withinSentence(labelOf('person', 'influence'))}:{' '}
          {view.persons(counterChampions)}.
        </p>
      ) : null}
    </>
  );
};

const Routes = ({ view }: { readonly view: PlanView }) => (
  <Rows
    label="Warm routes"
    rows={warmRoutes(view.content, view.asOf).map((route) => ({ ...route, id: route.targetId }))}
    columns={[
      { head: 'Key player nobody knows well', of: (row) => view.person(row.id), as: 'text' },
      {
        head: 'Best way',
        of: (row) => (row.path === null ? NO_WARM_ROUTE : row.path.map((id) => view.person(id) ?? '').join(' → ')),
        as: 'text',
      },
      { head: 'Cost', of: (row) => row.cost, as: 'number' },
    ]}
  />
);

/** So many departments stand beside each other on a portrait sheet. */
const MOST_DEPARTMENTS = 7;

/** Which functions meet: those departments with most contacts, in their order, where not all have room. */
const Functions = ({ view: { content, asOf } }: { readonly view: PlanView }) => {
  const { ourFunctions, departments, best, contacts } = contactMatrix(content, asOf);
  const words = meetingWords(singleThread(content, asOf));
  const met = new Map(departments.map((id) => [id, new Set(ourFunctions.flatMap((ours) => contacts(ours, id))).size]));
  const kept = new Set(
    departments.toSorted((a, b) => (met.get(b) ?? 0) - (met.get(a) ?? 0)).slice(0, MOST_DEPARTMENTS),
  );
  const cut = departments.length - kept.size;
  return (
    <>
      <p className="remark">
        <strong>{words.verdict}.</strong> {words.risk}
      </p>
      <Rows
        label="Your functions and theirs"
        shape="meetings"
        rows={ourFunctions.map((id) => ({ id }))}
        columns={[
          { head: 'Your function', of: (row) => partWords(row.id) },
          ...departments
            .filter((id) => kept.has(id))
            .map((id) => ({
              head: find(content, 'department', id)?.name ?? '',
              of: (row: { readonly id: string }) =>
                contacts(row.id, id).length === 0 ? <Dash /> : strengthWords(best(row.id, id)),
            })),
        ]}
      />
      <p className="remark quiet">
        Best {withinSentence(labelOf('person', 'relationship'))} of a function of yours with a department, 0–4; a dash
        where nobody meets.
        {cut > 0 ? ` ${cut} more ${cut === 1 ? 'department' : 'departments'} with fewer contacts left out.` : ''}
      </p>
    </>
  );
};

const Basis = ({ view }: { readonly view: PlanView }) => (
  <Rows
    label="What ratings rest on"
    rows={list(view.content, 'basis')}
    columns={[
      { head: 'Person', of: (row) => view.person(row.personId) },
      { head: labelOf('basis', 'rating'), of: (row) => inWords(row.rating), as: 'short' },
      { head: labelOf('basis', 'basis'), of: (row) => inWords(row.basis), as: 'short' },
      { head: labelOf('basis', 'memberId'), of: (row) => view.member(row.memberId) },
      { head: labelOf('basis', 'on'), of: (row) => view.day(row.on), as: 'short' },
      { head: labelOf('basis', 'question'), of: (row) => row.question, as: 'text' },
      { head: labelOf('basis', 'askMemberId'), of: (row) => view.member(row.askMemberId), as: 'short' },
    ]}
  />
);

const signedPoints = (value: number | null): string => (value === null ? '–' : signedTo(value, 1));

/** What if: each scenario with what it would do to support, and who would stand where. */
const Scenarios = ({ view }: { readonly view: PlanView }) => {
  const { content, asOf } = view;
  const moves = scenarioMoves(content, asOf);
  const valueWords = (now: number | null, then: number | null, word: (value: number | null) => string): string | null =>
    then === null || then === now ? null : `${word(now)} → ${word(then)}`;
  return list(content, 'scenario').map((scenario) => {
    const support = scenarioFigures(content, asOf, scenario.id).find(({ figure }) => figure === 'support');
    return (
      <div key={scenario.id}>
        <p className="remark">
          <strong>{scenario.name}.</strong> Weighted support {signed(support?.before ?? null)} now,{' '}
          {signed(support?.after ?? null)} then.
        </p>
        <Rows
          label={scenario.name}
          rows={(moves.get(scenario.id) ?? []).map(({ ghost, gain }) => ({ id: ghost.id, ghost, gain }))}
          columns={[
            { head: 'Person', of: ({ ghost }) => view.person(ghost.personId), as: 'text' },
            {
              head: labelOf('person', 'attitude'),
              of: ({ ghost }) =>
                valueWords(view.people.get(ghost.personId)?.attitude ?? null, ghost.attitude, attitudeWord),
              as: 'text',
            },
            {
              head: labelOf('person', 'influence'),
              of: ({ ghost }) =>
                valueWords(view.people.get(ghost.personId)?.influence ?? null, ghost.influence, influenceWord),
              as: 'text',
            },
            {
              head: labelOf('person', 'relationship'),
              of: ({ ghost }) =>
                valueWords(view.people.get(ghost.personId)?.relationship ?? null, ghost.relationship, relationshipWord),
              as: 'text',
            },
            { head: 'Points of support', of: ({ gain }) => signedPoints(gain), as: 'number' },
          ]}
        />
      </div>
    );
  });
};

/** What the plan prints of the stakeholders. The map follows the plan on a page, on a sheet of its own. */
export const stakeholdersPaper: SectionParts = (view) => {
  const { content, asOf } = view;
  const everybody = stakeholders(content);
  const links = list(content, 'link');
  const gaps = openGaps(content, asOf);
  return [
    ...part('Where you stand', view.seesOpinions && everybody.length > 0, <PeopleFigures view={view} />),
    ...part(
      'By class',
      view.seesOpinions && groupedBy(countedPeople(content, asOf), 'stakeholderClass').size > 0,
      <ByClass view={view} />,
    ),
    ...part('Champions', view.seesOpinions && champions(content, asOf).all.length > 0, <Champions view={view} />),
    ...part('Gaps', gaps.length > 0 && everybody.length > 0, <FindingTable findings={gaps} view={view} />),
    ...part('Ways to key players', view.seesOpinions && warmRoutes(content, asOf).length > 0, <Routes view={view} />),
    ...part(
      'Which functions meet',
      view.seesOpinions &&
        contactMatrix(content, asOf).ourFunctions.length > 0 &&
        content.department.size > 0 &&
        everybody.length > 0,
      <Functions view={view} />,
    ),
    ...part('Committees and groups', content.group.size > 0, <GroupsPart view={view} />),
    ...part(
      'Lines between people',
      links.length > 0,
      <Rows
        label="Lines between people"
        rows={links}
        columns={[
          { head: labelOf('link', 'fromId'), of: (row) => view.person(row.fromId) },
          { head: 'Line', of: (row) => LINK_WORDS[row.type], as: 'short' },
          { head: labelOf('link', 'toId'), of: (row) => view.person(row.toId) },
          { head: labelOf('link', 'strength'), of: (row) => row.strength, as: 'number' },
          { head: labelOf('link', 'note'), of: (row) => row.note, as: 'text' },
          { head: labelOf('link', 'until'), of: (row) => row.until && longDate(row.until), as: 'short' },
        ]}
      />,
    ),
    ...part('Everybody', everybody.length > 0, <PeopleTable view={view} />),
    ...part(
      'Empty seats and earlier holders',
      list(content, 'seat').length > 0 && OtherSeats.rowsOf(view).length > 0,
      <OtherSeats.Table view={view} />,
    ),
    ...part('What if', view.seesOpinions && content.scenario.size > 0, <Scenarios view={view} />),
    ...part('What ratings rest on', content.basis.size > 0, <Basis view={view} />),
  ];
};
