import { list, type Document } from '../document/document';
import type { Action } from '../model';
import { byText } from './result';

/** Whether an action is still to be done. */
export const isOpenAction = (action: Pick<Action, 'status'>): boolean =>
  action.status === 'open' || action.status === 'inProgress';

/** Open ones first by due date, those without a date after them, then what is done or cancelled. */
export const dueFirst = (a: Action, b: Action): number =>
  Number(isOpenAction(b)) - Number(isOpenAction(a)) ||
  byText(a.due ?? '9999', b.due ?? '9999') ||
  a.ordinal - b.ordinal;

/** Open actions whose day has passed, the most overdue first. */
export const overdueActions = (document: Pick<Document, 'action'>, asOf: string): readonly Action[] =>
  openActions(document)
    .filter((action) => action.due !== null && action.due < asOf)
    .toSorted(dueFirst);

/** Actions that are still to be done, in order. */
export const openActions = (document: Pick<Document, 'action'>): readonly Action[] =>
  list(document, 'action').filter(isOpenAction);
