import { useCallback, useLayoutEffect, type RefObject } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import type { Point } from '../../../../shared/layout/forest';
import { lift, type Lifted } from '../../../../shared/layout/lifted';
import { ChartLines } from './ChartLines';
import { LiftedLines } from './LiftedLines';
import { useLikeBefore } from '../../../state/likeBefore';
import { useMoved } from '../../../state/moved';
import type { LineSwitches } from './lines';
import { moveOnScreen } from './moveOnScreen';

const isSameSet = (seats: ReadonlySet<string>, moved: ReadonlyMap<string, Point>): boolean =>
  seats.size === moved.size && [...moved.keys()].every((id) => seats.has(id));

/** Cards that are lifted, and the chart they are lifted from. */
type OnLayer = { readonly chart: Chart; readonly lifted: Lifted };

type Props = {
  readonly chart: Chart;
  readonly show: LineSwitches;
  readonly frame: RefObject<HTMLElement | null>;
  readonly isLarge: boolean;
};

/**
 * The lines, following cards while they are dragged: those of lifted cards on a layer of their own, so that the others
 * are not painted again. The canvas library looks at every card whenever one is new, so in a large chart the cards
 * follow without it too.
 */
export const LiveLines = ({ chart, show, frame, isLarge }: Props) => {
  const moved = useMoved((state) => state.moved);
  const onLayer = useLikeBefore(
    useCallback(
      (before: OnLayer | null | undefined): OnLayer | null => {
        if (moved === null || moved.size === 0) return null;
        if (before?.chart === chart && isSameSet(before.lifted.seats, moved)) return before;
        return { chart, lifted: lift(chart, new Set(moved.keys())) };
      },
      [moved, chart],
    ),
  );
  const lifted = onLayer?.lifted ?? null;
  useLayoutEffect(
    () => (isLarge && moved !== null ? moveOnScreen(frame.current, moved) : undefined),
    [moved, isLarge, frame],
  );
  return (
    <>
      <ChartLines chart={chart} show={show} lifted={lifted} />
      {lifted !== null && moved !== null ? (
        <LiftedLines chart={chart} show={show} lifted={lifted} moved={moved} />
      ) : null}
    </>
  );
};
