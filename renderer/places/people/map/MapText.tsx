import { useCallback, useEffect, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import { chartTextIn, DESK_SIZES, ROOM_SIZES, type CardWords, type ChartText } from '../../../parts/drawings/cardText';
import { FOOT_PAD } from '../../../parts/drawings/cardFoot';
import { forgetPieces } from '../../../parts/drawings/textLines';
import { forgetWidths, textWidth } from '../../../parts/drawings/textWidth';
import type { Chart } from '../../../../shared/layout/chart';
import { useDocument } from '../../../state/documentStore';
import { useLikeBefore } from '../../../state/likeBefore';
import { useRoomSize } from '../../../state/roomSize';
import { useIsSized } from './useIsSized';
import { wordsOfAll } from './cardWords';
import { shapeAt, stepOf, useMapText, useRested } from './mapText';

/** So many cards say in which size a chart can be read. */
const LOOKED_AT = 300;

type Props = {
  readonly chart: Chart;
  readonly frame: RefObject<HTMLElement | null>;
  /** Cards, and not the picture of all from afar. */
  readonly areShown: boolean;
};

/** Pixels of the sign in an edge of so many. */
const SIGN_SIZES: Readonly<Record<number, number>> = { 13: 10, 16: 11.5, 22: 16 };
const NOT_YET: ChartText = { sizeAt: 0, hasJobs: true };

/** Has the cards written for the zoom at which the view rests. Nothing happens while it moves. */
export const MapText = ({ chart, frame, areShown }: Props) => {
  const step = useRested(({ view }) => stepOf(view?.zoom ?? 1));
  const [fonts, setFonts] = useState(0);
  const seat = useDocument((state) => state.document.seat);
  const holding = useDocument((state) => state.document.holding);
  const person = useDocument((state) => state.document.person);
  useEffect(() => {
    const onFonts = () => {
      forgetWidths();
      forgetPieces();
      setFonts((count) => count + 1);
    };
    document.fonts.addEventListener('loadingdone', onFonts);
    return () => document.fonts.removeEventListener('loadingdone', onFonts);
  }, []);
  const isRoomSize = useRoomSize((state) => state.isOn);
  const sizes = isRoomSize ? ROOM_SIZES : DESK_SIZES;
  const shape = useMemo(() => shapeAt(step, 1, isRoomSize), [step, isRoomSize]);
  const words = useLikeBefore(
    useCallback(
      (before: ReadonlyMap<string, CardWords> | null | undefined) => {
        // From afar there is no card to write.
        if (!areShown) return null;
        const first = chart.cards.slice(0, LOOKED_AT).map((card) => card.id);
        return wordsOfAll(first, { seat, holding, person }, before ?? undefined);
      },
      [areShown, chart.cards, seat, holding, person],
    ),
  );
  const write = useMemo(() => {
    // Read, so that words are measured again once their font is there.
    void fonts;
    return chartTextIn(shape.room, textWidth, sizes);
  }, [shape, sizes, fonts]);
  const written = useMemo(() => (words === null ? NOT_YET : write([...words.values()])), [words, write]);
  const { sizeAt, hasJobs } = written;
  const isSized = useIsSized();
  useLayoutEffect(() => {
    // Beside React, which would draw the whole map anew. One pixel on screen in units of the map.
    const style = frame.current?.style;
    style?.setProperty('--px', `${1 / step}px`);
    style?.setProperty('--edge-px', String(shape.edge));
    style?.setProperty('--sign-px', String(SIGN_SIZES[shape.edge] ?? 11.5));
    style?.setProperty('--lead-px', String(shape.padLeft));
    style?.setProperty('--pad-px', String(shape.padTop));
    style?.setProperty('--foot-px', String(FOOT_PAD));
    style?.setProperty('--end-px', String(shape.padRight));
    frame.current?.setAttribute('data-sized', String(isSized));
    useMapText.setState({ step, shape, chart: { sizeAt, hasJobs }, sizes, isSized });
  }, [frame, step, shape, sizeAt, hasJobs, sizes, fonts, isSized]);
  return null;
};
