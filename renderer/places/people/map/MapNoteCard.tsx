import { Trash2 } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent, type PointerEvent, type WheelEvent } from 'react';
import type { MapNote } from '../../../../shared/document/mapNotes';
import type { Box } from '../../../../shared/layout/bounds';
import type { Point } from '../../../../shared/layout/forest';
import { labelOf } from '../../../../shared/model/labels';
import { NOTE_COLOURS } from '../../../../shared/model/scales';
import { capital } from '../../../../shared/model/words';
import { mapView, peopleView } from '../../../commands/mapCommands';
import {
  colourNote,
  deleteNote,
  formNote,
  leaveNote,
  moveNote,
  nextColour,
  ownNote,
  writeNote,
} from '../../../commands/noteCommands';
import { useLimit } from '../../../parts/records/useLimit';
import { Button } from '../../../parts/ui/Button';
import { TextField } from '../../../parts/ui/TextField';
import { pressesInARow } from '../../../state/pressesInARow';
import { useRecord } from '../../../state/records';
import { setSession } from '../../../state/session';
import { startNoteDrag } from './noteDrag';

/** Map units of an arrow key, and with Shift. */
const STEPS = { plain: 8, far: 40 } as const;
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const FORMS = { sticky: 'Note', words: 'Words' } as const;

const groupOfMove = pressesInARow(1_500);

type Props = {
  readonly note: MapNote;
  readonly box: Box;
  readonly isEditing: boolean;
  /** Somebody asked to see it. */
  readonly isAsked: boolean;
  /** The next free place that way. */
  readonly beside: (by: Point) => Point;
  readonly onEdit: (isOn: boolean) => void;
};

const Tools = ({ note }: { readonly note: MapNote }) => (
  <div className="note-tools">
    <fieldset>
      <legend className="visually-hidden">{labelOf('mapNote', 'colour')}</legend>
      {NOTE_COLOURS.map((colour) => (
        <label key={colour} className={`note-swatch note-${colour}`} title={capital(colour)}>
          <input
            type="radio"
            name={`colour ${note.id}`}
            checked={note.colour === colour}
            aria-label={capital(colour)}
            onChange={() => colourNote(note.id, colour)}
          />
        </label>
      ))}
    </fieldset>
    <Button
      small
      aria-label={note.form === 'sticky' ? 'Make it plain words' : 'Make it a sticky note'}
      onClick={() => formNote(note.id, note.form === 'sticky' ? 'words' : 'sticky')}
    >
      {FORMS[note.form === 'sticky' ? 'words' : 'sticky']}
    </Button>
    <label className="note-own" title="Shown to you alone, and never printed">
      <input type="checkbox" checked={note.personal} onChange={({ target }) => ownNote(note.id, target.checked)} />
      {labelOf('mapNote', 'personal')}
    </label>
    <Button small tone="bare" aria-label="Delete the note" onClick={() => deleteNote(note.id)}>
      <Trash2 size={14} aria-hidden="true" />
    </Button>
  </div>
);

/** One note: a button that is carried, moved by arrows, and opens to be written on. */
export const MapNoteCard = ({ note, box, isEditing, isAsked, beside, onEdit }: Props) => {
  const item = useRef<HTMLLIElement>(null);
  const author = useRecord('member', note.authorId)?.name ?? null;
  const limit = useLimit('mapNote', note.id, 'text');

  useEffect(() => {
    if (!isEditing || !item.current) return;
    item.current.querySelector('textarea')?.focus({ preventScroll: true });
    // While it is written on it is larger: in the layer of the notes its sizes are those of the map.
    const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = item.current;
    mapView()?.showBox({ x: offsetLeft, y: offsetTop, width: offsetWidth, height: offsetHeight });
  }, [isEditing]);
  useEffect(() => {
    if (!isAsked) return;
    if (!isEditing) item.current?.querySelector('button')?.focus({ preventScroll: true });
    if (!isEditing) mapView()?.showBox(box);
    setSession({ spot: null });
    // Only when it is asked for.
  }, [isAsked]); // oxlint-disable-line react/exhaustive-deps

  const close = () => {
    leaveNote(note.id);
    onEdit(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const arrow = ARROWS[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (arrow) {
      const step = event.shiftKey ? STEPS.far : STEPS.plain;
      const { x, y } = beside({ x: arrow[0] * step, y: arrow[1] * step });
      moveNote(note.id, x, y, groupOfMove(note.id));
    } else if (event.key === 'F2') onEdit(true);
    else if (event.key === 'Delete' || event.key === 'Backspace') deleteNote(note.id);
    else if (event.key === 'c') nextColour(note);
    else if (event.key === 'Escape') peopleView()?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const words = [
    note.form === 'sticky' ? 'Note' : 'Words',
    note.personal ? 'for yourself' : null,
    author === null ? null : `by ${author}`,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <li
      ref={item}
      className={`map-note ${note.form} note-${note.colour} ${isEditing ? 'editing' : ''}`}
      style={{ left: box.x, top: box.y, width: box.width, minHeight: box.height }}
    >
      {isEditing ? (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape leaves the fields inside
        <div
          role="group"
          aria-label={words}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) close();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            event.stopPropagation();
            close();
            peopleView()?.focus();
          }}
        >
          <TextField
            label={labelOf('mapNote', 'text')}
            hideLabel
            multiline
            limit={limit}
            value={note.text}
            placeholder="Write a note"
            onCommit={(text, group) => writeNote(note.id, text, group)}
          />
          <Tools note={note} />
        </div>
      ) : (
        <button
          type="button"
          style={{ height: box.height }}
          aria-label={`${words}: ${note.text ?? 'empty'}`}
          title="Drag it or use the arrow keys; Enter to write, C for the colour, Delete to take it away"
          onClick={() => onEdit(true)}
          onKeyDown={onKeyDown}
          onWheel={passOn}
          onPointerDown={(event: PointerEvent<HTMLButtonElement>) =>
            startNoteDrag(event, box, (x, y) => moveNote(note.id, x, y))
          }
        >
          <span className="note-text">{note.text}</span>
          {note.form === 'sticky' && (author !== null || note.personal) ? (
            <span className="note-by">
              {[author, note.personal ? 'for yourself' : null].filter(Boolean).join(' · ')}
            </span>
          ) : null}
        </button>
      )}
    </li>
  );
};

/** The wheel turns the map, also over a note. */
const passOn = ({ nativeEvent }: WheelEvent): void => {
  document.querySelector('.react-flow__pane')?.dispatchEvent(new WheelEvent('wheel', nativeEvent));
};
