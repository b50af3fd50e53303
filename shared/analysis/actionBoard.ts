/** Actions as people look at them: late, without an owner, without a link; by state, by day. */
import { find, list, type Document } from '../document/document';
import { displayName } from '../document/personName';
import { hasWords } from '../model/fold';
import type { RecordOf } from '../model';
import { daysBetween } from './days';
import { figure, viewOfAll } from './memo';
import { isOpenAction } from './openActions';
import { byText } from './result';

type Action = RecordOf<'action'>;

/** An action with what has to be said about it. `lateDays` is 0 unless it is open and past its day. */
export type ActionView = {
  readonly id: string;
  readonly action: Action;
  readonly owner: string | null;
  readonly objective: string | null;
  readonly person: string | null;
  readonly isOpen: boolean;
  readonly lateDays: number;
  readonly lacks: readonly ('owner' | 'due date' | 'link')[];
};

/** What an open action needs to be carried out and is not there yet. */
const lacksOf = (action: Action): ActionView['lacks'] => {
  const links = [action.objectiveId, action.stakeholderId, action.riskId, action.opportunityId];
  return [
    ...(action.ownerId === null ? ['owner' as const] : []),
    ...(action.due === null ? ['due date' as const] : []),
    ...(links.every((id) => id === null) ? ['link' as const] : []),
  ];
};

/**
 * Every action, open ones first by due date, those without a date after them, then what is closed, the newest first.
 */
export const actionViews = viewOfAll(
  ['action', 'member', 'objective', 'person'],
  (document, asOf): readonly ActionView[] =>
    list(document, 'action')
      .map((action): ActionView => {
        const isOpen = isOpenAction(action);
        const person = find(document, 'person', action.stakeholderId);
        return {
          id: action.id,
          action,
          isOpen,
          owner: find(document, 'member', action.ownerId)?.name ?? null,
          objective: find(document, 'objective', action.objectiveId)?.title ?? null,
          person: person ? displayName(person) : null,
          lateDays: isOpen && action.due !== null && action.due < asOf ? daysBetween(action.due, asOf) : 0,
          lacks: isOpen ? lacksOf(action) : [],
        };
      })
      .sort(
        (a, b) =>
          Number(b.isOpen) - Number(a.isOpen) ||
          (a.isOpen
            ? byText(a.action.due ?? '9999', b.action.due ?? '9999')
            : byText(b.action.completedOn ?? b.action.due ?? '', a.action.completedOn ?? a.action.due ?? '')) ||
          a.action.ordinal - b.action.ordinal,
      ),
);

/** What narrows the actions down. Empty parts let everything through. */
export type ActionFilter = {
  readonly words: string;
  readonly ownerId: string | null;
  readonly only: 'all' | 'open' | 'late' | 'lacking';
};

export const filteredActions = (views: readonly ActionView[], filter: ActionFilter): readonly ActionView[] =>
  views.filter(
    (view) =>
      (filter.ownerId === null ||
        (filter.ownerId === '' ? view.action.ownerId === null : view.action.ownerId === filter.ownerId)) &&
      (filter.only === 'all' ||
        (filter.only === 'open' && view.isOpen) ||
        (filter.only === 'late' && view.lateDays > 0) ||
        (filter.only === 'lacking' && view.lacks.length > 0)) &&
      hasWords(`${view.action.title} ${view.owner ?? ''} ${view.objective ?? ''} ${view.person ?? ''}`, filter.words),
  );

/** How the actions stand, for the head of the place. */
export const actionCounts = figure(
  ['action', 'member', 'objective', 'person'],
  (document: Pick<Document, 'action' | 'member' | 'objective' | 'person'>, asOf) => {
    const views = actionViews(document, asOf);
    const open = views.filter((view) => view.isOpen);
    return {
      open: open.length,
      late: open.filter((view) => view.lateDays > 0).length,
      lacking: open.filter((view) => view.lacks.length > 0).length,
      done: views.filter((view) => view.action.status === 'done').length,
    };
  },
  { reveals: [], isForCustomer: true },
);
