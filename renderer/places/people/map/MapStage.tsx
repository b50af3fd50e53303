import { ReactFlowProvider } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import { run } from '../../../commands/handlers';
import { CardMenu } from '../CardMenu';
import { Tray } from '../tray/Tray';
import { Button } from '../../../parts/ui/Button';
import { useDocument } from '../../../state/documentStore';
import { useFrames } from '../../../state/frames';
import type { LineSwitches } from './lines';
import { followPinch } from './pinch';
import { MapCanvas } from './MapCanvas';
import { useChart } from './useChart';

type Props = { readonly show: LineSwitches };

const MapGround = ({ show }: Props) => {
  const frames = useFrames();
  const onMap = useChart(frames);
  const accountId = useDocument((state) => state.accountId);
  const ground = useRef<HTMLDivElement>(null);
  useEffect(() => (ground.current ? followPinch(ground.current) : undefined), []);
  return (
    <div ref={ground} className="map-ground">
      {/* Another account is shown as it fits, and not as far away as the one before. */}
      <ReactFlowProvider key={accountId}>
        <MapCanvas onMap={onMap} frames={frames} show={show} />
      </ReactFlowProvider>
      {onMap.chart.network?.linked.size === 0 && onMap.chart.cards.length > 0 ? (
        <p className="network-hint">There is no line between two people yet. Choose a card and press L to draw one.</p>
      ) : null}
      {onMap.chart.cards.length === 0 ? (
        <div className="map-empty">
          <p>Nobody is on the map yet.</p>
          <div className="buttons">
            <Button tone="primary" onClick={() => run('person.add')}>
              Add the first person
            </Button>
            <Button onClick={() => run('person.addMany')}>Add many people</Button>
            <Button onClick={() => run('csv.import')}>Import people</Button>
          </div>
        </div>
      ) : null}
    </div>
  );
};

/** The cards on their ground, and beside them those who wait to be placed. */
export const MapStage = ({ show }: Props) => (
  <div className="map-stage">
    <Tray />
    <CardMenu />
    <MapGround show={show} />
  </div>
);
