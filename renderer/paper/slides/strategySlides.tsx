import { forceField } from '../../../shared/analysis/forceField';
import { barriersShown, BARRIER_WORDS, lockOut } from '../../../shared/analysis/lockOut';
import { COLUMN_WORDS, goalsBehind, MAP_COLUMNS, strategyMap } from '../../../shared/analysis/strategyMap';
import { find, list, single } from '../../../shared/document/document';
import { longDate } from '../../../shared/conventions/writeDay';
import type { RecordOf } from '../../../shared/model';
import { SWOT_FIELDS } from '../../../shared/model/scales';
import { inWords, withinSentence } from '../../../shared/model/words';
import { BarrierBars } from '../../parts/drawings/BarrierBars';
import { percentWords, roundedWords } from '../../parts/drawings/words';
import { SlideMore, Picture, SlideRows } from './parts';
import { brief, inLines, LARGE_LETTERS, LETTERS, onSlides, sentence, type Slide, type SlideTopic } from './slide';
import { said } from '../../../shared/packs/spoken';

const MOST_IN_CELL = 2;

/** Each goal of theirs with their initiatives, your help and the value for both. */
export const strategySlide: SlideTopic = ({ content, asOf, person }) => {
  const goals = list(content, 'customerGoal');
  if (goals.length === 0) return null;
  const map = strategyMap(content, asOf);
  const behind = new Map(map.nodes.map((node) => [node.id, goalsBehind(node.id, map.edges)]));
  const behindOf = (goalId: string, column: (typeof MAP_COLUMNS)[number]) =>
    map.nodes.filter((node) => node.column === column && behind.get(node.id)?.includes(goalId));
  /** Where nobody wrote a step, an objective that serves the goal is the help. */
  const objectivesOf = (goalId: string) =>
    list(content, 'objective').filter(({ customerGoalId }) => customerGoalId === goalId);
  const isFull = goals.some((goal) => MAP_COLUMNS.slice(1).some((column) => behindOf(goal.id, column).length > 1));
  return onSlides(goals, { rows: isFull ? 3 : 4, slides: 2 }, (rows, more) => ({
    id: 'strategy',
    title: 'Their goals and your help',
    says: sentence(
      `${goals.length} ${goals.length === 1 ? 'goal' : 'goals'} of theirs`,
      map.nodes.some((node) => node.isOpen) &&
        `${map.nodes.filter((node) => node.isOpen).length} without help of yours`,
    ),
    body: (
      <div className="strategy-table">
        <SlideRows<RecordOf<'customerGoal'>>
          label="Their goals and your help"
          isDense
          rows={rows}
          more={more}
          what="goals"
          columns={MAP_COLUMNS.map((column, at) => ({
            head: COLUMN_WORDS[column],
            width: 1,
            of: (goal, fit) => {
              if (at === 0)
                return (
                  <>
                    <strong>{fit.strong(goal.title, 3)}</strong>
                    {goal.ownerId ? <span className="slide-under">{fit.under(person(goal.ownerId))}</span> : null}
                  </>
                );
              const own = behindOf(goal.id, column);
              const served = column === 'help' ? objectivesOf(goal.id) : [];
              if (own.length === 0 && served.length > 0)
                return served.slice(0, MOST_IN_CELL).map(({ id, title }) => (
                  <span key={id} className="slide-line">
                    {fit.body(title, served.length === 1 ? 3 : 2)}
                  </span>
                ));
              if (own.length === 0) return column === 'help' ? <span className="alert">None named yet</span> : null;
              return (
                <>
                  {own.slice(0, MOST_IN_CELL).map((node) => (
                    <span key={node.id} className="slide-line">
                      {fit.body(node.title, own.length === 1 ? 3 : 2)}
                    </span>
                  ))}
                  {own.length > MOST_IN_CELL ? (
                    <span className="slide-under">+ {own.length - MOST_IN_CELL} more</span>
                  ) : null}
                </>
              );
            },
          }))}
        />
      </div>
    ),
  }));
};

