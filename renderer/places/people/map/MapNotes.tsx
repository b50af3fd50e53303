import { useStoreApi } from '@xyflow/react';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Box } from '../../../../shared/layout/bounds';
import { cardBox, type Chart } from '../../../../shared/layout/chart';
import { noteBeside, notePlaces } from '../../../../shared/layout/notePlaces';
import { useMapNotes } from '../../../state/mapNotes';
import { useSession } from '../../../state/session';
import { MapNoteCard } from './MapNoteCard';

/**
 * Notes and plain words on the map. They take no part in the layout and give way to cards: what would cover one is drawn
 * beside it. They follow pan and zoom without React.
 */
export const MapNotes = memo(({ chart }: { readonly chart: Chart }) => {
  const notes = useMapNotes();
  const layer = useRef<HTMLUListElement>(null);
  const store = useStoreApi();
  const spot = useSession((state) => (state.spot?.kind === 'mapNote' ? state.spot : null));
  const [editing, setEditing] = useState<string | null>(null);
  const isThere = notes.length > 0;
  const cards = useMemo(
    () => (isThere ? chart.cards.flatMap(({ id }) => cardBox(chart.positions, id) ?? []) : NO_CARDS),
    [isThere, chart],
  );
  const places = useMemo(() => (isThere ? notePlaces(notes, cards) : NOWHERE), [isThere, notes, cards]);

  useEffect(() => {
    if (!isThere) return undefined;
    const follow = () => {
      const {
        transform: [x, y, zoom],
      } = store.getState();
      if (layer.current) layer.current.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    };
    follow();
    return store.subscribe((now, before) => {
      if (now.transform !== before.transform) follow();
    });
  }, [store, isThere]);

  // A new note is written on at once.
  const [asked, setAsked] = useState(spot);
  if (spot !== asked) {
    setAsked(spot);
    if (spot?.isNew === true) setEditing(spot.id);
  }

  if (!isThere) return null;
  return (
    <section className="note-layer" aria-label="Notes on the map">
      <ul ref={layer}>
        {notes.map((note) => {
          const box = places.get(note.id);
          return box === undefined ? null : (
            <MapNoteCard
              key={note.id}
              note={note}
              box={box}
              isEditing={editing === note.id}
              isAsked={spot?.id === note.id}
              beside={(by) =>
                noteBeside(box, by, [
                  ...cards,
                  ...[...places].flatMap(([id, other]) => (id === note.id ? [] : [other])),
                ])
              }
              onEdit={(isOn) => setEditing(isOn ? note.id : null)}
            />
          );
        })}
      </ul>
    </section>
  );
});
MapNotes.displayName = 'MapNotes';

const NO_CARDS: readonly Box[] = [];
const NOWHERE: ReturnType<typeof notePlaces> = new Map();
