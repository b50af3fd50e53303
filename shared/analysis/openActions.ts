import { list, type Document } from '../document/document';
import type { Action } from '../model/index';

/** Actions that are still to be done, in order. */
export const openActions = (document: Pick<Document, 'action'>): readonly Action[] =>
  list(document, 'action').filter((action) => action.status === 'open' || action.status === 'inProgress');