/** Who competes here; then what keeps others out. */
export const competitionSlide: SlideTopic = ({ content, asOf }) => {
  const rivals = list(content, 'rival');
  const record = single(content, 'lockout');
  const found = lockOut(content, asOf);
  const lockWords =
    found.index !== null &&
    `lock-out ${roundedWords(found.index)} of 100${found.isCaged ? ', held by the contract alone' : ''}`;
  const says = sentence(`${rivals.length} ${rivals.length === 1 ? 'competitor' : 'competitors'} here`, lockWords);
  const competitors =
    rivals.length === 0
      ? []
      : onSlides(rivals, { rows: 4, slides: 2 }, (rows, more) => {
          const lines = rows.length > 3 ? 3 : 4;
          return {
            id: 'competition',
            title: 'Competition',
            says,
            body: (
              <SlideRows
                label="Competitors here"
                isDense
                rows={rows}
                more={more}
                what="competitors"
                columns={[
                  {
                    head: 'Competitor',
                    width: 268,
                    of: (row, fit) => (
                      <>
                        <strong>{fit.strong(find(content, 'competitor', row.competitorId)?.name)}</strong>
                        {row.contractEnd ? (
                          <span className="slide-under">{fit.under(`Contract to ${longDate(row.contractEnd)}`)}</span>
                        ) : null}
                      </>
                    ),
                    as: 'text',
                  },
                  {
                    head: inWords('strengths'),
                    width: 225,
                    of: (row, fit) => fit.body(find(content, 'competitor', row.competitorId)?.strengths, lines),
                    as: 'text',
                  },
                  {
                    head: inWords('weaknesses'),
                    width: 225,
                    of: (row, fit) => fit.body(find(content, 'competitor', row.competitorId)?.weaknesses, lines),
                    as: 'text',
                  },
                  {
                    head: 'How they beat you',
                    width: 225,
                    of: (row, fit) => fit.body(row.howTheyBeatUs, lines),
                    as: 'text',
                  },
                  {
                    head: 'How you beat them',
                    width: 225,
                    of: (row, fit) => fit.body(row.howWeBeatThem, lines),
                    as: 'text',
                  },
                ]}
              />
            ),
          };
        });
  const barriers: Slide | undefined = record && {
    id: 'barriers',
    title: 'What keeps others out',
    says: sentence(lockWords, rivals.length === 0 && 'no competitor is named here'),
    body: (
      <div className="slide-spread">
        <Picture legend={<span>0 keeps nobody out, 3 nearly everybody; hatched is not known</span>}>
          <BarrierBars
            barriers={barriersShown(content).map((id) => ({ id, words: BARRIER_WORDS[id], value: record[id] }))}
          />
        </Picture>
      </div>
    ),
  };
  return [...competitors, ...(barriers ? [barriers] : [])];
};

/** All four fields stand on one slide as long as none of them holds more. */
const MOST_TOGETHER = 3;
const MOST_POINTS = 6;
const SWOT_WIDTH = 545;
const HALVES = [
  ['strengths', 'weaknesses'],
  ['opportunities', 'threats'],
] as const;

type SwotEntry = { readonly id: string; readonly field: (typeof SWOT_FIELDS)[number]; readonly title: string };
type SwotWords = {
  /** Of the slide, and of the second one where it takes two. */
  readonly ids: readonly [string, string];
  readonly whole: string;
  readonly halves: readonly [string, string];
  readonly says: string | undefined;
};

