import { nextReview } from '../../../shared/analysis/completeness';
import { forceField } from '../../../shared/analysis/forceField';
import { BARRIERS, BARRIER_WORDS, lockOut } from '../../../shared/analysis/lockOut';
import { dueFirst, openActions } from '../../../shared/analysis/openActions';
import { riskBand, risks } from '../../../shared/analysis/risk';
import { riskRegister } from '../../../shared/analysis/riskRegister';
import { settingsOf } from '../../../shared/analysis/settings';
import { COLUMN_WORDS, goalsBehind, MAP_COLUMNS, strategyMap } from '../../../shared/analysis/strategyMap';
import { find, list, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { choiceOf } from '../../../shared/model/labels';
import { compactNumber, plainNumber, shortMoney } from '../../../shared/model/money';
import { SWOT_FIELDS } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { BarrierBars } from '../../parts/drawings/BarrierBars';
import { ForceField } from '../../parts/drawings/ForceField';
import { RiskHeat } from '../../parts/drawings/RiskHeat';
import { percentWords, roundedWords } from '../../parts/drawings/words';
import { Key } from '../texts';
import { SlideMore, Picture, SlideRows, sizeOf } from './parts';
import { brief, sentence, type SlideTopic } from './slide';

const MOST_GOALS = 4;

/** Each goal of theirs with their initiatives, your help and the value for both. */
export const strategySlide: SlideTopic = ({ content, asOf, person }) => {
  const goals = list(content, 'customerGoal');
  if (goals.length === 0) return null;
  const map = strategyMap(content, asOf);
  const behind = new Map(map.nodes.map((node) => [node.id, goalsBehind(node.id, map.edges)]));
  return {
    id: 'strategy',
    title: 'Their goals and your help',
    says: sentence(
      `${goals.length} ${goals.length === 1 ? 'goal' : 'goals'} of theirs`,
      map.nodes.some((node) => node.isOpen) &&
        `${map.nodes.filter((node) => node.isOpen).length} without help of yours`,
    ),
    body: (
      <>
        <table
          className={`slide-table strategy-table ${sizeOf(
            map.nodes.length / 2,
            map.nodes.map((node) => node.title),
          )}`}
          aria-label="Their goals and your help"
        >
          <thead>
            <tr>
              {MAP_COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {COLUMN_WORDS[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {goals.slice(0, MOST_GOALS).map((goal) => (
              <tr key={goal.id}>
                <th scope="row">
                  <strong>{brief(goal.title, 90)}</strong>
                  {goal.ownerId ? <span className="slide-under">{brief(person(goal.ownerId), 40)}</span> : null}
                </th>
                {MAP_COLUMNS.slice(1).map((column) => {
                  const own = map.nodes.filter(
                    (node) => node.column === column && behind.get(node.id)?.includes(goal.id),
                  );
                  return (
                    <td key={column}>
                      {own.length === 0 ? (
                        <span className={column === 'help' ? 'alert' : 'quiet'}>
                          {column === 'help' ? 'None named yet' : '–'}
                        </span>
                      ) : (
                        own.slice(0, 3).map((node) => (
                          <span key={node.id} className="slide-line">
                            {brief(node.title, 80)}
                          </span>
                        ))
                      )}
                      {own.length > 3 ? <span className="slide-under">+ {own.length - 3} more</span> : null}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
        <SlideMore count={goals.length - MOST_GOALS} what="goals" />
      </>
    ),
  };
};

const MOST_POINTS = 5;

/** Strengths, weaknesses, opportunities, threats, and what follows from them. */
export const swotSlide: SlideTopic = ({ content }) => {
  const entries = list(content, 'swotEntry');
  const [issue] = list(content, 'keyIssue');
  if (entries.length === 0) return null;
  return {
    id: 'swot',
    title: 'Strengths and weaknesses, opportunities and threats',
    says: issue ? brief(`Because ${issue.because || '–'}, therefore ${issue.therefore || '–'}`, 210) : undefined,
    body: (
      <div
        className={`slide-swot ${sizeOf(
          Math.max(...SWOT_FIELDS.map((field) => entries.filter((entry) => entry.field === field).length)),
          entries.map((entry) => entry.title),
        )}`}
      >
        {SWOT_FIELDS.map((field) => {
          const own = entries.filter((entry) => entry.field === field);
          return (
            <div key={field}>
              <h2>{inWords(field)}</h2>
              {own.length === 0 ? (
                <p className="quiet">–</p>
              ) : (
                <ul className="slide-points">
                  {own.slice(0, MOST_POINTS).map(({ id, title }) => (
                    <li key={id}>{brief(title, 110)}</li>
                  ))}
                </ul>
              )}
              <SlideMore count={own.length - MOST_POINTS} what={field} />
            </div>
          );
        })}
      </div>
    ),
  };
};

/** What you want to reach, for whom, by when. */
export const objectivesSlide: SlideTopic = ({ content, day, member, word }) => {
  const objectives = list(content, 'objective');
  if (objectives.length === 0) return null;
  const counts = (['onTrack', 'atRisk', 'offTrack', 'done'] as const).flatMap((state) => {
    const many = objectives.filter((one) => one.status === state).length;
    return many === 0 ? [] : `${many} ${inWords(state).toLowerCase()}`;
  });
  return {
    id: 'objectives',
    title: 'Objectives',
    says: counts.join(' · '),
    body: (
      <SlideRows
        label="Objectives"
        rows={objectives}
        most={5}
        texts={(row) => [row.title]}
        what="objectives"
        columns={[
          {
            head: 'Objective',
            of: (row) => (
              <>
                <strong>{brief(row.title, 90)}</strong>
                <span className="slide-under">
                  {sentence(
                    choiceOf('objective', 'type', row.type, word),
                    row.customerGoalId && `for: ${brief(find(content, 'customerGoal', row.customerGoalId)?.title, 50)}`,
                  )}
                </span>
              </>
            ),
            as: 'text',
          },
          { head: 'Measure', of: (row) => brief(row.measure, 60) },
          {
            head: 'From → to',
            of: (row) =>
              row.baseline === null && row.target === null
                ? null
                : `${compactNumber(row.baseline)} → ${compactNumber(row.target)}`,
            as: 'short',
          },
          { head: 'By', of: (row) => day(row.due), as: 'short' },
          { head: 'Owner', of: (row) => brief(member(row.ownerId), 34) || <b className="alert">nobody</b> },
          {
            head: 'State',
            of: (row) => (
              <span className="nowrap">
                <i className={`slide-state ${row.status}`} aria-hidden="true" />
                {inWords(row.status)}
              </span>
            ),
            as: 'short',
          },
        ]}
      />
    ),
  };
};

/** What is done next, overdue first. */
export const actionsSlide: SlideTopic = ({ content, asOf, day, member, person }) => {
  const open = openActions(content).toSorted(dueFirst);
  if (open.length === 0) return null;
  const late = open.filter((one) => one.due !== null && one.due < asOf).length;
  const nobody = open.filter((one) => one.ownerId === null).length;
  return {
    id: 'actions',
    title: 'Next actions',
    says: sentence(`${open.length} open`, late > 0 && `${late} overdue`, nobody > 0 && `${nobody} without an owner`),
    body: (
      <SlideRows
        label="Next actions"
        rows={open}
        most={9}
        texts={(row) => [row.title]}
        what="actions"
        columns={[
          { head: 'Action', of: (row) => <strong>{brief(row.title, 90)}</strong>, as: 'text' },
          {
            head: 'Concerns',
            of: (row) => brief(person(row.stakeholderId) ?? find(content, 'objective', row.objectiveId)?.title, 34),
          },
          { head: 'Owner', of: (row) => brief(member(row.ownerId), 34) || <b className="alert">nobody</b> },
          {
            head: 'Due',
            of: (row) => {
              const isLate = row.due !== null && row.due < asOf;
              return (
                <span className={isLate ? 'alert' : ''}>
                  {day(row.due) ?? '–'}
                  {isLate ? ', late' : ''}
                </span>
              );
            },
            as: 'short',
          },
        ]}
      />
    ),
  };
};

const MOST_FORCES = 6;

/** What drives the change and what holds it back (F34). */
export const forceSlide: SlideTopic = ({ content, asOf }) => {
  const forces = list(content, 'force');
  if (forces.length === 0) return null;
  const field = forceField(content, asOf);
  const strongest = (side: 'driving' | 'restraining') =>
    forces.filter((one) => one.side === side).toSorted((a, b) => (b.score ?? 0) - (a.score ?? 0));
  const left = strongest('driving');
  const right = strongest('restraining');
  return {
    id: 'forces',
    title: 'What drives it, what holds it back',
    says: sentence(
      field.ratio.value === null
        ? 'no force is scored yet'
        : `${percentWords(field.ratio.value)} for the change: ${inWords(field.verdict).toLowerCase()}`,
      field.strongestRestraining && `weaken first: ${brief(field.strongestRestraining.title, 70)}`,
    ),
    body: (
      <>
        <Picture>
          <ForceField
            forces={[...left.slice(0, MOST_FORCES), ...right.slice(0, MOST_FORCES)].map((force) => ({
              ...force,
              title: brief(force.title, 90),
            }))}
          />
        </Picture>
        <SlideMore
          count={Math.max(0, left.length - MOST_FORCES) + Math.max(0, right.length - MOST_FORCES)}
          what="forces"
        />
      </>
    ),
  };
};

/** Who competes here, and what keeps others out. */
export const competitionSlide: SlideTopic = ({ content, asOf }) => {
  const rivals = list(content, 'rival');
  const record = single(content, 'lockout');
  const found = lockOut(content, asOf);
  if (rivals.length === 0 && !record) return null;
  return {
    id: 'competition',
    title: 'Competition',
    says: sentence(
      `${rivals.length} ${rivals.length === 1 ? 'competitor' : 'competitors'} here`,
      found.index !== null &&
        `lock-out ${roundedWords(found.index)} of 100${found.isCaged ? ', held by the contract alone' : ''}`,
    ),
    body: (
      <div className={record ? 'slide-two' : ''}>
        <div>
          {rivals.length === 0 ? (
            <p className="quiet">No competitor is named here.</p>
          ) : (
            <SlideRows
              label="Competitors here"
              rows={rivals}
              most={4}
              texts={(row) => [row.howTheyBeatUs, row.howWeBeatThem]}
              what="competitors"
              columns={[
                {
                  head: 'Competitor',
                  of: (row) => (
                    <>
                      <strong>{brief(find(content, 'competitor', row.competitorId)?.name, 50)}</strong>
                      {row.contractEnd ? (
                        <span className="slide-under">Contract to {longDate(row.contractEnd)}</span>
                      ) : null}
                    </>
                  ),
                  as: 'text',
                },
                { head: 'How they beat you', of: (row) => brief(row.howTheyBeatUs, 80), as: 'text' },
                { head: 'How you beat them', of: (row) => brief(row.howWeBeatThem, 80), as: 'text' },
              ]}
            />
          )}
        </div>
        {record ? (
          <div>
            <h2>What keeps others out</h2>
            <Picture legend={<span>0 keeps nobody out, 3 nearly everybody; hatched is not known</span>}>
              <BarrierBars barriers={BARRIERS.map((id) => ({ id, words: BARRIER_WORDS[id], value: record[id] }))} />
            </Picture>
          </div>
        ) : null}
      </div>
    ),
  };
};

/** The risks by likelihood and impact, and what is done about the heaviest. */
export const risksSlide: SlideTopic = ({ content, asOf, member, currency }) => {
  const rows = riskRegister(content, asOf).filter((row) => row.risk.status === 'open');
  if (rows.length === 0) return null;
  const found = risks(content, asOf);
  const settings = settingsOf(content, asOf);
  return {
    id: 'risks',
    title: 'Risks',
    says: sentence(
      `${rows.length} open`,
      found.account && `risk of the account ${inWords(found.account).toLowerCase()}`,
      `${currency} ${shortMoney(found.expectedLoss)} loss to expect`,
    ),
    body: (
      <div className="slide-two">
        <Picture
          legend={
            <>
              <Key mark="risk low">low</Key>
              <Key mark="risk medium">medium</Key>
              <Key mark="risk high">high</Key>
              <Key mark="risk critical">critical</Key>
            </>
          }
        >
          <RiskHeat rows={rows} bandOf={(score) => riskBand(score, settings)} />
        </Picture>
        <div>
          <SlideRows
            label="Open risks"
            rows={rows}
            most={5}
            texts={({ risk }) => [risk.title, risk.mitigation]}
            what="risks"
            columns={[
              { head: '', of: (row) => <b>{row.number}</b>, as: 'number' },
              {
                head: 'Risk',
                of: ({ risk }) => (
                  <>
                    <strong>{brief(risk.title, 70)}</strong>
                    {risk.mitigation ? <span className="slide-under">{brief(risk.mitigation, 70)}</span> : null}
                  </>
                ),
                as: 'text',
              },
              { head: 'Owner', of: ({ risk }) => brief(member(risk.ownerId), 34) || <b className="alert">nobody</b> },
            ]}
          />
        </div>
      </div>
    ),
  };
};

const MOST_PAIRS = 4;

/** Who of you does what, and which sponsors meet whom. */
export const teamSlide: SlideTopic = ({ content, member, person }) => {
  const team = list(content, 'assignment');
  const pairs = list(content, 'sponsorPairing');
  if (team.length === 0 && pairs.length === 0) return null;
  return {
    id: 'team',
    title: 'The team and its sponsors',
    says: sentence(
      `${team.length} of you`,
      pairs.length > 0 && `${pairs.length} ${pairs.length === 1 ? 'sponsor' : 'sponsors'} paired`,
    ),
    body: (
      <div className={pairs.length > 0 ? 'slide-two wide-first' : ''}>
        <div>
          <SlideRows
            label="Team"
            rows={team}
            most={9}
            texts={() => []}
            what="of the team"
            columns={[
              {
                head: 'Name',
                of: (row) => (
                  <>
                    <strong>{brief(member(row.memberId), 44)}</strong>
                    <span className="slide-under">{brief(find(content, 'member', row.memberId)?.title, 50)}</span>
                  </>
                ),
                as: 'text',
              },
              { head: 'Role', of: (row) => row.role && inWords(row.role) },
              {
                head: 'Hours a month',
                of: (row) => (row.hoursPerMonth === null ? null : plainNumber(row.hoursPerMonth)),
                as: 'number',
              },
            ]}
          />
        </div>
        {pairs.length > 0 ? (
          <div>
            <h2>Sponsors</h2>
            <ul className="slide-points">
              {pairs.slice(0, MOST_PAIRS).map((pair) => (
                <li key={pair.id}>
                  <b>{brief(member(pair.memberId), 34)}</b> with {brief(person(pair.personId), 34) || 'nobody yet'}
                  <span className="slide-under">
                    Every {pair.rhythmDays} days{pair.commitment ? ` · ${brief(pair.commitment, 70)}` : ''}
                  </span>
                </li>
              ))}
            </ul>
            <SlideMore count={pairs.length - MOST_PAIRS} what="sponsors" />
          </div>
        ) : null}
      </div>
    ),
  };
};

/** What is measured, what was decided, when it is looked at again. */
export const reviewSlide: SlideTopic = ({ content, asOf }) => {
  const kpis = list(content, 'kpi');
  const decisions = list(content, 'decision').toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''));
  const coming = nextReview(content, asOf);
  const [last] = list(content, 'review').toSorted((a, b) => b.date.localeCompare(a.date));
  if (kpis.length + decisions.length === 0 && !last) return null;
  return {
    id: 'review',
    title: 'Measures and review',
    says: sentence(
      coming ? `next review ${longDate(coming)}` : 'no review is planned',
      last && `last one ${longDate(last.date)}`,
    ),
    body: (
      <div className="slide-two">
        <div>
          {kpis.length === 0 ? (
            <p className="quiet">Nothing is measured yet.</p>
          ) : (
            <SlideRows
              label="Measures"
              rows={kpis}
              most={8}
              texts={(row) => [row.name]}
              what="measures"
              columns={[
                { head: 'Measure', of: (row) => <strong>{brief(row.name, 60)}</strong>, as: 'text' },
                { head: 'Target', of: (row) => (row.target === null ? null : plainNumber(row.target)), as: 'number' },
                { head: 'Actual', of: (row) => (row.actual === null ? null : plainNumber(row.actual)), as: 'number' },
                { head: 'Unit', of: (row) => brief(row.unit, 16) },
              ]}
            />
          )}
        </div>
        <div>
          {last ? (
            <>
              <h2>What changed by {longDate(last.date)}</h2>
              <p>{brief(last.whatChanged, 320) || <span className="quiet">Nothing is noted</span>}</p>
              {last.learned ? (
                <>
                  <h2>What you learned</h2>
                  <p>{brief(last.learned, 220)}</p>
                </>
              ) : null}
            </>
          ) : null}
          {decisions.length > 0 ? (
            <>
              <h2>Decided</h2>
              <ul className="slide-points">
                {decisions.slice(0, 4).map((one) => (
                  <li key={one.id}>{brief(one.decision, 110)}</li>
                ))}
              </ul>
              <SlideMore count={decisions.length - 4} what="decisions" />
            </>
          ) : null}
        </div>
      </div>
    ),
  };
};
