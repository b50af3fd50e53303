import { displayName } from '../../../../shared/document/personName';
import { refreshCounts, type RefreshAnswers, type RefreshPlan } from '../../../../shared/exchange/csv/refresh';
import type { RefreshChange } from '../../../../shared/exchange/csv/refreshChanges';
import { Button } from '../../../parts/ui/Button';
import type { RefreshChoice } from './refreshAnswers';

const isTaken = ({ key, isUsual }: RefreshChange, { taken }: RefreshAnswers): boolean => taken?.[key] ?? isUsual;
const leavesOf = (personId: string, { leaves, goneLeave = true }: RefreshAnswers, isPart: boolean): boolean =>
  leaves?.[personId] ?? (goneLeave && !isPart);
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const peopleOf = (changes: readonly RefreshChange[]): number => new Set(changes.map(({ personId }) => personId)).size;

/** What a refresh did, in a sentence. */
export const refreshedWords = (plan: RefreshPlan, answers: RefreshAnswers): string => {
  const taken = plan.changes.filter((change) => isTaken(change, answers));
  // Who changed and moved is one of them.
  const people = new Set(taken.map(({ personId }) => personId)).size;
  const left = plan.gone.filter(({ personId }) => leavesOf(personId, answers, plan.isPart)).length;
  const parts = [
    plan.added.length > 0 ? counted(plan.added.length, 'person came in', 'people came in') : null,
    people > 0 ? counted(people, 'person changed', 'people changed') : null,
    left > 0 ? counted(left, 'person left', 'people left') : null,
  ].filter((one) => one !== null);
  return parts.length === 0 ? 'Nothing changed.' : `${parts.join(', ')}.`;
};

/** Answers a whole list at once, either way. */
const AllOrNone = ({
  ids,
  all,
  none,
  onChoose,
}: {
  readonly ids: readonly string[];
  readonly all: string;
  readonly none: string;
  readonly onChoose: (ids: readonly string[], isChosen: boolean) => void;
}) => (
  <span className="chips">
    <Button small tone="bare" onClick={() => onChoose(ids, true)}>
      {all}
    </Button>
    <Button small tone="bare" onClick={() => onChoose(ids, false)}>
      {none}
    </Button>
  </span>
);

const Changes = ({
  title,
  changes,
  answers,
  onTake,
}: {
  readonly title: string;
  readonly changes: readonly RefreshChange[];
} & Pick<RefreshChoice, 'answers' | 'onTake'>) =>
  changes.length === 0 ? null : (
    <section aria-label={title}>
      <h3 className="label">
        <span>
          {title} {counted(peopleOf(changes), 'person', 'people')}
          {changes.length === peopleOf(changes) ? '' : `, ${changes.length} fields`}
        </span>
        <AllOrNone ids={changes.map(({ key }) => key)} all="Take all" none="Refuse all" onChoose={onTake} />
      </h3>
      <div className="refresh-part" tabIndex={0} role="region" aria-label={`${title}, one by one`}>
        <table className="refresh-rows">
          <thead>
            <tr>
              <th scope="col">Take</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={change.key}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={`Take ${change.label} of ${change.name}`}
                    checked={isTaken(change, answers)}
                    onChange={(event) => onTake([change.key], event.target.checked)}
                  />
                </td>
                <td>{change.name}</td>
                <td>{change.label}</td>
                <td>
                  <del>{change.from}</del>
                </td>
                <td>
                  <ins>{change.to}</ins>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );

/** What a table read again would change: who is new, what changed, who moved, who is gone; each can be refused. */
export const RefreshPreview = ({ plan, answers, onTake, onLeave }: { readonly plan: RefreshPlan } & RefreshChoice) => {
  const moved = plan.changes.filter(({ isMove }) => isMove);
  const own = plan.changes.filter(({ isMove, isUsual }) => !isMove && !isUsual);
  const changed = plan.changes.filter(({ isMove, isUsual }) => !isMove && isUsual);
  const counts = refreshCounts(plan, (change) => change.isMove || change.isUsual);
  const leaving = plan.gone.filter(({ personId }) => leavesOf(personId, answers, plan.isPart)).length;
  return (
    <div className="refresh-preview">
      <p role="status">
        {counts.added} new, {counts.changed} changed, {counts.moved} moved, {counts.gone} gone, {counts.same} as before.
        Ratings, lines, pins, photos and history are kept; an empty cell changes nothing.
      </p>
      {plan.added.length > 0 ? (
        <section aria-label="New">
          <h3 className="label">
            <span>New {plan.added.length}</span>
          </h3>
          <ul className="csv-tree">
            {plan.added.map((post) => (
              <li key={post.id}>
                <b>{displayName(post)}</b> <span className="quiet">{post.title}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Changes title="Changed" changes={changed} answers={answers} onTake={onTake} />
      <Changes title="Moved" changes={moved} answers={answers} onTake={onTake} />
      <Changes title="Ratings and notes that differ from yours" changes={own} answers={answers} onTake={onTake} />
      {plan.gone.length > 0 ? (
        <section aria-label="Gone">
          <h3 className="label">
            <span>
              Not in the table {plan.gone.length}, of whom {leaving} leave
            </span>
            <AllOrNone
              ids={plan.gone.map(({ personId }) => personId)}
              all="All leave"
              none="Keep all"
              onChoose={onLeave}
            />
          </h3>
          {plan.isPart ? (
            <p className="quiet small">
              The table names less than half of the account, so nobody leaves unless you say so.
            </p>
          ) : null}
          <ul className="refresh-part">
            {plan.gone.map(({ personId, name, title }) => (
              <li key={personId}>
                <label className="check">
                  <input
                    type="checkbox"
                    checked={leavesOf(personId, answers, plan.isPart)}
                    onChange={(event) => onLeave([personId], event.target.checked)}
                  />
                  <span>
                    {name} leaves{' '}
                    <small>
                      {title === null ? '' : `${title}: `}the seat stays and is vacant, what is known is kept
                    </small>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {plan.problems.length > 0 ? (
        <section aria-label="Problems">
          <h3 className="label">
            <span>
              {plan.problems.length} {plan.problems.length === 1 ? 'thing' : 'things'} to know
            </span>
          </h3>
          <ul className="problem-list">
            {plan.problems.map(({ sentence }) => (
              <li key={sentence}>
                <span>{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
};
