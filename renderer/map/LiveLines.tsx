import { useLayoutEffect, useMemo, type RefObject } from 'react';
import { create } from 'zustand';
import { chartMoved, type Chart } from '../../shared/layout/chart';
import type { Point } from '../../shared/layout/forest';
import { ChartLines } from './ChartLines';
import type { LineSwitches } from './lines';
import { moveOnScreen } from './moveOnScreen';

/** Cards on their way, by where they are now; null while none is. Apart from the canvas, so that it need not be drawn again for every move. */
export const useMoved = create<{ readonly moved: ReadonlyMap<string, Point> | null }>(() => ({ moved: null }));

export const setMoved = (moved: ReadonlyMap<string, Point> | null): void => useMoved.setState({ moved });

type Props = { readonly chart: Chart; readonly show: LineSwitches; readonly frame: RefObject<HTMLElement | null>; readonly isLarge: boolean };

/** The lines, following cards while they are dragged. The canvas library looks at every card whenever one is new, so in a large chart the cards follow without it too. */
export const LiveLines = ({ chart: laid, show, frame, isLarge }: Props) => {
  const moved = useMoved((state) => state.moved);
  const chart = useMemo(() => (moved === null ? laid : chartMoved(laid, moved)), [moved, laid]);
  useLayoutEffect(() => (isLarge && moved !== null ? moveOnScreen(frame.current, moved) : undefined), [moved, isLarge, frame]);
  return <ChartLines chart={chart} show={show} />;
};
