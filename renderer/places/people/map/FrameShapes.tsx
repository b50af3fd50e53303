import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useSession } from '../../../state/session';
import type { FramePiece } from '../../../state/frames';

/** Frames as calm rounded shapes behind lines and cards. */
export const FrameShapes = memo(({ pieces }: { readonly pieces: readonly FramePiece[] }) => {
  const chosen = useSession((state) => state.frame);
  return (
    <ViewportPortal>
      <svg className="frame-shapes" aria-hidden="true">
        {pieces.map(({ frame, x, y, width, height, seatIds, isFirst }) => (
          <rect
            key={`${frame.id} ${seatIds[0]}`}
            x={x}
            y={y}
            width={width}
            height={height}
            rx={14}
            className={`${frame.level > 0 ? 'inner' : ''} ${frame.kind} ${isFirst ? '' : 'more'} ${chosen?.id === frame.id && chosen.kind === frame.kind ? 'chosen' : ''}`}
          />
        ))}
      </svg>
    </ViewportPortal>
  );
});
FrameShapes.displayName = 'FrameShapes';
