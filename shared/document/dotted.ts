/** Dotted lines, to a second boss: a list on the seat, and a note that goes with each. */
import type { RecordOf } from '../model';
import { find, list, type Document } from './document';
import type { Draft } from './draft';

/** What is known of a dotted line; undefined where nobody wrote anything. */
export const dottedNoteOf = (
  document: Pick<Document, 'dottedNote'>,
  seatId: string,
  bossId: string,
): RecordOf<'dottedNote'> | undefined =>
  list(document, 'dottedNote').find((one) => one.seatId === seatId && one.bossId === bossId);

const bossesOf = (document: Pick<Document, 'seat'>, seatId: string): readonly string[] =>
  find(document, 'seat', seatId)?.dottedLineToIds ?? [];

/** Why no dotted line can lead there; null where one can. */
export const dottedRefusal = (document: Document, seatId: string, bossId: string): string | null => {
  if (seatId === bossId) return 'Nobody can report to themselves.';
  return bossesOf(document, seatId).includes(bossId) ? 'This dotted line is there already.' : null;
};

/** Writes, changes or, with nothing, takes away what is known of a dotted line. */
export const noteDotted = (draft: Draft, seatId: string, bossId: string, note: string | null): void => {
  const known = dottedNoteOf(draft.current(), seatId, bossId);
  const isNothing = note === null || note.trim() === '';
  if (isNothing) {
    if (known) draft.remove('dottedNote', known.id);
  } else if (known) draft.set('dottedNote', known.id, { note });
  else draft.add('dottedNote', { seatId, bossId, note });
};

export const addDotted = (draft: Draft, seatId: string, bossId: string, note: string | null): void => {
  if (dottedRefusal(draft.current(), seatId, bossId) !== null) return;
  draft.set('seat', seatId, { dottedLineToIds: [...bossesOf(draft.current(), seatId), bossId] });
  noteDotted(draft, seatId, bossId, note);
};

/** Leads a dotted line to another boss; its note goes along. */
export const moveDotted = (draft: Draft, seatId: string, bossId: string, nextId: string): void => {
  if (dottedRefusal(draft.current(), seatId, nextId) !== null) return;
  draft.set('seat', seatId, {
    dottedLineToIds: bossesOf(draft.current(), seatId).map((one) => (one === bossId ? nextId : one)),
  });
  const note = dottedNoteOf(draft.current(), seatId, bossId);
  if (note) draft.set('dottedNote', note.id, { bossId: nextId });
};

export const removeDotted = (draft: Draft, seatId: string, bossId: string): void => {
  draft.set('seat', seatId, {
    dottedLineToIds: bossesOf(draft.current(), seatId).filter((one) => one !== bossId),
  });
  noteDotted(draft, seatId, bossId, null);
};
