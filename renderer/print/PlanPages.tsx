import { find, list, type Document } from '../../shared/document/document';
import { displayName, stakeholderById } from '../../shared/document/stakeholder';
import { shortDate } from '../../shared/model/dates';
import { plainNumber } from '../../shared/model/money';
import type { Action } from '../../shared/model/index';
import { inWords } from '../../shared/model/words';

const isOpen = (action: Action): boolean => action.status === 'open' || action.status === 'inProgress';
const byDue = (a: Action, b: Action): number => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.ordinal - b.ordinal;

/** Open actions, those overdue first, then by due date. */
export const openActions = (document: Document): readonly Action[] => list(document, 'action').filter(isOpen).toSorted(byDue);

const ActionTable = ({ document, actions, asOf, caption }: { readonly document: Document; readonly actions: readonly Action[]; readonly asOf: string; readonly caption: string }) => {
  const people = stakeholderById(document);
  if (actions.length === 0) return <p>No action is entered.</p>;
  return (
    <table aria-label={caption}>
      <thead><tr><th scope="col">Action</th><th scope="col">Person</th><th scope="col">Owner</th><th scope="col">Due</th><th scope="col">State</th></tr></thead>
      <tbody>
        {actions.map((action) => {
          const person = action.stakeholderId ? people.get(action.stakeholderId) : undefined;
          const late = isOpen(action) && action.due !== null && action.due < asOf;
          return (
            <tr key={action.id}>
              <th scope="row">{action.title}</th><td>{person ? displayName(person) : ''}</td><td>{find(document, 'member', action.ownerId)?.name ?? <b className="alert">nobody</b>}</td>
              <td className={`nowrap ${late ? 'alert' : ''}`}>{shortDate(action.due, asOf.slice(0, 4))}{late ? ', late' : ''}</td><td className="nowrap">{inWords(action.status)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const ObjectivePages = ({ document, asOf }: { readonly document: Document; readonly asOf: string }) => {
  const objectives = list(document, 'objective');
  return (
    <section className="sheet table-sheet" aria-labelledby="objectives-heading">
      <h1 id="objectives-heading">Objectives</h1>
      {objectives.length === 0 ? <p>No objective is entered.</p> : null}
      {objectives.map((objective) => {
        const goal = find(document, 'customerGoal', objective.customerGoalId);
        const actions = list(document, 'action').filter((action) => action.objectiveId === objective.id);
        return (
          <article key={objective.id} className="objective">
            <h2><span>{inWords(objective.type)}</span> {objective.title}</h2>
            <p>{objective.measure ? `${objective.measure}: ` : ''}{plainNumber(objective.baseline)} → {plainNumber(objective.target)} by {shortDate(objective.due)} · {inWords(objective.status)} · {find(document, 'member', objective.ownerId)?.name ?? 'nobody owns it'}</p>
            {goal ? <p className="quiet">Serves the customer’s goal: {goal.title}</p> : null}
            {actions.length > 0 ? <ActionTable document={document} actions={actions.toSorted(byDue)} asOf={asOf} caption={`Actions for ${objective.title}`} /> : <p className="quiet">No action serves this objective yet.</p>}
          </article>
        );
      })}
    </section>
  );
};

export const ActionPages = ({ document, asOf }: { readonly document: Document; readonly asOf: string }) => {
  const closed = list(document, 'action').filter((action) => !isOpen(action));
  return (
    <section className="sheet table-sheet" aria-labelledby="actions-heading">
      <h1 id="actions-heading">Actions</h1>
      <h2>Open</h2>
      <ActionTable document={document} actions={openActions(document)} asOf={asOf} caption="Open actions" />
      {closed.length > 0 ? <><h2>Done and cancelled</h2><ActionTable document={document} actions={closed.toSorted(byDue)} asOf={asOf} caption="Done and cancelled actions" /></> : null}
    </section>
  );
};
