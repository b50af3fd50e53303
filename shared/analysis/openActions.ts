import { list, type Document } from '../document/document';
import type { Action } from '../model/index';

/** Whether an action is still to be done. */
export const isOpenAction = (action: Pick<Action, 'status'>): boolean => action.status === 'open' || action.status === 'inProgress';

/** Actions that are still to be done, in order. */
export const openActions = (document: Pick<Document, 'action'>): readonly Action[] =>
  list(document, 'action').filter(isOpenAction);
