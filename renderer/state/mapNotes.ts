/** Notes on the map on screen, as whoever sits at this computer sees them. */
import { useMemo } from 'react';
import { find } from '../../shared/document/document';
import { notesOn, type MapNote } from '../../shared/document/mapNotes';
import { currentDocument, useDocument } from './documentStore';
import { keptNow, useKept } from './kept';
import { remember, useSession } from './session';
import { useShownMap } from './shownMap';

const SHOWN = 'mapNotes';

export const useAreNotesShown = (): boolean => useSession(({ settings }) => settings.page[SHOWN] !== false);
export const showNotes = (areShown: boolean): void => remember(SHOWN, areShown);

/** Who sits at this computer; null where nobody said. */
export const workerHere = (): string | null => {
  const kept = keptNow('worker');
  return typeof kept === 'string' ? (find(currentDocument(), 'member', kept)?.id ?? null) : null;
};

/** Who sits at this computer, for what is drawn. */
export const useWorkerHere = (): string | null => {
  const kept = useKept('worker');
  return useDocument(({ document: content }) =>
    typeof kept === 'string' ? (find(content, 'member', kept)?.id ?? null) : null,
  );
};

const NONE: readonly MapNote[] = [];

export const useMapNotes = (): readonly MapNote[] => {
  const notes = useDocument((state) => state.document.mapNote);
  const mapId = useShownMap()?.id;
  const memberId = useWorkerHere();
  const areShown = useAreNotesShown();
  return useMemo(
    () => (areShown && notes.size > 0 ? notesOn({ mapNote: notes }, mapId, memberId) : NONE),
    [notes, mapId, memberId, areShown],
  );
};
