import { memo, useCallback, useState } from 'react';
import type { Chart } from '../../../../shared/layout/chart';
import { useLikeBefore } from '../../../state/likeBefore';
import { roomScale, useRoomSize } from '../../../state/roomSize';
import { useSession } from '../../../state/session';
import { cornersIn, foldedAt, USUAL_LEGEND, type Corners, type LegendForm } from './freeCorner';
import { Legend } from './Legend';
import type { LineSwitches } from './lines';
import { useRested } from './mapText';
import type { Size } from './mapViewport';
import { ZoomButtons } from './ZoomButtons';

type Props = { readonly chart: Chart; readonly size: Size; readonly show: LineSwitches; readonly hasLegend: boolean };

/** Legend and zoom buttons, in corners where they cover no card as far as there are any. */
export const MapFloats = memo(({ chart, size, show, hasLegend }: Props) => {
  const view = useRested((state) => state.view);
  const isRoomSize = useRoomSize((state) => state.isOn);
  // The photo of a wall reaches beyond the cards, and is what one points at.
  const isOnWall = useSession((state) => state.wall !== null);
  const [sizes, setSizes] = useState(USUAL_LEGEND);
  const onSize = useCallback(
    (form: LegendForm, seen: Size) =>
      setSizes((now) =>
        now[form].width === seen.width && now[form].height === seen.height ? now : { ...now, [form]: seen },
      ),
    [],
  );
  const corners = useLikeBefore(
    useCallback(
      (before: Corners | undefined) => cornersIn(chart, view, size, sizes, isRoomSize ? roomScale() : 1, before),
      [chart, view, size, sizes, isRoomSize],
    ),
  );
  const legend = isOnWall ? foldedAt(corners.legend) : corners.legend;
  return (
    <>
      {hasLegend ? <Legend show={show} place={legend} onSize={onSize} /> : null}
      <ZoomButtons isAtTop={corners.areButtonsAtTop} />
    </>
  );
});
MapFloats.displayName = 'MapFloats';
