import type { TimeAxis } from '../../../shared/analysis/timeAxis';

/** Height of what stands above the rows of a figure on an axis of time. */
export const AXIS_TOP = 34;

type Props = { readonly axis: TimeAxis; readonly left: number; readonly width: number; readonly height: number };

/** Months, quarters or years above thin lines, with the year where it begins. */
export const AxisTicks = ({ axis, left, width, height }: Props) => (
  <>
    {axis.ticks.map((tick) => {
      const x = left + tick.at * width;
      return (
        <g key={tick.day}>
          <path d={`M${x} ${AXIS_TOP - 6} V${height}`} className="tick" />
          {tick.year === null ? null : (
            <text x={x} y="11" className="bar-label strong">
              {tick.year}
            </text>
          )}
          <text x={x} y="25" className="bar-label">
            {tick.words}
          </text>
        </g>
      );
    })}
  </>
);
