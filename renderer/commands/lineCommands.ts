import { addDotted, dottedRefusal, moveDotted, noteDotted, removeDotted } from '../../shared/document/dotted';
import { find, list, type Document } from '../../shared/document/document';
import { holderOf } from '../../shared/document/occupancy';
import { displayName } from '../../shared/document/personName';
import { wiresOf } from '../../shared/layout/routing/chartRoutes';
import type { Wire } from '../../shared/layout/routing/wire';
import type { LinkType } from '../../shared/model/scales';
import { LINK_WORDS, withinSentence } from '../../shared/model/words';
import { currentDocument, editDocument, refusesHidden } from '../state/documentStore';
import { say } from '../state/messages';
import { openDialog, select, session, setSession } from '../state/session';
import { onceShown } from './onceShown';

const nameAt = (seatId: string, content: Document = currentDocument()): string => {
  const person = find(content, 'person', holderOf(content, seatId));
  return person ? displayName(person) : '';
};

const wiresIn = ({ link, seat, holding, person }: Document): readonly Wire[] => wiresOf(link, seat, holding, person);

/** A line in words, as it is said of the line under the pointer. */
export const lineWords = (wire: Wire, content: Document = currentDocument()): string => {
  const [from, to] = [nameAt(wire.from, content), nameAt(wire.to, content)];
  if (wire.kind === 'dotted') return `${to} also reports to ${from}`;
  return `${from} – ${withinSentence(LINK_WORDS[wire.kind])} – ${to}`;
};

/** The card a line belongs to: a dotted line is that of who reports. */
const ownerOf = (wire: Wire): string => (wire.kind === 'dotted' ? wire.to : wire.from);

/** Chooses a line with the card it belongs to. */
export const chooseLine = (wire: Wire): void => {
  select([ownerOf(wire)]);
  setSession({ line: wire.id });
};

/** The line that is chosen; null where none is, or where it is no longer there. */
export const chosenLine = (): Wire | null => {
  const { line, selection } = session();
  if (line === null) return null;
  const wire = wiresIn(currentDocument()).find((one) => one.id === line);
  return wire !== undefined && selection.some((seatId) => seatId === wire.from || seatId === wire.to) ? wire : null;
};

/** Goes through the lines of the card chosen last, and says each; behind the last none is chosen. */
export const nextLine = (): void => {
  const seatId = session().selection.at(-1);
  const lines = wiresIn(currentDocument()).filter((wire) => wire.from === seatId || wire.to === seatId);
  if (lines.length === 0) {
    say('No line leads to this card or from it. L draws one.');
    return;
  }
  const at = lines.findIndex((wire) => wire.id === session().line);
  const next = lines[at + 1];
  setSession({ line: next?.id ?? null });
  if (next === undefined) {
    say('No line is chosen any more.');
    return;
  }
  say(`Line ${at + 2} of ${lines.length}: ${lineWords(next)}. F2 changes it, Delete takes it away.`);
};

/** Puts the cursor into the fields of the chosen line, in the panel. */
export const editChosenLine = (): void => {
  const line = chosenLine();
  if (line === null) return;
  setSession({ panelOpen: true });
  onceShown(`[data-line="${CSS.escape(line.id)}"]`, (row) => {
    row.scrollIntoView({ block: 'nearest' });
    row.querySelector<HTMLElement>('.link-fields select, .link-fields input, .link-fields textarea')?.focus();
  });
};

/** Deletes a line, which is named by what the panel calls it. */
export const deleteLine = (linkId: string, words: string): boolean => {
  const isDone = editDocument('Delete a line', (draft) => draft.remove('link', linkId));
  if (isDone) sayDeleted(words);
  return isDone;
};
const sayDeleted = (words: string): void => {
  say(`The line “${words}” is deleted. Ctrl Z takes it back.`);
};

export const deleteChosenLine = (): void => {
  const line = chosenLine();
  if (line === null) return;
  const words = lineWords(line);
  const isDotted = line.kind === 'dotted';
  const isDone = isDotted ? deleteDotted(line.to, line.from) : deleteLine(line.id, words);
  if (!isDone) return;
  if (isDotted) sayDeleted(words);
  setSession({ line: null });
};

/** Asks for a line from the chosen card; with two chosen, from the first to the second. */
export const startLine = (): void => {
  const { selection } = session();
  const [fromSeat, toSeat] = selection.length === 2 ? selection : [selection.at(-1)];
  if (fromSeat !== undefined) openDialog({ name: 'line', with: { fromSeat, toSeat: toSeat ?? null } });
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
    const why = dottedRefusal(content, fromSeat, toSeat);
    if (why !== null) {
      say(why, 'refusal');
      return false;
    }
    return editDocument(label, (draft) => addDotted(draft, fromSeat, toSeat, note));
  }
  const fromId = holderOf(content, fromSeat);
  const toId = holderOf(content, toSeat);
  if (!fromId || !toId) return false;
  if (
    list(content, 'link').some(
      (link) => link.fromId === fromId && link.toId === toId && link.type === type && link.until === null,
    )
  ) {
    say('This line is there already. Change it in the panel.', 'refusal');
    return false;
  }
  return editDocument(label, (draft) => {
    draft.add('link', { fromId, toId, type, strength, note });
  });
};

/** Leads a dotted line to another boss. */
export const changeDotted = (seatId: string, bossId: string, nextId: string): void => {
  const why = dottedRefusal(currentDocument(), seatId, nextId);
  // Whether there is a note that goes along is not told by what happens.
  if (nextId === bossId || refusesHidden('dottedNote', ['bossId'])) return;
  if (why !== null) say(why, 'refusal');
  else
    editDocument(`Dotted line of ${nameAt(seatId)} to ${nameAt(nextId)}`, (draft) =>
      moveDotted(draft, seatId, bossId, nextId),
    );
};

export const setDottedNote = (seatId: string, bossId: string, note: string | null, group?: string): void => {
  if (!refusesHidden('dottedNote', ['note']))
    editDocument('Note on a dotted line', (draft) => noteDotted(draft, seatId, bossId, note), group);
};

export const deleteDotted = (seatId: string, bossId: string): boolean =>
  editDocument(`Delete the dotted line of ${nameAt(seatId)} to ${nameAt(bossId)}`, (draft) =>
    removeDotted(draft, seatId, bossId),
  );
