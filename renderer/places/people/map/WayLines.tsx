import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { cardBox, type Chart } from '../../../../shared/layout/chart';
import { linkShape } from '../../../../shared/layout/links';
import { useSession } from '../../../state/session';

/** A way to somebody, drawn from card to card over the map; its hardest step stands out. */
export const WayLines = memo(({ chart }: { readonly chart: Chart }) => {
  const way = useSession((state) => state.focus?.way ?? null);
  if (way === null) return null;
  return (
    <ViewportPortal>
      <svg className="way-lines" aria-hidden="true">
        {way.seats.slice(1).map((to, at) => {
          const [from, end] = [cardBox(chart.positions, way.seats[at]), cardBox(chart.positions, to)];
          if (from === null || end === null) return null;
          const { path, head } = linkShape('influences', 3, from, end, 1.8);
          return (
            <g key={to} className={at === way.hardest ? 'hardest' : ''}>
              <path d={path} className="way-under" />
              <path d={path} />
              <path d={head} className="way-head" />
            </g>
          );
        })}
      </svg>
    </ViewportPortal>
  );
});
WayLines.displayName = 'WayLines';
