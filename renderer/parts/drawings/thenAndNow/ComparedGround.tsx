import { memo } from 'react';
import type { Places } from '../../../../shared/layout/thenAndNow';
import { ARROW } from '../../../../shared/layout/routing/drawn';
import type { Drawn } from '../../../../shared/layout/routing/drawn';
import { fitText } from '../fitText';

type GroundProps = {
  readonly places: Places;
  /** Pixels for each unit of the map. */
  readonly scale: number;
  /** The reporting lines as a path. */
  readonly lines: string;
};

/** Pixels of the name of a frame. */
const FRAME_NAME = 11;
/** A narrower frame has no name: a few letters of it say nothing. */
const NARROWEST = 56;

/** Frames and reporting lines, in units of the map. */
export const ComparedGround = memo(({ places, scale, lines }: GroundProps) => {
  const size = FRAME_NAME / scale;
  return (
    <g aria-hidden="true">
      {places.frames.map(({ piece }) => (
        <rect
          key={`${piece.seatIds[0]} ${piece.x} ${piece.y}`}
          x={piece.x}
          y={piece.y}
          width={piece.width}
          height={piece.height}
          rx={10}
          className="svg-frame"
        />
      ))}
      <path d={lines} className="line-reporting" />
      {places.frames.map(({ name, piece, isNamed }) =>
        !isNamed || piece.width * scale < NARROWEST ? null : (
          <text
            key={`${piece.seatIds[0]} ${piece.x} ${piece.y}`}
            x={piece.x + 6 / scale}
            y={piece.y + size * 0.38}
            fontSize={size}
            strokeWidth={4 / scale}
            className="svg-frame-name"
          >
            {fitText(name, piece.width - 12 / scale, size, 600)}
          </text>
        ),
      )}
    </g>
  );
});
ComparedGround.displayName = 'ComparedGround';

/** Who moved, as dashed arrows. */
export const MoveArrows = ({ arrows, scale }: { readonly arrows: readonly Drawn[]; readonly scale: number }) => (
  <g className="move-arrows" aria-hidden="true">
    {arrows.map(({ path, head }) => (
      <g key={path}>
        <path d={path} className="move-shaft" strokeWidth={Math.max(1.6, 1.6 / scale)} />
        {head === null ? null : (
          <path
            d={ARROW}
            className="move-head"
            transform={`translate(${head.x} ${head.y}) rotate(${head.turn}) scale(${Math.max(9, 9 / scale)})`}
          />
        )}
      </g>
    ))}
  </g>
);
