import { list } from '../document/document';
/** Actions that are still to be done, in order. */
export const openActions = (document) => list(document, 'action').filter((action) => action.status === 'open' || action.status === 'inProgress');
