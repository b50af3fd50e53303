import { find, list } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import type { LinkType } from '../../shared/model/scales';
import { currentDocument, editDocument } from '../state/documentStore';
import { say } from '../state/messages';
import { openDialog, session } from '../state/session';

const nameAt = (seatId: string): string => {
  const person = find(currentDocument(), 'person', holderOf(currentDocument(), seatId));
  return person ? displayName(person) : '';
};

/** Asks for a line from the chosen card; with two chosen, from the first to the second. */
export const startLine = (): void => {
  const { selection } = session();
  const [fromSeat, toSeat] = selection.length === 2 ? selection : [selection.at(-1)];
  if (fromSeat !== undefined) openDialog({ name: 'line', with: { fromSeat, toSeat: toSeat ?? null } });
};

/** Deletes a line, which is named by what the panel calls it. */
export const deleteLine = (linkId: string, words: string): void => {
  if (editDocument('Delete a line', (draft) => draft.remove('link', linkId)))
    say(`The line “${words}” is deleted. Ctrl Z takes it back.`);
};

/**
 * Draws a line between the people on two seats, or a dotted reporting line between the seats. False when it is there
 * already.
 */
export const drawLine = (
  fromSeat: string,
  toSeat: string,
  type: LinkType | 'dotted',
  strength: number | null,
  note: string | null,
): boolean => {
  const content = currentDocument();
  const label = `Line from ${nameAt(fromSeat)} to ${nameAt(toSeat)}`;
  if (type === 'dotted') {
    const lines = find(content, 'seat', fromSeat)?.dottedLineToIds ?? [];
    if (lines.includes(toSeat)) {
      say('This dotted line is there already.', 'alert');
      return false;
    }
    return editDocument(label, (draft) => draft.set('seat', fromSeat, { dottedLineToIds: [...lines, toSeat] }));
  }
  const fromId = holderOf(content, fromSeat);
  const toId = holderOf(content, toSeat);
  if (!fromId || !toId) return false;
  if (
    list(content, 'link').some(
      (link) => link.fromId === fromId && link.toId === toId && link.type === type && link.until === null,
    )
  ) {
    say('This line is there already. Change it in the panel.', 'alert');
    return false;
  }
  return editDocument(label, (draft) => {
    draft.add('link', { fromId, toId, type, strength, note });
  });
};
