import { useCallback, useMemo } from 'react';
import {
  FRAME_KINDS,
  framesLike,
  framesOf,
  USUAL_FRAMES,
  usualFrames,
  type Frame,
  type FrameKind,
} from '../../shared/document/frames';
import { piecesOn, staysAround } from '../../shared/layout/chart';
import type { Positions } from '../../shared/layout/forest';
import type { Piece } from '../../shared/layout/framePieces';
import { useDocument } from './documentStore';
import { useLikeBefore } from './likeBefore';
import { remember, remembered, session, setSession, useSession } from './session';

export const FRAME_WORDS: Readonly<Record<FrameKind, string>> = {
  group: 'Groups',
  businessUnit: 'Business units',
  department: 'Departments',
};

export const isFrameKind = (value: unknown): value is FrameKind => (FRAME_KINDS as readonly unknown[]).includes(value);

export const setFrames = (frames: FrameKind | null): void => {
  setSession({ frames, frame: null });
  remember('frames', frames ?? 'none');
};

/** Draws the frames of groups over those of units or departments, or no longer. */
export const setGroupsOver = (groupsOver: boolean): void => {
  setSession({ groupsOver });
  remember('groupsOver', groupsOver);
};

/** Shows the frames of groups, over those that are shown. */
export const showGroups = (): void => {
  const { frames } = session();
  if (frames === null) setFrames('group');
  else if (frames !== 'group') setGroupsOver(true);
};

const NO_FRAMES: readonly Frame[] = [];

/** Whether nobody chose frames in this app yet, so that each account shows those it has. */
const isUsual = (kind: FrameKind | null): boolean =>
  kind === USUAL_FRAMES && remembered<string | null>('frames', null) === null;

/** What frames are drawn around; null where they are off. */
export const useFrameKind = (): FrameKind | null => {
  const kind = useSession((state) => state.frames);
  return useDocument((state) => (isUsual(kind) ? usualFrames(state.document) : kind));
};

/** The frames that are on; the same objects until one of them changes. Groups over others run inside them. */
export const useFrames = (): readonly Frame[] => {
  const kind = useFrameKind();
  const isOver = useSession((state) => state.groupsOver && state.frames !== null && state.frames !== 'group');
  const below = useDocument((state) => (kind === null ? NO_FRAMES : framesOf(state.document, kind)));
  const groups = useDocument((state) => (isOver ? framesOf(state.document, 'group') : NO_FRAMES));
  const frames = useMemo(
    () => (groups.length === 0 ? below : [...below, ...groups.map((group) => ({ ...group, level: group.level + 1 }))]),
    [below, groups],
  );
  return useLikeBefore(
    useCallback((before: readonly Frame[] | undefined) => framesLike(frames, before ?? NO_FRAMES), [frames]),
  );
};

export type FramePiece = Piece & {
  readonly frame: Frame;
  /** The largest piece of its frame says more than the name. */ readonly isFirst: boolean;
};

/** Frames as they are drawn around cards. */
export type DrawnFrames = {
  readonly positions: Positions;
  readonly piecesOf: ReadonlyMap<Frame, readonly FramePiece[]>;
};

const piecesOfFrame = (frame: Frame, positions: Positions): readonly FramePiece[] => {
  const pieces = piecesOn({ positions }, frame.seatIds, frame.level);
  const first = pieces.reduce<Piece | undefined>(
    (most, piece) => (most && most.seatIds.length >= piece.seatIds.length ? most : piece),
    undefined,
  );
  return pieces.map((piece) => ({ ...piece, frame, isFirst: piece === first }));
};

/** The pieces of frames. Those around which nothing moved since `before` are the same objects. */
export const drawFrames = (
  frames: readonly Frame[],
  positions: Positions,
  before: DrawnFrames | undefined,
): DrawnFrames => {
  const stays = before === undefined ? () => false : staysAround(before.positions, positions);
  const drawn = frames.map((frame) => {
    const known = before?.piecesOf.get(frame);
    return [frame, known !== undefined && stays(frame.seatIds) ? known : piecesOfFrame(frame, positions)] as const;
  });
  return { positions, piecesOf: new Map(drawn) };
};
