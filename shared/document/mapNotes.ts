/** Notes on a map: who sees them. */
import type { RecordOf } from '../model';
import { list, type Document } from './document';

export type MapNote = RecordOf<'mapNote'>;

/** Whether somebody sees a note: one for oneself is seen by its author alone. */
const isSeenBy = (note: MapNote, memberId: string | null): boolean =>
  !note.personal || (memberId !== null && note.authorId === memberId);

/** The notes of a map that one of the team sees, in their order; null: only those open to the team. */
export const notesOn = (
  document: Pick<Document, 'mapNote'>,
  mapId: string | undefined,
  memberId: string | null,
): readonly MapNote[] => list(document, 'mapNote').filter((note) => note.mapId === mapId && isSeenBy(note, memberId));