/** The four fields on one slide, or on two where one of them holds more. */
const swotSlides = (entries: readonly SwotEntry[], { ids, whole, halves: titles, says }: SwotWords) => {
  const ofField = (field: string) => entries.filter((entry) => entry.field === field);
  const halves = (fields: readonly (typeof SWOT_FIELDS)[number][], most: number) => {
    const isFew = fields.every((field) => ofField(field).length <= (fields.length === 2 ? 4 : 2));
    return (
      <div className={`slide-swot ${fields.length === 2 ? 'half' : ''} ${isFew ? 'few' : ''}`}>
        {fields.map((field) => {
          const own = ofField(field);
          return (
            <div key={field}>
              <h2>{inWords(field)}</h2>
              {own.length === 0 ? (
                <p className="quiet">–</p>
              ) : (
                <ul className="slide-points">
                  {own.slice(0, most).map(({ id, title }) => (
                    <li key={id}>{inLines(title, SWOT_WIDTH, 2, isFew ? LARGE_LETTERS.body : LETTERS.body)}</li>
                  ))}
                </ul>
              )}
              <SlideMore count={own.length - most} what={field} />
            </div>
          );
        })}
      </div>
    );
  };
  const counts = SWOT_FIELDS.map((field) => ofField(field).length);
  if (Math.max(...counts) <= MOST_TOGETHER)
    return { id: ids[0], title: whole, says, body: halves(SWOT_FIELDS, MOST_TOGETHER) };
  return HALVES.map((fields, at) => ({
    id: ids[at] ?? ids[0],
    title: titles[at] ?? whole,
    says,
    body: halves(fields, MOST_POINTS),
  }));
};

/** Strengths, weaknesses, opportunities, threats, and what follows from them. */
export const swotSlide: SlideTopic = ({ content }) => {
  const entries = list(content, 'swotEntry');
  const [issue] = list(content, 'keyIssue');
  if (entries.length === 0) return null;
  return swotSlides(entries, {
    ids: ['swot', 'swot2'],
    whole: said('{swot.strengths} and {swot.weaknesses}, {swot.opportunities} and {swot.threats}'),
    halves: [said('{swot.strengths} and {swot.weaknesses}'), said('{swot.opportunities} and {swot.threats}')],
    says: issue ? `Because ${issue.because || '–'}, therefore ${issue.therefore || '–'}` : undefined,
  });
};

/** The same four of the customer, as it sees itself. */
export const customerSwotSlide: SlideTopic = ({ content }) => {
  const entries = list(content, 'customerSwotEntry');
  if (entries.length === 0) return null;
  const sources = [...new Set(entries.flatMap(({ source }) => source ?? []))];
  return swotSlides(entries, {
    ids: ['customerSwot', 'customerSwot2'],
    whole: 'How the customer sees itself',
    halves: ['How the customer sees itself', 'What the customer sees coming'],
    says: sources.length === 0 ? undefined : `From: ${sources.slice(0, 3).join('; ')}`,
  });
};

const MOST_FORCES = 6;
const SIDE_WIDTH = 562;

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
        : `${percentWords(field.ratio.value)} for the change: ${withinSentence(inWords(field.verdict))}`,
      field.strongestRestraining && `weaken first: ${brief(field.strongestRestraining.title, 70)}`,
    ),
    body: (
      <div className="slide-two">
        {(
          [
            [inWords('driving'), left, 'force-driving'],
            [inWords('restraining'), right, 'force-restraining'],
          ] as const
        ).map(([head, side, tone]) => (
          <div key={head}>
            <SlideRows
              label={head}
              rows={side.slice(0, MOST_FORCES)}
              more={side.length - MOST_FORCES}
              what="forces"
              width={SIDE_WIDTH}
              columns={[
                { head, width: 372, of: (force, fit) => <strong>{fit.strong(force.title)}</strong>, as: 'text' },
                {
                  head: 'Strength, 1 to 5',
                  width: 190,
                  of: (force) => (
                    <span className="slide-force">
                      <svg viewBox="0 0 130 22" aria-hidden="true">
                        <rect width="130" height="22" rx="3" className="bar-ground" />
                        <rect
                          width={force.score === null ? 130 : force.score * 26}
                          height="22"
                          rx="3"
                          {...(force.score === null ? { fill: 'url(#hatch)' } : { className: tone })}
                        />
                      </svg>
                      {force.score ?? '?'}
                    </span>
                  ),
                },
              ]}
            />
          </div>
        ))}
      </div>
    ),
  };
};
