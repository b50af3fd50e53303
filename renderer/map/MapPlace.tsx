import { useState } from 'react';
import { ListPlus, Plus } from 'lucide-react';
import { run } from '../commands/handlers';
import { PeopleList } from '../list/PeopleList';
import { ListTools } from '../list/ListTools';
import { remember, remembered, useSession } from '../state/session';
import { Button } from '../ui/Button';
import { ToggleMenu } from '../ui/ActionMenu';
import { ALL_LINES, LINE_KINDS, LINE_WORDS, type LineSwitches } from './lines';
import { LensSwitch } from './LensSwitch';
import { MapStage } from './MapStage';
import { ViewSwitch } from './ViewSwitch';

/** The map: who there is, who reports to whom, who is for and against. */
export const MapPlace = () => {
  const asList = useSession((state) => state.view === 'list');
  const [show, setShow] = useState<LineSwitches>(() => ({ ...ALL_LINES, ...remembered<Partial<LineSwitches>>('lines', {}) }));
  const toggle = (kind: (typeof LINE_KINDS)[number], on: boolean) => { const next = { ...show, [kind]: on }; setShow(next); remember('lines', next); };
  return (
    <div className="map-place">
      <header className="place-bar">
        <h2 className="visually-hidden">Map</h2>
        <ViewSwitch />
        <span className="quiet">Whole account</span>
        <span className="spring" />
        {asList ? <ListTools /> : <LensSwitch />}
        <Button onClick={() => run('person.add')}><Plus size={15} aria-hidden="true" />Person</Button>
        <Button onClick={() => run('person.addMany')} aria-label="Add many people" title="Add many people"><ListPlus size={16} aria-hidden="true" /></Button>
        {asList ? null : (
          <>
            <ToggleMenu label="Lines shown on the map" face="Lines" toggles={LINE_KINDS.map((kind) => ({ label: LINE_WORDS[kind], on: show[kind], set: (on) => toggle(kind, on) }))} />
            <Button onClick={() => run('view.fit')}>Fit</Button>
            <Button onClick={() => run('view.tidy')}>Tidy</Button>
          </>
        )}
      </header>
      {asList ? <PeopleList /> : <MapStage show={show} />}
    </div>
  );
};
