/** For whom an output or a window is, and what of the model they may see. */
import type { Document } from '../document/document';
import { fieldOf, fieldsOf, isFieldOf, KINDS, type FieldName, type Kind } from '../model';
import type { Nature } from '../model/fields';

export const AUDIENCES = ['team', 'customer'] as const;
/** For whom an output is. It belongs to the output or the window, never to the plan. */
export type Audience = (typeof AUDIENCES)[number];

/** What can be kept out of any output, whoever it is for. */
export const HIDEABLE = ['opinions', 'money', 'notes', 'names'] as const;
export type Hideable = (typeof HIDEABLE)[number];

export type Viewer = { readonly audience: Audience; readonly hidden: readonly Hideable[] };

/** The own team, which sees everything. */
export const TEAM: Viewer = { audience: 'team', hidden: [] };
/** The customer, who sees what is shared with them. */
export const CUSTOMER: Viewer = { audience: 'customer', hidden: [] };

export const seesAll = ({ audience, hidden }: Viewer): boolean => audience === 'team' && hidden.length === 0;

const HIDDEN_BY: Readonly<Record<Nature, Hideable>> = {
  opinion: 'opinions',
  money: 'money',
  note: 'notes',
  name: 'names',
};

export const hides = ({ hidden }: Viewer, nature: Nature | null): boolean =>
  nature !== null && hidden.includes(HIDDEN_BY[nature]);

/** A kind whose records go to the customer one by one, as somebody ticks them. */
export const isTickedKind = (kind: Kind): boolean => isFieldOf(kind, 'sharedWithCustomer');

/** Whether any record of the kind may be seen. */
export const showsKind = (viewer: Viewer, kind: Kind): boolean =>
  !hides(viewer, KINDS[kind].nature) && (viewer.audience === 'team' || KINDS[kind].isForCustomer || isTickedKind(kind));

/** What stands in for a name is not the name, so the field itself is still there. */
const isAliased = (kind: Kind, field: string): boolean => kind === 'person' && field === 'name';

/** Whether the field may be seen in a record that may be seen. A text with a tick of its own may, once it is ticked. */
export const shows = <K extends Kind>(viewer: Viewer, kind: K, field: FieldName<K>): boolean => {
  const { audience, nature } = fieldOf(kind, field);
  if (!showsKind(viewer, kind) || (hides(viewer, nature) && !isAliased(kind, field))) return false;
  return viewer.audience === 'team' || audience !== 'internal';
};

/** The names of the fields of a kind that may not be seen. */
export const hiddenFields = (viewer: Viewer, kind: Kind): readonly string[] =>
  Object.keys(fieldsOf(kind)).filter((field) => !shows(viewer, kind, field as FieldName<Kind>));

const viewers = new WeakMap<object, Viewer>();

/**
 * The document with the note for whom it was made. Its account table is its own, and no view of it replaces that table.
 */
export const madeFor = (document: Document, viewer: Viewer): Document => {
  const account = new Map(document.account);
  viewers.set(account, viewer);
  return { ...document, account };
};

/** For whom a document was made; the own team where nothing was left out of it. */
export const viewerOf = (document: Partial<Document>): Viewer =>
  document.account === undefined ? TEAM : (viewers.get(document.account) ?? TEAM);
