import { X } from 'lucide-react';
import { useId, useMemo } from 'react';
import { ofAgenda, participantName } from '../../../shared/document/agenda';
import { addParticipant, deleteParticipant } from '../../commands/agendaCommands';
import { quoted } from '../../../shared/model/words';
import { useDocument } from '../../state/documentStore';
import { say } from '../../state/messages';
import { useOffered } from '../../state/records';
import { RecordField } from '../../parts/records/RecordField';
import { Button } from '../../parts/ui/Button';
import { AddLine } from './AddLine';

/** Who is in the room: of the team, and guests by name. */
export const Participants = ({ agendaId }: { readonly agendaId: string }) => {
  const participant = useDocument((state) => state.document.participant);
  const content = useDocument((state) => state.document);
  const people = useMemo(() => ofAgenda({ participant }, 'participant', agendaId), [participant, agendaId]);
  const members = useOffered('member');
  const id = useId();
  const add = (name: string): void => {
    const same = people
      .map((one) => participantName(content, one))
      .find((one) => one.toLowerCase() === name.toLowerCase());
    if (same !== undefined) {
      say(
        `${quoted(same, 'participant')} takes part already. Two people of one name need something that tells them apart.`,
      );
      return;
    }
    const member = members.find((one) => one.name.toLowerCase() === name.toLowerCase());
    addParticipant(agendaId, member ? { memberId: member.id } : { name });
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>
        Participants <span className="quiet tabular">{people.length}</span>
      </h3>
      <ul className="participants">
        {people.map((one) => {
          const called = participantName(content, one);
          return (
            <li key={one.id}>
              <span>
                <b>{called}</b>
                {one.memberId === null ? <span className="quiet small"> guest</span> : null}
              </span>
              <RecordField kind="participant" id={one.id} field="role" row={called} />
              <Button small tone="bare" aria-label={`Take out ${called}`} onClick={() => deleteParticipant(one)}>
                <X size={13} aria-hidden="true" />
              </Button>
            </li>
          );
        })}
      </ul>
      <AddLine
        label="Add from the team or a guest"
        placeholder="Add from the team or a guest"
        most={200}
        offers={members.filter((member) => !people.some((one) => one.memberId === member.id))}
        onAdd={add}
      />
    </section>
  );
};
