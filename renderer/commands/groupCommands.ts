/** Frames on the map: choosing one, moving its people, and making a group of the chosen. */
import { framesOf, type Frame, type FrameKind } from '../../shared/document/frames';
import { holderOf } from '../../shared/document/occupancy';
import { currentDocument, editDocument } from '../state/documentStore';
import { showGroups } from '../state/frames';
import { session, setSession } from '../state/session';
import { nudge } from './placeCommands';
import { onceShown } from './onceShown';

export const chooseFrame = (kind: FrameKind, id: string): void =>
  setSession({ frame: { kind, id }, selection: [], panelOpen: true });

const frameBy = (kind: FrameKind, id: string): Frame | undefined =>
  framesOf(currentDocument(), kind).find((frame) => frame.id === id);

/** Moves the people of a frame by steps. */
export const nudgeFrame = (kind: FrameKind, id: string, dx: number, dy: number): void => {
  const frame = frameBy(kind, id);
  if (frame) nudge(frame.seatIds, dx, dy, `Move ${frame.name}`);
};

/** A new group of everybody chosen; its frame is shown and its name waits to be typed. */
export const makeGroup = (): void => {
  const { selection } = session();
  const content = currentDocument();
  const memberIds = [...new Set(selection.flatMap((seatId) => holderOf(content, seatId) ?? []))];
  if (memberIds.length === 0) return;
  let id = '';
  if (
    !editDocument(`Make a group of ${memberIds.length}`, (draft) => {
      id = draft.add('group', { name: 'New group', memberIds }).id;
    })
  )
    return;
  showGroups();
  chooseFrame('group', id);
  onceShown<HTMLInputElement>(`[data-frame-name="${CSS.escape(id)}"] input`, (field) => field.select());
};
