import { isOver } from '../../../shared/document/agenda';
import { useRecord } from '../../state/records';
import { useSession } from '../../state/session';
import { AgendaList } from './AgendaList';
import { AgendaPage } from './AgendaPage';
import { MinutesPage } from './MinutesPage';
import { RoomPage } from './RoomPage';

/** Workshops of the account: all of them, one that is prepared, or what one shows while it runs. */
export const WorkshopPlace = () => {
  const agenda = useRecord(
    'agenda',
    useSession((state) => state.agenda),
  );
  const isRunning = useSession((state) => state.running !== null && state.running === agenda?.id);
  return (
    <div className="workshop">
      {agenda === undefined ? (
        <AgendaList />
      ) : isRunning ? (
        <RoomPage agenda={agenda} />
      ) : isOver(agenda) ? (
        <MinutesPage agenda={agenda} />
      ) : (
        <AgendaPage key={agenda.id} agenda={agenda} />
      )}
    </div>
  );
};
