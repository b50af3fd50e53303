import { forceField } from '../../../../shared/analysis/forceField';
import { find, list } from '../../../../shared/document/document';
import { longDate } from '../../../../shared/conventions/writeDay';
import { choiceOf } from '../../../../shared/model/labels';
import { plainNumber } from '../../../../shared/model/money';
import { inWords } from '../../../../shared/model/words';
import { ForceField } from '../../../parts/drawings/ForceField';
import { percentWords } from '../../../parts/drawings/words';
import { ActionRows } from './ActionRows';
import { part, type SectionParts } from '../../../paper/PlanPart';
import { Rows } from '../../../paper/Rows';
import { Drawing, Facts, Key } from '../../../paper/texts';
import type { PlanView } from '../../../paper/view';

const STATUS_TONE = { onTrack: 'good', atRisk: 'mid', offTrack: 'bad', done: 'good' } as const;

/** An objective with all its actions, kept on one page where a page can hold it. */
const Objectives = ({ view }: { readonly view: PlanView }) => (
  <>
    {list(view.content, 'objective').map((objective) => {
      const actions = list(view.content, 'action').filter((action) => action.objectiveId === objective.id);
      return (
        <article key={objective.id} className={actions.length > 14 ? 'entry' : 'keep entry'}>
          <h3 className="entry-head">
            <span className="kind">{choiceOf('objective', 'type', objective.type, view.word)}</span> {objective.title}
          </h3>
          <Facts
            facts={[
              ['Measure', objective.measure],
              [
                'From → to',
                objective.baseline === null && objective.target === null
                  ? null
                  : `${plainNumber(objective.baseline)} → ${plainNumber(objective.target)}`,
              ],
              ['By', objective.due && longDate(objective.due)],
              [
                'Owner',
                view.member(objective.ownerId) ?? (
                  <b key="nobody" className="alert">
                    nobody
                  </b>
                ),
              ],
              [
                'State',
                <span key="state" className="nowrap">
                  <i className={`age ${STATUS_TONE[objective.status]}`} aria-hidden="true" />
                  {inWords(objective.status)}
                </span>,
              ],
              ['Their goal it serves', find(view.content, 'customerGoal', objective.customerGoalId)?.title],
              ['Your goal it serves', find(view.content, 'supplierGoal', objective.supplierGoalId)?.title],
            ]}
          />
          {actions.length > 0 ? (
            <ActionRows view={view} actions={actions} label={`Actions for ${objective.title}`} />
          ) : (
            <p className="quiet">No action serves this objective yet.</p>
          )}
        </article>
      );
    })}
  </>
);

/** Goals of the customer against goals of yours, with the objectives that serve both. */
const GoalMatrix = ({ view }: { readonly view: PlanView }) => {
  const { content } = view;
  const objectives = list(content, 'objective');
  const ours = [
    ...list(content, 'supplierGoal').map(({ id, title }) => ({ id, title })),
    ...(objectives.some((one) => one.supplierGoalId === null) ? [{ id: null, title: 'No goal of yours' }] : []),
  ];
  const theirs = [
    ...list(content, 'customerGoal').map(({ id, title }) => ({ id, title })),
    ...(objectives.some((one) => one.customerGoalId === null) ? [{ id: null, title: 'No goal of theirs' }] : []),
  ];
  return (
    <Rows
      label="Goals"
      rows={theirs.map((goal) => ({ ...goal, goalId: goal.id, id: goal.id ?? 'none' }))}
      columns={[
        { head: 'Their goals, your goals', of: (row) => row.title, as: 'text' },
        ...ours.map((goal) => ({
          head: goal.title,
          of: (row: { readonly goalId: string | null }) => {
            const own = objectives.filter((one) => one.customerGoalId === row.goalId && one.supplierGoalId === goal.id);
            return own.length === 0
              ? null
              : own.map(({ id, title }) => (
                  <span key={id} className="line">
                    {title}
                  </span>
                ));
          },
          as: 'text' as const,
        })),
      ]}
    />
  );
};

/** F34. */
const Forces = ({ view }: { readonly view: PlanView }) => {
  const field = forceField(view.content, view.asOf);
  return (
    <Drawing
      legend={
        <>
          <Key mark="fill-accent">drives the change, {field.driving}</Key>
          <Key mark="fill-restrains">holds it back, {field.restraining}</Key>
          <span className="mark-words">
            {field.ratio.value === null
              ? 'No force is scored yet.'
              : `${percentWords(field.ratio.value)} for it: ${inWords(field.verdict)}`}
            {field.strongestRestraining ? `; weaken first: ${field.strongestRestraining.title}` : ''}
          </span>
        </>
      }
    >
      <ForceField forces={list(view.content, 'force')} />
    </Drawing>
  );
};

/** What the plan prints of objectives and actions. */
export const objectivesPaper: SectionParts = (view) => {
  const { content } = view;
  const loose = list(content, 'action').filter(
    (action) => find(content, 'objective', action.objectiveId) === undefined,
  );
  return [
    ...part('Objectives and their actions', content.objective.size > 0, <Objectives view={view} />),
    ...part(
      'Actions without an objective',
      loose.length > 0,
      <ActionRows view={view} actions={loose} label="Actions without an objective" />,
    ),
    ...part(
      'Goals of both sides',
      content.objective.size > 0 && content.customerGoal.size + content.supplierGoal.size > 0,
      <GoalMatrix view={view} />,
    ),
    ...part('Forces for and against', content.force.size > 0, <Forces view={view} />),
  ];
};
