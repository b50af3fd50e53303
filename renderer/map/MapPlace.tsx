import { ReactFlowProvider } from '@xyflow/react';
import { useState } from 'react';
import { Plus } from 'lucide-react';
import { run } from '../commands/handlers';
import { remember, remembered } from '../state/session';
import { Button } from '../ui/Button';
import { ToggleMenu } from '../ui/ActionMenu';
import { ALL_LINES, LINE_KINDS, LINE_WORDS, type LineSwitches } from './lines';
import { LensSwitch } from './LensSwitch';
import { MapCanvas } from './MapCanvas';
import { Tray } from '../tray/Tray';
import { useChart } from './useChart';

/** The map: who there is, who reports to whom, who is for and against. */
export const MapPlace = () => {
  const chart = useChart();
  const [show, setShow] = useState<LineSwitches>(() => ({ ...ALL_LINES, ...remembered<Partial<LineSwitches>>('lines', {}) }));
  const toggle = (kind: (typeof LINE_KINDS)[number], on: boolean) => { const next = { ...show, [kind]: on }; setShow(next); remember('lines', next); };
  return (
    <div className="map-place">
      <header className="place-bar">
        <h2>Map</h2>
        <span className="quiet">Whole account</span>
        <span className="spring" />
        <LensSwitch />
        <Button onClick={() => run('person.add')}><Plus size={15} aria-hidden="true" />Person</Button>
        <Button onClick={() => run('person.addMany')} title="Add many people">Many</Button>
        <ToggleMenu label="Lines shown on the map" face="Lines" toggles={LINE_KINDS.map((kind) => ({ label: LINE_WORDS[kind], on: show[kind], set: (on) => toggle(kind, on) }))} />
        <Button onClick={() => run('view.fit')}>Fit</Button>
        <Button onClick={() => run('view.tidy')}>Tidy</Button>
      </header>
      <div className="map-stage">
        <Tray />
        <div className="map-ground">
          <ReactFlowProvider><MapCanvas chart={chart} show={show} /></ReactFlowProvider>
          {chart.cards.length === 0 ? (
            <div className="map-empty">
              <p>Nobody is on the map yet.</p>
              <div className="buttons">
                <Button tone="primary" onClick={() => run('person.add')}>Add the first person</Button>
                <Button onClick={() => run('person.addMany')}>Add many people</Button>
                <Button onClick={() => run('csv.import')}>Import a CSV file</Button>
              </div>
            </div>
          ) : null}
        </div>
      </div>
    </div>
  );
};
