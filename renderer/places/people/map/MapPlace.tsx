import { useMemo } from 'react';
import { ListPlus, Plus } from 'lucide-react';
import { run } from '../../../commands/handlers';
import { ContactTools } from '../contacts/ContactTools';
import { PeopleList } from '../list/PeopleList';
import { useListWish } from '../../../state/listWish';
import { LeftPeople, useWhoLeft } from '../../../parts/person/LeftPeople';
import { ListTools } from '../list/ListTools';
import { lineSwitchesNow, switchLines, useLineSwitches } from '../../../state/lineSwitches';
import { DocumentSource } from '../../../state/documentStore';
import { ownEditsAtOnce, paintedDocument } from '../../../state/paintedDocument';
import { useSession } from '../../../state/session';
import { Button } from '../../../parts/ui/Button';
import { OpinionsOnly } from '../../../parts/hiding/Hidden';
import { later } from '../../../parts/ui/later';
import { ALL_LINES, type LineSwitches } from './lines';
import { BalanceStrip } from './BalanceStrip';
import { LensSwitch } from './LensSwitch';
import { MapMenu } from './MapMenu';
import { MapStage } from './MapStage';
import { MapStrip } from './MapStrip';
import { WallStrip } from './WallStrip';
import { ArrangeMenu, ShowMenu } from './ViewMenus';
import { ViewSwitch } from './ViewSwitch';

/** The matrix is fetched when it is first asked for, so that the map does not wait for it. */
const Contacts = later(async () => (await import('../contacts/Contacts')).Contacts);

/** Everybody who is there, or those who left. */
const ListStage = () => {
  const { isLeft, query } = useListWish();
  const someLeft = useWhoLeft().length > 0;
  if (!isLeft || !someLeft) return <PeopleList />;
  return (
    <div className="list-left">
      <LeftPeople query={query} />
    </div>
  );
};

/** The map: who there is, who reports to whom, who is for and against. */
export const MapPlace = () => {
  const view = useSession((state) => state.view);
  const asMap = view === 'map';
  const switched = useLineSwitches((state) => state.lines);
  const show = useMemo<LineSwitches>(() => ({ ...ALL_LINES, ...(switched ?? lineSwitchesNow()) }), [switched]);
  const change = (some: Partial<LineSwitches>) => switchLines({ ...show, ...some });
  return (
    <div className="map-place">
      <DocumentSource value={paintedDocument}>
        <header className="place-bar" {...ownEditsAtOnce}>
          <h2 className="visually-hidden">Map</h2>
          <ViewSwitch />
          {asMap ? <MapMenu /> : null}
          {view === 'contacts' ? <ContactTools /> : <span className="spring" />}
          {asMap ? (
            <OpinionsOnly>
              <LensSwitch />
            </OpinionsOnly>
          ) : view === 'list' ? (
            <ListTools />
          ) : null}
          <Button onClick={() => run('person.add')} title="Add a person">
            <Plus size={15} aria-hidden="true" />
            <span className="add-words">Person</span>
          </Button>
          <Button onClick={() => run('person.addMany')} aria-label="Add many people" title="Add many people">
            <ListPlus size={16} aria-hidden="true" />
          </Button>
          {asMap ? (
            <>
              <ShowMenu show={show} onShow={change} />
              <ArrangeMenu />
            </>
          ) : null}
        </header>
      </DocumentSource>
      {view === 'list' ? (
        <ListStage />
      ) : view === 'contacts' ? (
        <Contacts />
      ) : (
        <div className="map-body">
          {/* They take room from the map, so they change with it. */}
          <div className="map-strips">
            <MapStrip />
            <WallStrip />
            <OpinionsOnly>
              <BalanceStrip />
            </OpinionsOnly>
          </div>
          <MapStage show={show} />
        </div>
      )}
    </div>
  );
};
