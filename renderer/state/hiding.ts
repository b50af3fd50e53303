/** What a window shows while opinions are hidden, and how that is said. */
import { redacted } from '../../shared/audience/redacted';
import { shows, type Viewer } from '../../shared/audience/viewer';
import { commandOf } from '../../shared/commands';
import type { Document } from '../../shared/document/document';
import { derived } from '../../shared/document/derived';
import type { FieldName, Kind } from '../../shared/model';
import { keyWords } from './keyWords';

/** The own team, while somebody is in the room who should read neither opinions nor notes. */
export const HIDING: Viewer = { audience: 'team', hidden: ['opinions', 'notes'] };

/**
 * The document without opinions and notes; the same object for the same document. Tables that hold none stay the same
 * objects, and so do those of a table that did not change.
 */
export const asSeen: (content: Document) => Document = derived((content: Document) =>
  redacted(content, HIDING.audience, HIDING.hidden),
);

/** What an edit is called whose label may tell a rating. */
export const HISTORY_HIDDEN = 'the last edit';

/** The key that hides and shows, as this keyboard names it. */
export const hidingKey = (): string => keyWords(commandOf('view.hideOpinions').keys);

/** What a key or a control says that would set what is hidden. */
export const hiddenRefusal = (): string =>
  `Opinions and notes are hidden in this window, so none was changed. ${hidingKey()} shows them.`;

/** Whether a field of a kind is hidden while opinions are. */
export const isHiddenField = <K extends Kind>(kind: K, field: FieldName<K>): boolean => !shows(HIDING, kind, field);
