import { useState } from 'react';
import { ListPlus, Plus } from 'lucide-react';
import { run } from '../commands/handlers';
import { PeopleList } from '../list/PeopleList';
import { ListTools } from '../list/ListTools';
import { remember, remembered, useSession } from '../state/session';
import { Button } from '../ui/Button';
import { ALL_LINES, type LineKind, type LineSwitches } from './lines';
import { BalanceStrip } from './BalanceStrip';
import { LensSwitch } from './LensSwitch';
import { MapMenu } from './MapMenu';
import { MapStage } from './MapStage';
import { MapStrip } from './MapStrip';
import { ArrangeMenu, ShowMenu } from './ViewMenus';
import { ViewSwitch } from './ViewSwitch';

/** The map: who there is, who reports to whom, who is for and against. */
export const MapPlace = () => {
  const asList = useSession((state) => state.view === 'list');
  const [show, setShow] = useState<LineSwitches>(() => ({ ...ALL_LINES, ...remembered<Partial<LineSwitches>>('lines', {}) }));
  const toggle = (kind: LineKind, on: boolean) => { const next = { ...show, [kind]: on }; setShow(next); remember('lines', next); };
  return (
    <div className="map-place">
      <header className="place-bar">
        <h2 className="visually-hidden">Map</h2>
        <ViewSwitch />
        {asList ? null : <MapMenu />}
        <span className="spring" />
        {asList ? <ListTools /> : <LensSwitch />}
        <Button onClick={() => run('person.add')}><Plus size={15} aria-hidden="true" />Person</Button>
        <Button onClick={() => run('person.addMany')} aria-label="Add many people" title="Add many people"><ListPlus size={16} aria-hidden="true" /></Button>
        {asList ? null : <><ShowMenu show={show} onToggle={toggle} /><ArrangeMenu /></>}
      </header>
      {asList ? <PeopleList /> : <div className="map-body"><div className="map-strips"><MapStrip /><BalanceStrip /></div><MapStage show={show} /></div>}
    </div>
  );
};
