import { forceField } from '../../../shared/analysis/forceField';
import { BARRIERS, BARRIER_WORDS, lockOut } from '../../../shared/analysis/lockOut';
import { COLUMN_WORDS, goalsBehind, MAP_COLUMNS, strategyMap } from '../../../shared/analysis/strategyMap';
import { find, list, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import { SWOT_FIELDS } from '../../../shared/model/scales';
import { inWords } from '../../../shared/model/words';
import { BarrierBars } from '../../parts/drawings/BarrierBars';
import { ForceField } from '../../parts/drawings/ForceField';
import { percentWords, roundedWords } from '../../parts/drawings/words';
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
