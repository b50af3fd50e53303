/** How the cards of the map are written: for the zoom at which the view rests, one size for all of them. */
import type { Viewport } from '@xyflow/react';
import { create } from 'zustand';
import { CARD } from '../../../../shared/layout/chart';
import { DESK_SIZES, type ChartText, type TextRoom, type TextSizes } from '../../../parts/drawings/cardText';

/** Text is laid out anew when the zoom rests in another step; within one it grows with the card. */
const STEP = 1.03;

/** The largest step that is not above a zoom; above life size cards are only enlarged. */
export const stepOf = (zoom: number): number =>
  zoom >= 1 ? 1 : STEP ** -Math.ceil(Math.log(1 / zoom) / Math.log(STEP) - 1e-9);

/** Pixels on screen: the coloured edge with the sign, and the room around the words. */
const EDGE = { wide: 16, narrow: 13, room: 22, wideFrom: 100 } as const;
const PAD = { left: 6, right: 4, rightRoomy: 8, narrow: 3 } as const;
const BORDERS = 2;

export type CardShape = {
  /** Pixels of the card and of what is in it at this step. */
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  readonly padTop: number;
  readonly padLeft: number;
  readonly padRight: number;
  readonly room: TextRoom;
};

/**
 * What there is for words on a card at a step of the zoom. `scale`: the part of the ordinary size it has; with
 * `isRoomSize` it is read from five metres.
 */
export const shapeAt = (step: number, scale = 1, isRoomSize = false): CardShape => {
  const width = CARD.width * step * scale;
  const height = CARD.height * step * scale;
  // All cards of a step have edges of one width.
  const isNarrow = CARD.width * step < EDGE.wideFrom;
  const edge = isNarrow ? EDGE.narrow : isRoomSize ? EDGE.room : EDGE.wide;
  const tall = CARD.height * step;
  const padTop = tall < 36 ? 0 : tall < 50 ? 1 : tall < 66 ? 2 : tall < 76 ? 4 : 5;
  const padLeft = isNarrow ? PAD.narrow : PAD.left;
  const padRight = isNarrow ? PAD.narrow : CARD.width * step < 170 ? PAD.right : PAD.rightRoomy;
  return {
    width,
    height,
    edge,
    padTop,
    padLeft,
    padRight,
    room: { width: width - BORDERS - edge - padLeft - padRight, height: height - BORDERS - 2 * padTop },
  };
};

/** The part of the map on screen when it last came to rest; null before there is any. */
export const useRested = create<{ readonly view: Viewport | null }>(() => ({ view: null }));
export const setRested = (view: Viewport): void => useRested.setState({ view });

export type MapText = {
  readonly step: number;
  readonly shape: CardShape;
  readonly chart: ChartText;
  /** The sizes a chart is written in, largest first. */
  readonly sizes: readonly TextSizes[];
  /** Cards are the larger the more influence somebody has. */
  readonly isSized: boolean;
};

export const useMapText = create<MapText>(() => ({
  step: 1,
  shape: shapeAt(1),
  chart: { sizeAt: 0, hasJobs: true },
  sizes: DESK_SIZES,
  isSized: false,
}));
