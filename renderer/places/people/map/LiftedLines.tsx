import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import type { Point } from '../../../../shared/layout/forest';
import type { Elbow } from '../../../../shared/layout/elbows';
import { boxAt, liftedAcross, liftedElbows, type Lifted } from '../../../../shared/layout/lifted';
import type { Routes, Wire } from '../../../../shared/layout/routing/wire';
import { isOut, useEmphasis, useShown } from './ChartLines';
import type { LineSwitches } from './lines';
import { linesAlong, LineShape, straightLines } from './LineShape';

const pathOf = (lines: readonly Elbow[]): string => lines.map((elbow) => elbow.path).join('');

type Props = {
  readonly chart: Chart;
  readonly show: LineSwitches;
  readonly lifted: Lifted;
  readonly moved: ReadonlyMap<string, Point>;
  /** The lines that have to be laid anew while cards are where they are now, and how they run. */
  readonly wires: readonly Wire[];
  readonly routes: Routes;
};

/** The lines of cards on their way and of those they would cover, the only ones drawn anew for every move. */
export const LiftedLines = ({ chart, show, lifted, moved, wires, routes }: Props) => {
  const { chosen, isHushed, strengthOf } = useEmphasis();
  const isNetwork = chart.layout === 'network';
  const shown = useShown(wires, show);
  const lines = useMemo(
    () =>
      isNetwork
        ? straightLines(shown, (seatId) => boxAt(chart, moved, seatId), strengthOf)
        : linesAlong(shown, routes, strengthOf, undefined),
    [isNetwork, shown, chart, moved, routes, strengthOf],
  );
  return (
    <ViewportPortal>
      <svg
        className={`chart-lines lifted-lines ${isHushed ? 'hushed' : ''} ${isNetwork ? 'in-network' : ''}`}
        aria-hidden="true"
      >
        {show.reporting ? (
          <>
            <path d={pathOf(liftedElbows(chart, lifted, moved))} className="line-reporting" />
            <path d={pathOf(liftedAcross(chart, lifted, moved))} className="line-reporting line-across" />
          </>
        ) : null}
        {[...lines.values()].map((line) => (
          <LineShape key={line.wire.id} line={line} isOut={isOut(line.wire, chosen)} />
        ))}
      </svg>
    </ViewportPortal>
  );
};
