import { useMemo } from 'react';
import { ofAgenda, participantName, type Agenda } from '../../../shared/document/agenda';
import { workshopClock } from '../../../shared/analysis/workshopClock';
import { inWords } from '../../../shared/model/words';
import { useSteps } from '../../state/agendaSteps';
import { useDocument } from '../../state/documentStore';
import { CloseStep } from './CloseStep';

/** Who is in the room, large enough to be read from its other end, and what the day is for. */
const RoomPeople = ({ agenda, outcome }: { readonly agenda: Agenda; readonly outcome: string | null }) => {
  const content = useDocument((state) => state.document);
  const people = useMemo(() => ofAgenda(content, 'participant', agenda.id), [content, agenda.id]);
  return (
    <div className="room-people">
      <h2 className="serif">{agenda.title}</h2>
      {outcome === null ? null : <p className="quiet">Wanted: {outcome}</p>}
      <ul>
        {people.map((one) => (
          <li key={one.id}>
            <b>{participantName(content, one)}</b>
            <span>{inWords(one.role)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
};

/** What the place shows while a workshop runs: the people, or the close of the day. */
export const RoomPage = ({ agenda }: { readonly agenda: Agenda }) => {
  const steps = useSteps(agenda.id);
  const { stepId } = workshopClock(agenda.events, agenda.events.at(-1)?.at ?? 0);
  const step = steps.find((one) => one.id === stepId);
  return step?.opens === 'close' ? (
    <CloseStep agenda={agenda} />
  ) : (
    <RoomPeople agenda={agenda} outcome={agenda.withCustomer === true ? null : (step?.outcome ?? null)} />
  );
};
