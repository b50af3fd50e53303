import { ViewportPortal } from '@xyflow/react';
import { useCallback } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import type { Point } from '../../../../shared/layout/forest';
import type { Elbow } from '../../../../shared/layout/elbows';
import { boxAt, liftedAcross, liftedElbows, type Lifted } from '../../../../shared/layout/lifted';
import { dotsOf, LinkLine, linkScale, useLines } from './ChartLines';
import type { LineSwitches } from './lines';

const pathOf = (lines: readonly Elbow[]): string => lines.map((elbow) => elbow.path).join('');

type Props = {
  readonly chart: Chart;
  readonly show: LineSwitches;
  readonly lifted: Lifted;
  readonly moved: ReadonlyMap<string, Point>;
};

/** The lines of cards on their way, the only ones drawn anew for every move. */
export const LiftedLines = ({ chart, show, lifted, moved }: Props) => {
  const { links, dotted, isHushed } = useLines(
    show,
    useCallback((from: string, to: string) => lifted.seats.has(from) || lifted.seats.has(to), [lifted]),
  );
  const box = (seatId: string) => boxAt(chart, moved, seatId);
  return (
    <ViewportPortal>
      <svg className={`chart-lines lifted-lines ${isHushed ? 'hushed' : ''}`} aria-hidden="true">
        {show.reporting ? (
          <>
            <path d={pathOf(liftedElbows(chart, lifted, moved))} className="line-reporting" />
            <path d={pathOf(liftedAcross(chart, lifted, moved))} className="line-reporting line-across" />
          </>
        ) : null}
        <path d={dotsOf(dotted, box)} className="line-dotted" />
        {links.map(({ link, from, to }) => (
          <LinkLine key={link.id} link={link} from={box(from)} to={box(to)} scale={linkScale(chart)} />
        ))}
      </svg>
    </ViewportPortal>
  );
};
