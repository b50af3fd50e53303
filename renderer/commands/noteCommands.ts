/** Notes on the map. */
import { find } from '../../shared/document/document';
import { draftMap } from '../../shared/document/maps';
import type { MapNote } from '../../shared/document/mapNotes';
import { CARD } from '../../shared/layout/chart';
import type { NoteForm } from '../../shared/layout/notePlaces';
import { NOTE_COLOURS } from '../../shared/model/scales';
import { currentDocument, editDocument, newGroup, setFields } from '../state/documentStore';
import { showNotes, workerHere } from '../state/mapNotes';
import { say } from '../state/messages';
import { session, setSession } from '../state/session';
import { isRefusedWhileHiding } from './hidingCommands';
import { mapView } from './mapCommands';

/** The step of undo that a new note and what is typed on it first share. */
let newNote: { readonly id: string; readonly group: string } | null = null;

/** Beside the chosen card, else in the middle of what is on screen. */
const freePlace = (): { readonly x: number; readonly y: number } => {
  const chosen = mapView()
    ?.positions()
    .get(session().selection.at(-1) ?? '');
  if (chosen) return { x: chosen.x + CARD.width + 24, y: chosen.y };
  return mapView()?.middle() ?? { x: 0, y: 0 };
};

/** Adds a note and starts writing on it. */
export const addNote = (form: NoteForm): void => {
  if (isRefusedWhileHiding()) return;
  const { x, y } = freePlace();
  const group = newGroup();
  let id = '';
  const isDone = editDocument(
    form === 'sticky' ? 'Add a note to the map' : 'Add words to the map',
    (draft) => {
      const mapId = draftMap(draft, session().mapId).id;
      ({ id } = draft.add('mapNote', {
        mapId,
        form,
        colour: form === 'words' ? 'plain' : 'yellow',
        x,
        y,
        authorId: workerHere(),
      }));
    },
    group,
  );
  if (!isDone) return;
  newNote = { id, group };
  showNotes(true);
  setSession({ spot: { kind: 'mapNote', id, isNew: true } });
};

/** Writes on a note; what is typed on a new one belongs to the step that added it. */
export const writeNote = (id: string, text: string | null, group: string): void => {
  setFields('Write on a note', 'mapNote', id, { text }, newNote?.id === id ? newNote.group : group);
};

/** Leaves a note; a new one on which nothing was written goes again. */
export const leaveNote = (id: string): void => {
  const note = find(currentDocument(), 'mapNote', id);
  if (newNote?.id === id && note !== undefined && note.text === null)
    editDocument('Take back the new note', (draft) => draft.remove('mapNote', id), newNote.group);
  if (newNote?.id === id) newNote = null;
};

export const moveNote = (id: string, x: number, y: number, group?: string): void => {
  setFields('Move a note', 'mapNote', id, { x, y }, group);
};

/** So much of a note says which it was. */
const FIRST_WORDS = 40;

export const deleteNote = (id: string): void => {
  const words = find(currentDocument(), 'mapNote', id)?.text?.split('\n')[0] ?? '';
  const which = words.length > FIRST_WORDS ? `${words.slice(0, FIRST_WORDS).trimEnd()}…` : words;
  if (editDocument('Delete a note', (draft) => draft.remove('mapNote', id)))
    say(`The ${which === '' ? 'empty note' : `note “${which}”`} is deleted. Ctrl Z takes it back.`);
};

export const colourNote = (id: string, colour: MapNote['colour']): void => {
  setFields('Colour a note', 'mapNote', id, { colour });
};
export const nextColour = ({ id, colour }: MapNote): void =>
  colourNote(id, NOTE_COLOURS[(NOTE_COLOURS.indexOf(colour) + 1) % NOTE_COLOURS.length] ?? 'yellow');

export const formNote = (id: string, form: NoteForm): void => {
  setFields('Change the form of a note', 'mapNote', id, { form });
};

/** Keeps a note for oneself, or opens it to the team. For oneself somebody must be at this computer. */
export const ownNote = (id: string, personal: boolean): void => {
  const authorId = workerHere();
  if (personal && authorId === null) {
    say('Say in My work who you are: a note for yourself is shown to its author alone.');
    return;
  }
  setFields(personal ? 'Keep a note for yourself' : 'Open a note to the team', 'mapNote', id, {
    personal,
    ...(personal ? { authorId } : {}),
  });
};
